// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/billjson.h"

#include "ui/text/billtext.h"
#include "ui/text/timetext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr double chargeUnitsPerYuan = 100'000;

QJsonValue fenJson(std::optional<qint64> fen)
{
    return fen ? QJsonValue{*fen} : QJsonValue{};
}

} // namespace

QJsonObject differenceJson(const Difference &difference)
{
    const QString at = isoTimeText(difference.at);
    return {{u"kind"_s, differenceName(difference.kind)}, {u"out_trade_no"_s, difference.outTradeNo},
        {u"transaction_id"_s, difference.transactionId}, {u"out_refund_no"_s, difference.outRefundNo},
        {u"here"_s, fenJson(difference.here)}, {u"there"_s, fenJson(difference.there)},
        {u"state"_s, difference.stateHere}, {u"trade_type"_s, difference.tradeType},
        {u"at"_s, at.isEmpty() ? QJsonValue{} : QJsonValue{at}}, {u"line"_s, difference.line},
        {u"repairable"_s, difference.isRepairable()}, {u"message"_s, differenceText(difference)}};
}

QJsonObject repairedJson(const Repaired &repaired)
{
    return {{u"out_trade_no"_s, repaired.difference.outTradeNo},
        {u"out_refund_no"_s, repaired.difference.outRefundNo}, {u"repaired"_s, repaired.isDone},
        {u"message"_s, repairedText(repaired)}};
}

QJsonObject reconciliationJson(const Reconciliation &result)
{
    return {{u"first_day"_s, result.days.first.toString(Qt::ISODate)},
        {u"last_day"_s, result.days.last.toString(Qt::ISODate)}, {u"payments"_s, result.payments},
        {u"matched"_s, result.matched}, {u"total_there"_s, result.fenThere},
        {u"total_here"_s, result.fenHere}, {u"refunds"_s, result.refunds},
        {u"refunded_there"_s, result.refundedFenThere}, {u"refunded_here"_s, result.refundedFenHere},
        {u"charge"_s, double(result.charge) / chargeUnitsPerYuan}};
}

QByteArray comparedBillJson(const ComparedBill &bill)
{
    QJsonArray differences;
    for (const Difference &difference : bill.found.differences)
        differences.append(differenceJson(difference));
    QJsonArray repairs;
    for (const Repaired &repaired : bill.repaired)
        repairs.append(repairedJson(repaired));
    QJsonObject whole = reconciliationJson(bill.found);
    whole.insert(u"differences"_s, differences);
    whole.insert(u"repairs"_s, repairs);
    return QJsonDocument{whole}.toJson();
}

} // namespace saoma
