// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/transport.h"

#include <QObject>

namespace saoma::simulator {

/// Posts payment notices until the merchant answers SUCCESS, at the platform's intervals:
/// 15s 15s 30s 3m 10m 20m 30m 30m 30m 60m 3h 3h 3h 6h 6h. Manual: v2 pay notify.
class NoticeSender final : public QObject
{
    Q_OBJECT
public:
    /// References must outlive the sender.
    NoticeSender(Transport &transport, Clock &clock, QObject *parent = nullptr);

    static constexpr int attemptsMax = 16; ///< The first one and 15 repetitions.

    /// What all intervals are multiplied by: 1 is the platform's pace.
    void setTimeScale(double scale) { m_timeScale = scale; }

    /// Sends now; answers after the first attempt with whether it was accepted. The ladder goes on by itself.
    Async<bool> send(const QByteArray &orderKey, const QUrl &url, const QByteArray &notice);

Q_SIGNALS:
    /// After each attempt, counted from 1.
    void attempted(const QByteArray &orderKey, int attempt, bool accepted);

private:
    struct Delivery;
    void attempt(const std::shared_ptr<Delivery> &delivery);

    Transport &m_transport;
    Clock &m_clock;
    double m_timeScale = 1.0;
};

/// True for an answer that ends the ladder: status 200 and return_code SUCCESS, whatever else it says.
[[nodiscard]] bool isNoticeAccepted(const HttpAnswer &answer);

} // namespace saoma::simulator
