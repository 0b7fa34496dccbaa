// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/alarmwatch.h"

#include "core/ledger/refundbook.h"

#include <algorithm>
#include <utility>

namespace saoma {
namespace {

constexpr std::chrono::minutes unknownSeenEvery{1};

} // namespace

AlarmWatch::AlarmWatch(Ledger &ledger, Clock &clock, QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_clock{clock}
{
}

void AlarmWatch::start()
{
    connect(&m_ledger, &Ledger::ordersChanged, this, &AlarmWatch::read, Qt::UniqueConnection);
    m_ledger
        .read<QList<Alarm>>(
            [now = m_clock.utcNow()](const LedgerReader &reader) { return openAlarms(reader, now); })
        .then(this, [this](const Result<QList<Alarm>> &open) {
            if (!open)
                return; // today's list reads the same file and says what is wrong with it
            Reading reading{{}, *open};
            for (const Alarm &alarm : *open)
                reading.outTradeNos.append(alarm.order.outTradeNo);
            take(reading);
        });
    if (!std::exchange(m_isStarted, true))
        watchUnknownRefunds();
}

/// Time alone makes an alarm of a refund that stays unknown: no row of the ledger changes when it does.
void AlarmWatch::watchUnknownRefunds()
{
    m_clock.callAfter(unknownSeenEvery, this, [this] {
        readUnknownRefunds();
        watchUnknownRefunds();
    });
}

void AlarmWatch::readUnknownRefunds()
{
    m_ledger.read<QList<Refund>>(unsettledRefunds).then(this, [this](const Result<QList<Refund>> &refunds) {
        QStringList outTradeNos;
        for (const Refund &refund : refunds.value_or(QList<Refund>{}))
            if (refund.state == RefundState::Unknown)
                outTradeNos.append(refund.outTradeNo);
        outTradeNos.removeDuplicates();
        if (!outTradeNos.isEmpty())
            read(outTradeNos);
    });
}

void AlarmWatch::read(const QStringList &outTradeNos)
{
    m_ledger
        .read<Reading>([outTradeNos, now = m_clock.utcNow()](const LedgerReader &reader) -> Result<Reading> {
            Reading reading{outTradeNos, {}};
            for (const QString &outTradeNo : outTradeNos) {
                const auto alarms = alarmsOf(reader, outTradeNo, now);
                if (!alarms)
                    return tl::unexpected(alarms.error());
                reading.alarms += *alarms;
            }
            return reading;
        })
        .then(this, [this](const Result<Reading> &reading) {
            if (reading)
                take(*reading);
        });
}

void AlarmWatch::take(const Reading &reading)
{
    const auto idOf = [](const Alarm &alarm) { return alarm.why.id; };
    QList<Alarm> before;
    for (const Alarm &alarm : std::as_const(m_alarms)) {
        if (reading.outTradeNos.contains(alarm.order.outTradeNo))
            before.append(alarm);
    }
    if (before.isEmpty() && reading.alarms.isEmpty())
        return;
    m_alarms.removeIf(
        [&reading](const Alarm &alarm) { return reading.outTradeNos.contains(alarm.order.outTradeNo); });
    m_alarms.append(reading.alarms);
    std::sort(m_alarms.begin(), m_alarms.end(),
        [&idOf](const Alarm &a, const Alarm &b) { return idOf(a) < idOf(b); });
    Q_EMIT changed();
    for (const Alarm &alarm : reading.alarms) {
        const bool isKnown = std::any_of(
            before.cbegin(), before.cend(), [&](const Alarm &old) { return idOf(old) == idOf(alarm); });
        if (!isKnown)
            Q_EMIT raised(alarm);
    }
}

} // namespace saoma
