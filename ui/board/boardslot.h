// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"
#include "core/payment/paymentrunner.h"
#include "core/qr/qrmatrix.h"
#include "ui/text/statetext.h"

#include <chrono>
#include <optional>

namespace saoma {

/// What a buyer sees of one product; made anew whenever something changes.
struct BoardCard
{
    QString productId;
    QString name;
    Money price;
    QString unit;
    StateText state;
    QString code; ///< Empty when there is none that may be paid.
    QrMatrix matrix;
    std::optional<std::chrono::seconds> left; ///< Of the code's life; nothing without a code.
    bool isPaid = false;

    friend bool operator==(const BoardCard &a, const BoardCard &b)
    {
        return a.productId == b.productId && a.name == b.name && a.price == b.price && a.unit == b.unit
            && a.state.word == b.state.word && a.state.nextAct == b.state.nextAct && a.code == b.code
            && a.left == b.left && a.isPaid == b.isPaid;
    }
};

/// Both clocks, read once, and what holds for the whole board.
struct BoardMoment
{
    QDateTime utc;
    Clock::Duration monotonic{};
    bool isOpen = false;    ///< Codes are wanted: somebody looks.
    bool mayCharge = false; ///< Nothing stands in the way of new orders.
};

/// One product of the board with the one order that may be out for it. A product that has left the board
/// keeps its place, unseen, until its order is settled.
struct BoardSlot
{
    enum class Act {
        None,
        Charge, ///< Ask for a code: a sale of its own for whoever comes.
        Cancel, ///< Query, close, query: nobody shall pay this code any more.
        Forget, ///< The order is settled and has been seen: the place is free for the next one.
        Leave,  ///< Nothing is owed any more: the slot can go.
    };
    static constexpr std::chrono::seconds paidShown{8};
    static constexpr std::chrono::seconds retryGap{30};     ///< After a refusal.
    static constexpr std::chrono::seconds freshBefore{60};  ///< The end of a code's life.
    static constexpr std::chrono::minutes closableAfter{5}; ///< The platform closes no younger order.
    static constexpr std::chrono::seconds patience{15};     ///< Before a buyer is sent to the counter.

    int key = 0;          ///< Ours, for as long as the window lives.
    QString productId;    ///< Of the catalog.
    Product product;      ///< As the catalog has it; no name: not read yet.
    bool isChosen = true; ///< For the board.
    bool isCharging = false;
    bool isCancelling = false;
    QString intent; ///< Of a wish that is not on record; a retry repeats it.
    std::optional<Order> order;
    std::optional<Error> error; ///< Of the last wish.
    QrMatrix matrix;            ///< Of `matrixCode`.
    QString matrixCode;
    Clock::Duration notBefore{};     ///< Nothing is done or forgotten sooner.
    Clock::Duration codelessSince{}; ///< When the last code went.

    [[nodiscard]] bool isOnSale() const { return isChosen && product.isActive && !product.name.isEmpty(); }
    /// Takes the order as the ledger has it, unless it is older than what is known.
    void take(const Order &read, Clock::Duration monotonic);
    /// When a code gives way to a fresh one: a minute before its end, but not before it can be closed, and
    /// not after its end.
    [[nodiscard]] static QDateTime freshAt(const Order &order);
    [[nodiscard]] Act nextAct(const BoardMoment &now) const;
    /// The order's code may be scanned: the platform's last word was that it waits, and nobody wants it gone.
    [[nodiscard]] bool isCodeShown(const QDateTime &utc) const;
    [[nodiscard]] BoardCard card(const BoardMoment &now) const;
};

} // namespace saoma
