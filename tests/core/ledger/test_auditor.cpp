// SPDX-License-Identifier: GPL-3.0-or-later
// Every column of every ledger table is changed once; the check names that row, and only that row.
#include "core/ledger/ledgercheck.h"
#include "core/ledger/shiftbook.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/core/ledger/refundsamples.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestAuditor final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void noTableIsForgotten();
    void everyChangedColumnIsNamed_data();
    void everyChangedColumnIsNamed();

private:
    static std::unique_ptr<LedgerStore> ledgerWithEverything(const LedgerFolder &ledger);
    static QStringList tables(const LedgerStore &store);
    static QStringList columns(const LedgerStore &store, const QString &table);
    static QString sqlOf(const QVariant &value);
    static QString otherThan(const QVariant &value, const QString &column);
    static QStringList triggersOf(const LedgerStore &store);
};

/// As it is when it has been sent: no column is empty.
static Order sentOrder(const QString &no)
{
    Order order = sampleOrder(no);
    order.code = u"weixin://"_s + no;
    order.requestBody = "<xml>request " + no.toUtf8() + "</xml>";
    order.prepayId = u"wx"_s + no;
    order.requestedAt = momentOf(0);
    return order;
}

/// Closed after a payment, with every column set, and with the next one open behind it.
static bool workAShift(LedgerStore &store, const QString &desk, const QString &no)
{
    Order order = sentOrder(no);
    order.desk = desk;
    ShiftClosing closing;
    closing.desk = desk;
    closing.cashTaken = *Money::fromFen(100);
    closing.cashCounted = *Money::fromFen(150);
    closing.note = u"found 50"_s;
    return openShift(store, {desk, u"Li"_s}, momentOf(200)) && store.create(order, createdEvents())
        && store.apply(no, payWith(u"T"_s + no)) && closeShift(store, closing, momentOf(205))
        && openShift(store, {desk, u"Wang"_s}, momentOf(205));
}

/// Three orders around the changed one, so that "only that row" means something.
std::unique_ptr<LedgerStore> TestAuditor::ledgerWithEverything(const LedgerFolder &ledger)
{
    auto store = ledger.store();
    for (const QString &no : {u"N1"_s, u"N2"_s, u"N3"_s}) {
        const bool done = store->create(sentOrder(no), createdEvents())
            && store->apply(no, moveTo(OrderState::Waiting)) && store->apply(no, payWith(u"T"_s + no));
        if (!done)
            qFatal("the sample cannot be recorded");
    }
    for (const QString &id : {u"p1"_s, u"p2"_s, u"p3"_s}) {
        const auto written = store->transaction([&](SqliteConnection &connection) -> Result<> {
            runSql(connection,
                u"INSERT INTO product VALUES ('%1', 'n', 1, 'cup', 1, '', 1, 1, 1, 'drinks')"_s.arg(id));
            return store->recordProduct(id, u"product_saved"_s, momentOf(5));
        });
        if (!written)
            qFatal("the sample cannot be recorded");
    }
    for (const QString &no : {u"1"_s, u"2"_s, u"3"_s}) { // events 13–17 are of R1, 18–22 of R2, 23–27 of R3
        const bool done =
            reserveRefund(*store, sampleRefund(u"R"_s + no, u"N"_s + no, 500, 100), requestedEvents(100))
            && applyToRefund(*store, u"R"_s + no, processRefund(u"P"_s + no, 101))
            && applyToRefund(*store, u"R"_s + no, giveBack(102));
        if (!done)
            qFatal("the sample cannot be recorded");
    }
    for (const QString &name : {u"cashier"_s, u"lead"_s, u"owner"_s}) { // events 28–30
        const auto written = store->transaction([&](SqliteConnection &connection) -> Result<> {
            runSql(
                connection, u"INSERT INTO role VALUES ('%1', '$argon2id$', 100, 0, NULL, 1, 1)"_s.arg(name));
            const auto id = store->recordEvent(sampleEvent(u"pin_set"_s), {{}, {}, {}, name}, u"open"_s,
                {name, u"$argon2id$"_s, qint64{100}, qint64{0}, QVariant{}, qint64{1}, qint64{1}});
            return id ? Result<>{} : tl::unexpected(id.error());
        });
        if (!written)
            qFatal("the sample cannot be recorded");
    }
    // Events 31–35 are of the shifts 1 and 2 with N4, 36–40 of the shifts 3 and 4 with N5.
    if (!workAShift(*store, u"A1"_s, u"N4"_s) || !workAShift(*store, u"B2"_s, u"N5"_s))
        qFatal("the sample cannot be recorded");
    return store;
}

QStringList TestAuditor::tables(const LedgerStore &store)
{
    QStringList names;
    for (const QVariant &name : valuesOf(store.read().connection(),
             u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s))
        names.append(name.toString());
    return names;
}

QStringList TestAuditor::columns(const LedgerStore &store, const QString &table)
{
    QStringList names;
    for (const QVariant &name :
        valuesOf(store.read().connection(), u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)))
        names.append(name.toString());
    return names;
}

QString TestAuditor::sqlOf(const QVariant &value)
{
    if (value.isNull())
        return u"NULL"_s;
    if (value.typeId() == QMetaType::QByteArray)
        return u"x'%1'"_s.arg(QString::fromLatin1(value.toByteArray().toHex()));
    if (value.typeId() == QMetaType::QString)
        return u"'%1'"_s.arg(value.toString());
    return value.toString();
}

/// A value that the column may hold and that is another one.
QString TestAuditor::otherThan(const QVariant &value, const QString &column)
{
    if (column == u"state" && (value == u"refunded"_s || value == u"processing"_s))
        return u"'abnormal'"_s;
    if (column == u"state" && value == u"open"_s)
        return u"'locked'"_s;
    if (column == u"out_refund_no")
        return value.isNull() ? u"'R3'"_s : u"'R3x'"_s;
    if (column == u"role")
        return value.isNull() ? u"'owner'"_s : u"'ownerx'"_s;
    if (column == u"shift")
        return value.isNull() ? u"3"_s : u"103"_s;
    if (column == u"state")
        return value == u"active"_s ? u"'removed'"_s : u"'closing'"_s;
    if (column == u"source")
        return u"'close'"_s;
    if (column == u"method")
        return u"'product-code'"_s;
    if (column == u"sign_type")
        return u"'MD5'"_s;
    if (column == u"active")
        return u"0"_s;
    if (column == u"sale_id" || column == u"out_trade_no")
        return value.isNull() ? u"'N3'"_s : u"'N3x'"_s;
    if (column == u"product_id")
        return value.isNull() ? u"'p3'"_s : u"'p3x'"_s;
    if (value.isNull())
        return column.endsWith(u"_at") || column.startsWith(u"absent_") ? u"5"_s : u"x'00'"_s;
    if (value.typeId() == QMetaType::QByteArray) {
        QByteArray bytes = value.toByteArray();
        bytes[0] = char(bytes[0] ^ 1);
        return sqlOf(bytes);
    }
    return value.typeId() == QMetaType::QString ? sqlOf(QString{value.toString() + u'x'})
                                                : QString::number(value.toLongLong() + 100);
}

void TestAuditor::noTableIsForgotten()
{
    const LedgerFolder ledger;
    const auto store = ledgerWithEverything(ledger);
    // search_block begins with the 1,024th order; test_ordersearcher changes its columns.
    QCOMPARE(tables(*store),
        (QStringList{u"event"_s, u"order_"_s, u"product"_s, u"refund"_s, u"role"_s, u"sale"_s,
            u"search_block"_s, u"shift"_s, u"sqlite_sequence"_s}));
}

void TestAuditor::everyChangedColumnIsNamed_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("names");    ///< What a line about this row says.
    QTest::addColumn<QString>("newValue"); ///< Empty: chosen by the column.
    const LedgerFolder ledger;
    const auto store = ledgerWithEverything(ledger);
    const auto rows = [&](const QString &table, const QString &where, const QString &names) {
        for (const QString &column : columns(*store, table))
            QTest::addRow("%s.%s where %s", qPrintable(table), qPrintable(column), qPrintable(where))
                << table << column << where << names << QString();
        // Reading a text as one does not show a mark before it.
        for (const QString &column : columns(*store, table)) {
            const QString question = u"SELECT typeof(%1) FROM %2 WHERE %3"_s.arg(column, table, where);
            if (valuesOf(store->read().connection(), question) == QVariantList{u"text"_s})
                QTest::addRow(
                    "mark before %s.%s where %s", qPrintable(table), qPrintable(column), qPrintable(where))
                    << table << column << where << names << u"char(65279) || "_s + column;
        }
    };
    rows(u"order_"_s, u"out_trade_no = 'N2'"_s, u"\\bN2x?\\b|\\bN3x\\b"_s);
    rows(u"sale"_s, u"sale_id = 'N2'"_s, u"\\bN2\\b|\\bN3x\\b"_s);
    rows(u"product"_s, u"id = 'p2'"_s, u"\\bp2x?\\b"_s);
    rows(u"event"_s, u"id = 1"_s, u"event (is )?(1|101)\\b|\\bN1\\b"_s);   // the first of an order and of all
    rows(u"event"_s, u"id = 5"_s, u"event (is )?(5|105)\\b|\\bN2\\b"_s);   // between two
    rows(u"event"_s, u"id = 6"_s, u"event (is )?(6|106)\\b|\\bN2\\b"_s);   // the payment
    rows(u"event"_s, u"id = 11"_s, u"event (is )?(11|111)\\b|\\bp2\\b"_s); // a product's
    rows(u"refund"_s, u"out_refund_no = 'R2'"_s, u"\\bR2x?\\b|\\bR3x\\b|\\bN2\\b"_s);
    rows(u"role"_s, u"name = 'lead'"_s, u"\\blead(x|er)?\\b"_s);
    rows(u"event"_s, u"id = 18"_s, u"event (is )?(18|118)\\b|\\bR2\\b"_s);          // the first of a refund
    rows(u"event"_s, u"id = 21"_s, u"event (is )?(21|121)\\b|\\bR2\\b"_s);          // it was given back
    rows(u"event"_s, u"id = 22"_s, u"event (is )?(22|122)\\b|\\bR2\\b|\\bN2\\b"_s); // and its order's
    rows(u"event"_s, u"id = 29"_s, u"event (is )?(29|129)\\b|\\blead\\b"_s);        // a role's
    rows(u"event"_s, u"id = 30"_s, u"event (is )?(30|130)\\b|\\bowner\\b"_s);
    rows(u"order_"_s, u"out_trade_no = 'N5'"_s, u"\\bN5x?\\b|\\bN3x\\b"_s); // of a closed shift
    rows(u"shift"_s, u"number = 3"_s, u"\\bshift (3|103)\\b|\\b(3|103) \\(a shift\\)"_s);
    rows(u"event"_s, u"id = 39"_s,
        u"event (is )?(39|139)\\b|\\bshift 3\\b|\\b3 \\(a shift\\)"_s); // a shift's closing
    rows(u"event"_s, u"id = 40"_s,
        u"event (is )?(40|140)\\b|\\bshift 4\\b|\\b4 \\(a shift\\)"_s); // the last of all
    QTest::newRow("shift's event moved to another shift")
        << u"event"_s << u"shift"_s << u"id = 39"_s << u"event 39\\b"_s << u"1"_s;
    QTest::newRow("refund's event moved to another refund")
        << u"event"_s << u"out_refund_no"_s << u"id = 20"_s << u"event 20\\b"_s << u"'R3'"_s;
    QTest::newRow("refund's event made the order's")
        << u"event"_s << u"out_refund_no"_s << u"id = 21"_s << u"event 21\\b|\\bR2\\b"_s << u"NULL"_s;
    QTest::newRow("refund moved to another order")
        << u"refund"_s << u"out_trade_no"_s << u"out_refund_no = 'R2'"_s << u"\\bR2\\b|\\bN2\\b"_s
        << u"'N3'"_s;
    QTest::newRow("event moved to another order")
        << u"event"_s << u"out_trade_no"_s << u"id = 5"_s << u"event 5\\b"_s << u"'N3'"_s;
    QTest::newRow("payment moved to another order")
        << u"event"_s << u"out_trade_no"_s << u"id = 6"_s << u"event 6\\b"_s << u"'N3'"_s;
    QTest::newRow("order moved to another sale")
        << u"order_"_s << u"sale_id"_s << u"out_trade_no = 'N2'"_s << u"\\bN2\\b"_s << u"'N3'"_s;
    QTest::newRow("count of ids") << u"sqlite_sequence"_s << u"seq"_s << u"name = 'event'"_s
                                  << u"event is 40"_s << u"41"_s;
    QTest::newRow("name of the count")
        << u"sqlite_sequence"_s << u"name"_s << u"name = 'event'"_s << u"event is 40"_s << u"'events'"_s;
}

QStringList TestAuditor::triggersOf(const LedgerStore &store)
{
    QStringList statements;
    auto rows =
        store.read().connection().run(u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"_s);
    while (rows && rows->next())
        statements.append({rows->value(0).toString(), rows->value(1).toString()});
    return statements;
}

void TestAuditor::everyChangedColumnIsNamed()
{
    QFETCH(const QString, table);
    QFETCH(const QString, column);
    QFETCH(const QString, where);
    QFETCH(const QString, names);
    QFETCH(const QString, newValue);
    const LedgerFolder ledger;
    const auto store = ledgerWithEverything(ledger);
    SqliteConnection &database = store->read().connection();
    QCOMPARE(checkLedger(store->read()), QStringList());

    // As somebody would who knows the file: without triggers, keys and checks, and with all put back after.
    const QStringList triggers = triggersOf(*store);
    for (const QString &pragma : {u"foreign_keys = OFF"_s, u"ignore_check_constraints = ON"_s})
        QCOMPARE(runSql(database, u"PRAGMA "_s + pragma), QString());
    for (qsizetype i = 0; i < triggers.size(); i += 2)
        QCOMPARE(runSql(database, u"DROP TRIGGER "_s + triggers[i]), QString());
    const QVariantList found = valuesOf(database, u"SELECT %1 FROM %2 WHERE %3"_s.arg(column, table, where));
    QCOMPARE(found.size(), 1);
    const QVariant &before = found.first();
    const QString after = newValue.isEmpty() ? otherThan(before, column) : newValue;
    QVERIFY2(after != sqlOf(before), qPrintable(after));
    QCOMPARE(
        runSql(database, u"UPDATE %1 SET %2 = %3 WHERE %4"_s.arg(table, column, after, where)), QString());
    for (qsizetype i = 0; i < triggers.size(); i += 2)
        QCOMPARE(runSql(database, triggers[i + 1]), QString());

    const auto lines = checkLedger(store->read());
    QVERIFY(lines);
    QVERIFY2(!lines->isEmpty(), qPrintable(u"nothing was noticed of "_s + after));
    const QRegularExpression aboutThatRow{names};
    for (const QString &line : *lines)
        QVERIFY2(line.contains(aboutThatRow), qPrintable(lines->join(u'\n')));
}

SAOMA_TEST(TestAuditor)
#include "test_auditor.moc"
