// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace saoma {

/// A value or the reason why there is none. Functions that return it are `[[nodiscard]]`.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// Shorthand for the failing branch: `return failure(Error::Kind::Storage, u"LEDGER_BUSY"_s);`
[[nodiscard]] inline tl::unexpected<Error> failure(
    Error::Kind kind, QString code, QString detail = {}, QString subject = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(code), std::move(subject), std::move(detail)});
}

} // namespace saoma
