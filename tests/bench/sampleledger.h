// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>

namespace saoma::bench {

/// The ledger of a busy shop: `orders` orders at three desks, newest at `end`, with the requests, answers and
/// notices that the platform would have sent (signed), paid for the most part, some closed, refused, unknown,
/// late or suspicious; drawn from a fixed seed. Writes as the programs do, many orders to a commit.
struct SampleLedger
{
    int orders = 1'000'000;
    QDateTime end;                             ///< UTC.
    std::chrono::milliseconds between{20'000}; ///< One order and the next.
};
[[nodiscard]] Result<> fillSampleLedger(const QString &file, const SampleLedger &wanted);

/// What the bodies of the orders name: Chinese and English products.
[[nodiscard]] const QStringList &sampleBodies();

} // namespace saoma::bench
