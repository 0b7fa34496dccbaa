// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/network.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma::test {
namespace {

constexpr quint64 networkPurpose = 2100;

Result<HttpAnswer> networkError(const QString &code)
{
    return failure(Error::Kind::Network, code);
}

} // namespace

Network::Network(Timeline &timeline, Chance &chance, SystemMarks &marks, quint64 seed)
    : m_timeline{timeline},
      m_chance{chance},
      m_marks{marks},
      m_dice{diceFor(seed, networkPurpose)}
{
}

void Network::fail(Outage outage, Clock::Duration howLong, int desk)
{
    const Clock::Duration until = m_timeline.now() + howLong;
    switch (outage) {
    case Outage::MainHost:
        m_mainDownUntil = until;
        break;
    case Outage::BothHosts:
        m_bothDownUntil = until;
        break;
    case Outage::Desk:
        m_cutOffUntil[desk] = until;
        break;
    }
}

void Network::repair()
{
    m_mainDownUntil = m_bothDownUntil = {};
    m_cutOffUntil.clear();
}

bool Network::isReachable(int desk, bool isSecond) const
{
    const Clock::Duration now = m_timeline.now();
    return now >= m_bothDownUntil && now >= m_cutOffUntil.value(desk) && (isSecond || now >= m_mainDownUntil);
}

void Network::finishAfter(Clock::Duration delay, QObject *context, const AsyncPromise<HttpAnswer> &promise,
    const Result<HttpAnswer> &answer)
{
    m_timeline.after(delay, context, [promise, answer] { promise.finish(answer); });
}

void Network::carry(int desk, QObject *context, const QUrl &url, const QByteArray &body,
    Clock::Duration deadline, const AsyncPromise<HttpAnswer> &promise)
{
    if (!m_hooks.mayLeave(desk, url.path(), body))
        return; // nobody is left who could hear of it
    const Clock::Duration there = latency();
    finishAfter(deadline, context, promise, networkError(u"TIMEOUT"_s));
    const bool isSecond = url.host() == QUrl(QString::fromLatin1(secondHost)).host();
    const auto exchange =
        std::make_shared<Exchange>(Exchange{context, url.path(), body, m_timeline.now() + deadline, promise});

    if (!isReachable(desk, isSecond)) {
        if (m_dice.percent(50)) // else a black hole: the deadline ends it
            finishAfter(there, context, promise, networkError(u"CONNECT_FAILED"_s));
    } else if (m_chance.strikes(SystemFault::Dns)) {
        finishAfter(there * 10, context, promise, networkError(u"CONNECT_FAILED"_s));
    } else if (m_chance.strikes(SystemFault::HtmlPage)) {
        m_marks.note(SystemMark::AnswerNotAuthentic);
        finishAfter(
            there, context, promise, HttpAnswer{m_dice.percent(50) ? 200 : 502, "<html>1</html>", {}});
    } else if (!m_chance.strikes(SystemFault::Drop)) {
        if (isSecond)
            m_marks.note(SystemMark::SecondHostUsed);
        Clock::Duration way = there;
        if (m_chance.strikes(SystemFault::Delay))
            way += std::chrono::milliseconds(m_chance.dice(SystemFault::Delay).between(1000, 40'000));
        m_timeline.after(way, this, [this, exchange] { arrive(exchange); });
        if (m_chance.strikes(SystemFault::Duplicate)) {
            way += std::chrono::milliseconds(m_chance.dice(SystemFault::Duplicate).between(1, 60'000));
            m_timeline.after(way, this, [this, exchange] { arrive(exchange); });
        }
    }
    m_hooks.hasLeft(desk, url.path());
}

void Network::arrive(const std::shared_ptr<Exchange> &exchange)
{
    if (!exchange->sender || m_timeline.now() > exchange->givenUpAt)
        m_marks.note(SystemMark::RequestArrivedLate);
    sendBack(exchange, m_house->answer(exchange->path, exchange->body));
}

void Network::sendBack(const std::shared_ptr<Exchange> &exchange, PlatformHouse::Reply reply)
{
    Clock::Duration back = latency() + reply.pause;
    if (m_chance.strikes(SystemFault::Delay))
        back += std::chrono::milliseconds(m_chance.dice(SystemFault::Delay).between(200, 8'000));
    if (!exchange->sender || m_chance.strikes(SystemFault::LostAnswer)
        || m_chance.strikes(SystemFault::SlowDrip)) // to the deadline either way
        return;
    Result<HttpAnswer> answer = std::move(reply.answer);
    if (m_chance.strikes(SystemFault::CutAnswer))
        answer = networkError(u"INCOMPLETE"_s);
    if (answer && m_chance.strikes(SystemFault::BadSignature)) {
        m_marks.note(SystemMark::AnswerNotAuthentic);
        answer->body = simulator::withBadSignature(answer->body)
                           .replace("[NOTPAY]", "[CLOSED]")
                           .replace("[PROCESSING]", "[SUCCESS]");
    }
    finishAfter(back, exchange->sender, exchange->promise, answer);
}

void Network::carryIn(const QUrl &url, const QByteArray &body, Clock::Duration deadline,
    const AsyncPromise<HttpAnswer> &promise)
{
    finishAfter(deadline, this, promise, networkError(u"TIMEOUT"_s));
    Clock::Duration there = latency();
    if (m_chance.strikes(SystemFault::NoticeDropped))
        return;
    if (m_chance.strikes(SystemFault::NoticeDelayed))
        there += std::chrono::milliseconds(m_chance.dice(SystemFault::NoticeDelayed).between(500, 90'000));
    const QByteArray sent =
        m_chance.strikes(SystemFault::NoticeBadSignature) ? simulator::withBadSignature(body) : body;
    m_timeline.after(there, this, [this, url, sent, promise] { deliver(url, sent, promise); });
    const bool isScan = url.path() == QUrl(QString::fromLatin1(scanUrl)).path();
    if (isScan && m_chance.strikes(SystemFault::Duplicate)) {
        m_marks.note(SystemMark::ScanRepeated);
        const auto later = std::chrono::milliseconds(m_chance.dice(SystemFault::Duplicate).between(1, 2500));
        m_timeline.after(there + later, this, [this, url, sent, promise] { deliver(url, sent, promise); });
    }
}

void Network::deliver(const QUrl &url, const QByteArray &body, const AsyncPromise<HttpAnswer> &promise)
{
    const HttpRequest request{"POST", url.path().toLatin1(), body, QHostAddress(QHostAddress::LocalHost)};
    const auto done = [this, promise](const HttpReply &reply) {
        if (m_chance.strikes(SystemFault::NoticeAnswerLost))
            return;
        finishAfter(latency(), this, promise, HttpAnswer{reply.status, reply.body, {}});
    };
    if (!m_hooks.toListener(request, done))
        finishAfter(latency(), this, promise, networkError(u"CONNECT_FAILED"_s));
}

} // namespace saoma::test
