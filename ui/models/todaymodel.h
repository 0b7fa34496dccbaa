// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ledger.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace saoma {

/// Today's orders, newest first, as the ledger has them. Rows are moved in and out one by one, so that a
/// selection survives. Reads nothing before `start()`. References must outlive it.
class TodayModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StateColumn, AmountColumn, TimeColumn, NumberColumn, ColumnCount };
    enum Role { ShownStateRole = Qt::UserRole + 1, OutTradeNoRole };

    static constexpr int rowsMax = 200; ///< Older ones are for the orders screen.

    TodayModel(Ledger &ledger, Clock &clock, QObject *parent = nullptr);

    /// The ledger is open: read, and follow its changes.
    void start();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void readFailed(const saoma::Error &error);

private:
    void gather();
    void reload();
    void take(const QList<Order> &orders);
    void replaceRow(int row, const Order &order);
    void watchExpiry();
    [[nodiscard]] QDateTime startOfToday() const;
    [[nodiscard]] QVariant display(const Order &order, int column) const;

    Ledger &m_ledger;
    Clock &m_clock;
    QList<Order> m_orders;
    QTimer m_gather; ///< Runs from the first change until the reading that shows it and what came after it.
    bool m_isReading = false;
    bool m_isStale = false; ///< Something changed while a reading was under way.
    bool m_watchesExpiry = false;
};

} // namespace saoma
