// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/register.h"

#include <QAbstractTableModel>

namespace saoma {

/// The sheets of codes that are on paper, in the order in which they are given.
class PrintedSheetTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SheetColumn, AtColumn, FormColumn, ProductsColumn, CopiesColumn, StateColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSheets(const QList<RegisteredSheet> &sheets);
    [[nodiscard]] const RegisteredSheet &sheetAt(int row) const { return m_sheets.at(row); }
    [[nodiscard]] int rowOf(const QString &sheet) const; ///< -1: there is none.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RegisteredSheet> m_sheets;
};

/// The codes of one sheet.
class PrintedCodeTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, PriceColumn, CopiesColumn, StateColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCodes(const QList<RegisteredCode> &codes);
    [[nodiscard]] const RegisteredCode &codeAt(int row) const { return m_codes.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RegisteredCode> m_codes;
};

} // namespace saoma
