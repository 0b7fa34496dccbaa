// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/ordercheck.h"

#include "core/base/clock.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace saoma::simulator {
namespace {

constexpr qint64 feeMax = 10'000'000'000; // a hundred million yuan: far above any real limit
constexpr int feeDigitsMax = 11;

struct Parameter
{
    const char *name;
    qsizetype bytesMax;
    bool required;
};

constexpr Parameter parameters[] = {
    {"appid", 32, true},
    {"mch_id", 32, true},
    {"nonce_str", 32, true},
    {"sign", 64, true},
    {"body", 127, true},
    {"out_trade_no", 32, true},
    {"total_fee", feeDigitsMax, true},
    {"spbill_create_ip", 64, true},
    {"notify_url", 256, true},
    {"trade_type", 16, true},
    {"product_id", 32, false}, // required for NATIVE, checked below
    {"attach", 127, false},
    {"detail", 6144, false},
    {"device_info", 32, false},
    {"fee_type", 16, false},
    {"goods_tag", 32, false},
    {"openid", 128, false},
    {"scene_info", 256, false},
};

tl::unexpected<Error> wrong(const char *name)
{
    return refusal("PARAM_ERROR", QByteArray("参数错误: ") + name, name);
}

bool isOutTradeNo(const QByteArray &number)
{
    constexpr std::string_view others = "_-|*";
    return number.size() >= 6 && std::all_of(number.begin(), number.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || others.find(c) != others.npos;
    });
}

bool isFee(const QByteArray &fee)
{
    const bool digits = std::all_of(fee.begin(), fee.end(), [](char c) { return c >= '0' && c <= '9'; });
    const qint64 fen = fee.toLongLong();
    return digits && !fee.startsWith('0') && fen >= 1 && fen <= feeMax;
}

bool isNotifyUrl(const QByteArray &text)
{
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && web && !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

Result<> checkTimes(const wechat::Fields &request, const QDateTime &now, std::chrono::seconds lifeMin)
{
    const QByteArray start = wechat::value(request, "time_start");
    if (!start.isEmpty() && !fromBeijing(start).isValid())
        return wrong("time_start");
    const QByteArray expire = wechat::value(request, "time_expire");
    if (expire.isEmpty())
        return {};
    const QDateTime expiresAt = fromBeijing(expire);
    if (!expiresAt.isValid())
        return wrong("time_expire");
    if (now.addSecs(lifeMin.count()) > expiresAt)
        return refusal("INVALID_REQUEST", "time_expire时间过短,刷卡至少1分钟,其他5分钟", "time_expire");
    return {};
}

Result<> checkTradeType(const wechat::Fields &request)
{
    const QByteArray type = wechat::value(request, "trade_type");
    if (type == "JSAPI" || type == "APP" || type == "MWEB")
        return refusal("NOAUTH", "商户无此接口权限", "trade_type");
    if (type != "NATIVE")
        return wrong("trade_type");
    if (wechat::value(request, "product_id").isEmpty())
        return refusal("LACK_PARAMS", "缺少参数: product_id", "product_id");
    return {};
}

} // namespace

tl::unexpected<Error> refusal(const char *errCode, const QByteArray &text, const QByteArray &subject)
{
    return failure(Error::Kind::Rejected, QString::fromLatin1(errCode), QString::fromUtf8(text),
        QString::fromUtf8(subject));
}

Result<> checkUnifiedOrder(const wechat::Fields &request, const QDateTime &now, std::chrono::seconds lifeMin)
{
    for (const Parameter &parameter : parameters) {
        const QByteArray value = wechat::value(request, parameter.name);
        if (parameter.required && value.isEmpty())
            return refusal("LACK_PARAMS", QByteArray("缺少参数: ") + parameter.name, parameter.name);
        if (value.size() > parameter.bytesMax)
            return wrong(parameter.name);
    }
    if (!isOutTradeNo(wechat::value(request, "out_trade_no")))
        return wrong("out_trade_no");
    if (!isFee(wechat::value(request, "total_fee")))
        return wrong("total_fee");
    const QByteArray feeType = wechat::value(request, "fee_type");
    if (!feeType.isEmpty() && feeType != "CNY")
        return wrong("fee_type");
    if (QHostAddress(QString::fromLatin1(wechat::value(request, "spbill_create_ip"))).isNull())
        return wrong("spbill_create_ip");
    if (!isNotifyUrl(wechat::value(request, "notify_url")))
        return wrong("notify_url");
    const Result<> tradeType = checkTradeType(request);
    return tradeType ? checkTimes(request, now, lifeMin) : tradeType;
}

} // namespace saoma::simulator
