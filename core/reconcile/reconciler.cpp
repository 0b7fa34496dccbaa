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
    return kind == Kind::NotPaidHere || (kind == Kind::MissingHere && tradeType == u"NATIVE");
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
    }
    Q_UNREACHABLE();
}

Reconciler::Reconciler(BillDays days, QList<BookedPayment> booked, LookUp lookUp)
    : m_booked{std::move(booked)},
      m_isSeen(size_t(m_booked.size()), false),
      m_lookUp{std::move(lookUp)}
{
    m_result.days = days;
    for (const BookedPayment &payment : std::as_const(m_booked))
        m_result.fenHere += payment.fen;
}

Result<> Reconciler::add(const BillEntry &entry)
{
    m_result.charge += entry.charge;
    if (entry.kind == BillEntry::Kind::Refund)
        return {};
    ++m_result.payments;
    m_result.fenThere += entry.totalFee.fen();
    const auto found = std::lower_bound(m_booked.begin(), m_booked.end(), entry.outTradeNo,
        [](const BookedPayment &payment, const QByteArray &number) { return payment.outTradeNo < number; });
    if (found == m_booked.end() || found->outTradeNo != entry.outTradeNo)
        return addUnbooked(entry);
    const auto seen = m_isSeen.begin() + (found - m_booked.begin());
    const bool wasSeen = *seen;
    *seen = true;
    compare(entry, *found, wasSeen);
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
    const auto known = m_lookUp(QString::fromUtf8(entry.outTradeNo));
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
    if (isPaid)
        report(
            isRevoked ? Kind::Revoked : Kind::OtherDay, entry, order.totalFee.fen(), stateName(order.state));
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
    m_result.differences.append(Difference{kind, QString::fromUtf8(entry.outTradeNo),
        QString::fromUtf8(entry.transactionId), here, entry.totalFee.fen(), stateHere,
        QString::fromUtf8(entry.tradeType), QString::fromUtf8(entry.body), entry.at, entry.line});
}

Reconciliation Reconciler::take()
{
    for (qsizetype i = 0; i < m_booked.size(); ++i) {
        if (m_isSeen.at(size_t(i)))
            continue;
        const BookedPayment &payment = m_booked.at(i);
        m_result.differences.append(Difference{Kind::MissingThere, QString::fromUtf8(payment.outTradeNo),
            QString::fromUtf8(payment.transactionId), payment.fen, std::nullopt, {}, {}, {}, payment.paidAt,
            0});
    }
    return std::move(m_result);
}

} // namespace saoma
