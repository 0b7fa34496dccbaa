// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "core/base/clock.h"
#include "core/ledger/orderexport.h"
#include "ui/text/amounttext.h"
#include "ui/text/eventtext.h"
#include "ui/text/searchtext.h"
#include "ui/text/statetext.h"
#include "ui/text/timetext.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int limitMax = 10'000;

/// "2026-11-23", "2026-11-23T18:00", with or without an offset; without one, this machine's zone.
Result<QDateTime> readTime(const Run &run, const QString &option)
{
    if (!run.isSet(option))
        return QDateTime{};
    const QDateTime time = QDateTime::fromString(run.value(option), Qt::ISODate);
    if (!time.isValid())
        return failure(Error::Kind::InvalidInput, u"OPTION_VALUE"_s, run.value(option), u"--"_s + option);
    return time.toUTC();
}

Result<int> readLimit(const Run &run)
{
    if (!run.isSet(u"limit"_s))
        return OrderFilter{}.limit;
    return numberOption(run, u"limit"_s, 1, limitMax);
}

Result<OrderFilter> readFilter(const Run &run)
{
    OrderFilter filter;
    if (run.isSet(u"state"_s)) {
        filter.state = stateFromName(run.value(u"state"_s));
        if (!filter.state)
            return failure(Error::Kind::InvalidInput, u"OPTION_VALUE"_s, run.value(u"state"_s), u"--state"_s);
    }
    const auto since = readTime(run, u"since"_s);
    const auto until = readTime(run, u"until"_s);
    const auto limit = readLimit(run);
    if (!since || !until)
        return tl::unexpected(since ? until.error() : since.error());
    if (!limit)
        return tl::unexpected(limit.error());
    filter.since = *since;
    filter.until = *until;
    filter.limit = *limit;
    return filter;
}

void printOrders(Run &run, const Result<QList<Order>> &orders)
{
    if (!orders)
        return run.fail(orders.error());
    run.print({{u"orders"_s, toJsonArray(*orders)}}, orderTable(*orders));
    run.end(exitstatus::done);
}

Error orderNotFound(const QString &outTradeNo)
{
    return {Error::Kind::Rejected, u"ORDER_NOT_FOUND"_s, outTradeNo, {}};
}

QString eventLine(const EventRow &event)
{
    const EventText text = eventText(event);
    QStringList parts{dayTimeText(event.at), text.what, text.note, text.who};
    parts.removeAll(QString{});
    return parts.join(u"  "_s);
}

QString stateWord(const Order &order)
{
    return stateText(order, QDateTime::currentDateTimeUtc()).word;
}

void printOrder(Run &run, const Order &order, const QList<EventRow> &events)
{
    QStringList lines{orderLines(order)};
    for (const EventRow &event : events)
        lines.append(u"  "_s + eventLine(event));
    run.print(toJson(order, events), lines.join(u'\n'));
}

/// Follows a close until the platform's final word, for as long as three calls may take.
class Close final : public QObject
{
public:
    Close(Run &run, Till &till, QString outTradeNo)
        : QObject{&run},
          m_run{run},
          m_till{till},
          m_outTradeNo{std::move(outTradeNo)}
    {
    }

    void begin()
    {
        connect(&m_till.ledger, &Ledger::ordersChanged, this, [this] { read(false); });
        connect(&m_till.runner, &PaymentRunner::storageTrouble, this, &Close::fail);
        m_till.runner.cancel(m_outTradeNo).then(this, [this](const Result<Order> &order) {
            if (!order)
                return fail(order.error());
            m_till.clock.callAfter(m_run.start().settings.gateway.timeout * 3, this, [this] { read(true); });
            see(*order, false);
        });
    }

private:
    void read(bool isLast)
    {
        m_till.ledger.order(m_outTradeNo).then(this, [this, isLast](const Result<Order> &order) {
            if (order)
                see(*order, isLast);
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

    void see(const Order &order, bool isLast)
    {
        if (m_isOver || (isUnsettled(order.state) && !isLast))
            return;
        m_isOver = true;
        m_run.print(toJson(order), orderLines(order));
        const bool isDone = order.state == OrderState::Closed;
        const bool isOwed = isUnsettled(order.state);
        m_run.end(isDone ? exitstatus::done : isOwed ? exitstatus::unknown : exitstatus::refused);
    }

    Run &m_run;
    Till &m_till;
    QString m_outTradeNo;
    bool m_isOver = false;
};

} // namespace

QString orderLines(const Order &order)
{
    QStringList lines{u"%1  %2  %3"_s.arg(order.outTradeNo, amountText(order.totalFee), stateWord(order))};
    const bool codeMatters = mayStillSell(order.state) && !order.code.isEmpty();
    if (codeMatters)
        lines.append(order.code);
    if (codeMatters && order.expiresAt.isValid())
        lines.append(
            QCoreApplication::translate("Command", "Valid until %1").arg(dayTimeText(order.expiresAt)));
    if (!order.transactionId.isEmpty())
        lines.append(QCoreApplication::translate("Command", "Transaction %1, %2")
                         .arg(order.transactionId, dayTimeText(order.paidAt)));
    if (!order.errorCode.isEmpty())
        lines.append(order.errorCode);
    return lines.join(u'\n');
}

QString orderTable(const QList<Order> &orders)
{
    QStringList lines;
    for (const Order &order : orders)
        lines.append(u"%1  %2  %3  %4  %5"_s.arg(order.outTradeNo, dayTimeText(order.createdAt),
            amountText(order.totalFee).rightJustified(12), stateWord(order), order.body));
    return lines.isEmpty() ? QCoreApplication::translate("Command", "No orders.") : lines.join(u'\n');
}

void runOrderShow(Run &run)
{
    const QString outTradeNo = run.arguments().first();
    run.withReader([&](const LedgerReader *reader) {
        if (!reader)
            return run.fail(orderNotFound(outTradeNo), outTradeNo);
        const auto order = reader->order(outTradeNo);
        if (!order)
            return run.fail(order.error(), outTradeNo);
        const auto events = reader->events(outTradeNo);
        if (!events)
            return run.fail(events.error(), outTradeNo);
        printOrder(run, *order, *events);
        run.end(exitstatus::done);
    });
}

void runOrderList(Run &run)
{
    const auto filter = readFilter(run);
    if (!filter)
        return run.fail(filter.error());
    run.withReader([&](const LedgerReader *reader) {
        printOrders(run, reader ? reader->orders(*filter) : Result<QList<Order>>{QList<Order>{}});
    });
}

void runOrderFind(Run &run)
{
    const auto limit = readLimit(run);
    if (!limit)
        return run.fail(limit.error());
    run.withReader([&](const LedgerReader *reader) {
        printOrders(run,
            reader ? reader->find(searchFrom(run.arguments().first(), SystemClock{}.utcNow()), *limit)
                   : Result<QList<Order>>{QList<Order>{}});
    });
}

void runOrderExport(Run &run)
{
    const QString file = run.arguments().first();
    const auto filter = readFilter(run);
    if (!filter)
        return run.fail(filter.error());
    OrderExport wanted;
    wanted.search.since = filter->since;
    wanted.search.until = filter->until;
    if (filter->state)
        wanted.search.states = {*filter->state};
    run.withReader([&](const LedgerReader *reader) {
        if (!reader)
            return run.fail({Error::Kind::Storage, u"LEDGER_MISSING"_s, run.start().ledgerFile(), {}});
        const auto count = exportOrders(*reader, file, wanted);
        if (!count)
            return run.fail(count.error());
        run.print({{u"file"_s, file}, {u"count"_s, *count}},
            QCoreApplication::translate("Command", "%n order(s) written to %1.", nullptr, int(*count))
                .arg(file));
        run.end(exitstatus::done);
    });
}

void runOrderSync(Run &run)
{
    const QString outTradeNo = run.arguments().first();
    run.withTill([&run, outTradeNo](Till &till) {
        till.runner.askNow(outTradeNo).then(&run, [&run, outTradeNo](const Result<Order> &order) {
            if (!order)
                return run.fail(order.error(), outTradeNo);
            run.print(toJson(*order), orderLines(*order));
            const bool isKnown = exitStatusFor(order->state) != exitstatus::unknown;
            run.end(isKnown ? exitstatus::done : exitstatus::unknown); // a clear no is an answer too
        });
    });
}

void runOrderClose(Run &run)
{
    const QString outTradeNo = run.arguments().first();
    run.withTill([&run, outTradeNo](Till &till) { (new Close(run, till, outTradeNo))->begin(); });
}

} // namespace saoma
