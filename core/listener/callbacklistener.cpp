// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/callbacklistener.h"

#include "core/base/plantedbug.h"
#include "core/ledger/writeprobe.h"
#include "core/wechat/paynotice.h"
#include "core/wechat/refundnotice.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

HttpReply plain(int status, const QByteArray &text)
{
    HttpReply reply;
    reply.status = status;
    reply.body = text + '\n';
    reply.contentType = "text/plain; charset=utf-8";
    return reply;
}

HttpReply xml(const QByteArray &body)
{
    HttpReply reply;
    reply.body = body;
    return reply;
}

/// The same product, buyer and nonce is the same wish, so that a repeated callback makes no second order
/// (F34).
QString scanIntent(const wechat::ScanCallback &callback)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const QByteArray &part : {callback.productId, callback.openid, callback.nonceStr}) {
        const QByteArray length = QByteArray::number(part.size()) + ':';
        digest.addData(length);
        digest.addData(part);
    }
    return u"scan:"_s + QString::fromLatin1(digest.result().toHex());
}

} // namespace

struct CallbackListener::Exchange
{
    HttpRequest request;
    Clock::Duration begun{};
    AsyncPromise<HttpReply> reply;
};

QString buyerText(const Error &error)
{
    const bool cannotExist = error.code == u"FIELD_INVALID"_s && error.detail == u"product_id"_s;
    if (error.code == u"PRODUCT_NOT_FOUND"_s || cannotExist)
        return u"商品不存在或已下架"_s;
    if (error.code == u"CODE_VOID"_s)
        return u"此二维码已停用，请联系店员换新码"_s;
    if (error.code == u"ORDER_SETTLED"_s)
        return u"订单已失效，请向收银员索取新码"_s;
    if (error.kind == Error::Kind::Rejected)
        return u"商户暂时无法收款，请联系店员"_s;
    return u"系统繁忙，请重新扫码"_s;
}

CallbackListener::CallbackListener(Ledger &ledger, Catalog &catalog, PaymentRunner &runner,
    RefundRunner &refunds, Clock &clock, Random &random, std::shared_ptr<const wechat::Merchant> merchant,
    QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_catalog{catalog},
      m_runner{runner},
      m_refunds{refunds},
      m_clock{clock},
      m_random{random},
      m_merchant{std::move(merchant)}
{
}

Async<HttpReply> CallbackListener::handle(const HttpRequest &request)
{
    using Serve = void (CallbackListener::*)(const std::shared_ptr<Exchange> &);
    struct Route
    {
        QByteArray target;
        QByteArray method;
        Serve serve;
    };
    static const std::array<Route, 4> routes{{
        {"/wechat/scan", "POST", &CallbackListener::scan},
        {"/wechat/notify/pay", "POST", &CallbackListener::payNotice},
        {"/wechat/notify/refund", "POST", &CallbackListener::refundNotice},
        {"/healthz", "GET", &CallbackListener::health},
    }};

    const auto exchange = std::make_shared<Exchange>(Exchange{request, m_clock.monotonic(), {}});
    const auto route = std::find_if(routes.begin(), routes.end(),
        [&request](const Route &known) { return known.target == request.target; });
    if (route == routes.end())
        finish(exchange, plain(404, "not found"), u"unknown path"_s);
    else if (route->method != request.method)
        finish(exchange, plain(405, "method not allowed"), u"wrong method"_s);
    else
        (this->*route->serve)(exchange);
    return exchange->reply.async();
}

void CallbackListener::scan(const std::shared_ptr<Exchange> &exchange)
{
    const auto callback = wechat::readScanCallback(exchange->request.body, *m_merchant);
    if (!callback && callback.error().code == u"FIELD_INVALID"_s) // authentic: the buyer gets a signed answer
        return refuseScan(exchange, callback.error());
    if (!callback)
        return finish(exchange, xml(wechat::noticeRefused()), u"refused: "_s + callback.error().code);

    m_clock.callAfter(answerBudget, this, [this, exchange] {
        refuseScan(exchange, Error{Error::Kind::Network, u"TOO_SLOW"_s, {}, {}});
    });
    const QString id = QString::fromUtf8(callback->productId);
    m_ledger.order(id).then(this, [this, exchange, callback = *callback, id](const Result<Order> &order) {
        const bool isCounterCode = order && order->method == PayMethod::ProductCode && order->productId == id;
        if (!isCounterCode)
            return sellProduct(exchange, callback);
        m_runner.answerScan(id, QString::fromUtf8(callback.openid), orderBudget)
            .then(this, [this, exchange](const Result<Order> &scanned) { answerScan(exchange, scanned); });
    });
}

void CallbackListener::sellProduct(
    const std::shared_ptr<Exchange> &exchange, const wechat::ScanCallback &callback)
{
    const QString id = QString::fromUtf8(callback.productId);
    m_catalog.productOfCode(id).then(this, [=, this](const Result<Product> &product) {
        if (!product)
            return refuseScan(exchange, product.error());
        ChargeRequest charge;
        charge.intent = isPlanted(PlantedBug::ScanTwiceTwoOrders) ? QString{} : scanIntent(callback);
        charge.amount = isPlanted(PlantedBug::ScanPriceWrong) ? *Money::fromFen(1) : product->price;
        charge.body = product->name;
        charge.method = PayMethod::ProductCode;
        charge.productId = id;
        charge.openid = QString::fromUtf8(callback.openid);
        m_runner.chargeNow(charge, orderBudget).then(this, [this, exchange](const Result<Order> &order) {
            answerScan(exchange, order);
        });
    });
}

void CallbackListener::answerScan(const std::shared_ptr<Exchange> &exchange, const Result<Order> &order)
{
    if (!order)
        return refuseScan(exchange, order.error());
    const QByteArray answer =
        wechat::writeScanAnswer(order->prepayId.toUtf8(), *m_merchant, freshNonce(m_random));
    finish(exchange, xml(answer), u"prepared "_s + order->outTradeNo);
}

void CallbackListener::refuseScan(const std::shared_ptr<Exchange> &exchange, const Error &error)
{
    const QByteArray refusal =
        wechat::writeScanRefusal(buyerText(error).toUtf8(), *m_merchant, freshNonce(m_random));
    finish(exchange, xml(refusal), u"refused to the buyer: "_s + error.code);
}

void CallbackListener::payNotice(const std::shared_ptr<Exchange> &exchange)
{
    const auto notice = wechat::readNotice(exchange->request.body, *m_merchant); // F01: before any look-up
    if (!notice)
        return finish(exchange, xml(wechat::noticeRefused()), u"refused: "_s + notice.error().code);
    if (isPlanted(PlantedBug::SuccessBeforeCommit))
        finish(exchange, xml(wechat::noticeAccepted()), u"applied"_s);
    const auto *payment = std::get_if<wechat::PayNotice>(&*notice);
    const Async<Order> applied =
        payment ? m_runner.applyNotice(*payment) : m_runner.holdApart(std::get<wechat::OddNotice>(*notice));
    applied.then(this, [this, exchange](const Result<Order> &order) {
        const bool isStorage = !order && order.error().kind == Error::Kind::Storage;
        if (isStorage && isPlanted(PlantedBug::SuccessWithoutStorage))
            finish(exchange, xml(wechat::noticeAccepted()), u"applied"_s);
        if (order) // I01: the commit that holds it is synced
            finish(exchange, xml(wechat::noticeAccepted()), u"applied "_s + order->outTradeNo);
        else
            finish(exchange, xml(wechat::noticeRefused()), u"refused: "_s + order.error().code);
    });
}

/// Nothing but the encryption says who wrote it, and it can be sent again by whoever has heard it once: the
/// platform is asked, and its answer is what is recorded.
void CallbackListener::refundNotice(const std::shared_ptr<Exchange> &exchange)
{
    const auto refuse = [this, exchange](const Error &error) {
        finish(exchange, xml(wechat::noticeRefused()), u"refused: "_s + error.code);
    };
    const auto fields = wechat::readRefundNotice(exchange->request.body, *m_merchant);
    if (!fields)
        return refuse(fields.error());
    const auto notice = wechat::refundNoticeFrom(*fields);
    if (!notice)
        return refuse(notice.error());
    m_refunds.applyNotice(*notice).then(this, [this, exchange, refuse](const Result<Refund> &refund) {
        if (refund) // I01: the commit that holds it is synced
            finish(exchange, xml(wechat::noticeAccepted()), u"applied "_s + refund->outRefundNo);
        else
            refuse(refund.error());
    });
}

void CallbackListener::health(const std::shared_ptr<Exchange> &exchange)
{
    const QHostAddress peer = exchange->request.peer;
    if (!peer.isLoopback() && !m_trusted.contains(peer))
        return finish(exchange, plain(404, "not found"), u"not from here"_s);
    proveWritable(m_ledger).then(this, [this, exchange](const Result<void> &written) {
        if (written)
            tellClock(exchange);
        else
            finish(exchange, plain(503, "ledger unusable"), written.error().code);
    });
}

/// Notices are booked by whatever clock: who watches over us must not take us away.
void CallbackListener::tellClock(const std::shared_ptr<Exchange> &exchange)
{
    m_runner.checkClock().then(this, [this, exchange](const Result<void> &right) {
        if (right)
            finish(exchange, plain(200, "ok"), u"healthy"_s);
        else
            finish(exchange, plain(200, "ok, but no new orders: the clock is behind"), right.error().code);
    });
}

void CallbackListener::finish(
    const std::shared_ptr<Exchange> &exchange, HttpReply reply, const QString &verdict)
{
    if (exchange->reply.isFinished())
        return; // the deadline was faster
    const auto took = m_clock.monotonic() - exchange->begun;
    if (m_log)
        m_log(u"%1 %2 %3 %4 %5ms"_s.arg(QString::fromLatin1(exchange->request.method),
            QString::fromLatin1(exchange->request.target.left(64)), QString::number(reply.status), verdict,
            QString::number(took.count())));
    exchange->reply.finish(std::move(reply));
}

} // namespace saoma
