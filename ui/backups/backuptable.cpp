// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backuptable.h"

#include "ui/text/backuptext.h"
#include "ui/text/timetext.h"

namespace saoma {

void BackupTable::setBackups(const QList<DailyBackup> &backups)
{
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

int BackupTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_backups.size());
}

int BackupTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BackupTable::data(const QModelIndex &index, int role) const
{
    const bool isNumber = index.column() == SizeColumn || index.column() == OrdersColumn;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const DailyBackup &backup = m_backups.at(index.row());
    switch (index.column()) {
    case DayColumn:
        return dayTimeText(backup.madeAt);
    case SizeColumn:
        return sizeText(backup.bytes);
    case OrdersColumn:
        return QString::number(backup.orders);
    case CheckColumn:
        return backupCheckText(backup);
    default:
        return {};
    }
}

QVariant BackupTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == SizeColumn || section == OrdersColumn;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DayColumn:
        return tr("Made");
    case SizeColumn:
        return tr("Size");
    case OrdersColumn:
        return tr("Orders");
    case CheckColumn:
        return tr("Check");
    default:
        return {};
    }
}

} // namespace saoma
