// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payment/decision.h"

#include "core/wechat/errorcode.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using wechat::TradeState;

const QString notExist = u"ORDERNOTEXIST"_s;

} // namespace

void Decision::become(OrderState next, EventSource source, const QString &detail, const QByteArray &evidence)
{
    m_step.next.state = next;
    if (next == OrderState::Closing)
        m_step.next.closingAt = m_at;
    note(stateName(next), source, detail, evidence);
}

void Decision::note(
    const QString &kind, EventSource source, const QString &detail, const QByteArray &evidence)
{
    m_step.record.append(EventRow{0, m_order.outTradeNo, m_at, kind, source, detail, evidence});
}

/// Where an order with a code stands while nobody is paying: mode 1 has been scanned by then.
OrderState Decision::stateWithCode() const
{
    return m_order.method == PayMethod::ProductCode && !m_order.requestBody.isEmpty() ? OrderState::Scanned
                                                                                      : OrderState::Waiting;
}

void Decision::on(const fact::CodeIssued &issued)
{
    if (!isOpen() || state() == OrderState::Suspicious)
        return;
    m_step.next.prepayId = QString::fromUtf8(issued.prepay.prepayId);
    if (m_order.method == PayMethod::CodeUrl)
        m_step.next.code = QString::fromUtf8(issued.prepay.codeUrl);
    m_step.next.errorCode.clear();

    if (state() == OrderState::Requested || state() == OrderState::Unknown)
        become(stateWithCode(), EventSource::System, {}, issued.prepay.evidence);
    else
        note(u"code_issued"_s, EventSource::System, {}, issued.prepay.evidence);
}

void Decision::on(const fact::RequestRefused &refused)
{
    if (!mayStillSell(state()))
        return;
    m_step.next.errorCode = refused.errCode;
    const QString detail =
        refused.text.isEmpty() ? refused.errCode : refused.errCode + u": "_s + refused.text;
    const bool isFinal = wechat::reactionTo(refused.errCode.toUtf8()) == wechat::Reaction::Wrong;
    // An earlier sending may have arrived all the same, or another process has heard of it already.
    const bool mayExist = state() == OrderState::Unknown || state() == OrderState::Paying
        || !m_order.prepayId.isEmpty() || isSentAgain();
    if (isFinal && (!mayExist || isPlanted(PlantedBug::RefusalBelieved)))
        return become(OrderState::Rejected, EventSource::System, detail);
    const bool isInDoubt = !isFinal || state() == OrderState::Requested;
    if (isInDoubt && state() != OrderState::Unknown) // a hint such as ORDERPAID: the query decides (F09, F10)
        become(OrderState::Unknown, EventSource::System, detail);
    else if (m_order.errorCode != refused.errCode)
        note(u"request_refused"_s, EventSource::System, detail);
    effect(Effect::Query);
}

void Decision::on(const fact::RequestUnanswered &unanswered)
{
    const bool waitsForAnswer =
        state() == OrderState::Requested || (state() == OrderState::Scanned && m_order.prepayId.isEmpty());
    if (waitsForAnswer && isPlanted(PlantedBug::SilenceIsRefusal))
        become(OrderState::Rejected, EventSource::System, unanswered.detail);
    else if (waitsForAnswer) // F08: unknown; the ladder asks, and only its answer leads to the same bytes
                             // again
        become(OrderState::Unknown, EventSource::System, unanswered.detail);
}

void Decision::on(const fact::BuyerScanned &scan)
{
    const bool atCounter = m_order.method == PayMethod::ProductCode && m_order.requestBody.isEmpty();
    if (!atCounter || (state() != OrderState::Created && state() != OrderState::Waiting))
        return;
    m_step.next.openid = scan.openid;
    m_step.next.requestBody = scan.requestBody;
    m_step.next.requestedAt = notBefore(m_order.createdAt);
    become(OrderState::Scanned, EventSource::Scan);
    effect(Effect::SendRequest);
}

void Decision::on(const fact::PlatformSays &says)
{
    const wechat::OrderStatus &status = says.status;
    switch (status.tradeState) {
    case TradeState::Success:
    case TradeState::Refund: // money had been received before it was given back
        return onPayment(status.payment, EventSource::Query, status.evidence);
    case TradeState::NotPay:
        return onUnpaid();
    case TradeState::UserPaying:
    case TradeState::Accept:
        return onPaying();
    case TradeState::Closed:
        return onFinallyUnpaid(u"CLOSED"_s, status.evidence);
    case TradeState::Revoked:
        return onFinallyUnpaid(u"REVOKED"_s, status.evidence);
    case TradeState::PayError:
        if (isPlanted(PlantedBug::PayErrorIsClosed))
            return onFinallyUnpaid(u"PAYERROR"_s, status.evidence);
        // final for this attempt, but only a close makes the code unusable
        if (isOpen() && state() != OrderState::Closing)
            become(OrderState::Closing, EventSource::Query, u"PAYERROR"_s, status.evidence);
        if (isOpen())
            effect(Effect::Close);
        return;
    }
}

/// Not after the code's life: nobody waits for it any more, and the ladder is about to close it. Nor what was
/// never sent from here: an order known from a bill.
void Decision::sendAgain()
{
    if (m_order.requestBody.isEmpty())
        return;
    if (!m_order.expiresAt.isValid() || m_at <= m_order.expiresAt)
        effect(Effect::SendRequest);
}

void Decision::onUnpaid()
{
    const bool lacksCode = m_order.method == PayMethod::CodeUrl && m_order.code.isEmpty();
    switch (state()) {
    case OrderState::Closing:
        if (!isPlanted(PlantedBug::CloseNotRepeated))
            effect(Effect::Close);
        return;
    case OrderState::Requested: // its sender may still hear the answer, or has died before it came
        if (m_order.requestedAt.secsTo(m_at) < sendAgainAfterSeconds)
            return;
        [[fallthrough]];
    case OrderState::Unknown:
        if (lacksCode)
            return sendAgain(); // the same bytes again give a fresh code
        return become(stateWithCode(), EventSource::Query);
    case OrderState::Paying:
        return become(stateWithCode(), EventSource::Query);
    case OrderState::Paid:
        if (isPlanted(PlantedBug::UnpaidByNotPay))
            become(stateWithCode(), EventSource::Query);
        return;
    default:
        return;
    }
}

void Decision::onPaying()
{
    const bool mayPay = state() == OrderState::Waiting || state() == OrderState::Scanned
        || state() == OrderState::Unknown || state() == OrderState::Requested;
    if (mayPay)
        become(isPlanted(PlantedBug::PaidByUserPaying) ? OrderState::Paid : OrderState::Paying,
            EventSource::Query);
    // A phone put away with the password on its screen would keep the order open for ever.
    if (state() == OrderState::Closing && isLongOver())
        effect(Effect::Close);
}

bool Decision::isLongOver() const
{
    return m_order.expiresAt.isValid() && m_at > m_order.expiresAt.addSecs(typingPatience.count());
}

void Decision::onFinallyUnpaid(const QString &word, const QByteArray &evidence)
{
    if (isOpen())
        become(OrderState::Closed, EventSource::Query, word, evidence);
}

void Decision::on(const fact::NotExist &)
{
    const QString word = notExist;
    switch (state()) {
    case OrderState::Closing: // it gave out a prepay id: then the close must say so too (I19)
        if (!m_order.prepayId.isEmpty() && m_order.errorCode != notExist)
            return effect(Effect::Close);
        if (mayStillArrive(m_order.closingAt)) // the ladder asks again
            return;
        return become(OrderState::Closed, EventSource::Query, word);
    case OrderState::Requested:
        if (m_order.requestedAt.secsTo(m_at) >= sendAgainAfterSeconds)
            sendAgain();
        return;
    case OrderState::Unknown: {
        const QByteArray code = m_order.errorCode.toUtf8();
        if (!code.isEmpty() && wechat::reactionTo(code) == wechat::Reaction::Wrong) {
            if (!mayStillArrive(m_order.requestedAt)) // of the sendings before the refused one
                become(OrderState::Rejected, EventSource::Query, m_order.errorCode);
            return;
        }
        if (m_order.method == PayMethod::CodeUrl)
            sendAgain();
        return; // mode 1: the buyer's callback is gone, the order ends with its life
    }
    case OrderState::Waiting:
    case OrderState::Paying:
    case OrderState::Scanned:
        if (!m_order.prepayId.isEmpty()) // it gave us this order and now denies it
            become(OrderState::Unknown, EventSource::Query, word);
        return;
    default:
        return;
    }
}

void Decision::on(const fact::QueryUnanswered &unanswered)
{
    const bool wasClear =
        state() == OrderState::Waiting || state() == OrderState::Scanned || state() == OrderState::Paying;
    const bool platformKnowsIt = !m_order.requestBody.isEmpty();
    if (wasClear && platformKnowsIt && unanswered.inARow >= unansweredUntilUnknown)
        become(OrderState::Unknown, EventSource::Query, u"NO_ANSWER"_s);
}

void Decision::on(const fact::CloseWanted &wanted)
{
    if (!isOpen())
        return;
    if (isPlanted(wanted.by == EventSource::System ? PlantedBug::ClosedByClock : PlantedBug::ClosedByCancel))
        return become(OrderState::Closed, wanted.by, wanted.reason);
    // Not over and over: an order whose contradiction is the platform's own word stays one for the owner.
    const bool isEndOfLife = wanted.by == EventSource::System;
    if (state() != OrderState::Closing && !(isEndOfLife && isContradictedByAnswer()))
        become(OrderState::Closing, wanted.by, wanted.reason);
    effect(Effect::Query); // F11: query, close, query
}

void Decision::on(const fact::CloseAnswered &answered)
{
    if (state() != OrderState::Closing)
        return;
    const bool isPlainHint = answered.errCode.isEmpty() || answered.errCode == u"ORDERCLOSED"_s
        || answered.errCode == u"ORDERPAID"_s;
    if (isPlainHint && isPlanted(PlantedBug::ClosedByCloseAnswer))
        return become(OrderState::Closed, EventSource::Close, answered.errCode);
    if (answered.errCode == u"ORDERPAID"_s && isPlanted(PlantedBug::OrderPaidIsPaid))
        return become(OrderState::Paid, EventSource::Close, answered.errCode);
    if (!isPlainHint && m_order.errorCode != answered.errCode) {
        m_step.next.errorCode = answered.errCode;
        note(u"close_refused"_s, EventSource::Close, answered.errCode);
    }
    if (isPlainHint || answered.errCode == notExist)
        effect(Effect::Query); // only the query's word counts; too early means wait: the ladder tries again
}

Step advance(const Order &order, const Event &event)
{
    Decision decision{order, event.at};
    std::visit([&decision](const auto &fact) { decision.on(fact); }, event.fact);
    return decision.take();
}

} // namespace saoma
