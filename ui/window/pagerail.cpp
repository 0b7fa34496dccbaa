// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pagerail.h"

#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int railWidth = 72;
constexpr int railSignSize = 26;
constexpr int barWidth = 4;
constexpr int railEntryLeast = 54;

class RailEntry final : public QAbstractButton
{
public:
    RailEntry(Sign sign, QWidget *parent)
        : QAbstractButton{parent},
          m_sign{sign}
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus); // a finger takes the focus from no page
        setCursor(Qt::PointingHandCursor);
        setFixedWidth(railWidth);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    }
    QSize sizeHint() const override { return {railWidth, Theme::touchTarget}; }
    /// On small screens all pages have room.
    QSize minimumSizeHint() const override { return {railWidth, railEntryLeast}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF body = QRectF(rect()).adjusted(barWidth + 2.5, 2.5, -4.5, -2.5);
        if (isChecked() || underMouse()) {
            painter.setBrush(theme.tint(isChecked() ? Tone::Good : Tone::Neutral));
            painter.setPen(isChecked() ? QPen(theme.ink(Tone::Good)) : QPen(Qt::NoPen));
            painter.drawRoundedRect(body, Theme::radius, Theme::radius);
        }
        if (isChecked())
            painter.fillRect(QRectF(0, 2, barWidth, height() - 4), theme.ink(Tone::Good));
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.text, 2));
            painter.drawRoundedRect(body.adjusted(3, 3, -3, -3), Theme::radius - 3, Theme::radius - 3);
        }
        const QColor ink = isChecked() ? theme.ink(Tone::Good) : theme.faintText;
        paintSign(painter, QRectF(body.center().x() - railSignSize / 2.0, 9, railSignSize, railSignSize),
            m_sign, ink);
        painter.setFont(themeFont(this, TextSize::Small, isChecked() ? Weight::Strong : Weight::Normal));
        painter.setPen(ink);
        painter.drawText(
            body.adjusted(0, railSignSize + 8, 0, -4), Qt::AlignCenter | Qt::TextDontClip, text());
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    Sign m_sign;
};

} // namespace

PageRail::PageRail(QWidget *parent)
    : QWidget{parent},
      m_entries{new QButtonGroup(this)},
      m_column{new QVBoxLayout(this)}
{
    setObjectName(u"pageRail"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_column->setContentsMargins(0, Theme::grid, 0, Theme::grid);
    m_column->setSpacing(Theme::grid / 2);
    m_column->addStretch(1);
    connect(m_entries, &QButtonGroup::idClicked, this, &PageRail::chosen);
}

void PageRail::addPage(const QString &name, const QString &word, Sign sign, const QString &key)
{
    const int number = int(m_entries->buttons().size());
    auto *entry = new RailEntry(sign, this);
    entry->setObjectName(name);
    entry->setText(word);
    entry->setAccessibleName(word);
    //: The tip of a page's entry: its word and its key.
    entry->setToolTip(tr("%1 · %2").arg(word, key));
    m_entries->addButton(entry, number);
    m_column->insertWidget(number, entry);
}

void PageRail::setCurrent(int page)
{
    m_entries->button(page)->setChecked(true);
}

QSize PageRail::sizeHint() const
{
    return {railWidth, m_column->sizeHint().height()};
}

void PageRail::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(width() - 1, 0, 1, height(), theme.line);
}

} // namespace saoma
