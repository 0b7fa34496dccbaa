// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/wechat/fields.h"

#include <QList>

namespace saoma::wechat {

/// A voucher (代金券) that took part in a payment. Manual: v2 orderquery, coupon_type_$n and its like.
struct Coupon
{
    QByteArray type; ///< "CASH", "NO_CASH"; empty in old messages.
    QByteArray id;
    Money fee;
    friend bool operator==(const Coupon &, const Coupon &) = default;
};

/// The vouchers of a query answer or notice in the order of their index, whatever the order of the elements;
/// a single one may come without index. Empty if there are none.
/// Error: Protocol COUPON_INVALID if `coupon_count` and the numbered fields disagree.
[[nodiscard]] Result<QList<Coupon>> coupons(const Fields &fields);

} // namespace saoma::wechat
