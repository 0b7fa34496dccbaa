// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/bill.h"

#include "core/base/clock.h"

#include <zlib.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace saoma::simulator {
namespace {

using Kind = BillFlaw::Kind;

constexpr auto headings = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,"
                          "交易类型,交易状态,付款银行,货币种类,"
                          "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,"
                          "退款类型,退款状态,商品名称,商户数据包,"
                          "手续费,费率,订单金额,申请退款金额,费率备注\r\n";
constexpr auto summaryHeadings =
    "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n";

constexpr std::array kinds{Kind::LeftOut, Kind::MadeUp, Kind::OtherAmount, Kind::Twice, Kind::OtherNumber,
    Kind::OtherCharge, Kind::LyingTotal};

/// "12.50"
QByteArray yuan(std::int64_t fen)
{
    return QByteArray::number(fen / 100) + '.' + QByteArray::number(fen % 100).rightJustified(2, '0');
}

/// A payment's line; a refund's names both numbers and has the charge that is given back.
struct Line
{
    Order order;
    std::int64_t charge = 0; ///< Fen.
    std::optional<Refund> refund = {};

    [[nodiscard]] QDateTime at() const { return refund ? refund->createdAt : order.paidAt; }
};

/// 0.60 %, rounded to the fen.
std::int64_t chargeOf(std::int64_t fen)
{
    return (fen * 6 + 500) / 1000;
}

/// "0.08000", "-0.02000"
QByteArray chargeText(std::int64_t fen)
{
    return (fen < 0 ? "-" : "") + yuan(fen < 0 ? -fen : fen) + "000";
}

QByteArray written(const Line &line)
{
    const Order &order = line.order;
    const bool isRefund = line.refund.has_value();
    const QByteArray time =
        line.at().toOffsetFromUtc(beijingOffsetSeconds).toString(u"yyyy-MM-dd HH:mm:ss").toLatin1();
    const QByteArray paid = isRefund ? "0.00"_ba : yuan(order.totalFee);
    const QByteArray back = isRefund ? yuan(line.refund->refundFee) : "0.00"_ba;
    const QByteArray status = !isRefund ? QByteArray{} : refundStateName(line.refund->state);
    const QList<QByteArray> parts{time, wechat::value(order.request, "appid"), order.mchId, "0", {},
        order.transactionId, order.outTradeNo, order.openid, "NATIVE", isRefund ? "REFUND" : "SUCCESS",
        order.bankType, "CNY", paid, "0.00", isRefund ? line.refund->refundId : "0",
        isRefund ? line.refund->outRefundNo : "0", back, "0.00", isRefund ? "ORIGINAL" : "", status,
        order.body, wechat::value(order.request, "attach"), chargeText(line.charge), "0.60%", paid, back, {}};
    return '`' + parts.join(",`") + "\r\n";
}

QByteArray numberOf(const Line &line)
{
    return line.refund ? line.refund->outRefundNo : line.order.outTradeNo;
}

void spoil(QList<Line> &lines, const BillFlaw &flaw)
{
    const auto found = std::find_if(
        lines.begin(), lines.end(), [&flaw](const Line &line) { return numberOf(line) == flaw.outTradeNo; });
    if (flaw.kind == Kind::MadeUp && !lines.isEmpty()) {
        Line line = lines.first();
        line.refund.reset();
        line.order.outTradeNo = flaw.outTradeNo;
        line.order.transactionId = line.order.transactionId.chopped(3) + "999";
        lines.append(line);
    }
    if (found == lines.end())
        return;
    switch (flaw.kind) {
    case Kind::LeftOut:
        lines.erase(found);
        return;
    case Kind::OtherAmount:
        ++(found->refund ? found->refund->refundFee : found->order.totalFee);
        return;
    case Kind::Twice:
        lines.append(Line{*found});
        return;
    case Kind::OtherNumber:
        found->order.transactionId = found->order.transactionId.chopped(3) + "888";
        return;
    case Kind::OtherCharge:
        found->charge += 100;
        return;
    case Kind::MadeUp:
    case Kind::LyingTotal:
        return;
    }
}

QByteArray summary(const QList<Line> &lines, bool isLying)
{
    std::int64_t fen = isLying ? 1 : 0;
    std::int64_t back = 0;
    std::int64_t charge = 0;
    for (const Line &line : lines) {
        (line.refund ? back : fen) += line.refund ? line.refund->refundFee : line.order.totalFee;
        charge += line.charge;
    }
    const QList<QByteArray> parts{QByteArray::number(lines.size()), yuan(fen), yuan(back), "0.00",
        chargeText(charge), yuan(fen), yuan(back)};
    return '`' + parts.join(",`") + "\r\n";
}

} // namespace

QString billFlawName(Kind kind)
{
    switch (kind) {
    case Kind::LeftOut:
        return u"left_out"_s;
    case Kind::MadeUp:
        return u"made_up"_s;
    case Kind::OtherAmount:
        return u"other_amount"_s;
    case Kind::Twice:
        return u"twice"_s;
    case Kind::OtherNumber:
        return u"other_number"_s;
    case Kind::OtherCharge:
        return u"other_charge"_s;
    case Kind::LyingTotal:
        return u"lying_total"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Kind> billFlawFromName(const QString &name)
{
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&name](Kind kind) { return billFlawName(kind) == name; });
    return found == kinds.end() ? std::nullopt : std::optional{*found};
}

QByteArray writeBill(const QList<Order> &orders, const QList<Refund> &refunds, const QByteArray &mchId,
    QDate day, const QList<BillFlaw> &flaws)
{
    QList<Line> lines;
    for (const Order &order : orders) {
        const bool isOfDay =
            order.mchId == mchId && order.state == OrderState::Success && beijingDay(order.paidAt) == day;
        if (isOfDay)
            lines.append(Line{order, chargeOf(order.totalFee)});
    }
    for (const Refund &refund : refunds) {
        const auto order = std::find_if(orders.begin(), orders.end(), [&refund](const Order &candidate) {
            return candidate.outTradeNo == refund.outTradeNo && candidate.mchId == refund.mchId;
        });
        const bool isOfDay = refund.mchId == mchId && beijingDay(refund.createdAt) == day
            && refund.state != RefundState::Closed && order != orders.end();
        if (isOfDay)
            lines.append(Line{*order, -chargeOf(refund.refundFee), refund});
    }
    std::stable_sort(
        lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.at() < b.at(); });
    bool isLying = false;
    for (const BillFlaw &flaw : flaws) {
        spoil(lines, flaw);
        isLying = isLying || flaw.kind == Kind::LyingTotal;
    }
    if (lines.isEmpty())
        return {};
    QByteArray text = "\xEF\xBB\xBF" + QByteArray{headings};
    for (const Line &line : std::as_const(lines))
        text += written(line);
    return text + summaryHeadings + summary(lines, isLying);
}

QByteArray gzipped(const QByteArray &text)
{
    constexpr int gzipFormat = 15 + 16; // the largest window, with gzip's head and tail
    constexpr int memoryLevel = 8;      // zlib's own default
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipFormat, memoryLevel, Z_DEFAULT_STRATEGY)
        != Z_OK)
        return {};
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(text.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const int end = deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return end == Z_STREAM_END ? packed : QByteArray{};
}

} // namespace saoma::simulator
