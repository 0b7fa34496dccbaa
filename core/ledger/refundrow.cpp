// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/refundrow.h"

#include "core/ledger/orderrow.h"
#include "core/ledger/sqliteconnection.h"
#include "core/wechat/signing.h"

using namespace Qt::StringLiterals;

namespace saoma::refundrow {
namespace {

constexpr int fixedColumns = 11; ///< The first ones: they never change.

} // namespace

Result<Refund> read(const SqliteRow &row)
{
    Refund refund;
    int column = 0;
    const auto text = [&] { return row.text(column++); };
    const auto time = [&] { return orderrow::timeFrom(row.value(column++)); };
    refund.outRefundNo = text();
    refund.outTradeNo = text();
    refund.intent = text();
    refund.desk = text();
    refund.role = text();
    const Result<Money> refundFee = Money::fromFen(row.number(column++));
    const Result<Money> totalFee = Money::fromFen(row.number(column++));
    refund.reason = text();
    const auto signType = wechat::signTypeFromName(text().toLatin1());
    refund.requestBody = row.bytes(column++);
    refund.createdAt = time();
    const auto state = refundStateFromName(text());
    refund.refundId = text();
    refund.errorCode = text();
    refund.requestedAt = time();
    refund.settledAt = time();
    refund.platformSettledAt = time();
    refund.absentSince = time();
    refund.absentUntil = time();
    refund.revision = row.number(column++);
    Q_ASSERT(column == columnCount);
    if (!state || !signType || !refundFee || !totalFee)
        return failure(Error::Kind::Storage, u"LEDGER_DAMAGED"_s,
            u"unreadable value in a column of a refund"_s, refund.outRefundNo);
    refund.state = *state;
    refund.signType = *signType;
    refund.refundFee = *refundFee;
    refund.totalFee = *totalFee;
    return refund;
}

QVariantList values(const Refund &refund)
{
    QVariantList changing = updateValues(refund);
    changing.removeLast(); // the number, which stands first here
    return QVariantList{sqlText(refund.outRefundNo), sqlText(refund.outTradeNo), sqlText(refund.intent),
               sqlText(refund.desk), sqlText(refund.role), qint64{refund.refundFee.fen()},
               qint64{refund.totalFee.fen()}, sqlText(refund.reason),
               QString::fromLatin1(wechat::signTypeName(refund.signType)), sqlBytes(refund.requestBody),
               orderrow::timeValue(refund.createdAt)}
    + changing;
}

const QString &insertStatement()
{
    static const QString sql =
        u"INSERT INTO refund ("_s + columns + u") VALUES ("_s + u"?, "_s.repeated(columnCount - 1) + u"?)"_s;
    return sql;
}

const QString &updateStatement()
{
    static const QString sql = [] {
        const QStringList names = QString::fromUtf16(columns).split(u", "_s).mid(fixedColumns);
        return QString{u"UPDATE refund SET "_s + names.join(u" = ?, "_s) + u" = ? WHERE out_refund_no = ?"_s};
    }();
    return sql;
}

QVariantList updateValues(const Refund &refund)
{
    using orderrow::timeValue;
    return {refundStateName(refund.state), textOrNull(refund.refundId), sqlText(refund.errorCode),
        timeValue(refund.requestedAt), timeValue(refund.settledAt), timeValue(refund.platformSettledAt),
        timeValue(refund.absentSince), timeValue(refund.absentUntil), refund.revision,
        sqlText(refund.outRefundNo)};
}

Refund withFixedFields(Refund next, const Refund &current)
{
    next.outRefundNo = current.outRefundNo;
    next.outTradeNo = current.outTradeNo;
    next.intent = current.intent;
    next.desk = current.desk;
    next.role = current.role;
    next.refundFee = current.refundFee;
    next.totalFee = current.totalFee;
    next.reason = current.reason;
    next.signType = current.signType;
    next.requestBody = current.requestBody;
    next.createdAt = current.createdAt;
    return next;
}

} // namespace saoma::refundrow
