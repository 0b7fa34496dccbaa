// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace saoma {

class SqliteConnection;
namespace wechat {
struct Merchant;
}

/// I22: the platform's signed words that payments and closed orders rest on verify with the merchant's key
/// and say what the order says. A line for each that does not. Errors: Storage.
[[nodiscard]] Result<QStringList> checkEvidence(
    SqliteConnection &connection, const wechat::Merchant &merchant);

} // namespace saoma
