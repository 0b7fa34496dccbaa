// SPDX-License-Identifier: GPL-3.0-or-later
// Decision's payments: what is booked, what comes late or twice, and what contradicts the order (F13).
#include "core/payment/decision.h"

using namespace Qt::StringLiterals;

namespace saoma {

void Decision::on(const fact::NoticeArrived &arrived)
{
    const bool isOfItsType = arrived.notice.signType == m_order.signType;
    if (isOfItsType
        || isPlanted(PlantedBug::OrderSignTypeIgnored)) // F14: another algorithm proves nothing here
        onPayment(arrived.notice.payment, EventSource::Notice, arrived.notice.evidence);
}

void Decision::on(const fact::NoticeIsOdd &odd)
{
    if (odd.notice.signType == m_order.signType)
        onContradiction(odd.notice.why, EventSource::Notice, odd.notice.evidence);
}

void Decision::on(const fact::TransactionTaken &taken)
{
    const QString detail = u"TRANSACTION_TAKEN"_s;
    if (!isPaid())
        return onContradiction(detail, taken.source, taken.evidence);
    note(u"transaction_taken"_s, taken.source, detail, taken.evidence);
    effect(Effect::AnnounceSuspicious);
}

/// F13: recorded with its evidence, never booked; asked about until the platform's final word.
void Decision::holdApart(const QString &why, EventSource source, const QByteArray &evidence)
{
    QString &errorCode = m_step.next.errorCode;
    if (state() == OrderState::Suspicious) {
        if (source == EventSource::Notice || m_order.errorCode == why)
            return; // held apart already
        errorCode = why;
        return note(u"contradiction"_s, source, why, evidence);
    }
    if (state() == OrderState::Closed && isPlanted(PlantedBug::ClosedReopens))
        return become(stateWithCode(), source, why, evidence);
    const bool wasSettled = state() == OrderState::Closed || state() == OrderState::Rejected
        || m_order.errorCode == settledBefore;
    errorCode = source == EventSource::Query ? why : wasSettled ? settledBefore.toString() : QString{};
    become(OrderState::Suspicious, source, why, evidence);
    effect(Effect::AnnounceSuspicious);
}

void Decision::onPayment(const wechat::Payment &payment, EventSource source, const QByteArray &evidence)
{
    const QString differs = contradiction(m_order, payment);
    const bool otherTransaction =
        isPaid() && m_order.transactionId != QString::fromUtf8(payment.transactionId);
    if (differs.isEmpty() && isPaid() && isPlanted(PlantedBug::RepeatedNoticeAnnounced))
        return effect(Effect::AnnouncePaid);
    if (differs.isEmpty() && otherTransaction && isPlanted(PlantedBug::OtherTransactionReplaces))
        return bookPayment(payment, source, evidence);
    if (differs.isEmpty() && isPaid() && !otherTransaction)
        return; // F03: the same payment again has no effect
    if (!differs.isEmpty() || otherTransaction)
        return onContradiction(otherTransaction ? u"TRANSACTION_ID_DIFFERS"_s : differs, source, evidence);
    if (state() == OrderState::Suspicious && source != EventSource::Query)
        return effect(Effect::Query); // only the answer to our own question lifts the suspicion
    bookPayment(payment, source, evidence);
}

void Decision::onContradiction(const QString &why, EventSource source, const QByteArray &evidence)
{
    if (isPaid()) {
        note(u"contradiction"_s, source, why, evidence);
        effect(Effect::AnnounceSuspicious);
    } else {
        holdApart(why, source, evidence);
    }
    if (source == EventSource::Notice)
        effect(Effect::Query); // F13: the platform's own word, asked for
}

void Decision::bookPayment(const wechat::Payment &payment, EventSource source, const QByteArray &evidence)
{
    Order &next = m_step.next;
    next.transactionId = QString::fromUtf8(payment.transactionId);
    next.openid = payment.openid.isEmpty() ? m_order.openid : QString::fromUtf8(payment.openid);
    next.paidAt = notBefore(m_order.requestedAt.isValid() ? m_order.requestedAt : m_order.createdAt);
    next.platformPaidAt = payment.timeEnd;
    next.errorCode.clear();

    const bool afterLife =
        m_order.expiresAt.isValid() && payment.timeEnd > m_order.expiresAt && m_at > m_order.expiresAt;
    const bool wasSettled = state() == OrderState::Closed || state() == OrderState::Rejected
        || m_order.errorCode == settledBefore;
    const bool isLate = wasSettled || afterLife;
    if (isLate && isPlanted(PlantedBug::LateIsPaid))
        return become(OrderState::Paid, source, {}, evidence);
    const bool isSecond = m_order.siblingPaid && !isPlanted(PlantedBug::DoublePaidUnnoticed);
    if (isSecond) { // I18: money that nobody should have paid twice is never an ordinary sale
        become(OrderState::PaidLate, source, u"double_paid"_s, evidence);
        effect(Effect::AnnounceDoublePaid);
    } else if (isLate) { // F12
        become(OrderState::PaidLate, source, {}, evidence);
        effect(Effect::AnnouncePaidLate);
    } else {
        become(OrderState::Paid, source, {}, evidence);
        effect(Effect::AnnouncePaid);
    }
}

QString contradiction(const Order &order, const wechat::Payment &payment)
{
    if (QString::fromUtf8(payment.outTradeNo) != order.outTradeNo)
        return u"OUT_TRADE_NO_DIFFERS"_s;
    if (payment.totalFee != order.totalFee && !isPlanted(PlantedBug::AmountIgnored))
        return u"TOTAL_FEE_DIFFERS"_s;
    if (QString::fromUtf8(payment.feeType) != order.feeType && !isPlanted(PlantedBug::CurrencyIgnored))
        return u"FEE_TYPE_DIFFERS"_s;
    if (payment.tradeType != "NATIVE" && !isPlanted(PlantedBug::TradeTypeIgnored))
        return u"TRADE_TYPE_DIFFERS"_s;
    return {};
}

} // namespace saoma
