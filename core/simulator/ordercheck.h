// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/wechat/fields.h"

#include <QDateTime>

#include <chrono>

namespace saoma::simulator {

/// The first parameter that a unified order lacks or has wrong. Manual: v2 unifiedorder.
/// Error: Rejected LACK_PARAMS, PARAM_ERROR, NOAUTH or INVALID_REQUEST with the parameter's name as subject.
[[nodiscard]] Result<> checkUnifiedOrder(
    const wechat::Fields &request, const QDateTime &now, std::chrono::seconds lifeMin);

/// A refusal of the platform: err_code, err_code_des, and what it is about.
[[nodiscard]] tl::unexpected<Error> refusal(
    const char *errCode, const QByteArray &text, const QByteArray &subject = {});

} // namespace saoma::simulator
