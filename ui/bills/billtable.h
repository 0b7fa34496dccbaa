// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reconcile/comparedbill.h"
#include "ui/text/statetext.h"

#include <QAbstractTableModel>

namespace saoma {

/// The differences of some bills: each explained, or what repairing it would do, or what it has done.
class BillTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { KindColumn, OrderColumn, TimeColumn, ThereColumn, HereColumn, TextColumn, ColumnCount };
    enum class Show {
        Differences,
        Plan, ///< Of those that repairing could end, what it would do.
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setBills(const QList<ComparedBill> &bills, Show show);
    [[nodiscard]] const Difference &differenceAt(int row) const { return m_rows.at(row).difference; }
    [[nodiscard]] Tone toneAt(int row) const;
    [[nodiscard]] Sign signAt(int row) const;
    /// The whole explanation.
    [[nodiscard]] QString textAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Difference difference;
        std::optional<Repaired> repaired;
    };
    QList<Row> m_rows;
    Show m_show = Show::Differences;
};

} // namespace saoma
