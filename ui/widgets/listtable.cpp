// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listtable.h"

#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace saoma {
namespace {

constexpr int listRowHeight = 40;
constexpr int listHeaderHeight = 32;
constexpr int cellMargin = 6;
constexpr int cellSign = 18;

/// Headings as quiet as they are on paper.
class ListHeader final : public QHeaderView
{
public:
    explicit ListHeader(QWidget *parent)
        : QHeaderView{Qt::Horizontal, parent}
    {
        setFixedHeight(listHeaderHeight);
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
        painter->fillRect(option.rect, theme.tint(Tone::Info));
        if (index.column() == 0)
            painter->fillRect(
                option.rect.left(), option.rect.top(), 3, option.rect.height(), theme.ink(Tone::Info));
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
    painter->setPen(ink);
    painter->setFont(
        themeFont(option.widget, TextSize::Body, look.isStrong ? Weight::Strong : Weight::Normal));
    const QString text =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width());
    painter->drawText(words, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine, text);
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
