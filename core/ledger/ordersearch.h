// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/order.h"

#include <optional>

namespace saoma {

/// One word of a search, and what else it can mean than itself: "paid" is also the state, "11-28" the day. An
/// order has the word if it has any of its meanings: its own letters in the text, the product id or the desk;
/// the whole number, the transaction id or their last signs (four or more); an amount in yuan; these.
struct SearchWord
{
    QString text;
    QList<OrderState> states = {};
    QDateTime since = {}; ///< UTC, created at or after; with `until`, or both are invalid.
    QDateTime until = {}; ///< UTC, created before.
};

/// What is looked for: orders that have every word and pass every filter. Neither has to be there.
struct OrderSearch
{
    static constexpr int wordsMax = 16; ///< Of a longer search the first ones; nobody types more.

    QList<SearchWord> words;
    QList<OrderState> states; ///< Any of them; empty for all.
    QDateTime since;          ///< UTC, created at or after; invalid for no bound.
    QDateTime until;          ///< UTC, created before; invalid for no bound.
    std::optional<PayMethod> method;
    QString desk; ///< Empty for all.

    /// The words of a text, parted by blanks; days as "2026-11-23" in Beijing's calendar are understood.
    [[nodiscard]] static OrderSearch ofText(const QString &text);

    [[nodiscard]] bool hasFilter() const
    {
        return !states.isEmpty() || since.isValid() || until.isValid() || method || !desk.isEmpty();
    }
    [[nodiscard]] bool isEmpty() const { return words.isEmpty() && !hasFilter(); }
};

/// Of the orders that a search finds.
struct OrderTotals
{
    qint64 orders = 0;
    qint64 paid = 0;        ///< Orders paid, late ones included.
    qint64 paidFen = 0;     ///< Their sum.
    qint64 refundedFen = 0; ///< What was given back of it.

    void add(const OrderTotals &other)
    {
        orders += other.orders;
        paid += other.paid;
        paidFen += other.paidFen;
        refundedFen += other.refundedFen;
    }
};

} // namespace saoma
