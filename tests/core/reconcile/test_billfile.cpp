// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/billfile.h"
#include "core/simulator/bill.h"
#include "tests/support/testregistry.h"

#include <QTemporaryDir>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestBillFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsLines_data();
    void readsLines();
    void F24_refusesACutFile_data();
    void F24_refusesACutFile();
    void F24_stopsAtALineWithoutEnd();
    void namesWhatCannotBeRead();

private:
    [[nodiscard]] QString fileWith(const QByteArray &bytes) const
    {
        QFile file{m_folder.filePath(u"bill.csv"_s)};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the sample cannot be written");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

namespace {

/// All lines, or the error.
Result<QList<QByteArray>> linesIn(const QString &path)
{
    const auto file = BillFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    QList<QByteArray> lines;
    for (;;) {
        auto line = (*file)->line();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return lines;
        lines.append(**std::move(line));
    }
}

/// Larger than every buffer on the way, with a line across each border.
QByteArray longText()
{
    QByteArray text;
    for (int i = 0; i < 20'000; ++i)
        text += "line " + QByteArray::number(i) + QByteArray(i % 97, '.') + '\n';
    return text;
}

} // namespace

void TestBillFile::readsLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("three") << "a\nb\nc\n"_ba << 3;
    QTest::newRow("no end of line at the end") << "a\nb"_ba << 2;
    QTest::newRow("an empty line between") << "a\n\nb\n"_ba << 3;
    QTest::newRow("nothing") << ""_ba << 0;
    QTest::newRow("zero bytes") << "a\0b\nc\n"_ba << 2;
    QTest::newRow("long") << longText() << 20'000;
}

void TestBillFile::readsLines()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, count);
    for (const QByteArray &bytes : {text, simulator::gzipped(text)}) {
        const auto lines = linesIn(fileWith(bytes));
        QVERIFY2(lines, lines ? "" : qPrintable(lines.error().code));
        QCOMPARE(lines->size(), count);
        QByteArray again = lines->join('\n');
        if (text.endsWith('\n'))
            again += '\n';
        QCOMPARE(again, text);
    }
}

void TestBillFile::F24_refusesACutFile_data()
{
    QTest::addColumn<int>("bytesLost");
    QTest::newRow("the end of the checksum") << 1;
    QTest::newRow("the checksum") << 8;
    QTest::newRow("some text") << 100;
    QTest::newRow("most of it") << 20'000;
}

void TestBillFile::F24_refusesACutFile()
{
    QFETCH(const int, bytesLost);
    const QByteArray packed = simulator::gzipped(longText());
    QVERIFY(packed.size() > bytesLost + 100);
    const auto lines = linesIn(fileWith(packed.chopped(bytesLost)));
    QVERIFY(!lines);
    QCOMPARE(lines.error().code, u"BILL_CUT"_s);
    QByteArray flipped = packed;
    flipped[packed.size() - 5] = char(flipped.at(packed.size() - 5) ^ 1); // in the checksum
    const auto wrong = linesIn(fileWith(flipped));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, u"BILL_CUT"_s);
}

/// A gigabyte of one letter packs into a megabyte.
void TestBillFile::F24_stopsAtALineWithoutEnd()
{
    const auto lines = linesIn(fileWith(simulator::gzipped(QByteArray(50'000'000, 'x'))));
    QVERIFY(!lines);
    QCOMPARE(lines.error().code, u"BILL_MALFORMED"_s);
}

void TestBillFile::namesWhatCannotBeRead()
{
    for (const QString &path : {m_folder.filePath(u"none.csv"_s), m_folder.path()}) {
        const auto file = BillFile::open(path);
        QVERIFY(!file);
        QCOMPARE(file.error().code, u"BILL_FILE_UNREADABLE"_s);
    }
}

SAOMA_TEST(TestBillFile)
#include "test_billfile.moc"
