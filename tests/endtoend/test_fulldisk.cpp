// SPDX-License-Identifier: GPL-3.0-or-later
// Every command that writes a file, onto a disk that takes none.
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestFullDisk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isStorageTroubleToEveryCommand_data();
    void isStorageTroubleToEveryCommand();
};

void TestFullDisk::isStorageTroubleToEveryCommand_data()
{
    QTest::addColumn<QString>("command"); ///< "%1" is the folder on the full disk.
    QTest::addColumn<QByteArray>("said");
    const QByteArray file = "FILE_NOT_WRITTEN";
    QTest::newRow("sheet") << u"sheet --no-proof --out '%1/a.pdf'"_s << file;
    QTest::newRow("calibration page") << u"sheet --calibration --out '%1/a.pdf'"_s << file;
    QTest::newRow("CSV") << u"product export '%1/a.csv'"_s << file;
    QTest::newRow("spreadsheet") << u"product export '%1/a.xlsx'"_s << file;
    QTest::newRow("picture of a product code") << u"product code tea --qr '%1/a.png'"_s << file;
    QTest::newRow("drawing of an order's code") << u"charge 1 --qr '%1/a.svg'"_s << file;
    QTest::newRow("backup") << u"ledger backup '%1/b.sqlite'"_s << QByteArray{"BACKUP_NOT_WRITTEN"};
    QTest::newRow("what is printed") << u"product list > '%1/list'"_s << QByteArray{"disk full"};
}

/// On a small file system of its own, where the kernel allows one to everybody.
void TestFullDisk::isStorageTroubleToEveryCommand()
{
    QFETCH(const QString, command);
    QFETCH(const QByteArray, said);
    const QStringList enter{u"-rm"_s, u"/bin/sh"_s, u"-c"_s};
    Shop shop;
    const QString folder = shop.path(u"small"_s);
    QVERIFY(QDir{}.mkdir(folder));
    const QString mount = u"mount -t tmpfs -o size=64k none '%1'"_s.arg(folder);
    if (Program(u"unshare"_s, enter + QStringList{mount}, shop.environment()).finish().status != 0)
        QSKIP("no file system of one's own here");
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"绿茶"_s, u"2"_s}), 0);
    const QString saoma = u"'%1' --language en --config '%2' --data '%3' --json "_s.arg(
        Shop::programPath(u"saoma"_s), shop.configFile(), shop.path(u"data"_s));
    const QString script = mount + u"; head -c 1m /dev/zero > '%1/fill' 2>/dev/null; "_s.arg(folder) + saoma
        + command.arg(folder) + u"; echo status $?; ls '%1'"_s.arg(folder);
    const Outcome end = Program(u"unshare"_s, enter + QStringList{script}, shop.environment()).finish();
    QVERIFY2(end.out.contains("status 4"), end.story().constData());
    QVERIFY2(end.out.contains(said) || end.err.contains(said), end.story().constData());
    const QByteArray left = end.out.mid(end.out.indexOf("status 4"));
    QVERIFY2(!left.contains("a.") && !left.contains("b.sqlite"), end.story().constData());
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

SAOMA_TEST(TestFullDisk)
#include "test_fulldisk.moc"
