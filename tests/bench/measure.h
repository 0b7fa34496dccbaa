// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/wechat/merchant.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace saoma::bench {

template <typename Work>
double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The value, waited for with the event loop running; ends the program where there is none.
template <typename T>
T answerOf(const Async<T> &async)
{
    QEventLoop loop;
    std::optional<Result<T>> answer;
    async.then(&loop, [&](const Result<T> &given) {
        answer = given;
        loop.quit();
    });
    loop.exec();
    if (!*answer) {
        std::fprintf(stderr, "failed: %s\n", qPrintable(answer->error().code));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return **answer;
}

inline wechat::Merchant merchant()
{
    wechat::Merchant identity;
    identity.appId = "wx0123456789abcdef";
    identity.mchId = "1900000001";
    identity.apiKey = SecretBytes("0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    return identity;
}

} // namespace saoma::bench
