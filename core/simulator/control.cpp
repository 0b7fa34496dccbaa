// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/control.h"

#include "core/simulator/simulator.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace saoma::simulator {
namespace {

constexpr int badRequest = 400;
constexpr int notFound = 404;
constexpr int timesMax = 10'000;

HttpReply json(const QJsonObject &object, int status = 200)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "application/json; charset=utf-8";
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    return reply;
}

HttpReply refusedCommand(const QString &code, const QString &message, int status = badRequest)
{
    return json({{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}}, status);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QJsonObject orderJson(const Order &order)
{
    return {{u"out_trade_no"_s, QString::fromUtf8(order.outTradeNo)},
        {u"mch_id"_s, QString::fromUtf8(order.mchId)},
        {u"trade_state"_s, QString::fromLatin1(orderStateName(order.state))},
        {u"total_fee"_s, qint64(order.totalFee)}, {u"body"_s, QString::fromUtf8(order.body)},
        {u"product_id"_s, QString::fromUtf8(order.productId)},
        {u"prepay_id"_s, QString::fromLatin1(order.prepayId)},
        {u"code_url"_s, QString::fromLatin1(order.codeUrl)},
        {u"notify_url"_s, QString::fromLatin1(order.notifyUrl)},
        {u"openid"_s, QString::fromUtf8(order.openid)},
        {u"transaction_id"_s, QString::fromLatin1(order.transactionId)},
        {u"created_at"_s, timeText(order.createdAt)}, {u"expires_at"_s, timeText(order.expiresAt)},
        {u"paid_at"_s, timeText(order.paidAt)}};
}

QJsonObject refundJson(const Refund &refund)
{
    return {{u"out_refund_no"_s, QString::fromUtf8(refund.outRefundNo)},
        {u"out_trade_no"_s, QString::fromUtf8(refund.outTradeNo)},
        {u"refund_id"_s, QString::fromLatin1(refund.refundId)}, {u"refund_fee"_s, qint64(refund.refundFee)},
        {u"total_fee"_s, qint64(refund.totalFee)},
        {u"refund_status"_s, QString::fromLatin1(refundStateName(refund.state))},
        {u"created_at"_s, timeText(refund.createdAt)}, {u"ended_at"_s, timeText(refund.endedAt)}};
}

QJsonObject scanJson(const ScanResult &result)
{
    return {{u"payable"_s, result.payable}, {u"out_trade_no"_s, QString::fromUtf8(result.outTradeNo)},
        {u"total_fee"_s, qint64(result.totalFee)}, {u"body"_s, result.body}, {u"code"_s, result.code},
        {u"text"_s, result.text}};
}

QJsonObject payJson(const PayResult &result)
{
    return {{u"paid"_s, result.isPaid()},
        {u"trade_state"_s, QString::fromLatin1(orderStateName(result.state))},
        {u"out_trade_no"_s, QString::fromUtf8(result.outTradeNo)},
        {u"transaction_id"_s, QString::fromLatin1(result.transactionId)}, {u"text"_s, result.text}};
}

QJsonObject faultJson(const Fault &fault)
{
    return {{u"fault"_s, faultKindName(fault.kind)}, {u"call"_s, targetName(fault.target)},
        {u"times"_s, fault.times}, {u"delay_ms"_s, qint64(fault.delay.count())},
        {u"skew_seconds"_s, qint64(fault.skew.count())}};
}

HttpReply faultList(const Faults &faults)
{
    QJsonArray array;
    for (const Fault &fault : faults.pending())
        array.append(faultJson(fault));
    return json({{u"faults"_s, array}});
}

QByteArray text(const QJsonObject &command, const QString &name)
{
    return command.value(name).toString().toUtf8();
}

QByteArray openidOf(const QJsonObject &command)
{
    const QByteArray openid = text(command, u"openid"_s);
    return openid.isEmpty() ? QByteArray(Buyer::practiceOpenid) : openid;
}

Async<HttpReply> now(const HttpReply &reply)
{
    return Async<HttpReply>::ready(reply);
}

} // namespace

Control::Control(Simulator &simulator)
    : m_simulator{simulator}
{
    QObject::connect(&simulator, &Simulator::noticeSent, &m_context,
        [this](const QByteArray &outTradeNo, int, bool accepted) {
            Notices &notices = m_notices[outTradeNo];
            ++notices.sent;
            notices.areAccepted = notices.areAccepted || accepted;
        });
}

Async<HttpReply> Control::handle(const HttpRequest &request)
{
    if (request.method == "GET" && request.target == "/control/orders")
        return now(orders());
    if (request.method == "GET" && request.target == "/control/refunds")
        return now(refunds());
    if (request.method == "GET" && request.target == "/control/merchant")
        return now(merchant());
    if (request.method == "GET" && request.target == "/control/faults")
        return now(faultList(m_simulator.faults()));
    if (request.method != "POST")
        return now(refusedCommand(u"UNKNOWN_COMMAND"_s, u"no such command"_s, notFound));

    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return now(refusedCommand(u"JSON_INVALID"_s, u"the body is not a JSON object"_s));
    const QJsonObject command = document.object();
    if (request.target == "/control/scan")
        return scan(command);
    if (request.target == "/control/pay")
        return pay(command);
    if (request.target == "/control/refund/end")
        return now(endRefund(command));
    if (request.target == "/control/fault")
        return now(addFault(command));
    if (request.target == "/control/faults/clear")
        return now(clearFaults());
    if (request.target == "/control/bill")
        return now(addBillFlaw(command));
    if (request.target == "/control/callback")
        return now(setCallback(command));
    return now(refusedCommand(u"UNKNOWN_COMMAND"_s, u"no such command"_s, notFound));
}

Async<HttpReply> Control::scan(const QJsonObject &command)
{
    const QByteArray code = text(command, u"code"_s);
    if (code.isEmpty())
        return now(refusedCommand(u"CODE_MISSING"_s, u"\"code\" is the text of the scanned code"_s));
    return m_simulator.scan(code, openidOf(command)).map([](const ScanResult &result) {
        return json(scanJson(result));
    });
}

Async<HttpReply> Control::pay(const QJsonObject &command)
{
    const QByteArray number = text(command, u"out_trade_no"_s);
    const QByteArray subject = number.isEmpty() ? text(command, u"code"_s) : number;
    if (subject.isEmpty())
        return now(refusedCommand(u"ORDER_MISSING"_s, u"\"out_trade_no\" or \"code\" is needed"_s));
    const auto behaviour = behaviourFromName(command.value(u"behaviour"_s).toString(u"pay"_s));
    if (!behaviour)
        return now(refusedCommand(u"BEHAVIOUR_UNKNOWN"_s, command.value(u"behaviour"_s).toString()));
    if (!number.isEmpty() && !m_simulator.platform().find(number))
        return now(refusedCommand(u"ORDERNOTEXIST"_s, QString::fromUtf8(number), notFound));

    Buyer buyer;
    buyer.openid = openidOf(command);
    buyer.behaviour = *behaviour;
    if (command.contains(u"seconds"_s))
        buyer.hesitation = std::chrono::milliseconds(qint64(command.value(u"seconds"_s).toDouble() * 1000));
    const Async<PayResult> end = m_simulator.pay(subject, buyer);
    if (command.value(u"wait"_s).toBool(*behaviour == Behaviour::Pay))
        return end.map([](const PayResult &result) { return json(payJson(result)); });
    return now(json({{u"started"_s, true}, {u"behaviour"_s, behaviourName(*behaviour)}}));
}

HttpReply Control::addFault(const QJsonObject &command)
{
    const auto kind = faultKindFromName(command.value(u"fault"_s).toString());
    if (!kind)
        return refusedCommand(u"FAULT_UNKNOWN"_s, command.value(u"fault"_s).toString());
    const auto target = targetFromName(command.value(u"call"_s).toString(u"unifiedorder"_s));
    if (!target || !canBefall(*kind, *target))
        return refusedCommand(u"CALL_UNKNOWN"_s, command.value(u"call"_s).toString());
    Fault fault{*kind, *target, command.value(u"times"_s).toInt(1), {}, {}};
    if (fault.times < 1 || fault.times > timesMax)
        return refusedCommand(u"TIMES_INVALID"_s, u"\"times\" is from 1 to 10000"_s);
    fault.delay = std::chrono::milliseconds(command.value(u"delay_ms"_s).toInteger());
    fault.skew = std::chrono::seconds(command.value(u"skew_seconds"_s).toInteger());
    m_simulator.addFault(fault);
    return faultList(m_simulator.faults());
}

HttpReply Control::clearFaults()
{
    m_simulator.clearFaults();
    return faultList(m_simulator.faults());
}

HttpReply Control::addBillFlaw(const QJsonObject &command)
{
    const QString name = command.value(u"flaw"_s).toString();
    if (name == u"none")
        m_simulator.clearBillFlaws();
    else if (const auto kind = billFlawFromName(name))
        m_simulator.addBillFlaw({*kind, text(command, u"out_trade_no"_s)});
    else
        return refusedCommand(u"FLAW_UNKNOWN"_s, name);
    return json({{u"flaw"_s, name}});
}

HttpReply Control::setCallback(const QJsonObject &command)
{
    const QUrl url = QUrl(command.value(u"url"_s).toString(), QUrl::StrictMode);
    if (!url.isValid() || !isLoopback(url))
        return refusedCommand(u"URL_INVALID"_s, u"\"url\" is a web address on this machine"_s);
    m_simulator.setScanCallbackUrl(url);
    return json({{u"url"_s, url.toString()}});
}

HttpReply Control::orders()
{
    QJsonArray array;
    const QList<Order> all = m_simulator.orders();
    for (auto order = all.crbegin(); order != all.crend(); ++order) { // newest first
        const Notices notices = m_notices.value(order->outTradeNo);
        QJsonObject object = orderJson(*order);
        object.insert(u"notices"_s, notices.sent);
        object.insert(u"notice_accepted"_s, notices.areAccepted);
        array.append(object);
    }
    return json({{u"orders"_s, array}});
}

HttpReply Control::refunds()
{
    QJsonArray array;
    const QList<Refund> all = m_simulator.platform().refunds().all();
    for (auto refund = all.crbegin(); refund != all.crend(); ++refund) // newest first
        array.append(refundJson(*refund));
    return json({{u"refunds"_s, array}});
}

/// What the merchant does by hand with a refund that has not reached the buyer.
HttpReply Control::endRefund(const QJsonObject &command)
{
    const QString wanted = command.value(u"refund_status"_s).toString();
    if (wanted != u"SUCCESS" && wanted != u"REFUNDCLOSE")
        return refusedCommand(u"STATUS_UNKNOWN"_s, u"\"refund_status\" is SUCCESS or REFUNDCLOSE"_s);
    const RefundState end = wanted == u"SUCCESS" ? RefundState::Success : RefundState::Closed;
    if (!m_simulator.platform().refunds().end(text(command, u"out_refund_no"_s), end))
        return refusedCommand(u"REFUNDNOTEXIST"_s, u"no refund of that number stands at CHANGE"_s, notFound);
    return refunds();
}

HttpReply Control::merchant()
{
    const SimulatedMerchant &merchant = m_simulator.merchant();
    return json({{u"app_id"_s, QString::fromLatin1(merchant.appId)},
        {u"mch_id"_s, QString::fromLatin1(merchant.mchId)},
        {u"sign_type"_s, QString::fromLatin1(wechat::signTypeName(merchant.signType))},
        {u"key"_s, QString::fromLatin1(merchant.key)}, {u"callback"_s, merchant.scanCallbackUrl.toString()}});
}

} // namespace saoma::simulator
