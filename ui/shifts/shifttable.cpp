// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/shifttable.h"

#include "ui/text/reportfigures.h"
#include "ui/text/shifttext.h"

#include <algorithm>

namespace saoma {

void ShiftTable::setShifts(const QList<Shift> &shifts)
{
    const bool isSameLength = shifts.size() == m_shifts.size()
        && std::equal(shifts.begin(), shifts.end(), m_shifts.begin(),
            [](const Shift &a, const Shift &b) { return a.number == b.number; });
    if (!isSameLength)
        beginResetModel();
    m_shifts = shifts;
    if (!isSameLength)
        endResetModel();
    else if (!m_shifts.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ShiftTable::rowOf(qint64 number) const
{
    const auto found = std::find_if(
        m_shifts.begin(), m_shifts.end(), [number](const Shift &shift) { return shift.number == number; });
    return found == m_shifts.end() ? -1 : int(found - m_shifts.begin());
}

int ShiftTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shifts.size());
}

int ShiftTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ShiftTable::data(const QModelIndex &index, int role) const
{
    const bool isSum = index.column() == TakenColumn;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isSum ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const Shift &shift = m_shifts.at(index.row());
    switch (index.column()) {
    case NumberColumn:
        return QString::number(shift.number);
    case CashierColumn:
        return shift.cashier;
    case DeskColumn:
        return shift.desk;
    case TimeColumn:
        return shiftSpanText(shift);
    case TakenColumn:
        return groupedSumText(shift.figures.netFen());
    case DrawerColumn:
        return shift.isOpen() ? tr("open") : shiftDifferenceText(shift);
    default:
        return {};
    }
}

QVariant ShiftTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == TakenColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        //: Heading of a column of shifts' numbers.
        return tr("No.");
    case CashierColumn:
        return tr("Cashier");
    case DeskColumn:
        return tr("Desk");
    case TimeColumn:
        return tr("Time");
    case TakenColumn:
        //: Heading: what remains of what WeChat took in.
        return tr("WeChat, net");
    case DrawerColumn:
        //: Heading: how the cash drawer was at the end of a shift.
        return tr("Drawer");
    default:
        return {};
    }
}

} // namespace saoma
