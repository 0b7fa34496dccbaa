// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/refunds.h"

#include "core/simulator/ordercheck.h"

#include <algorithm>

namespace saoma::simulator {
namespace {

using wechat::Fields;

constexpr char receiver[] = "支付用户零钱";

/// The answer to a request, the first like each repetition.
Fields acceptedFields(const Refund &refund)
{
    const QByteArray fee = QByteArray::number(qint64(refund.refundFee));
    const QByteArray total = QByteArray::number(qint64(refund.totalFee));
    return {{"transaction_id", refund.transactionId}, {"out_trade_no", refund.outTradeNo},
        {"out_refund_no", refund.outRefundNo}, {"refund_id", refund.refundId}, {"refund_fee", fee},
        {"total_fee", total}, {"cash_fee", total}, {"cash_refund_fee", fee}, {"coupon_refund_fee", "0"},
        {"coupon_refund_count", "0"}, {"fee_type", "CNY"}};
}

void addPart(Fields &fields, const Refund &refund, qsizetype index)
{
    const QByteArray n = '_' + QByteArray::number(index);
    const QByteArray fee = QByteArray::number(qint64(refund.refundFee));
    const auto add = [&](const char *name, const QByteArray &value) {
        fields.emplace(QByteArray{name + n}, value);
    };
    add("out_refund_no", refund.outRefundNo);
    add("refund_id", refund.refundId);
    add("refund_channel", "ORIGINAL");
    add("refund_fee", fee);
    add("refund_status", refundStateName(refund.state));
    add("refund_account", "REFUND_SOURCE_UNSETTLED_FUNDS");
    add("refund_recv_accout", receiver);
    if (refund.state == RefundState::Success)
        add("refund_success_time", platformTimeText(refund.endedAt));
}

/// The fields of a request that make it the same one.
Fields businessOf(const Fields &request)
{
    Fields business = request;
    for (const char *name : {"nonce_str", "sign", "sign_type"})
        business.erase(name);
    return business;
}

bool isFenAmount(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 11 && text.front() != '0'
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t fenIn(const Fields &request, const char *name)
{
    return wechat::value(request, name).toLongLong();
}

} // namespace

QByteArray refundStateName(RefundState state)
{
    switch (state) {
    case RefundState::Processing:
        return "PROCESSING";
    case RefundState::Success:
        return "SUCCESS";
    case RefundState::Closed:
        return "REFUNDCLOSE";
    case RefundState::Change:
        return "CHANGE";
    }
    Q_UNREACHABLE();
}

QByteArray platformTimeText(const QDateTime &utc)
{
    return utc.toOffsetFromUtc(beijingOffsetSeconds)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        .toLatin1();
}

Result<Fields> Refunds::refund(const SimulatedMerchant &merchant, const Fields &request, const Order *order)
{
    settle();
    for (const char *name : {"out_refund_no", "total_fee", "refund_fee"}) {
        if (wechat::value(request, name).isEmpty())
            return refusal("LACK_PARAMS", QByteArray{QByteArray{"缺少参数: "} + name}, name);
    }
    for (const char *name : {"total_fee", "refund_fee"}) {
        if (!isFenAmount(wechat::value(request, name)))
            return refusal("PARAM_ERROR", QByteArray{QByteArray{"参数错误: "} + name}, name);
    }
    const QByteArray outRefundNo = wechat::value(request, "out_refund_no");
    if (outRefundNo.size() > 64 || wechat::value(request, "refund_desc").size() > 80)
        return refusal("PARAM_ERROR", "参数错误", outRefundNo);
    const QByteArray key = Refund::keyOf(merchant.mchId, outRefundNo);
    Fields business = businessOf(request);
    if (const auto known = m_refunds.find(key); known != m_refunds.end()) {
        if (known->second.request != business)
            return refusal("ERROR", "订单金额或退款金额与之前请求不一致,请核实后再试", outRefundNo);
        return acceptedFields(known->second);
    }
    if (!order)
        return refusal(
            wechat::value(request, "transaction_id").isEmpty() ? "ORDERNOTEXIST" : "INVALID_TRANSACTIONID",
            "订单不存在", outRefundNo);
    if (const Result<> good = check(request, *order); !good)
        return tl::unexpected(good.error());

    Refund refund;
    refund.mchId = merchant.mchId;
    refund.appId = merchant.appId;
    refund.outRefundNo = outRefundNo;
    refund.refundId = freshRefundId();
    refund.outTradeNo = order->outTradeNo;
    refund.transactionId = order->transactionId;
    refund.refundFee = fenIn(request, "refund_fee");
    refund.totalFee = order->totalFee;
    refund.notifyUrl = wechat::value(request, "notify_url");
    refund.request = std::move(business);
    refund.createdAt = m_clock.utcNow();
    if (!m_nextEnds.isEmpty())
        refund.end = m_nextEnds.takeFirst();
    if (rules.balance)
        *rules.balance -= refund.refundFee;
    const Refund stored = m_refunds.emplace(key, std::move(refund)).first->second;
    m_sequence.append(key);
    if (m_watcher)
        m_watcher(stored);
    return acceptedFields(stored);
}

Result<> Refunds::check(const Fields &request, const Order &order) const
{
    const std::int64_t fee = fenIn(request, "refund_fee");
    const std::int64_t before = fenOf(order.mchId, order.outTradeNo);
    const QDateTime now = m_clock.utcNow();
    if (fenIn(request, "total_fee") != order.totalFee)
        return refusal("ERROR", "订单金额或退款金额与之前请求不一致,请核实后再试", order.outTradeNo);
    if (order.paidAt.addYears(1) < now)
        return refusal("TRADE_OVERDUE", "订单已经超过退款期限", order.outTradeNo);
    if (before >= order.totalFee)
        return refusal("ERROR", "订单已全额退款", order.outTradeNo);
    if (before + fee > order.totalFee)
        return refusal("ERROR", "累计退款金额大于支付金额", order.outTradeNo);
    const QList<const Refund *> others = refundsOf(order.mchId, {{"out_trade_no", order.outTradeNo}});
    if (others.size() >= rules.partsMax)
        return refusal("PARAM_ERROR", "部分退款次数超限", order.outTradeNo);
    for (const Refund *other : others)
        if (other->createdAt.addSecs(rules.gap.count()) > now)
            return refusal("INVALID_REQ_TOO_MUCH", "请求过于频繁,请一分钟后再试", order.outTradeNo);
    if (rules.balance && *rules.balance < fee)
        return refusal("NOTENOUGH", "商户可用退款余额不足", order.outTradeNo);
    return {};
}

QList<const Refund *> Refunds::refundsOf(const QByteArray &mchId, const Fields &request) const
{
    const auto wanted = [&](const char *name) { return wechat::value(request, name); };
    QList<const Refund *> found;
    for (const QByteArray &key : m_sequence) {
        const Refund &refund = m_refunds.at(key);
        const bool isMeant = !wanted("refund_id").isEmpty() ? refund.refundId == wanted("refund_id")
            : !wanted("out_refund_no").isEmpty()            ? refund.outRefundNo == wanted("out_refund_no")
            : !wanted("transaction_id").isEmpty()           ? refund.transactionId == wanted("transaction_id")
                                                            : refund.outTradeNo == wanted("out_trade_no");
        if (isMeant && refund.mchId == mchId)
            found.append(&refund);
    }
    return found;
}

Result<Fields> Refunds::query(const SimulatedMerchant &merchant, const Fields &request)
{
    settle();
    const QList<const Refund *> found = refundsOf(merchant.mchId, request);
    const qsizetype offset = wechat::value(request, "offset").toLongLong();
    if (offset < 0)
        return refusal("PARAM_ERROR", "参数错误: offset", "offset");
    if (found.isEmpty() || offset >= found.size())
        return refusal("REFUNDNOTEXIST", "not exist");
    const QList<const Refund *> page = found.mid(offset, rules.pageSize);
    const Refund &first = *found.first();
    const QByteArray total = QByteArray::number(qint64(first.totalFee));
    Fields fields{{"transaction_id", first.transactionId}, {"out_trade_no", first.outTradeNo},
        {"total_fee", total}, {"cash_fee", total}, {"fee_type", "CNY"},
        {"refund_count", QByteArray::number(page.size())}};
    if (!wechat::value(request, "offset").isEmpty())
        fields.emplace("total_refund_count", QByteArray::number(found.size()));
    for (qsizetype n = 0; n < page.size(); ++n)
        addPart(fields, *page.at(n), n);
    return fields;
}

/// 29 digits: 50, eight of ours, the day, eleven that count up.
QByteArray Refunds::freshRefundId()
{
    QByteArray digits = m_random.bytes(8);
    for (char &c : digits)
        c = char('0' + static_cast<unsigned char>(c) % 10);
    const QByteArray count = QByteArray::number(qint64(m_refunds.size()) + 1).rightJustified(11, '0');
    return "50" + digits + toBeijing(m_clock.utcNow()).left(8) + count;
}

void Refunds::settle()
{
    const QDateTime now = m_clock.utcNow();
    for (const QByteArray &key : QList<QByteArray>(m_sequence)) {
        Refund &refund = m_refunds.at(key);
        if (refund.state == RefundState::Processing && refund.createdAt.addMSecs(rules.takes.count()) <= now)
            endNow(refund, refund.end);
    }
}

void Refunds::endNow(Refund &refund, RefundState state)
{
    refund.state = state;
    refund.endedAt = m_clock.utcNow();
    if (m_watcher)
        m_watcher(Refund(refund)); // a copy: the watcher may call back
}

bool Refunds::end(const QByteArray &outRefundNo, RefundState state)
{
    for (auto &[key, refund] : m_refunds) {
        if (refund.outRefundNo != outRefundNo || refund.state != RefundState::Change)
            continue;
        endNow(refund, state);
        return true;
    }
    return false;
}

QList<Refund> Refunds::all()
{
    settle();
    QList<Refund> out;
    for (const QByteArray &key : std::as_const(m_sequence))
        out.append(m_refunds.at(key));
    return out;
}

std::int64_t Refunds::fenOf(const QByteArray &mchId, const QByteArray &outTradeNo) const
{
    std::int64_t sum = 0;
    for (const auto &[key, refund] : m_refunds) {
        const bool counts =
            refund.mchId == mchId && refund.outTradeNo == outTradeNo && refund.state != RefundState::Closed;
        sum += counts ? refund.refundFee : 0;
    }
    return sum;
}

} // namespace saoma::simulator
