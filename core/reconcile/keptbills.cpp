// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/keptbills.h"

#include "core/base/clock.h"
#include "core/base/outfile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qint64 billReadyAfterSeconds = 10 * 60 * 60; // of the next day

} // namespace

QList<QDate> billDays(const QString &text, QDate last)
{
    QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid())
        return {day};
    day = QDate::fromString(text + u"-01"_s, Qt::ISODate);
    QList<QDate> days;
    for (const QDate end = day.addMonths(1); day.isValid() && day < end && day <= last; day = day.addDays(1))
        days.append(day);
    return days;
}

QDate lastBillDay(const QDateTime &nowUtc)
{
    return beijingDay(nowUtc.addSecs(-billReadyAfterSeconds)).addDays(-1);
}

Result<QString> KeptBills::keep(QDate day, const QByteArray &bill) const
{
    return write(day, bill.startsWith("\x1f\x8b") ? u".csv.gz"_s : u".csv"_s, bill);
}

Result<> KeptBills::keepResult(QDate day, const QByteArray &json) const
{
    const auto written = write(day, u".json"_s, json);
    return written ? Result<>{} : tl::unexpected(written.error());
}

Result<QString> KeptBills::write(QDate day, const QString &ending, const QByteArray &bytes) const
{
    QDir{}.mkpath(m_folder);
    const QString file = m_folder + u'/' + day.toString(Qt::ISODate) + ending;
    const auto written = writeOutFile(file, [&bytes](QIODevice &device) -> Result<> {
        device.write(bytes);
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return file;
}

} // namespace saoma
