// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"

#include "core/ledger/changewatch.h"
#include "core/ledger/dayhead.h"
#include "core/ledger/ledgercheck.h"
#include "core/ledger/ledgerlog.h"
#include "core/ledger/ledgerthread.h"
#include "core/ledger/ledgeruse.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// Other processes' changes are to be seen within 250 ms; a look costs some 5 µs.
constexpr std::chrono::milliseconds lookGap{100};
/// Longer than another program's look at a log takes: some 10 µs an event of the last 20,000, and every page.
constexpr std::chrono::milliseconds turnWaitMax{30'000};

class OpenedAnswer final : public LedgerAnswer
{
public:
    OpenedAnswer(const AsyncPromise<void> &promise, Result<> opened)
        : m_promise{promise},
          m_opened{std::move(opened)}
    {
    }
    void finish() override { m_promise.finish(m_opened); }

private:
    AsyncPromise<void> m_promise;
    Result<> m_opened;
};

/// Emits the Ledger's signals. Says nothing once the Ledger is going.
class Announcement final : public LedgerAnswer
{
public:
    Announcement(std::function<void(const ChangeWatch::News &)> announce, ChangeWatch::News news)
        : m_announce{std::move(announce)},
          m_news{std::move(news)}
    {
    }
    void finish() override { m_announce(m_news); }

private:
    std::function<void(const ChangeWatch::News &)> m_announce;
    ChangeWatch::News m_news;
};

} // namespace

/// The two threads and the inbox in which their answers wait for the Ledger's own.
class Ledger::Threads final
{
public:
    /// On threads of their own if no `clock` is given.
    Threads(Ledger &ledger, Clock *clock)
        : m_ledger{ledger},
          writer{u"ledger-write"_s, placement(clock), deliverer()},
          reader{u"ledger-read"_s, placement(clock), deliverer()},
          checker{u"ledger-check"_s, placement(clock), deliverer()},
          m_clock{clock ? *clock : m_systemClock}
    {
        const auto tell = [this](const Result<ChangeWatch::News> &news) {
            if (news && !news->isEmpty())
                deliver(std::make_unique<Announcement>([this](const auto &what) { announce(what); }, *news));
        };
        writer.setWatch([this, tell](LedgerStore &store) { tell(m_watch.look(store)); },
            [this, tell](LedgerStore &store) {
                tell(m_watch.lookIfOthersWrote(store));
                exportClosedDays(store);
            },
            lookGap);
    }
    /// Stops both threads, then answers everybody: those who still wait in a queue with Cancelled.
    ~Threads()
    {
        m_isGoing = true;
        reader.stop();
        checker.stop();
        writer.stop(); // the last to close moves the log into the file, which only a writer can
        while (finishNext()) { }
        cancelAll(writer.takeQueued());
        cancelAll(reader.takeQueued());
        cancelAll(checker.takeQueued());
    }
    void open(const LedgerPlace &place, const AsyncPromise<void> &promise)
    {
        writer.start();
        reader.start();
        // The reader follows the writer, which may have to make the file first.
        writer.open([this, place] { return openStore(place); },
            [this, place, promise](const Result<> &opened) { openReader(place, opened, promise); });
    }
    /// Reads the whole file, which takes its time: lookup does not wait for it.
    Async<QStringList> check(const LedgerPlace &place)
    {
        using Check = LedgerQuestion<const LedgerReader, QStringList>;
        auto question =
            std::make_unique<Check>([](const LedgerReader &ledger) { return checkLedger(ledger); });
        const Async<QStringList> answer = question->async();
        checker.start();
        checker.open(
            [place]() -> Result<std::unique_ptr<const LedgerReader>> { return LedgerReader::open(place); },
            [](const Result<> &) {});
        checker.ask(std::move(question));
        return answer;
    }
    /// Thread: the writer's.
    [[nodiscard]] bool findUncleanEnds() { return m_use && m_use->findUncleanEnds(); }
    /// Thread: the Ledger's; it only takes a file away.
    void settleUncleanEnds()
    {
        if (m_use)
            m_use->settleUncleanEnds();
    }
    /// Thread: any.
    void deliver(std::unique_ptr<LedgerAnswer> answer)
    {
        {
            const QMutexLocker lock{&m_mutex};
            m_inbox.push_back(std::move(answer));
        }
        QMetaObject::invokeMethod(
            &m_ledger, [this] { finishNext(); }, Qt::QueuedConnection);
    }

private:
    [[nodiscard]] LedgerThreadPlacement placement(Clock *clock)
    {
        return clock ? LedgerThreadPlacement{*clock, LedgerThreadPlacement::On::Caller}
                     : LedgerThreadPlacement{m_systemClock, LedgerThreadPlacement::On::Own};
    }
    [[nodiscard]] std::function<void(std::unique_ptr<LedgerAnswer>)> deliverer()
    {
        return [this](std::unique_ptr<LedgerAnswer> answer) { deliver(std::move(answer)); };
    }
    /// Thread: the writer's.
    Result<std::unique_ptr<LedgerStore>> openStore(const LedgerPlace &place)
    {
        ProgramLock turn = LedgerUse::openingLock(place);
        if (!takeTurn(turn, place))
            return failure(
                Error::Kind::Storage, u"LEDGER_BUSY"_s, u"another program is opening it"_s, place.path);
        if (place.isOperatingSystemFile() && !m_use) {
            m_use.emplace(place);
            if (m_use->isBeingRestored()) {
                m_use.reset();
                return failure(
                    Error::Kind::Storage, u"LEDGER_BUSY"_s, u"a backup is being restored"_s, place.path);
            }
        }
        auto store = openChecked(place);
        if (!store)
            m_use.reset();
        return store;
    }
    /// False if another program's turn does not end. Where no lock can be made no mark can either, and
    /// everybody looks at the log.
    [[nodiscard]] bool takeTurn(ProgramLock &turn, const LedgerPlace &place) const
    {
        const bool isNeeded = place.isOperatingSystemFile() && !m_use && hasLog(place);
        return !isNeeded || turn.take(turnWaitMax) != ProgramLock::Taken::HeldByAnother;
    }
    /// A log that was left behind is looked at by whoever comes first, before its first byte reaches the
    /// file.
    Result<std::unique_ptr<LedgerStore>> openChecked(const LedgerPlace &place)
    {
        if (m_use && m_use->isAlone())
            if (const auto ours = checkLog(place, LogLook::Long); !ours)
                return tl::unexpected(ours.error());
        return LedgerStore::open(place);
    }
    /// Thread: the writer's. I13: once a day; a file that cannot be written is told by the ledger check.
    void exportClosedDays(const LedgerStore &store)
    {
        if (m_use)
            m_use->hold();
        const QDateTime now = m_clock.utcNow();
        const QByteArray today = toBeijing(now).left(8);
        if (!m_use || today == m_exportedOn)
            return;
        m_exportedOn = today;
        std::ignore = exportHeads(store.read(), m_ledger.m_place, now);
    }
    /// Thread: the writer's. Lookup goes on where nothing can be written; where nothing can be read either,
    /// the writer's error says why.
    void openReader(const LedgerPlace &place, const Result<> &written, const AsyncPromise<void> &promise)
    {
        if (std::exchange(m_isReadAlone, !written))
            reader.close(); // what it read without a writer may not be all
        const auto opener = [place, written]() -> Result<std::unique_ptr<const LedgerReader>> {
            auto opened = LedgerReader::open(place);
            if (!opened && !written)
                return tl::unexpected(written.error());
            return opened;
        };
        reader.open(opener, [this, written, promise](const Result<> &opened) {
            deliver(std::make_unique<OpenedAnswer>(promise, written ? opened : written));
        });
    }
    /// False if nothing waits. One at a time: a receiver of a signal may delete the Ledger, and us with it.
    bool finishNext()
    {
        std::unique_ptr<LedgerAnswer> answer;
        {
            const QMutexLocker lock{&m_mutex};
            if (m_inbox.empty())
                return false;
            answer = std::move(m_inbox.front());
            m_inbox.pop_front();
        }
        answer->finish();
        return true;
    }
    void announce(const ChangeWatch::News &news)
    {
        if (m_isGoing)
            return;
        const QPointer<Ledger> alive{&m_ledger};
        if (!news.outTradeNos.isEmpty())
            Q_EMIT m_ledger.ordersChanged(news.outTradeNos);
        if (alive && news.products)
            Q_EMIT m_ledger.productsChanged();
        if (alive && news.shifts)
            Q_EMIT m_ledger.shiftsChanged();
    }
    template <typename Tasks>
    static void cancelAll(const Tasks &tasks)
    {
        for (const auto &task : tasks) {
            task->refuse(Error{Error::Kind::Cancelled, {}, {}, u"the ledger was closed"_s});
            task->finish();
        }
    }

    Ledger &m_ledger;
    SystemClock m_systemClock;
    ChangeWatch m_watch; ///< Thread: the writer's.
    std::optional<LedgerUse> m_use;
    QByteArray m_exportedOn;    ///< Thread: the writer's.
    bool m_isReadAlone = false; ///< Thread: the writer's. The writing side did not open.
    bool m_isGoing = false;
    QMutex m_mutex;
    std::deque<std::unique_ptr<LedgerAnswer>> m_inbox; ///< Guarded by m_mutex.

public:
    LedgerThread<LedgerStore> writer;
    LedgerThread<const LedgerReader> reader;
    LedgerThread<const LedgerReader> checker; ///< Started when it is needed.

private:
    Clock &m_clock;
};

Ledger::Ledger(LedgerPlace place, QObject *parent)
    : QObject{parent},
      m_place{std::move(place)},
      m_threads{std::make_unique<Threads>(*this, nullptr)}
{
}

Ledger::Ledger(LedgerPlace place, Clock &clock, QObject *parent)
    : QObject{parent},
      m_place{std::move(place)},
      m_threads{std::make_unique<Threads>(*this, &clock)}
{
}

Ledger::~Ledger() = default;

Async<void> Ledger::open()
{
    const AsyncPromise<void> promise;
    m_threads->open(m_place, promise);
    return promise.async();
}

void Ledger::ask(std::unique_ptr<LedgerTask<LedgerStore>> task)
{
    m_threads->writer.ask(std::move(task));
}

void Ledger::ask(std::unique_ptr<LedgerTask<const LedgerReader>> task)
{
    m_threads->reader.ask(std::move(task));
}

Async<QStringList> Ledger::checkAfterUncleanEnd()
{
    const AsyncPromise<QStringList> promise;
    const auto end = [this, promise](const Result<QStringList> &violations) {
        endCheck(violations);
        promise.finish(violations);
    };
    m_isChecking = true;
    write<bool>([threads = m_threads.get()](LedgerStore &) {
        return Result<bool>{threads->findUncleanEnds()};
    }).then(this, [this, end](const Result<bool> &found) {
        if (!found || !*found) // nothing is owed; a ledger that cannot be written to says so by itself
            return end(QStringList{});
        m_threads->check(m_place).then(this, [this, end](const Result<QStringList> &violations) {
            if (violations && violations->isEmpty())
                m_threads->settleUncleanEnds();
            end(violations);
        });
    });
    return promise.async();
}

void Ledger::endCheck(const Result<QStringList> &violations)
{
    m_isChecking = false;
    if (!violations)
        m_stop = violations.error();
    else if (!violations->isEmpty())
        m_stop = Error{Error::Kind::Storage, u"LEDGER_VIOLATED"_s, m_place.path, violations->first()};
    else
        m_stop.reset();
    m_isStopMarked = m_place.isOperatingSystemFile() && LedgerUse::isCheckOwed(m_place);
    for (const auto &action : std::exchange(m_afterCheck, {}))
        action();
}

Async<Order> Ledger::create(const Order &order, const QList<EventRow> &events, TimeWitness witness)
{
    const bool isOwed = m_place.isOperatingSystemFile() && LedgerUse::isCheckOwed(m_place);
    if (!isOwed && m_isStopMarked)
        m_stop.reset();                          // another program, or the owner, has found it clean
    else if (isOwed && !m_stop && !m_isChecking) // another program has found an unclean end since we began
        checkAfterUncleanEnd().then(this, [](const Result<QStringList> &) {});
    if (!m_isChecking)
        return createChecked(order, events, witness);
    const AsyncPromise<Order> promise;
    m_afterCheck.append([=, this] {
        createChecked(order, events, witness).then(this, [promise](const Result<Order> &made) {
            promise.finish(made);
        });
    });
    return promise.async();
}

Async<Order> Ledger::createChecked(const Order &order, const QList<EventRow> &events, TimeWitness witness)
{
    if (m_stop)
        return Async<Order>::ready(tl::unexpected<Error>(*m_stop));
    return write<Order>(
        [order, events, witness](LedgerStore &store) { return store.create(order, events, witness); });
}

Async<Applied> Ledger::apply(const QString &outTradeNo, LedgerStore::Decide decide)
{
    return write<Applied>([outTradeNo, decide = std::move(decide)](
                              LedgerStore &store) { return store.apply(outTradeNo, decide); });
}

Async<Order> Ledger::order(const QString &outTradeNo)
{
    return read<Order>([outTradeNo](const LedgerReader &reader) { return reader.order(outTradeNo); });
}

Async<QList<EventRow>> Ledger::events(const QString &outTradeNo)
{
    return read<QList<EventRow>>(
        [outTradeNo](const LedgerReader &reader) { return reader.events(outTradeNo); });
}

Async<QList<Order>> Ledger::orders(const OrderFilter &filter)
{
    return read<QList<Order>>([filter](const LedgerReader &reader) { return reader.orders(filter); });
}

Async<QList<Order>> Ledger::ordersOfSale(const QString &saleId)
{
    return read<QList<Order>>([saleId](const LedgerReader &reader) { return reader.ordersOfSale(saleId); });
}

Async<QList<Order>> Ledger::unsettled()
{
    return read<QList<Order>>([](const LedgerReader &reader) { return reader.unsettled(); });
}

Async<QList<Order>> Ledger::find(const QString &text, int limit)
{
    return read<QList<Order>>([text, limit](const LedgerReader &reader) { return reader.find(text, limit); });
}

} // namespace saoma
