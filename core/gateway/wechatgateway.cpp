// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/wechatgateway.h"

#include "core/base/plantedbug.h"
#include "core/wechat/closeorder.h"
#include "core/wechat/downloadbill.h"
#include "core/wechat/request.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Answered = PlatformCaller::Answered;

} // namespace

WeChatGateway::WeChatGateway(std::shared_ptr<const wechat::Merchant> merchant, GatewayUrls urls,
    Transport &transport, Clock &clock, Random &random, QObject *parent)
    : QObject{parent},
      m_merchant{std::move(merchant)},
      m_caller{std::move(urls), transport, clock},
      m_random{random}
{
}

Result<QByteArray> WeChatGateway::encodeUnifiedOrder(const wechat::UnifiedOrder &order)
{
    return wechat::encode(order, *m_merchant, freshNonce(m_random));
}

Async<wechat::Prepay> WeChatGateway::unifiedOrder(const QByteArray &signedBody, Clock::Duration deadline)
{
    // The bytes may be older than the merchant's present setting: their answer is signed as they were.
    return m_caller.call(u"/pay/unifiedorder"_s, signedBody, deadline)
        .map([merchant = m_merchant, type = wechat::signTypeOf(signedBody)](const Answered &answer) {
            auto prepay = wechat::decodePrepay(answer.body, *merchant, type);
            const bool isDoubtful = answer.isRepeat && !isPlanted(PlantedBug::SecondHostBelieved);
            return isDoubtful ? withDoubt(std::move(prepay)) : prepay;
        });
}

Async<wechat::OrderStatus> WeChatGateway::queryOrder(const QByteArray &outTradeNo)
{
    const QByteArray body = wechat::encodeOrderQuery(outTradeNo, *m_merchant, freshNonce(m_random));
    return m_caller.call(u"/pay/orderquery"_s, body)
        .map([merchant = m_merchant, outTradeNo](const Answered &answer) {
            return wechat::decodeOrderStatus(answer.body, outTradeNo, *merchant, merchant->signType);
        });
}

Async<void> WeChatGateway::closeOrder(const QByteArray &outTradeNo)
{
    const QByteArray body = wechat::encodeCloseOrder(outTradeNo, *m_merchant, freshNonce(m_random));
    return m_caller.call(u"/pay/closeorder"_s, body).map([merchant = m_merchant](const Answered &answer) {
        return wechat::decodeClose(answer.body, *merchant, merchant->signType);
    });
}

Async<QByteArray> WeChatGateway::downloadBill(QDate day)
{
    return m_caller
        .call(u"/pay/downloadbill"_s, wechat::encodeDownloadBill(day, *m_merchant, freshNonce(m_random)))
        .map([](const PlatformCaller::Answered &answer) { return answer.body; });
}

} // namespace saoma
