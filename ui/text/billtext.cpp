// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/billtext.h"

#include "ui/text/errortext.h"
#include "ui/text/refundtext.h"
#include "ui/text/reporttext.h"
#include "ui/text/statetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Kind = Difference::Kind;

struct BillWords
{
    Q_DECLARE_TR_FUNCTIONS(BillWords)
};

QString stateWord(const QString &state)
{
    Order order;
    order.state = stateFromName(state).value_or(OrderState::Unknown);
    return stateText(order, {}).word;
}

QString refundStateWord(const QString &state)
{
    Refund refund;
    refund.state = refundStateFromName(state).value_or(RefundState::Unknown);
    return refundText(refund).word;
}

} // namespace

QString differenceWord(Kind kind)
{
    switch (kind) {
    case Kind::MissingHere:
        return BillWords::tr("Missing here");
    case Kind::NotPaidHere:
        return BillWords::tr("Not paid here");
    case Kind::MissingThere:
        return BillWords::tr("Missing at WeChat");
    case Kind::AmountDiffers:
        return BillWords::tr("Other amount");
    case Kind::TransactionDiffers:
        return BillWords::tr("Other payment");
    case Kind::OtherDay:
        return BillWords::tr("Other day");
    case Kind::Twice:
        return BillWords::tr("Twice in the bill");
    case Kind::Revoked:
        return BillWords::tr("Taken back");
    case Kind::FeeDiffers:
        return BillWords::tr("Other charge");
    case Kind::RefundMissingHere:
        return BillWords::tr("Refund missing here");
    case Kind::RefundOpenHere:
        return BillWords::tr("Refund open here");
    case Kind::RefundMissingThere:
        return BillWords::tr("Refund missing at WeChat");
    case Kind::RefundAmountDiffers:
        return BillWords::tr("Other refund amount");
    }
    Q_UNREACHABLE();
}

QString differenceText(const Difference &difference)
{
    const QString here = sumText(difference.here.value_or(0));
    const QString there = sumText(difference.there.value_or(0));
    switch (difference.kind) {
    case Kind::MissingHere:
        if (!difference.isRepairable())
            return BillWords::tr("%1 were paid in another way (%2): not a sale of this program.")
                .arg(there, difference.tradeType);
        return BillWords::tr(
            "%1 were paid, and this ledger has no such order. Repairing asks WeChat and books "
            "what it confirms.")
            .arg(there);
    case Kind::NotPaidHere:
        return BillWords::tr(
            "%1 were paid; here the order stands as “%2”. Repairing asks WeChat and books what "
            "it confirms.")
            .arg(there, stateWord(difference.stateHere));
    case Kind::MissingThere:
        return BillWords::tr("%1 are paid here, and WeChat's bill does not have them. Ask WeChat about the "
                             "order, then call WeChat with its transaction number.")
            .arg(here);
    case Kind::AmountDiffers:
        return BillWords::tr(
            "WeChat's bill says %1, this ledger %2. Call WeChat with the transaction number.")
            .arg(there, here);
    case Kind::TransactionDiffers:
        return BillWords::tr(
            "The order is paid here with another transaction number. The buyer may have paid "
            "twice: ask WeChat.");
    case Kind::OtherDay:
        return BillWords::tr("%1 are booked here on another day. Nothing is missing.").arg(here);
    case Kind::Twice:
        return BillWords::tr("The bill has this payment of %1 twice; it is booked here once. Ask WeChat.")
            .arg(there);
    case Kind::Revoked:
        return BillWords::tr(
            "%1 are paid here and were taken back at WeChat. Ask WeChat before the goods are "
            "handed over.")
            .arg(here);
    case Kind::FeeDiffers:
        return BillWords::tr("WeChat kept another charge from %1 than its rate says.").arg(there);
    case Kind::RefundMissingHere:
        return BillWords::tr(
            "%1 were given back, and this ledger has no such refund: perhaps on the merchant "
            "platform. Nothing can be booked here; note who did it.")
            .arg(there);
    case Kind::RefundOpenHere:
        return BillWords::tr(
            "%1 were given back; here the refund stands as “%2”. Repairing asks WeChat and books "
            "what it confirms.")
            .arg(there, refundStateWord(difference.stateHere));
    case Kind::RefundMissingThere:
        return BillWords::tr(
            "%1 were given back here, and WeChat's bill does not have it. Ask WeChat about the "
            "refund.")
            .arg(here);
    case Kind::RefundAmountDiffers:
        return BillWords::tr(
            "WeChat's bill says that %1 were given back, this ledger %2. Call WeChat with the "
            "refund number.")
            .arg(there, here);
    }
    Q_UNREACHABLE();
}

QString repairedText(const Repaired &repaired)
{
    const bool isRefund = !repaired.difference.outRefundNo.isEmpty();
    if (repaired.isDone)
        return isRefund ? BillWords::tr("Booked as refunded, on WeChat's answer.")
                        : BillWords::tr("Booked as paid, on WeChat's answer.");
    if (!repaired.state)
        return errorText(repaired.state.error()).oneLine();
    return BillWords::tr("WeChat's answer does not confirm it: it stands as “%1”.")
        .arg(isRefund ? refundStateWord(*repaired.state) : stateWord(*repaired.state));
}

QString reconciliationText(const Reconciliation &result)
{
    constexpr qint64 unitsPerFen = 1000;
    const QString payments = BillWords::tr("%n payment(s)", nullptr, int(result.payments));
    const QString differ = BillWords::tr("%n difference(s)", nullptr, int(result.differences.size()));
    const QString refunds = BillWords::tr("%n refund(s)", nullptr, int(result.refunds));
    //: %1 "57 payments", %2 their sum, %3 "2 refunds", %4 their sum, %5 what WeChat keeps, %6 how many of all
    //: match, %7 "2 differences"
    return BillWords::tr("%1, %2; %3, %4; charge %5; %6 match, %7.")
        .arg(payments, sumText(result.fenThere), refunds, sumText(result.refundedFenThere),
            sumText(result.charge / unitsPerFen))
        .arg(result.matched)
        .arg(differ);
}

} // namespace saoma
