// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulator.h"

#include "core/simulator/control.h"
#include "core/simulator/mode1.h"
#include "core/simulator/ordercheck.h"
#include "core/simulator/refundwire.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace saoma::simulator {
namespace {

Target targetOf(Call call)
{
    switch (call) {
    case Call::UnifiedOrder:
        return Target::UnifiedOrder;
    case Call::OrderQuery:
        return Target::OrderQuery;
    case Call::CloseOrder:
        return Target::CloseOrder;
    case Call::Refund:
        return Target::Refund;
    case Call::RefundQuery:
        return Target::RefundQuery;
    }
    Q_UNREACHABLE();
}

std::optional<Call> callAt(const QByteArray &target)
{
    for (const Call call :
        {Call::UnifiedOrder, Call::OrderQuery, Call::CloseOrder, Call::Refund, Call::RefundQuery}) {
        if (target == callPath(call))
            return call;
    }
    return std::nullopt;
}

HttpReply htmlPage(int status)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=utf-8";
    reply.body = "<!DOCTYPE html><html><body><h1>系统繁忙,请稍后再试</h1></body></html>";
    return reply;
}

QByteArray orderKeyOf(const Admission &admission)
{
    return Order::keyOf(admission.merchant.mchId, wechat::value(admission.request, "out_trade_no"));
}

QList<SimulatedMerchant> orPractice(QList<SimulatedMerchant> merchants)
{
    return merchants.isEmpty() ? QList{SimulatedMerchant::practice()} : std::move(merchants);
}

} // namespace

Simulator::Simulator(Clock &clock, Random &random, QList<SimulatedMerchant> merchants, QObject *parent)
    : QObject{parent},
      m_clock{clock},
      m_random{random},
      m_platform{orPractice(std::move(merchants)), clock, random},
      m_server{clock, [this](const HttpRequest &request) { return handle(request); }, {}, this},
      m_http{clock, this},
      m_notices{m_http, clock, this},
      m_phone{m_platform, clock, this},
      m_control{std::make_unique<Control>(*this)}
{
    m_platform.watch([this](const Order &order) { onOrderChanged(order); });
    m_platform.refunds().watch([this](const Refund &refund) { onRefundChanged(refund); });
    connect(&m_notices, &NoticeSender::attempted, this,
        [this](const QByteArray &key, int attempt, bool accepted) {
            Q_EMIT noticeSent(key.mid(key.indexOf('/') + 1), attempt, accepted);
        });
}

Simulator::~Simulator() = default;

Result<quint16> Simulator::start(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

QUrl Simulator::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port()));
}

Async<HttpReply> Simulator::handle(const HttpRequest &request)
{
    if (request.target.startsWith("/control/") && request.peer.isLoopback())
        return m_control->handle(request);
    if (request.target == "/pay/downloadbill" && request.method == "POST")
        return Async<HttpReply>::ready(bill(request.body));
    const std::optional<Call> call = callAt(request.target);
    if (!call)
        return Async<HttpReply>::ready(htmlPage(404));
    if (request.method != "POST") {
        HttpReply reply;
        reply.body = communicationFailure("请使用post方法");
        Q_EMIT called(*call, u"REQUIRE_POST_METHOD"_s);
        return Async<HttpReply>::ready(reply);
    }
    return handleCall(*call, request.body);
}

Async<HttpReply> Simulator::handleCall(Call call, const QByteArray &body)
{
    const AsyncPromise<HttpReply> promise;
    if (m_faults.takes(FaultKind::HtmlPage, targetOf(call))) {
        deliver(call, promise, htmlPage(200));
        return promise.async();
    }
    HttpReply reply;
    const Result<Admission> admission = admit(body, m_platform);
    if (!admission) {
        Q_EMIT called(call, admission.error().code);
        reply.body = communicationFailure(admission.error().detail.toUtf8());
        deliver(call, promise, reply);
        return promise.async();
    }
    const Result<wechat::Fields> outcome = outcomeOf(call, *admission);
    Q_EMIT called(call, outcome ? QString() : outcome.error().code);
    reply.body = signedAnswer(*admission, outcome, m_random);
    if (outcome && m_faults.takes(FaultKind::NoticeBeforeAnswer, targetOf(call))) {
        payAhead(*admission).then(this, [this, call, promise, reply](const Result<bool> &) {
            deliver(call, promise, reply);
        });
    } else {
        deliver(call, promise, reply);
    }
    return promise.async();
}

Result<wechat::Fields> Simulator::outcomeOf(Call call, const Admission &admission)
{
    const Target target = targetOf(call);
    const auto systemError = [] { return refusal("SYSTEMERROR", "系统错误"); };
    if (m_faults.takes(FaultKind::SystemErrorBefore, target))
        return systemError();
    if (m_faults.takes(FaultKind::CloseTooEarly, target))
        return refusal("TRADE_STATE_ERROR", "订单生成后不能马上关单,最短调用时间间隔为5分钟");
    if (m_faults.takes(FaultKind::NotEnough, target))
        return refusal("NOTENOUGH", "商户可用退款余额不足");
    if (m_faults.takes(FaultKind::RefundChanges, target))
        m_platform.refunds().endNextAs(RefundState::Change);
    if (m_faults.takes(FaultKind::RefundCloses, target))
        m_platform.refunds().endNextAs(RefundState::Closed);
    if (call == Call::CloseOrder)
        m_phone.beforeClose(orderKeyOf(admission));
    Result<wechat::Fields> outcome = perform(call, admission, m_platform);
    if (m_faults.takes(FaultKind::SystemErrorAfter, target))
        return systemError();
    return outcome;
}

/// Of any day, today too: who practises does not wait until tomorrow at ten.
HttpReply Simulator::bill(const QByteArray &body)
{
    HttpReply reply;
    reply.date = m_clock.utcNow();
    const auto refused = [&reply](const char *message, const char *code) {
        reply.body =
            writePlatformXml({{"return_code", "FAIL"}, {"return_msg", message}, {"error_code", code}});
        return reply;
    };
    const Result<Admission> admission = admit(body, m_platform);
    if (!admission)
        return refused("SIGN ERROR", "20001");
    const QDate day =
        QDate::fromString(QString::fromLatin1(wechat::value(admission->request, "bill_date")), u"yyyyMMdd"_s);
    if (!day.isValid())
        return refused("invalid bill_date", "20001");
    if (day > beijingDay(m_clock.utcNow()))
        return refused("Bill Creating", "20002");
    const QByteArray text = writeBill(
        m_platform.orders(), m_platform.refunds().all(), admission->merchant.mchId, day, m_billFlaws);
    if (text.isEmpty())
        return refused("No Bill Exist", "20002");
    const bool isPacked = wechat::value(admission->request, "tar_type") == "GZIP";
    reply.contentType = isPacked ? "application/x-gzip" : "text/plain; charset=utf-8";
    reply.body = isPacked ? gzipped(text) : text;
    return reply;
}

void Simulator::deliver(Call call, const AsyncPromise<HttpReply> &promise, HttpReply reply)
{
    const Target target = targetOf(call);
    reply.date = m_clock.utcNow();
    if (const auto fault = m_faults.take(FaultKind::ClockSkew, target))
        reply.date = reply.date.addSecs(fault->skew.count());
    if (m_faults.takes(FaultKind::BadSignature, target))
        reply.body = withBadSignature(reply.body);
    if (m_faults.takes(FaultKind::LoseAnswer, target))
        reply.delivery = HttpReply::Delivery::HeadOnly; // without a byte, Qt would send the request again
    if (m_faults.takes(FaultKind::CutAnswer, target))
        reply.delivery = HttpReply::Delivery::HalfBody;
    if (const auto fault = m_faults.take(FaultKind::Delay, target))
        m_clock.callAfter(fault->delay, this, [promise, reply] { promise.finish(reply); });
    else
        promise.finish(reply);
}

/// A buyer was quicker than our answer.
Async<bool> Simulator::payAhead(const Admission &admission)
{
    const QByteArray key = orderKeyOf(admission);
    const AsyncPromise<bool> promise;
    m_noticeBeforeAnswer.insert(key, promise);
    static_cast<void>(m_phone.act(key, Buyer{}));
    const std::optional<Order> order = m_platform.find(key);
    if (!order || order->state != OrderState::Success)
        m_noticeBeforeAnswer.take(key).finish(false);
    return promise.async();
}

void Simulator::onOrderChanged(const Order &order)
{
    Q_EMIT orderChanged(order);
    if (order.state != OrderState::Success) // which is reached once
        return;
    sendNotice(order).then(this, [this, key = order.key()](const Result<bool> &accepted) {
        if (m_noticeBeforeAnswer.contains(key))
            m_noticeBeforeAnswer.take(key).finish(accepted);
    });
}

Async<bool> Simulator::sendNotice(const Order &order)
{
    const AsyncPromise<bool> promise;
    const auto merchant = m_platform.merchant(wechat::value(order.request, "appid"), order.mchId);
    const QUrl url = QUrl::fromEncoded(order.notifyUrl);
    if (m_faults.takes(FaultKind::NoticeNever, Target::PayNotice) || !merchant) {
        promise.finish(false);
    } else if (!isLoopback(url)) { // play money does not leave this machine
        Q_EMIT noticeSent(order.outTradeNo, 1, false);
        promise.finish(false);
    } else if (const auto fault = m_faults.take(FaultKind::Delay, Target::PayNotice)) {
        m_clock.callAfter(
            fault->delay, this, [=, this, merchant = *merchant] { postNotice(order, merchant, promise); });
    } else {
        postNotice(order, *merchant, promise);
    }
    return promise.async();
}

void Simulator::postNotice(
    const Order &order, const SimulatedMerchant &merchant, const AsyncPromise<bool> &promise)
{
    QByteArray notice = paymentNotice(order, merchant, m_platform.rules().noticeNamesSignType, m_random);
    if (m_faults.takes(FaultKind::BadSignature, Target::PayNotice))
        notice = withBadSignature(notice);
    const QUrl url = QUrl::fromEncoded(order.notifyUrl);
    if (m_faults.takes(FaultKind::NoticeTwice, Target::PayNotice))
        static_cast<void>(m_notices.send(order.key(), url, notice));
    m_notices.send(order.key(), url, notice).then(this, [promise](const Result<bool> &accepted) {
        promise.finish(accepted);
    });
}

void Simulator::onRefundChanged(const Refund &refund)
{
    Q_EMIT refundChanged(refund);
    if (refund.state == RefundState::Processing) // accepted: it ends in its time, also if nobody asks
        return m_clock.callAfter(
            m_platform.refunds().rules.takes, this, [this] { m_platform.refunds().settle(); });
    if (const auto fault = m_faults.take(FaultKind::Delay, Target::RefundNotice))
        m_clock.callAfter(fault->delay, this, [this, refund] { postRefundNotice(refund); });
    else
        postRefundNotice(refund);
}

void Simulator::postRefundNotice(const Refund &refund)
{
    const auto merchant = m_platform.merchant(refund.appId, refund.mchId);
    const QUrl url = QUrl::fromEncoded(refund.notifyUrl);
    if (m_faults.takes(FaultKind::NoticeNever, Target::RefundNotice) || !merchant || !isLoopback(url))
        return; // play money does not leave this machine
    const QByteArray notice = refundNotice(refund, *merchant, m_random);
    if (m_faults.takes(FaultKind::NoticeTwice, Target::RefundNotice))
        static_cast<void>(m_notices.send(refund.key(), url, notice));
    static_cast<void>(m_notices.send(refund.key(), url, notice));
}

Async<ScanResult> Simulator::scan(const QByteArray &codeText, const QByteArray &openid)
{
    if (isProductCode(codeText))
        return scanProductCode(codeText, openid);
    return Async<ScanResult>::ready(seen(m_platform.openCode(codeText, openid)));
}

Async<ScanResult> Simulator::scanProductCode(const QByteArray &codeText, const QByteArray &openid)
{
    const AsyncPromise<ScanResult> promise;
    const Result<ProductCode> code = readProductCode(codeText, m_platform);
    if (!code) {
        promise.finish(seen(tl::unexpected(code.error())));
        return promise.async();
    }
    QByteArray message = scanCallbackMessage(*code, openid, m_random);
    if (m_faults.takes(FaultKind::BadSignature, Target::ScanCallback))
        message = withBadSignature(message);
    if (const auto fault = m_faults.take(FaultKind::Delay, Target::ScanCallback)) {
        m_clock.callAfter(fault->delay, this,
            [=, this, merchant = code->merchant] { postScan(message, merchant, openid, promise); });
    } else {
        postScan(message, code->merchant, openid, promise);
    }
    return promise.async();
}

void Simulator::postScan(const QByteArray &message, const SimulatedMerchant &merchant,
    const QByteArray &openid, const AsyncPromise<ScanResult> &promise)
{
    const auto silent = [this] { return seen(refusal("MERCHANT_SILENT", buyertext::merchantSilent)); };
    if (!isLoopback(
            merchant.scanCallbackUrl)) { // not set, or outside: play money does not leave this machine
        promise.finish(silent());
        return;
    }
    m_http.post(merchant.scanCallbackUrl, message, scanCallbackDeadline)
        .then(this, [=, this](const Result<HttpAnswer> &answer) {
            if (!answer || answer->status != 200) {
                promise.finish(silent());
                return;
            }
            const Result<QByteArray> prepayId = readScanAnswer(answer->body, merchant);
            promise.finish(seen(prepayId ? m_platform.openPrepay(merchant.mchId, *prepayId, openid)
                                         : Result<Order>(tl::unexpected(prepayId.error()))));
        });
}

ScanResult Simulator::seen(const Result<Order> &opened)
{
    ScanResult result;
    if (opened) {
        result.payable = true;
        result.outTradeNo = opened->outTradeNo;
        result.orderKey = opened->key();
        result.totalFee = opened->totalFee;
        result.body = QString::fromUtf8(opened->body);
    } else {
        result.outTradeNo = opened.error().subject.toUtf8();
        result.code = opened.error().code;
        result.text = opened.error().detail;
        Q_EMIT buyerSaw(result.text);
    }
    return result;
}

Async<PayResult> Simulator::pay(const QByteArray &text, const Buyer &buyer)
{
    const AsyncPromise<PayResult> promise;
    const auto act = [this, promise, buyer](const QByteArray &orderKey) {
        m_phone.act(orderKey, buyer).then(this, [this, promise](const Result<PayResult> &result) {
            promise.finish(result);
            Q_EMIT buyerSaw(result->text);
        });
    };
    if (const std::optional<Order> order = m_platform.find(text); order && !text.startsWith("weixin:")) {
        act(order->key());
        return promise.async();
    }
    scan(text, buyer.openid).then(this, [promise, act](const Result<ScanResult> &scanned) {
        if (scanned->payable)
            act(scanned->orderKey);
        else
            promise.finish(PayResult{OrderState::NotPay, scanned->outTradeNo, {}, scanned->text});
    });
    return promise.async();
}

} // namespace saoma::simulator
