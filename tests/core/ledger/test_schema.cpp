// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "core/ledger/ledgeruse.h"
#include "core/ledger/schema.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestSchema final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void statementsComeWhole();
    void aNewLedgerIsPrivateAndDurable();
    void openingTwiceKeepsWhatIsThere();
    void aMissingLedgerIsNotMadeByReading();
    void refusesWhatIsNoLedger_data();
    void refusesWhatIsNoLedger();
    void refusesToWriteUnderAChangedHead_data();
    void refusesToWriteUnderAChangedHead();
    void refusesAFileThatEndsInAPage();
    void refusedFilesStayAsTheyWere();
    void aFileInPlaceOfTheFolderIsUnreadable();
    void aWriteProtectedLedgerIsReadButNotWritten();
    void anUnfinishedLogOnAProtectedFolderIsNotOverlooked();
    void aMigrationCopiesTheFileFirst();
    void I14_aVersionThatIsSetBackIsNoticed();
    void marksAndLogsLieBesideTheFileItself();
    void I14_eventsAreAppendOnly_data();
    void I14_eventsAreAppendOnly();
    void I03_theFileItselfRefusesToUnpay();
    void I04_theFileItselfKeepsThePayment();
    void I06_theFileItselfKeepsNumbers();
    void moneyAndStatesAreChecked();
    void foreignTriggersAndViewsStopTheStart();
    void theIndexesServeTheirQuestions();

private:
    static QString codeOfStore(const QString &path)
    {
        const auto store = LedgerStore::open(path);
        return store ? u"opened"_s : store.error().code;
    }
    static QString codeOfReader(const QString &path)
    {
        const auto reader = LedgerReader::open(path);
        return reader ? u"opened"_s : reader.error().code;
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// An SQLite file with nothing of ours but what `sql` says.
    static void putSqlite(const QString &path, const QStringList &sql)
    {
        put(path, {});
        const auto connection = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite);
        QVERIFY(connection);
        for (const QString &statement : sql)
            QVERIFY2((*connection)->execute(statement), qPrintable(statement));
    }
    /// A ledger of schema 1 with a product.
    static void putOld(const QString &path)
    {
        putSqlite(path, {ourId()});
        const auto connection = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite);
        QVERIFY(schema::run(**connection, 1));
        QCOMPARE(runSql(**connection, u"INSERT INTO product VALUES ('old', 'n', 1, 'cup', 1, '', 1, 1, 1)"_s),
            QString());
    }
    static QString ourId() { return u"PRAGMA application_id = %1"_s.arg(schema::applicationId); }
    static QStringList plan(const LedgerStore &store, const QString &sql)
    {
        auto rows = store.read().connection().run(u"EXPLAIN QUERY PLAN "_s + sql);
        QStringList steps;
        while (rows && rows->next())
            steps.append(rows->value(3).toString());
        return steps;
    }
};

/// Runs `work` as a user who is nobody, so that permissions count even where the tests run as root.
template <typename Work>
static void asNobody(Work work)
{
    constexpr uid_t nobody = 65534;
    const bool wasRoot = ::geteuid() == 0;
    if (wasRoot)
        QCOMPARE(::setresuid(nobody, nobody, 0), 0);
    work();
    if (wasRoot)
        QCOMPARE(::setresuid(0, 0, 0), 0);
}

static void protect(const LedgerFolder &ledger, bool isProtected)
{
    const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto enterable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    const QFile::Permissions write = isProtected ? QFile::Permissions() : QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(ledger.path, readable | write));
    QVERIFY(QFile::setPermissions(ledger.folder.path(), enterable | write));
}

void TestSchema::statementsComeWhole()
{
    const QStringList statements = schema::statements(1);
    QVERIFY(statements.size() > 15);
    for (const QString &statement : statements)
        QVERIFY2(statement.endsWith(u';'), qPrintable(statement));
}

void TestSchema::aNewLedgerIsPrivateAndDurable()
{
    const LedgerFolder ledger;
    const QString path = ledger.folder.filePath(u"new/deep/ledger.sqlite"_s);
    const auto store = LedgerStore::open(path);
    QVERIFY(store);
    const auto ownerOnly =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser; // Qt gives both
    QCOMPARE(QFile::permissions(path), ownerOnly);
    QCOMPARE(QFile::permissions(QFileInfo(path).path()), ownerOnly | QFile::ExeOwner | QFile::ExeUser);
    const auto pragma = [&](const QString &name) {
        return valuesOf((*store)->read().connection(), u"PRAGMA "_s + name).value(0).toString();
    };
    QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
    QCOMPARE(pragma(u"synchronous"_s), u"2"_s);
    QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
    QCOMPARE(pragma(u"user_version"_s), QString::number(LedgerStore::schemaVersion));
    QCOMPARE(QDir(QFileInfo(path).path()).entryList({u"*.new-*"_s}), QStringList());
}

void TestSchema::openingTwiceKeepsWhatIsThere()
{
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    QCOMPARE(ledger.store()->read().order(u"N1"_s)->totalFee.fen(), 1250);
    QCOMPARE(QDir(ledger.folder.path()).entryList(QDir::Files),
        (QStringList{u"ledger.sqlite"_s, u"ledger.sqlite.reserve"_s}));
}

void TestSchema::aMissingLedgerIsNotMadeByReading()
{
    const LedgerFolder ledger;
    QCOMPARE(codeOfReader(ledger.path), u"LEDGER_MISSING"_s);
    QVERIFY(!QFile::exists(ledger.path));
}

void TestSchema::refusesWhatIsNoLedger_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty file") << u"empty"_s << u"LEDGER_DAMAGED"_s;
    QTest::newRow("text") << u"text"_s << u"LEDGER_FOREIGN"_s;
    QTest::newRow("another program's") << u"foreign"_s << u"LEDGER_FOREIGN"_s;
    QTest::newRow("newer version") << u"newer"_s << u"LEDGER_NEWER"_s;
    QTest::newRow("overwritten pages") << u"damaged"_s << u"LEDGER_DAMAGED"_s;
    QTest::newRow("cut short") << u"cut"_s << u"LEDGER_DAMAGED"_s;
    QTest::newRow("folder") << u"folder"_s << u"LEDGER_UNREADABLE"_s;
}

void TestSchema::refusesWhatIsNoLedger()
{
    QFETCH(const QString, what);
    QFETCH(const QString, code);
    const LedgerFolder ledger;
    if (what == u"empty")
        put(ledger.path, {});
    else if (what == u"text")
        put(ledger.path, QByteArray(5000, 'x'));
    else if (what == u"foreign")
        putSqlite(ledger.path, {u"CREATE TABLE bookmarks (url TEXT)"_s});
    else if (what == u"newer")
        putSqlite(ledger.path,
            {ourId(), u"PRAGMA user_version = %1"_s.arg(LedgerStore::schemaVersion + 1),
                u"CREATE TABLE t (x)"_s});
    else if (what == u"folder")
        QVERIFY(QDir().mkdir(ledger.path));
    else
        ledger.store().reset();
    if (what == u"damaged") {
        QByteArray bytes = bytesOf(ledger.path);
        put(ledger.path, bytes.replace(100, 4000, QByteArray(4000, '\xee')));
    } else if (what == u"cut") {
        put(ledger.path, bytesOf(ledger.path).left(8192));
    }
    QCOMPARE(codeOfStore(ledger.path), code);
    QCOMPARE(codeOfReader(ledger.path), code);
}

void TestSchema::refusesToWriteUnderAChangedHead_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("reserved bytes") << 20;
    QTest::newRow("free pages") << 38;
    QTest::newRow("largest root page") << 55;
}

/// SQLite goes along with each of these, and would write into pages that are in use.
void TestSchema::refusesToWriteUnderAChangedHead()
{
    QFETCH(const int, at);
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    QByteArray bytes = bytesOf(ledger.path);
    bytes[at] = char(bytes[at] ^ 1);
    put(ledger.path, bytes);
    QCOMPARE(codeOfStore(ledger.path), u"LEDGER_DAMAGED"_s);
    QCOMPARE(bytesOf(ledger.path), bytes);
    QCOMPARE(codeOfReader(ledger.path), u"opened"_s); // lookup goes on
}

void TestSchema::refusesAFileThatEndsInAPage()
{
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const QByteArray bytes = bytesOf(ledger.path);
    put(ledger.path, bytes.chopped(100));
    QCOMPARE(codeOfStore(ledger.path), u"LEDGER_DAMAGED"_s);
    QCOMPARE(bytesOf(ledger.path), bytes.chopped(100));
    QCOMPARE(codeOfReader(ledger.path), u"opened"_s);
}

void TestSchema::refusedFilesStayAsTheyWere()
{
    const LedgerFolder ledger;
    putSqlite(ledger.path, {ourId(), u"PRAGMA user_version = 9"_s, u"CREATE TABLE t (x)"_s});
    const QByteArray before = bytesOf(ledger.path);
    QCOMPARE(codeOfStore(ledger.path), u"LEDGER_NEWER"_s);
    QCOMPARE(bytesOf(ledger.path), before);
    put(ledger.path, {});
    QCOMPARE(codeOfStore(ledger.path), u"LEDGER_DAMAGED"_s);
    QCOMPARE(QFileInfo(ledger.path).size(), 0);
}

void TestSchema::aFileInPlaceOfTheFolderIsUnreadable()
{
    const LedgerFolder ledger;
    put(ledger.path, "x");
    QCOMPARE(codeOfStore(ledger.path + u"/ledger.sqlite"_s), u"LEDGER_UNREADABLE"_s);
    QCOMPARE(codeOfReader(ledger.path + u"/ledger.sqlite"_s), u"LEDGER_UNREADABLE"_s);
}

void TestSchema::aWriteProtectedLedgerIsReadButNotWritten()
{
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    protect(ledger, true);
    asNobody([&] {
        const auto reader = LedgerReader::open(ledger.path);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().detail));
        QCOMPARE((*reader)->order(u"N1"_s)->outTradeNo, u"N1"_s);
        QCOMPARE(codeOfStore(ledger.path), u"LEDGER_READ_ONLY"_s);
        QCOMPARE(codeOfStore(ledger.folder.filePath(u"other.sqlite"_s)), u"LEDGER_READ_ONLY"_s);
    });
    protect(ledger, false);
}

void TestSchema::anUnfinishedLogOnAProtectedFolderIsNotOverlooked()
{
    const LedgerFolder ledger;
    const LedgerFolder copy;
    {
        const auto store = ledger.store();
        QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
        QVERIFY(QFile::copy(ledger.path, copy.path));
        QVERIFY(QFile::copy(ledger.path + u"-wal"_s, copy.path + u"-wal"_s));
    }
    protect(copy, true);
    asNobody([&] { QCOMPARE(codeOfReader(copy.path), u"LEDGER_UNREADABLE"_s); });
    protect(copy, false);
}

void TestSchema::aMigrationCopiesTheFileFirst()
{
    const LedgerFolder ledger;
    putOld(ledger.path);
    const QString copy = ledger.path + u".before-v2"_s;
    put(copy, "of an earlier try");
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));

    const auto before = SqliteConnection::open(copy, SqliteConnection::Access::ReadOnly);
    QVERIFY(before);
    QCOMPARE((*before)->number(u"SELECT count(*) FROM product WHERE id = 'old'"_s), 1);
    QCOMPARE((*before)->number(u"PRAGMA user_version"_s), 1);
    QCOMPARE((*before)->number(u"SELECT count(*) FROM order_"_s), 0);
    QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(QDir(ledger.folder.path()).entryList({u"*.part"_s}), QStringList());
}

/// Else the next start would chain every event anew, whatever had become of it.
void TestSchema::I14_aVersionThatIsSetBackIsNoticed()
{
    const LedgerFolder ledger;
    {
        const auto store = ledger.store();
        QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
        QCOMPARE(runSql(store->read().connection(), u"PRAGMA user_version = 1"_s), QString());
        const auto lines = checkLedger(store->read());
        QVERIFY(lines);
        QVERIFY2(lines->value(0).startsWith(u"I14 "), qPrintable(lines->join(u'\n')));
    }
    const QByteArray before = bytesOf(ledger.path);
    QCOMPARE(codeOfStore(ledger.path), u"LEDGER_VIOLATED"_s);
    QCOMPARE(bytesOf(ledger.path), before);
    QVERIFY(!QFile::exists(ledger.path + u".before-v2"_s));
    QVERIFY((*LedgerReader::open(ledger.path))->order(u"N1"_s));
}

/// Two programs that name one ledger by different links must find each other's marks.
void TestSchema::marksAndLogsLieBesideTheFileItself()
{
    const LedgerFolder ledger;
    const LedgerFolder links;
    const QString second = links.folder.filePath(u"second"_s);
    QVERIFY(QFile::link(ledger.path, links.path)); // there is no ledger yet
    QVERIFY(QFile::link(links.path, second));
    QCOMPARE(LedgerPlace{second}.path, ledger.path);
    QVERIFY(LedgerStore::open(second)->get()->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(QFileInfo(links.path).isSymLink());
    QCOMPARE(
        QDir(links.folder.path()).entryList(QDir::Files), (QStringList{u"ledger.sqlite"_s, u"second"_s}));
    const LedgerUse use{second};
    QCOMPARE(QDir(ledger.folder.path()).entryList({u"*.user-*"_s}).size(), 1);
    QVERIFY(ledger.store()->read().order(u"N1"_s));
}

void TestSchema::I14_eventsAreAppendOnly_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("update") << u"UPDATE event SET detail = 'x'"_s;
    QTest::newRow("delete") << u"DELETE FROM event"_s;
    QTest::newRow("replace")
        << u"INSERT OR REPLACE INTO event SELECT id, out_trade_no, NULL, product_id, NULL, NULL, at, 'paid', "
           u"'paid', source, detail, evidence, row_hash, hash FROM event"_s;
}

void TestSchema::I14_eventsAreAppendOnly()
{
    QFETCH(const QString, sql);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    // Also for a program that does not set our pragmas.
    QVERIFY(runSql(store->read().connection(), u"PRAGMA recursive_triggers = OFF"_s).isEmpty());
    QVERIFY2(runSql(store->read().connection(), sql).startsWith(u"I14"), qPrintable(sql));
    QCOMPARE(store->read().events(u"N1"_s)->first().kind, u"created"_s);
}

void TestSchema::I03_theFileItselfRefusesToUnpay()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->apply(u"N1"_s, payWith(u"T1"_s)));
    const auto unpaid = store->apply(u"N1"_s, moveTo(OrderState::Closed));
    QCOMPARE(unpaid.error().kind, Error::Kind::Storage);
    QCOMPARE(unpaid.error().code, u"LEDGER_CONSTRAINT"_s);
    QVERIFY2(unpaid.error().detail.startsWith(u"I03"), qPrintable(unpaid.error().detail));
    QCOMPARE(store->read().order(u"N1"_s)->state, OrderState::Paid);
    QCOMPARE(store->read().events(u"N1"_s)->size(), 2);
}

void TestSchema::I04_theFileItselfKeepsThePayment()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(store->apply(u"N1"_s, payWith(u"T1"_s)));
    QVERIFY(runSql(store->read().connection(), u"UPDATE order_ SET total_fee = 1"_s).startsWith(u"I04"));
    QVERIFY(
        runSql(store->read().connection(), u"UPDATE order_ SET transaction_id = 'x'"_s).startsWith(u"I04"));
    QVERIFY(runSql(store->read().connection(), u"UPDATE order_ SET paid_at = NULL"_s).startsWith(u"I04"));
}

void TestSchema::I06_theFileItselfKeepsNumbers()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(runSql(store->read().connection(), u"DELETE FROM order_"_s).startsWith(u"I06"));
    QVERIFY(
        runSql(store->read().connection(), u"UPDATE order_ SET out_trade_no = 'N2'"_s).startsWith(u"I06"));
}

void TestSchema::moneyAndStatesAreChecked()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    for (const QString &change : {u"total_fee = -1"_s, u"refunded_fee = -1"_s, u"total_fee = 1.5"_s,
             u"state = 'payed'"_s, u"created_at = 'today'"_s, u"sale_id = 'nowhere'"_s})
        QVERIFY2(!runSql(store->read().connection(), u"UPDATE order_ SET "_s + change).isEmpty(),
            qPrintable(change));
}

void TestSchema::foreignTriggersAndViewsStopTheStart()
{
    for (const QString &sql : {u"CREATE TRIGGER evil AFTER INSERT ON order_ BEGIN SELECT 1; END"_s,
             u"CREATE TRIGGER \"evil sqlite_stat1\" AFTER INSERT ON order_ BEGIN SELECT 1; END"_s,
             u"CREATE VIEW order_view AS SELECT * FROM order_"_s, u"DROP TRIGGER event_no_delete"_s}) {
        const LedgerFolder ledger;
        {
            const auto store = ledger.store();
            QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
            QCOMPARE(runSql(store->read().connection(), sql), QString());
        }
        QCOMPARE(codeOfStore(ledger.path), u"LEDGER_VIOLATED"_s);
        const auto reader = LedgerReader::open(ledger.path); // looking up goes on
        QVERIFY((*reader)->order(u"N1"_s));
    }
}

void TestSchema::theIndexesServeTheirQuestions()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const auto uses = [&](const QString &sql, const QString &index) {
        return plan(*store, sql).join(u'|').contains(index);
    };
    QVERIFY(uses(u"SELECT * FROM order_ o WHERE state IN ('created', 'requested', 'waiting', 'scanned', "
                 u"'paying', 'unknown', 'closing', 'suspicious') ORDER BY o.created_at"_s,
        u"order_unsettled"_s));
    QVERIFY(uses(u"SELECT * FROM order_ ORDER BY created_at DESC LIMIT 5"_s, u"order_created"_s));
    QVERIFY(uses(u"SELECT * FROM order_ WHERE sale_id = 'x' AND sale_id <> out_trade_no"_s, u"order_sale"_s));
    QVERIFY(uses(u"SELECT * FROM order_ WHERE substr(out_trade_no, -4) = 'x'"_s, u"order_number_end"_s));
    QVERIFY(
        uses(u"SELECT * FROM order_ WHERE substr(transaction_id, -4) = 'x' AND transaction_id IS NOT NULL"_s,
            u"order_transaction_end"_s));
    QVERIFY(uses(
        u"SELECT * FROM order_ WHERE state = 'closed' AND state IN ('closed', 'rejected', 'paid_late')"_s,
        u"order_unpaid"_s));
    QVERIFY(uses(u"SELECT * FROM order_ WHERE transaction_id = 'x'"_s, u"order_transaction"_s));
}

SAOMA_TEST(TestSchema)
#include "test_schema.moc"
