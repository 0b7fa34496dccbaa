// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestLedgerCheck final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aSoundLedgerIsClean();
    void findsEachViolation_data();
    void findsEachViolation();
    void I24_damagedPagesAreFound();
    void I24_damageDoesNotHideWhatWasFound();

private:
    /// N1 paid, N2 closed, N3 waiting, S2 a second order of N1's sale, closed.
    static std::unique_ptr<LedgerStore> soundLedger(const LedgerFolder &ledger);
    /// Replaces order_ and event by copies that let everything through.
    static void loosen(const LedgerStore &store);
};

std::unique_ptr<LedgerStore> TestLedgerCheck::soundLedger(const LedgerFolder &ledger)
{
    auto store = ledger.store();
    Order second = sampleOrder(u"S2"_s);
    second.saleId = u"N1"_s;
    for (const Order &order : {sampleOrder(u"N1"_s), sampleOrder(u"N2"_s), sampleOrder(u"N3"_s), second}) {
        if (!store->create(order, createdEvents())
            || !store->apply(order.outTradeNo, moveTo(OrderState::Requested)))
            qFatal("the sample cannot be recorded");
    }
    const bool done = store->apply(u"N1"_s, payWith(u"T1"_s))
        && store->apply(u"N2"_s, moveTo(OrderState::Closed, EventSource::Close))
        && store->apply(u"S2"_s, moveTo(OrderState::Closed, EventSource::Query))
        && store->apply(u"N3"_s, moveTo(OrderState::Waiting));
    if (!done)
        qFatal("the sample cannot be changed");
    return store;
}

void TestLedgerCheck::loosen(const LedgerStore &store)
{
    SqliteConnection &database = store.read().connection();
    for (const QString &table : {u"order_"_s, u"event"_s}) {
        const QStringList steps{u"PRAGMA foreign_keys = OFF"_s, u"PRAGMA legacy_alter_table = ON"_s,
            u"CREATE TABLE loose AS SELECT * FROM "_s + table, u"DROP TABLE "_s + table,
            u"ALTER TABLE loose RENAME TO "_s + table};
        for (const QString &sql : steps)
            QCOMPARE(runSql(database, sql), QString());
    }
    QCOMPARE(runSql(database, u"INSERT INTO sqlite_sequence VALUES ('event', (SELECT max(id) FROM event))"_s),
        QString());
}

void TestLedgerCheck::aSoundLedgerIsClean()
{
    const LedgerFolder ledger;
    const auto store = soundLedger(ledger);
    QCOMPARE(checkLedger(store->read()), QStringList());
    const auto reader = LedgerReader::open(ledger.path);
    QCOMPARE(checkLedger(**reader), QStringList());
    QVERIFY(store->apply(u"N3"_s, moveTo(OrderState::Paying))); // no snapshot or lock is left behind
    QCOMPARE((*reader)->order(u"N3"_s)->state, OrderState::Paying);
}

void TestLedgerCheck::findsEachViolation_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const QString &sql, const QString &id, const QString &subject) {
        QTest::newRow(name) << sql << id << subject;
    };
    const QString addEvent =
        u"INSERT INTO event (id, out_trade_no, at, kind, state, source, detail, row_hash, hash) VALUES (13, "_s;
    row("I03 row un-paid", u"UPDATE order_ SET state = 'closed' WHERE out_trade_no = 'N1'"_s, u"I03"_s,
        u"N1"_s);
    row("I03 event after paid",
        addEvent + u"'N1', 1, 'closed', 'closed', 'desk', '', zeroblob(32), zeroblob(32))"_s, u"I03"_s,
        u"N1"_s);
    row("I04 no time", u"UPDATE order_ SET paid_at = NULL"_s, u"I04"_s, u"N1"_s);
    row("I04 no transaction", u"UPDATE order_ SET transaction_id = NULL"_s, u"I04"_s, u"N1"_s);
    row("I05", u"UPDATE order_ SET transaction_id = 'T1' WHERE out_trade_no = 'N3'"_s, u"I05"_s, u"N3"_s);
    row("I06", u"INSERT INTO order_ SELECT * FROM order_ WHERE out_trade_no = 'N2'"_s, u"I06"_s, u"N2"_s);
    row("I08", u"UPDATE order_ SET refunded_fee = 1251 WHERE out_trade_no = 'N1'"_s, u"I08"_s, u"N1"_s);
    row("I09", u"UPDATE order_ SET refunded_fee = 1 WHERE out_trade_no = 'N2'"_s, u"I09"_s, u"N2"_s);
    row("I11 no event", u"DELETE FROM event WHERE out_trade_no = 'N3'"_s, u"I11"_s, u"N3"_s);
    row("I11 not created first",
        u"UPDATE event SET kind = 'x' WHERE out_trade_no = 'N3' AND kind = 'created'"_s, u"I11"_s, u"N3"_s);
    row("I11 other state", u"UPDATE order_ SET state = 'unknown' WHERE out_trade_no = 'N3'"_s, u"I11"_s,
        u"N3"_s);
    row("I11 silent change", u"UPDATE event SET kind = 'x' WHERE kind = 'waiting'"_s, u"I11"_s, u"N3"_s);
    row("I12 gap", u"DELETE FROM event WHERE out_trade_no = 'N2' AND kind = 'requested'"_s, u"I12"_s,
        u"4 is missing"_s);
    row("I12 end missing", u"DELETE FROM event WHERE id = 12"_s, u"I12"_s, u"12"_s);
    row("I12 never given",
        u"INSERT INTO event SELECT -1, out_trade_no, out_refund_no, product_id, role, shift, at, 'acknowledged', state, source, detail, evidence, row_hash, hash FROM event WHERE id = 3"_s,
        u"I12"_s, u"event -1"_s);
    row("I14 trigger gone", u"DROP TRIGGER product_no_delete"_s, u"I14"_s, u"product_no_delete"_s);
    row("I14 foreign trigger", u"CREATE TRIGGER mine AFTER INSERT ON sale BEGIN SELECT 1; END"_s, u"I14"_s,
        u"mine"_s);
    row("I14 view", u"CREATE VIEW paid AS SELECT * FROM order_"_s, u"I14"_s, u"view paid"_s);
    row("I17 money", u"UPDATE order_ SET total_fee = 12.5 WHERE out_trade_no = 'N3'"_s, u"I17"_s,
        u"total_fee"_s);
    row("I17 time", u"UPDATE order_ SET expires_at = 'soon' WHERE out_trade_no = 'N3'"_s, u"I17"_s, u"N3"_s);
    row("I18", u"UPDATE order_ SET state = 'paid' WHERE out_trade_no = 'S2'"_s, u"I18"_s, u"S2"_s);
    row("I19", u"UPDATE event SET source = 'desk' WHERE out_trade_no = 'N2' AND kind = 'closed'"_s, u"I19"_s,
        u"N2"_s);
    row("I21", u"UPDATE event SET source = 'desk' WHERE kind = 'paid'"_s, u"I21"_s, u"N1"_s);
    row("I22 missing", u"UPDATE event SET evidence = NULL"_s, u"I22"_s, u"N1"_s);
    row("I22 of another order",
        u"UPDATE event SET evidence = CAST('<xml>N2</xml>' AS BLOB) WHERE kind = 'paid'"_s, u"I22"_s,
        u"N1"_s);
    row("I11 sale without order", u"INSERT INTO sale VALUES ('S9', 'A1', 1, 1, '')"_s, u"I11"_s, u"S9"_s);
    row("I12 second count", u"INSERT INTO sqlite_sequence VALUES ('event', 3)"_s, u"I12"_s, u"event 3"_s);
    row("I12 foreign count", u"INSERT INTO sqlite_sequence VALUES ('x', 3)"_s, u"I12"_s, u"x 3"_s);
    row("I24 orphan", u"DELETE FROM sale WHERE sale_id = 'N2'"_s, u"I24"_s, u"N2"_s);
    row("I25 request", u"UPDATE order_ SET requested_at = created_at - 1 WHERE out_trade_no = 'N3'"_s,
        u"I25"_s, u"N3"_s);
    row("I25 payment", u"UPDATE order_ SET paid_at = created_at - 1 WHERE out_trade_no = 'N1'"_s, u"I25"_s,
        u"N1"_s);
}

void TestLedgerCheck::findsEachViolation()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, id);
    QFETCH(const QString, subject);
    const LedgerFolder ledger;
    const auto store = soundLedger(ledger);
    const bool needsForeignKeys = id == u"I24";
    if (needsForeignKeys)
        QCOMPARE(runSql(store->read().connection(), u"PRAGMA foreign_keys = OFF"_s)
                + runSql(store->read().connection(), u"DROP TRIGGER sale_no_delete"_s),
            QString());
    else if (!sql.contains(u"TRIGGER"))
        loosen(*store);
    const auto names = [&](const QStringList &lines) {
        return lines.filter(QRegularExpression(u"^%1 .*\\b%2\\b"_s.arg(id, subject)));
    };
    const auto before = checkLedger(store->read());
    QVERIFY(before);
    QCOMPARE(names(*before), QStringList());
    QCOMPARE(runSql(store->read().connection(), sql), QString());
    const auto lines = checkLedger(store->read());
    QVERIFY(lines);
    QVERIFY2(!names(*lines).isEmpty(), qPrintable(lines->join(u'\n')));
}

void TestLedgerCheck::I24_damagedPagesAreFound()
{
    const LedgerFolder ledger;
    soundLedger(ledger).reset();
    {
        QFile file{ledger.path};
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4096));
        file.write(QByteArray(4096, '\x07')); // the last page holds none of the schema
    }
    const auto reader = LedgerReader::open(ledger.path);
    QVERIFY(reader);
    const auto lines = checkLedger(**reader);
    QVERIFY2(lines, lines ? "" : qPrintable(lines.error().code));
    QVERIFY2(!lines->filter(u"I24"_s).isEmpty(), qPrintable(lines->join(u'\n')));
}

/// A page in the middle cannot be read: what was found before it is told all the same.
void TestLedgerCheck::I24_damageDoesNotHideWhatWasFound()
{
    const LedgerFolder ledger;
    qint64 page = 0;
    {
        const auto store = soundLedger(ledger);
        SqliteConnection &database = store->read().connection();
        QCOMPARE(runSql(database, u"DROP TRIGGER product_no_delete"_s), QString());
        const QString root = u"SELECT rootpage FROM sqlite_schema WHERE name = 'event_order'"_s;
        page = valuesOf(database, root).first().toLongLong();
    }
    {
        QFile file{ledger.path};
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * 4096));
        file.write(QByteArray(4096, '\x07'));
    }
    const auto lines = checkLedger(**LedgerReader::open(ledger.path));
    QVERIFY2(lines, lines ? "" : qPrintable(lines.error().code));
    QVERIFY2(!lines->filter(u"I14 trigger product_no_delete"_s).isEmpty(), qPrintable(lines->join(u'\n')));
    QCOMPARE(lines->filter(u"I24 something cannot be read: database disk image is malformed"_s).size(), 1);
}

SAOMA_TEST(TestLedgerCheck)
#include "test_ledgercheck.moc"
