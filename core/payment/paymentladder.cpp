// SPDX-License-Identifier: GPL-3.0-or-later
// PaymentRunner's ladder: watching, asking, sending again, closing, until the platform's final word.
#include "core/base/plantedbug.h"
#include "core/payment/advance.h"
#include "core/payment/paymentrunner.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

constexpr std::chrono::seconds closeAfterLife{
    60};                                  // as long as the platform still accepts a payment (time_expire)
constexpr Clock::Duration repeatGap = 1s; // no effect may repeat a call faster than that
constexpr Clock::Duration gapMax = 10min;
constexpr Clock::Duration boardGapMin = 4s; // a dozen codes are asked about side by side

Clock::Duration gapFor(const Order &order, Clock::Duration age)
{
    const bool isIdleOnBoard = isOfBoard(order) && order.state == OrderState::Waiting;
    return isIdleOnBoard ? std::max(queryGap(age), boardGapMin) : queryGap(age);
}

} // namespace

Clock::Duration queryGap(Clock::Duration age)
{
    if (age < 30s)
        return 2s;
    if (age < 5min)
        return 5s;
    if (age < 30min)
        return 15s;
    return std::min(age / 20, gapMax);
}

bool PaymentRunner::isAsking(const QString &outTradeNo) const
{
    const auto found = m_watches.constFind(outTradeNo);
    return found != m_watches.constEnd() && found->isAsking;
}

/// The watch of an order; begins one, with the ladder at the order's age, if there is none.
PaymentRunner::Watch &PaymentRunner::watch(const Order &order)
{
    const auto found = m_watches.find(order.outTradeNo);
    if (found != m_watches.end())
        return *found;
    Watch fresh;
    fresh.order = order;
    const Clock::Duration age{order.createdAt.msecsTo(m_clock.utcNow())};
    fresh.since = m_clock.monotonic() - std::max(age, Clock::Duration::zero());
    Watch &inserted = *m_watches.insert(order.outTradeNo, fresh);
    schedule(order.outTradeNo);
    return inserted;
}

/// Takes note of an order as the ledger now has it.
void PaymentRunner::seen(const Order &order)
{
    const bool isOpen = isUnsettled(order.state);
    if (!isOpen && !m_watches.contains(order.outTradeNo))
        return;
    Watch &watched = watch(order);
    if (order.revision < watched.order.revision)
        return; // an older reading that arrived late
    const bool isMoved = std::exchange(watched.order, order).state != order.state;
    if (isMoved) {
        watched.since = m_clock.monotonic();
        schedule(order.outTradeNo);
    }
    if (!isOpen || order.state == OrderState::Suspicious) // no fresh code for what is held apart
        for (const OrderPromise &promise : std::exchange(watched.closedWaiters, {}))
            chargeAgain(order, promise);
    if (isOpen)
        return;
    if (!watched.isAsking && !watched.isSending && watched.askWaiters.isEmpty()
        && watched.prepayWaiters.isEmpty())
        m_watches.remove(order.outTradeNo);
}

void PaymentRunner::readChanged(const QStringList &outTradeNos)
{
    for (const QString &outTradeNo : outTradeNos)
        m_ledger.order(outTradeNo).then(this, [this](const Result<Order> &order) {
            if (order)
                seen(*order);
        });
}

void PaymentRunner::schedule(const QString &outTradeNo)
{
    const auto watched = m_watches.find(outTradeNo);
    if (!m_watchesOnLadder || watched == m_watches.end())
        return;
    if (isPlanted(PlantedBug::LadderEnds) && m_clock.monotonic() - watched->since > 30min)
        return;
    const quint64 timer = watched->timer = ++m_timers;
    const Clock::Duration gap = gapFor(watched->order, m_clock.monotonic() - watched->since);
    m_clock.callAfter(gap, this, [this, outTradeNo, timer] {
        const auto found = m_watches.constFind(outTradeNo);
        if (found != m_watches.constEnd() && found->timer == timer)
            tick(outTradeNo);
    });
}

void PaymentRunner::tick(const QString &outTradeNo)
{
    const Watch &watched = m_watches[outTradeNo];
    schedule(outTradeNo);
    if (isPlanted(PlantedBug::LadderNeverAsks))
        return;
    if (isLifeOver(watched.order) && !watched.isSending)
        record(outTradeNo, fact::CloseWanted{EventSource::System, u"expired"_s});
    else if (mayBeKnown(watched.order) || watched.order.state == OrderState::Closing)
        ask(outTradeNo);
}

/// False for a code that nobody has scanned: the platform has never heard of the order.
bool PaymentRunner::mayBeKnown(const Order &order)
{
    const bool isUnscanned = order.method == PayMethod::ProductCode && order.requestBody.isEmpty();
    return !isUnscanned || order.state == OrderState::Suspicious;
}

bool PaymentRunner::isLifeOver(const Order &order) const
{
    const bool mayEnd = order.state != OrderState::Closing && isUnsettled(order.state);
    const std::chrono::seconds grace = order.state == OrderState::Paying ? typingPatience : closeAfterLife;
    return mayEnd && order.expiresAt.addSecs(grace.count()) < m_clock.utcNow();
}

void PaymentRunner::sendRequest(const QString &outTradeNo, Clock::Duration deadline)
{
    const auto watched = m_watches.find(outTradeNo);
    if (watched == m_watches.end() || watched->isSending || watched->order.requestBody.isEmpty())
        return;
    const Clock::Duration now = m_clock.monotonic();
    const bool isTooSoon = watched->lastSent > Clock::Duration::zero() && now - watched->lastSent < repeatGap;
    if (isTooSoon && watched->prepayWaiters.isEmpty())
        return; // the ladder comes back to it
    const bool isOther =
        isPlanted(PlantedBug::RetryWithFreshNonce) && watched->lastSent > Clock::Duration::zero();
    watched->isSending = true;
    watched->lastSent = now;
    const Clock::Duration bound = deadline > Clock::Duration::zero() ? deadline : watched->sendDeadline;
    m_gateway.unifiedOrder(isOther ? *requestBodyFor(watched->order) : watched->order.requestBody, bound)
        .then(this, [this, outTradeNo](const Result<wechat::Prepay> &answer) {
            onRequestAnswered(outTradeNo, answer);
        });
}

void PaymentRunner::onRequestAnswered(const QString &outTradeNo, const Result<wechat::Prepay> &answer)
{
    Fact fact = fact::RequestUnanswered{};
    if (answer)
        fact = fact::CodeIssued{*answer};
    else if (answer.error().kind == Error::Kind::Rejected)
        fact = fact::RequestRefused{answer.error().code, answer.error().detail};
    else
        fact = fact::RequestUnanswered{answer.error().code};

    record(outTradeNo, fact, [=, this](const Result<Order> &order) {
        const auto watched = m_watches.find(outTradeNo);
        if (watched == m_watches.end())
            return;
        watched->isSending = false;
        const bool asksNow = std::exchange(watched->asksAfterSending, false);
        const QList<OrderPromise> waiters = std::exchange(watched->prepayWaiters, {});
        Result<Order> outcome = order;
        if (order && !answer)
            outcome = tl::unexpected(answer.error());
        else if (order && !mayStillSell(order->state))
            outcome = failure(Error::Kind::Rejected, u"ORDER_SETTLED"_s, stateName(order->state), outTradeNo);
        for (const OrderPromise &promise : waiters)
            promise.finish(outcome);
        if (order)
            seen(*order);
        if (asksNow)
            ask(outTradeNo);
    });
}

void PaymentRunner::ask(const QString &outTradeNo)
{
    const auto watched = m_watches.find(outTradeNo);
    if (watched == m_watches.end() || watched->isAsking)
        return;
    if (watched->isSending && watched->askWaiters.isEmpty())
        return; // its answer says more than a query now
    watched->isAsking = true;
    Q_EMIT askingChanged(outTradeNo);
    m_gateway.queryOrder(outTradeNo.toUtf8())
        .then(this, [this, outTradeNo](const Result<wechat::OrderStatus> &answer) {
            onQueryAnswered(outTradeNo, answer);
        });
}

void PaymentRunner::onQueryAnswered(const QString &outTradeNo, const Result<wechat::OrderStatus> &answer)
{
    const auto watched = m_watches.find(outTradeNo);
    if (watched == m_watches.end())
        return;
    const auto finish = [this, outTradeNo](const Result<Order> &order) { finishAsking(outTradeNo, order); };
    watched->isAsking = false; // before the effects, which may ask again
    const bool isNotExist =
        !answer && (answer.error().code == u"ORDERNOTEXIST"_s || isPlanted(PlantedBug::SilenceIsNotExist));
    if (answer || isNotExist) {
        watched->unanswered = 0;
        record(outTradeNo, answer ? Fact{fact::PlatformSays{*answer}} : Fact{fact::NotExist{}}, finish);
        return;
    }
    const Error error = answer.error();
    ++watched->unanswered;
    if (watched->unanswered < unansweredUntilUnknown)
        return finish(tl::unexpected(error));
    record(outTradeNo, fact::QueryUnanswered{watched->unanswered},
        [finish, error](const Result<Order> &) { finish(tl::unexpected(error)); });
}

void PaymentRunner::finishAsking(const QString &outTradeNo, const Result<Order> &answer)
{
    Q_EMIT askingChanged(outTradeNo);
    const auto watched = m_watches.find(outTradeNo);
    if (watched == m_watches.end())
        return;
    for (const OrderPromise &promise : std::exchange(watched->askWaiters, {}))
        promise.finish(answer);
    seen(Order{watched->order});
}

void PaymentRunner::close(const QString &outTradeNo)
{
    const auto watched = m_watches.find(outTradeNo);
    if (watched == m_watches.end())
        return;
    const Clock::Duration now = m_clock.monotonic();
    if (watched->lastClosed > Clock::Duration::zero() && now - watched->lastClosed < repeatGap)
        return;
    watched->lastClosed = now;
    m_gateway.closeOrder(outTradeNo.toUtf8()).then(this, [this, outTradeNo](const Result<void> &answer) {
        if (answer)
            record(outTradeNo, fact::CloseAnswered{});
        else if (answer.error().kind == Error::Kind::Rejected)
            record(outTradeNo, fact::CloseAnswered{answer.error().code});
        // No authentic answer: the ladder asks, and its answer leads to the next close.
    });
}

} // namespace saoma
