// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerstore.h"

#include "core/base/plantedbug.h"
#include "core/ledger/ledgerbackup.h"
#include "core/ledger/ledgerlog.h"
#include "core/ledger/orderrow.h"
#include "core/ledger/schema.h"
#include "core/ledger/schemacheck.h"
#include "core/ledger/searchindex.h"
#include "core/ledger/sqliteconnection.h"

#include <QFileInfo>
#include <QRegularExpression>

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
        if (mode->next() || mode->error().isValid()) // the change is committed after its row
            return tl::unexpected(storageError(mode->error(), connection.path()));
    }
    if (isPlanted(PlantedBug::SynchronousNormal))
        return connection.execute(u"PRAGMA synchronous = NORMAL"_s);
    if (isPlanted(PlantedBug::SynchronousOff))
        return connection.execute(u"PRAGMA synchronous = OFF"_s);
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
    if (there)
        there = checkWritable(path);
    return there ? refuseSecondName(path) : there;
}

/// A trigger or view that is not ours, or that is missing, makes of every write something else; without a
/// unique index a transaction could be booked twice.
Result<> refuseForeignTriggers(SqliteConnection &connection)
{
    const auto lines = checkSchema(connection, LedgerStore::schemaVersion);
    if (!lines)
        return tl::unexpected(lines.error());
    static const QRegularExpression acts{u"^I14 (trigger|view|index) "_s};
    const QStringList found = lines->filter(acts);
    if (found.isEmpty())
        return {};
    return failure(Error::Kind::Storage, u"LEDGER_VIOLATED"_s, found.first(), connection.path());
}

/// The last program may have died between writing a commit and syncing it, or after a sync failed: what is
/// read there must stay, before anything is built on it. If others stand in the way, they have been through
/// this themselves: only the first to open a file sees such a commit.
Result<> renewOldLog(SqliteConnection &connection)
{
    if (isPlanted(PlantedBug::NoLogRenewalAtOpen))
        return {};
    const auto renewed = connection.renewLog();
    return !renewed && renewed.error().code != u"LEDGER_BUSY" ? renewed : Result<>{};
}

Error movedError(const QString &code, const QString &path)
{
    return {Error::Kind::Storage, code, path,
        u"the file or its log has been moved, replaced or removed while it was open: start the program again"_s};
}

/// Which of the order's unique values another order already has, told by SQLite's message
/// ("UNIQUE constraint failed: order_.transaction_id"); otherwise the storage error.
Error refusalOf(const SqliteError &error, const Order &order, const QString &path)
{
    const QString &text = error.text;
    const auto rejected = [](const QString &code, const QString &subject, const QString &detail) {
        return Error{Error::Kind::Rejected, code, subject, detail};
    };
    if (error.primaryCode() == sqlite::constraint) {
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
      m_reader{new LedgerReader{m_connection, schemaVersion}}
{
    if (m_connection->place().isOperatingSystemFile())
        m_reserve.emplace(m_connection->path());
}

LedgerStore::~LedgerStore() = default;

Result<std::unique_ptr<LedgerStore>> LedgerStore::open(const LedgerPlace &place)
{
    if (place.isOperatingSystemFile())
        if (const auto there = provideFile(place.path); !there)
            return tl::unexpected(there.error());
    if (const auto ours = checkLog(place); !ours) // before anything is copied from it into the file
        return tl::unexpected(ours.error());
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
    if (const auto sound = schema::checkHead(*connection); !sound)
        return tl::unexpected(sound.error());
    if (const auto renewed = renewOldLog(*connection); !renewed)
        return tl::unexpected(renewed.error());
    connection->allowLogCopies();
    if (const auto migrated = schema::migrate(*connection); !migrated)
        return tl::unexpected(migrated.error());
    if (const auto trusted = refuseForeignTriggers(*connection); !trusted)
        return tl::unexpected(trusted.error());
    if (const auto durable = makeDurable(*connection); !durable)
        return tl::unexpected(durable.error());
    connection->rememberLog();
    return std::unique_ptr<LedgerStore>{new LedgerStore{connection}};
}

Result<> LedgerStore::begin()
{
    m_events.forget();
    if (const auto settled = settle(); !settled)
        return settled;
    if (m_connection->hasMoved()) { // by hand, or by a restore that could not know of us
        m_connection->saveLog();
        return tl::unexpected(movedError(u"LEDGER_UNREADABLE"_s, m_connection->path()));
    }
    const auto begun = m_connection->execute(u"BEGIN IMMEDIATE"_s);
    if (begun)
        m_transaction = Transaction::Open;
    return begun;
}

void LedgerStore::rollBack()
{
    std::ignore = m_connection->execute(u"ROLLBACK"_s); // fails if SQLite has rolled back by itself
    m_events.forget();
    m_transaction = Transaction::None;
}

Result<> LedgerStore::commit()
{
    const auto committed = m_connection->execute(u"COMMIT"_s);
    m_transaction = Transaction::None;
    if (committed && m_connection->hasMoved()) // in between: nothing is told as done that nobody will find
        return tl::unexpected(movedError(u"LEDGER_UNCERTAIN"_s, m_connection->path()));
    return committed ? committed : afterFailedCommit(committed.error());
}

/// F30: on a full disk the reserve is given back, so that what is begun can still be recorded.
Result<> LedgerStore::write(const std::function<Result<>()> &change)
{
    const auto written = writeOnce(change);
    const bool isFull = !written && written.error().code == u"LEDGER_FULL";
    if (!isFull || !m_reserve || m_transaction != Transaction::None)
        return written;
    m_reserve->release(); // unless settling has done so
    return writeOnce(change);
}

Result<> LedgerStore::writeOnce(const std::function<Result<>()> &change)
{
    if (m_transaction != Transaction::None)
        return writePart(change);
    if (const auto begun = begin(); !begun)
        return begun;
    if (const auto changed = change(); !changed) {
        rollBack();
        return changed;
    }
    return commit();
}

/// One task's share of a group.
Result<> LedgerStore::writePart(const std::function<Result<>()> &change)
{
    const auto lost = [this](const Error &error) {
        m_transaction = Transaction::Lost;
        return tl::unexpected(error);
    };
    Q_ASSERT(m_transaction == Transaction::Group);
    if (!m_connection->isInTransaction()
        && !isPlanted(PlantedBug::GroupLossUnnoticed)) // a savepoint would begin one
        return lost({Error::Kind::Storage, u"LEDGER_UNREADABLE"_s, m_connection->path(),
            u"the group has been rolled back"_s});
    if (const auto begun = m_connection->execute(u"SAVEPOINT part"_s); !begun)
        return lost(begun.error());
    const auto changed = change();
    if (!changed && !isPlanted(PlantedBug::SavepointKept)) {
        m_events.forget();
        // Fails if SQLite has rolled everything back, the parts before this one included.
        if (const auto undone = m_connection->execute(u"ROLLBACK TO part"_s); !undone)
            return lost(changed.error());
    }
    if (const auto released = m_connection->execute(u"RELEASE part"_s); !released)
        return lost(released.error());
    return changed;
}

void LedgerStore::together(const std::vector<Task *> &tasks)
{
    const auto runAlone = [&] {
        for (Task *task : tasks)
            task->run(*this);
    };
    const auto refuseAll = [&](const Error &error) {
        for (Task *task : tasks)
            task->refuse(error);
    };
    if (tasks.size() == 1)
        return runAlone();
    if (const auto begun = begin(); !begun) // one wait for another process is enough
        return begun.error().code == u"LEDGER_BUSY" ? refuseAll(begun.error()) : runAlone();
    m_transaction = Transaction::Group;
    for (Task *task : tasks) {
        if (m_transaction == Transaction::Group)
            task->run(*this);
    }
    if (m_transaction == Transaction::Lost) {
        rollBack();
        return runAlone();
    }
    const auto committed = commit();
    if (committed || isPlanted(PlantedBug::AnswerBeforeGroupCommit))
        return;
    if (committed.error().code == u"LEDGER_UNCERTAIN")
        return refuseAll(committed.error());
    runAlone();
}

/// F32: a COMMIT that failed on the disk may still stand in the log. Once settled it is gone for good: this
/// connection has rolled it back, and its own next commit has taken the place of its frames.
Result<> LedgerStore::afterFailedCommit(const Error &error)
{
    rollBack();
    if (isPlanted(PlantedBug::AcknowledgeFailedCommit))
        return {};
    if (error.code == u"LEDGER_BUSY" || error.code == u"LEDGER_CONSTRAINT")
        return tl::unexpected(error); // refused before anything was written
    m_isSettled = false;
    if (settle())
        return tl::unexpected(error);
    if (isPlanted(PlantedBug::AcknowledgeUncertain))
        return {};
    Error doubt = error;
    doubt.code = isPlanted(PlantedBug::DenyUncertain) ? error.code : u"LEDGER_UNCERTAIN"_s;
    return tl::unexpected(doubt);
}

/// After a failed sync the refused commit may stand in the log, complete, for the next start to find, or the
/// system may have dropped its pages and still show them. This connection does not see its frames: one commit
/// that succeeds overwrites them. The log must not be opened anew, for then SQLite would recover the refused
/// commit from pages that are not on the disk, and copy it into the file.
Result<> LedgerStore::settle()
{
    if (m_isSettled || isPlanted(PlantedBug::NoSettling))
        return {};
    // Changes nothing, but is written.
    const QString write = u"PRAGMA application_id = %1"_s.arg(schema::applicationId);
    auto written = m_connection->execute(write);
    if (!written && written.error().code == u"LEDGER_FULL" && m_reserve && m_reserve->release())
        written = m_connection->execute(write);
    m_isSettled = written.has_value();
    return written;
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
    if (row) {
        const auto id = m_connection->number(u"SELECT last_insert_rowid()"_s);
        return id ? searchindex::keepUp(*m_connection, *id) : tl::unexpected(id.error());
    }
    if (row.error().code == sqlite::constraintForeignKey)
        return failure(Error::Kind::Rejected, u"SALE_NOT_FOUND"_s, {}, order.saleId);
    return tl::unexpected(refusalOf(row.error(), order, m_connection->path()));
}

/// `order`: as it stands after all of them, which is what each vouches for: they are written together.
Result<> LedgerStore::insertEvents(
    QList<EventRow> &events, const Order &order, std::optional<OrderState> before)
{
    const QVariantList row = orderrow::insertValues(order);
    OrderState state = before.value_or(order.state);
    for (EventRow &event : events) {
        event.outTradeNo = order.outTradeNo;
        state = stateAfter(event, state);
        const auto id = m_events.append(event, {order.outTradeNo, {}, {}, {}}, stateName(state), row);
        if (!id)
            return tl::unexpected(id.error());
        event.id = *id;
    }
    Q_ASSERT_X(state == order.state, Q_FUNC_INFO, "a change of state without an event of its name (I11)");
    return {};
}

Result<Order> LedgerStore::create(const Order &order, const QList<EventRow> &events, TimeWitness witness)
{
    Q_ASSERT(!events.isEmpty());
    if (m_reserve && !m_reserve->stand())
        return failure(Error::Kind::Storage, u"LEDGER_FULL"_s, u"there is no room for the reserve"_s,
            m_connection->path());
    Result<Order> recorded;
    const auto written = writeOnce([&]() -> Result<> {
        const auto existing = m_reader->orderByIntent(order.intent);
        if (!existing)
            return tl::unexpected(existing.error());
        if (*existing) {
            recorded = **existing;
            return {};
        }
        const bool isTrusted = witness == TimeWitness::Platform || isPlanted(PlantedBug::SoldByAWrongClock);
        if (const auto right = isTrusted ? Result<>{} : checkTime(*m_reader, order.createdAt); !right)
            return right;
        Order first = order;
        first.revision = 1;
        if (const auto inserted = insertOrder(first); !inserted)
            return inserted;
        QList<EventRow> rows = events;
        if (const auto noted = insertEvents(rows, first, std::nullopt); !noted)
            return noted;
        recorded = m_reader->order(order.outTradeNo); // read back here: after the commit nothing may fail
        return recorded ? Result<>{} : tl::unexpected(recorded.error());
    });
    if (!written)
        return tl::unexpected(written.error());
    return recorded;
}

Result<Applied> LedgerStore::apply(const QString &outTradeNo, const Decide &decide)
{
    Applied applied;
    const auto written = write([&]() -> Result<> {
        const Result<Order> current = m_reader->order(outTradeNo);
        if (!current)
            return tl::unexpected(current.error());
        const Step step = decide(*current);
        applied = {*current, step.record, step.effects};
        if (step.record.isEmpty())
            return {};
        return update(applied, *current, step.next);
    });
    if (!written)
        return tl::unexpected(written.error());
    return applied;
}

Result<> LedgerStore::update(Applied &applied, const Order &current, const Order &next)
{
    applied.order = orderrow::withFixedFields(next, current);
    applied.order.revision = current.revision + (isPlanted(PlantedBug::RevisionNotCounted) ? 0 : 1);
    const auto row = m_connection->tryRun(orderrow::updateStatement(), orderrow::updateValues(applied.order));
    if (!row && !isPlanted(PlantedBug::RefusedRowIgnored))
        return tl::unexpected(refusalOf(row.error(), applied.order, m_connection->path()));
    if (isPlanted(PlantedBug::EventMissing))
        return {};
    return insertEvents(applied.recorded, applied.order, current.state);
}

Result<> LedgerStore::transaction(const std::function<Result<>(SqliteConnection &)> &change)
{
    return write([&] { return change(*m_connection); });
}

Result<qint64> LedgerStore::recordEvent(const EventRow &event, const EventLog::Subject &subject,
    const QString &state, const QVariantList &rowValues)
{
    Q_ASSERT(m_transaction != Transaction::None);
    return m_events.append(event, subject, state, rowValues);
}

Result<> LedgerStore::recordProduct(
    const QString &id, const QString &kind, const QDateTime &at, const QString &detail)
{
    Q_ASSERT(m_transaction != Transaction::None);
    if (isPlanted(PlantedBug::ProductWithoutEvent))
        return {};
    static const QString sql = u"SELECT "_s + eventlog::productColumns + u" FROM product WHERE id = ?"_s;
    const auto rows =
        m_connection->all<QVariantList>(sql, {sqlText(id)}, [](const SqliteRow &row) -> Result<QVariantList> {
            return eventlog::valuesOf(row, 0, eventlog::productColumnCount);
        });
    if (!rows)
        return tl::unexpected(rows.error());
    Q_ASSERT(rows->size() == 1);
    const bool isActive = rows->first().at(eventlog::productActiveColumn).toBool();
    EventRow event;
    event.at = at;
    event.kind = kind;
    event.source = EventSource::Desk;
    event.detail = detail;
    const auto recorded = m_events.append(event, {{}, {}, id, {}}, isActive ? u"active"_s : u"removed"_s,
        eventlog::hashedProductValues(rows->first()));
    return recorded ? Result<>{} : tl::unexpected(recorded.error());
}

Result<qint64> LedgerStore::dataVersion() const
{
    return m_connection->number(u"PRAGMA data_version"_s);
}

} // namespace saoma
