// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"
#include "core/net/httpserver.h"
#include "core/simulator/bill.h"
#include "core/simulator/fault.h"
#include "core/simulator/noticesender.h"
#include "core/simulator/phone.h"
#include "core/simulator/wire.h"

#include <QObject>

#include <memory>

namespace saoma::simulator {

/// What the buyer sees after scanning.
struct ScanResult
{
    bool payable = false;  ///< The phone shows the amount and asks for payment.
    QByteArray outTradeNo; ///< Empty if refused before an order was known.
    QByteArray orderKey;
    std::int64_t totalFee = 0; ///< Fen.
    QString body;
    QString code; ///< Why not, for programs: MERCHANT_REFUSED, CODE_EXPIRED, …
    QString text; ///< Why not, as the phone shows it.
};

class Control;

/// The WeChat Pay platform on a loopback port: unified order, order query, close order, refunds with real
/// signatures, mode 1 scan callbacks, notices with the retry ladder, buyers, and faults on demand.
/// Other processes steer it through /control/… on the same port: docs/simulator.md.
/// Thread: the one it lives on; it may be moved to a thread of its own before start().
class Simulator final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds scanCallbackDeadline{5000};

    /// With the practice merchant alone if there are no others. References must outlive the simulator.
    Simulator(
        Clock &clock, Random &random, QList<SimulatedMerchant> merchants = {}, QObject *parent = nullptr);
    ~Simulator() override;

    /// Listens on 127.0.0.1; port 0 picks a free one. Error: Network LISTEN_FAILED.
    [[nodiscard]] Result<quint16> start(quint16 port = 0);
    /// Lets calls in flight be answered. Call it once.
    Async<void> stop() { return m_server.stop(); }

    /// "http://127.0.0.1:PORT", without a slash at the end.
    [[nodiscard]] QUrl baseUrl() const;
    [[nodiscard]] const SimulatedMerchant &merchant() const { return m_platform.firstMerchant(); }
    [[nodiscard]] Platform &platform() { return m_platform; }

    /// Where mode 1 scans are reported: 支付回调URL. Plain http to loopback only.
    void setScanCallbackUrl(const QUrl &url) { m_platform.setScanCallbackUrl(url); }
    /// What the notice ladder is multiplied by: 1 is the platform's pace, 0.01 a hundred times faster.
    void setNoticeTimeScale(double scale) { m_notices.setTimeScale(scale); }

    void addFault(const Fault &fault) { m_faults.add(fault); }
    void clearFaults() { m_faults.clear(); }
    [[nodiscard]] const Faults &faults() const { return m_faults; }

    /// The buyer scans `codeText`: a code_url, or a product code of mode 1. Never an Error: a refusal is a
    /// result that is not payable.
    Async<ScanResult> scan(const QByteArray &codeText, const QByteArray &openid = Buyer::practiceOpenid);

    /// The buyer acts on an order: `text` is its out_trade_no, or a code, which is scanned first. Never an
    /// Error.
    Async<PayResult> pay(const QByteArray &text, const Buyer &buyer = {});

    [[nodiscard]] QList<Order> orders() { return m_platform.orders(); }

    /// What bills say wrongly from now on.
    void addBillFlaw(const BillFlaw &flaw) { m_billFlaws.append(flaw); }
    void clearBillFlaws() { m_billFlaws.clear(); }

Q_SIGNALS:
    void orderChanged(const saoma::simulator::Order &order);
    void refundChanged(const saoma::simulator::Refund &refund);
    /// What a buyer's phone shows at the end of a scan or a payment.
    void buyerSaw(const QString &text);
    void noticeSent(const QByteArray &outTradeNo, int attempt, bool accepted);
    /// A call of the merchant was answered; `code` is the err_code, or empty for a success.
    void called(saoma::simulator::Call call, const QString &code);

private:
    Async<HttpReply> handle(const HttpRequest &request);
    Async<HttpReply> handleCall(Call call, const QByteArray &body);
    [[nodiscard]] Result<wechat::Fields> outcomeOf(Call call, const Admission &admission);
    [[nodiscard]] HttpReply bill(const QByteArray &body);
    void deliver(Call call, const AsyncPromise<HttpReply> &promise, HttpReply reply);
    Async<bool> payAhead(const Admission &admission);

    void onOrderChanged(const Order &order);
    void onRefundChanged(const Refund &refund);
    void postRefundNotice(const Refund &refund);
    Async<bool> sendNotice(const Order &order);
    void postNotice(const Order &order, const SimulatedMerchant &merchant, const AsyncPromise<bool> &promise);

    Async<ScanResult> scanProductCode(const QByteArray &codeText, const QByteArray &openid);
    void postScan(const QByteArray &message, const SimulatedMerchant &merchant, const QByteArray &openid,
        const AsyncPromise<ScanResult> &promise);
    [[nodiscard]] ScanResult seen(const Result<Order> &opened);

    Clock &m_clock;
    Random &m_random;
    Platform m_platform;
    Faults m_faults;
    QList<BillFlaw> m_billFlaws;
    HttpServer m_server;
    HttpClient m_http;
    NoticeSender m_notices;
    Phone m_phone;
    std::unique_ptr<Control> m_control;
    QHash<QByteArray, AsyncPromise<bool>> m_noticeBeforeAnswer; ///< Order keys whose notice a call waits for.
};

} // namespace saoma::simulator
