// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/dayhead.h"
#include "core/ledger/ledgerbackup.h"
#include "core/ledger/ledgerlog.h"
#include "core/ledger/ledgeruse.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/lockholder.h"
#include "tests/support/testregistry.h"

#include <filesystem>
#include <unistd.h>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestLedgerBackup final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aBackupHoldsWhatIsCommitted();
    void aBackupNeverReplacesAFile();
    void aBackupOfABrokenLedgerSaysSo();
    void aFailedBackupLeavesNothing();
    void aBackupLeavesForeignFilesAlone();
    void aWriteProtectedLedgerIsBackedUp();
    void restoreKeepsWhatWasThere();
    void restoreIntoNothing();
    void aBrokenBackupIsRefusedUnlessForced();
    void restoreRefusesWhatIsNoLedger();
    void aBackupUnderOurOwnNameIsKept();
    void I13_anotherShopsBackupIsRefusedUnlessForced();
    void aSecondNameStopsSales();
    void theNameOfARestoreThatDiedIsForgotten();
    void aLogLeftBehindIsSetAside();
    void theJournalOfARestoreThatDiedIsForgotten();
    void aLedgerInUseIsNotReplaced();
    void programsWithTheSameIdAreSeveral();
    void marksAreFoundWhateverTheFileIsCalled_data();
    void marksAreFoundWhateverTheFileIsCalled();
    void aFailedRestoreLeavesWhatStoodThere();
    void aLogThatIsBeingReadIsKeptToo();
    void aBackupSaysThatTheLogWasLeftOut();
    void F31_anUncleanEndIsFoundUntilSettled();
    void F31_anUncleanEndThatCannotBeNotedIsNotForgotten();
    void aCleanEndLeavesNoMark();

private:
    static void tamper(const QString &path)
    {
        const auto store = LedgerStore::open(path);
        QCOMPARE(runSql((*store)->read().connection(), u"UPDATE order_ SET body = 'x'"_s), QString());
    }
    static QStringList beside(const LedgerFolder &ledger, const QString &pattern)
    {
        return QDir(ledger.folder.path()).entryList({pattern}, QDir::Files);
    }
};

void TestLedgerBackup::aBackupHoldsWhatIsCommitted()
{
    const LedgerFolder ledger;
    const auto store = ledger.store(); // open and in use
    QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
    const QString target = ledger.folder.filePath(u"backup.sqlite"_s);
    QCOMPARE(backUpLedger(ledger.path, target), QStringList());
    QVERIFY(store->create(sampleOrder(u"N2"_s), createdEvents())); // goes on
    const auto copy = LedgerReader::open(target);
    QVERIFY((*copy)->order(u"N1"_s));
    QVERIFY(!(*copy)->order(u"N2"_s));
    QVERIFY(!(QFile::permissions(target) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(beside(ledger, u"*.part*"_s), QStringList());
}

void TestLedgerBackup::aBackupNeverReplacesAFile()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const QString target = ledger.folder.filePath(u"taken"_s);
    QVERIFY(QFile(target).open(QIODevice::WriteOnly));
    QCOMPARE(backUpLedger(ledger.path, target).error().code, u"BACKUP_EXISTS"_s);
    QCOMPARE(QFileInfo(target).size(), 0);
}

void TestLedgerBackup::aBackupOfABrokenLedgerSaysSo()
{
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    tamper(ledger.path);
    const QString target = ledger.folder.filePath(u"backup.sqlite"_s);
    QCOMPARE(backUpLedger(ledger.path, target)->size(), 1);
    QVERIFY(QFile::exists(target));
}

void TestLedgerBackup::aFailedBackupLeavesNothing()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const QString nowhere = ledger.folder.filePath(u"no/such/folder/backup"_s);
    QCOMPARE(backUpLedger(ledger.path, nowhere).error().code, u"BACKUP_NOT_WRITTEN"_s);
    QCOMPARE(backUpLedger(ledger.path, {}).error().code, u"BACKUP_NOT_WRITTEN"_s);
    for (const QString &part :
        {u"-wal"_s, u".reserve"_s, u".heads"_s, u".user-1-1"_s}) // they would be overwritten
        QCOMPARE(backUpLedger(ledger.path, ledger.path + part).error().code, u"BACKUP_EXISTS"_s);
    const QString link = ledger.folder.filePath(u"link"_s);
    QVERIFY(QFile::link(ledger.folder.path(), link));
    QCOMPARE(backUpLedger(ledger.path, link + u"/ledger.sqlite.heads"_s).error().code, u"BACKUP_EXISTS"_s);
    const QString tooLong = ledger.folder.filePath(QString(250, u'x')); // with what a part of it is called
    const auto refused = backUpLedger(ledger.path, tooLong);
    QCOMPARE(refused.error().code, u"BACKUP_NOT_WRITTEN"_s); // the ledger has nothing to do with it
    QCOMPARE(refused.error().subject, tooLong);
    const QString none = ledger.folder.filePath(u"none.sqlite"_s);
    QCOMPARE(backUpLedger(none, ledger.folder.filePath(u"b"_s)).error().code, u"LEDGER_MISSING"_s);
    QVERIFY(!QFile::exists(ledger.folder.filePath(u"b"_s)));
}

void TestLedgerBackup::aBackupLeavesForeignFilesAlone()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    const QString target = ledger.folder.filePath(u"backup"_s);
    QFile part{target + u".part"_s};
    QVERIFY(part.open(QIODevice::WriteOnly));
    QVERIFY(part.write("somebody's") > 0);
    part.close();
    QCOMPARE(backUpLedger(ledger.path, target), QStringList());
    QCOMPARE(part.size(), 10);
    const QString link = ledger.folder.filePath(u"link"_s);
    QVERIFY(QFile::link(ledger.folder.filePath(u"nowhere"_s), link));
    QCOMPARE(backUpLedger(ledger.path, link).error().code, u"BACKUP_EXISTS"_s);
    QCOMPARE(copyLedger(ledger.path, link).error().code, u"BACKUP_EXISTS"_s);
    QVERIFY(QFileInfo(link).isSymLink() && !QFileInfo::exists(link));
    QCOMPARE(beside(ledger, u"*.part-*"_s), QStringList());
}

void TestLedgerBackup::aWriteProtectedLedgerIsBackedUp()
{
    const LedgerFolder ledger;
    const QTemporaryDir elsewhere;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const auto everybody = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(ledger.path, everybody));
    QVERIFY(QFile::setPermissions(ledger.folder.path(), everybody));
    QVERIFY(QFile::setPermissions(elsewhere.path(), everybody | QFile::WriteGroup | QFile::WriteOwner));
    const QString target = elsewhere.filePath(u"backup"_s);
    constexpr uid_t nobody = 65534; // permissions count even where the tests run as root
    const bool wasRoot = ::geteuid() == 0;
    QVERIFY(!wasRoot || ::setresuid(nobody, nobody, 0) == 0);
    const auto violations = backUpLedger(ledger.path, target);
    QVERIFY(!wasRoot || ::setresuid(0, 0, 0) == 0);
    QVERIFY2(violations, violations ? "" : qPrintable(violations.error().detail));
    QCOMPARE(violations, QStringList());
    QVERIFY((*LedgerReader::open(target))->order(u"N1"_s));
    QVERIFY(QFile::setPermissions(ledger.folder.path(), everybody | QFile::WriteOwner));
}

void TestLedgerBackup::restoreKeepsWhatWasThere()
{
    const LedgerFolder ledger;
    const QString backup = ledger.folder.filePath(u"backup.sqlite"_s);
    {
        const auto store = ledger.store();
        QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
        QCOMPARE(backUpLedger(ledger.path, backup), QStringList());
        QVERIFY(store->create(sampleOrder(u"N2"_s), createdEvents()));
    }
    const auto replaced = restoreLedger(ledger.path, backup, BrokenBackup::Refuse, momentOf(0));
    QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().detail));
    {
        const auto store = ledger.store();
        QVERIFY(store->read().order(u"N1"_s) && !store->read().order(u"N2"_s));
        QVERIFY(store->create(sampleOrder(u"N3"_s), createdEvents()));
        QCOMPARE(checkLedger(store->read()), QStringList());
    }
    const auto before = LedgerReader::open(*replaced);
    QVERIFY((*before)->order(u"N1"_s) && (*before)->order(u"N2"_s));
    QVERIFY(LedgerReader::open(backup)); // the backup stays
}

void TestLedgerBackup::restoreIntoNothing()
{
    const LedgerFolder ledger;
    const LedgerFolder other;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const QString target = other.folder.filePath(u"new/ledger.sqlite"_s);
    QCOMPARE(restoreLedger(target, ledger.path, BrokenBackup::Refuse, momentOf(0)), QString());
    QVERIFY((*LedgerReader::open(target))->order(u"N1"_s));
}

void TestLedgerBackup::aBrokenBackupIsRefusedUnlessForced()
{
    const LedgerFolder ledger;
    const LedgerFolder broken;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(broken.store()->create(sampleOrder(u"B1"_s), createdEvents()));
    tamper(broken.path);
    const QString sound = ledger.folder.filePath(u"sound"_s);
    QCOMPARE(backUpLedger(ledger.path, sound), QStringList());
    const auto refused = restoreLedger(ledger.path, broken.path, BrokenBackup::Refuse, momentOf(0));
    QCOMPARE(refused.error().code, u"BACKUP_BROKEN"_s);
    QVERIFY((*LedgerReader::open(ledger.path))->order(u"N1"_s));
    QCOMPARE(beside(ledger, u"*.re*"_s).filter(QRegularExpression(u"restored|replaced"_s)), QStringList());
    QVERIFY(restoreLedger(ledger.path, broken.path, BrokenBackup::Accept, momentOf(0)));
    QVERIFY((*LedgerReader::open(ledger.path))->order(u"B1"_s));
    QVERIFY(LedgerUse{ledger.path}.findUncleanEnds()); // no sale until a check is clean
    QVERIFY(ledger.store()->read().order(u"B1"_s));
    QVERIFY(restoreLedger(ledger.path, sound, BrokenBackup::Accept, momentOf(1)));
    QVERIFY(!LedgerUse{ledger.path}.findUncleanEnds());
}

void TestLedgerBackup::restoreRefusesWhatIsNoLedger()
{
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const QString text = ledger.folder.filePath(u"text"_s);
    QFile file{text};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    for (const auto broken : {BrokenBackup::Refuse, BrokenBackup::Accept})
        QCOMPARE(restoreLedger(ledger.path, text, broken, momentOf(0)).error().code, u"BACKUP_UNREADABLE"_s);
    QCOMPARE(restoreLedger(ledger.path, text + u"x"_s, BrokenBackup::Accept, momentOf(0)).error().code,
        u"BACKUP_UNREADABLE"_s);
    QVERIFY((*LedgerReader::open(ledger.path))->order(u"N1"_s));
}

/// A restore that was killed leaves this name, and somebody may use what has it.
void TestLedgerBackup::aBackupUnderOurOwnNameIsKept()
{
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const QString backup = ledger.path + u".restored"_s;
    QVERIFY(QFile::copy(ledger.path, backup));
    QVERIFY(ledger.store()->create(sampleOrder(u"N2"_s), createdEvents()));
    QVERIFY(restoreLedger(ledger.path, backup, BrokenBackup::Refuse, momentOf(0)));
    QVERIFY(LedgerReader::open(backup));
    QVERIFY(!ledger.store()->read().order(u"N2"_s));
}

void TestLedgerBackup::I13_anotherShopsBackupIsRefusedUnlessForced()
{
    const LedgerFolder ledger;
    const LedgerFolder other;
    constexpr qint64 nextDay = 24 * 60 * 60;
    for (const LedgerFolder *folder : {&ledger, &other}) {
        const auto store = folder->store();
        const QString no = folder == &ledger ? u"N"_s : u"X"_s;
        QVERIFY(store->create(sampleOrder(no + u"1"_s), createdEvents()));
        QVERIFY(store->create(sampleOrder(no + u"2"_s, 1, nextDay), createdEvents(nextDay)));
        QVERIFY(exportHeads(store->read(), folder->path, momentOf(nextDay)));
    }
    const auto refused = restoreLedger(ledger.path, other.path, BrokenBackup::Refuse, momentOf(0));
    QCOMPARE(refused.error().code, u"BACKUP_BROKEN"_s);
    QVERIFY(refused.error().detail.startsWith(u"I13 "));
    QVERIFY(ledger.store()->read().order(u"N1"_s));
    QVERIFY(restoreLedger(ledger.path, other.path, BrokenBackup::Accept, momentOf(0)));
    QVERIFY(ledger.store()->read().order(u"X1"_s));
}

void TestLedgerBackup::aSecondNameStopsSales()
{
    const LedgerFolder ledger;
    const LedgerFolder other;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    std::filesystem::create_hard_link(ledger.path.toStdString(), other.path.toStdString());
    for (const LedgerFolder *folder : {&ledger, &other}) {
        QCOMPARE(LedgerStore::open(folder->path).error().code, u"LEDGER_TWO_NAMES"_s);
        QVERIFY((*LedgerReader::open(folder->path))->order(u"N1"_s));
    }
    QVERIFY(QFile::remove(other.path));
    QVERIFY(ledger.store()->read().order(u"N1"_s));
}

void TestLedgerBackup::theNameOfARestoreThatDiedIsForgotten()
{
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const QString kept = ledger.path + u".replaced-20260101120000"_s;
    const QString another = ledger.path + u".replaced-20250101120000"_s;
    QVERIFY(QFile::copy(ledger.path, another)); // of a restore that has been through
    std::filesystem::create_hard_link(ledger.path.toStdString(), kept.toStdString());
    QVERIFY(ledger.store()->create(sampleOrder(u"N2"_s), createdEvents()));
    QVERIFY(!QFile::exists(kept));
    QVERIFY(QFile::exists(another));
}

/// A log without its file would be replayed into whatever takes the name.
void TestLedgerBackup::aLogLeftBehindIsSetAside()
{
    const LedgerFolder ledger;
    const LedgerFolder backup;
    QVERIFY(backup.store()->create(sampleOrder(u"B1"_s), createdEvents()));
    {
        const auto store = ledger.store();
        QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents()));
        QVERIFY(QFile::copy(ledger.path + u"-wal"_s, ledger.path + u"-kept"_s));
    }
    QVERIFY(QFile::remove(ledger.path));
    QVERIFY(QFile::rename(ledger.path + u"-kept"_s, ledger.path + u"-wal"_s));
    QCOMPARE(LedgerStore::open(ledger.path).error().code, u"LEDGER_DAMAGED"_s);
    QVERIFY(restoreLedger(ledger.path, backup.path, BrokenBackup::Refuse, momentOf(0)));
    const auto store = ledger.store();
    QVERIFY(store->read().order(u"B1"_s));
    QCOMPARE(checkLedger(store->read()), QStringList());
    QCOMPARE(beside(ledger, u"*.replaced-*-wal"_s).size(), 1);
}

/// It would be rolled back into the backup.
void TestLedgerBackup::theJournalOfARestoreThatDiedIsForgotten()
{
    const LedgerFolder ledger;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const QString backup = ledger.folder.filePath(u"backup.sqlite"_s);
    QCOMPARE(backUpLedger(ledger.path, backup), QStringList());
    QFile journal{ledger.path + u".restored-journal"_s};
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.close();
    QVERIFY(
        !restoreLedger(ledger.path, ledger.folder.filePath(u"none"_s), BrokenBackup::Refuse, momentOf(9)));
    QVERIFY(!journal.exists());
    QVERIFY(restoreLedger(ledger.path, backup, BrokenBackup::Refuse, momentOf(9)));
}

void TestLedgerBackup::aLedgerInUseIsNotReplaced()
{
    const LedgerFolder ledger;
    const LedgerFolder backup;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(backup.store()->create(sampleOrder(u"B1"_s), createdEvents()));
    LockHolder other{ledger.path + u".user-7-1"_s};
    QVERIFY(other.holds());
    const auto refused = restoreLedger(ledger.path, backup.path, BrokenBackup::Accept, momentOf(0));
    QCOMPARE(refused.error().code, u"LEDGER_IN_USE"_s);
    QVERIFY(refused.error().detail.contains(QString::number(other.processId())));
    QVERIFY((*LedgerReader::open(ledger.path))->order(u"N1"_s));
    other.kill();
    QVERIFY(restoreLedger(ledger.path, backup.path, BrokenBackup::Accept, momentOf(0)));
    QVERIFY(restoreLedger(ledger.path, backup.path, BrokenBackup::Accept, momentOf(0))); // in the same second
    ProgramLock lock = LedgerUse::restoreLock(ledger.path);
    QCOMPARE(lock.take(), ProgramLock::Taken::Yes);
    QCOMPARE(restoreLedger(ledger.path, backup.path, BrokenBackup::Accept, momentOf(0)).error().code,
        u"LEDGER_IN_USE"_s);
}

/// In containers every program has the id 1: another's mark has our name, and its id is ours.
void TestLedgerBackup::programsWithTheSameIdAreSeveral()
{
    const LedgerFolder ledger;
    const LedgerFolder backup;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    QVERIFY(backup.store()->create(sampleOrder(u"B1"_s), createdEvents()));
    const auto restore = [&] {
        return restoreLedger(ledger.path, backup.path, BrokenBackup::Refuse, momentOf(0));
    };
    {
        const LedgerUse use{ledger.path};
        QCOMPARE(restore().error().code, u"LEDGER_IN_USE"_s);
    }
    const QString own = u".user-%1-"_s.arg(QCoreApplication::applicationPid());
    std::vector<std::unique_ptr<LockHolder>> others;
    for (int n = 1; n <= 20; ++n) // the next names that we would choose
        others.push_back(std::make_unique<LockHolder>(ledger.path + own + QString::number(n)));
    {
        const LedgerUse use{ledger.path};
        QVERIFY(!use.isAlone());
        QCOMPARE(LedgerUse::holders(ledger.path).size(), 21);
        QVERIFY(LedgerUse::holders(ledger.path).contains(QCoreApplication::applicationPid()));
    }
    others.clear();
    QVERIFY(restore());
    QVERIFY((*LedgerReader::open(ledger.path))->order(u"B1"_s));
}

void TestLedgerBackup::marksAreFoundWhateverTheFileIsCalled_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"shop[1].sqlite", "*.sqlite", ".hidden", "two words", "收款.sqlite"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

/// A link may lead there.
void TestLedgerBackup::marksAreFoundWhateverTheFileIsCalled()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    LedgerUse use{path};
    QVERIFY(use.isAlone() && !use.findUncleanEnds());
    LockHolder other{path + u".user-7-1"_s};
    QVERIFY(!use.isAlone());
    QCOMPARE(LedgerUse::holders(path).size(), 2);
    other.kill();
    QVERIFY(use.findUncleanEnds());
}

void TestLedgerBackup::aFailedRestoreLeavesWhatStoodThere()
{
    const LedgerFolder ledger;
    const LedgerFolder backup;
    QVERIFY(backup.store()->create(sampleOrder(u"B1"_s), createdEvents()));
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const auto reader = LedgerReader::open(ledger.path);
    QCOMPARE(runSql((*reader)->connection(), u"BEGIN"_s), QString());
    QVERIFY((*reader)->order(u"N1"_s));
    QVERIFY(ledger.store()->create(sampleOrder(u"N2"_s), createdEvents())); // stays in the log
    QVERIFY(LedgerUse::oweCheck(ledger.path));
    QVERIFY(QDir(ledger.folder.path()).mkdir(u"ledger.sqlite.heads"_s)); // cannot be kept
    const auto failed = restoreLedger(ledger.path, backup.path, BrokenBackup::Refuse, momentOf(0));
    QCOMPARE(failed.error().code, u"LEDGER_READ_ONLY"_s);
    QVERIFY((*LedgerReader::open(ledger.path))->order(u"N1"_s));
    QVERIFY((*LedgerReader::open(ledger.path))->order(u"N2"_s));
    QVERIFY(LedgerUse::isCheckOwed(ledger.path));
    QCOMPARE(beside(ledger, u"*.replaced-*"_s), QStringList());
    QCOMPARE(beside(ledger, u"*.restor*"_s), QStringList());
}

void TestLedgerBackup::aLogThatIsBeingReadIsKeptToo()
{
    const LedgerFolder ledger;
    const LedgerFolder backup;
    QVERIFY(backup.store()->create(sampleOrder(u"B1"_s), createdEvents()));
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const auto reader = LedgerReader::open(ledger.path);
    QCOMPARE(runSql((*reader)->connection(), u"BEGIN"_s), QString());
    QVERIFY((*reader)->order(u"N1"_s));
    QVERIFY(ledger.store()->create(sampleOrder(u"N2"_s), createdEvents()));
    QVERIFY(LedgerUse::oweCheck(ledger.path));
    const auto replaced = restoreLedger(ledger.path, backup.path, BrokenBackup::Refuse, momentOf(0));
    QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().detail));
    QVERIFY((*LedgerReader::open(*replaced))->order(u"N2"_s));
    QVERIFY(LedgerUse::isCheckOwed(*replaced) && !LedgerUse::isCheckOwed(ledger.path));
    const auto store = ledger.store();
    QVERIFY(store->read().order(u"B1"_s) && !store->read().order(u"N2"_s));
    QCOMPARE(checkLedger(store->read()), QStringList());
}

void TestLedgerBackup::aBackupSaysThatTheLogWasLeftOut()
{
    const LedgerFolder ledger;
    const LedgerFolder other;
    QVERIFY(ledger.store()->create(sampleOrder(u"N1"_s), createdEvents()));
    const auto others = other.store();
    QVERIFY(others->create(sampleOrder(u"M1"_s), createdEvents()));
    QVERIFY(QFile::copy(other.path + u"-wal"_s, ledger.path + u"-wal"_s));
    QCOMPARE(LedgerStore::open(ledger.path).error().code, u"LEDGER_LOG_FOREIGN"_s);
    const auto lines = backUpLedger(ledger.path, ledger.folder.filePath(u"backup"_s));
    QVERIFY(lines);
    QCOMPARE(*lines, QStringList{logLeftOutLine()});
}

void TestLedgerBackup::F31_anUncleanEndIsFoundUntilSettled()
{
    const LedgerFolder ledger;
    LockHolder dead{ledger.path + u".user-7-1"_s};
    QVERIFY(dead.holds());
    dead.kill();
    {
        LedgerUse first{ledger.path};
        QVERIFY(first.findUncleanEnds());
        LedgerUse second{ledger.path};
        QVERIFY(second.findUncleanEnds()); // every program learns of it
    }
    LedgerUse later{ledger.path}; // a clean end without a clean check settles nothing
    QVERIFY(later.findUncleanEnds());
    later.settleUncleanEnds();
    QVERIFY(!later.findUncleanEnds());
}

/// The mark of the dead stays until its end can be noted, and tells of it as long.
void TestLedgerBackup::F31_anUncleanEndThatCannotBeNotedIsNotForgotten()
{
    const LedgerFolder ledger;
    const QString note = ledger.path + u".unchecked"_s;
    LockHolder dead{ledger.path + u".user-7-1"_s};
    QVERIFY(QFile::link(ledger.folder.filePath(u"nowhere/note"_s), note)); // no file can be made there
    dead.kill();
    LedgerUse use{ledger.path};
    QVERIFY(use.isAlone());
    QVERIFY(use.findUncleanEnds());
    QVERIFY(use.findUncleanEnds());
    QVERIFY(QFile::remove(note));
    QVERIFY(!LedgerUse::isCheckOwed(ledger.path));
    QVERIFY(use.findUncleanEnds());
    QVERIFY(LedgerUse::isCheckOwed(ledger.path));
    QCOMPARE(beside(ledger, u"*.user-*"_s).size(), 1);
}

void TestLedgerBackup::aCleanEndLeavesNoMark()
{
    const LedgerFolder ledger;
    {
        const LedgerUse use{ledger.path};
        QCOMPARE(beside(ledger, u"*.user-*"_s).size(), 1);
        QCOMPARE(LedgerUse::holders(ledger.path), QList<qint64>{QCoreApplication::applicationPid()});
        QCOMPARE(beside(ledger, u"*.user-*"_s).size(), 1);
    }
    QCOMPARE(beside(ledger, u"*.user-*"_s), QStringList());
    LedgerUse next{ledger.path};
    QVERIFY(!next.findUncleanEnds());
}

SAOMA_TEST(TestLedgerBackup)
#include "test_ledgerbackup.moc"
