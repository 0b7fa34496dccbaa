// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/refundbench.h"

#include "core/wechat/xml.h"

using namespace Qt::StringLiterals;

namespace saoma::test {

Result<QByteArray> FakeRefundGateway::encodeRefund(const wechat::RefundRequest &refund)
{
    return wechat::encode(refund, *m_merchant, freshNonce(m_random));
}

void FakeRefundGateway::failAll(Kind kind, const std::optional<Error> &error)
{
    m_failing.erase(kind);
    if (error)
        m_failing.emplace(kind, *error);
}

std::optional<FakeRefundGateway::Failure> FakeRefundGateway::failureOf(Kind kind)
{
    auto &queue = m_failures[kind];
    if (!queue.empty()) {
        const Failure next = queue.front();
        queue.pop_front();
        return next;
    }
    const auto failing = m_failing.find(kind);
    return failing == m_failing.end() ? std::nullopt : std::optional{Failure{failing->second, Reach::Lost}};
}

/// As the platform does: the same number once, never more than was paid.
Result<wechat::RefundAcceptance> FakeRefundGateway::accept(const QByteArray &body)
{
    const wechat::Fields fields = *wechat::parseXml(body);
    const QByteArray number = wechat::value(fields, "out_refund_no");
    const std::int64_t fee = wechat::value(fields, "refund_fee").toLongLong();
    if (const auto found = m_refunds.find(number); found != m_refunds.end()) {
        ++found->second.sendings;
        if (found->second.body != body)
            return failure(Error::Kind::Rejected, u"ERROR"_s);
        return wechat::RefundAcceptance{found->second.part.refundId, "<xml>accepted " + number + "</xml>"};
    }
    std::int64_t before = 0;
    for (const auto &[key, refund] : m_refunds)
        before += refund.transactionId == wechat::value(fields, "transaction_id")
                && refund.part.outcome != wechat::RefundOutcome::Closed
            ? refund.part.refundFee.fen()
            : 0;
    if (before + fee > wechat::value(fields, "total_fee").toLongLong())
        return failure(Error::Kind::Rejected, u"ERROR"_s, u"订单已全额退款"_s);
    Known known;
    known.transactionId = wechat::value(fields, "transaction_id");
    known.outTradeNo = known.transactionId.mid(2); // as FakeGateway makes it
    known.totalFee = *Money::fromFen(wechat::value(fields, "total_fee").toLongLong());
    known.body = body;
    known.sendings = 1;
    known.part.outRefundNo = number;
    known.part.refundId = "50" + number;
    known.part.refundFee = *Money::fromFen(fee);
    m_refunds.emplace(number, known);
    return wechat::RefundAcceptance{known.part.refundId, "<xml>accepted " + number + "</xml>"};
}

Async<wechat::RefundAcceptance> FakeRefundGateway::refund(const QByteArray &signedBody)
{
    const QByteArray number = wechat::value(*wechat::parseXml(signedBody), "out_refund_no");
    calls.append({Kind::Refund, number, signedBody, m_clock.monotonic()});
    const auto failing = failureOf(Kind::Refund);
    Result<wechat::RefundAcceptance> answer;
    if (!failing || failing->reach == Reach::Effective)
        answer = accept(signedBody);
    if (failing)
        answer = tl::unexpected(failing->error);
    return Async<wechat::RefundAcceptance>::ready(std::move(answer));
}

Async<wechat::RefundStatus> FakeRefundGateway::queryRefund(const QByteArray &outRefundNo)
{
    calls.append({Kind::Query, outRefundNo, {}, m_clock.monotonic()});
    Result<wechat::RefundStatus> answer = failure(Error::Kind::Rejected, u"REFUNDNOTEXIST"_s);
    if (const auto found = m_refunds.find(outRefundNo); found != m_refunds.end()) {
        const Known &known = found->second;
        answer = wechat::RefundStatus{known.outTradeNo, known.transactionId, known.totalFee, {known.part}, 1,
            "<xml>a query answer about " + outRefundNo + "</xml>"};
    }
    if (const auto failing = failureOf(Kind::Query))
        answer = tl::unexpected(failing->error);
    return Async<wechat::RefundStatus>::ready(std::move(answer));
}

std::int64_t FakeRefundGateway::fenGivenBack() const
{
    std::int64_t sum = 0;
    for (const auto &[key, known] : m_refunds)
        sum += known.part.outcome == wechat::RefundOutcome::Success ? known.part.refundFee.fen() : 0;
    return sum;
}

void FakeRefundGateway::finish(const QString &outRefundNo, wechat::RefundOutcome outcome)
{
    wechat::RefundPart &part = known(outRefundNo).part;
    part.outcome = outcome;
    if (outcome == wechat::RefundOutcome::Success)
        part.successTime = m_clock.utcNow();
}

QList<FakeRefundGateway::Call> FakeRefundGateway::callsOf(Kind kind) const
{
    QList<Call> found;
    std::copy_if(calls.cbegin(), calls.cend(), std::back_inserter(found),
        [kind](const Call &call) { return call.kind == kind; });
    return found;
}

RefundBench::RefundBench()
    : gateway{shop.merchant, shop.gateway, shop.clock, shop.random}
{
}

void RefundBench::start()
{
    shop.start();
    runner = std::make_unique<RefundRunner>(
        *shop.ledger, gateway, shop.clock, shop.random, u"A1"_s, wechat::SignType::HmacSha256);
    const auto announce = [this](const QString &what) {
        return [this, what](const Refund &refund) { announced.append(what + u' ' + refund.outRefundNo); };
    };
    QObject::connect(runner.get(), &RefundRunner::refunded, &m_context, announce(u"refunded"_s));
    QObject::connect(runner.get(), &RefundRunner::refused, &m_context, announce(u"refused"_s));
    QObject::connect(runner.get(), &RefundRunner::abnormal, &m_context, announce(u"abnormal"_s));
}

void RefundBench::restart()
{
    runner.reset();
    shop.runner.reset();
    shop.ledger.reset();
    gateway.calls.clear();
    announced.clear();
    start();
}

void RefundBench::settle()
{
    qsizetype before = -1;
    while (std::exchange(before, gateway.calls.size()) != gateway.calls.size())
        shop.settle();
}

void RefundBench::run(Clock::Duration by)
{
    settle();
    const Clock::Duration end = shop.clock.monotonic() + by;
    for (auto next = shop.clock.nextTimer(); next && *next <= end; next = shop.clock.nextTimer()) {
        shop.clock.advance(*next - shop.clock.monotonic());
        settle();
    }
    shop.clock.advance(end - shop.clock.monotonic());
    settle();
}

Order RefundBench::paidOrder(std::int64_t fen)
{
    const Order order = shop.charge(fen);
    shop.gateway.pay(order.outTradeNo);
    const auto asked = shop.wait(shop.runner->askNow(order.outTradeNo));
    if (!asked || asked->state != OrderState::Paid)
        qFatal("the sample is not paid");
    settle();
    return *asked;
}

Result<Refund> RefundBench::refund(const QString &outTradeNo, std::int64_t fen, const QString &intent)
{
    RefundWish wish;
    wish.intent = intent;
    wish.outTradeNo = outTradeNo;
    wish.amount = *Money::fromFen(fen);
    const auto made = shop.wait(runner->refund(wish));
    settle();
    return made;
}

Refund RefundBench::onRecord(const QString &outRefundNo)
{
    return shop
        .wait(shop.ledger->read<Refund>(
            [outRefundNo](const LedgerReader &reader) { return refundNumbered(reader, outRefundNo); }))
        .value_or(Refund{});
}

QStringList RefundBench::kinds(const QString &outRefundNo)
{
    const auto events = shop.wait(shop.ledger->read<QList<EventRow>>(
        [outRefundNo](const LedgerReader &reader) { return refundEvents(reader, outRefundNo); }));
    QStringList out;
    for (const EventRow &event : events.value_or(QList<EventRow>{}))
        out.append(event.kind);
    return out;
}

std::int64_t RefundBench::left(const QString &outTradeNo)
{
    return shop
        .wait(shop.ledger->read<Money>(
            [outTradeNo](const LedgerReader &reader) { return refundable(reader, outTradeNo); }))
        .value_or(Money{})
        .fen();
}

} // namespace saoma::test
