// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/refundtext.h"

#include "ui/text/amounttext.h"
#include "ui/text/errortext.h"
#include "ui/text/errortexttable.h"
#include "ui/text/roletext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct RefundWords
{
    Q_DECLARE_TR_FUNCTIONS(RefundWords)
};

/// What WeChat said, where its code has words, and what to do.
QString withReason(const Refund &refund, const QString &advice)
{
    // Some codes mean another thing here: it is the shop's balance that is not enough.
    const QString ownCode = u"REFUND_"_s + refund.errorCode;
    const QString code = errorWordsFor(ownCode) ? ownCode : refund.errorCode;
    if (!errorWordsFor(code))
        return advice;
    const ErrorText text = errorText(Error{Error::Kind::Rejected, code, refund.errorCode, {}});
    //: Two sentences following each other. Chinese needs no space between them.
    return RefundWords::tr("%1 %2").arg(text.what, text.todo);
}

} // namespace

StateText refundText(const Refund &refund)
{
    switch (refund.state) {
    case RefundState::Reserved:
    case RefundState::Requested:
        return {RefundWords::tr("Being sent"), RefundWords::tr("WeChat has not answered yet."), Tone::Neutral,
            Sign::Spinner};
    case RefundState::Processing:
        return {RefundWords::tr("On its way"),
            RefundWords::tr(
                "WeChat has accepted it. To a balance it takes minutes, to a card up to three working "
                "days."),
            Tone::Info, Sign::Back};
    case RefundState::Refunded:
        return {RefundWords::tr("Given back"), RefundWords::tr("The money has reached the buyer."),
            Tone::Done, Sign::Back};
    case RefundState::Refused:
        return {RefundWords::tr("Refused"),
            withReason(refund,
                RefundWords::tr("Nothing was given back. Try again; the same refund number is used.")),
            Tone::Bad, Sign::Back};
    case RefundState::Abnormal:
        return {RefundWords::tr("Did not arrive"),
            withReason(refund,
                RefundWords::tr("What WeChat says does not fit this refund: look at it with the owner.")),
            Tone::Bad, Sign::Back};
    case RefundState::Unknown:
        return {RefundWords::tr("Not confirmed"),
            RefundWords::tr("It is not certain whether money is going back: do not pay it out beside. It is "
                            "asked about until WeChat answers."),
            Tone::Warning, Sign::Question};
    }
    Q_UNREACHABLE();
}

ShownState shownWith(const QList<Refund> &refunds, ShownState shown)
{
    const bool isOfMoney =
        shown == ShownState::Paid || shown == ShownState::PartlyRefunded || shown == ShownState::PaidLate;
    if (!isOfMoney || refunds.isEmpty())
        return shown;
    const auto isUnderWay = [](const Refund &refund) {
        return refund.state != RefundState::Refunded && refund.state != RefundState::Refused
            && refund.state != RefundState::Abnormal;
    };
    if (std::any_of(refunds.begin(), refunds.end(), isUnderWay))
        return ShownState::Refunding;
    return refunds.first().state == RefundState::Refunded ? shown : ShownState::RefundFailed;
}

QString refundFacts(const Refund &refund)
{
    const QString at = dayTimeText(refund.createdAt).chopped(3);
    const QString facts = refund.role.isEmpty()
        //: When a refund was made, and at which desk.
        ? RefundWords::tr("%1 · desk %2").arg(at, refund.desk)
        //: When a refund was made, by whom ("Owner"), and at which desk.
        : RefundWords::tr("%1 · %2 · desk %3").arg(at, roleText(refund.role), refund.desk);
    return refund.reason.isEmpty() ? facts : facts + u'\n' + refund.reason;
}

QString whoMayRefundText(Money amount, const QList<RoleRow> &roles)
{
    QStringList enough;
    const RoleRow *least = nullptr; // of those that are not
    for (const RoleRow &row : roles) {
        if (amount <= row.refundLimit)
            enough.append(roleText(row.role));
        else if (!least || row.refundLimit > least->refundLimit)
            least = &row;
    }
    if (!least)
        return {};
    if (enough.isEmpty())
        //: %1 a role ("Owner"), %2 an amount.
        return RefundWords::tr(
            "Nobody may give back so much at once (%1: %2 at most). Give it back in parts, "
            "or let the owner raise the limit.")
            .arg(roleText(least->role), amountText(least->refundLimit));
    //: %1 a role ("Lead"), %2 an amount, %3 one or more roles ("Lead / Owner").
    return RefundWords::tr("%1: %2 at most at once. This needs the PIN of %3.")
        .arg(roleText(least->role), amountText(least->refundLimit), enough.join(u" / "_s));
}

CertificateNotice certificateNotice(
    const Result<> &may, const std::optional<QDateTime> &end, const QDateTime &nowUtc)
{
    if (!may)
        return {errorText(may.error()).oneLine(), Tone::Bad};
    constexpr qint64 secondsPerDay = 24 * 60 * 60;
    constexpr int firstDays = 30;
    constexpr int urgentDays = 7;
    if (!end)
        return {};
    const qint64 left = nowUtc.secsTo(*end);
    if (left > firstDays * secondsPerDay)
        return {};
    const QString when = dayTimeText(*end).chopped(3);
    if (left <= secondsPerDay)
        //: %1 is a day and a time.
        return {
            RefundWords::tr("The certificate for refunds ends on %1: no money can be given back after that. "
                            "Put a new one from the merchant platform in its place now.")
                .arg(when),
            Tone::Bad};
    const int days = int(left / secondsPerDay);
    //: %1 is a day and a time.
    return {
        RefundWords::tr("The certificate for refunds ends in %n day(s), on %1: apply for a new one in the "
                        "merchant platform.",
            nullptr, days)
            .arg(when),
        days <= urgentDays ? Tone::Warning : Tone::Info};
}

} // namespace saoma
