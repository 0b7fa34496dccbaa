// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/wechatgateway.h"

#include "core/base/plantedbug.h"
#include "core/wechat/closeorder.h"
#include "core/wechat/downloadbill.h"
#include "core/wechat/request.h"

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

/// F08: who refuses the second sending need not have heard of the first.
Result<wechat::Prepay> withDoubt(Result<wechat::Prepay> prepay)
{
    const bool isRefusal = !prepay && prepay.error().kind == Error::Kind::Rejected;
    if (isRefusal && !isPlanted(PlantedBug::SecondHostBelieved))
        prepay.error().kind = Error::Kind::Pending;
    return prepay;
}

} // namespace

/// One call on its way: its bytes, its clock, and whichever host is being asked.
struct WeChatGateway::Call
{
    QString path;
    QByteArray body;
    Clock::Duration endsAt{};
    AsyncPromise<Answered> promise;
    std::optional<Async<HttpAnswer>> current;
    bool isCancelled = false;
    bool mayHaveArrived = false; ///< At the first host, which did not answer.
};

WeChatGateway::WeChatGateway(std::shared_ptr<const wechat::Merchant> merchant, GatewayUrls urls,
    Transport &transport, Clock &clock, Random &random, QObject *parent)
    : QObject{parent},
      m_merchant{std::move(merchant)},
      m_urls{std::move(urls)},
      m_transport{transport},
      m_clock{clock},
      m_random{random}
{
}

Result<QByteArray> WeChatGateway::encodeUnifiedOrder(const wechat::UnifiedOrder &order)
{
    return wechat::encode(order, *m_merchant, freshNonce(m_random));
}

Async<wechat::Prepay> WeChatGateway::unifiedOrder(const QByteArray &signedBody, Clock::Duration deadline)
{
    // The bytes may be older than the merchant's present setting: their answer is signed as they were.
    return call(u"/pay/unifiedorder"_s, signedBody, deadline)
        .map([merchant = m_merchant, type = wechat::signTypeOf(signedBody)](const Answered &answer) {
            auto prepay = wechat::decodePrepay(answer.body, *merchant, type);
            return answer.isRepeat ? withDoubt(std::move(prepay)) : prepay;
        });
}

Async<wechat::OrderStatus> WeChatGateway::queryOrder(const QByteArray &outTradeNo)
{
    const QByteArray body = wechat::encodeOrderQuery(outTradeNo, *m_merchant, freshNonce(m_random));
    return call(u"/pay/orderquery"_s, body).map([merchant = m_merchant, outTradeNo](const Answered &answer) {
        return wechat::decodeOrderStatus(answer.body, outTradeNo, *merchant, merchant->signType);
    });
}

Async<void> WeChatGateway::closeOrder(const QByteArray &outTradeNo)
{
    const QByteArray body = wechat::encodeCloseOrder(outTradeNo, *m_merchant, freshNonce(m_random));
    return call(u"/pay/closeorder"_s, body).map([merchant = m_merchant](const Answered &answer) {
        return wechat::decodeClose(answer.body, *merchant, merchant->signType);
    });
}

Async<QByteArray> WeChatGateway::downloadBill(QDate day)
{
    return call(u"/pay/downloadbill"_s, wechat::encodeDownloadBill(day, *m_merchant, freshNonce(m_random)))
        .map([](const Answered &answer) { return answer.body; });
}

void WeChatGateway::warmUp()
{
    m_transport.warmUp(m_urls.base);
}

std::optional<QDateTime> WeChatGateway::platformNow() const
{
    if (!m_platformTime.isValid())
        return std::nullopt;
    return m_platformTime.addMSecs((m_clock.monotonic() - m_heardAt).count());
}

Async<WeChatGateway::Answered> WeChatGateway::call(
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

void WeChatGateway::askHost(
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

void WeChatGateway::finish(const Call &running, const HttpAnswer &answer)
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
