// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/platform.h"

namespace saoma::simulator {

/// A scanned text of the form `weixin://wxpay/bizpayurl?…product_id=…`. Manual: v2 Native mode 1, 二维码链接.
struct ProductCode
{
    SimulatedMerchant merchant;
    QByteArray productId;
};

/// True for mode 1 texts, good or bad; a code_url has `pr` or `sr` instead of a product.
[[nodiscard]] bool isProductCode(const QByteArray &text);

/// Parameters in any order, raw or percent-encoded; MD5 over the raw values. Errors: Rejected CODE_INVALID,
/// MCHID_NOT_EXIST and its like, SIGNERROR; `detail` is what the phone shows.
[[nodiscard]] Result<ProductCode> readProductCode(const QByteArray &text, const Platform &platform);

/// What the platform posts to the merchant. Manual: 输入参数.
[[nodiscard]] QByteArray scanCallbackMessage(
    const ProductCode &code, const QByteArray &openid, Random &random);

/// The prepay_id out of the merchant's answer. Manual: 输出参数. Errors: Rejected MERCHANT_REFUSED with the
/// merchant's text; MERCHANT_WRONG for what is unreadable or wrongly signed. `detail` is what the phone
/// shows.
[[nodiscard]] Result<QByteArray> readScanAnswer(QByteArrayView answer, const SimulatedMerchant &merchant);

} // namespace saoma::simulator
