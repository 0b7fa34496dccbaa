// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/evidencecheck.h"

#include "core/ledger/sqliteconnection.h"
#include "core/wechat/orderquery.h"
#include "core/wechat/paynotice.h"
#include "core/wechat/refundquery.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// An event that claims the platform's word, and what the order is because of it.
struct Claim
{
    QString eventId;
    QString outTradeNo;
    bool isPayment = false;
    bool isNotice = false;
    QByteArray evidence;
    QByteArray transactionId;
    qint64 totalFee = 0;
};

/// What the bytes say, if the key has signed them. A notice is signed by the order's algorithm, a query
/// answer by the one set when it was asked for.
std::optional<wechat::OrderStatus> statementIn(const Claim &claim, const wechat::Merchant &merchant)
{
    for (const wechat::SignType type : {wechat::SignType::HmacSha256, wechat::SignType::Md5}) {
        if (claim.isNotice) {
            if (const auto notice = wechat::readPayNotice(claim.evidence, merchant, type))
                return wechat::OrderStatus{wechat::TradeState::Success, notice->payment.outTradeNo,
                    notice->payment, notice->evidence};
        } else if (auto status =
                       wechat::decodeOrderStatus(claim.evidence, claim.outTradeNo.toUtf8(), merchant, type)) {
            return *std::move(status);
        }
    }
    return {};
}

/// Empty: it says what the order says.
QString differenceOf(const Claim &claim, const wechat::OrderStatus &said)
{
    using wechat::TradeState;
    const bool isPayment = said.tradeState == TradeState::Success || said.tradeState == TradeState::Refund;
    const bool isClosed = said.tradeState == TradeState::Closed || said.tradeState == TradeState::Revoked;
    if (said.outTradeNo != claim.outTradeNo.toUtf8())
        return u"is about another order"_s;
    if (claim.isPayment != isPayment || (!claim.isPayment && !isClosed))
        return claim.isPayment ? u"tells of no payment"_s : u"does not say that it is closed"_s;
    if (claim.isPayment && said.payment.totalFee.fen() != claim.totalFee)
        return u"names another amount"_s;
    if (claim.isPayment && said.payment.transactionId != claim.transactionId)
        return u"names another transaction"_s;
    return {};
}

QString lineFor(const Claim &claim, const wechat::Merchant &merchant)
{
    const auto said = statementIn(claim, merchant);
    const QString what = said ? differenceOf(claim, *said) : u"does not verify with this key"_s;
    return what.isEmpty()
        ? QString{}
        : u"I22 event %1 of %2 has evidence that %3"_s.arg(claim.eventId, claim.outTradeNo, what);
}

/// What is wrong with the query answer that a refund rests on; empty if it says what the refund says.
QString refundDifference(const SqliteRow &row, const wechat::Merchant &merchant)
{
    const QByteArray evidence = row.bytes(4);
    for (const wechat::SignType type : {wechat::SignType::HmacSha256, wechat::SignType::Md5}) {
        const auto said = wechat::decodeRefundStatus(evidence, merchant, type);
        if (!said)
            continue;
        const bool isOne = said->parts.size() == 1 && said->parts.first().outRefundNo == row.bytes(1);
        if (!isOne || said->outTradeNo != row.bytes(2))
            return u"is about another refund"_s;
        if (said->parts.first().outcome != wechat::RefundOutcome::Success)
            return u"does not say that it was given back"_s;
        return said->parts.first().refundFee.fen() == row.number(3) ? QString() : u"names another amount"_s;
    }
    return u"does not verify with this key"_s;
}

Result<QStringList> checkRefundEvidence(SqliteConnection &connection, const wechat::Merchant &merchant)
{
    return connection.all<QString>(
        u"SELECT e.id, r.out_refund_no, r.out_trade_no, r.refund_fee, plain(e.evidence) FROM event e JOIN "
        u"refund r "
        u"ON "
        u"r.out_refund_no = e.out_refund_no WHERE e.kind = 'refunded' ORDER BY e.id"_s,
        {}, [&merchant](const SqliteRow &row) -> Result<QString> {
            const QString what = refundDifference(row, merchant);
            return what.isEmpty()
                ? QString()
                : u"I22 event %1 of %2 has evidence that %3"_s.arg(row.text(0), row.text(1), what);
        });
}

} // namespace

Result<QStringList> checkEvidence(SqliteConnection &connection, const wechat::Merchant &merchant)
{
    auto lines = connection.all<QString>(
        u"SELECT e.id, e.out_trade_no, e.kind <> 'closed', e.source = 'notice', plain(e.evidence), "
        u"o.transaction_id, "
        u"o.total_fee FROM event e JOIN order_ o ON o.out_trade_no = e.out_trade_no WHERE e.kind IN ('paid', "
        u"'paid_late') OR (e.kind = 'closed' AND e.source = 'query' AND length(e.evidence) > 0) ORDER BY e.id"_s,
        {}, [&merchant](const SqliteRow &row) -> Result<QString> {
            return lineFor({row.text(0), row.text(1), row.number(2) != 0, row.number(3) != 0, row.bytes(4),
                               row.bytes(5), row.number(6)},
                merchant);
        });
    if (!lines)
        return lines;
    const auto ofRefunds = checkRefundEvidence(connection, merchant);
    if (!ofRefunds)
        return ofRefunds;
    *lines += *ofRefunds;
    lines->removeAll(QString{});
    return lines;
}

} // namespace saoma
