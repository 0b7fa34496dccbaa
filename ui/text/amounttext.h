// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QString>

namespace saoma {

/// "¥12.50"
[[nodiscard]] QString amountText(Money amount);

/// The amount in Chinese words: 12.50 is 十二元五角, 1.05 is 一元零五分, 0 is 零元.
[[nodiscard]] QString amountInChinese(Money amount);

/// What a voice says once the money is there, in the installed language: 微信收款十二元五角.
/// For amounts from verified data only.
[[nodiscard]] QString amountSpoken(Money amount);

} // namespace saoma
