// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/closeorder.h"

#include "core/wechat/request.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {

QByteArray encodeCloseOrder(const QByteArray &outTradeNo, const Merchant &merchant, QByteArray nonceStr)
{
    return writeRequest({{"out_trade_no"_ba, outTradeNo}}, merchant, merchant.signType, std::move(nonceStr));
}

Result<> decodeClose(QByteArrayView answer, const Merchant &merchant, SignType type)
{
    const Result<Fields> fields = readAnswer(answer, merchant, type);
    if (!fields)
        return tl::unexpected(fields.error());
    return {};
}

} // namespace saoma::wechat
