// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ordertable.h"

#include "core/ledger/ordersearcher.h"
#include "ui/text/amounttext.h"
#include "ui/text/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int rowsAtOnce = 100;
constexpr int readEffort = 6'000; ///< Some 10 ms: so long others wait for the reading thread.
constexpr int countEffort = 4'000;
constexpr qsizetype lastDigits = 8;
constexpr std::chrono::milliseconds gatherFor{300};

bool areSameRows(const QList<Order> &a, const QList<Order> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](const Order &x, const Order &y) { return x.outTradeNo == y.outTradeNo; });
}

} // namespace

OrderTable::OrderTable(Ledger &ledger, Clock &clock, QObject *parent)
    : QAbstractTableModel{parent},
      m_ledger{ledger},
      m_clock{clock}
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, &OrderTable::begin);
    connect(&m_ledger, &Ledger::ordersChanged, this, [this] {
        if (m_isFollowing && !m_gather.isActive())
            m_gather.start();
        else if (!m_isFollowing)
            m_isStale = true;
    });
}

void OrderTable::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    if (m_isFollowing && m_isStale)
        begin();
}

void OrderTable::setSearch(const OrderSearch &search)
{
    m_search = search;
    m_wanted = rowsAtOnce;
    begin();
}

/// From the newest on, as many rows as are shown.
void OrderTable::begin()
{
    ++m_version;
    m_isStale = true;
    m_wanted = std::max<qsizetype>(m_wanted, rowsAtOnce);
    m_before = OrderSearcher::newest;
    m_fresh.clear();
    m_isFresh = true;
    m_countBefore = 0;
    readPart();
}

void OrderTable::readPart()
{
    if (m_isReading)
        return; // its end begins anew
    m_isReading = true;
    const int version = m_version;
    const int limit = int(m_wanted - (m_isFresh ? m_fresh.size() : m_orders.size()));
    m_ledger
        .read<LedgerReader::FoundPart>(
            [search = m_search, before = m_before, limit](
                const LedgerReader &reader) { return reader.findPart(search, before, limit, readEffort); })
        .then(this, [this, version](const Result<LedgerReader::FoundPart> &part) {
            m_isReading = false;
            if (version != m_version)
                return readPart();
            if (part)
                return take(*part);
            m_before = 0;
            m_isStale = false;
            Q_EMIT readFailed(part.error());
        });
}

void OrderTable::take(const LedgerReader::FoundPart &part)
{
    m_before = part.before;
    if (m_isFresh) {
        m_fresh += part.orders;
    } else if (!part.orders.isEmpty()) {
        const int rows = int(m_orders.size());
        beginInsertRows({}, rows, rows + int(part.orders.size()) - 1);
        m_orders += part.orders;
        endInsertRows();
    }
    const qsizetype rows = m_isFresh ? m_fresh.size() : m_orders.size();
    const bool isEnough = m_before == 0 || rows >= m_wanted;
    if (!isEnough && (m_isFresh && m_fresh.isEmpty()))
        return readPart(); // nothing to show yet
    if (std::exchange(m_isFresh, false)) {
        if (areSameRows(m_fresh, m_orders)) {
            m_orders = std::exchange(m_fresh, {});
            if (!m_orders.isEmpty())
                Q_EMIT dataChanged(index(0, 0), index(int(m_orders.size()) - 1, ColumnCount - 1));
        } else {
            beginResetModel();
            m_orders = std::exchange(m_fresh, {});
            endResetModel();
        }
        m_isRead = true;
        m_isStale = false;
        m_counted = {};
        m_countBefore = hasTotals() ? OrderSearcher::newest : 0;
        countPart();
    }
    if (!isEnough)
        readPart();
    Q_EMIT settled();
}

void OrderTable::countPart()
{
    if (m_isCountRead || m_countBefore == 0)
        return;
    m_isCountRead = true;
    m_ledger
        .read<LedgerReader::TotalsPart>(
            [search = m_search, before = m_countBefore](
                const LedgerReader &reader) { return reader.totalsPart(search, before, countEffort); })
        .then(this, [this, version = m_version](const Result<LedgerReader::TotalsPart> &part) {
            m_isCountRead = false;
            if (version != m_version)
                return countPart();
            m_countBefore = part ? part->before : 0;
            if (part)
                m_counted.add(part->totals);
            m_totals = m_counted;
            Q_EMIT totalsChanged();
            countPart();
        });
}

StateText OrderTable::stateOf(int row) const
{
    return stateText(m_orders.at(row), m_clock.utcNow());
}

int OrderTable::rowOf(const QString &outTradeNo) const
{
    const auto found = std::find_if(m_orders.cbegin(), m_orders.cend(),
        [&outTradeNo](const Order &order) { return order.outTradeNo == outTradeNo; });
    return found == m_orders.cend() ? -1 : int(found - m_orders.cbegin());
}

int OrderTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_orders.size());
}

int OrderTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool OrderTable::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isRead && !m_isStale && m_before != 0 && !m_isReading;
}

void OrderTable::fetchMore(const QModelIndex &)
{
    m_wanted = m_orders.size() + rowsAtOnce;
    readPart();
}

QVariant OrderTable::data(const QModelIndex &index, int role) const
{
    const Order &order = m_orders.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(order, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == AmountColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return index.column() == BodyColumn ? order.body : order.outTradeNo;
    default:
        return {};
    }
}

QVariant OrderTable::display(const Order &order, int column) const
{
    switch (column) {
    case TimeColumn:
        return dayTimeText(order.createdAt).mid(2, 14); // without century and seconds
    case StateColumn:
        return briefWord(order, m_clock.utcNow());
    case AmountColumn:
        return amountText(order.totalFee);
    case BodyColumn:
        return order.body;
    case NumberColumn:
        return order.outTradeNo.right(lastDigits);
    case DeskColumn:
        return order.desk;
    default:
        return {};
    }
}

QVariant OrderTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == AmountColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case StateColumn:
        return tr("State");
    case AmountColumn:
        return tr("Amount");
    case BodyColumn:
        return tr("Bought");
    case NumberColumn:
        //: The last digits of an order number.
        return tr("Number");
    case DeskColumn:
        return tr("Desk");
    default:
        return {};
    }
}

} // namespace saoma
