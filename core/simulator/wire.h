// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/platform.h"

namespace saoma::simulator {

/// The platform's way of writing: CDATA around everything but amounts.
[[nodiscard]] QByteArray writePlatformXml(const wechat::Fields &fields);

/// A refusal before anybody is known: `return_code=FAIL`, unsigned.
[[nodiscard]] QByteArray communicationFailure(const QByteArray &returnMsg);

enum class Call { UnifiedOrder, OrderQuery, CloseOrder, Refund, RefundQuery };

/// "unifiedorder", as it ends the path.
[[nodiscard]] QByteArray callName(Call call);
/// "/pay/unifiedorder"; under /secapi/ what needs the client certificate.
[[nodiscard]] QByteArray callPath(Call call);

/// What the platform's door knows of one request after reading it.
struct Admission
{
    SimulatedMerchant merchant;
    wechat::Fields request;
    wechat::SignType signType = wechat::SignType::Md5;
};

/// Reads and verifies a request. The Error's `detail` is the return_msg of the unsigned refusal; its `code`
/// is POST_DATA_EMPTY, NOT_UTF8, XML_FORMAT_ERROR, LACK_PARAMS, MCHID_NOT_EXIST, APPID_NOT_EXIST,
/// APPID_MCHID_NOT_MATCH or SIGNERROR. Manual: v2 签名算法, 接口规则.
[[nodiscard]] Result<Admission> admit(QByteArrayView body, const Platform &platform);

/// Performs the call on the books.
[[nodiscard]] Result<wechat::Fields> perform(Call call, const Admission &admission, Platform &platform);

/// The signed answer to an admitted request: SUCCESS with the fields, or FAIL with the err_code.
[[nodiscard]] QByteArray signedAnswer(
    const Admission &admission, const Result<wechat::Fields> &outcome, Random &random);

/// The signed payment notice of a paid order. Manual: v2 支付结果通知.
[[nodiscard]] QByteArray paymentNotice(
    const Order &order, const SimulatedMerchant &merchant, bool namesSignType, Random &random);

/// The same message with a signature that does not verify.
[[nodiscard]] QByteArray withBadSignature(QByteArray message);

} // namespace saoma::simulator
