// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/qrmatrix.h"

namespace saoma {

/// The symbol with its quiet zone as a PNG file that knows its true size: `moduleMm` a module, 8 pixels wide.
[[nodiscard]] QByteArray toPng(const QrMatrix &matrix, double moduleMm = moduleMillimetres);

} // namespace saoma
