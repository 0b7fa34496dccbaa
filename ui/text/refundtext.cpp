// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/refundtext.h"

#include "ui/text/errortext.h"
#include "ui/text/errortexttable.h"

#include <QCoreApplication>

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

} // namespace saoma
