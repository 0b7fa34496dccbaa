// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answer.h"
#include "tests/support/testregistry.h"
#include "tests/ui/counterfixture.h"
#include "ui/access/accesspage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct PinDesk
{
    PinDesk()
    {
        page.resize(1366 - 72, 700);
        page.show();
        QApplication::setActiveWindow(&page);
        page.takeFocus();
        [this] { QTRY_VERIFY(model().isRead()); }();
    }
    [[nodiscard]] AccessViewModel &model() const { return page.model(); }
    [[nodiscard]] QString notice() const { return model().notice().text; }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return page.findChild<QTableView *>(u"roleTable"_s)->model()->index(row, column).data().toString();
    }
    void press(Qt::Key key) { QTest::keyClick(page.focusWidget() ? page.focusWidget() : &page, key); }
    /// Types field after field; the last Enter saves.
    void fill(const QStringList &fields)
    {
        for (const QString &field : fields) {
            QTest::keyClicks(page.focusWidget(), field);
            press(Qt::Key_Return);
        }
        [this] { QTRY_VERIFY(!model().isSaving()); }();
    }
    void setOwner()
    {
        fill({u"2480"_s, u"2480"_s});
        [this] { QTRY_VERIFY(model().hasOwner()); }();
    }

    CounterFixture desk;
    AccessPage page{desk.access, desk.clock};
};

} // namespace

class TestAccessPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOwnersPinIsSetFirst();
    void limitsAndPinsAreSetByKeyboard();
    void aLimitAloneNeedsNoNewPin();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void wrongTriesAreSeen();
    void aResetIsSeen();
    void fitsTheSmallestScreen();
};

void TestAccessPage::theOwnersPinIsSetFirst()
{
    PinDesk pins;
    QCOMPARE(pins.cell(1, 1), u"Anything: no PIN is set"_s);
    pins.model().choose(Role::Lead); // not yet
    QCOMPARE(pins.model().chosen(), Role::Owner);
    pins.setOwner();
    QVERIFY(pins.notice().contains(u"Write it down"));
    QCOMPARE(pins.cell(0, 1), u"Anything"_s);
    QCOMPARE(pins.cell(1, 1), u"Nothing: no PIN is set"_s);
    QCOMPARE(answer(pins.desk.access.permit(Role::Owner, SecretBytes{"2480"}, CounterFixture::yuan("1"), {})),
        Result<QString>{u"owner"_s});
    for (const auto *line : pins.page.findChildren<QLineEdit *>())
        QVERIFY(line->echoMode() == QLineEdit::Normal || line->text().isEmpty()); // nothing is left standing
}

void TestAccessPage::limitsAndPinsAreSetByKeyboard()
{
    PinDesk pins;
    pins.setOwner();
    pins.page.takeFocus();
    pins.press(Qt::Key_Down);
    QTRY_COMPARE(pins.model().chosen(), Role::Lead);
    QCOMPARE(pins.model().limitTyped(), u"200.00"_s); // what is usual
    pins.press(Qt::Key_Return);
    pins.fill({u"150"_s, u"1357"_s, u"1357"_s, u"2480"_s});
    QCOMPARE(pins.notice(), u"Set. Lead: up to ¥150.00 at once."_s);
    QTRY_COMPARE(pins.cell(1, 1), u"Up to ¥150.00"_s);
    QVERIFY(pins.cell(1, 2).startsWith(u"Set on "));
    QCOMPARE(
        answer(pins.desk.access.permit(Role::Lead, SecretBytes{"1357"}, CounterFixture::yuan("150"), {})),
        Result<QString>{u"lead"_s});
}

void TestAccessPage::aLimitAloneNeedsNoNewPin()
{
    PinDesk pins;
    pins.setOwner();
    pins.model().choose(Role::Lead);
    pins.model().save(SecretBytes{"1357"}, SecretBytes{"1357"}, SecretBytes{"2480"});
    QTRY_VERIFY(pins.model().chosenView().row);
    pins.model().typeLimit(u"60"_s);
    pins.model().save({}, {}, SecretBytes{"2480"});
    QTRY_COMPARE(pins.cell(1, 1), u"Up to ¥60.00"_s);
    QVERIFY(answer(pins.desk.access.permit(
        Role::Lead, SecretBytes{"1357"}, CounterFixture::yuan("60"), {}))); // as before
}

void TestAccessPage::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("says");
    QTest::newRow("no pair") << QStringList{u"10"_s, u"1357"_s, u"1358"_s, u"2480"_s} << u"not the same"_s;
    QTest::newRow("too simple") << QStringList{u"10"_s, u"1234"_s, u"1234"_s, u"2480"_s} << u"guesses"_s;
    QTest::newRow("too short") << QStringList{u"10"_s, u"135"_s, u"135"_s, u"2480"_s} << u"4 to 12"_s;
    QTest::newRow("no owner") << QStringList{u"10"_s, u"1357"_s, u"1357"_s, QString()}
                              << u"needs the owner's PIN"_s;
    QTest::newRow("wrong owner") << QStringList{u"10"_s, u"1357"_s, u"1357"_s, u"2481"_s} << u"4 tries"_s;
    QTest::newRow("no amount") << QStringList{u"x"_s, u"1357"_s, u"1357"_s, u"2480"_s} << u"not an amount"_s;
}

void TestAccessPage::whatIsWrongIsSaid()
{
    QFETCH(const QStringList, fields);
    QFETCH(const QString, says);
    PinDesk pins;
    pins.setOwner();
    pins.page.takeFocus();
    pins.press(Qt::Key_Down);
    QTRY_COMPARE(pins.model().chosen(), Role::Lead);
    pins.press(Qt::Key_Return);
    pins.fill(fields);
    QTRY_VERIFY2(pins.notice().contains(says), qPrintable(pins.notice()));
    QVERIFY(!pins.model().chosenView().row);
}

void TestAccessPage::wrongTriesAreSeen()
{
    PinDesk pins;
    pins.setOwner();
    const auto tryWrong = [&] {
        QVERIFY(!answer(
            pins.desk.access.permit(Role::Owner, SecretBytes{"9999"}, CounterFixture::yuan("1"), {})));
    };
    tryWrong();
    pins.model().read();
    QTRY_VERIFY2(pins.cell(0, 2).contains(u"1 wrong try"), qPrintable(pins.cell(0, 2)));
    for (int wrong = 1; wrong < pinTriesFree; ++wrong)
        tryWrong();
    pins.model().read();
    QTRY_COMPARE(pins.cell(0, 2), u"Wrong too often: locked for 60 seconds"_s);
    pins.desk.clock.advance(30s);
    QCOMPARE(pins.cell(0, 2), u"Wrong too often: locked for 30 seconds"_s);
    pins.desk.clock.advance(30s);
    QVERIFY(pins.cell(0, 2).contains(u"5 wrong tries"));
}

void TestAccessPage::aResetIsSeen()
{
    PinDesk pins;
    const auto *line = pins.page.findChild<QLabel *>(u"lastReset"_s);
    pins.setOwner();
    QVERIFY(!line->isVisible());
    QVERIFY(answer(pins.desk.access.resetOwnersPin(SecretBytes{"8642"})));
    pins.model().read();
    QTRY_VERIFY(line->isVisible());
    QVERIFY(line->text().contains(u"without the old one"));
}

void TestAccessPage::fitsTheSmallestScreen()
{
    PinDesk pins;
    pins.setOwner();
    pins.model().choose(Role::Cashier);
    QTest::qWait(0);
    QVERIFY(pins.page.minimumSizeHint().width() <= 1366 - 72);
    QVERIFY2(pins.page.minimumSizeHint().height() <= 768 - 160,
        qPrintable(QString::number(pins.page.minimumSizeHint().height())));
}

SAOMA_TEST(TestAccessPage)
#include "test_accesspage.moc"
