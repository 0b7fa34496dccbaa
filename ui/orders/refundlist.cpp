// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/refundlist.h"

#include "ui/text/amounttext.h"
#include "ui/text/refundtext.h"
#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int stateRole = Qt::UserRole + 1;
constexpr int amountRole = Qt::UserRole + 2;
constexpr int detailRole = Qt::UserRole + 3;
constexpr int refundSign = 18;
constexpr int refundIndent = refundSign + 6;
constexpr int refundLine = 22;
constexpr int refundGapBelow = 8;
constexpr int refundsHeightMax = 176;

/// When, by whom and why, and the next act where there is one to be done.
QString detailOf(const Refund &refund)
{
    const QString facts = refundFacts(refund);
    return refund.state == RefundState::Refunded ? facts : facts + u'\n' + refundText(refund).nextAct;
}

class RefundDelegate final : public QStyledItemDelegate
{
public:
    explicit RefundDelegate(QListView &view)
        : QStyledItemDelegate{&view},
          m_view{view}
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics small{themeFont(&m_view, TextSize::Small)};
        const QRect room(0, 0, m_view.viewport()->width() - refundIndent, 10'000);
        const int detail =
            small.boundingRect(room, Qt::TextWordWrap, index.data(detailRole).toString()).height();
        return {100, refundLine + detail + refundGapBelow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const auto state = index.data(stateRole).value<StateText>();
        const QRect row = option.rect;
        const QColor ink = theme.ink(state.tone);
        painter->save();
        paintSign(*painter, QRectF(row.left(), row.top() + 1, refundSign, refundSign), state.sign, ink);
        const QRect top(row.left() + refundIndent, row.top(), row.width() - refundIndent, refundLine);
        painter->setFont(themeFont(&m_view, TextSize::Body, Weight::Strong));
        painter->setPen(ink);
        painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter, state.word);
        painter->setPen(theme.text);
        painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter, index.data(amountRole).toString());
        painter->setFont(themeFont(&m_view, TextSize::Small));
        painter->setPen(theme.faintText);
        painter->drawText(QRect(top.left(), top.bottom() + 1, top.width(), row.height() - refundLine),
            Qt::TextWordWrap | Qt::AlignTop, index.data(detailRole).toString());
        painter->restore();
    }

private:
    QListView &m_view;
};

} // namespace

class RefundList::Model final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_refunds.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Refund &refund = m_refunds.at(index.row());
        switch (role) {
        case stateRole:
            return QVariant::fromValue(refundText(refund));
        case amountRole:
            return amountText(refund.refundFee);
        case detailRole:
            return detailOf(refund);
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return QString{refundText(refund).word + u" · "_s + amountText(refund.refundFee) + u" · "_s
                + detailOf(refund).replace(u'\n', u" · "_s)};
        case Qt::ToolTipRole:
            return refund.outRefundNo;
        default:
            return {};
        }
    }
    bool setRefunds(const QList<Refund> &refunds)
    {
        const bool isSame = std::equal(refunds.begin(), refunds.end(), m_refunds.begin(), m_refunds.end(),
            [](const Refund &a, const Refund &b) {
                return a.outRefundNo == b.outRefundNo && a.revision == b.revision;
            });
        if (isSame)
            return false;
        beginResetModel();
        m_refunds = refunds;
        endResetModel();
        return true;
    }

private:
    QList<Refund> m_refunds;
};

RefundList::RefundList(QWidget *parent)
    : QListView{parent},
      m_model{new Model(this)}
{
    setObjectName(u"refundList"_s);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Refunds"));
    setItemDelegate(new RefundDelegate(*this));
    setModel(m_model);
}

void RefundList::setRefunds(const QList<Refund> &refunds)
{
    if (m_model->setRefunds(refunds))
        updateGeometry();
}

QSize RefundList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount() && height < refundsHeightMax; ++row)
        height += sizeHintForRow(row);
    return {100, std::min(height, refundsHeightMax)};
}

QSize RefundList::minimumSizeHint() const
{
    return {1, std::min(sizeHint().height(), refundsHeightMax / 3)};
}

/// The lines wrap otherwise.
void RefundList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    scheduleDelayedItemsLayout();
    updateGeometry();
}

} // namespace saoma
