// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/dailybackup.h"

#include <QAbstractTableModel>

namespace saoma {

/// The daily backups, newest first.
class BackupTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DayColumn, SizeColumn, OrdersColumn, CheckColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<DailyBackup> &backups);
    [[nodiscard]] const QList<DailyBackup> &backups() const { return m_backups; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<DailyBackup> m_backups;
};

} // namespace saoma
