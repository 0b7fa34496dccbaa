// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/refundtruth.h"

#include "core/ledger/refundbook.h"
#include "core/wechat/xml.h"

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

QString pairOf(const Refund &refund, const std::optional<simulator::Refund> &there)
{
    return u"%1 is %2 and at the platform %3"_s.arg(refund.outRefundNo, refundStateName(refund.state),
        there ? QString::fromLatin1(simulator::refundStateName(there->state)) : u"unknown"_s);
}

/// What never changes in a refund's life.
auto fixedPartOf(const Refund &refund)
{
    return std::tie(refund.outTradeNo, refund.intent, refund.refundFee, refund.totalFee, refund.requestBody,
        refund.createdAt);
}

} // namespace

std::optional<simulator::Refund> RefundTruth::atPlatform(const QString &outRefundNo) const
{
    return m_house.refund(outRefundNo.toLatin1());
}

std::optional<Refund> RefundTruth::onDisk(const QString &outRefundNo) const
{
    const auto row = m_truth.onSynced<Refund>(
        [&](const LedgerReader &reader) { return refundNumbered(reader, outRefundNo); });
    return row ? std::optional{*row} : std::nullopt;
}

void RefundTruth::promised(const Refund &refund, const QString &wish, qint64 fen)
{
    const QString number = m_numberOf.value(wish, refund.outRefundNo);
    if (number != refund.outRefundNo)
        m_truth.violated(u"F28"_s, u"one wish was given %1 and %2"_s.arg(number, refund.outRefundNo));
    if (m_numberOf.contains(wish))
        m_marks.note(SystemMark::RefundWishTwice);
    else if (m_promised.contains(refund.outRefundNo))
        m_marks.note(SystemMark::RefundTakenUpAgain);
    m_numberOf.insert(wish, refund.outRefundNo);
    if (refund.refundFee.fen() != fen)
        m_truth.violated(u"F13"_s, u"%1 is not about what was wished"_s.arg(refund.outRefundNo));
    m_promised.insert(refund.outRefundNo, refund.outTradeNo);
}

void RefundTruth::requestLeaves(const QByteArray &body)
{
    const Result<wechat::Fields> fields = wechat::parseXml(body);
    const QString number = fields ? QString::fromUtf8(wechat::value(*fields, "out_refund_no")) : QString{};
    if (m_sent.contains(number)) {
        m_marks.note(SystemMark::RefundSentAgain);
        if (m_sent.value(number) != body)
            m_truth.violated(u"I16"_s, u"%1 was sent again with other bytes"_s.arg(number));
        return;
    }
    m_sent.insert(number, body);
    const auto row = onDisk(number);
    if (!row || row->requestBody != body)
        m_truth.violated(u"I15"_s, u"%1 leaves and is not on disk"_s.arg(number));
}

void RefundTruth::noticeAccepted(const simulator::Refund &told)
{
    m_marks.note(SystemMark::RefundNoticeAccepted);
    const auto row = onDisk(QString::fromLatin1(told.outRefundNo));
    const bool isApplied = row
        && (told.state == simulator::RefundState::Success      ? row->state == RefundState::Refunded
                : told.state == simulator::RefundState::Closed ? row->state == RefundState::Refused
                                                               : row->state != RefundState::Requested);
    if (!isApplied)
        m_truth.violated(u"I01"_s,
            u"SUCCESS for a notice about %1, which is %2 on the synced disk"_s.arg(
                QString::fromLatin1(told.outRefundNo), row ? refundStateName(row->state) : u"not"_s));
}

void RefundTruth::checkGivenBack(const Refund &refund)
{
    const auto there = atPlatform(refund.outRefundNo);
    if (!there || there->state != simulator::RefundState::Success
        || there->refundFee != refund.refundFee.fen())
        m_truth.violated(u"I10"_s, pairOf(refund, there));
}

/// That it may still come is known as long as the refusal is not proven.
void RefundTruth::checkRefused(const Refund &refund)
{
    const auto there = atPlatform(refund.outRefundNo);
    if (isRefusalProven(refund) && there && there->state != simulator::RefundState::Closed)
        m_truth.violated(u"F27"_s, pairOf(refund, there));
}

void RefundTruth::saw(const Refund &refund)
{
    const auto known = m_seen.constFind(refund.outRefundNo);
    const bool isKnown = known != m_seen.constEnd();
    if (isKnown && refund.revision <= known->revision)
        return;
    if (refund.state == RefundState::Refunded)
        checkGivenBack(refund);
    if (refund.state == RefundState::Refused)
        checkRefused(refund);
    if (isKnown && known->state == RefundState::Refunded)
        m_truth.violated(u"I10"_s, u"%1 was given back and changes"_s.arg(refund.outRefundNo));
    if (isKnown && fixedPartOf(*known) != fixedPartOf(refund))
        m_truth.violated(u"I07"_s, u"%1 is not the refund that it was"_s.arg(refund.outRefundNo));
    markChange(isKnown ? *known : Refund{}, refund);
    m_seen.insert(refund.outRefundNo, refund);
}

void RefundTruth::markChange(const Refund &before, const Refund &after)
{
    const auto became = [&](RefundState from, RefundState to, SystemMark mark) {
        if (before.state == from && after.state == to)
            m_marks.note(mark);
    };
    became(RefundState::Processing, RefundState::Refunded, SystemMark::RefundGivenBack);
    became(RefundState::Unknown, RefundState::Processing, SystemMark::UnknownRefundThere);
    became(RefundState::Unknown, RefundState::Refunded, SystemMark::UnknownRefundThere);
    became(RefundState::Abnormal, RefundState::Refunded, SystemMark::AbnormalRefundEnded);
    became(RefundState::Abnormal, RefundState::Refused, SystemMark::AbnormalRefundEnded);
    if (after.state == RefundState::Abnormal)
        m_marks.note(SystemMark::RefundAbnormal);
    if (after.state == RefundState::Refused && after.errorCode == u"REFUNDCLOSE"_s)
        m_marks.note(SystemMark::RefundClosed);
    else if (after.state == RefundState::Refused && before.state != RefundState::Refused)
        m_marks.note(SystemMark::RefundRefused);
}

QMap<QString, Refund> RefundTruth::allOnDisk(const QString &when)
{
    RefundFilter all;
    all.limit = RefundFilter::limitMax;
    const auto rows =
        m_truth.onSynced<QList<Refund>>([&](const LedgerReader &reader) { return refunds(reader, all); });
    if (!rows)
        m_truth.violated(u"I24"_s, u"%1 the refunds cannot be read: %2"_s.arg(when, rows.error().code));
    QMap<QString, Refund> recovered;
    for (const Refund &refund : rows.value_or(QList<Refund>{}))
        recovered.insert(refund.outRefundNo, refund);
    return recovered;
}

void RefundTruth::checkFile(const QString &when)
{
    if (m_promised.isEmpty() && m_sent.isEmpty())
        return;
    const QMap<QString, Refund> recovered = allOnDisk(when);
    for (auto promise = m_promised.constBegin(); promise != m_promised.constEnd(); ++promise)
        if (recovered.value(promise.key()).outTradeNo != promise.value())
            m_truth.violated(u"I15"_s, u"%1 was promised and is gone"_s.arg(promise.key()));
    for (auto sent = m_sent.constBegin(); sent != m_sent.constEnd(); ++sent)
        if (recovered.value(sent.key()).requestBody != sent.value())
            m_truth.violated(u"I15"_s, u"%1 has left and is not on record"_s.arg(sent.key()));
    for (const Refund &refund : recovered)
        if (refund.state == RefundState::Refunded)
            checkGivenBack(refund);
}

void RefundTruth::checkEnd()
{
    using At = simulator::RefundState;
    const QString when = u"at the end"_s;
    checkFile(when);
    const QMap<QString, Refund> recovered = allOnDisk(when);
    qint64 booked = 0;
    for (const Refund &refund : recovered) {
        const auto there = atPlatform(refund.outRefundNo);
        const bool isGone = !there || there->state == At::Closed;
        const bool agrees = refund.state == RefundState::Refunded ? there && there->state == At::Success
            : refund.state == RefundState::Refused                ? isGone
            : refund.state == RefundState::Abnormal               ? there && there->state == At::Change
                                                                  : false;
        if (!agrees)
            m_truth.violated(u"I26"_s, pairOf(refund, there));
        booked += refund.state == RefundState::Refunded ? refund.refundFee.fen() : 0;
    }
    qint64 given = 0;
    for (const simulator::Refund &refund : m_house.books().refunds().all()) {
        given += refund.state == At::Success ? refund.refundFee : 0;
        if (!recovered.contains(QString::fromLatin1(refund.outRefundNo)))
            m_truth.violated(u"I15"_s,
                u"the platform has %1 and the ledger not"_s.arg(QString::fromLatin1(refund.outRefundNo)));
    }
    if (booked != given)
        m_truth.violated(
            u"I27"_s, u"%1 fen are booked as given back, the platform has %2"_s.arg(booked).arg(given));
}

} // namespace saoma::test
