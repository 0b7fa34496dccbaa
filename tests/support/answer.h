// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"

#include <QTest>

#include <optional>

namespace saoma::test {

/// The result, waited for up to 20 seconds with the event loop running; NO_ANSWER if it does not come.
template <typename T>
Result<T> answer(const Async<T> &async)
{
    std::optional<Result<T>> out;
    QObject receiver; // goes with us: an answer that comes too late is not heard
    async.then(&receiver, [&out](const Result<T> &result) { out = result; });
    if (!QTest::qWaitFor([&out] { return out.has_value(); }, 20'000))
        return failure(Error::Kind::Protocol, QStringLiteral("NO_ANSWER"));
    return *out;
}

} // namespace saoma::test
