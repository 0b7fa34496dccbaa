// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/programlock.h"
#include "core/ledger/dailybackup.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

/// 12:00 of that day in Beijing.
QDateTime noonOf(int day)
{
    return QDateTime{QDate{2027, 1, 1}.addDays(day), QTime{4, 0}, Qt::UTC};
}

struct BackupShop
{
    LedgerFolder ledger;
    QTemporaryDir disk;
    BackupPlan plan{disk.filePath(u"backups"_s), true, 3, 2};
    std::unique_ptr<LedgerStore> store = ledger.store();

    BackupShop() { sell(u"N1"_s); }
    void sell(const QString &no) const
    {
        if (!store->create(sampleOrder(no), createdEvents()) || !store->apply(no, payWith(u"T"_s + no)))
            qFatal("no sale");
    }
    [[nodiscard]] Result<DayCopy> make(int day) const
    {
        return makeDailyBackup(ledger.path, plan, noonOf(day));
    }
    [[nodiscard]] QString codeOf(int day) const
    {
        const auto made = make(day);
        return !made ? made.error().code : made->isNew ? u"made"_s : made->backup ? u"there"_s : u"nothing"_s;
    }
    [[nodiscard]] QStringList days() const
    {
        QStringList all;
        const auto known = dailyBackups(plan.folder);
        for (const DailyBackup &backup : *known)
            all.append(backup.day.toString(u"MM-dd"_s));
        return all;
    }
    [[nodiscard]] QString file(const QString &name) const { return plan.folder + u'/' + name; }
};

void putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

DailyBackup backupOf(QDate day, bool isGood = true)
{
    DailyBackup backup;
    backup.day = day;
    if (!isGood)
        backup.violations = {u"I11"_s};
    return backup;
}

} // namespace

class TestDailyBackup final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void oneADayIsMadeAndChecked();
    void theBeijingDayCounts();
    void othersMayWriteMeanwhile();
    void onlyOneProgramMakesIt();
    void oldOnesGo();
    void daysAndMonthsAreKept();
    void theOnlyGoodOneStays();
    void filesOfOthersStay();
    void aFileInTheWayIsTold();
    void whatADeadProgramLeftIsMadeAnew();
    void aChangedCopyIsNoticed();
    void aMissingFolderIsTold();
    void switchedOffNothingIsMade();
    void aLedgerWithViolationsIsKeptAndTold();
    void aCopyIsCheckedAgain();
};

void TestDailyBackup::oneADayIsMadeAndChecked()
{
    BackupShop shop;
    const auto made = shop.make(0);
    QVERIFY(made && made->isNew);
    QCOMPARE(made->backup->file, shop.file(u"ledger-2027-01-01.sqlite"_s));
    QCOMPARE(made->backup->orders, 1);
    QCOMPARE(made->backup->lastEvent, 2);
    QVERIFY(made->backup->isGood());
    QCOMPARE(made->backup->bytes, QFileInfo(made->backup->file).size());
    QCOMPARE(shop.codeOf(0), u"there"_s);
    shop.sell(u"N2"_s);
    QCOMPARE(shop.codeOf(1), u"made"_s);
    const auto all = dailyBackups(shop.plan.folder);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().orders, 2); // newest first
    QCOMPARE(all->first().madeAt, noonOf(1));
    const auto reader = LedgerReader::open(all->last().file);
    QCOMPARE((*reader)->order(u"N1"_s)->transactionId, u"TN1"_s);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(all->last().file), owner);
    QCOMPARE(QFile::permissions(shop.plan.folder), owner | QFile::ExeOwner | QFile::ExeUser);
}

void TestDailyBackup::theBeijingDayCounts()
{
    const BackupShop shop;
    QVERIFY(makeDailyBackup(shop.ledger.path, shop.plan, noonOf(0).addSecs(-4 * 3600 + 12 * 3600 - 1)));
    QVERIFY(makeDailyBackup(shop.ledger.path, shop.plan, noonOf(0).addSecs(12 * 3600)));
    QCOMPARE(shop.days(), (QStringList{u"01-02"_s, u"01-01"_s}));
}

void TestDailyBackup::othersMayWriteMeanwhile()
{
    const BackupShop shop;
    const auto written = shop.store->transaction([&](SqliteConnection &) -> Result<> {
        const auto made = shop.make(0); // while a transaction is open
        return made ? Result<>{} : tl::unexpected(made.error());
    });
    QVERIFY(written);
    QCOMPARE(shop.days(), QStringList{u"01-01"_s});
}

void TestDailyBackup::onlyOneProgramMakesIt()
{
    const BackupShop shop;
    QVERIFY(QDir().mkpath(shop.plan.folder));
    ProgramLock other{shop.file(u".making"_s)};
    QCOMPARE(other.take(), ProgramLock::Taken::Yes);
    QCOMPARE(shop.codeOf(0), u"nothing"_s);
    QCOMPARE(shop.days(), QStringList());
    other.release();
    QCOMPARE(shop.codeOf(0), u"made"_s);
}

void TestDailyBackup::oldOnesGo()
{
    const BackupShop shop;              // three days, two months
    for (int day = 28; day < 37; ++day) // 01-29 to 02-06
        QCOMPARE(shop.codeOf(day), u"made"_s);
    QCOMPARE(shop.days(), (QStringList{u"02-06"_s, u"02-05"_s, u"02-04"_s, u"01-31"_s}));
    QCOMPARE(QDir(shop.plan.folder).entryList(QDir::Files).size(), 8); // a note beside each
}

void TestDailyBackup::daysAndMonthsAreKept()
{
    QList<DailyBackup> all;
    for (QDate day{2027, 3, 2}; day > QDate(2026, 11, 28); day = day.addDays(-1))
        all.append(backupOf(day));
    const auto kept = [&all](const BackupPlan &plan) {
        QSet<QDate> over;
        for (const DailyBackup &backup : outlived(all, plan))
            over.insert(backup.day);
        QStringList days;
        for (const DailyBackup &backup : std::as_const(all))
            if (!over.contains(backup.day))
                days.append(backup.day.toString(u"MM-dd"_s));
        return days;
    };
    QCOMPARE(kept({{}, true, 2, 0}), (QStringList{u"03-02"_s, u"03-01"_s}));
    QCOMPARE(kept({{}, true, 1, 4}), (QStringList{u"03-02"_s, u"02-28"_s, u"01-31"_s, u"12-31"_s}));
    QCOMPARE(kept({{}, true, 366, 12}).size(), all.size());
}

void TestDailyBackup::theOnlyGoodOneStays()
{
    QList<DailyBackup> all;
    for (int day = 30; day > 10; --day)
        all.append(backupOf(QDate{2027, 1, day}, false));
    all.append(backupOf(QDate{2026, 5, 1}));
    const auto over = outlived(all, {{}, true, 1, 0});
    QCOMPARE(over.size(), 19);
    QVERIFY(std::none_of(over.begin(), over.end(), [](const auto &backup) { return backup.isGood(); }));
}

void TestDailyBackup::filesOfOthersStay()
{
    const BackupShop shop;
    QVERIFY(QDir().mkpath(shop.plan.folder));
    for (const QString &name : {u"ledger-2026-01-01.sqlite"_s, u"ledger-2026-01-02.sqlite.made"_s,
             u"holiday.jpg"_s, u"ledger-2026-01-03.sqlite.part-1-1"_s})
        putBytes(shop.file(name), "mine");
    for (int day = 0; day < 6; ++day)
        QCOMPARE(shop.codeOf(day), u"made"_s);
    QCOMPARE(shop.days().size(), 3);
    for (const QString &name : {u"ledger-2026-01-01.sqlite"_s, u"ledger-2026-01-02.sqlite.made"_s,
             u"holiday.jpg"_s, u"ledger-2026-01-03.sqlite.part-1-1"_s})
        QVERIFY2(QFile::exists(shop.file(name)), qPrintable(name));
}

void TestDailyBackup::aFileInTheWayIsTold()
{
    const BackupShop shop;
    QVERIFY(QDir().mkpath(shop.plan.folder));
    const QString file = shop.file(u"ledger-2027-01-01.sqlite"_s);
    putBytes(file, "mine");
    QCOMPARE(shop.codeOf(0), u"BACKUP_EXISTS"_s);
    QCOMPARE(QFileInfo(file).size(), 4);
    // So does one that somebody has put in the place of ours.
    QCOMPARE(shop.codeOf(1), u"made"_s);
    putBytes(shop.file(u"ledger-2027-01-02.sqlite"_s), "mine");
    QCOMPARE(shop.codeOf(1), u"BACKUP_EXISTS"_s);
    QCOMPARE(QFileInfo(shop.file(u"ledger-2027-01-02.sqlite"_s)).size(), 4);
}

void TestDailyBackup::whatADeadProgramLeftIsMadeAnew()
{
    const BackupShop shop;
    QVERIFY(QDir().mkpath(shop.plan.folder));
    const QByteArray unfinished = R"({"bytes":0,"day":"2027-01-01"})";
    putBytes(shop.file(u"ledger-2027-01-01.sqlite.made"_s), unfinished);
    putBytes(shop.file(u"ledger-2027-01-01.sqlite"_s), "half of it");
    putBytes(shop.file(u"ledger-2027-01-01.sqlite.part-7-1"_s), "half of it");
    QCOMPARE(shop.days(), QStringList());
    QCOMPARE(shop.codeOf(0), u"made"_s);
    QCOMPARE(shop.days(), QStringList{u"01-01"_s});
    QCOMPARE(QDir(shop.plan.folder).entryList(QDir::Files),
        (QStringList{u"ledger-2027-01-01.sqlite"_s, u"ledger-2027-01-01.sqlite.made"_s}));
}

void TestDailyBackup::aChangedCopyIsNoticed()
{
    const BackupShop shop;
    QCOMPARE(shop.codeOf(0), u"made"_s);
    QVERIFY(QFile::remove(shop.file(u"ledger-2027-01-01.sqlite"_s)));
    QVERIFY(!dailyBackups(shop.plan.folder)->first().isThere);
    QVERIFY(!dailyBackups(shop.plan.folder)->first().isGood());
    QCOMPARE(shop.codeOf(0), u"made"_s); // again
    QVERIFY(dailyBackups(shop.plan.folder)->first().isGood());
}

void TestDailyBackup::aMissingFolderIsTold()
{
    BackupShop shop;
    shop.plan.isOwnFolder = false; // another disk's, which is not there
    QCOMPARE(shop.codeOf(0), u"BACKUP_FOLDER_MISSING"_s);
    QVERIFY(!QFile::exists(shop.plan.folder));
    QVERIFY(QDir().mkpath(shop.plan.folder));
    QCOMPARE(shop.codeOf(0), u"made"_s);
    shop.plan.folder = shop.ledger.path; // a file
    shop.plan.isOwnFolder = true;
    QCOMPARE(shop.codeOf(0), u"BACKUP_FOLDER_MISSING"_s);
    QVERIFY(shop.store->create(sampleOrder(u"N9"_s), createdEvents())); // selling goes on
}

void TestDailyBackup::switchedOffNothingIsMade()
{
    BackupShop shop;
    shop.plan.days = 0;
    QCOMPARE(shop.codeOf(0), u"nothing"_s);
    QVERIFY(!QFile::exists(shop.plan.folder));
}

void TestDailyBackup::aLedgerWithViolationsIsKeptAndTold()
{
    const BackupShop shop;
    QCOMPARE(shop.codeOf(0), u"made"_s);
    QCOMPARE(runSql(shop.store->read().connection(), u"UPDATE order_ SET revision = 99"_s), QString());
    for (int day = 1; day < 8; ++day) {
        const auto made = shop.make(day);
        QVERIFY(made && made->isNew);
        QVERIFY2(made->backup->violations.value(0).contains(u"N1"),
            qPrintable(made->backup->violations.join(u'\n')));
    }
    QCOMPARE(
        shop.days(), (QStringList{u"01-08"_s, u"01-07"_s, u"01-06"_s, u"01-01"_s})); // the good one is there
}

void TestDailyBackup::aCopyIsCheckedAgain()
{
    const BackupShop shop;
    QCOMPARE(shop.codeOf(0), u"made"_s);
    const DailyBackup before = dailyBackups(shop.plan.folder)->first();
    QVERIFY(checkAgain(before)->isGood());
    {
        const auto copy = SqliteConnection::open(before.file, SqliteConnection::Access::ReadWrite);
        QCOMPARE(runSql(**copy, u"UPDATE order_ SET revision = 99"_s), QString());
    }
    QVERIFY(!checkAgain(before)->isGood());
    QVERIFY(!dailyBackups(shop.plan.folder)->first().isGood());
}

SAOMA_TEST(TestDailyBackup)
#include "test_dailybackup.moc"
