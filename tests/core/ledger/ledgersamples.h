// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerstore.h"
#include "core/ledger/schema.h"
#include "core/ledger/sqliteconnection.h"

#include <QFile>
#include <QTemporaryDir>

/// What the ledger's tests share: plain orders, their events, and decisions that are not advance().
namespace saoma::test {

inline QDateTime momentOf(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(1'800'000'000 + seconds, Qt::UTC);
}

inline EventRow sampleEvent(const QString &kind, EventSource source = EventSource::Desk, qint64 second = 0,
    const QByteArray &evidence = {})
{
    EventRow event;
    event.at = momentOf(second);
    event.kind = kind;
    event.source = source;
    event.evidence = evidence;
    return event;
}

inline Order sampleOrder(const QString &outTradeNo, qint64 fen = 1250, qint64 second = 0)
{
    Order order;
    order.outTradeNo = outTradeNo;
    order.saleId = outTradeNo;
    order.intent = QStringLiteral("intent-") + outTradeNo;
    order.desk = QStringLiteral("A1");
    order.totalFee = *Money::fromFen(fen);
    order.body = QStringLiteral("coffee");
    order.productId = outTradeNo;
    order.createdAt = momentOf(second);
    order.expiresAt = momentOf(second + 300);
    return order;
}

inline QList<EventRow> createdEvents(qint64 second = 0)
{
    return {sampleEvent(QStringLiteral("created"), EventSource::Desk, second)};
}

/// Moves an order to `state` with one event, whatever it was.
inline LedgerStore::Decide moveTo(OrderState state, EventSource source = EventSource::Desk, qint64 second = 1)
{
    return [=](const Order &current) {
        Step step;
        step.next = current;
        step.next.state = state;
        step.record = {sampleEvent(stateName(state), source, second)};
        return step;
    };
}

/// Pays an order with evidence, as a query answer does.
inline LedgerStore::Decide payWith(const QString &transactionId, qint64 second = 2)
{
    return [=](const Order &current) {
        Step step;
        step.next = current;
        step.next.state = OrderState::Paid;
        step.next.transactionId = transactionId;
        step.next.paidAt = momentOf(second);
        step.next.platformPaidAt = momentOf(second - 1);
        const QByteArray evidence = "<xml>" + current.outTradeNo.toUtf8() + "</xml>";
        step.record = {sampleEvent(QStringLiteral("paid"), EventSource::Query, second, evidence)};
        step.effects = {Effect::AnnouncePaid};
        return step;
    };
}

/// A folder with the path of a ledger that is not there yet.
struct LedgerFolder
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("ledger.sqlite"));

    [[nodiscard]] std::unique_ptr<LedgerStore> store() const
    {
        auto store = LedgerStore::open(path);
        if (!store)
            qFatal("cannot open: %s %s", qPrintable(store.error().code), qPrintable(store.error().detail));
        return *std::move(store);
    }
};

/// Runs SQL behind the ledger's back; the error text, or empty.
inline QString runSql(SqliteConnection &connection, const QString &sql)
{
    const auto rows = connection.tryRun(sql);
    return rows ? QString() : rows.error().text;
}

/// Makes of the ledger `path` the new file `older`, as schema `version` would hold it.
inline void copyAsVersion(const QString &path, const QString &older, int version)
{
    const auto must = [](const QString &trouble) {
        if (!trouble.isEmpty())
            qFatal("no older ledger: %s", qPrintable(trouble));
    };
    QFile file{older};
    must(file.open(QIODevice::WriteOnly) ? QString() : older);
    file.close();
    const auto opened = SqliteConnection::open(older, SqliteConnection::Access::ReadWrite);
    SqliteConnection &connection = **opened;
    must(runSql(connection, QStringLiteral("PRAGMA application_id = %1").arg(schema::applicationId)));
    for (int next = 1; next <= version; ++next)
        must(schema::run(connection, next) ? QString() : QStringLiteral("schema %1").arg(next));
    must(runSql(connection, QStringLiteral("ATTACH '%1' AS given").arg(path)));
    const QStringList tables = QStringLiteral("sale order_ product role refund event").split(u' ');
    for (const QString &table : tables) {
        QStringList columns;
        auto rows =
            connection.run(QStringLiteral("SELECT name FROM pragma_table_info('%1', 'main')").arg(table));
        while (rows && rows->next())
            columns.append(rows->value(0).toString());
        if (!columns.isEmpty())
            must(runSql(connection,
                QStringLiteral("INSERT INTO main.%1 (%2) SELECT %2 FROM given.%1")
                    .arg(table, columns.join(u", "))));
    }
}

/// The first column of every row.
inline QVariantList valuesOf(SqliteConnection &connection, const QString &sql)
{
    auto rows = connection.tryRun(sql);
    if (!rows)
        qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().text));
    QVariantList values;
    while (rows->next())
        values.append(rows->value(0));
    return values;
}

} // namespace saoma::test
