// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/takingstable.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

bool haveSameLabels(const QList<ReportLine> &a, const QList<ReportLine> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](const ReportLine &one, const ReportLine &other) { return one.label == other.label; });
}

} // namespace

void TakingsTable::setLines(ReportBy by, const QList<ReportLine> &lines, qint64 whole)
{
    const bool isSame = by == m_by && haveSameLabels(lines, m_lines);
    if (!isSame)
        beginResetModel();
    m_by = by;
    m_lines = lines;
    m_whole = whole;
    m_most = 0;
    for (const ReportLine &line : lines)
        m_most = std::max(m_most, line.takings.fen);
    if (!isSame)
        endResetModel();
    else if (!lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(lines.size()) - 1, ColumnCount - 1));
}

int TakingsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int TakingsTable::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString TakingsTable::display(const ReportLine &line, int column) const
{
    switch (column) {
    case LabelColumn:
        return line.label;
    case SalesColumn:
        return QString::number(line.takings.sales);
    case TakenColumn:
        return groupedSumText(line.takings.fen);
    case RefundedColumn:
        return line.takings.refundedFen == 0 ? QString{} : groupedSumText(line.takings.refundedFen);
    case ShareColumn:
        return shareText(line.takings.fen, m_whole);
    default:
        return {};
    }
}

QVariant TakingsTable::data(const QModelIndex &index, int role) const
{
    const ReportLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(line, index.column());
    case Qt::ToolTipRole:
        return line.label;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == LabelColumn ? Qt::AlignLeft : Qt::AlignRight));
    case ShareRole:
        return m_most == 0 ? 0.0 : double(line.takings.fen) / double(m_most);
    default:
        return {};
    }
}

QVariant TakingsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == LabelColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LabelColumn:
        return reportByHeading(m_by);
    case SalesColumn:
        return tr("Sales");
    case TakenColumn:
        return tr("Taken");
    case RefundedColumn:
        return tr("Refunded");
    case ShareColumn:
        return tr("Share");
    default:
        return {};
    }
}

void ShareDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.tint(Tone::Info));
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRectF room = QRectF(option.rect).adjusted(6, 8, -6, -8);
    const double share = index.data(TakingsTable::ShareRole).toDouble();
    QRectF bar = room;
    bar.setLeft(room.right() - room.width() * share);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.tint(Tone::Good));
    painter->drawRoundedRect(bar, 3, 3);
    painter->setPen(theme.text);
    painter->setFont(themeFont(option.widget, TextSize::Body));
    painter->drawText(room.adjusted(4, 0, -4, 0), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
        index.data().toString());
    painter->restore();
}

} // namespace saoma
