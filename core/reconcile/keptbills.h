// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"

#include <QByteArray>
#include <QDate>

namespace saoma {

/// Gives the bytes of a day's bill as they come (WeChatGateway::downloadBill).
using BillFetch = std::function<Async<QByteArray>(QDate day)>;

/// The Beijing days that "2026-11-28" or "2026-11" names, those of a month until `last`; none for any other
/// text.
[[nodiscard]] QList<QDate> billDays(const QString &text, QDate last);

/// The last Beijing day whose bill there is: from 10 o'clock of the day after it.
[[nodiscard]] QDate lastBillDay(const QDateTime &nowUtc);

/// The bills that were fetched, and beside each what comparing it came to.
class KeptBills final
{
public:
    explicit KeptBills(QString folder)
        : m_folder{std::move(folder)}
    {
    }

    /// As it came, packed or not: it is what a dispute is settled with. Gives its file. Errors:
    /// FILE_NOT_WRITTEN.
    [[nodiscard]] Result<QString> keep(QDate day, const QByteArray &bill) const;
    /// Errors: FILE_NOT_WRITTEN.
    [[nodiscard]] Result<> keepResult(QDate day, const QByteArray &json) const;

private:
    [[nodiscard]] Result<QString> write(QDate day, const QString &ending, const QByteArray &bytes) const;
    QString m_folder;
};

} // namespace saoma
