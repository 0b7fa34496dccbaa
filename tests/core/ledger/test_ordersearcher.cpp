// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "core/ledger/ordersearcher.h"
#include "core/ledger/searchindex.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>

#include <random>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

/// The search over a ledger of several blocks: what the index finds is what looking at every order finds.
class TestOrderSearcher final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void fullBlocksAreIndexed();
    void postingsComeBack_data();
    void postingsComeBack();
    void theIndexFindsWhatLookingFinds_data();
    void theIndexFindsWhatLookingFinds();
    void partsAddUp();
    void totalsCountWhatIsPaid();
    void rareStatesAreFoundWithoutLookingAtAll();
    void aWholeNumberIsFoundAlone();
    void theCheckTellsAWrongIndex_data();
    void theCheckTellsAWrongIndex();
    void aLedgerOfSchema4GetsItsIndex();
    void aReadOnlyCopyIsSearched();
    void othersMayWriteMeanwhile();

private:
    static constexpr int orders = 2 * searchterms::blockOrders + 300;
    [[nodiscard]] SqliteConnection &connection() const { return m_store->read().connection(); }
    /// Numbers of what is found, by the index or with the index away.
    [[nodiscard]] static QStringList numbersOf(const LedgerReader &reader, const OrderSearch &search)
    {
        QStringList numbers;
        const auto found = reader.find(search, OrderFilter::limitMax);
        if (!found)
            return {found.error().code, found.error().detail};
        for (const Order &order : *found)
            numbers.append(order.outTradeNo);
        return numbers;
    }
    void indexAway() const { QCOMPARE(runSql(connection(), u"DELETE FROM search_block"_s), QString{}); }
    void indexBack() const
    {
        QVERIFY(m_store->transaction([](SqliteConnection &c) { return searchindex::rebuild(c); }));
    }
    const LedgerFolder m_ledger;
    std::unique_ptr<LedgerStore> m_store;
};

void TestOrderSearcher::initTestCase()
{
    m_store = m_ledger.store();
    QCOMPARE(runSql(connection(), u"PRAGMA synchronous = OFF"_s), QString{}); // the test's own ledger
    std::mt19937 random{5};
    const QStringList bodies{
        u"拿铁 大杯"_s, u"美式咖啡"_s, u"抹茶拿铁"_s, u"Iced Latte"_s, u"茶"_s, u"咖啡拿铁"_s};
    const QStringList desks{u"A1"_s, u"B2"_s};
    for (int i = 0; i < orders; ++i) {
        Order order = sampleOrder(u"N%1"_s.arg(i, 6, 10, QChar(u'0')), 100 + i % 37, 60 * i);
        order.body = bodies[int(random() % 6)];
        order.desk = desks[int(random() % 2)];
        if (i % 10 == 0) {
            order.method = PayMethod::ProductCode;
            order.productId = u"P-%1"_s.arg(i % 70);
        }
        QVERIFY(m_store->create(order, createdEvents(60 * i)));
        if (i % 3 == 0)
            QVERIFY(m_store->apply(
                order.outTradeNo, payWith(u"4200%1"_s.arg(i, 8, 10, QChar(u'0')), 60 * i + 9)));
        else if (i % 500 == 1)
            QVERIFY(m_store->apply(
                order.outTradeNo, moveTo(OrderState::Suspicious, EventSource::Notice, 60 * i + 9)));
        else if (i % 7 == 1)
            QVERIFY(
                m_store->apply(order.outTradeNo, moveTo(OrderState::Closed, EventSource::Query, 60 * i + 9)));
    }
}

void TestOrderSearcher::fullBlocksAreIndexed()
{
    QCOMPARE(searchindex::blockCount(connection()), 2);
    const auto lines = searchindex::check(connection());
    QVERIFY(lines);
    QCOMPARE(*lines, QStringList{});
    const auto before =
        valuesOf(connection(), u"SELECT hex(term) || block || hex(orders) FROM search_block"_s);
    indexBack();
    QCOMPARE(valuesOf(connection(), u"SELECT hex(term) || block || hex(orders) FROM search_block"_s), before);
}

void TestOrderSearcher::postingsComeBack_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("first");
    QTest::newRow("none") << 1 << searchterms::blockOrders;
    QTest::newRow("all") << 1 << 0;
    QTest::newRow("every second") << 2 << 1;
    QTest::newRow("every hundredth") << 100 << 99;
    QTest::newRow("gaps of more than a byte") << 200 << 130;
    QTest::newRow("only the last") << 1 << searchterms::blockOrders - 1;
}

void TestOrderSearcher::postingsComeBack()
{
    QFETCH(const int, step);
    QFETCH(const int, first);
    searchterms::Orders some;
    for (int place = first; place < searchterms::blockOrders; place += step)
        some.set(size_t(place));
    const QByteArray bytes = searchterms::toBytes(some);
    QVERIFY(bytes.size() <= searchterms::blockOrders / 8);
    QCOMPARE(searchterms::ordersFrom(bytes) == some, true);
}

void TestOrderSearcher::theIndexFindsWhatLookingFinds_data()
{
    QTest::addColumn<OrderSearch>("search");
    const auto text = [](const QString &typed) {
        QTest::newRow(qPrintable(typed.left(40))) << OrderSearch::ofText(typed);
    };
    for (const QString &typed :
        {u"拿铁"_s, u"铁"_s, u"茶"_s, u"咖啡拿"_s, u"铁拿"_s, u"latte"_s, u"LATTE 1.05"_s, u"l"_s, u"d la"_s,
            u"P-30"_s, u"b2"_s, u"Z9"_s, u"1.36"_s, u"1"_s, u"2027-01-16"_s, u"2027-01-15 拿铁 b2"_s,
            u"0123"_s, u"N001234"_s, u"00000042"_s, u"00000033"_s, u"'"_s, u"%"_s})
        text(typed);
    OrderSearch search;
    search.desk = u"B2"_s;
    QTest::newRow("desk") << search;
    search.method = PayMethod::ProductCode;
    QTest::newRow("desk and method") << search;
    search.method = PayMethod::CodeUrl;
    search.states = {OrderState::Closed};
    QTest::newRow("desk, method and state") << search;
    search = OrderSearch::ofText(u"拿铁"_s);
    search.states = {OrderState::Paid, OrderState::Suspicious};
    QTest::newRow("text and states") << search;
    search.since = momentOf(60 * 900);
    search.until = momentOf(60 * 1100);
    QTest::newRow("text, states and span") << search;
    search = OrderSearch{};
    search.until = momentOf(60 * 50);
    QTest::newRow("span") << search;
    search = OrderSearch{};
    search.words = {{u"closed"_s, {OrderState::Closed}}, {u"early"_s, {}, momentOf(0), momentOf(60 * 1500)}};
    QTest::newRow("words with meanings") << search;
    search.words = {{u"paid"_s, {OrderState::Paid}}, {u"拿铁"_s}};
    QTest::newRow("a common state as a word") << search;
}

void TestOrderSearcher::theIndexFindsWhatLookingFinds()
{
    QFETCH(const OrderSearch, search);
    const QStringList found = numbersOf(m_store->read(), search);
    indexAway();
    const QStringList expected = numbersOf(m_store->read(), search);
    indexBack();
    QCOMPARE(found, expected);
    const bool isInVain =
        QStringList{u"铁拿"_s, u"Z9"_s, u"'"_s, u"%"_s}.contains(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(found.isEmpty(), isInVain);
}

void TestOrderSearcher::partsAddUp()
{
    const OrderSearch search = OrderSearch::ofText(u"拿铁"_s);
    const QStringList whole = numbersOf(m_store->read(), search);
    for (const int effort : {1, 50, 1000}) {
        QStringList parts;
        qint64 before = OrderSearcher::newest;
        int steps = 0;
        while (before != 0) {
            const auto part = m_store->read().findPart(search, before, 100, effort);
            QVERIFY(part);
            QVERIFY(part->orders.size() <= std::min(100, effort));
            QVERIFY(part->before < before);
            for (const Order &order : part->orders)
                parts.append(order.outTradeNo);
            before = part->before;
            ++steps;
        }
        QCOMPARE(parts, whole);
        QVERIFY(steps > 1);
    }
}

void TestOrderSearcher::totalsCountWhatIsPaid()
{
    OrderSearch search = OrderSearch::ofText(u"拿铁"_s);
    OrderTotals totals;
    qint64 before = OrderSearcher::newest;
    while (before != 0) {
        const auto part = m_store->read().totalsPart(search, before, 700);
        QVERIFY(part);
        totals.add(part->totals);
        before = part->before;
    }
    const auto expected = [this](const QString &what) {
        return connection().number(u"SELECT "_s + what
            + u" FROM order_ WHERE body LIKE '%拿铁%' AND state IN ('paid', 'paid_late')"_s);
    };
    QCOMPARE(totals.orders, qint64(numbersOf(m_store->read(), search).size()));
    QCOMPARE(totals.paid, *expected(u"count(*)"_s));
    QCOMPARE(totals.paidFen, *expected(u"sum(total_fee)"_s));
    QVERIFY(totals.paid > 0 && totals.paid < totals.orders);
}

void TestOrderSearcher::rareStatesAreFoundWithoutLookingAtAll()
{
    OrderSearch search;
    search.words = {{u"suspicious"_s, {OrderState::Suspicious}}};
    OrderSearcher searcher{connection(), search};
    const auto part =
        searcher.part(2 * searchterms::blockOrders + 1, 100, 100); // two blocks' questions, some rows
    QVERIFY(part);
    QCOMPARE(part->before, 0);
    QVERIFY(part->rows.size() > 1);
}

void TestOrderSearcher::aWholeNumberIsFoundAlone()
{
    Order order = sampleOrder(u"XN000007"_s, 1, 60 * orders); // ends like another one
    order.body = u"N000007"_s;
    QVERIFY(m_store->create(order, createdEvents(60 * orders)));
    QCOMPARE(numbersOf(m_store->read(), OrderSearch::ofText(u"N000007"_s)), QStringList{u"N000007"_s});
    QCOMPARE(numbersOf(m_store->read(), OrderSearch::ofText(u"000007"_s)),
        QStringList({u"XN000007"_s, u"N000007"_s}));
}

void TestOrderSearcher::theCheckTellsAWrongIndex_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("line");
    const QString second = u"I11 the search index of orders 1025 to 2048"_s;
    const QString more = u"I11 the search index holds terms that no order has"_s;
    QTest::newRow("term taken away")
        << u"DELETE FROM search_block WHERE block = 1 AND term = (SELECT max(term) FROM search_block)"_s
        << second;
    QTest::newRow("orders changed") << u"UPDATE search_block SET orders = x'00' WHERE block = 1"_s << second;
    QTest::newRow("term added") << u"INSERT INTO search_block VALUES (x'0101', 1, x'00')"_s << more;
    QTest::newRow("block added") << u"INSERT INTO search_block VALUES (x'0101', 7, x'00')"_s << more;
}

void TestOrderSearcher::theCheckTellsAWrongIndex()
{
    QFETCH(const QString, sql);
    QCOMPARE(runSql(connection(), sql), QString{});
    const auto lines = searchindex::check(connection());
    indexBack();
    QVERIFY(lines);
    QCOMPARE(lines->size(), 1);
    QFETCH(const QString, line);
    QVERIFY2(lines->first().startsWith(line), qPrintable(lines->first()));
    QCOMPARE(*searchindex::check(connection()), QStringList{});
}

void TestOrderSearcher::aLedgerOfSchema4GetsItsIndex()
{
    const LedgerFolder old;
    QVERIFY(m_store->transaction([](SqliteConnection &) { return Result<>{}; }));
    copyAsVersion(m_ledger.path, old.path, 4);
    const OrderSearch search = OrderSearch::ofText(u"拿铁 b2"_s);
    const QStringList expected = numbersOf(m_store->read(), search);
    const auto reader = LedgerReader::open(old.path); // does not bring it up to date
    QVERIFY(reader);
    QCOMPARE(numbersOf(**reader, search), expected);
    const auto store = LedgerStore::open(old.path);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    QCOMPARE(searchindex::blockCount((*store)->read().connection()), 2);
    QCOMPARE(numbersOf((*store)->read(), search), expected);
    QCOMPARE(*checkLedger((*store)->read(), {}), QStringList{});
}

void TestOrderSearcher::aReadOnlyCopyIsSearched()
{
    const LedgerFolder copy;
    QCOMPARE(runSql(connection(), u"VACUUM INTO '%1'"_s.arg(copy.path)), QString{});
    QVERIFY(QFile::setPermissions(copy.path, QFileDevice::ReadOwner));
    QVERIFY(QFile::setPermissions(copy.folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const auto reader = LedgerReader::open(copy.path);
    const OrderSearch search = OrderSearch::ofText(u"1.36 拿铁"_s);
    const QStringList found = reader ? numbersOf(**reader, search) : QStringList{reader.error().code};
    QFile::setPermissions(
        copy.folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QCOMPARE(found, numbersOf(m_store->read(), search));
}

void TestOrderSearcher::othersMayWriteMeanwhile()
{
    const auto reader = LedgerReader::open(m_ledger.path);
    QVERIFY(reader);
    const OrderSearch search = OrderSearch::ofText(u"桂花糕"_s);
    QCOMPARE(numbersOf(**reader, search), QStringList{});
    Order order = sampleOrder(u"LAST001"_s, 1, 60 * orders + 1);
    order.body = u"桂花糕"_s;
    const auto written = m_store->transaction([&](SqliteConnection &) { // open while the other one searches
        if (numbersOf(**reader, search) != QStringList{})
            return Result<>{failure(Error::Kind::Storage, u"SEEN"_s)};
        return Result<>{};
    });
    QVERIFY(written);
    QVERIFY(m_store->create(order, createdEvents(60 * orders + 1)));
    QCOMPARE(numbersOf(**reader, search), QStringList{u"LAST001"_s});
}

SAOMA_TEST(TestOrderSearcher)
#include "test_ordersearcher.moc"
