// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineview.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int entryRole = Qt::UserRole + 1;
constexpr int timeWidth = 64;
constexpr int dotColumn = 24;

/// Time on the left, a dot on a thread, and the words on the right.
class LineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const auto entry = index.data(entryRole).value<TimeLineEntry>();
        if (entry.isHeading)
            return {100, 32};
        return {100, entry.note.isEmpty() ? 44 : 60};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto entry = index.data(entryRole).value<TimeLineEntry>();
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (entry.isHeading)
            paintHeading(*painter, option, theme, entry);
        else
            paintLine(*painter, option, theme, entry, index);
        painter->restore();
    }

private:
    static void paintHeading(
        QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme, const TimeLineEntry &entry)
    {
        painter.setFont(themeFont(option.widget, TextSize::Small, Weight::Strong));
        painter.setPen(theme.faintText);
        painter.drawText(option.rect, Qt::AlignVCenter | Qt::AlignLeft, entry.what);
    }

    static void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme,
        const TimeLineEntry &entry, const QModelIndex &index)
    {
        const QRect row = option.rect;
        const int x = row.left() + timeWidth + dotColumn / 2;
        const int y = row.top() + 11;
        painter.setPen(QPen(theme.line, 2));
        const bool isFirst = index.row() == 0 || headingAt(index.siblingAtRow(index.row() - 1));
        const bool isLast =
            index.row() + 1 == index.model()->rowCount() || headingAt(index.siblingAtRow(index.row() + 1));
        painter.drawLine(x, isFirst ? y : row.top(), x, isLast ? y : row.bottom() + 1);
        painter.setPen(QPen(theme.card, 2));
        painter.setBrush(theme.ink(entry.tone));
        painter.drawEllipse(QPoint(x, y), 6, 6);

        const int left = row.left() + timeWidth + dotColumn + Theme::grid / 2;
        const QFont small = themeFont(option.widget, TextSize::Small);
        const auto line = [&painter, &row](int from, int to, int top, const QString &text) {
            const QRect place(from, row.top() + top, to - from, 20);
            const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
            painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, fitting);
        };
        painter.setFont(small);
        painter.setPen(theme.faintText);
        line(row.left(), row.left() + timeWidth, 1, entry.time);
        int top = 20;
        if (!entry.note.isEmpty()) {
            painter.setPen(theme.text);
            line(left, row.right(), top, entry.note);
            top += 17;
        }
        painter.setPen(theme.faintText);
        line(left, row.right(), top, entry.who);
        painter.setFont(themeFont(option.widget, TextSize::Body, Weight::Strong));
        painter.setPen(theme.ink(entry.tone));
        line(left, row.right(), 1, entry.what);
    }

    static bool headingAt(const QModelIndex &index)
    {
        return index.data(entryRole).value<TimeLineEntry>().isHeading;
    }
};

} // namespace

class TimeLineView::Model final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_entries.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const TimeLineEntry &entry = m_entries.at(index.row());
        if (role == entryRole)
            return QVariant::fromValue(entry);
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return QStringList{entry.time, entry.what, entry.note, entry.who}
                .filter(QRegularExpression(u"."_s))
                .join(u" · "_s);
        return {};
    }
    bool setEntries(const QList<TimeLineEntry> &entries)
    {
        if (entries == m_entries)
            return false;
        beginResetModel();
        m_entries = entries;
        endResetModel();
        return true;
    }

private:
    QList<TimeLineEntry> m_entries;
};

TimeLineView::TimeLineView(QWidget *parent)
    : QListView{parent},
      m_model{new Model(this)}
{
    setObjectName(u"timeLine"_s);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Time line"));
    setItemDelegate(new LineDelegate(this));
    setModel(m_model);
}

void TimeLineView::setEntries(const QList<TimeLineEntry> &entries)
{
    if (m_model->setEntries(entries))
        scrollToBottom();
}

} // namespace saoma
