// SPDX-License-Identifier: GPL-3.0-or-later
// PaymentRunner's start: everything unsettled is taken up and asked about before anything new is sold.
#include "core/base/plantedbug.h"
#include "core/payment/advance.h"
#include "core/payment/paymentrunner.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

constexpr int asksAtOnceMax = 16;
constexpr auto resumeLimit = 10s;
constexpr auto takeUpGap = 2s;

} // namespace

Async<void> PaymentRunner::resume()
{
    Q_ASSERT(m_phase == Phase::Idle);
    m_phase = Phase::Resuming;
    m_resumed.emplace();
    connect(&m_ledger, &Ledger::ordersChanged, this, &PaymentRunner::readChanged);
    m_ledger.checkAfterUncleanEnd().then(this, [this](const Result<QStringList> &violations) {
        if (!violations)
            Q_EMIT storageTrouble(violations.error());
        else if (!violations->isEmpty())
            Q_EMIT storageTrouble(
                Error{Error::Kind::Storage, u"LEDGER_VIOLATED"_s, m_ledger.path(), violations->first()});
    });
    takeUp();
    m_clock.callAfter(resumeLimit, this, [this] { openSales(); });
    return m_resumed->async();
}

/// Orders that cannot be read now are owed an answer all the same: it is tried until they can.
void PaymentRunner::takeUp()
{
    m_ledger.unsettled().then(this, [this](const Result<QList<Order>> &orders) {
        if (!orders) {
            Q_EMIT storageTrouble(orders.error());
            return m_clock.callAfter(takeUpGap, this, [this] { takeUp(); });
        }
        for (const Order &order : isPlanted(PlantedBug::UnsettledForgotten) ? QList<Order>{} : *orders) {
            watch(order);
            if (mayBeKnown(order))
                m_toAsk.append(order.outTradeNo);
        }
        askNextUnsettled();
    });
}

void PaymentRunner::askNextUnsettled()
{
    if (m_phase != Phase::Resuming)
        return;
    while (!m_toAsk.isEmpty() && m_beingAsked.size() < asksAtOnceMax) {
        const QString outTradeNo = m_toAsk.takeFirst();
        m_beingAsked.insert(outTradeNo);
        askNow(outTradeNo).then(this, [this, outTradeNo](const Result<Order> &) {
            m_beingAsked.remove(outTradeNo);
            askNextUnsettled();
        });
    }
    if (m_beingAsked.isEmpty())
        openSales();
}

void PaymentRunner::openSales()
{
    if (m_phase == Phase::Resumed)
        return;
    m_phase = Phase::Resumed;
    m_resumed->finish({});
    for (const auto &action : std::exchange(m_afterResume, {}))
        action();
}

void PaymentRunner::whenResumed(std::function<void()> action)
{
    if (m_phase == Phase::Resuming)
        m_afterResume.append(std::move(action));
    else
        action();
}

} // namespace saoma
