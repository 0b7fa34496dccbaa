// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/verdicttext.h"

#include "ui/text/amounttext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

constexpr qsizetype numberMin = 6;
constexpr qsizetype numberMax = 32;

bool isToday(const QDateTime &utc, const QDateTime &nowUtc)
{
    return utc.toLocalTime().date() == nowUtc.toLocalTime().date();
}

QString paidWord(const Order &order, const QDateTime &nowUtc)
{
    if (!order.refundedFee.isZero()) //: Both are amounts.
        return VerdictWords::tr("Paid %1, and %2 has gone back")
            .arg(amountText(order.totalFee), amountText(order.refundedFee));
    const QDateTime at = order.platformPaidAt.isValid() ? order.platformPaidAt : order.paidAt;
    if (isToday(at, nowUtc)) //: %1 an amount, %2 a time of day.
        return VerdictWords::tr("Paid %1 at %2, this shop")
            .arg(amountText(order.totalFee), timeText(at).left(5));
    //: %1 an amount, %2 day and time.
    return VerdictWords::tr("Paid %1 on %2, this shop")
        .arg(amountText(order.totalFee), dayTimeText(at).chopped(3));
}

Verdict verdictOnOne(const Order &order, const QDateTime &nowUtc)
{
    const StateText state = stateText(order, nowUtc);
    Verdict verdict{state.word, state.nextAct, state.tone, state.sign};
    if (!order.refundedFee.isZero()) {
        verdict.word = paidWord(order, nowUtc);
        verdict.todo = order.refundedFee >= order.totalFee
            ? VerdictWords::tr("Nothing is paid for any more: do not hand over for this payment.")
            : VerdictWords::tr("Hand over only what is still paid for.");
        verdict.tone = Tone::Warning;
    } else if (order.state == OrderState::Paid) {
        verdict.word = paidWord(order, nowUtc);
        verdict.todo = isToday(order.paidAt, nowUtc)
            ? VerdictWords::tr("The money is there. Compare the amount and what was bought.")
            : VerdictWords::tr("The money came on another day: is it today's purchase?");
    } else if (order.state == OrderState::PaidLate) {
        verdict.word = paidWord(order, nowUtc);
        verdict.todo = VerdictWords::tr("It came after the order was closed: book it or give it back.");
    } else if (order.state == OrderState::Closed || order.state == OrderState::Rejected) {
        //: %1 an amount.
        verdict.word =
            VerdictWords::tr("Not paid: this order of %1 is closed").arg(amountText(order.totalFee));
        verdict.todo =
            VerdictWords::tr("WeChat said so. Do not hand over; ask WeChat again if the buyer insists.");
    } else if (isUnsettled(order.state)) {
        //: %1 an amount.
        verdict.word = VerdictWords::tr("Not confirmed: %1, this shop").arg(amountText(order.totalFee));
        verdict.todo =
            VerdictWords::tr("Do not hand over yet. WeChat is being asked; a phone's screen is no proof.");
    }
    return verdict;
}

} // namespace

bool isNumberFromPhone(const QString &text)
{
    const QString word = text.trimmed();
    if (word.size() < numberMin || word.size() > numberMax)
        return false;
    const auto isSign = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    };
    const auto digits =
        std::count_if(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return std::all_of(word.begin(), word.end(), isSign) && 2 * digits >= word.size() - 1;
}

Verdict verdictOn(const QString &number, const QList<Order> &found, const QDateTime &nowUtc)
{
    QList<Order> ending;
    for (const Order &order : found) {
        if (order.outTradeNo.endsWith(number.trimmed(), Qt::CaseInsensitive)
            || order.transactionId.endsWith(number.trimmed(), Qt::CaseInsensitive))
            ending.append(order);
    }
    if (ending.isEmpty())
        return {VerdictWords::tr("Not in this ledger"),
            VerdictWords::tr(
                "That is not proof of no payment: it may be another shop's, another desk's, or older than "
                "this ledger. Do not hand over; compare the whole number, and look at WeChat's merchant "
                "page."),
            Tone::Warning, Sign::Question};
    if (ending.size() > 1)
        return {VerdictWords::tr("%n order(s) end so", nullptr, int(ending.size())),
            VerdictWords::tr("Type more digits, or compare the amount and the time."), Tone::Info,
            Sign::Question};
    return verdictOnOne(ending.first(), nowUtc);
}

} // namespace saoma
