// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/phone.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace saoma::simulator {
namespace {

struct BehaviourName
{
    Behaviour behaviour;
    const char *name;
};
constexpr BehaviourName behaviourNames[] = {
    {Behaviour::Pay, "pay"},
    {Behaviour::Hesitate, "hesitate"},
    {Behaviour::NotEnough, "not_enough"},
    {Behaviour::BankFailure, "bank_failure"},
    {Behaviour::WalkAway, "walk_away"},
    {Behaviour::PayLate, "pay_late"},
    {Behaviour::PayOnClose, "pay_on_close"},
};

constexpr std::chrono::milliseconds lastMoment = 1s;

} // namespace

QString behaviourName(Behaviour behaviour)
{
    const auto found = std::find_if(std::begin(behaviourNames), std::end(behaviourNames),
        [behaviour](const BehaviourName &entry) { return entry.behaviour == behaviour; });
    return QString::fromLatin1(found->name);
}

std::optional<Behaviour> behaviourFromName(const QString &name)
{
    for (const BehaviourName &entry : behaviourNames) {
        if (name == QLatin1StringView(entry.name))
            return entry.behaviour;
    }
    return std::nullopt;
}

Phone::Phone(Platform &platform, Clock &clock, QObject *parent)
    : QObject{parent},
      m_platform{platform},
      m_clock{clock}
{
}

Async<PayResult> Phone::act(const QByteArray &orderKey, const Buyer &buyer)
{
    const AsyncPromise<PayResult> promise;
    if (const Result<> begun = m_platform.beginPaying(orderKey, buyer.openid); !begun) {
        promise.finish(resultOf(orderKey, begun.error().detail.toUtf8().constData()));
        return promise.async();
    }
    std::chrono::milliseconds pause = buyer.hesitation;
    switch (buyer.behaviour) {
    case Behaviour::Pay:
        payNow(orderKey, promise);
        return promise.async();
    case Behaviour::PayOnClose:
        // Unpaid until then: a desk that is told of a paying buyer waits, and never closes.
        m_platform.giveUp(orderKey, OrderState::NotPay);
        m_waitForClose.insert(orderKey, {promise, buyer.openid});
        return promise.async();
    case Behaviour::NotEnough:
    case Behaviour::BankFailure:
    case Behaviour::WalkAway:
        m_clock.callAfter(pause, this, [=, this] { stop(orderKey, buyer, promise); });
        return promise.async();
    case Behaviour::PayLate: {
        const std::optional<Order> order = m_platform.find(orderKey);
        const QDateTime end = order->expiresAt.isValid() ? order->expiresAt : order->codeDiesAt;
        pause = std::chrono::milliseconds(m_clock.utcNow().msecsTo(end)) - lastMoment;
        break;
    }
    case Behaviour::Hesitate:
        break;
    }
    m_clock.callAfter(pause, this, [=, this] { payNow(orderKey, promise); });
    return promise.async();
}

void Phone::beforeClose(const QByteArray &orderKey)
{
    if (!m_waitForClose.contains(orderKey))
        return;
    const Waiting waiting = m_waitForClose.take(orderKey);
    if (m_platform.beginPaying(orderKey, waiting.openid))
        payNow(orderKey, waiting.promise);
    else
        waiting.promise.finish(resultOf(orderKey, buyertext::walkedAway));
}

void Phone::payNow(const QByteArray &orderKey, const AsyncPromise<PayResult> &promise)
{
    const Result<> paid = m_platform.pay(orderKey);
    promise.finish(resultOf(orderKey, paid ? buyertext::paid : paid.error().detail.toUtf8().constData()));
}

void Phone::stop(const QByteArray &orderKey, const Buyer &buyer, const AsyncPromise<PayResult> &promise)
{
    const bool failed = buyer.behaviour == Behaviour::BankFailure;
    m_platform.giveUp(orderKey, failed ? OrderState::PayError : OrderState::NotPay);
    const char *text = failed                     ? buyertext::bankRefused
        : buyer.behaviour == Behaviour::NotEnough ? buyertext::notEnough
                                                  : buyertext::walkedAway;
    promise.finish(resultOf(orderKey, text));
}

PayResult Phone::resultOf(const QByteArray &orderKey, const char *text)
{
    PayResult result;
    result.text = QString::fromUtf8(text);
    if (const std::optional<Order> order = m_platform.find(orderKey)) {
        result.state = order->state;
        result.outTradeNo = order->outTradeNo;
        result.transactionId = order->transactionId;
    }
    return result;
}

} // namespace saoma::simulator
