// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/refund.h"
#include "core/wechat/refund.h"
#include "core/wechat/refundquery.h"

#include <variant>

namespace saoma {

/// What can happen to a refund. Each is a fact with its own evidence, not a wish about the next state. A
/// refund notice is none: it proves nothing, and leads to a query (core/wechat/refundquery.h).
namespace fact {

struct RefundAccepted ///< The platform has taken the request.
{
    wechat::RefundAcceptance acceptance;
};
struct RefundRefused ///< The platform's authentic no to the request.
{
    QString errCode;
    QString text;
};
struct RefundUnanswered ///< No authentic answer to the request.
{
    QString detail;
};
struct RefundSays ///< An authentic query answer about this refund alone.
{
    wechat::RefundStatus status;
};
struct RefundNotExist ///< An authentic REFUNDNOTEXIST.
{
};
struct RefundQueryUnanswered ///< No authentic answer to a query.
{
    int inARow = 1; ///< Consecutive ones, this included.
};

} // namespace fact

using RefundFact = std::variant<fact::RefundAccepted, fact::RefundRefused, fact::RefundUnanswered,
    fact::RefundSays, fact::RefundNotExist, fact::RefundQueryUnanswered>;

struct RefundEvent
{
    QDateTime at; ///< UTC, our clock.
    RefundFact fact;
};

} // namespace saoma
