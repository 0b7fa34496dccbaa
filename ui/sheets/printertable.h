// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace saoma {

class PrinterBook;

/// The printers of this computer, then those that were measured and are gone: which are corrected, and
/// since when.
class PrinterTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, SinceColumn, ColumnCount };

    explicit PrinterTable(const PrinterBook &book, QObject *parent = nullptr);

    [[nodiscard]] QString nameAt(int row) const { return m_names.value(row); } ///< Empty: there is none.
    [[nodiscard]] int rowOf(const QString &name) const { return int(m_names.indexOf(name)); } ///< Or -1.
    [[nodiscard]] bool isGone(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes the book's state over.
    void refresh();

private:
    [[nodiscard]] QString words(int row, int column) const;

    const PrinterBook &m_book;
    QStringList m_names;
};

} // namespace saoma
