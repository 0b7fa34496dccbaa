// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/platform.h"

#include "core/simulator/ordercheck.h"

#include <algorithm>
#include <utility>

namespace saoma::simulator {
namespace {

using wechat::Fields;

/// What makes up the sale: another value under the same number is another sale.
constexpr const char *saleFields[] = {
    "body", "total_fee", "fee_type", "detail", "attach", "product_id", "openid"};

Fields businessFields(const Fields &request)
{
    Fields business;
    for (const auto &[name, value] : request) {
        if (!value.isEmpty() && name != "nonce_str" && name != "sign" && name != "sign_type")
            business.emplace(name, value);
    }
    return business;
}

Fields prepayFields(const Order &order)
{
    return {{"trade_type", "NATIVE"}, {"prepay_id", order.prepayId}, {"code_url", order.codeUrl}};
}

/// The fields that query answers and notices share once an order is paid.
void addPayment(Fields &fields, const Order &order)
{
    const QByteArray fee = QByteArray::number(order.totalFee);
    fields.insert({{"openid", order.openid}, {"is_subscribe", "N"}, {"trade_type", "NATIVE"},
        {"bank_type", order.bankType}, {"total_fee", fee}, {"fee_type", "CNY"}, {"cash_fee", fee},
        {"cash_fee_type", "CNY"}, {"transaction_id", order.transactionId},
        {"time_end", toBeijing(order.paidAt)}});
}

void addEcho(Fields &fields, const Order &order)
{
    fields.emplace("out_trade_no", order.outTradeNo);
    fields.emplace("attach", wechat::value(order.request, "attach")); // an empty element if there is none
    if (const QByteArray device = wechat::value(order.request, "device_info"); !device.isEmpty())
        fields.emplace("device_info", device);
}

} // namespace

QByteArray orderStateName(OrderState state)
{
    switch (state) {
    case OrderState::NotPay:
        return "NOTPAY";
    case OrderState::UserPaying:
        return "USERPAYING";
    case OrderState::Success:
        return "SUCCESS";
    case OrderState::Closed:
        return "CLOSED";
    case OrderState::PayError:
        return "PAYERROR";
    }
    Q_UNREACHABLE();
}

QByteArray orderStateText(OrderState state)
{
    switch (state) {
    case OrderState::NotPay:
        return "订单未支付";
    case OrderState::UserPaying:
        return "用户支付中,需要输入密码";
    case OrderState::Success:
        return "支付成功";
    case OrderState::Closed:
        return "订单已关闭";
    case OrderState::PayError:
        return "支付失败";
    }
    Q_UNREACHABLE();
}

QByteArray randomText(Random &random, int count)
{
    constexpr QByteArrayView alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray text = random.bytes(count);
    for (char &c : text)
        c = alphabet[static_cast<unsigned char>(c) % alphabet.size()];
    return text;
}

Platform::Platform(QList<SimulatedMerchant> merchants, Clock &clock, Random &random, PlatformRules rules)
    : m_merchants{std::move(merchants)},
      m_clock{clock},
      m_random{random},
      m_rules{rules}
{
    Q_ASSERT(!m_merchants.isEmpty());
}

Result<SimulatedMerchant> Platform::merchant(const QByteArray &appId, const QByteArray &mchId) const
{
    bool knowsApp = false;
    bool knowsMerchant = false;
    for (const SimulatedMerchant &merchant : m_merchants) {
        if (merchant.appId == appId && merchant.mchId == mchId)
            return merchant;
        knowsApp = knowsApp || merchant.appId == appId;
        knowsMerchant = knowsMerchant || merchant.mchId == mchId;
    }
    if (!knowsMerchant)
        return refusal("MCHID_NOT_EXIST", "商户号不存在", mchId);
    if (!knowsApp)
        return refusal("APPID_NOT_EXIST", "APPID不存在", appId);
    return refusal("APPID_MCHID_NOT_MATCH", "appid和mch_id不匹配", appId);
}

void Platform::setScanCallbackUrl(const QUrl &url)
{
    for (SimulatedMerchant &merchant : m_merchants)
        merchant.scanCallbackUrl = url;
}

Result<Fields> Platform::unifiedOrder(
    const SimulatedMerchant &merchant, const Fields &request, wechat::SignType signType)
{
    const QByteArray key = Order::keyOf(merchant.mchId, wechat::value(request, "out_trade_no"));
    Order *known = lookUp(key);
    // A repetition comes later than the first call: its time_expire is judged by what it was then.
    const QDateTime now = known ? known->createdAt : m_clock.utcNow();
    if (const Result<> check = checkUnifiedOrder(request, now, m_rules.lifeMin); !check)
        return tl::unexpected(check.error());
    Fields business = businessFields(request);
    if (known)
        return enterAgain(*known, business);

    Order order;
    order.mchId = merchant.mchId;
    order.outTradeNo = wechat::value(business, "out_trade_no");
    order.totalFee = wechat::value(business, "total_fee").toLongLong();
    order.body = wechat::value(business, "body");
    order.productId = wechat::value(business, "product_id");
    order.notifyUrl = wechat::value(business, "notify_url");
    order.signType = signType;
    order.createdAt = now;
    order.expiresAt = fromBeijing(wechat::value(business, "time_expire"));
    order.request = std::move(business);
    Order &stored = m_orders.emplace(key, std::move(order)).first->second;
    m_sequence.append(key);
    freshCode(stored);
    changed(stored);
    return prepayFields(stored);
}

Result<Fields> Platform::enterAgain(Order &order, const Fields &business)
{
    if (order.state == OrderState::Success)
        return refusal("ORDERPAID", "该订单已支付", order.outTradeNo);
    if (order.state == OrderState::Closed)
        return refusal("ORDERCLOSED", "该订单已关闭", order.outTradeNo);
    for (const char *name : saleFields) {
        if (wechat::value(order.request, name) != wechat::value(business, name))
            return refusal("OUT_TRADE_NO_USED", "商户订单号重复", name);
    }
    if (order.request != business)
        return refusal("INVALID_REQUEST", "商户订单号重复,请求参数与首次下单不一致", order.outTradeNo);
    freshCode(order);
    changed(order);
    return prepayFields(order);
}

Result<Fields> Platform::orderQuery(const SimulatedMerchant &merchant, const Fields &request)
{
    const QByteArray transactionId = wechat::value(request, "transaction_id");
    const QByteArray outTradeNo = wechat::value(request, "out_trade_no");
    if (transactionId.isEmpty() && outTradeNo.isEmpty())
        return refusal("LACK_PARAMS", "缺少参数: out_trade_no", "out_trade_no");
    Order *order = named(merchant, request);
    if (!order)
        return refusal("ORDERNOTEXIST", "订单不存在", outTradeNo);
    const bool isRefunded = m_refunds.fenOf(order->mchId, order->outTradeNo) > 0;
    Fields fields{{"trade_state", isRefunded ? "REFUND" : orderStateName(order->state)},
        {"trade_state_desc", isRefunded ? "订单发生过退款" : orderStateText(order->state)}};
    addEcho(fields, *order);
    if (order->state == OrderState::Success)
        addPayment(fields, *order);
    return fields;
}

Result<Fields> Platform::closeOrder(const SimulatedMerchant &merchant, const Fields &request)
{
    const QByteArray outTradeNo = wechat::value(request, "out_trade_no");
    if (outTradeNo.isEmpty())
        return refusal("LACK_PARAMS", "缺少参数: out_trade_no", "out_trade_no");
    Order *order = lookUp(Order::keyOf(merchant.mchId, outTradeNo));
    if (!order)
        return refusal("ORDERNOTEXIST", "订单不存在", outTradeNo);
    if (order->state == OrderState::Success)
        return refusal("ORDERPAID", "订单已支付", outTradeNo);
    if (order->closedByExpiry)
        return refusal("ORDERCLOSED", "订单已关闭", outTradeNo);
    if (order->state == OrderState::Closed) // closed by a call like this one: closing is re-entrant
        return Fields{{"result_msg", "OK"}};
    if (order->createdAt.addSecs(m_rules.closeNotBefore.count()) > m_clock.utcNow())
        return refusal("TRADE_STATE_ERROR", "订单生成后不能马上关单,最短调用时间间隔为5分钟", outTradeNo);
    order->state = OrderState::Closed;
    changed(*order);
    return Fields{{"result_msg", "OK"}};
}

Order *Platform::named(const SimulatedMerchant &merchant, const Fields &request)
{
    const QByteArray transactionId = wechat::value(request, "transaction_id");
    if (transactionId.isEmpty())
        return lookUp(Order::keyOf(merchant.mchId, wechat::value(request, "out_trade_no")));
    const auto paid = std::find_if(m_orders.begin(), m_orders.end(), [&](const auto &entry) {
        return entry.second.mchId == merchant.mchId && entry.second.transactionId == transactionId;
    });
    return paid == m_orders.end() ? nullptr : &paid->second;
}

Result<Fields> Platform::refund(const SimulatedMerchant &merchant, const Fields &request)
{
    const Order *order = named(merchant, request);
    const bool isPaid = order && order->state == OrderState::Success;
    return m_refunds.refund(merchant, request, isPaid ? order : nullptr);
}

Result<Fields> Platform::refundQuery(const SimulatedMerchant &merchant, const Fields &request)
{
    return m_refunds.query(merchant, request);
}

Result<Order> Platform::openCode(const QByteArray &codeUrl, const QByteArray &openid)
{
    Order *order = lookUp(m_codes.value(codeUrl));
    if (!order)
        return refusal("CODE_UNKNOWN", buyertext::codeUnknown);
    if (order->codeUrl != codeUrl)
        return refusal("CODE_EXPIRED", buyertext::codeExpired);
    return open(*order, order->codeDiesAt, openid);
}

Result<Order> Platform::openPrepay(
    const QByteArray &mchId, const QByteArray &prepayId, const QByteArray &openid)
{
    const Prepay prepay = m_prepays.value(prepayId);
    Order *order = lookUp(prepay.key);
    if (!order || order->mchId != mchId)
        return refusal("PREPAY_UNKNOWN", buyertext::wrongPrepay);
    return open(*order, prepay.diesAt, openid);
}

Result<Order> Platform::open(Order &order, const QDateTime &diesAt, const QByteArray &openid)
{
    if (order.state == OrderState::Success)
        return refusal("ORDERPAID", buyertext::orderPaid, order.outTradeNo);
    if (order.state == OrderState::Closed || order.state == OrderState::PayError)
        return refusal("ORDERCLOSED", buyertext::orderClosed, order.outTradeNo);
    if (m_clock.utcNow() >= diesAt)
        return refusal("CODE_EXPIRED", buyertext::codeExpired, order.outTradeNo);
    if (!order.openid.isEmpty() && order.openid != openid)
        return refusal("OTHER_BUYER", buyertext::otherBuyer, order.outTradeNo);
    if (std::exchange(order.openid, openid) != openid)
        changed(order);
    return order;
}

Result<> Platform::beginPaying(const QByteArray &key, const QByteArray &openid)
{
    Order *order = lookUp(key);
    if (!order)
        return refusal("CODE_UNKNOWN", buyertext::codeUnknown);
    if (const Result<Order> opened = open(*order, order->codeDiesAt, openid); !opened)
        return tl::unexpected(opened.error());
    order->state = OrderState::UserPaying;
    changed(*order);
    return {};
}

Result<> Platform::pay(const QByteArray &key)
{
    Order *order = lookUp(key);
    if (order && order->state == OrderState::Closed)
        return refusal("ORDERCLOSED", buyertext::orderClosed, order->outTradeNo);
    if (!order || order->state != OrderState::UserPaying)
        return refusal("NOT_PAYING", buyertext::merchantWrong);
    order->state = OrderState::Success;
    order->paidAt = m_clock.utcNow();
    order->transactionId = freshTransactionId();
    order->bankType = "OTHERS";
    changed(*order);
    return {};
}

void Platform::giveUp(const QByteArray &key, OrderState state)
{
    Q_ASSERT(state == OrderState::NotPay || state == OrderState::PayError);
    Order *order = lookUp(key);
    if (!order || order->state != OrderState::UserPaying)
        return;
    order->state = state;
    changed(*order);
}

std::optional<Order> Platform::find(const QByteArray &text)
{
    Order *order = lookUp(text);
    if (!order)
        order = lookUp(m_codes.value(text));
    for (auto merchant = m_merchants.cbegin(); !order && merchant != m_merchants.cend(); ++merchant)
        order = lookUp(Order::keyOf(merchant->mchId, text));
    return order ? std::optional(*order) : std::nullopt;
}

QList<Order> Platform::orders()
{
    QList<Order> all;
    for (const QByteArray &key : std::as_const(m_sequence))
        all.append(*lookUp(key));
    return all;
}

Order *Platform::lookUp(const QByteArray &key)
{
    const auto found = m_orders.find(key);
    if (found == m_orders.end())
        return nullptr;
    settle(found->second);
    return &found->second;
}

/// Every repetition gives a fresh code and kills the one before. Nothing says that it also kills the
/// prepay_id.
void Platform::freshCode(Order &order)
{
    const QDateTime now = m_clock.utcNow();
    order.codeUrl = "weixin://wxpay/bizpayurl?pr=" + randomText(m_random, 9);
    order.prepayId = "wx" + toBeijing(now) + m_random.bytes(10).toHex();
    order.codeDiesAt = now.addSecs(m_rules.prepayLife.count());
    m_codes.insert(order.codeUrl, order.key());
    m_prepays.insert(order.prepayId, {order.key(), order.codeDiesAt});
}

/// Expiry needs no timer: nobody can tell when it happened before somebody asks. A buyer who is typing the
/// password may still finish.
void Platform::settle(Order &order)
{
    const bool open = order.state == OrderState::NotPay || order.state == OrderState::PayError;
    if (!open || !order.expiresAt.isValid() || m_clock.utcNow() < order.expiresAt)
        return;
    order.state = OrderState::Closed;
    order.closedByExpiry = true;
    changed(order);
}

void Platform::changed(const Order &order)
{
    if (m_watcher)
        m_watcher(Order(order)); // a copy: the watcher may call back
}

/// 28 digits: 4200, six of ours, the day, ten that count up.
QByteArray Platform::freshTransactionId()
{
    ++m_payments;
    const auto digits = [this](int count) -> QByteArray {
        QByteArray text = m_random.bytes(count);
        for (char &c : text)
            c = char('0' + static_cast<unsigned char>(c) % 10);
        return text;
    };
    return "4200" + digits(6) + toBeijing(m_clock.utcNow()).left(8) + digits(4)
        + QByteArray::number(m_payments).rightJustified(6, '0');
}

} // namespace saoma::simulator
