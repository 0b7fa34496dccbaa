// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/merchant.h"

#include <QDate>

namespace saoma::wechat {

/// 下载交易账单, POST /pay/downloadbill: all payments and refunds of one Beijing day, packed with gzip. The
/// answer is a bill's text (core/wechat/bill.h), without a signature. From 10 o'clock of the following day,
/// for three months. Manual: v2 downloadbill.
[[nodiscard]] QByteArray encodeDownloadBill(QDate day, const Merchant &merchant, QByteArray nonceStr);

} // namespace saoma::wechat
