// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerstore.h"

#include "core/ledger/orderrow.h"
#include "core/ledger/schema.h"
#include "core/ledger/sqliteconnection.h"

#include <QFileInfo>

#include <tuple>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

tl::unexpected<Error> notDurable(const QString &path, const QString &what)
{
    return failure(Error::Kind::Storage, u"LEDGER_NOT_DURABLE"_s, what, path);
}

/// The settings under which a commit is on disk when it returns; asked back, because SQLite may decline
/// silently.
Result<> makeDurable(SqliteConnection &connection)
{
    for (const QString &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
             u"PRAGMA recursive_triggers = ON"_s, u"PRAGMA trusted_schema = OFF"_s}) {
        if (const auto set = connection.execute(pragma); !set)
            return set;
    }
    {
        auto mode = connection.run(u"PRAGMA journal_mode = WAL"_s);
        if (!mode)
            return tl::unexpected(mode.error());
        if (!mode->next() || mode->value(0).toString() != u"wal")
            return notDurable(connection.path(), u"the file system allows no write-ahead log"_s);
    }
    const auto synchronous = connection.number(u"PRAGMA synchronous"_s);
    if (!synchronous || *synchronous < 2) // FULL
        return notDurable(connection.path(), u"synchronous is not FULL"_s);
    const auto foreignKeys = connection.number(u"PRAGMA foreign_keys"_s);
    if (!foreignKeys || *foreignKeys != 1)
        return notDurable(connection.path(), u"foreign keys are off"_s);
    return {};
}

Result<> checkWritable(const QString &path)
{
    const QFileInfo file{path};
    if (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable())
        return failure(Error::Kind::Storage, u"LEDGER_READ_ONLY"_s,
            u"the file or its folder is write-protected"_s, path);
    return {};
}

/// Makes sure that a complete ledger is there and can be written to.
Result<> provideFile(const QString &path)
{
    Result<> there = schema::checkFile(path);
    if (!there && there.error().code == u"LEDGER_MISSING") {
        if (const auto created = schema::createFile(path); !created)
            return created;
        there = schema::checkFile(path);
    }
    return there ? checkWritable(path) : there;
}

/// Which of the order's unique values another order already has, told by SQLite's message
/// ("UNIQUE constraint failed: order_.transaction_id"); otherwise the storage error.
Error refusalOf(const QSqlError &error, const Order &order, const QString &path)
{
    const QString text = error.databaseText();
    const auto rejected = [](const QString &code, const QString &subject, const QString &detail) {
        return Error{Error::Kind::Rejected, code, subject, detail};
    };
    if (sqlite::primaryCode(error) == sqlite::constraint) {
        if (text.contains(u"order_.transaction_id"))
            return rejected(u"TRANSACTION_TAKEN"_s, order.transactionId, text);
        if (text.contains(u"order_.out_trade_no") || text.contains(u"sale.sale_id"))
            return rejected(u"ORDER_NUMBER_TAKEN"_s, order.outTradeNo, text);
    }
    return storageError(error, path);
}

/// The state each row leaves behind: its own name if it is a state's, else the one before it.
OrderState stateAfter(const EventRow &event, OrderState before)
{
    return stateFromName(event.kind).value_or(before);
}

} // namespace

LedgerStore::LedgerStore(std::shared_ptr<SqliteConnection> connection)
    : m_connection{std::move(connection)},
      m_reader{new LedgerReader{m_connection}}
{
}

LedgerStore::~LedgerStore() = default;

Result<std::unique_ptr<LedgerStore>> LedgerStore::open(const LedgerPlace &place)
{
    if (place.isOperatingSystemFile())
        if (const auto there = provideFile(place.path); !there)
            return tl::unexpected(there.error());
    auto opened = SqliteConnection::open(place, SqliteConnection::Access::ReadWrite);
    if (!opened)
        return tl::unexpected(opened.error());
    const std::shared_ptr<SqliteConnection> connection = *std::move(opened);
    if (!place.isOperatingSystemFile())
        if (const auto filled = schema::fillIfBlank(*connection); !filled)
            return tl::unexpected(filled.error());
    // Nothing is set in a file before it is known to be ours.
    if (const auto version = schema::version(*connection); !version)
        return tl::unexpected(version.error());
    if (const auto migrated = schema::migrate(*connection); !migrated)
        return tl::unexpected(migrated.error());
    if (const auto durable = makeDurable(*connection); !durable)
        return tl::unexpected(durable.error());
    return std::unique_ptr<LedgerStore>{new LedgerStore{connection}};
}

Result<> LedgerStore::write(const std::function<Result<>()> &change, const IsThere &isThere)
{
    if (const auto begun = m_connection->execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    if (const auto changed = change(); !changed) {
        std::ignore = m_connection->execute(u"ROLLBACK"_s); // fails if SQLite has rolled back by itself
        return changed;
    }
    const auto committed = m_connection->execute(u"COMMIT"_s);
    return committed ? committed : afterFailedCommit(committed.error(), isThere);
}

/// F32: a COMMIT that failed on the disk may have happened or not. We look.
Result<> LedgerStore::afterFailedCommit(const Error &error, const IsThere &isThere)
{
    std::ignore = m_connection->execute(u"ROLLBACK"_s);
    if (error.code == u"LEDGER_BUSY" || error.code == u"LEDGER_CONSTRAINT")
        return tl::unexpected(error); // refused before anything was written
    if (error.code == u"LEDGER_FULL" && !isThere)
        return tl::unexpected(error); // the frame that makes a commit is the last to be written
    const auto uncertain = [&error] {
        Error doubt = error;
        doubt.code = u"LEDGER_UNCERTAIN"_s;
        return tl::unexpected(doubt);
    };
    if (!m_connection->reopen() || !makeDurable(*m_connection))
        return uncertain();
    const Result<bool> there = isThere ? isThere() : tl::unexpected(error);
    if (!there)
        return uncertain();
    if (!*there)
        return tl::unexpected(error);
    // It is visible, but the sync that failed may have dropped pages: copying the log into the file and
    // syncing that one writes them anew. Only if every frame was copied is it as good as a commit.
    auto checkpoint = m_connection->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!checkpoint || !checkpoint->next() || checkpoint->value(0).toInt() != 0)
        return uncertain();
    return {};
}

Result<> LedgerStore::insertOrder(const Order &order)
{
    if (order.saleId == order.outTradeNo) {
        const auto sale = m_connection->tryRun(
            u"INSERT INTO sale (sale_id, desk, created_at, total_fee, body) VALUES (?, ?, ?, ?, ?)"_s,
            {sqlText(order.saleId), sqlText(order.desk), orderrow::timeValue(order.createdAt),
                qint64{order.totalFee.fen()}, sqlText(order.body)});
        if (!sale)
            return tl::unexpected(refusalOf(sale.error(), order, m_connection->path()));
    }
    const auto row = m_connection->tryRun(orderrow::insertStatement(), orderrow::insertValues(order));
    if (row)
        return {};
    if (sqlite::extendedCode(row.error()) == sqlite::constraintForeignKey)
        return failure(Error::Kind::Rejected, u"SALE_NOT_FOUND"_s, {}, order.saleId);
    return tl::unexpected(refusalOf(row.error(), order, m_connection->path()));
}

Result<> LedgerStore::insertEvents(
    QList<EventRow> &events, const QString &outTradeNo, std::optional<OrderState> before, OrderState after)
{
    OrderState state = before.value_or(after);
    for (EventRow &event : events) {
        event.outTradeNo = outTradeNo;
        state = stateAfter(event, state);
        const auto row =
            m_connection->run(u"INSERT INTO event (out_trade_no, at, kind, state, source, detail, evidence) "
                              u"VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                {sqlText(event.outTradeNo), orderrow::timeValue(event.at), sqlText(event.kind),
                    stateName(state), sourceName(event.source), sqlText(event.detail),
                    event.evidence.isEmpty() ? QVariant{} : QVariant{event.evidence}});
        if (!row)
            return tl::unexpected(row.error());
        event.id = row->row().lastInsertId().toLongLong();
    }
    Q_ASSERT_X(state == after, Q_FUNC_INFO, "a change of state without an event of its name (I11)");
    return {};
}

Result<Order> LedgerStore::create(const Order &order, const QList<EventRow> &events)
{
    Q_ASSERT(!events.isEmpty());
    const auto alreadyThere = [&]() -> Result<bool> {
        return m_reader->orderByIntent(order.intent).map([](const auto &found) { return found.has_value(); });
    };
    Result<Order> recorded;
    const auto written = write(
        [&]() -> Result<> {
            const auto existing = m_reader->orderByIntent(order.intent);
            if (!existing)
                return tl::unexpected(existing.error());
            if (*existing) {
                recorded = **existing;
                return {};
            }
            Order first = order;
            first.revision = 1;
            if (const auto inserted = insertOrder(first); !inserted)
                return inserted;
            QList<EventRow> rows = events;
            if (const auto noted = insertEvents(rows, order.outTradeNo, std::nullopt, order.state); !noted)
                return noted;
            recorded = m_reader->order(order.outTradeNo); // read back here: after the commit nothing may fail
            return recorded ? Result<>{} : tl::unexpected(recorded.error());
        },
        alreadyThere);
    if (!written)
        return tl::unexpected(written.error());
    return recorded;
}

Result<Applied> LedgerStore::apply(const QString &outTradeNo, const Decide &decide)
{
    Applied applied;
    const auto written = write(
        [&]() -> Result<> {
            const Result<Order> current = m_reader->order(outTradeNo);
            if (!current)
                return tl::unexpected(current.error());
            const Step step = decide(*current);
            applied = {*current, step.record, step.effects};
            if (step.record.isEmpty())
                return {};
            return update(applied, *current, step.next);
        },
        [&] { return isRecorded(applied); });
    if (!written)
        return tl::unexpected(written.error());
    return applied;
}

Result<> LedgerStore::update(Applied &applied, const Order &current, const Order &next)
{
    applied.order = orderrow::withFixedFields(next, current);
    applied.order.revision = current.revision + 1;
    const auto row = m_connection->tryRun(orderrow::updateStatement(), orderrow::updateValues(applied.order));
    if (!row)
        return tl::unexpected(refusalOf(row.error(), applied.order, m_connection->path()));
    return insertEvents(applied.recorded, current.outTradeNo, current.state, applied.order.state);
}

Result<bool> LedgerStore::isRecorded(const Applied &applied) const
{
    if (applied.recorded.isEmpty())
        return true;
    const EventRow &last = applied.recorded.last();
    return m_connection
        ->number(u"SELECT count(*) FROM event WHERE id = ? AND out_trade_no = ? AND kind = ? AND at IS ?"_s,
            {last.id, last.outTradeNo, last.kind, orderrow::timeValue(last.at)})
        .map([](qint64 count) { return count > 0; });
}

Result<> LedgerStore::transaction(const std::function<Result<>(QSqlDatabase &)> &change)
{
    return write(
        [&] {
            QSqlDatabase database = m_connection->database();
            return change(database);
        },
        {}); // what an unknown change leaves behind cannot be looked up
}

Result<qint64> LedgerStore::dataVersion() const
{
    return m_connection->number(u"PRAGMA data_version"_s);
}

} // namespace saoma
