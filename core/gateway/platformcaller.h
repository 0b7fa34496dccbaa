// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/transport.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace saoma {

struct GatewayUrls
{
    QUrl base;                                ///< "https://api.mch.weixin.qq.com"
    QUrl fallback;                            ///< "https://api2.mch.weixin.qq.com"; empty for none.
    std::chrono::milliseconds timeout{10000}; ///< Total deadline of one call, both hosts together.
};

/// Sends signed bytes and gives the complete answer, not yet verified. The second host is tried with the same
/// bytes only after the first has failed without an answer, never both at once, and within the one deadline:
/// if there is a second host, the first may use at most 60 % of it. Answers other than 2xx are Protocol
/// HTTP_STATUS: unknown, like any other answer that is not authentic.
class PlatformCaller final : public QObject
{
    Q_OBJECT
public:
    /// References must outlive the caller.
    PlatformCaller(GatewayUrls urls, Transport &transport, Clock &clock, QObject *parent = nullptr);

    struct Answered
    {
        QByteArray body;
        bool isRepeat = false; ///< An earlier sending of the same bytes may have arrived.
    };
    /// `deadline` zero takes the configured one.
    Async<Answered> call(const QString &path, const QByteArray &body, Clock::Duration deadline = {});

    void warmUp() { m_transport.warmUp(m_urls.base); }
    [[nodiscard]] const GatewayUrls &urls() const { return m_urls; }
    /// As Gateway's.
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const { return m_skew; }
    [[nodiscard]] std::optional<QDateTime> platformNow() const;

private:
    struct Call;
    void askHost(
        const std::shared_ptr<Call> &running, const QUrl &host, Clock::Duration deadline, bool mayFailOver);
    void finish(const Call &running, const HttpAnswer &answer);

    GatewayUrls m_urls;
    Transport &m_transport;
    Clock &m_clock;
    std::optional<std::chrono::seconds> m_skew;
    QDateTime m_platformTime; ///< As last heard.
    Clock::Duration m_heardAt{};
};

/// F08: who refuses the second sending need not have heard of the first: then a refusal is Pending.
template <typename T>
[[nodiscard]] Result<T> withDoubt(Result<T> outcome)
{
    if (!outcome && outcome.error().kind == Error::Kind::Rejected)
        outcome.error().kind = Error::Kind::Pending;
    return outcome;
}

} // namespace saoma
