// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payment/advancerefund.h"

#include "core/base/plantedbug.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using wechat::RefundOutcome;

/// Longer than a call may take: before that, an answer to the first sending may still be on its way.
constexpr int refundAgainAfterSeconds = 12;
constexpr int unansweredUntilUnknownRefund = 3;

const QString closedByPlatform = u"REFUNDCLOSE"_s;
const QString changedByPlatform = u"CHANGE"_s;
const QString absentAtPlatform = u"REFUNDNOTEXIST"_s;

/// One decision in the making: `on(fact)` fills the step.
class RefundDecision final
{
public:
    RefundDecision(const Refund &refund, const QDateTime &at)
        : m_refund{refund},
          m_at{at},
          m_step{refund, {}, {}}
    {
    }
    RefundStep take() { return std::move(m_step); }

    void on(const fact::RefundAccepted &accepted);
    void on(const fact::RefundRefused &refused);
    void on(const fact::RefundUnanswered &unanswered);
    void on(const fact::RefundSays &says);
    void on(const fact::RefundNotExist &);
    void on(const fact::RefundQueryUnanswered &unanswered);

private:
    [[nodiscard]] RefundState state() const { return m_refund.state; }
    /// The request may have left, and nothing is known of what became of it.
    [[nodiscard]] bool isOnItsWay() const
    {
        return state() == RefundState::Reserved || state() == RefundState::Requested
            || state() == RefundState::Unknown;
    }
    /// Whether what is answered now may be a later sending than the first, which may have arrived.
    [[nodiscard]] bool isSentAgain() const
    {
        const qint64 age = m_refund.requestedAt.secsTo(m_at);
        return age < 0 || age >= refundAgainAfterSeconds; // also if the clock has gone back
    }
    void note(
        const QString &kind, EventSource source, const QString &detail = {}, const QByteArray &evidence = {})
    {
        EventRow row;
        row.at = m_at;
        row.kind = kind;
        row.source = source;
        row.detail = detail;
        row.evidence = evidence;
        m_step.record.append(row);
    }
    void become(
        RefundState next, EventSource source, const QString &detail = {}, const QByteArray &evidence = {})
    {
        m_step.next.state = next;
        note(refundStateName(next), source, detail, evidence);
    }
    void effect(RefundEffect wanted) { m_step.effects.append(wanted); }
    void isThere(const QByteArray &refundId);
    void refuse(const QString &detail, EventSource source, const QByteArray &evidence = {});
    void beAbnormal(const QString &why, const QByteArray &evidence);
    void beRefunded(const wechat::RefundPart &part, const QByteArray &evidence);
    void countAbsence();
    /// The refund's own times never go back, whatever the wall clock does (I25).
    [[nodiscard]] QDateTime notBefore(const QDateTime &earlier) const
    {
        return earlier.isValid() && m_at < earlier ? earlier : m_at;
    }

    const Refund &m_refund;
    QDateTime m_at;
    RefundStep m_step;
};

/// The platform has the number: what was said of its absence is void.
void RefundDecision::isThere(const QByteArray &refundId)
{
    if (m_step.next.refundId.isEmpty())
        m_step.next.refundId = QString::fromLatin1(refundId);
    m_step.next.absentSince = {};
    m_step.next.absentUntil = {};
    m_step.next.settledAt = {};
}

void RefundDecision::on(const fact::RefundAccepted &accepted)
{
    if (!isOnItsWay() && state() != RefundState::Refused)
        return;
    isThere(accepted.acceptance.refundId);
    m_step.next.errorCode.clear();
    if (isPlanted(PlantedBug::RefundDoneByAcceptance)) {
        m_step.next.settledAt = notBefore(m_refund.requestedAt);
        return become(RefundState::Refunded, EventSource::Query, {}, accepted.acceptance.evidence);
    }
    become(RefundState::Processing, EventSource::System, {}, accepted.acceptance.evidence);
    effect(RefundEffect::Query);
}

void RefundDecision::on(const fact::RefundRefused &refused)
{
    if (!isOnItsWay())
        return;
    const QString detail =
        refused.text.isEmpty() ? refused.errCode : QString{refused.errCode + u": "_s + refused.text};
    const bool isNew = m_refund.errorCode != refused.errCode;
    m_step.next.errorCode = refused.errCode;
    const bool mayExist = state() == RefundState::Unknown || isSentAgain();
    if (!mayExist || isPlanted(PlantedBug::RefundRefusalBelieved))
        return refuse(detail, EventSource::System);
    // An earlier sending may have arrived: its success makes the platform refuse the next (订单已全额退款).
    if (state() != RefundState::Unknown)
        become(RefundState::Unknown, EventSource::System, detail);
    else if (isNew)
        note(u"request_refused"_s, EventSource::System, detail);
    effect(RefundEffect::Query);
}

void RefundDecision::on(const fact::RefundUnanswered &unanswered)
{
    if (!isOnItsWay())
        return;
    if (isPlanted(PlantedBug::ReserveFreedBySilence))
        return refuse(unanswered.detail, EventSource::System);
    if (state() != RefundState::Unknown) // F25: the ladder asks, and only its answer leads to the same bytes
        become(RefundState::Unknown, EventSource::System, unanswered.detail);
}

void RefundDecision::on(const fact::RefundSays &says)
{
    if (state() == RefundState::Refunded)
        return;
    const wechat::RefundStatus &status = says.status;
    const wechat::RefundPart &part = status.parts.first();
    const QString why = contradiction(m_refund, status.outTradeNo, status.totalFee, part);
    if (!why.isEmpty())
        return beAbnormal(why, status.evidence);
    isThere(part.refundId);
    switch (part.outcome) {
    case RefundOutcome::Processing:
        m_step.next.errorCode.clear();
        if (state() != RefundState::Processing)
            become(RefundState::Processing, EventSource::Query, {}, status.evidence);
        return;
    case RefundOutcome::Success:
        return beRefunded(part, status.evidence);
    case RefundOutcome::Closed:
        m_step.next.errorCode = closedByPlatform;
        if (state() != RefundState::Refused || m_refund.errorCode != closedByPlatform)
            refuse(closedByPlatform, EventSource::Query, status.evidence);
        return;
    case RefundOutcome::Change:
        return beAbnormal(changedByPlatform, status.evidence);
    }
}

void RefundDecision::on(const fact::RefundNotExist &)
{
    switch (state()) {
    case RefundState::Requested: // its sender may still hear the answer, or has died before it came
        if (isSentAgain())
            effect(RefundEffect::SendRequest);
        return;
    case RefundState::Reserved:
        return effect(RefundEffect::SendRequest);
    case RefundState::Unknown:
        return m_refund.errorCode.isEmpty() ? effect(RefundEffect::SendRequest) : countAbsence();
    case RefundState::Refused:
        return isRefusalProven(m_refund) ? void() : countAbsence();
    case RefundState::Processing: // it has been seen: the platform's copies are not all equally fresh
    case RefundState::Abnormal:
    case RefundState::Refunded:
        return;
    }
}

void RefundDecision::on(const fact::RefundQueryUnanswered &unanswered)
{
    if (state() == RefundState::Requested && unanswered.inARow >= unansweredUntilUnknownRefund)
        become(RefundState::Unknown, EventSource::Query, u"no answer"_s);
}

/// F27: "not exist" twice, so far apart that no copy of the request can still arrive, and nothing else in
/// between.
void RefundDecision::countAbsence()
{
    Refund &next = m_step.next;
    if (!m_refund.absentSince.isValid() || m_at < m_refund.absentSince) {
        next.absentSince = m_at;
        next.absentUntil = {};
        return note(u"not_exist"_s, EventSource::Query, absentAtPlatform);
    }
    next.absentUntil = m_at;
    if (m_refund.absentSince.secsTo(m_at) < absenceProven.count())
        return; // nothing to write down yet
    if (state() == RefundState::Unknown)
        return refuse(notExist, EventSource::Query);
    note(u"not_exist"_s, EventSource::Query, absentAtPlatform);
}

void RefundDecision::refuse(const QString &detail, EventSource source, const QByteArray &evidence)
{
    m_step.next.settledAt = notBefore(m_refund.requestedAt);
    become(RefundState::Refused, source, detail, evidence);
    effect(RefundEffect::AnnounceRefused);
    if (!isRefusalProven(m_step.next))
        effect(RefundEffect::Query);
}

void RefundDecision::beAbnormal(const QString &why, const QByteArray &evidence)
{
    if (state() == RefundState::Abnormal && m_refund.errorCode == why)
        return;
    m_step.next.errorCode = why;
    become(RefundState::Abnormal, EventSource::Query, why, evidence);
    effect(RefundEffect::AnnounceAbnormal);
}

void RefundDecision::beRefunded(const wechat::RefundPart &part, const QByteArray &evidence)
{
    m_step.next.errorCode.clear();
    m_step.next.settledAt = notBefore(m_refund.requestedAt);
    m_step.next.platformSettledAt = part.successTime;
    become(RefundState::Refunded, EventSource::Query, {}, evidence);
    effect(RefundEffect::AnnounceRefunded);
}

} // namespace

QString contradiction(const Refund &refund, const QByteArray &outTradeNo,
    const std::optional<Money> &totalFee, const wechat::RefundPart &part)
{
    if (outTradeNo != refund.outTradeNo.toUtf8())
        return u"REFUND_OF_ANOTHER_ORDER"_s;
    if (part.refundFee != refund.refundFee)
        return u"REFUND_FEE_DIFFERS"_s;
    if (totalFee && *totalFee != refund.totalFee)
        return u"REFUND_TOTAL_DIFFERS"_s;
    if (!refund.refundId.isEmpty() && part.refundId != refund.refundId.toLatin1())
        return u"REFUND_ID_DIFFERS"_s;
    return {};
}

RefundStep advanceRefund(const Refund &refund, const RefundEvent &event)
{
    RefundDecision decision{refund, event.at};
    std::visit([&decision](const auto &fact) { decision.on(fact); }, event.fact);
    return decision.take();
}

} // namespace saoma
