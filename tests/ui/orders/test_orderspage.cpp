// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/tablefile.h"
#include "tests/support/testregistry.h"
#include "tests/ui/orders/orderbook.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QTableView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestOrdersPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void searchHasTheFocusAndFinds();
    void theNewestIsLookedAt();
    void sumsWhatIsFound();
    void saysWhenNothingIsFound();
    void anEmptyLedgerSaysSo();
    void aPaidNumberIsSaidAtOnce();
    void aWaitingNumberIsAskedAbout();
    void anUnknownNumberIsNoProof();
    void withoutNetworkItSaysSo();
    void closesAfterAQuestion();
    void showsTheEvidence();
    void copiesTheNumber();
    void chipsNarrow();
    void escClearsStepByStep();
    void exportsWhatIsFound();
    void harmlessTextIsHarmless_data();
    void harmlessTextIsHarmless();
    void fitsTheSmallestScreen();
};

void TestOrdersPage::searchHasTheFocusAndFinds()
{
    OrderBook book;
    QCOMPARE(book.page.focusWidget(), book.box());
    book.type(u"12.5"_s);
    QCOMPARE(book.model().table().rowCount(), 1);
    QCOMPARE(book.model().chosen()->outTradeNo, book.numbers[0]);
    book.type(u"待支付"_s);
    QCOMPARE(book.model().table().rowCount(), 1);
    QCOMPARE(book.model().chosen()->outTradeNo, book.numbers[1]);
}

void TestOrdersPage::theNewestIsLookedAt()
{
    OrderBook book;
    QCOMPARE(book.model().chosen()->outTradeNo, book.numbers[2]);
    QTRY_VERIFY(!book.model().events().isEmpty());
    QCOMPARE(book.label(u"orderAmount"_s), u"¥3.00"_s);
    book.press(Qt::Key_Down);
    QCOMPARE(book.model().chosen()->outTradeNo, book.numbers[1]);
    QVERIFY(book.label(u"orderNumbers"_s).contains(book.numbers[1]));
}

void TestOrdersPage::sumsWhatIsFound()
{
    OrderBook book;
    QVERIFY(!book.page.findChild<QLabel *>(u"orderTotals"_s)->isVisible());
    book.type(u"corner"_s);
    QTRY_COMPARE(book.label(u"orderTotals"_s), u"Orders 3 · paid 1 · ¥12.50"_s);
}

void TestOrdersPage::saysWhenNothingIsFound()
{
    OrderBook book;
    book.type(u"nothing like it"_s);
    QVERIFY(book.label(u"noOrders"_s).contains(u"No order has all of this"));
    QVERIFY(!book.model().chosen());
}

void TestOrdersPage::anEmptyLedgerSaysSo()
{
    CounterFixture desk;
    OrdersPage page{ordersNeeds(desk)};
    page.show();
    QTRY_VERIFY(page.findChild<QLabel *>(u"noOrders"_s)->text().contains(u"no orders yet"));
}

void TestOrdersPage::aPaidNumberIsSaidAtOnce()
{
    OrderBook book;
    book.type(book.numbers[0].right(8).toLower());
    QVERIFY2(book.label(u"verdictWord"_s).startsWith(u"Paid ¥12.50 at "),
        qPrintable(book.label(u"verdictWord"_s)));
    book.type(u"12.5"_s); // no number
    QVERIFY(!book.page.findChild<QWidget *>(u"verdict"_s)->isVisible());
}

void TestOrdersPage::aWaitingNumberIsAskedAbout()
{
    OrderBook book;
    book.desk.gateway.states.insert(book.numbers[1].toLatin1(), wechat::TradeState::Success);
    book.type(book.numbers[1]); // as a scanner types it
    QTRY_VERIFY(book.label(u"verdictWord"_s).startsWith(u"Paid ¥8.00"));
    QCOMPARE(book.model().chosen()->state, OrderState::Paid);
}

void TestOrdersPage::anUnknownNumberIsNoProof()
{
    OrderBook book;
    book.type(u"4200009999202611280000000000"_s);
    QCOMPARE(book.label(u"verdictWord"_s), u"Not in this ledger"_s);
}

void TestOrdersPage::withoutNetworkItSaysSo()
{
    OrderBook book;
    book.desk.gateway.isSilent = true;
    book.type(book.numbers[1]);
    QTRY_VERIFY(!book.label(u"orderNotice"_s).isEmpty());
    QVERIFY(book.label(u"verdictWord"_s).startsWith(u"Not confirmed"));
    book.type(u"12.5"_s); // looking up goes on
    QCOMPARE(book.model().table().rowCount(), 1);
}

void TestOrdersPage::closesAfterAQuestion()
{
    OrderBook book;
    book.type(u"8"_s);
    book.press(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(book.model().side(), OrdersViewModel::Side::Closing);
    book.press(Qt::Key_Escape);
    QCOMPARE(book.model().side(), OrdersViewModel::Side::Order);
    QCOMPARE(book.model().chosen()->state, OrderState::Waiting);
    book.press(Qt::Key_Delete, Qt::ControlModifier);
    book.press(Qt::Key_Return);
    QTRY_COMPARE(book.model().chosen()->state, OrderState::Closed);
    book.press(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(book.model().side(), OrdersViewModel::Side::Order); // nothing left to close
}

void TestOrdersPage::showsTheEvidence()
{
    OrderBook book;
    book.type(u"12.5"_s);
    QTRY_VERIFY(!book.model().events().isEmpty());
    book.press(Qt::Key_F3);
    const auto *evidence = book.page.findChild<QPlainTextEdit *>(u"evidence"_s);
    QVERIFY(evidence->isVisible());
    QVERIFY(evidence->toPlainText().contains(u"WeChat, asked by us"));
    book.press(Qt::Key_F3);
    QVERIFY(!evidence->isVisible());
}

void TestOrdersPage::copiesTheNumber()
{
    OrderBook book;
    book.press(Qt::Key_F2);
    QCOMPARE(QGuiApplication::clipboard()->text(), book.numbers[2]);
}

void TestOrdersPage::chipsNarrow()
{
    OrderBook book;
    book.press(Qt::Key_F9); // paid
    QTRY_COMPARE(book.model().table().rowCount(), 1);
    QTRY_COMPARE(book.label(u"orderTotals"_s), u"Orders 1 · paid 1 · ¥12.50"_s);
    book.press(Qt::Key_F9); // open
    QTRY_VERIFY(book.model().table().isSettled()
        && book.model().table().orders().first().outTradeNo == book.numbers[1]);
    book.press(Qt::Key_F6); // today
    QTRY_VERIFY(book.model().table().isSettled());
    QCOMPARE(book.model().table().rowCount(), 1);
    book.press(Qt::Key_F6); // yesterday
    QTRY_COMPARE(book.model().table().rowCount(), 0);
    OrderChips chips;
    chips.desk = u"T1"_s;
    chips.method = PayMethod::CodeUrl;
    book.model().setChips(chips);
    QTRY_COMPARE(book.model().table().rowCount(), 3);
    chips.method = PayMethod::ProductCode;
    book.model().setChips(chips);
    QTRY_COMPARE(book.model().table().rowCount(), 0);
}

void TestOrdersPage::escClearsStepByStep()
{
    OrderBook book;
    book.press(Qt::Key_F6);
    book.type(u"12.5"_s);
    book.press(Qt::Key_F3);
    book.press(Qt::Key_Escape);
    QCOMPARE(book.model().side(), OrdersViewModel::Side::Order);
    QCOMPARE(book.box()->text(), u"12.5"_s);
    book.press(Qt::Key_Escape);
    QCOMPARE(book.box()->text(), QString{});
    QVERIFY(book.model().isNarrowed());
    book.press(Qt::Key_Escape);
    QVERIFY(!book.model().isNarrowed());
}

void TestOrdersPage::exportsWhatIsFound()
{
    OrderBook book;
    book.type(u"12.5"_s);
    const QString file = book.desk.folder.filePath(u"orders.csv"_s);
    book.model().exportTo(file);
    QVERIFY(book.model().exported() >= 0);
    QTRY_COMPARE(book.model().exported(), -1);
    QVERIFY(book.label(u"orderNotice"_s).contains(file));
    const auto table = readTableFile(file);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows[0].cells.first(), u"Order number"_s);
    QCOMPARE(table->rows[1].cells.first(), book.numbers[0]);
    QCOMPARE(table->rows[1].cells.at(2), u"Paid"_s);
}

void TestOrdersPage::harmlessTextIsHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"'; DROP TABLE order_; --"_s;
    QTest::newRow("wildcards") << u"% _ * ?"_s;
    QTest::newRow("emoji") << u"😀👍🏽"_s;
    QTest::newRow("markup") << u"<b>12.5</b>"_s;
    QTest::newRow("ten thousand") << u"拿铁 "_s.repeated(5'000);
}

void TestOrdersPage::harmlessTextIsHarmless()
{
    QFETCH(const QString, text);
    OrderBook book;
    book.type(text);
    QCOMPARE(book.model().table().rowCount(), 0);
    QVERIFY(book.model().notice().text.isEmpty());
    book.type({});
    QTRY_COMPARE(book.model().table().rowCount(), 3);
}

void TestOrdersPage::fitsTheSmallestScreen()
{
    OrderBook book;
    book.type(book.numbers[1]); // with a verdict
    QVERIFY2(book.page.minimumSizeHint().width() <= 1366 - 72,
        qPrintable(QString::number(book.page.minimumSizeHint().width())));
    QVERIFY2(book.page.minimumSizeHint().height() <= 768 - 100,
        qPrintable(QString::number(book.page.minimumSizeHint().height())));
}

SAOMA_TEST(TestOrdersPage)
#include "test_orderspage.moc"
