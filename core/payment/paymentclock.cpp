// SPDX-License-Identifier: GPL-3.0-or-later
// PaymentRunner and a clock that lies before what is on record: no new order, everything else goes on.
// Whether the clock is wrong, or was when it was ahead, only the platform's can tell.
#include "core/ledger/ledgertime.h"
#include "core/payment/ordernumber.h"
#include "core/payment/paymentrunner.h"

using namespace std::chrono_literals;

namespace saoma {
namespace {

constexpr auto timeAskedEvery = 60s;

} // namespace

TimeWitness PaymentRunner::timeWitness() const
{
    const auto platform = m_gateway.platformNow();
    const bool agrees = platform
        && std::chrono::abs(std::chrono::milliseconds(platform->msecsTo(m_clock.utcNow()))) < clockTolerance;
    return agrees ? TimeWitness::Platform : TimeWitness::Ledger;
}

/// A query for a number that nobody has changes nothing; its answer has a Date header like any other.
void PaymentRunner::hearPlatformTime(std::function<void()> then)
{
    const QString nobodys = freshOrderNumber(m_shop.desk, m_clock.utcNow(), ++m_counter, m_random);
    m_gateway.queryOrder(nobodys.toUtf8())
        .then(this, [then = std::move(then)](const Result<wechat::OrderStatus> &) { then(); });
}

void PaymentRunner::createByPlatformTime(
    const ChargeRequest &request, int triesLeft, const Error &refusal, const Done &done)
{
    hearPlatformTime([=, this] {
        if (timeWitness() == TimeWitness::Platform)
            return create(request, triesLeft, done);
        Q_EMIT clockTrouble(refusal);
        done(tl::unexpected(refusal));
    });
}

Async<void> PaymentRunner::checkClock()
{
    const AsyncPromise<void> promise;
    const auto look = [now = m_clock.utcNow()](const LedgerReader &reader) {
        return checkTime(reader, now).map([] { return true; });
    };
    m_ledger.read<bool>(look).then(this, [this, promise](const Result<bool> &looked) {
        const auto finish = [this, promise, looked] {
            const bool isRight = looked || timeWitness() == TimeWitness::Platform;
            promise.finish(isRight ? Result<>{} : tl::unexpected(looked.error()));
        };
        const Clock::Duration now = m_clock.monotonic();
        const bool isBehind = !looked && looked.error().code == QStringLiteral("CLOCK_BEHIND");
        if (!isBehind || timeWitness() == TimeWitness::Platform
            || (m_timeAskedAt && now - *m_timeAskedAt < timeAskedEvery))
            return finish();
        m_timeAskedAt = now;
        hearPlatformTime(finish);
    });
    return promise.async();
}

} // namespace saoma
