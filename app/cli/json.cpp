// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

#include "ui/text/producttext.h"
#include "ui/text/timetext.h"

using namespace Qt::StringLiterals;

namespace saoma {

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue timeJson(const QDateTime &utc)
{
    return textJson(isoTimeText(utc));
}

QJsonObject toJson(const Order &order)
{
    return {
        {u"out_trade_no"_s, order.outTradeNo},
        {u"sale_id"_s, order.saleId},
        {u"state"_s, stateName(order.state)},
        {u"total_fee"_s, qint64(order.totalFee.fen())},
        {u"fee_type"_s, order.feeType},
        {u"body"_s, order.body},
        {u"method"_s, methodName(order.method)},
        {u"product_id"_s, textJson(order.productId)},
        {u"code"_s, textJson(order.code)},
        {u"created_at"_s, timeJson(order.createdAt)},
        {u"expires_at"_s, timeJson(order.expiresAt)},
        {u"paid_at"_s, timeJson(order.paidAt)},
        {u"transaction_id"_s, textJson(order.transactionId)},
        {u"refunded_fee"_s, qint64(order.refundedFee.fen())},
        {u"desk"_s, order.desk},
        {u"error_code"_s, textJson(order.errorCode)},
    };
}

QJsonObject toJson(const Order &order, const QList<EventRow> &events)
{
    QJsonArray rows;
    for (const EventRow &event : events)
        rows.append(QJsonObject{{u"at"_s, timeJson(event.at)}, {u"kind"_s, event.kind},
            {u"source"_s, sourceName(event.source)}, {u"detail"_s, textJson(event.detail)},
            {u"out_refund_no"_s, textJson(event.outRefundNo)}});
    QJsonObject object = toJson(order);
    object.insert(u"events"_s, rows);
    return object;
}

QJsonObject toJson(const Product &product)
{
    return {
        {u"id"_s, product.id},
        {u"name"_s, product.name},
        {u"price"_s, qint64(product.price.fen())},
        {u"unit"_s, product.unit},
        {u"copies"_s, product.copies},
        {u"note"_s, product.note},
        {u"category"_s, product.category},
        {u"active"_s, product.isActive},
    };
}

QJsonObject toJson(const ProductFault &fault)
{
    return {{u"column"_s, textJson(fault.column ? columnName(*fault.column) : QString())},
        {u"code"_s, fault.error.code}, {u"message"_s, productFaultText(fault)}};
}

QJsonObject toJson(const Refund &refund)
{
    return {
        {u"out_refund_no"_s, refund.outRefundNo},
        {u"out_trade_no"_s, refund.outTradeNo},
        {u"refund_fee"_s, qint64(refund.refundFee.fen())},
        {u"total_fee"_s, qint64(refund.totalFee.fen())},
        {u"state"_s, refundStateName(refund.state)},
        {u"refund_id"_s, textJson(refund.refundId)},
        {u"reason"_s, textJson(refund.reason)},
        {u"role"_s, textJson(refund.role)},
        {u"desk"_s, refund.desk},
        {u"created_at"_s, timeJson(refund.createdAt)},
        {u"settled_at"_s, timeJson(refund.settledAt)},
        {u"error_code"_s, textJson(refund.errorCode)},
    };
}

QJsonObject toJson(const Shift &shift)
{
    const auto fen = [](const std::optional<qint64> &sum) { return sum ? QJsonValue{*sum} : QJsonValue{}; };
    const auto atTheEnd = [&shift](qint64 sum) { return shift.isOpen() ? QJsonValue{} : QJsonValue{sum}; };
    const auto counted = shift.cashCounted ? std::optional<qint64>{shift.cashCounted->fen()} : std::nullopt;
    return {
        {u"number"_s, shift.number},
        {u"desk"_s, shift.desk},
        {u"cashier"_s, shift.cashier},
        {u"opened_at"_s, timeJson(shift.openedAt)},
        {u"closed_at"_s, timeJson(shift.closedAt)},
        {u"paid_orders"_s, shift.figures.paidOrders},
        {u"paid_fee"_s, shift.figures.paidFen},
        {u"refunds"_s, shift.figures.refunds},
        {u"refunded_fee"_s, shift.figures.refundedFen},
        {u"net_fee"_s, shift.figures.netFen()},
        {u"cash_float"_s, qint64(shift.cashFloat.fen())},
        {u"cash_taken"_s, atTheEnd(shift.cashTaken.fen())},
        {u"cash_expected"_s, atTheEnd(shift.cashExpectedFen())},
        {u"cash_counted"_s, fen(counted)},
        {u"difference"_s, fen(shift.differenceFen())},
        {u"note"_s, textJson(shift.note)},
    };
}

QJsonObject toJson(const DailyBackup &backup)
{
    return {
        {u"file"_s, backup.file},
        {u"day"_s, backup.day.toString(Qt::ISODate)},
        {u"made_at"_s, timeJson(backup.madeAt)},
        {u"bytes"_s, backup.bytes},
        {u"orders"_s, backup.orders},
        {u"last_event"_s, backup.lastEvent},
        {u"there"_s, backup.isThere},
        {u"violations"_s, QJsonArray::fromStringList(backup.violations)},
    };
}

} // namespace saoma
