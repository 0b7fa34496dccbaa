// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/errorcode.h"

#include "core/base/plantedbug.h"

#include <algorithm>
#include <array>

namespace saoma::wechat {
namespace {

struct KnownCode
{
    QByteArrayView code;
    Reaction reaction;
};

constexpr std::array knownCodes{
    KnownCode{"ORDERPAID", Reaction::Query},
    KnownCode{"ORDERCLOSED", Reaction::Query},
    KnownCode{"OUT_TRADE_NO_USED", Reaction::Query},
    KnownCode{"ORDERREVERSED", Reaction::Query},
    KnownCode{"TRADE_STATE_ERROR", Reaction::Query},
    KnownCode{"SYSTEMERROR", Reaction::Repeat},
    KnownCode{"BANKERROR", Reaction::Repeat},
    KnownCode{"BIZERR_NEED_RETRY", Reaction::Repeat},
    KnownCode{"USERPAYING", Reaction::Wait},
    KnownCode{"FREQUENCY_LIMITED", Reaction::Wait},
    KnownCode{"INVALID_REQ_TOO_MUCH", Reaction::Wait},
    KnownCode{"ORDERNOTEXIST", Reaction::NotExist},
};

} // namespace

Reaction reactionTo(QByteArrayView errCode)
{
    const auto known = std::find_if(knownCodes.begin(), knownCodes.end(),
        [errCode](const KnownCode &entry) { return entry.code == errCode; });
    if (errCode == "SYSTEMERROR" && isPlanted(PlantedBug::SystemErrorIsFinal))
        return Reaction::Wrong;
    return known == knownCodes.end() ? Reaction::Wrong : known->reaction;
}

} // namespace saoma::wechat
