// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/backuptext.h"

#include "ui/text/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(BackupWords)
};

} // namespace

QString sizeText(qint64 bytes)
{
    constexpr double mebibyte = 1024 * 1024;
    return QString::number(double(bytes) / mebibyte, 'f', 1) + u" MiB"_s;
}

QString backupCheckText(const DailyBackup &backup)
{
    if (!backup.isThere)
        return BackupWords::tr("the file is gone or was changed");
    if (backup.violations.isEmpty())
        return BackupWords::tr("checked, clean");
    return BackupWords::tr("%n violation(s)", nullptr, int(backup.violations.size()));
}

Tone backupTone(const DailyBackup &backup)
{
    if (!backup.isThere)
        return Tone::Neutral;
    return backup.violations.isEmpty() ? Tone::Good : Tone::Bad;
}

QString backupLine(const DailyBackup &backup)
{
    return u"%1  %2  %3  %4"_s.arg(dayTimeText(backup.madeAt), sizeText(backup.bytes).rightJustified(12),
        BackupWords::tr("%n order(s)", nullptr, int(backup.orders)), backupCheckText(backup));
}

} // namespace saoma
