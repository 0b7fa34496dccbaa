// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/net/httpserver.h"
#include "core/payment/paymentrunner.h"
#include "core/payment/refundrunner.h"
#include "core/wechat/scancallback.h"

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

namespace saoma {

/// What the platform calls: scan callbacks and notices come in as bytes, become verified facts in the
/// ledger, and are answered. Anything not authentic gets one uniform FAIL and changes nothing.
/// Thread: the one it lives on. References must outlive it.
class CallbackListener final : public QObject
{
    Q_OBJECT
public:
    /// A scan must be answered within 2 s (F34), of which the unified order may take 1.5 s.
    static constexpr std::chrono::milliseconds answerBudget{1900};
    static constexpr std::chrono::milliseconds orderBudget{1500};

    CallbackListener(Ledger &ledger, Catalog &catalog, PaymentRunner &runner, RefundRunner &refunds,
        Clock &clock, Random &random, std::shared_ptr<const wechat::Merchant> merchant,
        QObject *parent = nullptr);

    /// Answers one request: the handler of an HttpServer.
    Async<HttpReply> handle(const HttpRequest &request);

    /// Addresses besides loopback that may ask /healthz.
    void trust(QList<QHostAddress> proxies) { m_trusted = std::move(proxies); }

    /// Hears one line per request, for the log: method, path, status, verdict, milliseconds. No secrets.
    void setLog(std::function<void(const QString &line)> log) { m_log = std::move(log); }

private:
    struct Exchange; ///< One request on its way to its answer.
    void scan(const std::shared_ptr<Exchange> &exchange);
    void sellProduct(const std::shared_ptr<Exchange> &exchange, const wechat::ScanCallback &callback);
    void payNotice(const std::shared_ptr<Exchange> &exchange);
    void refundNotice(const std::shared_ptr<Exchange> &exchange);
    void health(const std::shared_ptr<Exchange> &exchange);
    void tellClock(const std::shared_ptr<Exchange> &exchange);
    void finish(const std::shared_ptr<Exchange> &exchange, HttpReply reply, const QString &verdict);
    void answerScan(const std::shared_ptr<Exchange> &exchange, const Result<Order> &order);
    void refuseScan(const std::shared_ptr<Exchange> &exchange, const Error &error);

    Ledger &m_ledger;
    Catalog &m_catalog;
    PaymentRunner &m_runner;
    RefundRunner &m_refunds;
    Clock &m_clock;
    Random &m_random;
    std::shared_ptr<const wechat::Merchant> m_merchant;
    QList<QHostAddress> m_trusted;
    std::function<void(const QString &)> m_log;
};

/// What the buyer's phone shows when a scan cannot be served. Chinese: the buyer uses WeChat.
[[nodiscard]] QString buyerText(const Error &error);

} // namespace saoma
