// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/order.h"

#include <QString>

namespace saoma {

/// A state as the cashier sees it: the order's own state and the display facts that no ledger keeps.
enum class ShownState {
    Ordering,
    Waiting,
    Scanned,
    Checking, ///< A question to the platform is under way.
    Paid,
    Unknown,
    Expired, ///< Waiting, but past `expiresAt`: a fact of the clock, not of the ledger.
    Closing,
    Closed,
    Rejected,
    PaidLate,
    Suspicious,
    PartlyRefunded, ///< Paid, and some of it has gone back.
    Refunding,
    Refunded,
    RefundFailed,
};

/// How urgent a state looks. Widgets turn it into colours; colour never speaks alone.
enum class Tone { Neutral, Info, Good, Done, Warning, Late, Bad };

/// The sign drawn beside the word: of a state, and of a page.
enum class Sign {
    Spinner,
    Clock,
    Phone,
    Arrows,
    Tick,
    Question,
    Hourglass,
    Cross,
    TickClock,
    Shield,
    Back,
    Yuan,
    Tag,
    Plus,
    Board, ///< Products side by side.
    List,  ///< Orders, one a line.
    Code,  ///< A product's code on paper.
    Chart, ///< What came in.
};

enum class Asking { No, Yes };

/// `asking` is Yes while somebody waits for the platform's word; a final state never becomes Checking.
[[nodiscard]] ShownState shownState(const Order &order, const QDateTime &nowUtc, Asking asking = Asking::No);

/// True if nothing more is expected and the cashier may go on to the next sale.
[[nodiscard]] bool isFinal(ShownState state);

struct StateText
{
    QString word;    ///< "Waiting for payment"
    QString nextAct; ///< The one thing to do next, a whole sentence.
    Tone tone = Tone::Neutral;
    Sign sign = Sign::Spinner;
};

[[nodiscard]] StateText stateText(ShownState state);
[[nodiscard]] StateText stateText(const Order &order, const QDateTime &nowUtc);

/// The state's word where there are two short lines at most, as in a list.
[[nodiscard]] QString briefWord(ShownState state);
/// The same of an order, with what has gone back of it.
[[nodiscard]] QString briefWord(const Order &order, const QDateTime &nowUtc);

} // namespace saoma
