// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/answer.h"

namespace saoma::wechat {

/// 关闭订单, POST /pay/closeorder. Closing again is harmless. Manual: v2 closeorder.
[[nodiscard]] QByteArray encodeCloseOrder(
    const QByteArray &outTradeNo, const Merchant &merchant, QByteArray nonceStr);

/// Success, or errors as `readAnswer`: Rejected ORDERPAID, ORDERCLOSED, ORDERNOTEXIST are hints for a query.
[[nodiscard]] Result<> decodeClose(QByteArrayView answer, const Merchant &merchant, SignType type);

} // namespace saoma::wechat
