// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace saoma {

/// How much of a symbol may be lost: about 7, 15, 25 and 30 per cent.
enum class QrLevel { L, M, Q, H };

} // namespace saoma
