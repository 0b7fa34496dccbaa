// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestBackups final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void todaysIsMadeAndListed();
    void aRestoredOneHasWhatItHad();
    void aMissingDiskIsToldAndSellingGoesOn();
    void theListenerMakesOne();

private:
    static QJsonArray backups(const Outcome &outcome) { return outcome.last()[u"backups"_s].toArray(); }
};

void TestBackups::todaysIsMadeAndListed()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"5"_s}), 0);
    const Outcome none = shop.saoma({u"ledger"_s, u"backups"_s});
    VERIFY_STATUS(none, 0);
    QCOMPARE(backups(none).size(), 0);
    const Outcome made = shop.saoma({u"ledger"_s, u"backups"_s, u"--make"_s});
    VERIFY_STATUS(made, 0);
    QCOMPARE(made.last()[u"folder"_s], shop.path(u"data/backups"_s));
    QCOMPARE(backups(made).size(), 1);
    const QJsonObject backup = backups(made).first().toObject();
    QCOMPARE(backup[u"orders"_s], 1);
    QCOMPARE(backup[u"there"_s], true);
    QCOMPARE(backup[u"violations"_s].toArray().size(), 0);
    QVERIFY(QFile::exists(backup[u"file"_s].toString()));
    QCOMPARE(backups(shop.saoma({u"ledger"_s, u"backups"_s, u"--make"_s})), backups(made)); // one a day
    const Outcome text = shop.saomaText({u"ledger"_s, u"backups"_s});
    QVERIFY2(text.out.contains("1 order") && text.out.contains("clean"), text.story().constData());
}

void TestBackups::aRestoredOneHasWhatItHad()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString before = shop.saoma({u"charge"_s, u"5"_s}).last()[u"out_trade_no"_s].toString();
    const QString file =
        backups(shop.saoma({u"ledger"_s, u"backups"_s, u"--make"_s})).first()[u"file"_s].toString();
    const QString after = shop.saoma({u"charge"_s, u"6"_s}).last()[u"out_trade_no"_s].toString();
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"restore"_s, file}), 0);
    VERIFY_STATUS(shop.saoma({u"order"_s, u"show"_s, before}), 0);
    VERIFY_STATUS(shop.saoma({u"order"_s, u"show"_s, after}), 1);
    QCOMPARE(backups(shop.saoma({u"ledger"_s, u"backups"_s})).size(), 1);
}

void TestBackups::aMissingDiskIsToldAndSellingGoesOn()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    shop.set(u"storage/backup_folder"_s, shop.path(u"usb"_s));
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"5"_s}), 0);
    const Outcome refused = shop.saoma({u"ledger"_s, u"backups"_s, u"--make"_s});
    VERIFY_STATUS(refused, 4);
    QCOMPARE(refused.errorCode(), u"BACKUP_FOLDER_MISSING"_s);
    QVERIFY(!QFile::exists(shop.path(u"usb"_s)));
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"6"_s}), 0);
    QVERIFY(QDir().mkpath(shop.path(u"usb"_s)));
    QCOMPARE(backups(shop.saoma({u"ledger"_s, u"backups"_s, u"--make"_s})).size(), 1);
}

void TestBackups::theListenerMakesOne()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"5"_s}), 0);
    QVERIFY(shop.openListener());
    const auto isMade = [&shop] {
        return !QDir(shop.path(u"data/backups"_s)).entryList({u"ledger-*.sqlite"_s}).isEmpty();
    };
    QVERIFY(eventually(isMade) || eventually(isMade) || eventually(isMade));
    QVERIFY(eventually([&] { return backups(shop.saoma({u"ledger"_s, u"backups"_s})).size() == 1; }));
}

SAOMA_TEST(TestBackups)
#include "test_backups.moc"
