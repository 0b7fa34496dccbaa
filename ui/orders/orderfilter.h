// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ordersearch.h"

#include <QDate>

namespace saoma {

/// What the chips of the orders page say.
struct OrderChips
{
    enum class Days { All, Today, Yesterday, Week, Span };
    enum class States {
        All,
        Paid, ///< Late ones too.
        Open, ///< The platform's final word is owed.
        Doubtful,
        Closed, ///< Refused ones too.
    };
    static constexpr int daysCount = 5;
    static constexpr int statesCount = 5;

    Days days = Days::All;
    QDate first; ///< Of a span, both included.
    QDate last;
    States states = States::All;
    std::optional<PayMethod> method;
    QString desk;

    friend bool operator==(const OrderChips &, const OrderChips &) = default;

    /// Narrows a search to what they say; days are the shop's, in Beijing.
    void narrow(OrderSearch &search, QDate today) const
    {
        switch (days) {
        case Days::All:
            break;
        case Days::Today:
            setDays(search, today, today);
            break;
        case Days::Yesterday:
            setDays(search, today.addDays(-1), today.addDays(-1));
            break;
        case Days::Week:
            setDays(search, today.addDays(-6), today);
            break;
        case Days::Span:
            setDays(search, std::min(first, last), std::max(first, last));
            break;
        }
        search.states = orderStates();
        search.method = method;
        search.desk = desk;
    }

private:
    static void setDays(OrderSearch &search, QDate from, QDate to)
    {
        search.since = startOfBeijingDay(from);
        search.until = startOfBeijingDay(to.addDays(1));
    }
    [[nodiscard]] QList<OrderState> orderStates() const
    {
        switch (states) {
        case States::All:
            return {};
        case States::Paid:
            return {OrderState::Paid, OrderState::PaidLate};
        case States::Open:
            return {OrderState::Created, OrderState::Requested, OrderState::Waiting, OrderState::Scanned,
                OrderState::Paying, OrderState::Unknown, OrderState::Closing};
        case States::Doubtful:
            return {OrderState::Unknown, OrderState::Suspicious, OrderState::PaidLate};
        case States::Closed:
            return {OrderState::Closed, OrderState::Rejected};
        }
        Q_UNREACHABLE();
    }
};

} // namespace saoma
