// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cashier/play.h"

#include "core/wechat/nativeurl.h"
#include "ui/counter/counterviewmodel.h"
#include "ui/text/amounttext.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

constexpr auto pollGap = 20ms;
constexpr auto stepLimit = 30s;
constexpr auto settle = 150ms; // for the last repaint before a picture

} // namespace

Play::Play(Desk &desk, QString pictureFolder, QObject *parent)
    : QObject{parent},
      m_desk{desk},
      m_folder{std::move(pictureFolder)}
{
    QDir().mkpath(m_folder);
    connect(&m_desk, &Desk::ready, this, &Play::begin);
    connect(&m_desk.till().ledger, &Ledger::ordersChanged, this, &Play::watchProductSale);
    connect(&m_poll, &QTimer::timeout, this, &Play::poll);
}

bool Play::shows(ShownState state) const
{
    return m_desk.window().counter().sale().shown == state && !m_desk.window().counter().sale().isEmpty();
}

void Play::begin()
{
    simulator::Simulator &platform = *m_desk.simulator();
    const auto code = [this] { return m_desk.window().counter().sale().code.toUtf8(); };
    m_steps = {
        {tr("The cashier types 12.5 and presses Enter."), [this] { type(u"12.5\r"_s); },
            [this] { return shows(ShownState::Waiting); }, u"1-waiting"_s},
        {tr("The buyer scans the code and thinks about it."),
            [&platform, code] {
                simulator::Buyer buyer;
                buyer.behaviour = simulator::Behaviour::Hesitate;
                buyer.hesitation = 4s;
                platform.pay(code(), buyer).then(&platform, [](const auto &) {});
            },
            [this] { return shows(ShownState::Scanned); }, u"2-paying"_s},
        {tr("The buyer enters the password; the platform tells the desk."), [] {},
            [this] { return shows(ShownState::Paid); }, u"3-paid"_s},
        {tr("Another buyer scans the printed code of LATTE and pays."), [this] { buyProduct(); },
            [this] { return m_productSale.state == OrderState::Paid; }, {}},
        {tr("The cashier looks at the product sale."),
            [this] { m_desk.window().counter().showOrder(m_productSale.outTradeNo); },
            [this] {
                return shows(ShownState::Paid)
                    && m_desk.window().counter().sale().outTradeNo == m_productSale.outTradeNo;
            },
            u"4-product-sold"_s},
    };
    m_poll.start(pollGap);
    next();
}

void Play::next()
{
    if (++m_step == m_steps.size()) {
        m_poll.stop();
        std::printf("%s\n", qPrintable(tr("Both sales are paid. Pictures: %1").arg(m_folder)));
        Q_EMIT finished(true);
        return;
    }
    m_begun = m_desk.till().clock.monotonic();
    std::printf("%s\n", qPrintable(m_steps[m_step].says));
    std::fflush(stdout);
    m_steps[m_step].act();
}

void Play::poll()
{
    if (m_step < 0 || m_step >= m_steps.size())
        return;
    const Step &step = m_steps[m_step];
    if (!step.isDone()) {
        if (m_desk.till().clock.monotonic() - m_begun > stepLimit) {
            m_poll.stop();
            std::fprintf(stderr, "%s\n", qPrintable(tr("This step did not come to its end.")));
            Q_EMIT finished(false);
        }
        return;
    }
    m_poll.stop();
    const SaleView &sale = m_desk.window().counter().sale();
    if (!sale.isEmpty())
        std::printf("  %s  %s  %s\n", qPrintable(sale.outTradeNo), qPrintable(amountText(sale.amount)),
            qPrintable(sale.state.word));
    m_desk.till().clock.callAfter(settle, this, [this] {
        const QString name = m_steps[m_step].picture;
        if (!name.isEmpty())
            m_desk.window().grab().save(m_folder + u'/' + name + u".png"_s);
        m_poll.start(pollGap);
        next();
    });
}

/// Keys go where a keyboard's go: to the widget that has the focus.
void Play::type(const QString &keys)
{
    for (const QChar key : keys) {
        QWidget *target = m_desk.window().focusWidget() ? m_desk.window().focusWidget() : &m_desk.window();
        const int code = key == u'\r' ? int(Qt::Key_Return) : key.unicode();
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, Qt::NoModifier, key);
            QApplication::sendEvent(target, &event);
        }
    }
}

void Play::buyProduct()
{
    const wechat::NativeUrl url{"LATTE", QByteArray::number(m_desk.till().clock.utcNow().toSecsSinceEpoch()),
        m_desk.till().random.bytes(4).toHex()};
    const auto printed = wechat::writeNativeUrl(url, *m_desk.till().merchant);
    if (printed)
        m_desk.simulator()->pay(*printed).then(this, [](const Result<simulator::PayResult> &result) {
            std::printf("  %s\n", result ? qPrintable(result->text) : qPrintable(result.error().code));
        });
}

void Play::watchProductSale(const QStringList &changed)
{
    for (const QString &outTradeNo : changed)
        m_desk.till().ledger.order(outTradeNo).then(this, [this](const Result<Order> &order) {
            if (order && order->productId == u"LATTE"_s)
                m_productSale = *order;
        });
}

} // namespace saoma
