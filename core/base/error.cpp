// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

using namespace Qt::StringLiterals;

namespace saoma {

QString errorKindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::InvalidInput:
        return u"invalid_input"_s;
    case Error::Kind::Rejected:
        return u"rejected"_s;
    case Error::Kind::Pending:
        return u"pending"_s;
    case Error::Kind::Network:
        return u"network"_s;
    case Error::Kind::Protocol:
        return u"protocol"_s;
    case Error::Kind::Cancelled:
        return u"cancelled"_s;
    case Error::Kind::Storage:
        return u"storage"_s;
    }
    Q_UNREACHABLE();
}

} // namespace saoma
