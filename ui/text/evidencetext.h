// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/order.h"

namespace saoma {

/// Everything that an order's events rest on, to be read: for each its time, what it says and who said so,
/// then the verified bytes, a field a line where they are a message of the platform, else as they are (what
/// is no text as hexadecimal digits). Empty if there is none.
[[nodiscard]] QString evidenceText(const QList<EventRow> &events);

/// One message: "total_fee  1250" a line. `bytes` as they are if they are none.
[[nodiscard]] QString messageText(const QByteArray &bytes);

} // namespace saoma
