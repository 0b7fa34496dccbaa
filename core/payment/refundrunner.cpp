// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payment/refundrunner.h"

#include "core/base/plantedbug.h"
#include "core/payment/advancerefund.h"
#include "core/payment/ordernumber.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

constexpr int refundNumberTries = 5;
constexpr Clock::Duration sendGap = 10s; // no effect may repeat a refund faster than that
constexpr Clock::Duration abnormalGapMin = 10min;
constexpr Clock::Duration absenceGap =
    31s; // "not exist" twice, two minutes apart, needs five answers at most
constexpr Clock::Duration takeUpAgainGap = 2s;

Clock::Duration gapOf(const Refund &refund, Clock::Duration age)
{
    if (refund.state == RefundState::Abnormal)
        return std::max(refundQueryGap(age), abnormalGapMin);
    if (refund.state == RefundState::Refused)
        return std::max(refundQueryGap(age), absenceGap);
    return refundQueryGap(age);
}

QList<EventRow> rowsFor(const Refund &refund)
{
    EventRow reserved;
    reserved.at = refund.createdAt;
    reserved.kind = refundStateName(RefundState::Reserved);
    reserved.source = EventSource::Desk;
    reserved.detail = refund.reason;
    EventRow requested = reserved;
    requested.kind = refundStateName(RefundState::Requested);
    requested.detail.clear(); // I15, I16: its row_hash covers the bytes that are to leave
    return {reserved, requested};
}

bool standsAs(const Refund &refund, wechat::RefundOutcome outcome)
{
    switch (outcome) {
    case wechat::RefundOutcome::Processing:
        return true;
    case wechat::RefundOutcome::Success:
        return refund.state == RefundState::Refunded;
    case wechat::RefundOutcome::Closed:
        return refund.state == RefundState::Refused;
    case wechat::RefundOutcome::Change:
        return refund.state == RefundState::Abnormal;
    }
    Q_UNREACHABLE();
}

} // namespace

Clock::Duration refundQueryGap(Clock::Duration age)
{
    constexpr Clock::Duration longest = 1h;
    if (age < 30s)
        return 2s;
    if (age < 5min)
        return 15s;
    if (age < 20min)
        return 1min;
    return std::min(age / 10, longest);
}

RefundRunner::RefundRunner(Ledger &ledger, RefundGateway &gateway, Clock &clock, Random &random, QString desk,
    wechat::SignType signType, QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_gateway{gateway},
      m_clock{clock},
      m_random{random},
      m_desk{std::move(desk)},
      m_signType{signType}
{
}

Async<void> RefundRunner::resume()
{
    connect(&m_ledger, &Ledger::ordersChanged, this, [this](const QStringList &) { takeUp(false); });
    const AsyncPromise<void> promise;
    m_ledger.read<QList<Refund>>([](const LedgerReader &reader) { return unsettledRefunds(reader); })
        .then(this, [this, promise](const Result<QList<Refund>> &refunds) {
            if (!refunds)
                Q_EMIT storageTrouble(refunds.error());
            takeUp(true);
            promise.finish(refunds ? Result<>{} : tl::unexpected(refunds.error()));
        });
    return promise.async();
}

/// Refunds that cannot be read now are owed an answer all the same: it is tried until they can.
void RefundRunner::takeUp(bool isFirst)
{
    m_ledger.read<QList<Refund>>([](const LedgerReader &reader) { return unsettledRefunds(reader); })
        .then(this, [this, isFirst](const Result<QList<Refund>> &refunds) {
            if (!refunds && isFirst)
                return m_clock.callAfter(takeUpAgainGap, this, [this] { takeUp(true); });
            for (const Refund &refund : refunds.value_or(QList<Refund>{})) {
                seen(refund);
                if (isFirst)
                    ask(refund.outRefundNo);
            }
        });
}

/// The one way facts reach the ledger: decide and write in its transaction, then perform the effects.
void RefundRunner::record(const QString &outRefundNo, const RefundFact &fact, Done done)
{
    const RefundEvent event{m_clock.utcNow(), fact};
    const auto decide = [event](const Refund &current) { return advanceRefund(current, event); };
    m_ledger
        .write<RefundApplied>(
            [outRefundNo, decide](LedgerStore &store) { return applyToRefund(store, outRefundNo, decide); })
        .then(this, [this, done](const Result<RefundApplied> &applied) {
            if (!applied) {
                if (applied.error().kind == Error::Kind::Storage)
                    Q_EMIT storageTrouble(applied.error());
                if (done)
                    done(tl::unexpected(applied.error()));
                return;
            }
            seen(applied->refund);
            perform(applied->refund, applied->effects);
            if (done)
                done(applied->refund);
        });
}

void RefundRunner::perform(const Refund &refund, const QList<RefundEffect> &effects)
{
    for (const RefundEffect effect : effects) {
        switch (effect) {
        case RefundEffect::SendRequest:
            send(refund.outRefundNo);
            break;
        case RefundEffect::Query:
            ask(refund.outRefundNo);
            break;
        case RefundEffect::AnnounceRefunded:
            Q_EMIT refunded(refund);
            break;
        case RefundEffect::AnnounceRefused:
            Q_EMIT refused(refund);
            break;
        case RefundEffect::AnnounceAbnormal:
            Q_EMIT abnormal(refund);
            break;
        }
    }
}

Result<Refund> RefundRunner::newRefund(const RefundWish &wish, const Order &order)
{
    Refund refund;
    refund.createdAt = m_clock.utcNow();
    refund.requestedAt = refund.createdAt;
    refund.outRefundNo = u'R' + freshOrderNumber(m_desk, refund.createdAt, ++m_counter, m_random);
    refund.outTradeNo = order.outTradeNo;
    refund.intent = wish.intent.isEmpty() ? QString::fromLatin1(freshNonce(m_random)) : wish.intent;
    refund.desk = m_desk;
    refund.role = wish.role;
    refund.state = RefundState::Requested;
    refund.refundFee = wish.amount;
    refund.totalFee = order.totalFee;
    refund.reason = QString::fromUtf8(wechat::fitReason(wish.reason));
    refund.signType = m_signType;
    wechat::RefundRequest request;
    request.transactionId = order.transactionId.toLatin1();
    request.outRefundNo = refund.outRefundNo.toLatin1();
    request.totalFee = refund.totalFee;
    request.refundFee = refund.refundFee;
    request.reason = refund.reason.toUtf8();
    request.notifyUrl = m_notifyUrl;
    request.signType = refund.signType;
    const auto body = m_gateway.encodeRefund(request);
    if (!body)
        return tl::unexpected(body.error());
    refund.requestBody = *body;
    return refund;
}

Async<Refund> RefundRunner::refund(const RefundWish &wish)
{
    if (wish.amount.isZero())
        return Async<Refund>::ready(failure(Error::Kind::InvalidInput, u"AMOUNT_ZERO"_s));
    if (const auto may = m_gateway.mayRefund(); !may)
        return Async<Refund>::ready(tl::unexpected(may.error()));
    const RefundPromise promise;
    m_ledger.order(wish.outTradeNo).then(this, [=, this](const Result<Order> &order) {
        if (!order)
            return promise.finish(tl::unexpected(order.error()));
        const bool isPaid = order->state == OrderState::Paid || order->state == OrderState::PaidLate;
        if (!isPaid)
            return promise.finish(failure(
                Error::Kind::Rejected, u"ORDER_NOT_PAID"_s, stateName(order->state), order->outTradeNo));
        if (wish.amount > order->totalFee)
            return promise.finish(failure(Error::Kind::Rejected, u"REFUND_EXCEEDS"_s,
                QString::number(order->totalFee.fen() - order->refundedFee.fen()), order->outTradeNo));
        reserve(wish, *order, refundNumberTries,
            [promise](const Result<Refund> &refund) { promise.finish(refund); });
    });
    return promise.async();
}

void RefundRunner::reserve(const RefundWish &wish, const Order &order, int triesLeft, const Done &done)
{
    const Result<Refund> refund = newRefund(wish, order);
    if (!refund)
        return done(refund);
    if (isPlanted(PlantedBug::RefundSentUnrecorded))
        m_gateway.refund(refund->requestBody).then(this, [](const Result<wechat::RefundAcceptance> &) {});
    m_ledger
        .write<Refund>([refund = *refund, witness = timeWitness()](LedgerStore &store) {
            return reserveRefund(store, refund, rowsFor(refund), witness);
        })
        .then(this, [=, refund = *refund, this](const Result<Refund> &reserved) {
            if (!reserved && reserved.error().code == u"REFUND_NUMBER_TAKEN"_s && triesLeft > 1)
                return reserve(wish, order, triesLeft - 1, done);
            if (!reserved && reserved.error().code == u"CLOCK_BEHIND"_s && triesLeft > 1)
                return reserveByPlatformTime(wish, order, reserved.error(), done);
            if (!reserved && reserved.error().kind == Error::Kind::Storage)
                Q_EMIT storageTrouble(reserved.error());
            if (reserved) {
                seen(*reserved);
                const bool isWantedNow = reserved->requestedAt >= refund.createdAt; // not an earlier wish's
                if (const auto watched = m_watches.find(reserved->outRefundNo);
                    watched != m_watches.end() && isWantedNow)
                    watched->lastSent = Clock::Duration{-1};
                if (reserved->state == RefundState::Requested)
                    send(reserved->outRefundNo);
            }
            done(reserved);
        });
}

/// As PaymentRunner's: whether the clock is wrong, or was when it was ahead, only the platform's can tell.
TimeWitness RefundRunner::timeWitness() const
{
    const auto platform = m_gateway.platformNow();
    const bool agrees = platform
        && std::chrono::abs(std::chrono::milliseconds(platform->msecsTo(m_clock.utcNow()))) < clockTolerance;
    return agrees ? TimeWitness::Platform : TimeWitness::Ledger;
}

/// A query for a number that nobody has changes nothing; its answer has a Date header like any other.
void RefundRunner::reserveByPlatformTime(
    const RefundWish &wish, const Order &order, const Error &refusal, const Done &done)
{
    const QString nobodys = u'R' + freshOrderNumber(m_desk, m_clock.utcNow(), ++m_counter, m_random);
    m_gateway.queryRefund(nobodys.toLatin1()).then(this, [=, this](const Result<wechat::RefundStatus> &) {
        if (timeWitness() == TimeWitness::Platform)
            return reserve(wish, order, 1, done);
        done(tl::unexpected(refusal));
    });
}

Async<Refund> RefundRunner::askNow(const QString &outRefundNo)
{
    const RefundPromise promise;
    m_ledger
        .read<Refund>(
            [outRefundNo](const LedgerReader &reader) { return refundNumbered(reader, outRefundNo); })
        .then(this, [this, promise](const Result<Refund> &refund) {
            if (!refund)
                return promise.finish(refund);
            watch(*refund).askWaiters.append(promise);
            ask(refund->outRefundNo);
        });
    return promise.async();
}

Async<Refund> RefundRunner::applyNotice(const wechat::RefundNotice &notice)
{
    const RefundPromise promise;
    const auto judge = [promise, notice](const Refund &refund) {
        const bool isGood = standsAs(refund, notice.part.outcome)
            && contradiction(refund, notice.outTradeNo, notice.totalFee, notice.part).isEmpty();
        promise.finish(isGood
                ? Result<Refund>{refund}
                : failure(Error::Kind::Rejected, u"NOTICE_CONTRADICTS"_s, {}, refund.outRefundNo));
    };
    const QString outRefundNo = QString::fromLatin1(notice.part.outRefundNo);
    m_ledger
        .read<Refund>(
            [outRefundNo](const LedgerReader &reader) { return refundNumbered(reader, outRefundNo); })
        .then(this, [=, this](const Result<Refund> &refund) {
            if (!refund)
                return promise.finish(refund);
            if (refund->state == RefundState::Refunded) // nothing can change that
                return judge(*refund);
            askNow(outRefundNo).then(this, [promise, judge](const Result<Refund> &asked) {
                if (asked)
                    judge(*asked);
                else
                    promise.finish(asked);
            });
        });
    return promise.async();
}

/// The watch of a refund; begins one, with the ladder at the refund's age, if there is none.
RefundRunner::Watch &RefundRunner::watch(const Refund &refund)
{
    const auto found = m_watches.find(refund.outRefundNo);
    if (found != m_watches.end())
        return *found;
    Watch fresh;
    fresh.refund = refund;
    const Clock::Duration age{refund.requestedAt.msecsTo(m_clock.utcNow())};
    fresh.since = m_clock.monotonic() - std::max(age, Clock::Duration::zero());
    Watch &inserted = *m_watches.insert(refund.outRefundNo, fresh);
    schedule(refund.outRefundNo);
    return inserted;
}

/// Takes note of a refund as the ledger now has it.
void RefundRunner::seen(const Refund &refund)
{
    const bool isOpen = isUnsettled(refund);
    if (!isOpen && !m_watches.contains(refund.outRefundNo))
        return;
    const bool isNew = !m_watches.contains(refund.outRefundNo);
    Watch &watched = watch(refund);
    if (refund.revision < watched.refund.revision)
        return; // an older reading that arrived late
    const Refund before = std::exchange(watched.refund, refund);
    if (before.state != refund.state) {
        watched.since = m_clock.monotonic();
        schedule(refund.outRefundNo);
    }
    const bool isIdle = !watched.isAsking && !watched.isSending && watched.askWaiters.isEmpty();
    if (!isOpen && isIdle)
        m_watches.remove(refund.outRefundNo);
    if (isNew || before.revision != refund.revision)
        Q_EMIT changed(refund);
}

void RefundRunner::schedule(const QString &outRefundNo)
{
    const auto watched = m_watches.find(outRefundNo);
    if (!m_watchesOnLadder || watched == m_watches.end())
        return;
    const quint64 timer = watched->timer = ++m_timers;
    const Clock::Duration gap = gapOf(watched->refund, m_clock.monotonic() - watched->since);
    m_clock.callAfter(gap, this, [this, outRefundNo, timer] {
        const auto found = m_watches.constFind(outRefundNo);
        if (found == m_watches.constEnd() || found->timer != timer)
            return;
        schedule(outRefundNo);
        ask(outRefundNo);
    });
}

void RefundRunner::send(const QString &outRefundNo)
{
    const auto watched = m_watches.find(outRefundNo);
    const Clock::Duration now = m_clock.monotonic();
    if (watched == m_watches.end() || watched->isSending)
        return;
    const bool isRetry = watched->lastSent >= Clock::Duration::zero();
    if (isRetry && now - watched->lastSent < sendGap)
        return; // the ladder comes back to it
    watched->isSending = true;
    watched->lastSent = now;
    QByteArray body = watched->refund.requestBody;
    if (isRetry && isPlanted(PlantedBug::RefundRetriedAsAnother))
        body.replace(outRefundNo.toLatin1(), QByteArray{'S' + outRefundNo.mid(1).toLatin1()});
    m_gateway.refund(body).then(this,
        [this, outRefundNo](const Result<wechat::RefundAcceptance> &answer) { onSent(outRefundNo, answer); });
}

void RefundRunner::onSent(const QString &outRefundNo, const Result<wechat::RefundAcceptance> &answer)
{
    RefundFact fact = fact::RefundUnanswered{};
    if (answer)
        fact = fact::RefundAccepted{*answer};
    else if (answer.error().kind == Error::Kind::Rejected)
        fact = fact::RefundRefused{answer.error().code, answer.error().detail};
    else
        fact = fact::RefundUnanswered{answer.error().code};
    if (const auto watched = m_watches.find(outRefundNo); watched != m_watches.end())
        watched->isSending = false;
    record(outRefundNo, fact);
}

void RefundRunner::ask(const QString &outRefundNo)
{
    const auto watched = m_watches.find(outRefundNo);
    if (watched == m_watches.end() || watched->isAsking)
        return;
    if (watched->isSending && watched->askWaiters.isEmpty())
        return; // its answer says more than a query now
    watched->isAsking = true;
    m_gateway.queryRefund(outRefundNo.toLatin1())
        .then(this, [this, outRefundNo](const Result<wechat::RefundStatus> &answer) {
            onAsked(outRefundNo, answer);
        });
}

void RefundRunner::onAsked(const QString &outRefundNo, const Result<wechat::RefundStatus> &answer)
{
    const auto watched = m_watches.find(outRefundNo);
    if (watched == m_watches.end())
        return;
    const auto finish = [this, outRefundNo](
                            const Result<Refund> &refund) { finishAsking(outRefundNo, refund); };
    watched->isAsking = false; // before the effects, which may ask again
    const bool isNotExist = !answer && answer.error().code == u"REFUNDNOTEXIST"_s;
    if (answer || isNotExist) {
        watched->unanswered = 0;
        const auto fact = answer ? RefundFact{fact::RefundSays{*answer}} : RefundFact{fact::RefundNotExist{}};
        return record(outRefundNo, fact, finish);
    }
    const Error error = answer.error();
    record(outRefundNo, fact::RefundQueryUnanswered{++watched->unanswered},
        [finish, error](const Result<Refund> &) { finish(tl::unexpected(error)); });
}

void RefundRunner::finishAsking(const QString &outRefundNo, const Result<Refund> &answer)
{
    const auto watched = m_watches.find(outRefundNo);
    if (watched == m_watches.end())
        return;
    for (const RefundPromise &promise : std::exchange(watched->askWaiters, {}))
        promise.finish(answer);
    seen(Refund{watched->refund});
}

} // namespace saoma
