// SPDX-License-Identifier: GPL-3.0-or-later
// After an unclean end: a check is owed, every program knows, and what it finds counts for all of them. And
// during a restore nobody begins.
#include "core/ledger/ledgeruse.h"
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

/// "-": requests of a year before their orders were made (I25); "+" takes it back.
QString damaged(const QString &sign)
{
    return u"UPDATE order_ SET requested_at = requested_at %1 31536000000"_s.arg(sign);
}

} // namespace

class TestOwedCheck final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void F31_ordersWaitForTheOwedCheckAndGoOn();
    void F31_aViolationStopsEveryProgramUntilACheckIsClean();
    void aRestoreHoldsOffWhoStarts();
    void F31_aCheckThatFindsSomethingStopsSales();
    void filesOfWhoDiedAtItsStartHoldNobodyUp();

private:
    /// A desk is killed with a code on its screen.
    static QString killedSale(Shop &shop);
    static bool isOwed(const Shop &shop) { return QFile::exists(shop.ledgerFile() + u".unchecked"_s); }
    static QString codeOfTea(Shop &shop);
};

QString TestOwedCheck::killedSale(Shop &shop)
{
    const auto charge = shop.start({u"charge"_s, u"5"_s, u"--wait"_s, u"60"_s});
    const QString number = charge->nextDocument()[u"out_trade_no"_s].toString();
    charge->kill();
    return number;
}

QString TestOwedCheck::codeOfTea(Shop &shop)
{
    const Outcome added = shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s});
    return added.status == 0 ? shop.saoma({u"product"_s, u"code"_s, u"tea"_s}).last()[u"code"_s].toString()
                             : QString{};
}

void TestOwedCheck::F31_ordersWaitForTheOwedCheckAndGoOn()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = killedSale(shop);
    QCOMPARE(QDir{shop.path(u"data"_s)}.entryList({u"ledger.sqlite.user-*"_s}).size(), 1); // the dead one's
    QVERIFY(!isOwed(shop));

    // Somebody only turns the mark into the debt: with a violation inside, the order that waits shows it.
    QVERIFY(tamper(shop.ledgerFile(), {damaged(u"-"_s)}));
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 4);
    QVERIFY(isOwed(shop));
    QCOMPARE(shop.platformOrders().size(), 1); // it had waited: the check came first
    QVERIFY(tamper(shop.ledgerFile(), {damaged(u"+"_s)}));

    const auto next = shop.start({u"charge"_s, u"1"_s, u"--wait"_s, u"60"_s});
    const QJsonObject sold = next->nextDocument();
    QCOMPARE(sold[u"state"_s], u"waiting"_s);
    QVERIFY(!isOwed(shop)); // settled before the code was shown
    QCOMPARE(shop.pay(sold[u"out_trade_no"_s].toString())[u"paid"_s], true);
    const Outcome paid = next->finish();
    VERIFY_STATUS(paid, 0);
    QCOMPARE(paid.last()[u"state"_s], u"paid"_s);
    QCOMPARE(shop.stateOf(number), u"waiting"_s); // the killed desk's sale was taken up
    QCOMPARE(QDir{shop.path(u"data"_s)}.entryList({u"ledger.sqlite.user-*"_s}), QStringList());
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

/// The listener had begun before anybody was killed, on a clean ledger.
void TestOwedCheck::F31_aViolationStopsEveryProgramUntilACheckIsClean()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString code = codeOfTea(shop);
    const QString first = shop.saoma({u"charge"_s, u"3"_s}).last()[u"out_trade_no"_s].toString();
    QVERIFY(shop.openListener());
    QCOMPARE(shop.scan(code)[u"payable"_s], true);
    const QString killed = killedSale(shop);
    const auto damage = [&killed](const QString &sign) {
        return QString{damaged(sign) + u" WHERE out_trade_no = '"_s + killed + u'\''};
    };
    QVERIFY(tamper(shop.ledgerFile(), {damage(u"-"_s)}));
    const auto before = shop.platformOrders().size();

    for (int again = 0; again < 2; ++again) {
        const Outcome refused = shop.saoma({u"charge"_s, u"1"_s});
        VERIFY_STATUS(refused, 4);
        QCOMPARE(refused.errorCode(), u"LEDGER_VIOLATED"_s);
        QVERIFY(isOwed(shop));
        QCOMPARE(shop.scan(code)[u"payable"_s], false); // by the listener
        QVERIFY(isOwed(shop));
    }
    QCOMPARE(shop.platformOrders().size(), before);
    QCOMPARE(shop.pay(first)[u"paid"_s], true); // what is on record is looked up and brought to its end
    QVERIFY(eventually([&] { return shop.stateOf(first) == u"paid"_s; }));

    QVERIFY(tamper(shop.ledgerFile(), {damage(u"+"_s)}));
    QCOMPARE(shop.scan(code)[u"payable"_s], false); // mended, but nobody has looked
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
    QVERIFY(!isOwed(shop));
    QCOMPARE(shop.scan(code)[u"payable"_s], true); // the same listener
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
    shop.listener().terminate();
    const Outcome listener = shop.listener().finish();
    VERIFY_STATUS(listener, 0);
    QVERIFY2(listener.err.contains("refused to the buyer: LEDGER_VIOLATED"), listener.story().constData());
}

/// Nobody was killed; the owner has looked.
void TestOwedCheck::F31_aCheckThatFindsSomethingStopsSales()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"3"_s}), 0);
    QVERIFY(tamper(shop.ledgerFile(), {damaged(u"-"_s)}));
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 1);
    const Outcome refused = shop.saoma({u"charge"_s, u"1"_s});
    VERIFY_STATUS(refused, 4);
    QCOMPARE(refused.errorCode(), u"LEDGER_VIOLATED"_s);
    QVERIFY(tamper(shop.ledgerFile(), {damaged(u"+"_s)}));
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
}

/// Killed between making such a file and writing there: everybody who came later waited, and was refused.
void TestOwedCheck::filesOfWhoDiedAtItsStartHoldNobodyUp()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    killedSale(shop);
    QVERIFY(QFile::exists(shop.ledgerFile() + u"-wal"_s)); // beside a log programs take turns
    for (const QString &part : {u".opening"_s, u".restoring"_s, u".user-1-1"_s}) {
        QFile empty{shop.ledgerFile() + part};
        QVERIFY(empty.open(QIODevice::WriteOnly));
    }
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
    QCOMPARE(QDir{shop.path(u"data"_s)}.entryList({u"*.opening"_s, u"*.user-*"_s}), QStringList());
}

void TestOwedCheck::aRestoreHoldsOffWhoStarts()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = shop.saoma({u"charge"_s, u"3"_s}).last()[u"out_trade_no"_s].toString();
    const QString backup = shop.path(u"backup.sqlite"_s);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"backup"_s, backup}), 0);
    ProgramLock restoring = LedgerUse::restoreLock(shop.ledgerFile()); // as a restore under way
    QCOMPARE(restoring.take(), ProgramLock::Taken::Yes);
    for (const QStringList &arguments :
        {QStringList{u"charge"_s, u"1"_s}, QStringList{u"order"_s, u"sync"_s, number},
            QStringList{u"product"_s, u"add"_s, u"a"_s, u"A"_s, u"1"_s}}) {
        const Outcome held = shop.saoma(arguments);
        VERIFY_STATUS(held, 4);
        QCOMPARE(held.errorCode(), u"LEDGER_BUSY"_s);
        QCOMPARE(held.last()[u"error"_s][u"detail"_s], u"a backup is being restored"_s);
    }
    const Outcome listener = shop.startListener()->finish();
    VERIFY_STATUS(listener, 4);
    QVERIFY2(listener.err.contains("LEDGER_BUSY"), listener.story().constData());
    const Outcome second = shop.saoma({u"ledger"_s, u"restore"_s, backup});
    VERIFY_STATUS(second, 1);
    QCOMPARE(second.errorCode(), u"LEDGER_IN_USE"_s);
    QCOMPARE(shop.platformOrders().size(), 1);
    QCOMPARE(
        QDir{shop.path(u"data"_s)}.entryList({u"ledger.sqlite.user-*"_s}), QStringList()); // nobody stays

    restoring.release();
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"restore"_s, backup}), 0);
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
    QVERIFY(shop.openListener());
}

SAOMA_TEST(TestOwedCheck)
#include "test_owedcheck.moc"
