// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/billtext.h"

#include "ui/text/errortext.h"
#include "ui/text/refundtext.h"
#include "ui/text/reporttext.h"
#include "ui/text/statetext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

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

QString paymentsWord(const Reconciliation &result)
{
    return BillWords::tr("%n payment(s)", nullptr, int(result.payments));
}

QString refundsWord(const Reconciliation &result)
{
    return BillWords::tr("%n refund(s)", nullptr, int(result.refunds));
}

QString differencesWord(qsizetype count)
{
    return BillWords::tr("%n difference(s)", nullptr, int(count));
}

QString yuanText(std::optional<qint64> fen)
{
    return fen ? sumText(*fen).remove(u'¥') : QString{};
}

QStringList differenceRow(const ComparedBill &bill, const Difference &difference)
{
    const Repaired *repair = bill.repairOf(difference);
    return {billDaysText(bill.found.days), differenceWord(difference.kind), difference.outTradeNo,
        difference.outRefundNo, difference.transactionId, dayTimeText(difference.at),
        yuanText(difference.there), yuanText(difference.here), differenceText(difference),
        repair ? repairedText(*repair) : QString{}};
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
    //: %1 "57 payments", %2 their sum, %3 "2 refunds", %4 their sum, %5 what WeChat keeps, %6 how many of all
    //: match, %7 "2 differences"
    return BillWords::tr("%1, %2; %3, %4; charge %5; %6 match, %7.")
        .arg(paymentsWord(result), sumText(result.fenThere), refundsWord(result),
            sumText(result.refundedFenThere), sumText(result.charge / unitsPerFen))
        .arg(result.matched)
        .arg(differencesWord(result.differences.size()));
}

QString repairPlanText(const Difference &difference)
{
    const QString there = sumText(difference.there.value_or(0));
    switch (difference.kind) {
    case Kind::MissingHere:
        return BillWords::tr("The order is entered as not confirmed, and WeChat is asked about it. If WeChat "
                             "confirms %1, it is booked as paid.")
            .arg(there);
    case Kind::RefundOpenHere:
        return BillWords::tr(
            "WeChat is asked about the refund. If WeChat confirms %1, it is booked as refunded.")
            .arg(there);
    default:
        return BillWords::tr("WeChat is asked about the order. If WeChat confirms %1, it is booked as paid.")
            .arg(there);
    }
}

QString comparedText(const QList<ComparedBill> &bills)
{
    const Reconciliation sum = sumOf(bills);
    if (sum.differences.isEmpty() && sum.payments == 0 && sum.refunds == 0)
        return BillWords::tr("WeChat's bill has no payments, and neither has this ledger.");
    if (sum.differences.isEmpty())
        //: %1 "57 payments", %2 "2 refunds".
        return BillWords::tr("All agrees to the fen: %1, %2.").arg(paymentsWord(sum), refundsWord(sum));
    const auto open = openDifferences(bills);
    if (open.isEmpty())
        return BillWords::tr("%n difference(s) found; all are booked now, on WeChat's answer.", nullptr,
            int(sum.differences.size()));
    const QString found =
        BillWords::tr("%n difference(s): each is explained below.", nullptr, int(open.size()));
    const auto repairable = std::count_if(
        open.cbegin(), open.cend(), [](const Difference &difference) { return difference.isRepairable(); });
    if (repairable == 0)
        return found;
    //: Two sentences.
    return BillWords::tr("%1 %2").arg(
        found, BillWords::tr("Asking WeChat can end %n of them.", nullptr, int(repairable)));
}

QString billNotYetText(QDate day)
{
    //: %1 a day, %2 the next one.
    return BillWords::tr("WeChat's bill of %1 is there from ten o'clock in the morning of %2, Beijing time.")
        .arg(day.toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate));
}

QString billDaysText(const BillDays &days)
{
    const QString first = days.first.toString(Qt::ISODate);
    return days.first == days.last ? first : first + u" – "_s + days.last.toString(Qt::ISODate);
}

QList<QStringList> billRows(const QList<ComparedBill> &bills)
{
    QList<QStringList> rows{{BillWords::tr("Day"), BillWords::tr("What"), BillWords::tr("Order number"),
        BillWords::tr("Refund number"), BillWords::tr("Transaction number"), BillWords::tr("Time"),
        BillWords::tr("WeChat's bill"), BillWords::tr("This ledger"), BillWords::tr("Explanation"),
        BillWords::tr("Afterwards")}};
    for (const ComparedBill &bill : bills) {
        const Reconciliation &found = bill.found;
        const QString day = billDaysText(found.days);
        rows.append({day, paymentsWord(found), {}, {}, {}, {}, yuanText(found.fenThere),
            yuanText(found.fenHere), reconciliationText(found), {}});
        rows.append({day, refundsWord(found), {}, {}, {}, {}, yuanText(found.refundedFenThere),
            yuanText(found.refundedFenHere), {}, {}});
        for (const Difference &difference : found.differences)
            rows.append(differenceRow(bill, difference));
    }
    return rows;
}

QList<SpreadsheetColumn> billColumns()
{
    using enum SpreadsheetColumn;
    return {Text, Text, Text, Text, Text, Text, Amount, Amount, Text, Text};
}

} // namespace saoma
