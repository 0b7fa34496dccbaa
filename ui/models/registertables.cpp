// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/registertables.h"

#include "ui/text/amounttext.h"
#include "ui/text/producttext.h"
#include "ui/text/registertext.h"
#include "ui/text/sheettext.h"
#include "ui/text/timetext.h"

#include <algorithm>

namespace saoma {
namespace {

QVariant besideEachOther(bool isNumber)
{
    return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

void PrintedSheetTable::setSheets(const QList<RegisteredSheet> &sheets)
{
    beginResetModel();
    m_sheets = sheets;
    endResetModel();
}

int PrintedSheetTable::rowOf(const QString &sheet) const
{
    const auto found = std::find_if(m_sheets.cbegin(), m_sheets.cend(),
        [&sheet](const RegisteredSheet &known) { return known.sheet == sheet; });
    return found == m_sheets.cend() ? -1 : int(found - m_sheets.cbegin());
}

int PrintedSheetTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sheets.size());
}

int PrintedSheetTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PrintedSheetTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return besideEachOther(index.column() == ProductsColumn || index.column() == CopiesColumn);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const RegisteredSheet &sheet = m_sheets.at(index.row());
    switch (Column(index.column())) {
    case SheetColumn:
        return sheet.sheet;
    case AtColumn:
        return dayTimeText(sheet.at).chopped(3); // without seconds
    case FormColumn:
        return templateShortText(sheet.form);
    case ProductsColumn:
        return sheet.products;
    case CopiesColumn:
        return sheet.copies;
    case StateColumn:
        return sheetStateText(sheet);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PrintedSheetTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return besideEachOther(section == ProductsColumn || section == CopiesColumn);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case SheetColumn:
        return tr("Sheet");
    case AtColumn:
        return tr("Made");
    case FormColumn:
        return tr("Template");
    case ProductsColumn:
        return tr("Products");
    case CopiesColumn:
        return productColumnText(ProductColumn::Copies);
    case StateColumn:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

void PrintedCodeTable::setCodes(const QList<RegisteredCode> &codes)
{
    beginResetModel();
    m_codes = codes;
    endResetModel();
}

int PrintedCodeTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_codes.size());
}

int PrintedCodeTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PrintedCodeTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return besideEachOther(index.column() == PriceColumn || index.column() == CopiesColumn);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const RegisteredCode &code = m_codes.at(index.row());
    switch (Column(index.column())) {
    case NameColumn:
        return code.printed.name;
    case PriceColumn:
        return amountText(code.printed.price);
    case CopiesColumn:
        return code.copies;
    case StateColumn:
        return codeStateText(code);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PrintedCodeTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return besideEachOther(section == PriceColumn || section == CopiesColumn);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return productColumnText(ProductColumn::Name);
    case PriceColumn:
        return productColumnText(ProductColumn::Price);
    case CopiesColumn:
        return productColumnText(ProductColumn::Copies);
    case StateColumn:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace saoma
