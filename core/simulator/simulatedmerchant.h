// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/merchant.h"

#include <QByteArray>
#include <QUrl>

namespace saoma::simulator {

/// A merchant that exists on the simulated platform only. Its key guards nothing.
struct SimulatedMerchant
{
    QByteArray appId;
    QByteArray mchId;
    wechat::SignType signType = wechat::SignType::HmacSha256; ///< What its desk is told to use.
    QByteArray key;
    QUrl scanCallbackUrl; ///< 支付回调URL of mode 1; one per merchant, set at the platform.

    /// The merchant of practice mode: obviously invented ids and a key that is printed in the source.
    [[nodiscard]] static SimulatedMerchant practice();

    /// As the merchant's own side sees itself.
    [[nodiscard]] wechat::Merchant toMerchant() const;
    [[nodiscard]] SecretBytes secret() const { return SecretBytes(key); }
};

/// Public, so that real mode can refuse it.
inline constexpr QByteArrayView practiceKey = "PracticeKeyPracticeKeyPracticeKe";

} // namespace saoma::simulator
