// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/todaymodel.h"

#include "ui/text/amounttext.h"
#include "ui/text/statetext.h"
#include "ui/text/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype lastDigits = 6;
constexpr std::chrono::seconds expiryGlance{1};
/// A sale writes twice on its way to the code. The list can wait until that is painted: nobody reads it
/// before.
constexpr std::chrono::milliseconds gatherFor{100};

bool mayExpire(const Order &order)
{
    return order.state == OrderState::Waiting || order.state == OrderState::Created;
}

} // namespace

TodayModel::TodayModel(Ledger &ledger, Clock &clock, QObject *parent)
    : QAbstractTableModel{parent},
      m_ledger{ledger},
      m_clock{clock}
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, &TodayModel::reload);
}

void TodayModel::start()
{
    connect(&m_ledger, &Ledger::ordersChanged, this, &TodayModel::gather, Qt::UniqueConnection);
    reload();
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_orders.size());
}

int TodayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    const Order &order = m_orders.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(order, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == AmountColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return order.outTradeNo;
    case ShownStateRole:
        return int(shownState(order, m_clock.utcNow()));
    case OutTradeNoRole:
        return order.outTradeNo;
    default:
        return {};
    }
}

QVariant TodayModel::display(const Order &order, int column) const
{
    switch (column) {
    case StateColumn:
        return briefWord(order, m_clock.utcNow());
    case AmountColumn:
        return amountText(order.totalFee);
    case TimeColumn:
        return timeText(order.createdAt).left(5);
    case NumberColumn:
        return order.outTradeNo.right(lastDigits);
    default:
        return {};
    }
}

QVariant TodayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case AmountColumn:
        return tr("Amount");
    case TimeColumn:
        return tr("Time");
    case NumberColumn:
        //: The last digits of an order number.
        return tr("Number");
    default:
        return {};
    }
}

QDateTime TodayModel::startOfToday() const
{
    return m_clock.utcNow().toLocalTime().date().startOfDay().toUTC();
}

void TodayModel::gather()
{
    if (!m_gather.isActive())
        m_gather.start();
}

void TodayModel::reload()
{
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    m_isReading = true;
    m_isStale = false;
    OrderFilter filter;
    filter.since = startOfToday();
    filter.limit = rowsMax;
    filter.hidesUnsoldOfBoard = true; // a dozen at a time, and a hundred an hour
    m_ledger.orders(filter).then(this, [this](const Result<QList<Order>> &orders) {
        m_isReading = false;
        if (orders)
            take(*orders);
        else
            Q_EMIT readFailed(orders.error());
        if (m_isStale)
            reload();
    });
}

/// Both lists are sorted alike: what is gone is taken out and what is new is put in, in one walk.
void TodayModel::take(const QList<Order> &orders)
{
    const auto rowOf = [this](const QString &number, int from) {
        const auto found = std::find_if(m_orders.cbegin() + from, m_orders.cend(),
            [&number](const Order &order) { return order.outTradeNo == number; });
        return found == m_orders.cend() ? -1 : int(found - m_orders.cbegin());
    };
    for (int row = 0; row < int(orders.size()); ++row) {
        const int present = rowOf(orders.at(row).outTradeNo, row);
        if (present > row) {
            beginRemoveRows({}, row, present - 1);
            m_orders.remove(row, present - row);
            endRemoveRows();
        }
        if (present >= row) {
            replaceRow(row, orders.at(row));
            continue;
        }
        beginInsertRows({}, row, row);
        m_orders.insert(row, orders.at(row));
        endInsertRows();
    }
    if (m_orders.size() > orders.size()) {
        beginRemoveRows({}, int(orders.size()), int(m_orders.size()) - 1);
        m_orders.resize(orders.size());
        endRemoveRows();
    }
    watchExpiry();
}

void TodayModel::replaceRow(int row, const Order &order)
{
    if (m_orders.at(row).revision == order.revision)
        return;
    m_orders[row] = order;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

/// Expiry is a display fact: no row of the ledger changes when it comes.
void TodayModel::watchExpiry()
{
    if (m_watchesExpiry || std::none_of(m_orders.cbegin(), m_orders.cend(), mayExpire))
        return;
    m_watchesExpiry = true;
    m_clock.callAfter(expiryGlance, this, [this] {
        m_watchesExpiry = false;
        for (int row = 0; row < int(m_orders.size()); ++row) {
            if (mayExpire(m_orders.at(row)))
                Q_EMIT dataChanged(index(row, StateColumn), index(row, StateColumn));
        }
        watchExpiry();
    });
}

} // namespace saoma
