// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"

#include <QDate>

namespace saoma {

/// The hash of a closed day's last event: whoever keeps it elsewhere, on paper or in a file, can tell later
/// whether anything up to that event was changed (I13). Days are Beijing days.
struct DayHead
{
    QDate day;
    qint64 eventId = 0;
    QByteArray hash; ///< 32 bytes.
    friend bool operator==(const DayHead &, const DayHead &) = default;
};

/// "2026-11-24 1234 <64 hexadecimal digits>"
[[nodiscard]] QString toLine(const DayHead &head);
[[nodiscard]] std::optional<DayHead> dayHeadFromLine(QStringView line);

/// The heads of the days that are over, in the order of the events: wherever the day of the events changes,
/// also where that was because the clock was set, and at the last event if its day is before that of `now`
/// (invalid: not there). `after`: of the events after that one. The heads of earlier events never change.
[[nodiscard]] Result<QList<DayHead>> closedDays(
    const LedgerReader &reader, const QDateTime &now, qint64 after = 0);

/// The head of a day that is over: the last one of that day or, if nothing happened on it, before it. One
/// without hash if there is none, as in a ledger that is not chained yet. Where heads have been exported, few
/// events are looked at.
[[nodiscard]] Result<DayHead> headOfDay(const LedgerReader &reader, QDate day, const QDateTime &now);

/// What the head of a day that ended with that event is; one without hash if there is no such event.
[[nodiscard]] Result<DayHead> dayHeadOf(SqliteConnection &connection, qint64 eventId);

/// Where the exported heads of a ledger stand: `<file>.heads`, one line a day, oldest first.
[[nodiscard]] QString headsFile(const LedgerPlace &ledger);
/// Errors: InvalidInput HEADS_UNREADABLE if it cannot be read or a line is none.
[[nodiscard]] Result<QList<DayHead>> readHeads(const QString &file);
/// Adds the days that have closed since the event of the last line. Does nothing, and says so, if the file
/// cannot be written: the ledger itself is not concerned. Errors: Storage; InvalidInput HEADS_UNREADABLE; as
/// writeOutFile().
[[nodiscard]] Result<> exportHeads(
    const LedgerReader &reader, const LedgerPlace &ledger, const QDateTime &now);

} // namespace saoma
