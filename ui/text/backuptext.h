// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/dailybackup.h"
#include "ui/text/statetext.h"

#include <QString>

namespace saoma {

/// "12.5 MiB"
[[nodiscard]] QString sizeText(qint64 bytes);

/// What its check has found, in a word or two.
[[nodiscard]] QString backupCheckText(const DailyBackup &backup);
[[nodiscard]] Tone backupTone(const DailyBackup &backup);

/// One line of a list: day, size, orders and check.
[[nodiscard]] QString backupLine(const DailyBackup &backup);

} // namespace saoma
