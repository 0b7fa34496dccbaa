// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/manualclock.h"
#include "tests/support/testregistry.h"
#include "ui/models/ordertable.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

/// A ledger with orders of one minute each, the last one the newest.
struct Book
{
    explicit Book(int count)
    {
        const auto store = files.store();
        for (int i = 0; i < count; ++i)
            add(*store, i);
        (void)ledger.open();
    }
    static void add(LedgerStore &store, int i)
    {
        Order order = sampleOrder(u"N%1"_s.arg(i, 4, 10, QChar(u'0')), 100 + i % 3, 60 * i);
        order.body = i % 2 == 0 ? u"拿铁"_s : u"美式咖啡"_s;
        QVERIFY(store.create(order, createdEvents(60 * i)));
        if (i % 4 == 0)
            QVERIFY(store.apply(order.outTradeNo, payWith(u"T%1"_s.arg(i), 60 * i + 5)));
    }
    [[nodiscard]] QStringList numbers() const
    {
        QStringList out;
        for (const Order &order : table.orders())
            out.append(order.outTradeNo);
        return out;
    }
    void look()
    {
        table.setFollowing(true);
        QTRY_VERIFY(table.isSettled());
    }
    LedgerFolder files;
    ManualClock clock;
    Ledger ledger{files.path};
    OrderTable table{ledger, clock};
};

} // namespace

class TestOrderTable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheNewestFirst();
    void readsMoreWhenScrolledTo();
    void followsWhatIsTyped();
    void theLastKeyWins();
    void sumsWhatIsFound();
    void doesNotSumAllOrders();
    void followsTheLedgerWhileItIsSeen();
    void aLedgerThatCannotBeReadIsToldOnce();
};

void TestOrderTable::showsTheNewestFirst()
{
    Book book{5};
    const QAbstractItemModelTester tester{
        &book.table, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QCOMPARE(book.table.rowCount(), 0);
    book.look();
    QCOMPARE(book.numbers(), QStringList({u"N0004"_s, u"N0003"_s, u"N0002"_s, u"N0001"_s, u"N0000"_s}));
    QCOMPARE(book.table.index(0, OrderTable::AmountColumn).data(), u"¥1.01"_s);
    QCOMPARE(book.table.index(0, OrderTable::StateColumn).data(), u"Paid"_s);
    QCOMPARE(book.table.index(1, OrderTable::BodyColumn).data(), u"美式咖啡"_s);
    QCOMPARE(book.table.rowOf(u"N0003"_s), 1);
    QCOMPARE(book.table.rowOf(u"N9999"_s), -1);
}

void TestOrderTable::readsMoreWhenScrolledTo()
{
    Book book{250};
    book.look();
    QCOMPARE(book.table.rowCount(), 100);
    QVERIFY(book.table.canFetchMore({}));
    book.table.fetchMore({});
    QTRY_COMPARE(book.table.rowCount(), 200);
    QTRY_VERIFY(book.table.canFetchMore({}));
    book.table.fetchMore({});
    QTRY_COMPARE(book.table.rowCount(), 250);
    QVERIFY(!book.table.canFetchMore({}));
    QStringList unique = book.numbers();
    unique.removeDuplicates();
    QCOMPARE(unique.size(), 250);
}

void TestOrderTable::followsWhatIsTyped()
{
    Book book{6};
    book.look();
    book.table.setSearch(OrderSearch::ofText(u"拿铁"_s));
    QVERIFY(!book.table.isSettled());
    QTRY_VERIFY(book.table.isSettled());
    QCOMPARE(book.numbers(), QStringList({u"N0004"_s, u"N0002"_s, u"N0000"_s}));
    book.table.setSearch(OrderSearch::ofText(u"nothing"_s));
    QTRY_COMPARE(book.table.rowCount(), 0);
    book.table.setSearch({});
    QTRY_COMPARE(book.table.rowCount(), 6);
}

void TestOrderTable::theLastKeyWins()
{
    Book book{6};
    book.look();
    for (const QString &typed : {u"拿"_s, u"拿铁"_s, u"nothing"_s, u"美式"_s})
        book.table.setSearch(OrderSearch::ofText(typed));
    QTRY_VERIFY(book.table.isSettled());
    QCOMPARE(book.numbers(), QStringList({u"N0005"_s, u"N0003"_s, u"N0001"_s}));
}

void TestOrderTable::sumsWhatIsFound()
{
    Book book{250};
    book.look();
    book.table.setSearch(OrderSearch::ofText(u"拿铁"_s));
    QTRY_VERIFY(book.table.isSettled() && !book.table.isCounting() && book.table.totals().orders > 0);
    QCOMPARE(book.table.totals().orders, 125);
    QCOMPARE(book.table.totals().paid, 63);
    qint64 fen = 0;
    for (int i = 0; i < 250; i += 4)
        fen += 100 + i % 3;
    QCOMPARE(book.table.totals().paidFen, fen);
}

void TestOrderTable::doesNotSumAllOrders()
{
    Book book{3};
    book.look();
    QVERIFY(!book.table.hasTotals() && !book.table.isCounting());
}

void TestOrderTable::followsTheLedgerWhileItIsSeen()
{
    Book book{3};
    book.look();
    const auto store = book.files.store();
    Book::add(*store, 3);
    QTRY_COMPARE(book.table.rowCount(), 4);
    QVERIFY(store->apply(u"N0003"_s, payWith(u"T3"_s, 400)));
    QTRY_COMPARE(book.table.index(0, OrderTable::StateColumn).data(), u"Paid"_s);
    book.table.setFollowing(false);
    Book::add(*store, 4);
    QTest::qWait(600);
    QCOMPARE(book.table.rowCount(), 4);
    book.table.setFollowing(true);
    QTRY_COMPARE(book.table.rowCount(), 5);
}

void TestOrderTable::aLedgerThatCannotBeReadIsToldOnce()
{
    ManualClock clock;
    const LedgerFolder files;
    QFile inTheWay{files.path};
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Ledger ledger{QString{files.path + u"/ledger.sqlite"_s}};
    (void)ledger.open();
    OrderTable table{ledger, clock};
    QSignalSpy failed{&table, &OrderTable::readFailed};
    table.setFollowing(true);
    QTRY_COMPARE(failed.size(), 1);
    QTest::qWait(50);
    QCOMPARE(failed.size(), 1);
}

SAOMA_TEST(TestOrderTable)
#include "test_ordertable.moc"
