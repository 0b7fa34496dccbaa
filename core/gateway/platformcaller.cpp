// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/platformcaller.h"

#include "core/base/plantedbug.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int firstHostPercent = 60; // what a silent first host leaves the second is still a fair try

QUrl withPath(QUrl host, const QString &path)
{
    const QString prefix = host.path();
    host.setPath((prefix.endsWith(u'/') ? prefix.chopped(1) : prefix) + path);
    return host;
}

} // namespace

/// One call on its way: its bytes, its clock, and whichever host is being asked.
struct PlatformCaller::Call
{
    QString path;
    QByteArray body;
    Clock::Duration endsAt{};
    AsyncPromise<Answered> promise;
    std::optional<Async<HttpAnswer>> current;
    bool isCancelled = false;
    bool mayHaveArrived = false; ///< At the first host, which did not answer.
};

PlatformCaller::PlatformCaller(GatewayUrls urls, Transport &transport, Clock &clock, QObject *parent)
    : QObject{parent},
      m_urls{std::move(urls)},
      m_transport{transport},
      m_clock{clock}
{
}

std::optional<QDateTime> PlatformCaller::platformNow() const
{
    if (!m_platformTime.isValid())
        return std::nullopt;
    return m_platformTime.addMSecs((m_clock.monotonic() - m_heardAt).count());
}

Async<PlatformCaller::Answered> PlatformCaller::call(
    const QString &path, const QByteArray &body, Clock::Duration deadline)
{
    const Clock::Duration total = deadline > Clock::Duration::zero() ? deadline : m_urls.timeout;
    const auto running = std::make_shared<Call>();
    running->path = path;
    running->body = body;
    running->endsAt = m_clock.monotonic() + total;
    running->promise.onCancel([weak = std::weak_ptr(running)] {
        const auto call = weak.lock();
        if (!call)
            return;
        call->isCancelled = true;
        if (call->current)
            call->current->cancel();
    });
    const bool hasSecond = !m_urls.fallback.isEmpty();
    askHost(running, m_urls.base, hasSecond ? total * firstHostPercent / 100 : total, hasSecond);
    return running->promise.async();
}

void PlatformCaller::askHost(
    const std::shared_ptr<Call> &running, const QUrl &host, Clock::Duration deadline, bool mayFailOver)
{
    running->current = m_transport.post(withPath(host, running->path), running->body, deadline);
    running->current->then(this, [this, running, mayFailOver](const Result<HttpAnswer> &answer) {
        if (answer)
            return finish(*running, *answer);
        const Clock::Duration left = running->endsAt - m_clock.monotonic();
        const bool again = mayFailOver && answer.error().kind == Error::Kind::Network && !running->isCancelled
            && left > Clock::Duration::zero();
        if (again && isPlanted(PlantedBug::SecondHostOtherBytes))
            running->body += '\n';
        running->mayHaveArrived = answer.error().code != u"CONNECT_FAILED"_s;
        if (again)
            return askHost(running, m_urls.fallback, left, false);
        running->promise.finish(tl::unexpected(answer.error()));
    });
}

void PlatformCaller::finish(const Call &running, const HttpAnswer &answer)
{
    if (answer.serverTime.isValid()) {
        const auto ahead = std::chrono::milliseconds(answer.serverTime.msecsTo(m_clock.utcNow()));
        m_skew = std::chrono::round<std::chrono::seconds>(ahead);
        m_platformTime = answer.serverTime;
        m_heardAt = m_clock.monotonic();
    }
    if (answer.status < 200 || answer.status > 299)
        return running.promise.finish(
            failure(Error::Kind::Protocol, u"HTTP_STATUS"_s, {}, QString::number(answer.status)));
    running.promise.finish(Answered{answer.body, running.mayHaveArrived || answer.isRepeat});
}

} // namespace saoma
