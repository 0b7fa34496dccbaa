// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outfile.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QIODevice>
#include <QTemporaryDir>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestOutFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fileIsWholeOrAsItWas();
    void folderThatIsNotThereIsNamed();
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

void TestOutFile::folderThatIsNotThereIsNamed()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"missing/out"_s);
    QCOMPARE(checkOutFile(file).error().code, u"FILE_NOT_WRITTEN"_s);
    const auto written = writeOutFile(file, [](QIODevice &) { return Result<>(); });
    QCOMPARE(written.error().code, u"FILE_NOT_WRITTEN"_s);
    QCOMPARE(written.error().subject, file);
}

SAOMA_TEST(TestOutFile)
#include "test_outfile.moc"
