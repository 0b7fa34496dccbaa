// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/json.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int waitSecondsMax = 24 * 60 * 60;

struct Wish
{
    ChargeRequest charge;
    QString qrFile;
    int waitSeconds = 0;
    bool waits = false;
};

tl::unexpected<Error> wrongOption(const QString &option, const QString &value)
{
    return failure(Error::Kind::InvalidInput, u"OPTION_VALUE"_s, value, u"--"_s + option);
}

Result<Wish> readWish(const Run &run)
{
    Wish wish;
    const auto amount = Money::parseCharge(run.arguments().first());
    if (!amount)
        return tl::unexpected(amount.error());
    wish.charge.amount = *amount;
    wish.charge.body = run.value(u"body"_s);
    if (run.isSet(u"method"_s)) {
        const auto method = methodFromName(run.value(u"method"_s));
        if (!method)
            return wrongOption(u"method"_s, run.value(u"method"_s));
        wish.charge.method = *method;
    }
    if (run.isSet(u"wait"_s)) {
        bool isNumber = false;
        wish.waits = true;
        wish.waitSeconds = run.value(u"wait"_s).toInt(&isNumber);
        if (!isNumber || wish.waitSeconds < 0 || wish.waitSeconds > waitSecondsMax)
            return wrongOption(u"wait"_s, run.value(u"wait"_s));
    }
    wish.qrFile = run.value(u"qr"_s);
    if (run.isSet(u"qr"_s))
        if (const auto writable = checkQrFile(wish.qrFile); !writable)
            return tl::unexpected(writable.error());
    return wish;
}

/// Follows one order: first until its code is known, then, if wished, until the final word.
class Charge final : public QObject
{
public:
    Charge(Run &run, Till &till, Wish wish)
        : QObject{&run},
          m_run{run},
          m_till{till},
          m_wish{std::move(wish)}
    {
    }

    void begin()
    {
        connect(&m_till.ledger, &Ledger::ordersChanged, this, &Charge::read);
        connect(&m_till.runner, &PaymentRunner::storageTrouble, this, &Charge::fail);
        m_till.gateway.warmUp();
        m_till.runner.resume().then(this, [](const Result<void> &) {}); // F33; the charge waits for it
        m_till.runner.charge(m_wish.charge).then(this, [this](const Result<Order> &order) {
            if (!order)
                return fail(order.error());
            m_outTradeNo = order->outTradeNo;
            read({m_outTradeNo});
        });
    }

private:
    void read(const QStringList &changed)
    {
        if (changed.contains(m_outTradeNo))
            m_till.ledger.order(m_outTradeNo).then(this, [this](const Result<Order> &order) {
                if (order)
                    see(*order);
                else
                    fail(order.error());
            });
    }

    /// Once, whoever reports it first.
    void fail(const Error &error)
    {
        if (!std::exchange(m_isOver, true))
            m_run.fail(error, m_outTradeNo);
    }

    void see(const Order &order)
    {
        if (m_isOver || order.state == OrderState::Created || order.state == OrderState::Requested)
            return;
        m_last = order;
        if (!m_wish.waits)
            return showOnly(order);
        if (!std::exchange(m_isWaiting, true))
            m_till.clock.callAfter(std::chrono::seconds(m_wish.waitSeconds), this, [this] { finish(); });
        if (!isUnsettled(order.state))
            return finish();
        // An unanswered order has no code yet: the ladder gets it, and only then is there something to show.
        if (!m_isShown && !order.code.isEmpty())
            show(order);
    }

    /// Writes the code and prints the order; who reads the line finds the file. Ends the run if there is
    /// none.
    void show(const Order &order)
    {
        m_isShown = true;
        const bool hasFile = !m_wish.qrFile.isEmpty() && !order.code.isEmpty();
        const Result<> written = hasFile ? writeQrFile(m_wish.qrFile, order.code) : Result<>{};
        m_run.print(toJson(order), orderLines(order));
        if (!written)
            fail(written.error());
    }

    /// Without --wait: the first word is the last.
    void showOnly(const Order &order)
    {
        show(order);
        if (!std::exchange(m_isOver, true))
            m_run.end(exitStatusFor(order.state));
    }

    /// With --wait: the final word has come, or the time is over.
    void finish()
    {
        if (std::exchange(m_isOver, true))
            return;
        m_run.print(toJson(m_last), orderLines(m_last));
        m_run.end(isUnsettled(m_last.state) ? exitstatus::unknown : exitStatusFor(m_last.state));
    }

    Run &m_run;
    Till &m_till;
    Wish m_wish;
    QString m_outTradeNo;
    Order m_last;
    bool m_isWaiting = false;
    bool m_isShown = false;
    bool m_isOver = false;
};

} // namespace

void runCharge(Run &run)
{
    const auto wish = readWish(run);
    if (!wish)
        return run.fail(wish.error());
    run.withTill([&run, wish = *wish](Till &till) { (new Charge(run, till, wish))->begin(); });
}

} // namespace saoma
