// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace saoma::wechat {

/// What an err_code asks of us. Manual: v2 error tables of unifiedorder, orderquery, closeorder.
enum class Reaction {
    Query,  ///< A hint about the order's state (ORDERPAID, ORDERCLOSED, OUT_TRADE_NO_USED): ask, then decide.
    Repeat, ///< Unknown (SYSTEMERROR, BANKERROR): the same bytes again, then query.
    Wait,   ///< Too fast (FREQUENCY_LIMITED): the same later.
    Wrong,  ///< Our request or configuration is wrong: show it and stop.
    NotExist, ///< ORDERNOTEXIST: the platform has never seen the number.
};

/// Unknown codes are Wrong: an authentic refusal that nobody can wait away.
[[nodiscard]] Reaction reactionTo(QByteArrayView errCode);

} // namespace saoma::wechat
