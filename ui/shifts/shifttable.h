// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/shift.h"

#include <QAbstractTableModel>

namespace saoma {

/// Shifts, newest first: whose, where, when, what WeChat took in, and how the drawer was.
class ShiftTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        CashierColumn,
        DeskColumn,
        TimeColumn,
        TakenColumn,
        DrawerColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setShifts(const QList<Shift> &shifts);
    [[nodiscard]] const QList<Shift> &shifts() const { return m_shifts; }
    [[nodiscard]] int rowOf(qint64 number) const; ///< -1: it is not there.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Shift> m_shifts;
};

} // namespace saoma
