// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <map>

namespace saoma::wechat {

/// One flat message: element name → value, both UTF-8, in byte order of the names (the order of signing).
using Fields = std::map<QByteArray, QByteArray>;

/// The value of `name`, or an empty array.
[[nodiscard]] QByteArray value(const Fields &fields, QByteArrayView name);

} // namespace saoma::wechat
