// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/boardfixture.h"
#include "ui/counter/counterviewmodel.h"
#include "ui/models/todaymodel.h"

#include <QSignalSpy>
#include <QtTest/QTest>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Asked = FakeGateway::Kind;

class TestBoardViewModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyProductHasACodeOfItsOwn();
    void nothingIsAskedForUnseen();
    void wishesAreSpread();
    void freshBeforeTheEnd();
    void notFreshBeforeItCanBeClosed();
    void F08_noFreshNumberBeforeTheOldOneIsClosed();
    void paidIsShownAndThenANewSaleBegins();
    void paidWhileItIsBeingClosedIsPaid();
    void aBuyerWhoIsTypingIsNotInterrupted();
    void unknownShowsNoCode();
    void refusalIsTriedAgainLater();
    void F28_aWishThatWasNotRecordedIsRepeated();
    void anotherPriceIsAnotherCode();
    void whatIsTakenOffSaleLeaves();
    void leavingClosesTheCodes();
    void aShortLookElsewhereEndsNothing();
    void troubleAsksForNothing();
    void F33_whatWasOpenAtTheStartIsTakenUp();
    void theCounterLeavesBoardOrdersAlone();
};

void TestBoardViewModel::everyProductHasACodeOfItsOwn()
{
    BoardFixture board;
    board.show({u"LATTE"_s, u"BUN"_s});
    QCOMPARE(board.model->cards().size(), 2);
    const BoardCard first = board.model->cards().first();
    QCOMPARE(first.productId, u"LATTE"_s);
    QCOMPARE(first.name, u"拿铁咖啡"_s);
    QCOMPARE(first.price.fen(), 1800);
    QCOMPARE(first.state.word, u"Waiting for payment"_s);
    QVERIFY(!first.matrix.isEmpty());
    QVERIFY(*first.left > 598s && *first.left <= 600s);
    QStringList codes = board.codes();
    QCOMPARE(codes.removeDuplicates(), 0);
    QCOMPARE(codes.size(), 2);
    const Order order = board.ordersOf(u"LATTE"_s).first();
    QCOMPARE(order.code, first.code);
    QCOMPARE(order.body, u"拿铁咖啡"_s);
    QCOMPARE(order.totalFee.fen(), 1800);
    QVERIFY(isOfBoard(order));
}

void TestBoardViewModel::nothingIsAskedForUnseen()
{
    BoardFixture board;
    board.model->setProducts({u"LATTE"_s});
    board.run(1min);
    QCOMPARE(board.bench.orderCount(), 0);
    QCOMPARE(board.model->cards().size(), 1);
}

void TestBoardViewModel::wishesAreSpread()
{
    BoardFixture board;
    QStringList ids;
    for (int i = 0; i < 14; ++i) {
        ids.append(u"P%1"_s.arg(i));
        Product product = sampleProduct(u"P", u"Product", 100);
        product.id = ids.last();
        board.put(product);
    }
    board.show(ids);
    board.run(5s);
    const QList<FakeGateway::Call> sent = board.bench.gateway.callsOf(Asked::UnifiedOrder);
    QCOMPARE(sent.size(), BoardViewModel::productsMax); // not 14
    for (qsizetype i = 1; i < sent.size(); ++i)
        QVERIFY(sent[i].at - sent[i - 1].at >= BoardViewModel::wishGap);
    QCOMPARE(board.codes().size(), BoardViewModel::productsMax);
    const qsizetype before = board.bench.gateway.calls.size();
    board.run(30s); // the ladder asks about all of them
    QVERIFY(board.bench.gateway.calls.size() - before <= 30s / BoardViewModel::wishGap);
}

void TestBoardViewModel::freshBeforeTheEnd()
{
    BoardFixture board;
    board.show({u"LATTE"_s});
    const QString first = board.card(u"LATTE"_s).code;
    board.run(8min + 55s);
    QCOMPARE(board.card(u"LATTE"_s).code, first);
    board.run(10s);
    const BoardCard fresh = board.card(u"LATTE"_s);
    QVERIFY(!fresh.code.isEmpty());
    QVERIFY(fresh.code != first);
    QVERIFY(*fresh.left > 9min);
    const QList<Order> orders = board.ordersOf(u"LATTE"_s);
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders[0].state, OrderState::Closed);
    QVERIFY(orders[0].saleId != orders[1].saleId); // the next buyer's sale
    board.run(60min);
    QVERIFY(!board.card(u"LATTE"_s).code.isEmpty());
    QCOMPARE(board.bench.violations(), QStringList{});
}

/// The platform closes no order that is younger than five minutes.
void TestBoardViewModel::notFreshBeforeItCanBeClosed()
{
    BoardFixture board{5min};
    board.show({u"LATTE"_s});
    board.run(4min + 55s);
    QCOMPARE(board.bench.gateway.callsOf(Asked::Close).size(), 0);
    QVERIFY(!board.card(u"LATTE"_s).code.isEmpty());
    board.run(7s);
    QCOMPARE(board.bench.gateway.callsOf(Asked::Close).size(), 1);
    QVERIFY(!board.card(u"LATTE"_s).code.isEmpty());
    QCOMPARE(board.ordersOf(u"LATTE"_s).size(), 2);
}

void TestBoardViewModel::F08_noFreshNumberBeforeTheOldOneIsClosed()
{
    BoardFixture board;
    board.show({u"LATTE"_s});
    const Error tooEarly{Error::Kind::Rejected, u"TRADE_STATE_ERROR"_s, {}, {}};
    board.bench.gateway.failAll(Asked::Close, tooEarly);
    board.run(9min + 30s);
    QCOMPARE(board.bench.gateway.callsOf(Asked::UnifiedOrder).size(), 1);
    QVERIFY(board.codes().isEmpty());
    QCOMPARE(board.card(u"LATTE"_s).state.nextAct, u"Please pay at the counter."_s);
    board.bench.gateway.failAll(Asked::Close, {});
    board.run(30s);
    QCOMPARE(board.codes().size(), 1);
    const QList<FakeGateway::Call> &calls = board.bench.gateway.calls;
    const auto sentAgain = std::find_if(calls.crbegin(), calls.crend(),
        [](const FakeGateway::Call &call) { return call.kind == Asked::UnifiedOrder; });
    const QString old = board.ordersOf(u"LATTE"_s).first().outTradeNo;
    QVERIFY(board.bench.gateway.callsFor(old).last().at <= sentAgain->at);
}

void TestBoardViewModel::paidIsShownAndThenANewSaleBegins()
{
    BoardFixture board;
    board.show({u"LATTE"_s, u"BUN"_s});
    const QString other = board.card(u"BUN"_s).code;
    const QString number = board.number(u"LATTE"_s);
    board.bench.gateway.pay(number);
    board.run(5s);
    BoardCard card = board.card(u"LATTE"_s);
    QVERIFY(card.isPaid && card.code.isEmpty());
    QCOMPARE(card.state.word, u"Paid"_s);
    QCOMPARE(card.price.fen(), 1800);
    QCOMPARE(board.bench.announced, QStringList{u"paid "_s + number});
    board.run(BoardSlot::paidShown);
    card = board.card(u"LATTE"_s);
    QVERIFY(!card.isPaid && !card.code.isEmpty());
    const QList<Order> orders = board.ordersOf(u"LATTE"_s);
    QCOMPARE(orders.size(), 2);
    QVERIFY(orders[0].saleId != orders[1].saleId);
    QCOMPARE(board.card(u"BUN"_s).code, other);
}

void TestBoardViewModel::paidWhileItIsBeingClosedIsPaid()
{
    BoardFixture board;
    board.show({u"LATTE"_s});
    board.run(8min + 57s);
    board.bench.gateway.pay(board.number(u"LATTE"_s)); // asked about again only by the cancel
    board.run(4s);
    QVERIFY(board.card(u"LATTE"_s).isPaid);
    QCOMPARE(board.ordersOf(u"LATTE"_s).size(), 1);
    board.run(BoardSlot::paidShown);
    QCOMPARE(board.codes().size(), 1);
}

void TestBoardViewModel::aBuyerWhoIsTypingIsNotInterrupted()
{
    BoardFixture board;
    board.show({u"LATTE"_s});
    const QString number = board.number(u"LATTE"_s);
    board.run(8min);
    board.bench.gateway.known(number).state = wechat::TradeState::UserPaying;
    board.run(90s);
    QCOMPARE(board.card(u"LATTE"_s).state.word, u"Scanned, paying"_s);
    QVERIFY(board.codes().isEmpty()); // a second buyer cannot scan it
    QCOMPARE(board.bench.gateway.callsOf(Asked::Close).size(), 0);
    board.bench.gateway.pay(number);
    board.run(20s);
    QCOMPARE(board.bench.state(number), OrderState::Paid);
}

void TestBoardViewModel::unknownShowsNoCode()
{
    BoardFixture board;
    board.show({u"LATTE"_s, u"BUN"_s});
    QCOMPARE(board.codes().size(), 2);
    const Error silence{Error::Kind::Network, u"CONNECT_FAILED"_s, {}, {}};
    for (const Asked kind : {Asked::UnifiedOrder, Asked::Query, Asked::Close})
        board.bench.gateway.failAll(kind, silence);
    board.run(1min);
    QVERIFY(board.codes().isEmpty());
    QCOMPARE(board.card(u"LATTE"_s).state.word, u"Not confirmed"_s);
    QVERIFY(board.card(u"LATTE"_s).state.nextAct.contains(u"do not pay twice"));
    for (const Asked kind : {Asked::UnifiedOrder, Asked::Query, Asked::Close})
        board.bench.gateway.failAll(kind, {});
    board.run(30s);
    QCOMPARE(board.codes().size(), 2); // the same, sure again
    QCOMPARE(board.bench.orderCount(), 2);
}

void TestBoardViewModel::refusalIsTriedAgainLater()
{
    BoardFixture board;
    board.bench.gateway.failAll(Asked::UnifiedOrder, Error{Error::Kind::Rejected, u"NOAUTH"_s, {}, {}});
    board.show({u"LATTE"_s});
    board.run(20s);
    QCOMPARE(board.card(u"LATTE"_s).state.word, u"No code right now"_s);
    QCOMPARE(board.bench.gateway.callsOf(Asked::UnifiedOrder).size(), 1);
    board.bench.gateway.failAll(Asked::UnifiedOrder, {});
    board.run(15s);
    QCOMPARE(board.codes().size(), 1);
}

void TestBoardViewModel::F28_aWishThatWasNotRecordedIsRepeated()
{
    BoardFixture board;
    board.bench.refuseWrites(true);
    board.show({u"LATTE"_s});
    QVERIFY(!board.bench.troubles.isEmpty());
    QCOMPARE(board.card(u"LATTE"_s).state.word, u"No code right now"_s);
    QCOMPARE(board.bench.gateway.calls.size(), 0);
    board.bench.refuseWrites(false);
    board.run(BoardSlot::retryGap + 1s);
    QCOMPARE(board.codes().size(), 1);
    QCOMPARE(board.bench.orderCount(), 1);
}

void TestBoardViewModel::anotherPriceIsAnotherCode()
{
    BoardFixture board;
    board.show({u"LATTE"_s});
    const QString first = board.card(u"LATTE"_s).code;
    board.put(sampleProduct(u"LATTE", u"拿铁咖啡", 2000));
    board.run(5s);
    const BoardCard card = board.card(u"LATTE"_s);
    QCOMPARE(card.price.fen(), 2000);
    QVERIFY(!card.code.isEmpty() && card.code != first);
    const QList<Order> orders = board.ordersOf(u"LATTE"_s);
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders[0].state, OrderState::Closed);
    QCOMPARE(orders[1].totalFee.fen(), 2000);
}

void TestBoardViewModel::whatIsTakenOffSaleLeaves()
{
    BoardFixture board;
    board.show({u"LATTE"_s, u"BUN"_s});
    const QString number = board.number(u"BUN"_s);
    QVERIFY(board.bench.wait(board.catalog->remove(u"BUN"_s)));
    board.run(5s);
    QCOMPARE(board.model->cards().size(), 1);
    QCOMPARE(board.bench.state(number), OrderState::Closed);
    QCOMPARE(board.ordersOf(u"BUN"_s).size(), 1);
    board.put(sampleProduct(u"BUN", u"豆沙包", 350));
    board.run(2s);
    QCOMPARE(board.codes().size(), 2);
    board.model->setProducts({u"BUN"_s}); // another choice
    board.run(5s);
    QCOMPARE(board.model->cards().size(), 1);
    QCOMPARE(board.ordersOf(u"LATTE"_s).last().state, OrderState::Closed);
}

void TestBoardViewModel::leavingClosesTheCodes()
{
    BoardFixture board;
    board.show({u"LATTE"_s, u"BUN"_s, u"TEA"_s});
    board.model->setSeen(false);
    board.run(BoardViewModel::leaveGrace + 5s);
    QVERIFY(board.codes().isEmpty());
    for (const char16_t *id : {u"LATTE", u"BUN", u"TEA"}) {
        const Order order = board.ordersOf(QString::fromUtf16(id)).last();
        QCOMPARE(order.state, OrderState::Closed);
        const QList<FakeGateway::Call> calls = board.bench.gateway.callsFor(order.outTradeNo);
        QCOMPARE(calls[calls.size() - 3].kind, Asked::Query); // asked first, closed, asked again
        QCOMPARE(calls[calls.size() - 2].kind, Asked::Close);
        QCOMPARE(calls.last().kind, Asked::Query);
    }
    const qsizetype calls = board.bench.gateway.calls.size();
    board.run(1h);
    QCOMPARE(board.bench.gateway.calls.size(), calls);
    board.model->setSeen(true);
    board.run(2s);
    QCOMPARE(board.codes().size(), 3);
}

void TestBoardViewModel::aShortLookElsewhereEndsNothing()
{
    BoardFixture board;
    board.show({u"LATTE"_s});
    const QString code = board.card(u"LATTE"_s).code;
    board.model->setSeen(false);
    board.run(20s);
    board.model->setSeen(true);
    board.run(1min);
    QCOMPARE(board.card(u"LATTE"_s).code, code);
    QCOMPARE(board.bench.orderCount(), 1);
}

void TestBoardViewModel::troubleAsksForNothing()
{
    BoardFixture board;
    QSignalSpy changed(board.model.get(), &BoardViewModel::changed);
    board.model->setTrouble(Error{Error::Kind::Rejected, u"CLOCK_BEHIND"_s, {}, {}});
    QCOMPARE(changed.size(), 1);
    board.show({u"LATTE"_s});
    board.run(1min);
    QCOMPARE(board.bench.orderCount(), 0);
    QCOMPARE(board.model->trouble()->code, u"CLOCK_BEHIND"_s);
    board.model->setTrouble({});
    board.run(1s);
    QCOMPARE(board.codes().size(), 1);
}

void TestBoardViewModel::F33_whatWasOpenAtTheStartIsTakenUp()
{
    BoardFixture board;
    board.show({u"LATTE"_s, u"BUN"_s});
    const QString latte = board.card(u"LATTE"_s).code;
    const QString bun = board.number(u"BUN"_s);
    board.restart();
    board.show({u"LATTE"_s});
    QCOMPARE(board.card(u"LATTE"_s).code, latte); // nothing is doubled
    board.run(BoardViewModel::leaveGrace + 5s);
    QCOMPARE(board.card(u"LATTE"_s).code, latte);
    QCOMPARE(board.ordersOf(u"LATTE"_s).size(), 1);
    QCOMPARE(board.bench.state(bun), OrderState::Closed); // nobody watches that one
    board.restart();
    board.run(BoardViewModel::leaveGrace + 5s);
    QCOMPARE(board.ordersOf(u"LATTE"_s).last().state, OrderState::Closed); // the board was not opened again
}

void TestBoardViewModel::theCounterLeavesBoardOrdersAlone()
{
    BoardFixture board;
    board.show({u"LATTE"_s});
    board.bench.charge(500);
    CounterViewModel counter(*board.bench.ledger, *board.bench.runner, board.bench.clock, board.bench.random);
    counter.setLedger({});
    board.bench.settle();
    QCOMPARE(counter.tabs().size(), 1);
    QCOMPARE(counter.tabs().first().amount.fen(), 500);

    board.run(9min + 10s); // a fresh code by now
    QCOMPARE(board.ordersOf(u"LATTE"_s).size(), 2);
    TodayModel today(*board.bench.ledger, board.bench.clock);
    today.start();
    QTRY_COMPARE(today.rowCount(), 1); // the counter's
    board.bench.gateway.pay(board.number(u"LATTE"_s));
    board.run(15s);
    QTRY_COMPARE(today.rowCount(), 2);
}

SAOMA_TEST(TestBoardViewModel)
#include "test_boardviewmodel.moc"
