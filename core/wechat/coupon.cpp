// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/coupon.h"

#include "core/wechat/text.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

tl::unexpected<Error> badCoupon(const QByteArray &suffix)
{
    return failure(Error::Kind::Protocol, u"COUPON_INVALID"_s, QString::fromLatin1(suffix));
}

Result<Coupon> couponAt(const Fields &fields, const QByteArray &suffix)
{
    const auto part = [&](QByteArray name) { return value(fields, name.append(suffix)); };
    const Result<Money> fee = Money::parseFee(part("coupon_fee"));
    Coupon coupon{part("coupon_type"), part("coupon_id"), fee.value_or(Money())};
    if (!fee || !consistsOf(coupon.id, 1, 32, isWordByte) || !consistsOf(coupon.type, 0, 16, isNameByte))
        return badCoupon(suffix);
    return coupon;
}

} // namespace

Result<QList<Coupon>> coupons(const Fields &fields)
{
    constexpr int countMax = 512; // what a query answer of 2,048 fields can hold
    const QByteArray written = value(fields, "coupon_count");
    if (written.isEmpty())
        return QList<Coupon>{};
    const int count = written.toInt();
    if (!consistsOf(written, 1, 3, isDigit) || count > countMax)
        return badCoupon("_count");

    QList<Coupon> list;
    const bool unnumbered = count == 1 && !fields.contains("coupon_fee_0"_ba);
    for (int n = 0; n < count; ++n) {
        const Result<Coupon> coupon =
            couponAt(fields, unnumbered ? QByteArray() : '_' + QByteArray::number(n));
        if (!coupon)
            return tl::unexpected(coupon.error());
        list.append(*coupon);
    }
    if (fields.contains("coupon_fee_" + QByteArray::number(count)))
        return badCoupon("_count");
    return list;
}

} // namespace saoma::wechat
