// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/productimport.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace saoma {

/// What a file would do, row by row; and, as rows of their own, the products on sale that it lacks. One kind
/// of row at a time, or all.
class ImportTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LineColumn, WhatColumn, IdColumn, NameColumn, DetailColumn, ColumnCount };
    enum class Kind { New, Changed, Unchanged, Wrong, Missing };
    static constexpr Kind kinds[]{Kind::Wrong, Kind::New, Kind::Changed, Kind::Unchanged, Kind::Missing};

    [[nodiscard]] static QString wordOf(Kind kind);

    explicit ImportTable(QObject *parent = nullptr);

    void setPlan(std::shared_ptr<const ImportPlan> plan);
    /// Nothing: rows of every kind.
    void setFilter(std::optional<Kind> filter);
    [[nodiscard]] std::optional<Kind> filter() const { return m_filter; }
    /// What becomes of the missing ones, for their words.
    void setRemovesMissing(bool removes);

    [[nodiscard]] qsizetype count(Kind kind) const { return m_counts[int(kind)]; }
    [[nodiscard]] Kind kindAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const ImportRow &row, int column) const;
    [[nodiscard]] QString textOfMissing(const Product &product, int column) const;
    void fill();

    std::shared_ptr<const ImportPlan> m_plan;
    std::optional<Kind> m_filter;
    QList<int> m_rows; ///< Places in the plan's rows, and behind them in its missing products.
    qsizetype m_counts[5]{};
    bool m_removesMissing = false;
};

} // namespace saoma
