// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/reportfigures.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace saoma {

/// The lines of a report, and which share of the whole each is.
class TakingsTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LabelColumn, SalesColumn, TakenColumn, RefundedColumn, ShareColumn, ColumnCount };
    enum Role { ShareRole = Qt::UserRole + 1 }; ///< 0–1, of the largest line.

    using QAbstractTableModel::QAbstractTableModel;

    /// Nothing happens if they are as before; of lines that are the same but for their sums the chosen one
    /// stays chosen.
    void setLines(ReportBy by, const QList<ReportLine> &lines, qint64 whole);
    [[nodiscard]] const QList<ReportLine> &lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const ReportLine &line, int column) const;

    ReportBy m_by = ReportBy::Hour;
    QList<ReportLine> m_lines;
    qint64 m_whole = 0;
    qint64 m_most = 0;
};

/// The share as a bar with its number on it.
class ShareDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace saoma
