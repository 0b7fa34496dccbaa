// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"
#include "core/ledger/dailybackup.h"
#include "core/ledger/order.h"
#include "core/ledger/refund.h"
#include "core/ledger/shift.h"

#include <QJsonArray>
#include <QJsonObject>

namespace saoma {

/// The documents of the command line: names and meanings as documented, amounts in fen, times ISO 8601 with
/// offset.
[[nodiscard]] QJsonValue textJson(const QString &text);  ///< Null for an empty one.
[[nodiscard]] QJsonValue timeJson(const QDateTime &utc); ///< Null for an invalid one.
[[nodiscard]] QJsonObject toJson(const Order &order);
[[nodiscard]] QJsonObject toJson(const Order &order, const QList<EventRow> &events);
[[nodiscard]] QJsonObject toJson(const Product &product);
[[nodiscard]] QJsonObject toJson(const ProductFault &fault);
[[nodiscard]] QJsonObject toJson(const Refund &refund);
[[nodiscard]] QJsonObject toJson(const Shift &shift);
[[nodiscard]] QJsonObject toJson(const DailyBackup &backup);

template <typename T>
[[nodiscard]] QJsonArray toJsonArray(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(toJson(item));
    return array;
}

} // namespace saoma
