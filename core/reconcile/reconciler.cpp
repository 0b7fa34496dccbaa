// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/reconciler.h"

#include "core/base/clock.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using wechat::BillEntry;
using Kind = Difference::Kind;

constexpr qint64 unitsPerFen = 1000; // of 0.00001 yuan
/// A refund sent so close to midnight may be in the next day's bill, or in that of the day before: our clock
/// is not the platform's.
constexpr int borderSeconds = 10 * 60;

/// What `rate` ("0.60%") takes of `fee`, both in 0.00001 yuan; nothing if the rate cannot be read.
std::optional<qint64> chargeFor(qint64 fee, QByteArrayView rate)
{
    if (!rate.endsWith('%'))
        return std::nullopt;
    const std::optional<qint64> percent = wechat::parseBillAmount(rate.chopped(1)); // 0.60 → 60,000
    if (!percent)
        return std::nullopt;
    return qint64(__int128{fee} * *percent / (100 * 100'000));
}

} // namespace

bool Difference::isRepairable() const
{
    return kind == Kind::NotPaidHere || kind == Kind::RefundOpenHere
        || (kind == Kind::MissingHere && tradeType == u"NATIVE");
}

QString differenceName(Difference::Kind kind)
{
    switch (kind) {
    case Kind::MissingHere:
        return u"missing_here"_s;
    case Kind::NotPaidHere:
        return u"not_paid_here"_s;
    case Kind::MissingThere:
        return u"missing_there"_s;
    case Kind::AmountDiffers:
        return u"amount_differs"_s;
    case Kind::TransactionDiffers:
        return u"transaction_differs"_s;
    case Kind::OtherDay:
        return u"other_day"_s;
    case Kind::Twice:
        return u"twice"_s;
    case Kind::Revoked:
        return u"revoked"_s;
    case Kind::FeeDiffers:
        return u"fee_differs"_s;
    case Kind::RefundMissingHere:
        return u"refund_missing_here"_s;
    case Kind::RefundOpenHere:
        return u"refund_open_here"_s;
    case Kind::RefundMissingThere:
        return u"refund_missing_there"_s;
    case Kind::RefundAmountDiffers:
        return u"refund_amount_differs"_s;
    }
    Q_UNREACHABLE();
}

Reconciler::Reconciler(DayBook booked, LookUp lookUp, Covers covers)
    : m_booked{std::move(booked)},
      m_isSeen(size_t(m_booked.payments.size()), false),
      m_lookUp{std::move(lookUp)},
      m_covers{covers}
{
    m_result.days = m_booked.days;
    for (const BookedPayment &payment : std::as_const(m_booked.payments))
        m_result.fenHere += payment.fen;
    for (const BookedRefund &refund : std::as_const(m_booked.refunds))
        m_result.refundedFenHere += refund.fen;
}

Result<> Reconciler::add(const BillEntry &entry)
{
    m_result.charge += entry.charge;
    return entry.kind == BillEntry::Kind::Refund ? addRefund(entry) : addPayment(entry);
}

Result<> Reconciler::addPayment(const BillEntry &entry)
{
    ++m_result.payments;
    m_result.fenThere += entry.totalFee.fen();
    const QList<BookedPayment> &payments = m_booked.payments;
    const auto found = std::lower_bound(payments.begin(), payments.end(), entry.outTradeNo,
        [](const BookedPayment &payment, const QByteArray &number) { return payment.outTradeNo < number; });
    if (found == payments.end() || found->outTradeNo != entry.outTradeNo)
        return addUnbooked(entry);
    const auto seen = m_isSeen.begin() + (found - payments.begin());
    const bool wasSeen = *seen;
    *seen = true;
    compare(entry, *found, wasSeen);
    return {};
}

/// Whatever its day: the bill has that on which the platform heard of it.
Result<> Reconciler::addRefund(const BillEntry &entry)
{
    ++m_result.refunds;
    m_result.refundedFenThere += entry.refundFee.fen();
    if (m_refundsSeen.contains(entry.outRefundNo)) {
        report(Kind::Twice, entry, entry.refundFee.fen());
        return {};
    }
    m_refundsSeen.insert(entry.outRefundNo);
    const auto known = m_lookUp.refund(QString::fromUtf8(entry.outRefundNo));
    if (!known)
        return tl::unexpected(known.error());
    if (!*known) {
        report(Kind::RefundMissingHere, entry, std::nullopt);
        return {};
    }
    const Refund &refund = **known;
    const QString state = refundStateName(refund.state);
    if (refund.refundFee != entry.refundFee)
        report(Kind::RefundAmountDiffers, entry, refund.refundFee.fen(), state);
    else if (entry.refundStatus == "SUCCESS" && refund.state != RefundState::Refunded)
        report(Kind::RefundOpenHere, entry, refund.refundFee.fen(), state);
    else
        ++m_result.matched;
    return {};
}

void Reconciler::compare(const BillEntry &entry, const BookedPayment &booked, bool wasSeen)
{
    if (entry.kind == BillEntry::Kind::Revoked)
        return report(Kind::Revoked, entry, booked.fen);
    if (wasSeen)
        return report(Kind::Twice, entry, booked.fen);
    if (entry.transactionId != booked.transactionId)
        return report(Kind::TransactionDiffers, entry, booked.fen);
    if (entry.totalFee.fen() != booked.fen)
        return report(Kind::AmountDiffers, entry, booked.fen);
    ++m_result.matched;
    checkCharge(entry);
}

/// Not paid here on these days: on another day, not at all, or not ours.
Result<> Reconciler::addUnbooked(const BillEntry &entry)
{
    const auto known = m_lookUp.order(QString::fromUtf8(entry.outTradeNo));
    if (!known)
        return tl::unexpected(known.error());
    const bool isRevoked = entry.kind == BillEntry::Kind::Revoked;
    if (!*known) {
        if (!isRevoked)
            report(Kind::MissingHere, entry, std::nullopt);
        return {};
    }
    const Order &order = **known;
    const bool isPaid = order.paidAt.isValid();
    const bool isSame = order.transactionId == QString::fromUtf8(entry.transactionId);
    if (isPaid)
        report(isRevoked ? Kind::Revoked
                : isSame ? Kind::OtherDay
                         : Kind::TransactionDiffers,
            entry, order.totalFee.fen(), stateName(order.state));
    else if (!isRevoked)
        report(Kind::NotPaidHere, entry, order.totalFee.fen(), stateName(order.state));
    return {};
}

/// A fen of tolerance: how the platform rounds is its own affair.
void Reconciler::checkCharge(const BillEntry &entry)
{
    const std::optional<qint64> expected = chargeFor(entry.settledFee, entry.rate);
    if (expected && std::abs(entry.charge - *expected) > unitsPerFen)
        report(Kind::FeeDiffers, entry, entry.totalFee.fen());
}

void Reconciler::report(
    Kind kind, const BillEntry &entry, std::optional<qint64> here, const QString &stateHere)
{
    const bool isRefund = entry.kind == BillEntry::Kind::Refund;
    m_result.differences.append(Difference{kind, QString::fromUtf8(entry.outTradeNo),
        QString::fromUtf8(entry.transactionId), isRefund ? QString::fromUtf8(entry.outRefundNo) : QString{},
        here, (isRefund ? entry.refundFee : entry.totalFee).fen(), stateHere,
        QString::fromUtf8(entry.tradeType), QString::fromUtf8(entry.body), entry.at, entry.line});
}

void Reconciler::addMissingPayments()
{
    for (qsizetype i = 0; i < m_booked.payments.size(); ++i) {
        if (m_isSeen.at(size_t(i)))
            continue;
        const BookedPayment &payment = m_booked.payments.at(i);
        m_result.differences.append(Difference{Kind::MissingThere, QString::fromUtf8(payment.outTradeNo),
            QString::fromUtf8(payment.transactionId), {}, payment.fen, std::nullopt, {}, {}, {},
            payment.paidAt, 0});
    }
}

void Reconciler::addMissingRefunds()
{
    const QDateTime begin = startOfBeijingDay(m_booked.days.first).addSecs(borderSeconds);
    const QDateTime end = startOfBeijingDay(m_booked.days.last.addDays(1)).addSecs(-borderSeconds);
    for (const BookedRefund &refund : std::as_const(m_booked.refunds)) {
        const bool mayBeOfAnotherDay = refund.sentAt < begin || refund.sentAt >= end;
        if (mayBeOfAnotherDay || m_refundsSeen.contains(refund.outRefundNo))
            continue;
        m_result.differences.append(Difference{Kind::RefundMissingThere, QString::fromUtf8(refund.outTradeNo),
            {}, QString::fromUtf8(refund.outRefundNo), refund.fen, std::nullopt, {}, {}, {}, refund.sentAt,
            0});
    }
}

Reconciliation Reconciler::take()
{
    if (m_covers.payments)
        addMissingPayments();
    if (m_covers.refunds)
        addMissingRefunds();
    return std::move(m_result);
}

} // namespace saoma
