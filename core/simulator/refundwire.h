// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/simulator/platformrefund.h"
#include "core/simulator/simulatedmerchant.h"

namespace saoma::simulator {

/// The notice of a refund that has come to its end: not signed, its content encrypted with AES-256-ECB under
/// the MD5 of the key. Manual: v2 退款结果通知.
[[nodiscard]] QByteArray refundNotice(
    const Refund &refund, const SimulatedMerchant &merchant, Random &random);

} // namespace saoma::simulator
