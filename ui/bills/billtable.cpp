// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bills/billtable.h"

#include "ui/text/billtext.h"
#include "ui/text/reporttext.h"
#include "ui/text/timetext.h"

namespace saoma {
namespace {

QVariant billAlignment(int column)
{
    const bool isAmount = column == BillTable::ThereColumn || column == BillTable::HereColumn;
    return int(Qt::AlignVCenter | (isAmount ? Qt::AlignRight : Qt::AlignLeft));
}

QString sumOrNothing(std::optional<qint64> fen)
{
    return fen ? sumText(*fen) : QString{};
}

} // namespace

void BillTable::setBills(const QList<ComparedBill> &bills, Show show)
{
    beginResetModel();
    m_rows.clear();
    m_show = show;
    for (const ComparedBill &bill : bills) {
        for (const Difference &difference : bill.found.differences) {
            const Repaired *repair = bill.repairOf(difference);
            const bool isPlanned = difference.isRepairable() && (!repair || !repair->isDone);
            if (show == Show::Differences || isPlanned)
                m_rows.append({difference, repair ? std::optional{*repair} : std::nullopt});
        }
    }
    endResetModel();
}

/// What has been settled, and what is no loss, is quiet.
Tone BillTable::toneAt(int row) const
{
    const Row &shown = m_rows.at(row);
    if (shown.repaired && shown.repaired->isDone)
        return Tone::Good;
    return shown.difference.kind == Difference::Kind::OtherDay ? Tone::Neutral : Tone::Warning;
}

Sign BillTable::signAt(int row) const
{
    const Row &shown = m_rows.at(row);
    if (shown.repaired && shown.repaired->isDone)
        return Sign::Tick;
    return shown.difference.kind == Difference::Kind::OtherDay ? Sign::Clock : Sign::Question;
}

QString BillTable::textAt(int row) const
{
    const Row &shown = m_rows.at(row);
    if (m_show == Show::Plan)
        return repairPlanText(shown.difference);
    return shown.repaired ? repairedText(*shown.repaired) : differenceText(shown.difference);
}

int BillTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BillTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BillTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return billAlignment(index.column());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Difference &difference = m_rows.at(index.row()).difference;
    switch (Column(index.column())) {
    case KindColumn:
        return differenceWord(difference.kind);
    case OrderColumn:
        return difference.outTradeNo;
    case TimeColumn:
        return dayTimeText(difference.at).chopped(difference.at.isValid() ? 3 : 0); // without seconds
    case ThereColumn:
        return sumOrNothing(difference.there);
    case HereColumn:
        return sumOrNothing(difference.here);
    case TextColumn:
        return textAt(index.row());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BillTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return billAlignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case KindColumn:
        return tr("Difference");
    case OrderColumn:
        return tr("Order number");
    case TimeColumn:
        return tr("Time");
    case ThereColumn:
        return tr("WeChat's bill");
    case HereColumn:
        return tr("This ledger");
    case TextColumn:
        return m_show == Show::Plan ? tr("What would be done") : tr("What it means");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace saoma
