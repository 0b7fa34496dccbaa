// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/sqliteconnection.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/answer.h"
#include "tests/support/lockholder.h"
#include "tests/support/testregistry.h"
#include "tests/ui/counterfixture.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/restorewindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

struct BackupDesk
{
    BackupDesk() { sell(u"N1"_s); }
    void open()
    {
        page.resize(1366 - 72, 620);
        page.show();
        QApplication::setActiveWindow(&page);
        [this] { QTRY_VERIFY(model().isRead()); }();
        page.takeFocus();
    }
    void sell(const QString &no)
    {
        QVERIFY(answer(desk.ledger.create(sampleOrder(no), createdEvents(), TimeWitness::Platform)));
    }
    [[nodiscard]] BackupsViewModel &model() const { return page.model(); }
    [[nodiscard]] QString label(const QString &name) const { return page.findChild<QLabel *>(name)->text(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return page.findChild<QTableView *>(u"backupTable"_s)->model()->index(row, column).data().toString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(page.focusWidget() ? page.focusWidget() : &page, key, modifiers);
    }
    void makeOne()
    {
        press(Qt::Key_F2);
        [this] { QTRY_VERIFY(!model().isBusy() && !model().backups().isEmpty()); }();
    }

    CounterFixture desk;
    QString folder = desk.folder.filePath(u"backups"_s);
    BackupsPage page{{desk.ledger, desk.access, desk.clock, BackupPlan{folder, true, 3, 0}}};
};

} // namespace

class TestBackupsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void todaysIsMadeByKeyboard();
    void theChosenOneIsCheckedAgain();
    void goingBackSaysWhatItMeans();
    void theOwnersPinIsNeeded();
    void anotherProgramStandsInTheWay();
    void aBrokenOneIsNotOffered();
    void practiceMakesNone();
    void theRestoreIsWaitedForAndTold();
    void fitsTheSmallestScreen();
};

void TestBackupsPage::todaysIsMadeByKeyboard()
{
    BackupDesk backups;
    backups.open();
    backups.makeOne();
    QCOMPARE(backups.model().backups().size(), 1);
    QCOMPARE(backups.cell(0, 2), u"1"_s);
    QVERIFY(backups.cell(0, 3).contains(u"clean"));
    QVERIFY2(backups.model().notice().text.contains(u"is made"), qPrintable(backups.model().notice().text));
    backups.press(Qt::Key_F2);
    QTRY_VERIFY(backups.model().notice().text.contains(u"already"));
}

void TestBackupsPage::theChosenOneIsCheckedAgain()
{
    BackupDesk backups;
    backups.open();
    backups.makeOne();
    {
        const auto copy = SqliteConnection::open(
            backups.model().backups().first().file, SqliteConnection::Access::ReadWrite);
        QCOMPARE(runSql(**copy, u"UPDATE order_ SET revision = 99"_s), QString());
    }
    backups.press(Qt::Key_F5);
    QTRY_VERIFY(!backups.model().isBusy() && !backups.model().backups().first().isGood());
    QTRY_VERIFY(backups.cell(0, 3).contains(u"violation"));
    QVERIFY(!backups.page.findChild<QAbstractButton *>(u"restoreBackup"_s)->isEnabled());
}

void TestBackupsPage::goingBackSaysWhatItMeans()
{
    BackupDesk backups;
    backups.open();
    backups.makeOne();
    backups.sell(u"N2"_s);
    backups.sell(u"N3"_s);
    QSignalSpy confirmed(&backups.model(), &BackupsViewModel::restoreConfirmed);
    backups.press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(backups.model().stage(), BackupsViewModel::Stage::Question);
    QTRY_VERIFY2(backups.label(u"restoreMeaning"_s).contains(u"2 orders recorded since"),
        qPrintable(backups.label(u"restoreMeaning"_s)));
    backups.press(Qt::Key_Escape);
    QCOMPARE(backups.model().stage(), BackupsViewModel::Stage::List);
    backups.press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(backups.model().stage(), BackupsViewModel::Stage::Question);
    backups.press(Qt::Key_Return); // nobody has a PIN
    QTRY_COMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed.first().first().toString(), backups.model().backups().first().file);
}

void TestBackupsPage::theOwnersPinIsNeeded()
{
    BackupDesk backups;
    QVERIFY(answer(
        backups.desk.access.setPin(Role::Owner, SecretBytes{"2480"}, usualRefundLimit(Role::Owner), {})));
    backups.open();
    backups.makeOne();
    QSignalSpy confirmed(&backups.model(), &BackupsViewModel::restoreConfirmed);
    backups.press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(backups.model().stage(), BackupsViewModel::Stage::Question);
    QTRY_VERIFY(backups.page.findChild<QWidget *>(u"restorePin"_s)->isVisible());
    const auto type = [&backups](const QString &pin) {
        backups.page.takeFocus();
        QTest::keyClicks(backups.page.focusWidget(), pin);
        backups.press(Qt::Key_Return);
        [&] { QTRY_VERIFY(backups.model().stage() != BackupsViewModel::Stage::Asking); }();
    };
    type(u"1357"_s);
    QTRY_VERIFY2(
        backups.model().notice().text.contains(u"Wrong PIN"), qPrintable(backups.model().notice().text));
    QCOMPARE(confirmed.size(), 0);
    type(u"2480"_s);
    QTRY_COMPARE(confirmed.size(), 1);
}

void TestBackupsPage::anotherProgramStandsInTheWay()
{
    BackupDesk backups;
    backups.open();
    backups.makeOne();
    LockHolder other{backups.desk.ledger.path() + u".user-1-1"_s};
    QVERIFY(other.holds());
    backups.press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(backups.model().notice().tone, Tone::Bad);
    QCOMPARE(backups.model().stage(), BackupsViewModel::Stage::List);
}

void TestBackupsPage::aBrokenOneIsNotOffered()
{
    BackupDesk backups;
    DailyBackup broken;
    broken.violations = {u"I11"_s};
    backups.open();
    backups.model().askToRestore(broken);
    QCOMPARE(backups.model().stage(), BackupsViewModel::Stage::List);
    QCOMPARE(backups.model().notice().tone, Tone::Bad);
}

void TestBackupsPage::practiceMakesNone()
{
    CounterFixture desk;
    BackupsPage page{{desk.ledger, desk.access, desk.clock, BackupPlan{{}, true, 0, 0}}};
    page.show();
    QTRY_VERIFY(page.model().isRead());
    QVERIFY(page.findChild<QLabel *>(u"restoreMeaning"_s)->text().contains(u"practice"));
    QVERIFY(!page.findChild<QAbstractButton *>(u"makeBackup"_s)->isEnabled());
}

void TestBackupsPage::theRestoreIsWaitedForAndTold()
{
    RestoreWindow done([]() -> Result<QString> { return u"/data/ledger.sqlite.replaced-1"_s; });
    done.show();
    QTRY_VERIFY(done.findChild<QLabel *>(u"restoreResult"_s)->text().contains(u"is restored"));
    QTest::keyClick(&done, Qt::Key_Return);
    QVERIFY(!done.isVisible());
    RestoreWindow refused([]() -> Result<QString> {
        return failure(Error::Kind::Rejected, u"LEDGER_IN_USE"_s, u"process 7"_s, u"/data/ledger.sqlite"_s);
    });
    refused.show();
    QTRY_VERIFY(refused.findChild<QLabel *>(u"restoreResult"_s)->text().contains(u"as it was"));
}

void TestBackupsPage::fitsTheSmallestScreen()
{
    BackupDesk backups;
    backups.open();
    backups.makeOne();
    backups.press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(backups.model().stage(), BackupsViewModel::Stage::Question);
    QVERIFY(backups.page.minimumSizeHint().width() <= 1366 - 72);
    QVERIFY2(backups.page.minimumSizeHint().height() <= 768 - 160,
        qPrintable(QString::number(backups.page.minimumSizeHint().height())));
}

SAOMA_TEST(TestBackupsPage)
#include "test_backupspage.moc"
