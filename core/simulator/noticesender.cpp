// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/noticesender.h"

#include "core/wechat/xml.h"

#include <cmath>
#include <iterator>

namespace saoma::simulator {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds ladder[] = {
    15s, 15s, 30s, 180s, 600s, 1200s, 1800s, 1800s, 1800s, 3600s, 10800s, 10800s, 10800s, 21600s, 21600s};
static_assert(std::size(ladder) + 1 == NoticeSender::attemptsMax);

constexpr std::chrono::milliseconds answerDeadline = 5s;

} // namespace

struct NoticeSender::Delivery
{
    QByteArray orderKey;
    QUrl url;
    QByteArray notice;
    int attempts = 0;
    AsyncPromise<bool> firstAttempt;
};

NoticeSender::NoticeSender(Transport &transport, Clock &clock, QObject *parent)
    : QObject{parent},
      m_transport{transport},
      m_clock{clock}
{
}

Async<bool> NoticeSender::send(const QByteArray &orderKey, const QUrl &url, const QByteArray &notice)
{
    const auto delivery = std::make_shared<Delivery>();
    delivery->orderKey = orderKey;
    delivery->url = url;
    delivery->notice = notice;
    attempt(delivery);
    return delivery->firstAttempt.async();
}

void NoticeSender::attempt(const std::shared_ptr<Delivery> &delivery)
{
    m_transport.post(delivery->url, delivery->notice, answerDeadline)
        .then(this, [this, delivery](const Result<HttpAnswer> &answer) {
            const int attempt = ++delivery->attempts;
            const bool accepted = answer && isNoticeAccepted(*answer);
            delivery->firstAttempt.finish(accepted);
            Q_EMIT attempted(delivery->orderKey, attempt, accepted);
            if (accepted || attempt >= attemptsMax)
                return;
            const std::chrono::milliseconds interval = ladder[attempt - 1];
            const auto pause = std::llround(double(interval.count()) * m_timeScale);
            m_clock.callAfter(
                std::chrono::milliseconds(pause), this, [this, delivery] { this->attempt(delivery); });
        });
}

bool isNoticeAccepted(const HttpAnswer &answer)
{
    if (answer.status != 200)
        return false;
    const Result<wechat::Fields> fields = wechat::parseXml(answer.body);
    return fields && wechat::value(*fields, "return_code") == "SUCCESS";
}

} // namespace saoma::simulator
