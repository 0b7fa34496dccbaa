// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listtable.h"

#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

namespace saoma {
namespace {

constexpr int listRowHeight = 40;
constexpr int listHeaderHeight = 32;
constexpr int cellMargin = 6;
constexpr int cellSign = 18;
constexpr int cellBox = 20;
constexpr int stateMargin = 2; // above and below two lines of one

/// Headings as quiet as they are on paper.
class ListHeader final : public QHeaderView
{
public:
    explicit ListHeader(QWidget *parent)
        : QHeaderView{Qt::Horizontal, parent}
    {
        setFixedHeight(listHeaderHeight);
        setMinimumSectionSize(cellMargin);
        setSectionsClickable(false);
        setHighlightSections(false);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &theme = Theme::of(this);
        painter->fillRect(rect, theme.card);
        painter->setPen(theme.line);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(theme.faintText);
        painter->setFont(themeFont(this, TextSize::Small, Weight::Strong));
        const QRect words = rect.adjusted(cellMargin, 0, -cellMargin, 0);
        const QVariant side = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
        const int flags = side.isValid() ? side.toInt() : int(Qt::AlignVCenter | Qt::AlignLeft);
        const QString text = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        painter->drawText(
            words, flags, painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    }
};

void paintBox(QPainter &painter, QPointF corner, const Theme &theme, bool isChecked)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(corner);
    painter.setPen(QPen(isChecked ? theme.accentStrong : theme.faintText, 1.5));
    painter.setBrush(isChecked ? theme.accentStrong : theme.card);
    painter.drawRoundedRect(QRectF(0, 0, cellBox, cellBox), 4, 4);
    if (isChecked) {
        painter.setPen(QPen(Qt::white, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{5, 10.5}, {8.8, 14}, {15, 6.5}});
    }
    painter.restore();
}

/// A number that is cut is another number: it is drawn smaller instead.
QFont wholeNumberFont(const QString &text, QFont font, int width)
{
    constexpr int pixelsMin = 7;
    while (font.pixelSize() > pixelsMin && QFontMetrics(font).horizontalAdvance(text) > width)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

/// Broken once, between words where there are any; what is left over is cut with "…".
QStringList twoLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const QString rest = text.mid(first.textLength()).trimmed();
    return {
        text.left(first.textLength()).trimmed(), QFontMetrics(font).elidedText(rest, Qt::ElideRight, width)};
}

} // namespace

ListDelegate::Look ListDelegate::lookOf(const QModelIndex &) const
{
    return {};
}

void ListDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const Look look = lookOf(index);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        const Tone tone = look.isWaiting ? Tone::Neutral : Tone::Info;
        painter->fillRect(option.rect, theme.tint(tone));
        if (option.rect.left() == 0) // columns may stand in another order
            painter->fillRect(
                option.rect.left(), option.rect.top(), 3, option.rect.height(), theme.ink(tone));
    }
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect words = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const bool isFaint = look.isFaint || !(option.state & QStyle::State_Enabled);
    const QColor ink = look.tone ? theme.ink(*look.tone) : isFaint ? theme.faintText : theme.text;
    if (look.sign) {
        const QRectF place(words.left(), words.center().y() - cellSign / 2.0, cellSign, cellSign);
        paintSign(*painter, place, *look.sign, ink);
        words.setLeft(words.left() + cellSign + cellMargin);
    }
    if (look.isChecked) {
        paintBox(*painter, QPointF(words.left(), words.center().y() - cellBox / 2), theme, *look.isChecked);
        words.setLeft(words.left() + cellBox + 2 * cellMargin);
    }
    const auto write = [&](const QString &text, TextSize size, Weight weight, int place) {
        const QFont font = themeFont(option.widget, size, weight);
        painter->setFont(place & Qt::AlignRight ? wholeNumberFont(text, font, words.width()) : font);
        painter->drawText(words, place | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    };
    const int place = index.data(Qt::TextAlignmentRole).toInt();
    const bool isTwoLines = !look.detail.isEmpty();
    words.adjust(0, isTwoLines ? 3 : 0, 0, isTwoLines ? -3 : 0);
    painter->setPen(ink);
    const QString text = index.data().toString();
    const Weight weight = look.isStrong ? Weight::Strong : Weight::Normal;
    const QFont body = themeFont(option.widget, TextSize::Body, weight);
    if (look.sign && !isTwoLines && QFontMetrics(body).horizontalAdvance(text) > words.width()) {
        // A state is not cut to a guess.
        const QStringList lines =
            twoLines(text, themeFont(option.widget, TextSize::Small, weight), words.width());
        words.adjust(0, stateMargin, 0, -stateMargin);
        write(lines[0], TextSize::Small, weight, Qt::AlignTop);
        write(lines[1], TextSize::Small, weight, Qt::AlignBottom);
    } else {
        write(text, TextSize::Body, weight, isTwoLines ? int(Qt::AlignTop) : place);
        painter->setPen(theme.faintText);
        write(look.detail, TextSize::Small, Weight::Normal, Qt::AlignBottom);
    }
    painter->restore();
}

ListTable::ListTable(QWidget *parent)
    : QTableView{parent}
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFocusPolicy(Qt::StrongFocus);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new ListDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(listRowHeight);
    setHorizontalHeader(new ListHeader(this));
}

void ListTable::showRow(int row)
{
    executeDelayedItemsLayout(); // else the scroll bar ends where the old rows did
    selectRow(row);
    scrollTo(currentIndex());
}

/// Qt makes the first row the current one without showing it.
void ListTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (currentIndex().isValid() && !selectionModel()->isSelected(currentIndex()))
        selectRow(currentRow());
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void ListTable::setColumnWidths(const QList<int> &widths)
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < int(widths.size()); ++column) {
        header->setSectionResizeMode(column, widths[column] == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        header->resizeSection(column, widths[column]);
    }
}

} // namespace saoma
