// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/orderrow.h"

#include "core/ledger/sqliteconnection.h"

using namespace Qt::StringLiterals;

namespace saoma::orderrow {
namespace {

constexpr auto md5Name = "MD5"_L1;
constexpr auto hmacName = "HMAC-SHA256"_L1;

QString signTypeName(wechat::SignType type)
{
    switch (type) {
    case wechat::SignType::Md5:
        return md5Name;
    case wechat::SignType::HmacSha256:
        return hmacName;
    }
    Q_UNREACHABLE();
}

QDateTime timeOf(const SqliteRow &row, int column)
{
    return row.isNull(column) ? QDateTime{} : QDateTime::fromMSecsSinceEpoch(row.number(column), Qt::UTC);
}

tl::unexpected<Error> damaged(const QString &outTradeNo, const QString &column)
{
    return failure(
        Error::Kind::Storage, u"LEDGER_DAMAGED"_s, u"unreadable value in column "_s + column, outTradeNo);
}

/// Reads the current row's columns one after the other, in the order of `selection()`.
class Columns final
{
public:
    explicit Columns(const SqliteRow &row)
        : m_row{row}
    {
    }
    QString text() { return m_row.text(m_column++); }
    QByteArray bytes() { return m_row.bytes(m_column++); }
    qint64 number() { return m_row.number(m_column++); }
    QDateTime time() { return timeOf(m_row, m_column++); }
    Result<Money> money() { return Money::fromFen(number()); }

private:
    const SqliteRow &m_row;
    int m_column = 0;
};

const QString requestColumn = u"request_body"_s;

const QStringList &columnNames()
{
    static const QStringList names{u"out_trade_no"_s, u"sale_id"_s, u"intent"_s, u"desk"_s, u"total_fee"_s,
        u"fee_type"_s, u"body"_s, u"method"_s, u"product_id"_s, u"sign_type"_s, u"created_at"_s, u"state"_s,
        u"code"_s, u"prepay_id"_s, requestColumn, u"openid"_s, u"requested_at"_s, u"expires_at"_s,
        u"paid_at"_s, u"platform_paid_at"_s, u"transaction_id"_s, u"refunded_fee"_s, u"error_code"_s,
        u"revision"_s};
    Q_ASSERT(names.size() == hashedColumnCount);
    return names;
}

} // namespace

/// The sibling is the sale's first order, which has its number, or a later one. Its two states are compared
/// one by one: IN would make a table of two rows each time.
const QString &selection()
{
    static const QString columns =
        u"o.out_trade_no, o.sale_id, o.intent, o.desk, o.state, o.total_fee, o.fee_type, o.body, o.method, "
        u"o.product_id, o.code, o.prepay_id, o.sign_type, plain(o.request_body), o.openid, o.created_at, "
        u"o.requested_at, o.expires_at, o.paid_at, o.platform_paid_at, o.transaction_id, o.refunded_fee, "
        u"o.error_code, o.revision, EXISTS (SELECT 1 FROM order_ s WHERE s.out_trade_no = o.sale_id "
        u"AND s.out_trade_no <> o.out_trade_no AND (s.state = 'paid' OR s.state = 'paid_late')) "
        u"OR EXISTS (SELECT 1 FROM order_ s WHERE s.sale_id = o.sale_id AND s.sale_id <> s.out_trade_no "
        u"AND s.out_trade_no <> o.out_trade_no AND (s.state = 'paid' OR s.state = 'paid_late')), "
        u"CASE o.state WHEN 'closing' THEN (SELECT max(e.at) FROM event e "
        u"WHERE e.out_trade_no = o.out_trade_no AND e.kind = 'closing') END"_s;
    return columns;
}

Result<Order> read(const SqliteRow &row)
{
    Columns columns{row};
    Order order;
    order.outTradeNo = columns.text();
    order.saleId = columns.text();
    order.intent = columns.text();
    order.desk = columns.text();
    const auto state = stateFromName(columns.text());
    const Result<Money> totalFee = columns.money();
    order.feeType = columns.text();
    order.body = columns.text();
    const auto method = methodFromName(columns.text());
    order.productId = columns.text();
    order.code = columns.text();
    order.prepayId = columns.text();
    const QString signType = columns.text();
    order.requestBody = columns.bytes();
    order.openid = columns.text();
    order.createdAt = columns.time();
    order.requestedAt = columns.time();
    order.expiresAt = columns.time();
    order.paidAt = columns.time();
    order.platformPaidAt = columns.time();
    order.transactionId = columns.text();
    const Result<Money> refundedFee = columns.money();
    order.errorCode = columns.text();
    order.revision = columns.number();
    order.siblingPaid = columns.number() != 0;
    order.closingAt = columns.time();

    if (!state)
        return damaged(order.outTradeNo, u"state"_s);
    if (!totalFee)
        return damaged(order.outTradeNo, u"total_fee"_s);
    if (!method)
        return damaged(order.outTradeNo, u"method"_s);
    if (signType != md5Name && signType != hmacName)
        return damaged(order.outTradeNo, u"sign_type"_s);
    if (!refundedFee)
        return damaged(order.outTradeNo, u"refunded_fee"_s);
    order.state = *state;
    order.totalFee = *totalFee;
    order.method = *method;
    order.signType = signType == md5Name ? wechat::SignType::Md5 : wechat::SignType::HmacSha256;
    order.refundedFee = *refundedFee;
    return order;
}

QString hashedColumns(const QString &prefix)
{
    QString columns = prefix + columnNames().join(u", "_s + prefix);
    return columns.replace(prefix + requestColumn, u"plain(%1%2)"_s.arg(prefix, requestColumn));
}

const QString &insertStatement()
{
    static const QString sql = [] {
        QStringList places(hashedColumnCount, u"?"_s);
        places[columnNames().indexOf(requestColumn)] = u"packed(?)"_s;
        return u"INSERT INTO order_ (%1) VALUES (%2)"_s.arg(
            columnNames().join(u", "_s), places.join(u", "_s));
    }();
    return sql;
}

QVariantList insertValues(const Order &order)
{
    return QVariantList{sqlText(order.outTradeNo), sqlText(order.saleId), sqlText(order.intent),
               sqlText(order.desk), qint64{order.totalFee.fen()}, sqlText(order.feeType), sqlText(order.body),
               methodName(order.method), sqlText(order.productId), signTypeName(order.signType),
               timeValue(order.createdAt)}
    + updateValues(order).mid(0, 13);
}

const QString &updateStatement()
{
    static const QString sql =
        u"UPDATE order_ SET state = ?, code = ?, prepay_id = ?, request_body = packed(?), openid = ?, "
        u"requested_at = ?, expires_at = ?, paid_at = ?, platform_paid_at = ?, transaction_id = ?, "
        u"refunded_fee = ?, error_code = ?, revision = ? WHERE out_trade_no = ?"_s;
    return sql;
}

QVariantList updateValues(const Order &order)
{
    return {stateName(order.state), sqlText(order.code), sqlText(order.prepayId), sqlBytes(order.requestBody),
        sqlText(order.openid), timeValue(order.requestedAt), timeValue(order.expiresAt),
        timeValue(order.paidAt), timeValue(order.platformPaidAt), textOrNull(order.transactionId),
        qint64{order.refundedFee.fen()}, sqlText(order.errorCode), order.revision, sqlText(order.outTradeNo)};
}

Order withFixedFields(Order next, const Order &current)
{
    next.outTradeNo = current.outTradeNo;
    next.saleId = current.saleId;
    next.intent = current.intent;
    next.desk = current.desk;
    next.totalFee = current.totalFee;
    next.feeType = current.feeType;
    next.body = current.body;
    next.method = current.method;
    next.productId = current.productId;
    next.signType = current.signType;
    next.createdAt = current.createdAt;
    next.siblingPaid = current.siblingPaid;
    return next;
}

Result<EventRow> readEvent(const SqliteRow &row)
{
    EventRow event;
    event.id = row.number(0);
    event.outTradeNo = row.text(1);
    event.at = timeOf(row, 2);
    event.kind = row.text(3);
    const auto source = sourceFromName(row.text(4));
    event.detail = row.text(5);
    event.evidence = row.bytes(6);
    event.outRefundNo = row.text(7);
    if (!source)
        return damaged(event.outTradeNo, u"source"_s);
    event.source = *source;
    return event;
}

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant{time.toMSecsSinceEpoch()} : QVariant{};
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime{} : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

} // namespace saoma::orderrow
