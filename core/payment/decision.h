// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/plantedbug.h"
#include "core/ledger/alarms.h"
#include "core/payment/advance.h"

namespace saoma {

/// Longer than a call may take: before that, an answer to the first sending may still be on its way.
inline constexpr int sendAgainAfterSeconds = 12;

/// Error code of a suspicious order that had been closed or refused before: money for it comes late.
inline constexpr QStringView settledBefore{u"SETTLED_BEFORE"};

/// One decision in the making: `on(fact)` fills the step. Requests, queries and closes are in advance.cpp,
/// payments and what contradicts an order in decidepayment.cpp. For these two alone.
class Decision final
{
public:
    Decision(const Order &order, const QDateTime &at)
        : m_order{order},
          m_at{at},
          m_step{order, {}, {}}
    {
    }

    Step take() { return std::move(m_step); }

    void on(const fact::CodeIssued &issued);
    void on(const fact::RequestRefused &refused);
    void on(const fact::RequestUnanswered &unanswered);
    void on(const fact::BuyerScanned &scan);
    void on(const fact::PlatformSays &says);
    void on(const fact::NotExist &);
    void on(const fact::QueryUnanswered &unanswered);
    void on(const fact::NoticeArrived &arrived);
    void on(const fact::NoticeIsOdd &odd);
    void on(const fact::CloseWanted &wanted);
    void on(const fact::CloseAnswered &answered);
    void on(const fact::TransactionTaken &taken);
    void on(const fact::Acknowledged &seen)
    {
        note(acknowledgedKind, EventSource::Desk, QString::number(seen.alarmEvent));
    }
    void on(const fact::Asked &) { effect(Effect::Query); }

private:
    [[nodiscard]] OrderState state() const { return m_order.state; }
    [[nodiscard]] bool isOpen() const { return isUnsettled(m_order.state); }
    [[nodiscard]] bool isPaid() const
    {
        return state() == OrderState::Paid || state() == OrderState::PaidLate;
    }
    [[nodiscard]] OrderState stateWithCode() const;
    /// Whether what is answered now may be a later sending than the first, whose sender may have died.
    [[nodiscard]] bool isSentAgain() const
    {
        const qint64 age = m_order.requestedAt.secsTo(m_at);
        return age < 0 || age >= sendAgainAfterSeconds; // also if the clock has gone back
    }
    /// Whether the platform may hear of the order after it has denied it: a request sent by `lastSent` may
    /// still be under way. A clock that has jumped since tells nothing, and no order waits for it.
    [[nodiscard]] bool mayStillArrive(const QDateTime &lastSent) const
    {
        const bool isSent = m_order.requestedAt.isValid() && m_order.prepayId.isEmpty();
        const bool isFresh = qAbs(lastSent.secsTo(m_at)) < arrivesWithinSeconds;
        return isSent && lastSent.isValid() && isFresh && !isPlanted(PlantedBug::AbsenceBelievedEarly);
    }
    /// The platform's own answer contradicts the order: asking goes on, but closing has nothing to end.
    [[nodiscard]] bool isContradictedByAnswer() const
    {
        return state() == OrderState::Suspicious && !m_order.errorCode.isEmpty()
            && m_order.errorCode != settledBefore;
    }

    void become(
        OrderState next, EventSource source, const QString &detail = {}, const QByteArray &evidence = {});
    void note(
        const QString &kind, EventSource source, const QString &detail = {}, const QByteArray &evidence = {});
    void effect(Effect wanted) { m_step.effects.append(wanted); }

    void sendAgain();
    void onUnpaid();
    void onPaying();
    void onFinallyUnpaid(const QString &word, const QByteArray &evidence);
    void onPayment(const wechat::Payment &payment, EventSource source, const QByteArray &evidence);
    void onContradiction(const QString &why, EventSource source, const QByteArray &evidence);
    void holdApart(const QString &why, EventSource source, const QByteArray &evidence);
    void bookPayment(const wechat::Payment &payment, EventSource source, const QByteArray &evidence);
    [[nodiscard]] bool isLongOver() const;
    /// The order's own times never go back, whatever the wall clock does (I25).
    [[nodiscard]] QDateTime notBefore(const QDateTime &earlier) const
    {
        const bool isEarlier = earlier.isValid() && m_at < earlier;
        return isEarlier && !isPlanted(PlantedBug::ClockBackBelieved) ? earlier : m_at;
    }

    const Order &m_order;
    QDateTime m_at;
    Step m_step;
};

} // namespace saoma
