// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importtable.h"

#include "core/base/visibletext.h"
#include "ui/text/producttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

ImportTable::Kind kindOf(ImportRow::Status status)
{
    switch (status) {
    case ImportRow::Status::New:
        return ImportTable::Kind::New;
    case ImportRow::Status::Changed:
        return ImportTable::Kind::Changed;
    case ImportRow::Status::Unchanged:
        return ImportTable::Kind::Unchanged;
    case ImportRow::Status::Wrong:
        return ImportTable::Kind::Wrong;
    }
    Q_UNREACHABLE();
}

} // namespace

QString ImportTable::wordOf(Kind kind)
{
    switch (kind) {
    case Kind::New:
        return importStatusText(ImportRow::Status::New);
    case Kind::Changed:
        return importStatusText(ImportRow::Status::Changed);
    case Kind::Unchanged:
        return importStatusText(ImportRow::Status::Unchanged);
    case Kind::Wrong:
        return importStatusText(ImportRow::Status::Wrong);
    case Kind::Missing:
        return tr("Missing");
    }
    Q_UNREACHABLE();
}

ImportTable::ImportTable(QObject *parent)
    : QAbstractTableModel{parent},
      m_plan{std::make_shared<const ImportPlan>()}
{
}

void ImportTable::setPlan(std::shared_ptr<const ImportPlan> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    std::fill(std::begin(m_counts), std::end(m_counts), 0);
    for (const ImportRow &row : m_plan->rows)
        ++m_counts[int(kindOf(row.status))];
    m_counts[int(Kind::Missing)] = m_plan->missing.size();
    fill();
    endResetModel();
}

void ImportTable::setFilter(std::optional<Kind> filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    fill();
    endResetModel();
}

void ImportTable::setRemovesMissing(bool removes)
{
    m_removesMissing = removes;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, WhatColumn), index(rowCount() - 1, DetailColumn));
}

void ImportTable::fill()
{
    m_rows.clear();
    const int all = int(m_plan->rows.size() + m_plan->missing.size());
    for (int place = 0; place < all; ++place) {
        const bool isMissing = place >= m_plan->rows.size();
        const Kind kind = isMissing ? Kind::Missing : kindOf(m_plan->rows[place].status);
        if (!m_filter || *m_filter == kind)
            m_rows.append(place);
    }
}

ImportTable::Kind ImportTable::kindAt(int row) const
{
    const int place = m_rows.at(row);
    return place >= m_plan->rows.size() ? Kind::Missing : kindOf(m_plan->rows[place].status);
}

int ImportTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ImportTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == LineColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const int place = m_rows.at(index.row());
    const auto rows = int(m_plan->rows.size());
    return place >= rows ? textOfMissing(m_plan->missing[place - rows], index.column())
                         : textOf(m_plan->rows[place], index.column());
}

/// Somebody else has written it: nothing in it may turn the line round or hide.
QString ImportTable::textOf(const ImportRow &row, int column) const
{
    switch (column) {
    case LineColumn:
        return QString::number(row.line);
    case WhatColumn:
        return importStatusText(row.status);
    case IdColumn:
        return madeVisible(row.product.id);
    case NameColumn:
        return madeVisible(row.product.name);
    case DetailColumn:
        return importDetailText(row);
    default:
        return {};
    }
}

QString ImportTable::textOfMissing(const Product &product, int column) const
{
    switch (column) {
    case WhatColumn:
        return wordOf(Kind::Missing);
    case IdColumn:
        return product.id;
    case NameColumn:
        return product.name;
    case DetailColumn:
        return m_removesMissing ? tr("Not in the file: goes off sale") : tr("Not in the file: stays on sale");
    default:
        return {};
    }
}

QVariant ImportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == LineColumn)
        return int(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case WhatColumn:
        return tr("What happens");
    case IdColumn:
        return productColumnText(ProductColumn::Id);
    case NameColumn:
        return productColumnText(ProductColumn::Name);
    case DetailColumn:
        return tr("Changes and faults");
    default:
        return {};
    }
}

} // namespace saoma
