// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedmerchant.h"

namespace saoma::simulator {

SimulatedMerchant SimulatedMerchant::practice()
{
    SimulatedMerchant merchant;
    merchant.appId = "wxpractice00000000";
    merchant.mchId = "1000000001";
    merchant.key = practiceKey.toByteArray();
    return merchant;
}

wechat::Merchant SimulatedMerchant::toMerchant() const
{
    return {appId, mchId, signType, secret()};
}

} // namespace saoma::simulator
