// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/vfs/diskimage.h"
#include "tests/support/testregistry.h"

#include <QSet>

using namespace saoma::test;

class TestDiskImage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unsyncedWritesMayGoOrStay();
    void syncedWritesStay();
    void aSyncCoversItsFileOnly();
    void namesNeedTheFolder();
    void aRemovedNameMayComeBack();
    void aLaterNameNeedsTheOneBefore();
    void tearsAtSectors();
    void tornWritesLeaveTheirNeighboursAlone();
    void truncationsAreChangesToo();
    void lostPagesAreReadButNeverWritten();
    void everyFateHappens();
    void copiesAreIndependent();
    void flipsOneBit();
};

namespace {

const QByteArray name = "/ledger";

QByteArray contentOf(const DiskImage &image, const QByteArray &file = name)
{
    const auto id = image.find(file);
    return id ? image.file(*id).seen : QByteArray("(none)");
}

/// A disk with one file whose name and bytes are safe.
DiskImage diskWith(const QByteArray &bytes)
{
    DiskImage disk;
    const auto file = disk.open(name);
    disk.write(file, 0, bytes);
    disk.sync(file);
    disk.syncFolder();
    return disk;
}

} // namespace

void TestDiskImage::unsyncedWritesMayGoOrStay()
{
    DiskImage disk = diskWith("old");
    disk.write(*disk.find(name), 0, "new");
    QCOMPARE(contentOf(disk), QByteArray("new"));
    QVERIFY(disk.hasPending());
    QCOMPARE(contentOf(disk.afterPowerCut(Survival::dropAll())), QByteArray("old"));
    QCOMPARE(contentOf(disk.afterPowerCut(Survival::keepAll())), QByteArray("new"));
}

void TestDiskImage::syncedWritesStay()
{
    const DiskImage disk = diskWith("old");
    QVERIFY(!disk.hasPending());
    QCOMPARE(contentOf(disk.syncedOnly()), QByteArray("old"));
}

void TestDiskImage::aSyncCoversItsFileOnly()
{
    DiskImage disk = diskWith("old");
    const auto other = disk.open("/other");
    disk.write(other, 0, "x");
    disk.write(*disk.find(name), 0, "new");
    disk.syncFolder();
    disk.sync(*disk.find(name));
    QCOMPARE(contentOf(disk.syncedOnly()), QByteArray("new"));
    QCOMPARE(contentOf(disk.syncedOnly(), "/other"), QByteArray());
}

void TestDiskImage::namesNeedTheFolder()
{
    DiskImage disk;
    const auto file = disk.open(name);
    disk.write(file, 0, "x");
    disk.sync(file);
    QCOMPARE(contentOf(disk.syncedOnly()), QByteArray("(none)"));
    disk.syncFolder();
    QCOMPARE(contentOf(disk.syncedOnly()), QByteArray("x"));
}

void TestDiskImage::aRemovedNameMayComeBack()
{
    DiskImage disk = diskWith("x");
    disk.remove(name);
    QCOMPARE(contentOf(disk), QByteArray("(none)"));
    const DiskImage found = disk.syncedOnly();
    QCOMPARE(contentOf(found), QByteArray("x"));
    QCOMPARE(found.cutReport().returned, QList<QByteArray>{name});
    QCOMPARE(contentOf(disk.afterPowerCut(Survival::keepAll())), QByteArray("(none)"));
}

void TestDiskImage::aLaterNameNeedsTheOneBefore()
{
    DiskImage disk = diskWith("first");
    disk.remove(name);
    const auto second = disk.open(name);
    disk.write(second, 0, "second");
    disk.sync(second);
    QSet<QByteArray> found;
    for (quint64 seed = 1; seed <= 200; ++seed)
        found.insert(contentOf(disk.afterPowerCut(Survival::random(seed))));
    QCOMPARE(found, (QSet<QByteArray>{"first", "(none)", "second"}));
}

void TestDiskImage::tearsAtSectors()
{
    DiskImage disk = diskWith(QByteArray(2048, 'o'));
    disk.write(*disk.find(name), 0, QByteArray(2048, 'n'));
    const DiskImage torn = disk.afterPowerCut(Survival::tearLast());
    QCOMPARE(contentOf(torn), QByteArray(1024, 'n') + QByteArray(1024, 'o'));
    QCOMPARE(torn.cutReport().torn, QList<QByteArray>{name});
}

void TestDiskImage::tornWritesLeaveTheirNeighboursAlone()
{
    DiskImage disk = diskWith(QByteArray(2048, 'o'));
    disk.write(*disk.find(name), 500, QByteArray(1100, 'n')); // sectors 0 to 3, the outer ones in part
    for (quint64 seed = 1; seed <= 100; ++seed) {
        const QByteArray found = contentOf(disk.afterPowerCut(Survival::random(seed)));
        QCOMPARE(found.size(), 2048);
        QCOMPARE(found.left(500), QByteArray(500, 'o'));
        QCOMPARE(found.mid(1600), QByteArray(448, 'o'));
        for (const qsizetype sector : {512, 1024})
            QVERIFY(found.mid(sector, 512) == QByteArray(512, 'o')
                || found.mid(sector, 512) == QByteArray(512, 'n'));
    }
}

void TestDiskImage::truncationsAreChangesToo()
{
    DiskImage disk = diskWith("longer");
    disk.truncate(*disk.find(name), 4);
    QCOMPARE(contentOf(disk), QByteArray("long"));
    QCOMPARE(contentOf(disk.syncedOnly()), QByteArray("longer"));
    disk.truncate(*disk.find(name), 6); // grows with zeros
    QCOMPARE(contentOf(disk), QByteArray("long\0\0", 6));
}

void TestDiskImage::lostPagesAreReadButNeverWritten()
{
    DiskImage disk = diskWith("old");
    disk.write(*disk.find(name), 0, "new");
    disk.losePending(*disk.find(name));
    QCOMPARE(contentOf(disk), QByteArray("new"));
    disk.write(*disk.find(name), 3, "!");
    disk.sync(*disk.find(name)); // succeeds, and says nothing of what was lost
    QCOMPARE(contentOf(disk), QByteArray("new!"));
    QCOMPARE(contentOf(disk.afterPowerCut(Survival::keepAll())), QByteArray("old!"));
}

void TestDiskImage::everyFateHappens()
{
    DiskImage disk = diskWith("..");
    disk.write(*disk.find(name), 0, "a");
    disk.write(*disk.find(name), 1, "b");
    QSet<QByteArray> found;
    for (quint64 seed = 1; seed <= 200; ++seed) {
        found.insert(contentOf(disk.afterPowerCut(Survival::random(seed))));
        QCOMPARE(contentOf(disk.afterPowerCut(Survival::random(seed))),
            contentOf(disk.afterPowerCut(Survival::random(seed))));
    }
    QCOMPARE(found, (QSet<QByteArray>{"..", "a.", ".b", "ab"}));
}

void TestDiskImage::copiesAreIndependent()
{
    DiskImage disk = diskWith("old");
    const DiskImage copy = disk;
    disk.write(*disk.find(name), 0, "new");
    QCOMPARE(contentOf(copy), QByteArray("old"));
    QVERIFY(copy.fingerprint() != disk.fingerprint());
    QCOMPARE(copy.fingerprint(), disk.syncedOnly().fingerprint());
}

void TestDiskImage::flipsOneBit()
{
    DiskImage disk = diskWith("a");
    disk.flipBit(*disk.find(name), 0, 1);
    QCOMPARE(contentOf(disk), QByteArray("c"));
    QCOMPARE(contentOf(disk.syncedOnly()), QByteArray("c"));
}

SAOMA_TEST(TestDiskImage)
#include "test_diskimage.moc"
