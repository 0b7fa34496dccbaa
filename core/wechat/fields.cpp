// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/fields.h"

namespace saoma::wechat {

QByteArray value(const Fields &fields, QByteArrayView name)
{
    const auto found = fields.find(QByteArray::fromRawData(name.data(), name.size()));
    return found == fields.end() ? QByteArray() : found->second;
}

} // namespace saoma::wechat
