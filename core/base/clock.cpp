// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QTimeZone>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype writtenLength = 14;

} // namespace

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

Clock::Duration SystemClock::monotonic() const
{
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::callAfter(Duration delay, QObject *context, std::function<void()> action)
{
    QTimer::singleShot(std::max(delay, Duration::zero()), Qt::PreciseTimer, context, std::move(action));
}

QDate beijingDay(const QDateTime &utc)
{
    return utc.toOffsetFromUtc(beijingOffsetSeconds).date();
}

QDateTime startOfBeijingDay(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, beijingOffsetSeconds).toUTC();
}

QByteArray toBeijing(const QDateTime &utc)
{
    return utc.toOffsetFromUtc(beijingOffsetSeconds).toString(u"yyyyMMddHHmmss").toLatin1();
}

QDateTime fromBeijing(QByteArrayView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.size() != writtenLength || !digits)
        return {};
    const QString written = QString::fromLatin1(text);
    const QDate date = QDate::fromString(written.left(8), u"yyyyMMdd"_s);
    const QTime time = QTime::fromString(written.mid(8), u"HHmmss"_s);
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::OffsetFromUTC, beijingOffsetSeconds).toUTC();
}

} // namespace saoma
