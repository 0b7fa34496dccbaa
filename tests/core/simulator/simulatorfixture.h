// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/platform.h"
#include "core/simulator/wire.h"
#include "core/wechat/xml.h"
#include "tests/support/manualclock.h"
#include "tests/support/seededrandom.h"

namespace saoma::test {

/// A unified order that nothing is wrong with.
inline wechat::Fields goodOrder(const QByteArray &outTradeNo = "ORDER00001")
{
    return {{"body", "扫码店-咖啡"}, {"out_trade_no", outTradeNo}, {"total_fee", "1250"},
        {"spbill_create_ip", "127.0.0.1"}, {"notify_url", "http://127.0.0.1:1/wechat/notify/pay"},
        {"trade_type", "NATIVE"}, {"product_id", "COFFEE"}};
}

/// The fields with what every call carries, signed.
inline wechat::Fields signedRequest(
    wechat::Fields fields, const simulator::SimulatedMerchant &merchant, wechat::SignType type)
{
    fields["appid"] = merchant.appId;
    fields["mch_id"] = merchant.mchId;
    fields["nonce_str"] = "0123456789abcdef";
    if (type == wechat::SignType::HmacSha256)
        fields["sign_type"] = "HMAC-SHA256";
    wechat::addSign(fields, type, merchant.secret());
    return fields;
}

inline QByteArray signedXml(
    const wechat::Fields &fields, const simulator::SimulatedMerchant &merchant, wechat::SignType type)
{
    return wechat::writeXml(signedRequest(fields, merchant, type));
}

inline simulator::SimulatedMerchant otherMerchant()
{
    simulator::SimulatedMerchant merchant = simulator::SimulatedMerchant::practice();
    merchant.appId = "wxpractice00000002";
    merchant.mchId = "1000000002";
    merchant.key = "AnotherKeyAnotherKeyAnotherKeyAn";
    return merchant;
}

/// Books with two merchants, a clock that stands still and a fixed seed.
struct Books
{
    ManualClock clock;
    SeededRandom random;
    simulator::SimulatedMerchant merchant = simulator::SimulatedMerchant::practice();
    simulator::Platform platform{{merchant, otherMerchant()}, clock, random};

    Result<wechat::Fields> unifiedOrder(wechat::Fields fields)
    {
        return platform.unifiedOrder(merchant, complete(std::move(fields)), wechat::SignType::Md5);
    }
    Result<wechat::Fields> query(const QByteArray &outTradeNo)
    {
        return platform.orderQuery(merchant, complete({{"out_trade_no", outTradeNo}}));
    }
    Result<wechat::Fields> close(const QByteArray &outTradeNo)
    {
        return platform.closeOrder(merchant, complete({{"out_trade_no", outTradeNo}}));
    }
    QByteArray stateOf(const QByteArray &outTradeNo)
    {
        return wechat::value(*query(outTradeNo), "trade_state");
    }
    /// Scans and pays at once.
    Result<> payAs(const QByteArray &openid, const QByteArray &codeUrl)
    {
        const Result<simulator::Order> order = platform.openCode(codeUrl, openid);
        if (!order)
            return tl::unexpected(order.error());
        const Result<> begun = platform.beginPaying(order->key(), openid);
        return begun ? platform.pay(order->key()) : begun;
    }

private:
    wechat::Fields complete(wechat::Fields fields) const
    {
        return signedRequest(std::move(fields), merchant, wechat::SignType::Md5);
    }
};

inline QString errCode(const Result<wechat::Fields> &outcome)
{
    return outcome ? QString() : outcome.error().code;
}

} // namespace saoma::test
