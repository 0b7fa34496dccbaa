// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/recordpanel.h"

#include "ui/models/todaymodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timelineview.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int rowHeight = 40;

/// Cells without a style's help: the state with its sign, numbers on the grid, a clear selection.
class TodayDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        if ((option.state & QStyle::State_Selected)
            && option.widget->hasFocus()) // elsewhere it means nothing
            painter->fillRect(option.rect, theme.tint(Tone::Info));
        painter->setPen(theme.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

        const auto state =
            stateText(ShownState(index.siblingAtColumn(0).data(TodayModel::ShownStateRole).toInt()));
        const bool isState = index.column() == TodayModel::StateColumn;
        const bool isAmount = index.column() == TodayModel::AmountColumn;
        QRect words = option.rect.adjusted(isState ? 0 : 4, 0, -4, 0);
        painter->setFont(
            themeFont(option.widget, TextSize::Body, isAmount ? Weight::Strong : Weight::Normal));
        painter->setPen(isAmount ? theme.text : theme.faintText);
        if (isState) {
            const QColor ink = theme.ink(state.tone);
            paintSign(*painter, QRectF(words.left(), words.center().y() - 9, 18, 18), state.sign, ink);
            words.setLeft(words.left() + 24);
            painter->setPen(ink);
        }
        const QString text = index.data().toString();
        int flags = index.data(Qt::TextAlignmentRole).toInt();
        if (painter->fontMetrics().horizontalAdvance(text)
            > words.width()) { // a state is never cut to a guess
            painter->setFont(themeFont(option.widget, TextSize::Small));
            flags |= Qt::TextWordWrap;
        }
        painter->drawText(words, flags, text);
        painter->restore();
    }
};

QVBoxLayout *cardColumn(Card *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * Theme::grid, 12, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    return column;
}

} // namespace

RecordPanel::RecordPanel(QAbstractItemModel &today, QWidget *parent)
    : QWidget{parent}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    column->addWidget(makeTimeLine(), 1);
    column->addWidget(makeToday(today), 1);
}

QWidget *RecordPanel::makeTimeLine()
{
    auto *card = new Card(this);
    QVBoxLayout *column = cardColumn(card);
    auto *title = new WordLabel(TextSize::Body, Ink::Normal, card);
    title->setWeight(Weight::Strong);
    title->setText(tr("What happened"));
    m_number = new WordLabel(TextSize::Small, Ink::Faint, card);
    m_number->setObjectName(u"orderNumber"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_timeLineEmpty = new WordLabel(TextSize::Body, Ink::Faint, card);
    m_timeLineEmpty->setText(tr("Every step of a sale appears here, with the time and who said so."));
    m_timeLineEmpty->setWordWrap(true);
    m_timeLineEmpty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_timeLine = new TimeLineView(card);
    column->addWidget(title);
    column->addWidget(m_number);
    column->addWidget(m_timeLine, 1);
    column->addWidget(m_timeLineEmpty, 1);
    return card;
}

QWidget *RecordPanel::makeToday(QAbstractItemModel &today)
{
    auto *card = new Card(this);
    QVBoxLayout *column = cardColumn(card);
    auto *title = new WordLabel(TextSize::Body, Ink::Normal, card);
    title->setWeight(Weight::Strong);
    title->setText(tr("Today"));
    auto *key = new WordLabel(TextSize::Small, Ink::Faint, card);
    key->setText(u"F2"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(key);
    top->addSpacing(Theme::grid);
    column->addLayout(top);

    m_today = new QTableView(card);
    m_today->setObjectName(u"todayTable"_s);
    m_today->setAccessibleName(tr("Today's orders"));
    m_today->setFrameShape(QFrame::NoFrame);
    m_today->setShowGrid(false);
    m_today->setWordWrap(false);
    m_today->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_today->setSelectionMode(QAbstractItemView::SingleSelection);
    m_today->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_today->setFocusPolicy(Qt::TabFocus);
    m_today->setTabKeyNavigation(false);
    m_today->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_today->viewport()->setAutoFillBackground(false);
    m_today->setItemDelegate(new TodayDelegate(m_today));
    m_today->verticalHeader()->hide();
    m_today->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_today->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_today->horizontalHeader()->hide();
    m_today->setModel(&today);
    QHeaderView *columns = m_today->horizontalHeader();
    columns->setMinimumSectionSize(40);
    columns->setSectionResizeMode(QHeaderView::Fixed);
    columns->setSectionResizeMode(TodayModel::StateColumn, QHeaderView::Stretch);
    columns->resizeSection(TodayModel::AmountColumn, 82);
    columns->resizeSection(TodayModel::TimeColumn, 46);
    columns->resizeSection(TodayModel::NumberColumn, 64);
    m_today->installEventFilter(this);
    connect(m_today, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT orderChosen(index.data(TodayModel::OutTradeNoRole).toString());
    });
    connect(m_today, &QTableView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT orderChosen(index.data(TodayModel::OutTradeNoRole).toString());
    });
    column->addWidget(m_today, 1);
    return card;
}

void RecordPanel::show(const SaleView &sale)
{
    m_number->setVisible(!sale.outTradeNo.isEmpty());
    m_number->setText(sale.outTradeNo);
    m_timeLine->setEntries(sale.timeLine);
    m_timeLine->setVisible(!sale.timeLine.isEmpty());
    m_timeLineEmpty->setVisible(sale.timeLine.isEmpty());
}

void RecordPanel::focusToday()
{
    m_today->setFocus(Qt::ShortcutFocusReason);
    if (!m_today->currentIndex().isValid() && m_today->model()->rowCount() > 0)
        m_today->selectRow(0);
}

bool RecordPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
        const QString typed = key->text();
        if (typed.size() == 1 && typed.at(0) >= u'0' && typed.at(0) <= u'9') {
            Q_EMIT digitTyped(typed.at(0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace saoma
