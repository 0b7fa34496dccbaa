// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paymentbench.h"

#include "core/ledger/ledgercheck.h"
#include "core/ledger/sqliteconnection.h"
#include "tests/support/orderfixtures.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace saoma::test {

ChargeRequest chargeOf(std::int64_t fen, const QString &intent)
{
    ChargeRequest request;
    request.intent = intent;
    request.amount = *Money::fromFen(fen);
    return request;
}

PaymentBench::PaymentBench(wechat::SignType type)
    : merchant{sampleMerchant(type)},
      gateway{merchant, clock, random}
{
    shop.desk = u"A1"_s;
    shop.body = u"Tea house"_s;
    shop.notifyUrl = "https://shop.example/wechat/notify/pay";
}

PaymentBench::~PaymentBench() = default;

void PaymentBench::start()
{
    ledger = std::make_unique<Ledger>(m_folder.filePath(u"ledger.sqlite"_s));
    const auto opened = wait(ledger->open());
    if (!opened)
        qFatal("the ledger does not open: %s", qPrintable(opened.error().code));
    runner = std::make_unique<PaymentRunner>(*ledger, gateway, clock, random, merchant, shop);
    const auto announce = [this](const QString &what) {
        return [this, what](const Order &order) { announced.append(what + u' ' + order.outTradeNo); };
    };
    QObject::connect(runner.get(), &PaymentRunner::paid, &m_context, announce(u"paid"_s));
    QObject::connect(runner.get(), &PaymentRunner::paidLate, &m_context, announce(u"paid_late"_s));
    QObject::connect(runner.get(), &PaymentRunner::doublePaid, &m_context, announce(u"double_paid"_s));
    QObject::connect(runner.get(), &PaymentRunner::suspicious, &m_context, announce(u"suspicious"_s));
    QObject::connect(runner.get(), &PaymentRunner::storageTrouble, &m_context,
        [this](const Error &error) { troubles.append(error); });
}

void PaymentBench::restart()
{
    runner.reset();
    ledger.reset();
    for (const Kind kind : {Kind::UnifiedOrder, Kind::Query, Kind::Close})
        gateway.release(kind);
    gateway.calls.clear();
    announced.clear();
    start();
}

/// A question that has been through both threads of the ledger has let everything asked before it pass.
/// Chains of ledger calls without a gateway call in between are short; five quiet rounds outlast them.
void PaymentBench::settle()
{
    constexpr int quietRounds = 5;
    for (int quiet = 0; quiet < quietRounds; ++quiet) {
        const qsizetype before = gateway.calls.size();
        const auto written = wait(ledger->write<int>([](LedgerStore &) { return Result<int>{0}; }));
        const auto read = wait(ledger->read<int>([](const LedgerReader &) { return Result<int>{0}; }));
        if (!written || !read)
            qFatal("the ledger does not answer");
        QCoreApplication::processEvents();
        if (gateway.calls.size() != before)
            quiet = -1;
    }
}

void PaymentBench::run(Clock::Duration by)
{
    settle();
    const Clock::Duration end = clock.monotonic() + by;
    for (auto next = clock.nextTimer(); next && *next <= end; next = clock.nextTimer()) {
        clock.advance(*next - clock.monotonic());
        settle();
    }
    clock.advance(end - clock.monotonic());
    settle();
}

Order PaymentBench::charge(std::int64_t fen)
{
    const auto made = wait(runner->charge(chargeOf(fen)));
    if (!made)
        qFatal("no charge: %s", qPrintable(made.error().code));
    settle();
    return order(made->outTradeNo);
}

Order PaymentBench::order(const QString &outTradeNo)
{
    return wait(ledger->order(outTradeNo)).value_or(Order{});
}

QList<EventRow> PaymentBench::events(const QString &outTradeNo)
{
    return wait(ledger->events(outTradeNo)).value_or(QList<EventRow>{});
}

QStringList PaymentBench::kinds(const QString &outTradeNo)
{
    QStringList out;
    for (const EventRow &event : events(outTradeNo))
        out.append(event.kind);
    return out;
}

qsizetype PaymentBench::orderCount()
{
    return wait(ledger->orders(OrderFilter{{}, {}, {}, 10'000})).value_or(QList<Order>{}).size();
}

Result<Order> PaymentBench::orderOnDisk(const QString &outTradeNo) const
{
    const auto reader = LedgerReader::open(m_folder.filePath(u"ledger.sqlite"_s));
    return reader ? (*reader)->order(outTradeNo) : tl::unexpected(reader.error());
}

QStringList PaymentBench::violations()
{
    const auto found =
        wait(ledger->read<QStringList>([](const LedgerReader &reader) { return checkLedger(reader); }));
    return found.value_or(QStringList{u"the ledger cannot be checked"_s});
}

wechat::PayNotice PaymentBench::noticeFor(const QString &outTradeNo)
{
    const wechat::Payment &payment = gateway.known(outTradeNo).payment;
    return {payment, evidenceOf("a notice", payment), merchant->signType};
}

void PaymentBench::refuseWrites(bool refused)
{
    const QString pragma = u"PRAGMA query_only = %1"_s.arg(refused ? u"ON"_s : u"OFF"_s);
    const auto set = wait(ledger->write<int>([pragma](LedgerStore &store) -> Result<int> {
        // No transaction: none can be committed while this holds.
        return store.read().connection().execute(pragma).map([] { return 0; });
    }));
    if (!set)
        qFatal("the ledger's file cannot be locked: %s", qPrintable(set.error().code));
}

} // namespace saoma::test
