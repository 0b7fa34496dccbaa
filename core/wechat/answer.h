// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/wechat/fields.h"
#include "core/wechat/merchant.h"
#include "core/wechat/xml.h"

namespace saoma::wechat {

/// Judges the platform's answer to a call, in the order that matters: shape, `return_code`, `sign` (with the
/// algorithm of the request), `appid` and `mch_id`, `result_code`. Only then may a field be used.
/// Errors: Protocol (not authentic, or no clear yes or no: nothing is known), Pending (authentic SYSTEMERROR
/// and its like), Rejected with the platform's err_code (authentic no, err_code_des as detail). An unsigned
/// `return_code=FAIL` proves nothing and is Protocol COMMUNICATION_FAIL with the text as detail.
[[nodiscard]] Result<Fields> readAnswer(
    QByteArrayView bytes, const Merchant &merchant, SignType type, XmlLimits limits = XmlLimits::message());

} // namespace saoma::wechat
