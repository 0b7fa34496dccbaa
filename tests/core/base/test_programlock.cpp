// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/programlock.h"
#include "tests/support/lockholder.h"
#include "tests/support/testregistry.h"

#include <QTemporaryDir>

#include <sys/resource.h>

#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Taken = ProgramLock::Taken;

class TestProgramLock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid() && (!QFile::exists(path()) || QFile::remove(path()))); }
    void oneHolderAtATime();
    void itEndsWithItsProgram();
    void itEndsWithAProgramThatDiedBeforeItWroteThere();
    void anIdThatCameAgainIsNoHolder();
    void whereNoFileCanBeMadeNothingIsHeld();
    void aDeadHoldersFileOutlivesWhoCannotWriteThere();
    void ofManyAtOnceOneHolds();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"lock"_s); }
    void leave(const QByteArray &text) const;

    QTemporaryDir m_folder;
};

void TestProgramLock::leave(const QByteArray &text) const
{
    QFile file{path()};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestProgramLock::oneHolderAtATime()
{
    ProgramLock first{path()};
    ProgramLock second{path()};
    QCOMPARE(first.take(), Taken::Yes);
    QCOMPARE(first.take(), Taken::Yes);
    QVERIFY(first.isHeld() && !first.isInherited());
    QCOMPARE(ProgramLock::writtenIn(path()), qint64(QCoreApplication::applicationPid()));
    QCOMPARE(second.take(), Taken::HeldByAnother);
    QCOMPARE(second.take(20ms), Taken::HeldByAnother);
    second.release(); // not held: takes nothing away
    QVERIFY(QFile::exists(path()));
    first.release();
    QVERIFY(!QFile::exists(path()));
    QCOMPARE(second.take(), Taken::Yes);
    QVERIFY(!second.isInherited());
}

void TestProgramLock::itEndsWithItsProgram()
{
    LockHolder other{path()};
    QVERIFY(other.holds());
    ProgramLock lock{path()};
    QCOMPARE(lock.take(), Taken::HeldByAnother);
    QCOMPARE(ProgramLock::writtenIn(path()), other.processId());
    other.kill();
    QVERIFY(QFile::exists(path()));
    QCOMPARE(lock.take(), Taken::Yes);
    QVERIFY(lock.isInherited());
    QCOMPARE(ProgramLock::writtenIn(path()), qint64(QCoreApplication::applicationPid()));
    lock.release();
    QCOMPARE(lock.take(), Taken::Yes);
    QVERIFY(!lock.isInherited());
}

/// A shop's programs all waited for such a file, for ever, after a kill at the wrong moment.
void TestProgramLock::itEndsWithAProgramThatDiedBeforeItWroteThere()
{
    leave({});
    QCOMPARE(ProgramLock::writtenIn(path()), 0);
    ProgramLock lock{path()};
    QCOMPARE(lock.take(), Taken::Yes);
    QVERIFY(!lock.isInherited());
}

/// In a container every program has the same id.
void TestProgramLock::anIdThatCameAgainIsNoHolder()
{
    leave(QByteArray::number(QCoreApplication::applicationPid()) + '\n');
    ProgramLock lock{path()};
    QCOMPARE(lock.take(), Taken::Yes);
    QVERIFY(lock.isInherited());
}

void TestProgramLock::whereNoFileCanBeMadeNothingIsHeld()
{
    ProgramLock lock{m_folder.filePath(u"no/folder/lock"_s)};
    QCOMPARE(lock.take(1s), Taken::NotPossible);
    QVERIFY(!lock.isHeld());
    const QString target = m_folder.filePath(u"target"_s);
    QVERIFY(QFile::link(target, path()));
    ProgramLock link{path()};
    QCOMPARE(link.take(), Taken::NotPossible);
    QVERIFY(!QFile::exists(target));
    QVERIFY(QFile::remove(path()));
}

/// Else a full disk would make a dead program's mark vanish before anybody has noted its end.
void TestProgramLock::aDeadHoldersFileOutlivesWhoCannotWriteThere()
{
    leave("4711\n");
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{0, before.rlim_max};
    ProgramLock lock{path()};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
    const Taken taken = lock.take();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, oldHandler);
    QCOMPARE(taken, Taken::NotPossible);
    QVERIFY(!lock.isHeld());
    QCOMPARE(ProgramLock::writtenIn(path()), 4711);
    QCOMPARE(lock.take(), Taken::Yes);
    QVERIFY(lock.isInherited());
    lock.leave();
    QVERIFY(!lock.isHeld());
    QCOMPARE(lock.take(), Taken::Yes); // from ourselves
    QVERIFY(lock.isInherited());
}

/// The file is taken away and made again all the time; nobody may hold one that others do not see.
void TestProgramLock::ofManyAtOnceOneHolds()
{
    constexpr int rounds = 5000; // fewer miss a lock on a file that is gone now and then
    std::atomic<int> holders{0};
    std::atomic<int> faults{0};
    std::atomic<int> turns{0};
    const auto work = [&, name = path()] {
        for (int i = 0; i < rounds; ++i) {
            ProgramLock lock{name};
            if (lock.take() != Taken::Yes)
                continue;
            faults += int(holders.fetch_add(1) != 0) + int(lock.isInherited());
            ++turns;
            --holders;
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(faults.load(), 0);
    QVERIFY(turns.load() > 0);
    QVERIFY(!QFile::exists(path()));
}

SAOMA_TEST(TestProgramLock)
#include "test_programlock.moc"
