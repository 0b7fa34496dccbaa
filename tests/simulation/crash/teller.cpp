// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crash/teller.h"

#include "core/ledger/ledgercheck.h"
#include "core/ledger/ledgertask.h"
#include "core/ledger/sqliteconnection.h"
#include "core/payment/advance.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

/// Prices that end with a zero are refused when all is written.
constexpr qint64 refusedPriceEnd = 10;

QList<EventRow> firstEvents(const Order &order)
{
    EventRow created;
    created.outTradeNo = order.outTradeNo;
    created.at = order.createdAt;
    created.kind = stateName(OrderState::Created);
    created.source = EventSource::Desk;
    if (order.state == OrderState::Created)
        return {created};
    EventRow reached = created;
    reached.kind = stateName(order.state);
    return {created, reached};
}

/// Adds the rows that these events will be, numbered after `lastId`.
void addEvents(Attempt &attempt, QList<EventRow> events, qint64 lastId, const Order &order, OrderState before)
{
    putLastEvent(attempt.before, lastId);
    OrderState state = before;
    for (EventRow &event : events) {
        event.id = ++lastId;
        event.outTradeNo = order.outTradeNo;
        state = stateFromName(event.kind).value_or(state);
        put(attempt.after, event, {}, stateName(state));
    }
    putLastEvent(attempt.after, lastId);
}

struct ProductChange
{
    QString id;
    qint64 price;
    QDateTime at;
    qint64 lastEventId;
    QString what;
};

/// As the catalog does it; what the books will then say.
Result<Attempt> changeProduct(SqliteConnection &connection, const ProductChange &wanted)
{
    const qint64 at = wanted.at.toMSecsSinceEpoch();
    const auto createdAt =
        connection.number(u"SELECT max(created_at) FROM product WHERE id = '%1'"_s.arg(wanted.id));
    if (!createdAt)
        return tl::unexpected(createdAt.error());
    const auto changed = connection.execute(
        u"INSERT INTO product (id, name, price, unit, copies, note, active, created_at, updated_at) "
        u"VALUES (?, 'tea', ?, 'cup', 1, '', 1, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        u"price = excluded.price, updated_at = excluded.updated_at"_s,
        {wanted.id, wanted.price, at, at});
    if (!changed)
        return tl::unexpected(changed.error());
    Attempt attempt{wanted.what, {}, {}};
    attempt.after.insert("product/" + wanted.id.toUtf8(),
        rowOf({u"tea"_s, wanted.price, u"cup"_s, 1, QString{}, 1, *createdAt ? *createdAt : at, at}));
    EventRow event;
    event.id = wanted.lastEventId + 1;
    event.at = wanted.at;
    event.kind = u"product_saved"_s;
    event.source = EventSource::Desk;
    putLastEvent(attempt.before, wanted.lastEventId);
    put(attempt.after, event, wanted.id, u"active"_s);
    putLastEvent(attempt.after, event.id);
    return attempt;
}

} // namespace

std::optional<Plant> plantFromName(const QString &name)
{
    const QMap<QString, Plant> names{{u"reply-before-commit"_s, Plant::ReplyBeforeCommit},
        {u"synchronous-normal"_s, Plant::SynchronousNormal}, {u"lying-syncs"_s, Plant::LyingSyncs},
        {u"lying-log-syncs"_s, Plant::LyingLogSyncs}, {u"lying-database-syncs"_s, Plant::LyingDatabaseSyncs}};
    const auto found = names.constFind(name);
    return found == names.constEnd() ? std::nullopt : std::optional{*found};
}

SyncLie lieOf(Plant plant)
{
    switch (plant) {
    case Plant::LyingSyncs:
        return SyncLie::All;
    case Plant::LyingLogSyncs:
        return SyncLie::Log;
    case Plant::LyingDatabaseSyncs:
        return SyncLie::Database;
    default:
        return SyncLie::None;
    }
}

Result<std::unique_ptr<LedgerStore>> Teller::open(const QString &path, int autoCheckpoint)
{
    auto store = LedgerStore::open(m_disk.place(path));
    say(store ? u"open: done"_s : u"open: %1 %2"_s.arg(store.error().code, store.error().detail));
    if (!store)
        return store;
    SqliteConnection &connection = (*store)->read().connection();
    if (autoCheckpoint > 0)
        connection.copyLogFrom(autoCheckpoint);
    if (m_plant == Plant::SynchronousNormal)
        std::ignore = connection.execute(u"PRAGMA synchronous = NORMAL"_s);
    return store;
}

Outcome Teller::finish(const QString &what, const std::optional<Error> &error)
{
    const bool tooEarly = m_plant == Plant::ReplyBeforeCommit && !m_oracle.inFlight().isEmpty();
    const bool died = m_disk.isDown();
    say(what + u": "_s + (error ? error->code + u' ' + error->detail : u"done"_s)
        + (died ? u" [down]"_s : QString{}));
    if (!error || tooEarly) {
        m_oracle.acknowledged();
        return died ? Outcome::Died : Outcome::Done;
    }
    if (died) {
        m_oracle.doubtful(); // nobody heard the answer
        return Outcome::Died;
    }
    if (error->code == u"LEDGER_UNCERTAIN") {
        m_oracle.doubtful();
        return Outcome::Doubtful;
    }
    m_oracle.denied();
    return Outcome::Nothing;
}

/// Under way from now on, beside what the group's earlier jobs have done. A job that runs again starts anew,
/// and so do those after it.
void Teller::begin(const Attempt &attempt)
{
    m_group.resize(m_job);
    m_group.append(attempt);
    QList<Attempt> all;
    for (const auto &one : std::as_const(m_group)) {
        if (one)
            all.append(*one);
    }
    m_oracle.begin(all);
}

Outcome Teller::run(LedgerStore &store, const Job &job)
{
    m_group.clear();
    m_job = 0;
    return finish(job.what, job.work(store));
}

/// What a ledger thread gives to LedgerStore::together.
class Teller::Task final : public LedgerTask<LedgerStore>
{
public:
    Task(Teller &teller, qsizetype index, const Job &job)
        : m_teller{teller},
          m_index{index},
          m_job{job}
    {
    }
    void run(LedgerStore &store) override
    {
        m_teller.m_job = m_index;
        m_teller.m_group.resize(m_index);
        m_error = m_job.work(store);
    }
    void refuse(const Error &error) override { m_error = error; }
    void finish() override { }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    Teller &m_teller;
    qsizetype m_index;
    const Job &m_job;
    std::optional<Error> m_error;
};

QList<Outcome> Teller::together(LedgerStore &store, const QList<Job> &jobs)
{
    std::vector<std::unique_ptr<Task>> tasks;
    std::vector<LedgerTask<LedgerStore> *> pointers;
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        tasks.push_back(std::make_unique<Task>(*this, i, jobs.at(i)));
        pointers.push_back(tasks.back().get());
    }
    m_group.clear();
    store.together(pointers);
    QList<std::optional<Attempt>> attempts = std::exchange(m_group, {});
    attempts.resize(jobs.size());
    QList<Outcome> outcomes;
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        m_oracle.begin(attempts.at(i) ? QList<Attempt>{*attempts.at(i)} : QList<Attempt>{});
        outcomes.append(finish(u"[group] "_s + jobs.at(i).what, tasks.at(size_t(i))->error()));
    }
    return outcomes;
}

Teller::Job Teller::creating(const Order &order)
{
    const QString what = u"create "_s + order.outTradeNo;
    return {what, [=, this](LedgerStore &store) -> std::optional<Error> {
                const auto lastId = store.read().lastEventId();
                if (!lastId)
                    return lastId.error();
                Attempt attempt{what, {}, {}};
                Order first = order;
                first.revision = 1;
                attempt.before.insert("order/" + order.outTradeNo.toUtf8(), {});
                put(attempt.after, first);
                if (order.saleId == order.outTradeNo)
                    putSale(attempt.after, order);
                addEvents(attempt, firstEvents(order), *lastId, order, order.state);
                begin(attempt);
                const Result<Order> created = store.create(order, firstEvents(order));
                if (created && (created->outTradeNo != order.outTradeNo || created->revision != 1)) {
                    // The wish was fulfilled before: whoever hears that relies on the order he is shown.
                    Attempt seen{what + u" (there already)"_s, {}, {}};
                    put(seen.before, *created);
                    begin(seen);
                }
                return created ? std::nullopt : std::optional{created.error()};
            }};
}

Teller::Job Teller::repeating(const Order &order)
{
    const Job first = creating(order);
    return {first.what + u" again"_s, [=, this](LedgerStore &store) {
                const Result<Order> there = store.read().order(order.outTradeNo);
                if (!there && there.error().code == u"ORDER_NOT_FOUND")
                    return first.work(store);
                if (!there)
                    return std::optional{there.error()};
                Attempt seen{first.what + u" again"_s, {}, {}};
                put(seen.before, *there);
                begin(seen);
                const Result<Order> created = store.create(order, firstEvents(order));
                return created ? std::nullopt : std::optional{created.error()};
            }};
}

Teller::Job Teller::applying(const QString &outTradeNo, const Event &event)
{
    const QString what = u"apply to %1 fact %2"_s.arg(outTradeNo).arg(event.fact.index());
    return {what, [=, this](LedgerStore &store) -> std::optional<Error> {
                const auto lastId = store.read().lastEventId();
                if (!lastId)
                    return lastId.error();
                const auto decide = [&](const Order &current) {
                    const Step step = advance(current, event);
                    Attempt attempt{what + u" in "_s + stateName(current.state), {}, {}};
                    put(attempt.before, current);
                    if (!step.record.isEmpty()) {
                        Order next = step.next;
                        next.revision = current.revision + 1;
                        put(attempt.after, next);
                        addEvents(attempt, step.record, *lastId, current, current.state);
                    }
                    begin(attempt);
                    return step;
                };
                const Result<Applied> applied = store.apply(outTradeNo, decide);
                return applied ? std::nullopt : std::optional{applied.error()};
            }};
}

Teller::Job Teller::puttingProduct(const QString &id, qint64 price, const QDateTime &now)
{
    const QString what = u"put product "_s + id;
    return {what, [=, this](LedgerStore &store) -> std::optional<Error> {
                const auto change = [&](SqliteConnection &connection) -> Result<> {
                    const auto lastId = store.read().lastEventId();
                    if (!lastId)
                        return tl::unexpected(lastId.error());
                    const auto attempt = changeProduct(connection, {id, price, now, *lastId, what});
                    if (!attempt)
                        return tl::unexpected(attempt.error());
                    begin(*attempt);
                    const auto recorded = store.recordProduct(id, u"product_saved"_s, now);
                    if (recorded && price % refusedPriceEnd == 0) // what was done of it must be undone
                        return failure(Error::Kind::Rejected, u"PRODUCT_REFUSED"_s);
                    return recorded;
                };
                const Result<> done = store.transaction(change);
                return done ? std::nullopt : std::optional{done.error()};
            }};
}

void Teller::checkpoint(LedgerStore &store, const QString &mode)
{
    SqliteConnection &connection = store.read().connection();
    if (connection.isLogKept()) // a program that was told of lost pages copies nothing any more
        return say(u"checkpoint %1: the log is kept"_s.arg(mode));
    auto rows = connection.tryRun(u"PRAGMA wal_checkpoint(%1)"_s.arg(mode));
    const bool done = rows && rows->next();
    say(u"checkpoint %1: %2"_s.arg(mode, done ? rows->value(0).toString() : rows.error().text));
}

Result<QStringList> Teller::audit(const QString &path, bool settle)
{
    const auto reader = LedgerReader::open(m_disk.place(path));
    if (!reader)
        return tl::unexpected(reader.error());
    const auto broken = checkLedger(**reader);
    if (!broken)
        return broken;
    const auto books = readBooks(**reader);
    if (!books)
        return tl::unexpected(books.error());
    const QStringList lines = m_oracle.violations() + *broken + m_oracle.judge(*books);
    if (settle)
        m_oracle.settle(*books);
    say(u"audit: %1 rows, %2 violations"_s.arg(books->size()).arg(lines.size()));
    return lines;
}

Order newOrder(int number, const QDateTime &at, qint64 fen, bool isRequested)
{
    Order order;
    order.outTradeNo = u"A12611230000000000%1"_s.arg(number, 8, 10, QLatin1Char('0'));
    order.saleId = order.outTradeNo;
    order.intent = u"wish-%1"_s.arg(number);
    order.desk = u"A1"_s;
    order.state = isRequested ? OrderState::Requested : OrderState::Created;
    order.totalFee = *Money::fromFen(fen);
    order.body = u"tea and a bun"_s;
    order.productId = order.outTradeNo;
    order.createdAt = at;
    order.expiresAt = at.addSecs(300);
    if (isRequested) {
        order.requestedAt = at;
        order.requestBody = "<xml><out_trade_no>" + order.outTradeNo.toUtf8() + "</out_trade_no></xml>";
    }
    return order;
}

wechat::Payment paymentFor(const Order &order, const QByteArray &transactionId, const QDateTime &at)
{
    wechat::Payment payment;
    payment.outTradeNo = order.outTradeNo.toUtf8();
    payment.transactionId = transactionId;
    payment.totalFee = order.totalFee;
    payment.feeType = "CNY";
    payment.tradeType = "NATIVE";
    payment.openid = "oBuyer";
    payment.bankType = "OTHERS";
    payment.timeEnd = at;
    return payment;
}

} // namespace saoma::test
