// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/orderfixtures.h"

#include "core/payment/advance.h"

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

bool hasCode(OrderState state)
{
    return state != OrderState::Created && state != OrderState::Requested && state != OrderState::Rejected;
}

bool holdsPayment(OrderState state)
{
    return state == OrderState::Paid || state == OrderState::PaidLate;
}

} // namespace

std::shared_ptr<const wechat::Merchant> sampleMerchant(wechat::SignType type)
{
    auto merchant = std::make_shared<wechat::Merchant>();
    merchant->appId = "wx0123456789abcdef";
    merchant->mchId = "1900000109";
    merchant->signType = type;
    merchant->apiKey = SecretBytes{QByteArrayView("Kq3Zs8Vn1Xc7Bm5Lw9Ty2Rp4Hd6Gf0Ja")};
    return merchant;
}

QDateTime sampleTime()
{
    return QDateTime({2026, 11, 23}, {4, 0, 0}, Qt::UTC);
}

Order sampleOrder(OrderState state)
{
    Order order;
    order.outTradeNo = u"A126112312000000100000000"_s;
    order.saleId = order.outTradeNo;
    order.intent = order.outTradeNo;
    order.desk = u"A1"_s;
    order.state = state;
    order.totalFee = *Money::fromFen(1250);
    order.body = u"Tea"_s;
    order.productId = order.outTradeNo;
    order.createdAt = sampleTime();
    order.expiresAt = sampleTime().addSecs(300);
    if (state != OrderState::Created) {
        order.requestBody = "<xml>the recorded bytes</xml>";
        order.requestedAt = sampleTime();
    }
    if (hasCode(state)) {
        order.prepayId = u"wx23120000000000"_s;
        order.code = u"weixin://wxpay/bizpayurl?pr=first"_s;
    }
    if (holdsPayment(state)) {
        order.transactionId = QString::fromLatin1(samplePayment(order).transactionId);
        order.paidAt = sampleTime().addSecs(61);
        order.platformPaidAt = samplePayment(order).timeEnd;
    }
    return order;
}

wechat::Payment samplePayment(const Order &order, const QByteArray &transactionId)
{
    wechat::Payment payment;
    payment.outTradeNo = order.outTradeNo.toUtf8();
    payment.transactionId = transactionId;
    payment.totalFee = order.totalFee;
    payment.feeType = "CNY";
    payment.tradeType = "NATIVE";
    payment.openid = "oBuyer";
    payment.bankType = "OTHERS";
    payment.timeEnd = order.createdAt.addSecs(60);
    return payment;
}

fact::PlatformSays platformSays(wechat::TradeState state, const wechat::Payment &payment)
{
    wechat::OrderStatus status;
    status.tradeState = state;
    status.outTradeNo = payment.outTradeNo;
    status.payment = payment;
    status.evidence = "<xml>a verified query answer</xml>";
    return {status};
}

fact::NoticeArrived noticeOf(const wechat::Payment &payment)
{
    return {wechat::PayNotice{payment, "<xml>a verified notice</xml>"}};
}

Order sampleUnsent(OrderState state)
{
    Order order = sampleOrder(state);
    order.prepayId.clear();
    order.code.clear();
    if (state == OrderState::Closing)
        order.closingAt = order.requestedAt.addSecs(1);
    return order;
}

Order sampleCounterCode()
{
    Order order = sampleUnsent(OrderState::Waiting);
    order.method = PayMethod::ProductCode;
    order.code = u"weixin://wxpay/bizpayurl?product_id=A1"_s;
    order.requestBody.clear();
    order.requestedAt = {};
    return order;
}

Step stepAfter(const Order &order, const Fact &fact, int seconds)
{
    return advance(order, {sampleTime().addSecs(seconds), fact});
}

bool isUntouched(const Order &before, const Step &step)
{
    return step.record.isEmpty() && step.next.state == before.state
        && step.next.transactionId == before.transactionId && step.next.paidAt == before.paidAt;
}

} // namespace saoma::test
