// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakegateway.h"

#include "core/wechat/xml.h"

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

QByteArray numberIn(const QByteArray &body)
{
    const auto fields = wechat::parseXml(body);
    return fields ? wechat::value(*fields, "out_trade_no") : QByteArray();
}

tl::unexpected<Error> platformRefuses(const char *errCode)
{
    return failure(Error::Kind::Rejected, QString::fromLatin1(errCode));
}

} // namespace

QByteArray evidenceOf(const QByteArray &kind, const wechat::Payment &payment)
{
    return "<xml><kind>" + kind + "</kind><out_trade_no>" + payment.outTradeNo
        + "</out_trade_no><transaction_id>" + payment.transactionId + "</transaction_id></xml>";
}

Result<QByteArray> FakeGateway::encodeUnifiedOrder(const wechat::UnifiedOrder &order)
{
    const auto body = wechat::encode(order, *m_merchant, freshNonce(m_random));
    if (body) {
        encoded.append(order);
        m_bodies.insert(*body, order);
    }
    return body;
}

std::optional<QDateTime> FakeGateway::platformNow() const
{
    if (!m_isTimeHeard)
        return std::nullopt;
    return m_time.addMSecs((m_clock.monotonic() - m_timeSetAt).count());
}

void FakeGateway::arrive(Call call)
{
    const bool isAnswered = m_failing.find(call.kind) == m_failing.end();
    m_isTimeHeard = m_isTimeHeard || (isAnswered && m_time.isValid());
    calls.append(std::move(call));
    if (onCall)
        onCall(calls.last());
}

std::optional<FakeGateway::Failure> FakeGateway::failureOf(Kind kind)
{
    auto &queue = m_failures[kind];
    if (!queue.empty()) {
        const Failure next = queue.front();
        queue.pop_front();
        return next;
    }
    const auto failing = m_failing.find(kind);
    if (failing != m_failing.end())
        return Failure{failing->second, Reach::Lost};
    return std::nullopt;
}

template <typename T>
Async<T> FakeGateway::deliver(Kind kind, Result<T> answer)
{
    const AsyncPromise<T> promise;
    if (m_held[kind])
        m_open[kind].append([promise, answer] { promise.finish(answer); });
    else
        promise.finish(std::move(answer));
    return promise.async();
}

Async<wechat::Prepay> FakeGateway::unifiedOrder(const QByteArray &signedBody, Clock::Duration deadline)
{
    arrive({Kind::UnifiedOrder, numberIn(signedBody), signedBody, m_clock.monotonic(), deadline});
    const auto failing = failureOf(Kind::UnifiedOrder);
    Result<wechat::Prepay> answer;
    if (!failing || failing->reach == Reach::Effective)
        answer = accept(signedBody);
    if (failing)
        answer = tl::unexpected(failing->error);
    return deliver(Kind::UnifiedOrder, std::move(answer));
}

Result<wechat::Prepay> FakeGateway::accept(const QByteArray &body)
{
    const QByteArray number = numberIn(body);
    Known &known = m_orders[number];
    if (known.sendings > 0 && known.body != body)
        return platformRefuses("OUT_TRADE_NO_USED");
    if (known.state == wechat::TradeState::Closed)
        return platformRefuses("ORDERCLOSED");
    if (known.state == wechat::TradeState::Success)
        return platformRefuses("ORDERPAID");
    known.body = body;
    known.order = m_bodies.value(body);
    ++known.sendings;
    const QByteArray count = QByteArray::number(known.sendings);
    return wechat::Prepay{"wx" + number, "weixin://wxpay/bizpayurl?pr=" + number.right(6) + count,
        "<xml>an answer about " + number + "</xml>"};
}

Async<wechat::OrderStatus> FakeGateway::queryOrder(const QByteArray &outTradeNo)
{
    arrive({Kind::Query, outTradeNo, {}, m_clock.monotonic(), {}});
    Result<wechat::OrderStatus> answer = platformRefuses("ORDERNOTEXIST");
    if (const auto found = m_orders.find(outTradeNo); found != m_orders.end())
        answer = wechat::OrderStatus{found->second.state, outTradeNo, found->second.payment,
            evidenceOf("a query answer", found->second.payment)};
    if (const auto failing = failureOf(Kind::Query))
        answer = tl::unexpected(failing->error);
    return deliver(Kind::Query, std::move(answer));
}

Async<void> FakeGateway::closeOrder(const QByteArray &outTradeNo)
{
    arrive({Kind::Close, outTradeNo, {}, m_clock.monotonic(), {}});
    const auto failing = failureOf(Kind::Close);
    Result<> answer;
    if (!failing || failing->reach == Reach::Effective)
        answer = close(outTradeNo);
    if (failing)
        answer = tl::unexpected(failing->error);
    return deliver(Kind::Close, std::move(answer));
}

Result<> FakeGateway::close(const QByteArray &outTradeNo)
{
    const auto found = m_orders.find(outTradeNo);
    if (found == m_orders.end())
        return platformRefuses("ORDERNOTEXIST");
    if (found->second.state == wechat::TradeState::Success)
        return platformRefuses("ORDERPAID");
    found->second.state = wechat::TradeState::Closed;
    return {};
}

void FakeGateway::failNext(Kind kind, Error error, Reach reach)
{
    m_failures[kind].push_back({std::move(error), reach});
}

void FakeGateway::failAll(Kind kind, const std::optional<Error> &error)
{
    m_failing.erase(kind);
    if (error)
        m_failing.emplace(kind, *error);
}

void FakeGateway::release(Kind kind)
{
    m_held[kind] = false;
    for (const auto &answer : std::exchange(m_open[kind], {}))
        answer();
}

const wechat::Payment &FakeGateway::pay(const QString &outTradeNo, const QByteArray &transactionId)
{
    Known &order = known(outTradeNo);
    order.state = wechat::TradeState::Success;
    wechat::Payment &payment = order.payment;
    payment.outTradeNo = outTradeNo.toUtf8();
    payment.transactionId = transactionId.isEmpty() ? "42" + outTradeNo.toUtf8() : transactionId;
    payment.totalFee = order.order.totalFee;
    payment.feeType = "CNY";
    payment.tradeType = "NATIVE";
    payment.openid = "oBuyer";
    payment.bankType = "OTHERS";
    payment.timeEnd = m_clock.utcNow();
    return payment;
}

QList<FakeGateway::Call> FakeGateway::callsOf(Kind kind) const
{
    QList<Call> found;
    std::copy_if(calls.cbegin(), calls.cend(), std::back_inserter(found),
        [kind](const Call &call) { return call.kind == kind; });
    return found;
}

QList<FakeGateway::Call> FakeGateway::callsFor(const QString &outTradeNo) const
{
    QList<Call> found;
    std::copy_if(calls.cbegin(), calls.cend(), std::back_inserter(found),
        [number = outTradeNo.toUtf8()](const Call &call) { return call.outTradeNo == number; });
    return found;
}

} // namespace saoma::test
