// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/alarmtext.h"

#include "ui/text/amounttext.h"
#include "ui/text/eventtext.h"
#include "ui/text/refundtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct AlarmWords
{
    Q_DECLARE_TR_FUNCTIONS(AlarmWords)
};

constexpr qsizetype lastDigits = 6;

AlarmText refundAlarmText(const Alarm &alarm)
{
    const StateText state = refundText(*alarm.refund);
    const QString amount = amountText(alarm.refund->refundFee);
    const QString number = alarm.order.outTradeNo.right(lastDigits);
    const QString done = AlarmWords::tr("Seen");
    if (alarm.refund->state == RefundState::Refused)
        //: %1 is an amount, %2 the last digits of an order number, %3 whole sentences: why, what to do.
        return {AlarmWords::tr("Refund refused: %1 (order …%2). %3").arg(amount, number, state.nextAct), done,
            state.tone, state.sign};
    if (alarm.refund->state == RefundState::Abnormal)
        //: %1 is an amount, %2 the last digits of an order number, %3 whole sentences: why, what to do.
        return {
            AlarmWords::tr("Refund did not arrive: %1 (order …%2). %3").arg(amount, number, state.nextAct),
            done, state.tone, state.sign};
    //: %1 is an amount, %2 the last digits of an order number, %3 whole sentences: what to do.
    return {AlarmWords::tr("Refund not confirmed for a long time: %1 (order …%2). %3")
                .arg(amount, number, state.nextAct),
        done, state.tone, state.sign};
}

} // namespace

AlarmText alarmText(const Alarm &alarm)
{
    if (alarm.refund)
        return refundAlarmText(alarm);
    const QString amount = amountText(alarm.order.totalFee);
    const QString number = alarm.order.outTradeNo.right(lastDigits);
    const bool isLate = alarm.why.kind == stateName(OrderState::PaidLate);
    if (isLate && alarm.why.detail == u"double_paid"_s)
        //: %1 is an amount, %2 the last digits of an order number.
        return {AlarmWords::tr("Paid twice: %1 came again for the same sale (order …%2). Give it back in the "
                               "order book, or book it.")
                    .arg(amount, number),
            AlarmWords::tr("Settled"), Tone::Late, Sign::TickClock};
    if (isLate)
        //: %1 is an amount, %2 the last digits of an order number.
        return {AlarmWords::tr("Paid after closing: %1 (order …%2). Book it, or give it back in the order "
                               "book.")
                    .arg(amount, number),
            AlarmWords::tr("Booked"), Tone::Late, Sign::TickClock};
    //: %1 is an amount, %2 the last digits of an order number, %3 what does not fit.
    return {AlarmWords::tr("Suspicious notice for %1 (order …%2): %3. Look at the details with the owner.")
                .arg(amount, number, eventText(alarm.why).note),
        AlarmWords::tr("Settled"), Tone::Bad, Sign::Shield};
}

} // namespace saoma
