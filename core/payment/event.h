// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/order.h"
#include "core/wechat/paynotice.h"
#include "core/wechat/unifiedorder.h"

#include <variant>

namespace saoma {

/// What can happen to an order. Each is a fact with its own evidence, not a wish about the next state.
namespace fact {

struct CodeIssued ///< The unified order succeeded.
{
    wechat::Prepay prepay;
};
struct RequestRefused ///< The platform's authentic no to the unified order.
{
    QString errCode;
    QString text;
};
struct RequestUnanswered ///< No authentic answer to the unified order.
{
    QString detail;
};
struct BuyerScanned ///< Mode 1 at the counter: the platform called back with the order's number.
{
    QString openid;
    QByteArray requestBody; ///< The unified order that answers it.
};
struct PlatformSays ///< An authentic query answer.
{
    wechat::OrderStatus status;
};
struct NotExist ///< An authentic ORDERNOTEXIST.
{
};
struct QueryUnanswered ///< No authentic answer to a query.
{
    int inARow = 1; ///< Consecutive ones, this included.
};
struct NoticeArrived ///< A verified payment notice.
{
    wechat::PayNotice notice;
};
struct NoticeIsOdd ///< Authentic, about this order, and no payment to us.
{
    wechat::OddNotice notice;
};
struct CloseWanted ///< The cashier cancels, a fresh code is wanted, or the code's life is over.
{
    EventSource by = EventSource::Desk;
    QString reason; ///< "cancelled", "fresh_code", "expired".
};
struct CloseAnswered ///< The platform's authentic answer to a close.
{
    QString errCode; ///< Empty: closed.
};
struct TransactionTaken ///< The ledger found this transaction id on another order.
{
    EventSource source = EventSource::Query;
    wechat::Payment payment;
    QByteArray evidence;
};
struct Acknowledged ///< Somebody at the desk has looked at an alarm and settled it.
{
    qint64 alarmEvent = 0; ///< The event that gave it: one that came after it has not been seen.
};
struct Asked ///< Somebody wants the platform's word now.
{
};

} // namespace fact

using Fact = std::variant<fact::CodeIssued, fact::RequestRefused, fact::RequestUnanswered, fact::BuyerScanned,
    fact::PlatformSays, fact::NotExist, fact::QueryUnanswered, fact::NoticeArrived, fact::NoticeIsOdd,
    fact::CloseWanted, fact::CloseAnswered, fact::TransactionTaken, fact::Acknowledged, fact::Asked>;

struct Event
{
    QDateTime at; ///< UTC, our clock.
    Fact fact;
};

} // namespace saoma
