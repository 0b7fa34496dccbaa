// SPDX-License-Identifier: GPL-3.0-or-later
// From Enter to the painted code, less the platform's answer time, through the real window, ledger and
// gateway against the simulated platform on loopback: bench_counter SALES
// Between the sales the machine's own floor is taken: two durable commits and one repaint of an empty window.
#include "core/gateway/wechatgateway.h"
#include "core/gateway/wechatrefundgateway.h"
#include "core/net/httpclient.h"
#include "core/simulator/simulator.h"
#include "ui/counter/counterviewmodel.h"
#include "ui/widgets/qrview.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

using namespace saoma;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Instant = std::chrono::steady_clock::time_point;
using Milliseconds = std::chrono::duration<double, std::milli>;

Instant instant()
{
    return std::chrono::steady_clock::now();
}

/// Adds up how long the platform took to answer.
class TimedTransport final : public QObject, public Transport
{
public:
    explicit TimedTransport(Clock &clock)
        : m_http{clock}
    {
    }
    Async<HttpAnswer> post(const QUrl &url, const QByteArray &body, Clock::Duration deadline) override
    {
        const Instant sent = instant();
        const AsyncPromise<HttpAnswer> promise;
        m_http.post(url, body, deadline).then(this, [this, sent, promise](const Result<HttpAnswer> &answer) {
            waited += instant() - sent;
            promise.finish(answer);
        });
        return promise.async();
    }
    void warmUp(const QUrl &url) override { m_http.warmUp(url); }

    std::chrono::nanoseconds waited{};

private:
    HttpClient m_http;
};

class Bench final : public QObject
{
public:
    Bench(int sales, QString folder)
        : m_left{sales},
          m_simulator{m_clock, m_random},
          m_ledger{QString(folder + u"/bench.sqlite"_s)}
    {
        if (!m_simulator.start(0))
            qFatal("no port for the simulator");
        const auto merchant = std::make_shared<const wechat::Merchant>(m_simulator.merchant().toMerchant());
        m_gateway = std::make_unique<WeChatGateway>(
            merchant, GatewayUrls{m_simulator.baseUrl(), {}, 10s}, m_transport, m_clock, m_random);
        ShopSettings shop;
        shop.desk = u"B1"_s;
        shop.body = u"bench"_s;
        shop.notifyUrl = "https://saoma.invalid/wechat/notify/pay";
        m_runner = std::make_unique<PaymentRunner>(m_ledger, *m_gateway, m_clock, m_random, merchant, shop);
        m_refundGateway =
            std::make_unique<WeChatRefundGateway>(merchant, GatewayUrls{m_simulator.baseUrl(), {}, 10s},
                m_transport, CertificateStanding{}, m_transport, m_clock, m_random);
        m_refunds = std::make_unique<RefundRunner>(
            m_ledger, *m_refundGateway, m_clock, m_random, shop.desk, merchant->signType);
        m_window = std::make_unique<MainWindow>(WindowNeeds{m_ledger, *m_runner, *m_refunds, m_access,
            m_catalog, m_clock, m_random, u"Bench"_s, u"B1"_s, true});
        m_window->show();
        m_code = m_window->findChild<QrView *>();
        m_code->installEventFilter(this);
        m_empty.resize(m_window->size());
        m_empty.show();
        m_ledger.open().then(this, [this](const Result<void> &opened) {
            m_window->setLedger(opened);
            m_runner->resume().then(this, [this](const Result<void> &) { sell(); });
        });
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (m_isWaiting && event->type() == QEvent::Paint && m_code->modulePixels() > 0
            && m_window->counter().sale().shown == ShownState::Waiting) {
            m_isWaiting = false;
            // Queued: this paint event is over by then.
            QMetaObject::invokeMethod(
                this, [this] { painted(); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void sell()
    {
        for (const QChar key : u"12.5"_s)
            press(key.unicode(), key);
        m_transport.waited = {};
        m_isWaiting = true;
        m_entered = instant();
        press(Qt::Key_Return, u"\r"_s);
    }

    void painted()
    {
        const auto took = instant() - m_entered - m_transport.waited;
        m_took.push_back(Milliseconds(took).count());
        const QByteArray code = m_window->counter().sale().code.toUtf8();
        const QString number = m_window->counter().sale().outTradeNo;
        m_simulator.pay(code).then(this, [this, number](const Result<simulator::PayResult> &) {
            m_runner->askNow(number).then(this,
                [this](const Result<Order> &) { QTimer::singleShot(20, this, [this] { takeFloor(); }); });
        });
    }

    /// What no program could do without: the order on record, the code on record, one painting.
    void takeFloor()
    {
        const Instant begun = instant();
        commit().then(this, [this, begun](const Result<void> &) {
            commit().then(this, [this, begun](const Result<void> &) {
                m_empty.repaint();
                m_floor.push_back(Milliseconds(instant() - begun).count());
                next();
            });
        });
    }

    Async<void> commit()
    {
        Product product;
        product.id = u"FLOOR"_s;
        product.name = QString::number(m_floor.size());
        product.price = *Money::fromFen(++m_commits);
        return m_catalog.put(product);
    }

    void next()
    {
        if (--m_left > 0)
            return sell();
        const auto at = [](std::vector<double> &times, double share) {
            std::sort(times.begin(), times.end());
            return times[std::size_t(double(times.size() - 1) * share)];
        };
        std::printf("{\"sales\":%zu,\"median_ms\":%.3f,\"p99_ms\":%.3f,\"worst_ms\":%.3f,"
                    "\"floor_median_ms\":%.3f,\"floor_p99_ms\":%.3f}\n",
            m_took.size(), at(m_took, 0.5), at(m_took, 0.99), at(m_took, 1), at(m_floor, 0.5),
            at(m_floor, 0.99));
        QCoreApplication::quit();
    }

    void press(int key, const QString &text)
    {
        QWidget *target = m_window->focusWidget() ? m_window->focusWidget() : m_window.get();
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
        QApplication::sendEvent(target, &down);
        QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
        QApplication::sendEvent(target, &up);
    }

    int m_left;
    SystemClock m_clock;
    SystemRandom m_random;
    simulator::Simulator m_simulator;
    TimedTransport m_transport{m_clock};
    std::unique_ptr<WeChatGateway> m_gateway;
    Ledger m_ledger;
    Catalog m_catalog{m_ledger, m_clock};
    AccessControl m_access{m_ledger, m_clock};
    std::unique_ptr<PaymentRunner> m_runner;
    std::unique_ptr<WeChatRefundGateway> m_refundGateway;
    std::unique_ptr<RefundRunner> m_refunds;
    std::unique_ptr<MainWindow> m_window;
    QrView *m_code = nullptr;
    bool m_isWaiting = false;
    Instant m_entered{};
    std::vector<double> m_took;
    QWidget m_empty;
    std::vector<double> m_floor;
    std::int64_t m_commits = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int sales = application.arguments().value(1, u"300"_s).toInt();
    const QTemporaryDir folder;
    const Bench bench(std::max(sales, 2), folder.path());
    return QApplication::exec();
}
