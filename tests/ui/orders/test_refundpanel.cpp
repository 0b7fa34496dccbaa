// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answer.h"
#include "tests/support/testregistry.h"
#include "tests/ui/orders/orderbook.h"

#include <QAbstractButton>
#include <QListView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The order book with the paid sale chosen.
struct RefundBook final : OrderBook
{
    using Stage = RefundViewModel::Stage;

    RefundBook()
    {
        [this] { QVERIFY(answer(desk.refunds.resume())); }();
        type(u"12.5"_s);
        [this] { QTRY_VERIFY(!refund().rest().isZero()); }();
    }
    [[nodiscard]] RefundViewModel &refund() const { return model().refund(); }
    [[nodiscard]] Stage stage() const { return refund().stage(); }
    /// Ctrl+R, the amount over what is proposed, the reason.
    void fill(const QString &amount, const QString &reason = {})
    {
        press(Qt::Key_R, Qt::ControlModifier);
        write(amount);
        press(Qt::Key_Return);
        write(reason);
        press(Qt::Key_Return);
        [this] { QCOMPARE(stage(), Stage::Confirming); }();
        desk.clock.advance(RefundViewModel::bounce);
    }
    [[nodiscard]] bool isSeen(const QString &name) const
    {
        const auto *widget = page.findChild<QWidget *>(name);
        return widget && widget->isVisible();
    }
};

} // namespace

class TestRefundPanel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackByKeyboard();
    void F28_aDoubleEnterGivesBackOnce();
    void escGoesBackStepByStep();
    void upAndDownChooseUsualReasonsAndRoles();
    void aWrongPinIsSaidAndForgotten();
    void listsWhatHasGoneBack();
    void theCertificateIsToldWhereRefundsAreOffered();
    void unpaidOrdersAreClosedInstead();
    void fitsTheSmallestScreen();
};

void TestRefundPanel::givesBackByKeyboard()
{
    RefundBook book;
    QVERIFY(answer(book.desk.access.setPin(
        Role::Owner, SecretBytes{"2480"}, CounterFixture::yuan("1000000"), SecretBytes{})));
    book.fill(u"5"_s, u"too sweet"_s);
    QCOMPARE(book.label(u"refundBigAmount"_s), u"¥5.00"_s);
    QVERIFY(book.label(u"refundSentence"_s).contains(u"too sweet"));
    QTRY_COMPARE(book.refund().role(), std::optional{Role::Owner});
    QTRY_VERIFY(book.isSeen(u"refundPin"_s));
    book.page.takeFocus();
    book.write(u"24x80"_s); // digits alone are taken
    book.press(Qt::Key_Return);
    QTRY_COMPARE(book.stage(), RefundBook::Stage::Following);
    QTRY_COMPARE(book.label(u"refundWord"_s), u"On its way"_s);
    book.desk.refundGateway.finishAll(wechat::RefundOutcome::Success);
    QTRY_VERIFY((book.desk.clock.advance(1s), book.label(u"refundWord"_s) == u"Given back"_s));
    book.press(Qt::Key_Return); // asks for nothing
    QCOMPARE(book.stage(), RefundBook::Stage::Following);
    book.press(Qt::Key_Escape);
    QCOMPARE(book.page.focusWidget(), book.box());
    QTRY_COMPARE(book.model().state().word, u"Partly refunded"_s);
    const Refund refund = book.refund().refunds().first();
    QCOMPARE(refund.reason, u"too sweet"_s);
    QCOMPARE(refund.role, u"owner"_s);
}

void TestRefundPanel::F28_aDoubleEnterGivesBackOnce()
{
    RefundBook book;
    book.press(Qt::Key_R, Qt::ControlModifier);
    for (int i = 0; i < 10; ++i)
        book.press(Qt::Key_Return); // a cat on the keyboard gets as far as the question
    QCOMPARE(book.stage(), RefundBook::Stage::Confirming);
    book.desk.clock.advance(RefundViewModel::bounce);
    for (int i = 0; i < 10; ++i)
        book.press(Qt::Key_Return);
    QTRY_COMPARE(book.stage(), RefundBook::Stage::Following);
    for (int i = 0; i < 10; ++i)
        book.press(Qt::Key_Return);
    QTRY_COMPARE(book.label(u"refundWord"_s), u"On its way"_s);
    QCOMPARE(book.desk.refundGateway.requests, 1);
    QCOMPARE(book.refund().refunds().size(), 1);
}

void TestRefundPanel::escGoesBackStepByStep()
{
    RefundBook book;
    book.fill(u"5"_s);
    book.press(Qt::Key_Escape);
    QCOMPARE(book.stage(), RefundBook::Stage::Filling);
    QCOMPARE(book.refund().amountTyped(), u"5"_s);
    book.press(Qt::Key_Escape);
    QCOMPARE(book.model().side(), OrdersViewModel::Side::Order);
    QCOMPARE(book.page.focusWidget(), book.box());
    QCOMPARE(book.box()->text(), u"12.5"_s);
    QCOMPARE(book.desk.refundGateway.requests, 0);
}

void TestRefundPanel::upAndDownChooseUsualReasonsAndRoles()
{
    RefundBook book;
    const auto set = [&](Role role, const char *pin, const char *limit, const char *owner) {
        QVERIFY(answer(book.desk.access.setPin(
            role, SecretBytes{pin}, CounterFixture::yuan(limit), SecretBytes{owner})));
    };
    set(Role::Owner, "2480", "1000000", "");
    set(Role::Lead, "1357", "200", "2480");
    book.press(Qt::Key_R, Qt::ControlModifier);
    book.press(Qt::Key_Return);
    book.press(Qt::Key_Down);
    QCOMPARE(book.refund().reason(), u"Goods returned"_s);
    book.press(Qt::Key_Down);
    QCOMPARE(book.refund().reason(), u"Wrong amount"_s);
    book.press(Qt::Key_Up);
    book.press(Qt::Key_Return);
    QTRY_COMPARE(book.refund().role(), std::optional{Role::Lead});
    QTRY_VERIFY(book.isSeen(u"refundRole_lead"_s) && book.isSeen(u"refundPin"_s));
    book.page.takeFocus();
    book.press(Qt::Key_Down);
    QCOMPARE(book.refund().role(), std::optional{Role::Owner});
    QVERIFY(book.page.findChild<QAbstractButton *>(u"refundRole_owner"_s)->isChecked());
}

void TestRefundPanel::aWrongPinIsSaidAndForgotten()
{
    RefundBook book;
    QVERIFY(answer(book.desk.access.setPin(
        Role::Owner, SecretBytes{"2480"}, CounterFixture::yuan("1000000"), SecretBytes{})));
    book.fill(u"5"_s);
    QTRY_VERIFY(book.isSeen(u"refundPin"_s));
    book.page.takeFocus();
    book.write(u"9999"_s);
    book.press(Qt::Key_Return);
    QTRY_COMPARE(book.stage(), RefundBook::Stage::Confirming);
    auto *pin = qobject_cast<QLineEdit *>(book.page.focusWidget());
    QVERIFY(pin);
    QCOMPARE(pin->echoMode(), QLineEdit::Password);
    QCOMPARE(pin->text(), QString());
    QVERIFY2(pin->accessibleDescription().contains(u"4 tries"), qPrintable(pin->accessibleDescription()));
    QCOMPARE(book.desk.refundGateway.requests, 0);
}

void TestRefundPanel::listsWhatHasGoneBack()
{
    RefundBook book;
    QVERIFY(!book.isSeen(u"refundList"_s));
    book.desk.refundGateway.refusal = u"NOTENOUGH"_s;
    book.fill(u"5"_s, u"Sold out"_s);
    book.press(Qt::Key_Return);
    QTRY_COMPARE(book.label(u"refundWord"_s), u"Refused"_s);
    QVERIFY(book.label(u"refundNextAct"_s).contains(u"Top it up"));
    QVERIFY(book.isSeen(u"refundNext"_s)); // "Try again"
    book.press(Qt::Key_Escape);
    QVERIFY(book.isSeen(u"refundList"_s));
    const auto *list = book.page.findChild<QListView *>(u"refundList"_s);
    const QString line = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    for (const char *part : {"Refused", "¥5.00", "desk T1", "Sold out", "Top it up"})
        QVERIFY2(line.contains(QString::fromUtf8(part)), qPrintable(line));
    QCOMPARE(book.model().state().word, u"Refund failed"_s);
}

void TestRefundPanel::theCertificateIsToldWhereRefundsAreOffered()
{
    RefundBook book;
    QVERIFY(!book.isSeen(u"certificateNotice"_s));
    book.desk.refundGateway.end = book.desk.clock.utcNow().addDays(8);
    book.press(Qt::Key_F3);
    QVERIFY(book.label(u"certificateNotice"_s).contains(u"ends in 8 days"));
    book.desk.refundGateway.may =
        failure(Error::Kind::InvalidInput, u"CERTIFICATE_MISSING"_s, {}, u"apiclient_cert.p12"_s);
    book.press(Qt::Key_F3);
    QVERIFY(book.label(u"certificateNotice"_s).contains(u"does not exist"));
    book.press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(book.model().side(), OrdersViewModel::Side::Order);
    QVERIFY(book.label(u"orderNotice"_s).contains(u"does not exist"));
}

void TestRefundPanel::unpaidOrdersAreClosedInstead()
{
    RefundBook book;
    QVERIFY(book.isSeen(u"giveBack"_s));
    QVERIFY(!book.isSeen(u"closeOrder"_s));
    book.type(u"8"_s);
    QTRY_VERIFY(!book.isSeen(u"giveBack"_s));
    QVERIFY(book.isSeen(u"closeOrder"_s));
    book.press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(book.model().side(), OrdersViewModel::Side::Order);
}

void TestRefundPanel::fitsTheSmallestScreen()
{
    RefundBook book;
    const auto fits = [&book] {
        QTest::qWait(0); // what has changed is laid out from the event loop
        const QSize least = book.page.minimumSizeHint();
        return least.width() <= 1366 - 72 && least.height() <= 768 - 100;
    };
    book.desk.refundGateway.end = book.desk.clock.utcNow().addSecs(3600);
    book.press(Qt::Key_R, Qt::ControlModifier);
    book.write(u"13"_s);
    book.press(Qt::Key_Return);
    QVERIFY(fits());
    book.press(Qt::Key_Escape);
    book.fill(u"5"_s, u"the longest reason that anybody could ever think of when money goes back"_s);
    QVERIFY(fits());
    book.press(Qt::Key_Return);
    QTRY_COMPARE(book.stage(), RefundBook::Stage::Following);
    QVERIFY(fits());
    book.press(Qt::Key_Escape);
    QVERIFY(fits());
}

SAOMA_TEST(TestRefundPanel)
#include "test_refundpanel.moc"
