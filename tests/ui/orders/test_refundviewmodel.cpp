// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/refundbook.h"
#include "tests/support/answer.h"
#include "tests/support/testregistry.h"
#include "tests/ui/counterfixture.h"
#include "ui/orders/refundviewmodel.h"
#include "ui/text/refundtext.h"

#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using RefundStage = RefundViewModel::Stage;

SecretBytes secret(const char *pin)
{
    return SecretBytes{QByteArrayView{pin}};
}

/// A desk that has sold something for 12.50, and what gives money back.
struct RefundDesk
{
    RefundDesk()
    {
        [this] { QVERIFY(answer(desk.refunds.resume())); }();
        look(paidOrder());
    }
    Order paidOrder()
    {
        [this] { QVERIFY(desk.model.charge(CounterFixture::yuan("12.50"))); }();
        [this] { QTRY_COMPARE(desk.shown(), ShownState::Waiting); }();
        const QByteArray number = desk.number();
        desk.platformSays(wechat::TradeState::Success);
        [this] { QTRY_COMPARE(desk.shown(), ShownState::Paid); }();
        desk.model.dismiss();
        return *answer(desk.ledger.order(QString::fromLatin1(number)));
    }
    void look(const Order &order)
    {
        model.setOrder(order);
        [this] { QTRY_VERIFY(!model.rest().isZero()); }();
    }
    /// From the amount to the question, and past the bounce of the key.
    void ask(const QString &amount)
    {
        model.open();
        [this] { QCOMPARE(model.stage(), RefundStage::Filling); }();
        model.typeAmount(amount);
        model.goOn();
        [this] { QCOMPARE(model.stage(), RefundStage::Confirming); }();
        desk.clock.advance(RefundViewModel::bounce);
    }
    void giveBack(const QString &amount, const char *pin = "")
    {
        ask(amount);
        model.confirm(secret(pin));
        [this] { QTRY_COMPARE(model.stage(), RefundStage::Following); }();
    }
    /// Until the refund stands so; time goes on by a second a step.
    bool becomes(RefundState state)
    {
        return QTest::qWaitFor(
            [&] {
                if (model.followed() && model.followed()->state == state)
                    return true;
                desk.clock.advance(1s);
                return false;
            },
            10'000);
    }
    void setPin(Role role, const char *pin, const char *limit, const char *owner = "")
    {
        QVERIFY(answer(desk.access.setPin(role, secret(pin), CounterFixture::yuan(limit), secret(owner))));
    }

    CounterFixture desk;
    RefundViewModel model{desk.ledger, desk.refunds, desk.access, desk.clock, desk.random};
};

} // namespace

class TestRefundViewModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOfferedForPaidOrdersAlone();
    void proposesAllThatIsLeft();
    void F26_boundsAreKept_data();
    void F26_boundsAreKept();
    void F28_twoConfirmationsMakeOneRefund();
    void F28_theBounceOfAKeyConfirmsNothing();
    void everyStateIsSaidWithItsNextAct_data();
    void everyStateIsSaidWithItsNextAct();
    void F27_tryingAgainUsesTheSameNumber();
    void F27_anotherAmountHasToWait();
    void whatAnotherDeskGivesBackIsNoLongerLeft();
    void thePlatformTakesOnePartAMinute();
    void withoutACertificateItSaysWhy();
    void theSmallestRoleThatMayIsProposed();
    void aWrongPinIsCountedAndNothingIsSent();
    void aLockedPinIsToldUntilItOpens();
    void F25_aWindowThatIsClosedInBetweenLosesNothing();
    void anAnswerForAnotherOrderIsToldAllTheSame();
};

void TestRefundViewModel::isOfferedForPaidOrdersAlone()
{
    CounterFixture desk;
    RefundViewModel model{desk.ledger, desk.refunds, desk.access, desk.clock, desk.random};
    QVERIFY(!model.isOffered());
    model.open();
    QCOMPARE(model.stage(), RefundStage::Closed);
    QVERIFY(desk.model.charge(CounterFixture::yuan("8")));
    QTRY_COMPARE(desk.shown(), ShownState::Waiting);
    model.setOrder(*answer(desk.ledger.order(QString::fromLatin1(desk.number()))));
    QTRY_VERIFY(model.obstacle());
    QSignalSpy failed(&model, &RefundViewModel::failed);
    model.open();
    QCOMPARE(model.stage(), RefundStage::Closed);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, u"ORDER_NOT_PAID"_s);
}

void TestRefundViewModel::proposesAllThatIsLeft()
{
    RefundDesk shop;
    shop.model.open();
    QCOMPARE(shop.model.amountTyped(), u"12.50"_s);
    QVERIFY(shop.model.goBack());
    QCOMPARE(shop.model.stage(), RefundStage::Closed);
    QVERIFY(!shop.model.goBack());
    shop.giveBack(u"5"_s);
    QTRY_COMPARE(shop.model.rest(), CounterFixture::yuan("7.50"));
    QVERIFY(shop.model.goBack());
    shop.model.open();
    QCOMPARE(shop.model.amountTyped(), u"7.50"_s);
    shop.model.goBack();
    shop.desk.clock.advance(61s);
    shop.giveBack(u"7.50"_s);
    QTRY_VERIFY(shop.model.rest().isZero());
    shop.model.goBack();
    QSignalSpy failed(&shop.model, &RefundViewModel::failed);
    shop.model.open();
    QCOMPARE(failed.first().first().value<Error>().code, u"REFUND_NOTHING_LEFT"_s);
    QCOMPARE(shop.model.refunds().size(), 2);
}

void TestRefundViewModel::F26_boundsAreKept_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << u""_s << u"AMOUNT_EMPTY"_s;
    QTest::newRow("zero") << u"0"_s << u"AMOUNT_ZERO"_s;
    QTest::newRow("below zero") << u"-1"_s << u"AMOUNT_NEGATIVE"_s;
    QTest::newRow("half a fen") << u"0.005"_s << u"AMOUNT_TOO_PRECISE"_s;
    QTest::newRow("a word") << u"all"_s << u"AMOUNT_NOT_A_NUMBER"_s;
    QTest::newRow("a fen too much") << u"12.51"_s << u"REFUND_EXCEEDS"_s;
}

void TestRefundViewModel::F26_boundsAreKept()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, code);
    RefundDesk shop;
    shop.model.open();
    shop.model.typeAmount(typed);
    QVERIFY(!shop.model.tellsFault()); // not while somebody is typing
    shop.model.goOn();
    QCOMPARE(shop.model.stage(), RefundStage::Filling);
    QVERIFY(shop.model.tellsFault());
    QCOMPARE(shop.model.amount().error().code, code);
    shop.model.typeAmount(u"0.01"_s);
    shop.model.goOn();
    QCOMPARE(shop.model.stage(), RefundStage::Confirming);
}

void TestRefundViewModel::F28_twoConfirmationsMakeOneRefund()
{
    RefundDesk shop;
    shop.ask(u"5"_s);
    shop.model.confirm({});
    QCOMPARE(shop.model.stage(), RefundStage::Sending);
    QVERIFY(shop.model.goBack()); // swallowed: there is no way back
    QCOMPARE(shop.model.stage(), RefundStage::Sending);
    shop.model.confirm({});
    shop.model.open();
    QTRY_COMPARE(shop.model.stage(), RefundStage::Following);
    shop.model.confirm({});
    QVERIFY(shop.becomes(RefundState::Processing));
    QCOMPARE(shop.model.refunds().size(), 1);
    QCOMPARE(shop.desk.refundGateway.requests, 1);
    QCOMPARE(shop.model.rest(), CounterFixture::yuan("7.50"));
}

void TestRefundViewModel::F28_theBounceOfAKeyConfirmsNothing()
{
    RefundDesk shop;
    shop.model.open();
    shop.model.goOn();
    shop.model.confirm({}); // the same key, bounced
    QCOMPARE(shop.model.stage(), RefundStage::Confirming);
    shop.desk.clock.advance(RefundViewModel::bounce);
    shop.model.confirm({});
    QCOMPARE(shop.model.stage(), RefundStage::Sending);
}

void TestRefundViewModel::everyStateIsSaidWithItsNextAct_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<RefundState>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("act");
    QTest::addColumn<ShownState>("shown");
    QTest::newRow("accepted") << u"accepts"_s << RefundState::Processing << u"On its way"_s
                              << u"three working days"_s << ShownState::Refunding;
    QTest::newRow("given back") << u"SUCCESS"_s << RefundState::Refunded << u"Given back"_s
                                << u"reached the buyer"_s << ShownState::Paid;
    QTest::newRow("refused") << u"NOTENOUGH"_s << RefundState::Refused << u"Refused"_s << u"Top it up"_s
                             << ShownState::RefundFailed;
    QTest::newRow("closed") << u"REFUNDCLOSE"_s << RefundState::Refused << u"Refused"_s << u"new number"_s
                            << ShownState::RefundFailed;
    QTest::newRow("changed") << u"CHANGE"_s << RefundState::Abnormal << u"Did not arrive"_s
                             << u"merchant platform"_s << ShownState::RefundFailed;
    QTest::newRow("silence") << u"silent"_s << RefundState::Unknown << u"Not confirmed"_s
                             << u"do not pay it out beside"_s << ShownState::Refunding;
}

void TestRefundViewModel::everyStateIsSaidWithItsNextAct()
{
    QFETCH(const QString, platform);
    QFETCH(const RefundState, state);
    QFETCH(const QString, word);
    QFETCH(const QString, act);
    QFETCH(const ShownState, shown);
    RefundDesk shop;
    shop.desk.refundGateway.isSilent = platform == u"silent";
    if (platform == u"NOTENOUGH")
        shop.desk.refundGateway.refusal = platform;
    shop.giveBack(u"5"_s);
    using wechat::RefundOutcome;
    const QHash<QString, RefundOutcome> ends{{u"SUCCESS"_s, RefundOutcome::Success},
        {u"REFUNDCLOSE"_s, RefundOutcome::Closed}, {u"CHANGE"_s, RefundOutcome::Change}};
    if (ends.contains(platform)) {
        QVERIFY(shop.becomes(RefundState::Processing));
        shop.desk.refundGateway.finishAll(ends.value(platform));
    }
    QVERIFY(shop.becomes(state));
    const StateText text = refundText(*shop.model.followed());
    QCOMPARE(text.word, word);
    QVERIFY2(text.nextAct.contains(act), qPrintable(text.nextAct));
    QCOMPARE(shownWith(shop.model.refunds(), ShownState::Paid), shown);
}

void TestRefundViewModel::F27_tryingAgainUsesTheSameNumber()
{
    RefundDesk shop;
    shop.desk.refundGateway.refusal = u"NOTENOUGH"_s;
    shop.model.open();
    shop.model.typeReason(u"太甜了"_s);
    shop.model.goBack();
    shop.ask(u"5"_s);
    shop.model.confirm({});
    QTRY_COMPARE(shop.model.stage(), RefundStage::Following);
    QVERIFY(shop.becomes(RefundState::Refused));
    const QString number = shop.model.followed()->outRefundNo;
    shop.desk.refundGateway.refusal.clear();
    shop.model.open(); // from where it stands
    QCOMPARE(shop.model.amountTyped(), u"5.00"_s);
    shop.model.goOn();
    shop.desk.clock.advance(RefundViewModel::bounce);
    shop.model.confirm({});
    QTRY_COMPARE(shop.model.stage(), RefundStage::Following);
    QVERIFY(shop.becomes(RefundState::Processing));
    QCOMPARE(shop.model.followed()->outRefundNo, number);
    QCOMPARE(shop.model.refunds().size(), 1);
}

void TestRefundViewModel::F27_anotherAmountHasToWait()
{
    RefundDesk shop;
    shop.desk.refundGateway.refusal = u"NOTENOUGH"_s;
    shop.giveBack(u"5"_s);
    QVERIFY(shop.becomes(RefundState::Refused));
    shop.desk.refundGateway.refusal.clear();
    shop.model.open();
    shop.model.typeAmount(u"4"_s);
    shop.model.goOn();
    QCOMPARE(shop.model.stage(), RefundStage::Filling);
    QCOMPARE(shop.model.amount().error().code, u"REFUND_OPEN"_s);
    QTRY_VERIFY_WITH_TIMEOUT((shop.desk.clock.advance(5s), !shop.model.refusedOpen()), 10'000);
    QVERIFY(shop.model.amount()); // WeChat does not have it: proven
}

void TestRefundViewModel::whatAnotherDeskGivesBackIsNoLongerLeft()
{
    RefundDesk shop;
    shop.ask(u"9"_s);
    RefundRunner other{shop.desk.ledger, shop.desk.refundGateway, shop.desk.clock, shop.desk.random, u"T2"_s,
        wechat::SignType::HmacSha256};
    RefundWish wish;
    wish.outTradeNo = shop.model.order()->outTradeNo;
    wish.amount = CounterFixture::yuan("9");
    QVERIFY(answer(other.refund(wish)));
    shop.model.confirm({}); // whether we have heard of it or not
    QTRY_COMPARE(shop.model.rest(), CounterFixture::yuan("3.50"));
    QTRY_VERIFY(shop.model.stage() != RefundStage::Sending);
    QCOMPARE(shop.model.refunds().size(), 1);
    QCOMPARE(shop.model.amount().error().code, u"REFUND_EXCEEDS"_s);
}

void TestRefundViewModel::thePlatformTakesOnePartAMinute()
{
    RefundDesk shop;
    shop.giveBack(u"5"_s);
    QVERIFY(shop.becomes(RefundState::Processing));
    shop.model.goBack();
    shop.ask(u"5"_s);
    QVERIFY(shop.model.tooSoonFor() > 0s);
    shop.model.confirm({});
    QCOMPARE(shop.model.stage(), RefundStage::Confirming);
    QSignalSpy changed(&shop.model, &RefundViewModel::changed);
    shop.desk.clock.advance(60s);
    QVERIFY(!changed.isEmpty()); // the wait is counted down
    QCOMPARE(shop.model.tooSoonFor(), 0s);
    shop.model.confirm({});
    QTRY_COMPARE(shop.model.stage(), RefundStage::Following);
    QCOMPARE(shop.model.refunds().size(), 2);
}

void TestRefundViewModel::withoutACertificateItSaysWhy()
{
    RefundDesk shop;
    shop.desk.refundGateway.may =
        failure(Error::Kind::InvalidInput, u"CERTIFICATE_PASSWORD"_s, {}, u"FILE"_s);
    QSignalSpy failed(&shop.model, &RefundViewModel::failed);
    shop.model.open();
    QCOMPARE(shop.model.stage(), RefundStage::Closed);
    QCOMPARE(failed.first().first().value<Error>().code, u"CERTIFICATE_PASSWORD"_s);
}

void TestRefundViewModel::theSmallestRoleThatMayIsProposed()
{
    RefundDesk shop;
    shop.setPin(Role::Owner, "2480", "1000000");
    shop.setPin(Role::Lead, "1357", "5", "2480");
    shop.setPin(Role::Cashier, "8642", "0", "2480");
    shop.ask(u"5"_s);
    QTRY_COMPARE(shop.model.roles().size(), 3);
    QCOMPARE(shop.model.role(), std::optional{Role::Lead});
    shop.model.chooseRole(Role::Cashier); // may not
    QCOMPARE(shop.model.role(), std::optional{Role::Lead});
    shop.model.chooseNextRole(1);
    QCOMPARE(shop.model.role(), std::optional{Role::Owner});
    shop.model.chooseNextRole(1);
    QCOMPARE(shop.model.role(), std::optional{Role::Lead});
    shop.model.goBack();
    shop.model.typeAmount(u"5.01"_s);
    shop.model.goOn();
    QCOMPARE(shop.model.role(), std::optional{Role::Owner});
    QCOMPARE(whoMayRefundText(*shop.model.amount(), shop.model.roles()),
        u"Lead: ¥5.00 at most at once. This needs the PIN of Owner."_s);
}

void TestRefundViewModel::aWrongPinIsCountedAndNothingIsSent()
{
    RefundDesk shop;
    shop.setPin(Role::Owner, "2480", "1000000");
    shop.ask(u"5"_s);
    QTRY_COMPARE(shop.model.role(), std::optional{Role::Owner});
    shop.model.confirm({});
    QCOMPARE(shop.model.stage(), RefundStage::Confirming);
    QCOMPARE(shop.model.error()->code, u"PIN_NEEDED"_s);
    shop.model.confirm(secret("2481"));
    QTRY_COMPARE(shop.model.stage(), RefundStage::Confirming);
    QCOMPARE(shop.model.error()->code, u"PIN_WRONG"_s);
    QCOMPARE(shop.model.error()->detail, u"4"_s);
    QCOMPARE(shop.desk.refundGateway.requests, 0);
    shop.model.confirm(secret("2480"));
    QTRY_COMPARE(shop.model.stage(), RefundStage::Following);
    QCOMPARE(shop.model.followed()->role, u"owner"_s);
}

void TestRefundViewModel::aLockedPinIsToldUntilItOpens()
{
    RefundDesk shop;
    shop.setPin(Role::Owner, "2480", "1000000");
    shop.ask(u"5"_s);
    QTRY_COMPARE(shop.model.role(), std::optional{Role::Owner});
    for (int wrong = 0; wrong < 5; ++wrong) {
        shop.model.confirm(secret("9999"));
        QTRY_COMPARE(shop.model.stage(), RefundStage::Confirming);
    }
    QTRY_COMPARE(shop.model.lockedFor(), 60s);
    shop.model.confirm(secret("2480")); // right, and not looked at
    QCOMPARE(shop.model.stage(), RefundStage::Confirming);
    shop.desk.clock.advance(60s);
    QCOMPARE(shop.model.lockedFor(), 0s);
    shop.model.confirm(secret("2480"));
    QTRY_COMPARE(shop.model.stage(), RefundStage::Following);
}

void TestRefundViewModel::F25_aWindowThatIsClosedInBetweenLosesNothing()
{
    RefundDesk shop;
    shop.desk.refundGateway.isSilent = true;
    const Order order = *shop.model.order();
    {
        RefundRunner closed{shop.desk.ledger, shop.desk.refundGateway, shop.desk.clock, shop.desk.random,
            u"T1"_s, wechat::SignType::HmacSha256};
        RefundViewModel window{shop.desk.ledger, closed, shop.desk.access, shop.desk.clock, shop.desk.random};
        window.setOrder(order);
        QTRY_VERIFY(!window.rest().isZero());
        window.open();
        window.goOn();
        shop.desk.clock.advance(RefundViewModel::bounce);
        window.confirm({});
        QTRY_COMPARE(window.stage(), RefundStage::Following);
    }
    shop.desk.refundGateway.isSilent = false;
    RefundRunner next{shop.desk.ledger, shop.desk.refundGateway, shop.desk.clock, shop.desk.random, u"T1"_s,
        wechat::SignType::HmacSha256};
    QVERIFY(answer(next.resume()));
    QTRY_COMPARE(shop.model.refunds().size(), 1);
    shop.model.follow(shop.model.refunds().first().outRefundNo);
    QVERIFY(shop.becomes(RefundState::Processing));
    shop.desk.refundGateway.finishAll(wechat::RefundOutcome::Success);
    QVERIFY(shop.becomes(RefundState::Refunded));
    QCOMPARE(shop.desk.refundGateway.known.size(), 1);
}

void TestRefundViewModel::anAnswerForAnotherOrderIsToldAllTheSame()
{
    RefundDesk shop;
    shop.setPin(Role::Owner, "2480", "1000000");
    const Order other = shop.paidOrder();
    shop.ask(u"5"_s);
    QTRY_COMPARE(shop.model.role(), std::optional{Role::Owner});
    QSignalSpy failed(&shop.model, &RefundViewModel::failed);
    shop.model.confirm(secret("2481"));
    shop.model.setOrder(other);
    QCOMPARE(shop.model.stage(), RefundStage::Closed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, u"PIN_WRONG"_s);
    QCOMPARE(shop.model.stage(), RefundStage::Closed);
}

SAOMA_TEST(TestRefundViewModel)
#include "test_refundviewmodel.moc"
