// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/printertable.h"

#include "ui/sheets/printerbook.h"
#include "ui/text/calibrationtext.h"

namespace saoma {

PrinterTable::PrinterTable(const PrinterBook &book, QObject *parent)
    : QAbstractTableModel{parent},
      m_book{book}
{
    refresh();
}

void PrinterTable::refresh()
{
    beginResetModel();
    m_names.clear();
    for (const Printer &printer : m_book.printers())
        m_names.append(printer.name);
    if (m_book.isRead()) // before that all of them would seem to be gone
        m_names += m_book.gone();
    endResetModel();
}

bool PrinterTable::isGone(int row) const
{
    return row < 0 || row >= m_names.size() || !m_book.printer(m_names[row]);
}

int PrinterTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

int PrinterTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PrinterTable::words(int row, int column) const
{
    const QString &name = m_names.at(row);
    const MeasuredPrinter *measured = m_book.measured(name);
    switch (column) {
    case StateColumn:
        return measuredWord(measured);
    case SinceColumn:
        return measured ? measured->measuredOn.toString(Qt::ISODate) : QString();
    default:
        //: %1 is a printer that was measured and is not on this computer now.
        return isGone(row) ? tr("%1 (gone)").arg(name) : name;
    }
}

QVariant PrinterTable::data(const QModelIndex &index, int role) const
{
    const QString &name = m_names.at(index.row());
    if (role == Qt::DisplayRole)
        return words(index.row(), index.column());
    if (role == Qt::ToolTipRole && index.column() == NameColumn) {
        const auto printer = m_book.printer(name);
        return printer && !printer->description.isEmpty() ? printer->description : name;
    }
    if (role == Qt::ToolTipRole)
        return measuredText(m_book.measured(name));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QVariant PrinterTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("Its sheets");
    case SinceColumn:
        return tr("Since");
    default:
        return tr("Printer");
    }
}

} // namespace saoma
