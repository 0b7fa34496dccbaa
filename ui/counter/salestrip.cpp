// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/salestrip.h"

#include "ui/text/amounttext.h"
#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

class TabButton final : public QAbstractButton
{
public:
    TabButton(SaleTab tab, QWidget *parent)
        : QAbstractButton{parent},
          m_tab{std::move(tab)}
    {
        setText(amountText(m_tab.amount));
        //: A tab for screen readers: amount and state of one of several open sales.
        setAccessibleName(SaleStrip::tr("%1, %2").arg(text(), m_tab.state.word));
        setToolTip(m_tab.state.word);
        setFocusPolicy(Qt::NoFocus);
        setFont(themeFont(this, TextSize::Body, Weight::Strong));
    }
    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 52, 48}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        const QColor ink = theme.ink(m_tab.state.tone);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(m_tab.isCurrent ? theme.card : theme.tint(m_tab.state.tone));
        painter.setPen(m_tab.isCurrent ? QPen(ink, 2) : QPen(theme.line));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);
        paintSign(painter, QRectF(12, (height() - 18) / 2.0, 18, 18), m_tab.state.sign, ink);
        painter.setPen(theme.text);
        painter.drawText(rect().adjusted(38, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }

private:
    SaleTab m_tab;
};

} // namespace

SaleStrip::SaleStrip(QWidget *parent)
    : QWidget{parent},
      m_row{new QHBoxLayout(this)}
{
    setObjectName(u"saleStrip"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Theme::grid);
    setVisible(false);
}

void SaleStrip::setTabs(const QList<SaleTab> &tabs)
{
    if (tabs == m_tabs)
        return;
    m_tabs = tabs;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    for (const SaleTab &tab : tabs) {
        auto *button = new TabButton(tab, this);
        connect(button, &QAbstractButton::clicked, this, [this, key = tab.key] { Q_EMIT chosen(key); });
        m_row->addWidget(button);
    }
    m_row->addStretch(1);
    setVisible(tabs.size() > 1);
}

} // namespace saoma
