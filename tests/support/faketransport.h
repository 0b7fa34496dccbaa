// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"

#include <QList>

#include <algorithm>
#include <deque>

namespace saoma::test {

/// A network that says what the test wants. Scripted answers are given in order, heard from the event loop as
/// always; when the script is empty, calls stay open until the test answers them with `answer`.
class FakeTransport final : public Transport
{
public:
    struct Sent
    {
        QUrl url;
        QByteArray body;
        Clock::Duration deadline;
    };

    FakeTransport() = default;
    Q_DISABLE_COPY_MOVE(FakeTransport)
    ~FakeTransport() override
    {
        for (const AsyncPromise<HttpAnswer> &call : m_open)
            call.finish(failure(Error::Kind::Cancelled, QStringLiteral("CANCELLED")));
    }

    Async<HttpAnswer> post(const QUrl &url, const QByteArray &body, Clock::Duration deadline) override
    {
        sent.append({url, body, deadline});
        const AsyncPromise<HttpAnswer> promise;
        if (!m_script.empty()) {
            promise.finish(m_script.front());
            m_script.pop_front();
            return promise.async();
        }
        promise.onCancel(
            [promise] { promise.finish(failure(Error::Kind::Cancelled, QStringLiteral("CANCELLED"))); });
        m_open.push_back(promise);
        openMax = std::max(openMax, openCalls());
        return promise.async();
    }
    void warmUp(const QUrl &url) override { warmed.append(url); }

    /// The next call that has no answer yet gets this one at once.
    void script(Result<HttpAnswer> answer) { m_script.push_back(std::move(answer)); }
    void scriptBody(QByteArray body, int status = 200) { script(HttpAnswer{status, std::move(body), {}}); }
    void scriptFailure(QString code) { script(failure(Error::Kind::Network, std::move(code))); }

    /// Answers the call that has been open longest.
    void answer(const Result<HttpAnswer> &given)
    {
        while (!m_open.empty() && m_open.front().isFinished())
            m_open.pop_front();
        Q_ASSERT(!m_open.empty());
        const AsyncPromise<HttpAnswer> promise = m_open.front();
        m_open.pop_front();
        promise.finish(given);
    }
    [[nodiscard]] int openCalls() const
    {
        return int(
            std::count_if(m_open.begin(), m_open.end(), [](const auto &call) { return !call.isFinished(); }));
    }

    QList<Sent> sent;
    QList<QUrl> warmed;
    int openMax = 0; ///< Most calls that were ever open at the same time.

private:
    std::deque<Result<HttpAnswer>> m_script;
    std::deque<AsyncPromise<HttpAnswer>> m_open;
};

} // namespace saoma::test
