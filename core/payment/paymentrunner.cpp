// SPDX-License-Identifier: GPL-3.0-or-later
// The wishes: charge, cancel, fresh code, scan, notice. The ladder is in paymentladder.cpp, the start in
// paymentresume.cpp, what the clock may stop in paymentclock.cpp.
#include "core/payment/paymentrunner.h"

#include "core/base/plantedbug.h"
#include "core/payment/advance.h"
#include "core/payment/ordernumber.h"
#include "core/wechat/nativeurl.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

constexpr int numberTries = 5;
constexpr qsizetype counterNonceBytes = 8;
constexpr auto codeLifeMax = 2h - 2min;      // F17: the prepay id dies after two hours
constexpr auto platformMargin = 60s;         // the platform accepts a little longer than we show
constexpr auto skewWithoutTimedCodes = 5min; // F16

QList<EventRow> rowsFor(const Order &order, EventSource source)
{
    const EventRow created{
        0, order.outTradeNo, order.createdAt, stateName(OrderState::Created), source, {}, {}};
    EventRow reached = created;
    reached.kind = stateName(order.state); // I15, I16: its row_hash covers the bytes that are to leave
    return {created, reached};
}

/// The fact that another order already holds this payment's transaction id.
std::optional<fact::TransactionTaken> takenFrom(const Fact &fact)
{
    if (const auto *says = std::get_if<fact::PlatformSays>(&fact))
        return fact::TransactionTaken{EventSource::Query, says->status.payment, says->status.evidence};
    if (const auto *arrived = std::get_if<fact::NoticeArrived>(&fact))
        return fact::TransactionTaken{EventSource::Notice, arrived->notice.payment, arrived->notice.evidence};
    return std::nullopt;
}

tl::unexpected<Error> settled(const Order &order)
{
    return failure(Error::Kind::Rejected, u"ORDER_SETTLED"_s, stateName(order.state), order.outTradeNo);
}

Result<Order> contradicts(const Order &order)
{
    return failure(Error::Kind::Rejected, u"NOTICE_CONTRADICTS"_s, {}, order.outTradeNo);
}

} // namespace

PaymentRunner::PaymentRunner(Ledger &ledger, Gateway &gateway, Clock &clock, Random &random,
    std::shared_ptr<const wechat::Merchant> merchant, ShopSettings shop, QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_gateway{gateway},
      m_clock{clock},
      m_random{random},
      m_merchant{std::move(merchant)},
      m_shop{std::move(shop)}
{
}

Event PaymentRunner::now(Fact fact) const
{
    return {m_clock.utcNow(), std::move(fact)};
}

/// The one way facts reach the ledger: decide and write in its transaction, then perform the effects.
void PaymentRunner::record(const QString &outTradeNo, const Fact &fact, Done done)
{
    const Event event = now(fact);
    const auto decide = [event](const Order &current) { return advance(current, event); };
    if (isPlanted(PlantedBug::AnnouncedBeforeCommit) && m_watches.contains(outTradeNo))
        perform(m_watches[outTradeNo].order, advance(m_watches[outTradeNo].order, event).effects);
    m_ledger.apply(outTradeNo, decide).then(this, [=, this](const Result<Applied> &applied) {
        if (!applied) {
            const Error &error = applied.error();
            if (error.code == u"TRANSACTION_TAKEN"_s)
                if (const auto taken = takenFrom(fact))
                    return record(outTradeNo, *taken, done);
            if (error.kind == Error::Kind::Storage)
                Q_EMIT storageTrouble(error);
            if (done)
                done(tl::unexpected(error));
            return;
        }
        seen(applied->order);
        perform(applied->order, applied->effects);
        if (done)
            done(applied->order);
    });
}

void PaymentRunner::perform(const Order &order, const QList<Effect> &effects)
{
    for (const Effect effect : effects) {
        switch (effect) {
        case Effect::SendRequest:
            sendRequest(order.outTradeNo);
            break;
        case Effect::Query: // about a settled order too, if its decision wants it (F13)
            if (Watch &watched = watch(order); watched.isSending)
                watched.asksAfterSending = true;
            ask(order.outTradeNo);
            break;
        case Effect::Close:
            close(order.outTradeNo);
            break;
        case Effect::AnnouncePaid:
            Q_EMIT paid(order);
            break;
        case Effect::AnnouncePaidLate:
            Q_EMIT paidLate(order);
            break;
        case Effect::AnnounceDoublePaid:
            Q_EMIT doublePaid(order);
            break;
        case Effect::AnnounceSuspicious:
            Q_EMIT suspicious(order);
            break;
        }
    }
}

Result<Order> PaymentRunner::newOrder(const ChargeRequest &request)
{
    if (request.amount.isZero())
        return failure(Error::Kind::InvalidInput, u"AMOUNT_ZERO"_s);
    Order order;
    order.createdAt = m_clock.utcNow();
    order.outTradeNo = freshOrderNumber(m_shop.desk, order.createdAt, ++m_counter, m_random);
    order.saleId = request.saleId.isEmpty() ? order.outTradeNo : request.saleId;
    // Not the number: another desk's order of the same number must collide, not be taken for this one (F29).
    const bool isOnce = request.intent.isEmpty() || isPlanted(PlantedBug::IntentIgnored);
    order.intent = isOnce ? QString::fromLatin1(freshNonce(m_random)) : request.intent;
    order.desk = m_shop.desk;
    order.totalFee = request.amount;
    order.body = QString::fromUtf8(wechat::fitBody(request.body.isEmpty() ? m_shop.body : request.body));
    order.method = request.method;
    order.productId = request.productId.isEmpty() ? order.outTradeNo : request.productId;
    order.signType = m_merchant->signType;
    order.openid = request.openid;
    order.expiresAt = order.createdAt.addSecs(
        std::chrono::seconds(std::min<std::chrono::seconds>(m_shop.codeLife, codeLifeMax)).count());

    const bool waitsForScan = order.method == PayMethod::ProductCode && order.productId == order.outTradeNo;
    if (waitsForScan) {
        const wechat::NativeUrl url{order.productId.toUtf8(),
            QByteArray::number(order.createdAt.toSecsSinceEpoch()),
            m_random.bytes(counterNonceBytes).toHex()};
        const auto code = wechat::writeNativeUrl(url, *m_merchant);
        if (!code)
            return tl::unexpected(code.error());
        order.code = QString::fromUtf8(*code);
        order.state = OrderState::Waiting;
        return order;
    }
    const auto body = requestBodyFor(order);
    if (!body)
        return tl::unexpected(body.error());
    order.requestBody = *body;
    order.requestedAt = order.createdAt;
    order.state = OrderState::Requested;
    return order;
}

Result<QByteArray> PaymentRunner::requestBodyFor(const Order &order) const
{
    wechat::UnifiedOrder unified;
    unified.outTradeNo = order.outTradeNo.toUtf8();
    unified.totalFee = order.totalFee;
    unified.body = order.body.toUtf8();
    unified.productId = order.productId.toUtf8();
    unified.notifyUrl = m_shop.notifyUrl;
    unified.spbillCreateIp = m_shop.terminalIp;
    unified.openid = order.openid.toUtf8();
    unified.signType = order.signType; // F14: its notice is verified by what the order says
    const auto skew = m_gateway.clockSkew();
    if (!skew || isPlanted(PlantedBug::ClockSkewIgnored) || std::chrono::abs(*skew) < skewWithoutTimedCodes) {
        unified.timeStart = order.createdAt;
        unified.timeExpire = order.expiresAt.addSecs(platformMargin.count());
    }
    return m_gateway.encodeUnifiedOrder(unified);
}

void PaymentRunner::create(const ChargeRequest &request, int triesLeft, Done done)
{
    const Result<Order> order = newOrder(request);
    if (!order)
        return done(order);
    if (isPlanted(PlantedBug::SentBeforeCommit) && order->state == OrderState::Requested)
        m_gateway.unifiedOrder(order->requestBody, {}).then(this, [](const Result<wechat::Prepay> &) {});
    const EventSource source = request.openid.isEmpty() ? EventSource::Desk : EventSource::Scan;
    const TimeWitness witness = timeWitness();
    m_ledger.create(*order, rowsFor(*order, source), witness)
        .then(this, [=, this](const Result<Order> &stored) {
            if (!stored && stored.error().code == u"ORDER_NUMBER_TAKEN"_s && triesLeft > 1)
                return create(request, triesLeft - 1, done);
            if (!stored && stored.error().code == u"CLOCK_BEHIND"_s)
                return createByPlatformTime(request, triesLeft, stored.error(), done);
            if (!stored && stored.error().kind == Error::Kind::Storage)
                Q_EMIT storageTrouble(stored.error());
            if (stored)
                seen(*stored);
            done(stored);
        });
}

Async<Order> PaymentRunner::charge(const ChargeRequest &request)
{
    const OrderPromise promise;
    whenResumed([=, this] {
        create(request, numberTries, [=, this](const Result<Order> &order) {
            const bool isToSend = order && order->state == OrderState::Requested;
            if (isToSend && !m_watches[order->outTradeNo].isSending)
                sendRequest(order->outTradeNo);
            promise.finish(order);
        });
    });
    return promise.async();
}

Async<Order> PaymentRunner::chargeNow(const ChargeRequest &request, Clock::Duration deadline)
{
    const OrderPromise promise;
    create(request, numberTries, [=, this](const Result<Order> &order) {
        if (order)
            waitForPrepay(*order, deadline, promise);
        else
            promise.finish(order);
    });
    return promise.async();
}

Async<Order> PaymentRunner::answerScan(
    const QString &outTradeNo, const QString &openid, Clock::Duration deadline)
{
    const OrderPromise promise;
    m_ledger.order(outTradeNo).then(this, [=, this](const Result<Order> &order) {
        if (!order)
            return promise.finish(order);
        if (!mayStillSell(order->state) || order->expiresAt < m_clock.utcNow())
            return promise.finish(settled(*order));
        if (!order->requestBody.isEmpty())
            return waitForPrepay(*order, deadline, promise);
        const auto body = requestBodyFor(*order);
        if (!body)
            return promise.finish(tl::unexpected(body.error()));
        watch(*order).sendDeadline = deadline; // the effect of this fact sends
        record(outTradeNo, fact::BuyerScanned{openid, *body}, [=, this](const Result<Order> &scanned) {
            if (scanned)
                waitForPrepay(*scanned, deadline, promise);
            else
                promise.finish(scanned);
        });
    });
    return promise.async();
}

void PaymentRunner::waitForPrepay(const Order &order, Clock::Duration deadline, const OrderPromise &promise)
{
    if (!mayStillSell(order.state))
        return promise.finish(settled(order));
    if (!order.prepayId.isEmpty())
        return promise.finish(order);
    Watch &watched = watch(order);
    watched.prepayWaiters.append(promise);
    if (!watched.isSending)
        sendRequest(order.outTradeNo, deadline);
}

Async<Order> PaymentRunner::cancel(const QString &outTradeNo)
{
    const OrderPromise promise;
    record(outTradeNo, fact::CloseWanted{EventSource::Desk, u"cancelled"_s},
        [promise](const Result<Order> &order) { promise.finish(order); });
    return promise.async();
}

Async<Order> PaymentRunner::freshCode(const QString &outTradeNo)
{
    const OrderPromise promise;
    record(outTradeNo, fact::CloseWanted{EventSource::Desk, u"fresh_code"_s},
        [=, this](const Result<Order> &order) {
            if (!order)
                promise.finish(order);
            else if (isUnsettled(order->state)
                && !isPlanted(
                    PlantedBug::SecondNumberEarly)) // F08: no second number before the first is closed
                watch(*order).closedWaiters.append(promise);
            else
                chargeAgain(*order, promise);
        });
    return promise.async();
}

void PaymentRunner::chargeAgain(const Order &closed, const OrderPromise &promise)
{
    if (!isPlanted(PlantedBug::SecondNumberEarly) && closed.state != OrderState::Closed
        && closed.state != OrderState::Rejected)
        return promise.finish(
            failure(Error::Kind::Rejected, u"ORDERPAID"_s, stateName(closed.state), closed.outTradeNo));
    ChargeRequest again;
    again.intent = u"fresh:"_s + closed.outTradeNo;
    again.amount = closed.totalFee;
    again.body = closed.body;
    again.method = closed.method;
    again.productId = closed.productId == closed.outTradeNo ? QString{} : closed.productId;
    again.saleId = closed.saleId;
    charge(again).then(this, [promise](const Result<Order> &order) { promise.finish(order); });
}

Async<Order> PaymentRunner::askNow(const QString &outTradeNo)
{
    const OrderPromise promise;
    m_ledger.order(outTradeNo).then(this, [=, this](const Result<Order> &order) {
        if (!order)
            return promise.finish(order);
        watch(*order).askWaiters.append(promise);
        ask(outTradeNo);
    });
    return promise.async();
}

Async<Order> PaymentRunner::applyNotice(const wechat::PayNotice &notice)
{
    const OrderPromise promise;
    const QString transactionId = QString::fromUtf8(notice.payment.transactionId);
    record(QString::fromUtf8(notice.payment.outTradeNo), fact::NoticeArrived{notice},
        [=](const Result<Order> &order) {
            const bool isApplied = order
                && (order->state == OrderState::Paid || order->state == OrderState::PaidLate)
                && order->transactionId == transactionId && order->signType == notice.signType
                && contradiction(*order, notice.payment).isEmpty();
            const bool isGood = !order || isApplied || isPlanted(PlantedBug::SuccessForContradiction);
            promise.finish(isGood ? order : contradicts(*order));
        });
    return promise.async();
}

Async<Order> PaymentRunner::holdApart(const wechat::OddNotice &notice)
{
    const OrderPromise promise;
    record(QString::fromUtf8(notice.outTradeNo), fact::NoticeIsOdd{notice},
        [promise](const Result<Order> &order) { promise.finish(order ? contradicts(*order) : order); });
    return promise.async();
}

Async<Order> PaymentRunner::acknowledge(const QString &outTradeNo, qint64 alarmEvent)
{
    const OrderPromise promise;
    record(outTradeNo, fact::Acknowledged{alarmEvent},
        [promise](const Result<Order> &order) { promise.finish(order); });
    return promise.async();
}

} // namespace saoma
