// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

} // namespace

QString timeText(const QDateTime &utc)
{
    return utc.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString dayTimeText(const QDateTime &utc)
{
    return utc.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString isoTimeText(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString countdownText(std::chrono::seconds left)
{
    const qint64 seconds = std::max<qint64>(0, left.count());
    const auto twoDigits = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    return twoDigits(seconds / 60) + u':' + twoDigits(seconds % 60);
}

std::chrono::seconds secondsUntil(const QDateTime &utc, const QDateTime &nowUtc)
{
    if (!utc.isValid())
        return std::chrono::seconds{0};
    const qint64 left = std::max<qint64>(0, nowUtc.msecsTo(utc));
    return std::chrono::seconds{(left + 999) / 1000};
}

QString waitText(std::chrono::seconds wait)
{
    const auto roundedUp = [seconds = std::max<qint64>(0, wait.count())](
                               qint64 unit) { return int((seconds + unit - 1) / unit); };
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    if (wait.count() <= minute)
        return TimeWords::tr("%n second(s)", nullptr, roundedUp(1));
    if (wait.count() <= hour)
        return TimeWords::tr("%n minute(s)", nullptr, roundedUp(minute));
    return TimeWords::tr("%n hour(s)", nullptr, roundedUp(hour));
}

} // namespace saoma
