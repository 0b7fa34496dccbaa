// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outfile.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QIODevice>
#include <QSaveFile>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestOutFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fileIsWholeOrAsItWas();
    void aFullDiskLeavesTheFormerFile_data();
    void aFullDiskLeavesTheFormerFile();
    void folderThatIsNotThereIsNamed();
    void secretsAreNobodyElses();
    void aDiskThatTakesNothingIsStorageTrouble();
};

void TestOutFile::fileIsWholeOrAsItWas()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"out"_s);
    const auto write = [&file](const QByteArray &bytes, const Result<> &answer) {
        return writeOutFile(file, [&](QIODevice &device) {
            device.write(bytes);
            return answer;
        });
    };
    const auto content = [&file] {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray("nothing");
    };
    const Error stopped{Error::Kind::Cancelled, u"STOPPED"_s, {}, {}};
    QCOMPARE(write("half", tl::unexpected(stopped)).error(), stopped);
    QCOMPARE(content(), "nothing"_ba);
    QVERIFY(write("whole", {}));
    QCOMPARE(content(), "whole"_ba);
    QVERIFY(!write("half", tl::unexpected(stopped)));
    QVERIFY(checkOutFile(file)); // leaves it alone
    QCOMPARE(content(), "whole"_ba);
}

void TestOutFile::aFullDiskLeavesTheFormerFile_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<int>("bytes");
    QTest::newRow("one write, cut short") << 1 << 100'000;
    QTest::newRow("many writes, of which one is cut short") << 100 << 1'000;
    QTest::newRow("what is left in the buffer") << 1 << 5'000;
}

/// A file may not grow beyond a bound: the disk takes a part of a write, and then nothing.
void TestOutFile::aFullDiskLeavesTheFormerFile()
{
    QFETCH(const int, pieces);
    QFETCH(const int, bytes);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"out"_s);
    const auto write = [&](int count, int length) {
        return writeOutFile(file, [=](QIODevice &device) {
            for (int i = 0; i < count; ++i)
                device.write(QByteArray(length, 'x')); // and does not look at what it gives
            return Result<>();
        });
    };
    QVERIFY(write(1, 10));
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN); // else the program would be ended
    struct rlimit small = before;
    small.rlim_cur = 3'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = write(pieces, bytes);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Storage);
    QCOMPARE(written.error().code, u"FILE_NOT_WRITTEN"_s);
    QFile left(file);
    QVERIFY(left.open(QIODevice::ReadOnly));
    QCOMPARE(left.readAll(), QByteArray(10, 'x'));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"out"_s});
}

void TestOutFile::folderThatIsNotThereIsNamed()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"missing/out"_s);
    QCOMPARE(checkOutFile(file).error().code, u"FILE_NOT_WRITTEN"_s);
    const auto written = writeOutFile(file, [](QIODevice &) { return Result<>(); });
    QCOMPARE(written.error().kind, Error::Kind::InvalidInput); // another name helps
    QCOMPARE(written.error().code, u"FILE_NOT_WRITTEN"_s);
    QCOMPARE(written.error().subject, file);
}

void TestOutFile::secretsAreNobodyElses()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"out"_s);
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QFileDevice::Permissions whileWritten;
    const auto write = [&](QIODevice &device) -> Result<> {
        device.write("x");
        const QStringList names = QDir(folder.path()).entryList(QDir::Files);
        whileWritten = QFile::permissions(folder.filePath(names.value(0)));
        return {};
    };
    QVERIFY(writeOutFile(file, write, ownerOnly));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(whileWritten & others, QFileDevice::Permissions{});
    QCOMPARE(QFile::permissions(file) & others, QFileDevice::Permissions{});
}

/// Another name would not help there: that is storage trouble.
void TestOutFile::aDiskThatTakesNothingIsStorageTrouble()
{
    for (const QStorageInfo &disk : QStorageInfo::mountedVolumes()) {
        const QString file = disk.rootPath() + u"/saoma-test.pdf"_s;
        if (!disk.isReadOnly() || QSaveFile{file}.open(QIODevice::WriteOnly))
            continue;
        QCOMPARE(checkOutFile(file).error().kind, Error::Kind::Storage);
        QCOMPARE(checkOutFile(file).error().code, u"FILE_NOT_WRITTEN"_s);
        return;
    }
    QSKIP("no write-protected disk here");
}

SAOMA_TEST(TestOutFile)
#include "test_outfile.moc"
