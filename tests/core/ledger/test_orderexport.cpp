// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/orderexport.h"
#include "core/table/tablefile.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestOrderExport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void writesEveryColumn_data() { addEndings(); }
    void writesEveryColumn();
    void writesWhatTheSearchFinds();
    void carriesNoFormula_data() { addEndings(); }
    void carriesNoFormula();
    void usesTheWordsGiven();
    void beginsWithAMark();
    void aStoppedExportLeavesNothing_data() { addEndings(); }
    void aStoppedExportLeavesNothing();
    void refusesAnUnknownEnding();
    void saysThatItCannotBeWritten();

private:
    static void addEndings()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("csv") << u".csv"_s;
        QTest::newRow("xlsx") << u".XLSX"_s;
    }
    static QList<QStringList> rowsOf(const QString &file)
    {
        const auto table = readTableFile(file);
        QList<QStringList> rows;
        if (!table)
            return {{table.error().code}};
        for (const TableRow &row : table->rows)
            rows.append(row.cells);
        return rows;
    }
};

void TestOrderExport::writesEveryColumn()
{
    QFETCH(const QString, ending);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s, 1250, 0), createdEvents()));
    QVERIFY(store->apply(u"N1"_s, payWith(u"4200000001202611285550001234"_s, 61)));
    Order second = sampleOrder(u"N2"_s, 5, 60);
    second.method = PayMethod::ProductCode;
    second.productId = u"latte"_s;
    second.body = u"拿铁,\"大杯\""_s;
    QVERIFY(store->create(second, createdEvents(60)));
    const QString file = ledger.folder.filePath(u"orders"_s + ending);
    const auto count = exportOrders(store->read(), file, {});
    QVERIFY2(count, count ? "" : qPrintable(count.error().code));
    QCOMPARE(*count, 2);
    const bool isSheet = ending == u".XLSX"; // a number there is shown as it is
    const QList<QStringList> expected{
        {u"out_trade_no"_s, u"created_at"_s, u"state"_s, u"amount"_s, u"refunded"_s, u"paid_at"_s, u"body"_s,
            u"product_id"_s, u"method"_s, u"desk"_s, u"transaction_id"_s},
        {u"N2"_s, u"2027-01-15 16:01:00"_s, u"created"_s, u"0.05"_s, isSheet ? u"0"_s : u"0.00"_s, {},
            u"拿铁,\"大杯\""_s, u"latte"_s, u"product-code"_s, u"A1"_s, {}},
        {u"N1"_s, u"2027-01-15 16:00:00"_s, u"paid"_s, isSheet ? u"12.5"_s : u"12.50"_s,
            isSheet ? u"0"_s : u"0.00"_s, u"2027-01-15 16:01:01"_s, u"coffee"_s, {}, u"code-url"_s, u"A1"_s,
            u"4200000001202611285550001234"_s}};
    QList<QStringList> rows = rowsOf(file);
    for (QStringList &row : rows)
        row.resize(expected.first().size()); // an empty cell at the end is none in a spreadsheet
    QCOMPARE(rows, expected);
}

void TestOrderExport::writesWhatTheSearchFinds()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    for (int i = 1; i <= 9; ++i)
        QVERIFY(store->create(sampleOrder(u"N%1"_s.arg(i), i % 3 + 1, i), createdEvents(i)));
    OrderExport wanted;
    wanted.search = OrderSearch::ofText(u"0.02"_s);
    wanted.search.until = momentOf(7);
    const QString file = ledger.folder.filePath(u"orders.csv"_s);
    QCOMPARE(exportOrders(store->read(), file, wanted), 2);
    QStringList numbers;
    for (const QStringList &row : rowsOf(file))
        numbers.append(row.first());
    QCOMPARE(numbers, QStringList({u"out_trade_no"_s, u"N4"_s, u"N1"_s}));
}

void TestOrderExport::carriesNoFormula()
{
    QFETCH(const QString, ending);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const QStringList bodies{u"=1+1"_s, u"@cmd"_s, u"-2"_s, u"+x"_s, u"＝1"_s, u" =2"_s, u"'=3"_s, u"\t=4"_s,
        u"a\nb"_s, u"plain; text"_s};
    for (int i = 0; i < int(bodies.size()); ++i) {
        Order order = sampleOrder(u"N%1"_s.arg(i));
        order.body = bodies[i];
        QVERIFY(store->create(order, createdEvents()));
    }
    const QString file = ledger.folder.filePath(u"orders"_s + ending);
    QCOMPARE(exportOrders(store->read(), file, {}), bodies.size());
    const auto table = readTableFile(file);
    QVERIFY(table);
    QStringList back;
    for (const TableRow &row : table->rows.sliced(1)) {
        QCOMPARE(row.formulas, QList<int>{});
        back.prepend(row.cells.at(6));
    }
    QCOMPARE(back, bodies);
}

void TestOrderExport::usesTheWordsGiven()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    OrderExport wanted;
    wanted.heading = [](OrderColumn column) -> QString { return u"列 "_s + columnName(column); };
    wanted.stateWord = [](OrderState) { return u"正在下单"_s; };
    wanted.methodWord = [](PayMethod) { return u"收款码"_s; };
    const QString file = ledger.folder.filePath(u"orders.csv"_s);
    QCOMPARE(exportOrders(store->read(), file, wanted), 1);
    const QList<QStringList> rows = rowsOf(file);
    QCOMPARE(rows[0][2], u"列 state"_s);
    QCOMPARE(rows[1][2], u"正在下单"_s);
    QCOMPARE(rows[1][8], u"收款码"_s);
}

void TestOrderExport::beginsWithAMark()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const QString path = ledger.folder.filePath(u"orders.csv"_s);
    QCOMPARE(exportOrders(store->read(), path, {}), 0);
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("\xEF\xBB\xBFout_trade_no,created_at,"));
}

void TestOrderExport::aStoppedExportLeavesNothing()
{
    QFETCH(const QString, ending);
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    OrderExport wanted;
    wanted.goesOn = [](qint64) { return false; };
    const QString path = ledger.folder.filePath(u"orders"_s + ending);
    const auto count = exportOrders(store->read(), path, wanted);
    QCOMPARE(count.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(path));
    QVERIFY(!store->read().connection().isInTransaction());
}

void TestOrderExport::refusesAnUnknownEnding()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QCOMPARE(exportOrders(store->read(), ledger.folder.filePath(u"orders.pdf"_s), {}).error().code,
        u"TABLE_FILE_TYPE"_s);
}

void TestOrderExport::saysThatItCannotBeWritten()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    QCOMPARE(
        exportOrders(store->read(), ledger.path + u"/orders.csv"_s, {}).error().code, u"FILE_NOT_WRITTEN"_s);
}

SAOMA_TEST(TestOrderExport)
#include "test_orderexport.moc"
