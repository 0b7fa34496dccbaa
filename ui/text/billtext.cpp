// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/billtext.h"

#include "ui/text/errortext.h"
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
    }
    Q_UNREACHABLE();
}

QString repairedText(const Repaired &repaired)
{
    if (repaired.isDone())
        return BillWords::tr("Booked as paid, on WeChat's answer.");
    if (!repaired.order)
        return errorText(repaired.order.error()).oneLine();
    return BillWords::tr("WeChat's answer does not confirm it: the order stands as “%1”.")
        .arg(stateText(*repaired.order, {}).word);
}

QString reconciliationText(const Reconciliation &result)
{
    constexpr qint64 unitsPerFen = 1000;
    const QString payments = BillWords::tr("%n payment(s)", nullptr, int(result.payments));
    const QString differ = BillWords::tr("%n difference(s)", nullptr, int(result.differences.size()));
    //: %1 "57 payments", %2 their sum, %3 what WeChat keeps of it, %4 how many match, %5 "2 differences"
    return BillWords::tr("%1, %2, charge %3; %4 match, %5.")
        .arg(payments, sumText(result.fenThere), sumText(result.charge / unitsPerFen))
        .arg(result.matched)
        .arg(differ);
}

} // namespace saoma
