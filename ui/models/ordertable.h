// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ledger.h"
#include "ui/text/statetext.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace saoma {

/// The orders that a search finds, newest first; an empty search shows all. Reading happens in the background
/// in steps of some milliseconds, more rows are read as they are scrolled to, and what is typed meanwhile
/// drops the steps of before. While it is `setFollowing()` it shows the ledger as it is at any time.
/// References must outlive it.
class OrderTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, StateColumn, AmountColumn, BodyColumn, NumberColumn, DeskColumn, ColumnCount };

    OrderTable(Ledger &ledger, Clock &clock, QObject *parent = nullptr);

    void setFollowing(bool isFollowing);
    void setSearch(const OrderSearch &search);

    [[nodiscard]] StateText stateOf(int row) const;
    [[nodiscard]] const Order &orderAt(int row) const { return m_orders.at(row); }
    [[nodiscard]] const QList<Order> &orders() const { return m_orders; }
    [[nodiscard]] int rowOf(const QString &outTradeNo) const; ///< -1 if it is not shown.
    /// The rows answer the search as it is now, as far as they have been read.
    [[nodiscard]] bool isSettled() const { return m_isRead && !m_isStale; }
    /// Of all that the search finds, also of what is not read yet; counted up while `isCounting()`.
    [[nodiscard]] const OrderTotals &totals() const { return m_totals; }
    [[nodiscard]] bool isCounting() const { return m_countBefore != 0; }
    /// There are totals: those of all orders nobody wants to wait for.
    [[nodiscard]] bool hasTotals() const { return !m_search.isEmpty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void settled(); ///< See isSettled(); again when more was read.
    void totalsChanged();
    void readFailed(const saoma::Error &error);

private:
    void begin();
    void readPart();
    void take(const LedgerReader::FoundPart &part);
    void countPart();
    [[nodiscard]] QVariant display(const Order &order, int column) const;

    Ledger &m_ledger;
    Clock &m_clock;
    OrderSearch m_search;
    QList<Order> m_orders;
    QList<Order> m_fresh;   ///< Read, not shown yet: the first rows of a search that has begun anew.
    bool m_isFresh = false; ///< The rows shown are of the search before.
    qint64 m_before = 0;    ///< Where the next part begins; 0: all is read.
    qsizetype m_wanted = 0; ///< So many rows are to be read.
    bool m_isReading = false;
    bool m_isRead = false;
    bool m_isStale = true; ///< The search, or the ledger, is not what the reading under way began with.
    bool m_isFollowing = false;
    OrderTotals m_totals;
    OrderTotals m_counted;
    qint64 m_countBefore = 0; ///< 0: done.
    bool m_isCountRead = false;
    int m_version = 0; ///< Of the search: a part of an older one is dropped.
    QTimer m_gather;   ///< Sales come in twos and threes.
};

} // namespace saoma
