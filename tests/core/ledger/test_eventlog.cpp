// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/eventlog.h"
#include "core/ledger/ledgercheck.h"
#include "core/ledger/refundbook.h"
#include "core/ledger/schema.h"
#include "core/ledger/uptodateledger.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

#include <QDir>

#include <QCryptographicHash>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestEventLog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theFormIsTheDocumentedOne();
    void valuesCannotRunIntoEachOther();
    void textIsHashedByItsBytes();
    void I12_eachEventCoversTheOneBefore();
    void I12_aHoleAtTheEndStaysOne();
    void anOldLedgerIsChained();
    void aHoleInAnOldLedgerIsNotHidden_data();
    void aHoleInAnOldLedgerIsNotHidden();
    void anOldLedgerIsCheckedAsItIs();
    void aLedgerOfSchema2KeepsItsChain();
    void aLedgerOfSchema3KeepsItsChain();
    void aHoleInALedgerOfSchema3IsNotHidden_data();
    void aHoleInALedgerOfSchema3IsNotHidden();
    void whatIsNotSetIsNoPartOfTheHash();
    void anEmptyCategoryIsNoPartOfTheHash();

private:
    /// A ledger of schema 1 with two orders, one paid, and two products.
    static void putSchema1(const QString &path, const QStringList &besides = {});
    /// The same, brought to schema 2 as its program did.
    static void putSchema2(const QString &path);
    /// Every event's hash, oldest first.
    static QVariantList hashes(SqliteConnection &connection)
    {
        return valuesOf(connection, u"SELECT hash FROM event ORDER BY id"_s);
    }
};

/// Written out by hand, so that the form cannot change unnoticed: every ledger rests on it.
void TestEventLog::theFormIsTheDocumentedOne()
{
    const auto number = [](char kind, qint64 value) {
        QByteArray bytes(1, kind);
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes.append(char((quint64(value) >> shift) & 0xff));
        return bytes;
    };
    const QByteArray before(32, '\x11');
    const QByteArray form = before + number('i', 7) + number('t', 6) + QByteArray("\xe6\x94\xb6\xe6\xac\xbe")
        + "n" + number('b', 3) + QByteArray("\0\1\2", 3) + number('i', -1) + number('t', 0);
    const QVariantList values{7, u"收款"_s, QVariant{}, QByteArray("\0\1\2", 3), qint64{-1}, u""_s};
    QCOMPARE(chainHash(before, values), QCryptographicHash::hash(form, QCryptographicHash::Sha256));
}

void TestEventLog::valuesCannotRunIntoEachOther()
{
    QVERIFY(chainHash({}, {u"ab"_s, u"c"_s}) != chainHash({}, {u"a"_s, u"bc"_s}));
    QVERIFY(chainHash({}, {u"1"_s}) != chainHash({}, {1}));
    QVERIFY(chainHash({}, {QByteArray("a")}) != chainHash({}, {u"a"_s}));
    QVERIFY(chainHash({}, {QVariant{}}) != chainHash({}, {u""_s}));
    QVERIFY(chainHash({}, {QVariant{}, 1}) != chainHash({}, {1, QVariant{}}));
}

/// As text, a mark at the beginning would vanish, and all that is no UTF-8 would be one and the same sign.
void TestEventLog::textIsHashedByItsBytes()
{
    const auto hashOf = [](const QString &sql) {
        const auto connection = SqliteConnection::open(u":memory:"_s, SqliteConnection::Access::ReadWrite);
        const auto rows = (*connection)->run(u"SELECT "_s + sql);
        return chainHash({}, eventlog::valuesOf(rows->row(), 0, 1));
    };
    QCOMPARE(hashOf(u"'a'"_s), chainHash({}, {u"a"_s}));
    QCOMPARE(hashOf(u"char(65279) || 'a'"_s), chainHash({}, {QString{QChar(0xfeff) + u"a"_s}}));
    QCOMPARE(hashOf(u"char(65533)"_s), chainHash({}, {QString{QChar(0xfffd)}}));
    QVERIFY(hashOf(u"char(65533)"_s) != hashOf(u"CAST(x'ff' AS TEXT)"_s));
    QVERIFY(hashOf(u"CAST(x'fe' AS TEXT)"_s) != hashOf(u"CAST(x'ff' AS TEXT)"_s));
}

void TestEventLog::I12_eachEventCoversTheOneBefore()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->apply(u"N1"_s, payWith(u"T1"_s)));
    auto rows = store->read().connection().run(
        u"SELECT "_s + eventlog::hashedColumns + u", hash FROM event ORDER BY id"_s);
    QVERIFY(rows);
    QByteArray before(32, '\0');
    int events = 0;
    while (rows->next()) {
        const QByteArray hash = rows->value(eventlog::hashedColumnCount).toByteArray();
        const QVariantList values = eventlog::valuesOf(rows->row(), 0, eventlog::hashedColumnCount);
        QCOMPARE(chainHash(before, eventlog::hashedEventValues(values)), hash);
        before = hash;
        ++events;
    }
    QCOMPARE(events, 2);
}

void TestEventLog::I12_aHoleAtTheEndStaysOne()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->apply(u"N1"_s, moveTo(OrderState::Requested)));
    SqliteConnection &database = store->read().connection();
    const QStringList steps{u"DROP TRIGGER event_no_delete"_s, u"DELETE FROM event WHERE id = 2"_s};
    for (const QString &step : steps)
        QCOMPARE(runSql(database, step), QString());
    QVERIFY(store->create(sampleOrder(u"N2"_s), createdEvents()));
    QCOMPARE(store->read().lastEventId(), 3);
    const auto lines = checkLedger(store->read());
    QVERIFY(!lines->filter(QRegularExpression(u"^I12 event 2 is missing"_s)).isEmpty());
}

void TestEventLog::putSchema1(const QString &path, const QStringList &besides)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto connection = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite);
    QVERIFY(connection);
    QStringList steps{u"PRAGMA application_id = %1"_s.arg(schema::applicationId)};
    steps += schema::statements(1);
    steps += u"PRAGMA user_version = 1"_s;
    for (const QString &no : {u"N1"_s, u"N2"_s}) {
        steps += u"INSERT INTO sale VALUES ('%1', 'A1', 1000, 100, 'tea')"_s.arg(no);
        steps +=
            u"INSERT INTO order_ (out_trade_no, sale_id, intent, desk, state, total_fee, fee_type, body, "
            u"method, product_id, code, prepay_id, sign_type, request_body, openid, created_at, "
            u"requested_at, refunded_fee, error_code, revision) VALUES ('%1', '%1', 'i-%1', 'A1', "
            u"'requested', 100, 'CNY', 'tea', 'code-url', '', '', '', 'MD5', x'3c', '', 1000, 1000, 0, "
            u"'', 1)"_s.arg(no);
        steps += u"INSERT INTO event (out_trade_no, at, kind, state, source, detail) VALUES ('%1', 1000, "
                 u"'created', 'created', 'desk', '')"_s.arg(no);
        steps += u"INSERT INTO event (out_trade_no, at, kind, state, source, detail) VALUES ('%1', 1000, "
                 u"'requested', 'requested', 'desk', '')"_s.arg(no);
    }
    steps += u"UPDATE order_ SET state = 'paid', paid_at = 2000, transaction_id = 'T1' WHERE out_trade_no = "
             u"'N1'"_s;
    steps += u"INSERT INTO event (out_trade_no, at, kind, state, source, detail, evidence) VALUES ('N1', "
             u"2000, 'paid', 'paid', 'query', '', CAST('<xml>N1</xml>' AS BLOB))"_s;
    steps += u"INSERT INTO product VALUES ('latte', 'Latte', 1200, '', 1, '', 1, 1, 5)"_s;
    steps += u"INSERT INTO product VALUES ('mocha', 'Mocha', 1400, '', 1, '', 0, 1, 9)"_s;
    for (const QString &statement : steps + besides)
        QVERIFY2((*connection)->execute(statement), qPrintable(statement));
}

void TestEventLog::anOldLedgerIsChained()
{
    const LedgerFolder ledger;
    putSchema1(ledger.path);
    const auto store = ledger.store();
    QCOMPARE(checkLedger(store->read()), QStringList());
    QCOMPARE(store->read().events(u"N1"_s)->size(), 3);
    QCOMPARE(store->read().events(u"N1"_s)->last().evidence, QByteArray("<xml>N1</xml>"));
    QCOMPARE(store->read().lastEventId(), 7); // five old ones and one a product
    QVERIFY(store->apply(u"N2"_s, moveTo(OrderState::Waiting)));
    QCOMPARE(checkLedger(store->read()), QStringList());
    QVERIFY(QFile::exists(ledger.path + u".before-v2"_s));

    // What the old rows held is vouched for from now on.
    QCOMPARE(runSql(store->read().connection(), u"UPDATE order_ SET body = 'x' WHERE out_trade_no = 'N1'"_s),
        QString());
    QCOMPARE(checkLedger(store->read())->filter(u"N1"_s).size(), 1);
}

void TestEventLog::aHoleInAnOldLedgerIsNotHidden_data()
{
    QTest::addColumn<int>("id");
    QTest::newRow("in the middle") << 2;
    QTest::newRow("at the end") << 5;
}

void TestEventLog::aHoleInAnOldLedgerIsNotHidden()
{
    QFETCH(const int, id);
    const LedgerFolder ledger;
    putSchema1(ledger.path,
        QStringList{u"DROP TRIGGER event_no_delete"_s, u"DELETE FROM event WHERE id = %1"_s.arg(id)}
            + schema::statements(1).filter(u"event_no_delete"_s));
    const auto store = LedgerStore::open(ledger.path);
    QCOMPARE(store.error().code, u"LEDGER_DAMAGED"_s);
    const auto reader = LedgerReader::open(ledger.path);
    QCOMPARE((*reader)->connection().number(u"SELECT count(*) FROM event"_s), 4); // as it was
    const auto lines = checkLedger(**reader);
    QCOMPARE(lines->size(), 1);
    QVERIFY2(lines->first().startsWith(u"I12 "), qPrintable(lines->first()));
}

/// Before anybody brings it up to date, and without doing so.
void TestEventLog::anOldLedgerIsCheckedAsItIs()
{
    const LedgerFolder ledger;
    putSchema1(ledger.path);
    const auto reader = LedgerReader::open(ledger.path);
    QCOMPARE(checkLedger(**reader), QStringList());
    {
        const auto ours = UpToDateLedger::of(**reader);
        QVERIFY(ours);
        QCOMPARE(closedDays(ours->reader(), momentOf(0))->size(), 1); // all of it is of 1970
    }
    QCOMPARE((*reader)->connection().number(u"PRAGMA user_version"_s), 1);
    QCOMPARE(QDir(ledger.folder.path()).entryList({u"*.before*"_s}), QStringList());
    QCOMPARE(runSql(*SqliteConnection::open(ledger.path, SqliteConnection::Access::ReadWrite)->get(),
                 u"UPDATE order_ SET state = 'closed' WHERE out_trade_no = 'N2'"_s),
        QString());
    QVERIFY(!checkLedger(**LedgerReader::open(ledger.path))->filter(u"N2"_s).isEmpty());
}

void TestEventLog::putSchema2(const QString &path)
{
    putSchema1(path);
    const auto connection = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite);
    QVERIFY(connection);
    QVERIFY((*connection)->execute(u"BEGIN"_s));
    QVERIFY(schema::run(**connection, 2));
    QVERIFY((*connection)->execute(u"COMMIT"_s));
}

/// No event is written or changed, so that heads on paper stay those of the file.
void TestEventLog::aLedgerOfSchema2KeepsItsChain()
{
    const LedgerFolder ledger;
    putSchema2(ledger.path);
    QVariantList before;
    {
        const auto reader = LedgerReader::open(ledger.path); // also as it is, before it is brought up to date
        QVERIFY(reader);
        QCOMPARE(checkLedger(**reader), QStringList());
        before = hashes((*reader)->connection());
        QCOMPARE(before.size(), 7);
    }
    const auto store = ledger.store();
    SqliteConnection &database = store->read().connection();
    QCOMPARE(checkLedger(store->read()), QStringList());
    QCOMPARE(hashes(database), before);
    QVERIFY(QFile::exists(ledger.path + u".before-v3"_s));
    QCOMPARE(valuesOf(database, u"SELECT category FROM product"_s), (QVariantList{u""_s, u""_s}));

    // A category is vouched for from its first event on, and by none before.
    QCOMPARE(runSql(database, u"UPDATE product SET category = 'hot' WHERE id = 'latte'"_s), QString());
    QCOMPARE(
        checkLedger(store->read()), QStringList{u"I11 product latte is not as its last event left it"_s});
    QVERIFY(store->transaction([&](SqliteConnection &) {
        return store->recordProduct(u"latte"_s, u"product_saved"_s, momentOf(5));
    }));
    QCOMPARE(checkLedger(store->read()), QStringList());
    QCOMPARE(runSql(database, u"UPDATE product SET category = '' WHERE id = 'latte'"_s), QString());
    QCOMPARE(
        checkLedger(store->read()), QStringList{u"I11 product latte is not as its last event left it"_s});
}

/// Schema 4 copies the events into a table of another form: hashes, ids and the count of ids go over.
void TestEventLog::aLedgerOfSchema3KeepsItsChain()
{
    const LedgerFolder ledger;
    putSchema2(ledger.path);
    QVariantList before;
    {
        const auto connection = SqliteConnection::open(ledger.path, SqliteConnection::Access::ReadWrite);
        QVERIFY((*connection)->execute(u"BEGIN"_s));
        QVERIFY(schema::run(**connection, 3));
        QVERIFY((*connection)->execute(u"COMMIT"_s));
        before = hashes(**connection);
    }
    {
        const auto reader = LedgerReader::open(ledger.path); // as it is, before it is brought up to date
        QCOMPARE((*reader)->events(u"N1"_s)->size(), 3);
        QCOMPARE(refunds(**reader, {})->size(), 0);
        QVERIFY((*reader)->events(u"N1"_s)->last().outRefundNo.isEmpty());
        QCOMPARE(checkLedger(**reader), QStringList());
    }
    const auto store = ledger.store();
    QCOMPARE(hashes(store->read().connection()), before);
    QCOMPARE(checkLedger(store->read()), QStringList());
    QVERIFY(QFile::exists(ledger.path + u".before-v4"_s));
    QVERIFY(store->create(sampleOrder(u"N9"_s), createdEvents()));
    QCOMPARE(store->read().lastEventId(), before.size() + 1);
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestEventLog::aHoleInALedgerOfSchema3IsNotHidden_data()
{
    QTest::addColumn<QString>("condition");
    QTest::newRow("in the middle") << u"id = 2"_s;
    QTest::newRow("at the end") << u"id = 7"_s;
    QTest::newRow("all of them") << u"TRUE"_s;
}

void TestEventLog::aHoleInALedgerOfSchema3IsNotHidden()
{
    QFETCH(const QString, condition);
    const LedgerFolder ledger;
    putSchema2(ledger.path);
    {
        const auto connection = SqliteConnection::open(ledger.path, SqliteConnection::Access::ReadWrite);
        QVERIFY(schema::run(**connection, 3));
        const QString trigger =
            valuesOf(**connection, u"SELECT sql FROM sqlite_schema WHERE name = 'event_no_delete'"_s)
                .first()
                .toString();
        for (const QString &sql :
            {u"DROP TRIGGER event_no_delete"_s, QString{u"DELETE FROM event WHERE "_s + condition}, trigger})
            QCOMPARE(runSql(**connection, sql), QString());
    }
    const auto store = ledger.store();
    QVERIFY(!checkLedger(store->read())->filter(QRegularExpression{u"^I12 "_s}).isEmpty());
}

/// What came with schemas 4 and 6 is part of the hash only where it is set, and moving it to the column
/// beside it is seen.
void TestEventLog::whatIsNotSetIsNoPartOfTheHash()
{
    QVariantList old;
    for (int column = 0; column < eventlog::firstColumnCount; ++column)
        old.append(column);
    QCOMPARE(eventlog::hashedEventValues(old + QVariantList{{}, {}, {}}), old);
    const QVariantList refund = old + QVariantList{u"R1"_s, {}};
    QCOMPARE(eventlog::hashedEventValues(refund + QVariantList{{}}), refund);
    QVERIFY(chainHash({}, refund) != chainHash({}, old + QVariantList{{}, u"R1"_s}));
    const QVariantList shift = old + QVariantList{{}, {}, 1};
    QCOMPARE(eventlog::hashedEventValues(shift), shift);
}

void TestEventLog::anEmptyCategoryIsNoPartOfTheHash()
{
    const QVariantList old{u"tea"_s, u"Tea"_s, 800, u""_s, 1, u""_s, 1, 5, 5};
    QCOMPARE(eventlog::hashedProductValues(old), old);
    QCOMPARE(eventlog::hashedProductValues(old + QVariantList{u""_s}), old);
    const QVariantList withCategory = old + QVariantList{u"hot"_s};
    QCOMPARE(eventlog::hashedProductValues(withCategory), withCategory);
}

SAOMA_TEST(TestEventLog)
#include "test_eventlog.moc"
