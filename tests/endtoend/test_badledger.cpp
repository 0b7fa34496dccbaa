// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma;
using namespace saoma::test;

namespace {

QByteArray contents(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

bool putFile(const QString &path, const QByteArray &bytes)
{
    QDir{}.mkpath(QFileInfo{path}.path());
    QFile file{path};
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QString paidOrder(Shop &shop)
{
    const QString number = shop.saoma({u"charge"_s, u"5"_s}).last()[u"out_trade_no"_s].toString();
    shop.pay(number);
    return shop.saoma({u"order"_s, u"sync"_s, number}).status == 0 ? number : QString{};
}

/// A program under a limit on the size of the files it writes, in blocks of 512 bytes.
std::unique_ptr<Program> startWithFileLimit(
    const Shop &shop, int blocks, const QString &program, const QStringList &arguments)
{
    const QString script = u"trap '' XFSZ; ulimit -f %1; exec \"$@\""_s.arg(blocks);
    return std::make_unique<Program>(u"/bin/sh"_s,
        QStringList{u"-c"_s, script, u"sh"_s, Shop::programPath(program)} + shop.commandLine(arguments),
        shop.environment());
}

Outcome chargeWithFileLimit(const Shop &shop, int blocks)
{
    return startWithFileLimit(shop, blocks, u"saoma"_s, {u"charge"_s, u"5"_s, u"--json"_s})->finish();
}

} // namespace

class TestBadLedger final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unusableFileIsLeftAlone_data();
    void unusableFileIsLeftAlone();
    void F31_aLedgerWithoutItsFileIsNoNewOne();
    void F31_aLogThatCannotBeReadIsNotPassedOver();
    void newerLedgerIsLeftAlone();
    void F30_noRoomNothingSent();
    void F30_noRoomAtAnyMoment();
    void F30_closeSaysThatThereIsNoRoom();
    void F30_listenerRefusesWhatItCannotBook();
    void F30_fullDiskIsNamed();
    void F30_fullDiskIsNamedWhoeverOpensFirst();
    void checkFindsATamperedRow_data();
    void checkFindsATamperedRow();
};

void TestBadLedger::unusableFileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("zero length") << QByteArray{} << u"LEDGER_DAMAGED"_s;
    QTest::newRow("a text") << "Dear diary,\n"_ba.repeated(400) << u"LEDGER_FOREIGN"_s;
    QTest::newRow("magic and rubbish")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, 'x') << u"LEDGER_FOREIGN"_s;
}

void TestBadLedger::unusableFileIsLeftAlone()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(putFile(shop.ledgerFile(), bytes));
    for (const QStringList &arguments : {QStringList{u"charge"_s, u"5"_s}, QStringList{u"order"_s, u"list"_s},
             QStringList{u"product"_s, u"list"_s}, QStringList{u"ledger"_s, u"check"_s}}) {
        const Outcome refused = shop.saoma(arguments);
        VERIFY_STATUS(refused, 4);
        QCOMPARE(refused.errorCode(), code);
        QCOMPARE(refused.last()[u"error"_s][u"kind"_s], u"storage"_s);
        QVERIFY(!refused.errorMessage().isEmpty());
    }
    const Outcome listener = shop.startListener()->finish();
    VERIFY_STATUS(listener, 4);
    VERIFY_STATUS(shop.saoma({u"check"_s}), 4);
    QCOMPARE(contents(shop.ledgerFile()), bytes);
    QVERIFY(shop.platformOrders().isEmpty());
}

/// Nothing is there to be looked up, and that is not the same as having sold nothing.
void TestBadLedger::F31_aLedgerWithoutItsFileIsNoNewOne()
{
    Shop shop;
    QVERIFY(putFile(shop.ledgerFile() + u"-wal"_s, QByteArray(5000, 'x')));
    for (const QStringList &arguments :
        {QStringList{u"order"_s, u"list"_s}, QStringList{u"product"_s, u"list"_s}}) {
        const Outcome refused = shop.saoma(arguments);
        VERIFY_STATUS(refused, 4);
        QCOMPARE(refused.errorCode(), u"LEDGER_DAMAGED"_s);
    }
}

/// Looking up shows what can be read, and says that it is not all.
void TestBadLedger::F31_aLogThatCannotBeReadIsNotPassedOver()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"1"_s}), 0);
    QVERIFY(shop.openListener());
    for (const QString &amount : {u"2"_s, u"3"_s})
        VERIFY_STATUS(shop.saoma({u"charge"_s, amount}), 0);
    shop.killListener();
    const QString log = shop.ledgerFile() + u"-wal"_s;
    QByteArray bytes = contents(log);
    QVERIFY(bytes.size() > 8000);
    bytes[3] = char(bytes[3] ^ 1);
    QVERIFY(putFile(log, bytes));
    const Outcome list = shop.saomaText({u"order"_s, u"list"_s});
    VERIFY_STATUS(list, 0);
    QVERIFY2(list.err.contains("is damaged"), list.story().constData());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"4"_s}), 4);
    QCOMPARE(contents(log), bytes);
}

void TestBadLedger::newerLedgerIsLeftAlone()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"5"_s}), 0);
    QVERIFY(tamper(shop.ledgerFile(), {u"PRAGMA user_version = 99"_s}));
    const QByteArray before = contents(shop.ledgerFile());
    for (const QStringList &arguments : {QStringList{u"charge"_s, u"5"_s}, QStringList{u"order"_s, u"list"_s},
             QStringList{u"product"_s, u"list"_s}, QStringList{u"ledger"_s, u"check"_s}}) {
        const Outcome refused = shop.saoma(arguments);
        VERIFY_STATUS(refused, 4);
        QCOMPARE(refused.errorCode(), u"LEDGER_NEWER"_s);
    }
    QCOMPARE(contents(shop.ledgerFile()), before);
    QCOMPARE(shop.platformOrders().size(), 1);
}

void TestBadLedger::F30_noRoomNothingSent()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidOrder(shop);
    QVERIFY(tamper(shop.ledgerFile(), {}));                // the log begins anew
    const Outcome refused = chargeWithFileLimit(shop, 72); // room for the index of the log
    VERIFY_STATUS(refused, 4);
    QCOMPARE(refused.last()[u"error"_s][u"kind"_s], u"storage"_s);
    QCOMPARE(shop.platformOrders().size(), 1);
    QCOMPARE(shop.order(number)[u"state"_s], u"paid"_s); // reading goes on, and nothing is lost
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"5"_s}), 0); // there is room again
}

/// Wherever in the sale the room ends: the program ends, says so, and the ledger stays sound.
void TestBadLedger::F30_noRoomAtAnyMoment()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = paidOrder(shop);
    int refusals = 0;
    bool hasSold = false;
    for (int blocks = 80; !hasSold && blocks < 800; blocks += 16) {
        QVERIFY(tamper(shop.ledgerFile(), {}));
        const auto before = shop.platformOrders().size();
        const Outcome end = chargeWithFileLimit(shop, blocks);
        QVERIFY2(end.status == 0 || end.status == 4, end.story().constData());
        hasSold = end.status == 0;
        refusals += hasSold ? 0 : 1;
        VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
        QCOMPARE(shop.order(number)[u"state"_s], u"paid"_s);
        const bool hasReached = shop.platformOrders().size() > before;
        const QString last = shop.platformOrders()[0][u"out_trade_no"_s].toString();
        QVERIFY2(!hasReached || !shop.order(last).isEmpty(), end.story().constData()); // I15
    }
    QVERIFY(hasSold);
    QVERIFY(refusals > 1);
}

void TestBadLedger::F30_closeSaysThatThereIsNoRoom()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const QString number = shop.saoma({u"charge"_s, u"5"_s}).last()[u"out_trade_no"_s].toString();
    QVERIFY(tamper(shop.ledgerFile(), {}));
    const QStringList close{u"order"_s, u"close"_s, number, u"--json"_s};
    const Outcome end = startWithFileLimit(shop, 72, u"saoma"_s, close)->finish(); // room for "closing" alone
    VERIFY_STATUS(end, 4);
    QCOMPARE(end.last()[u"error"_s][u"out_trade_no"_s], number);
    QCOMPARE(shop.stateOf(number), u"closing"_s);
    VERIFY_STATUS(shop.saoma({u"order"_s, u"close"_s, number}), 0);
    QCOMPARE(shop.stateOf(number), u"closed"_s);
}

/// I02: SUCCESS if and only if the ledger shows the payment, while the room ends between two notices.
void TestBadLedger::F30_listenerRefusesWhatItCannotBook()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    for (int i = 0; i < 4; ++i)
        VERIFY_STATUS(shop.saoma({u"charge"_s, u"5"_s}), 0);
    shop.fault(u"html_page"_s, u"orderquery"_s, {{u"times"_s, 1000}}); // only the notices tell
    for (const QJsonValue &order : shop.platformOrders())
        shop.pay(order[u"out_trade_no"_s].toString());
    const QJsonArray there = shop.platformOrders();
    const auto post = [&](const QJsonValue &order) {
        return shop.postToListener("/wechat/notify/pay", shop.signedXml(shop.noticeFor(order.toObject())));
    };
    QVERIFY(tamper(shop.ledgerFile(), {}));
    int refused = 0;
    {
        const auto listener = startWithFileLimit(shop, 72, u"saoma-listener"_s, {});
        QVERIFY(listener->nextLine().startsWith("listening on "));
        for (const QJsonValue &order : there) {
            const QByteArray answer = post(order);
            QVERIFY2(answer.contains("SUCCESS") != answer.contains("FAIL"), answer.constData());
            QCOMPARE(
                answer.contains("SUCCESS"), shop.stateOf(order[u"out_trade_no"_s].toString()) == u"paid");
            refused += answer.contains("FAIL") ? 1 : 0;
        }
    }
    QVERIFY(refused > 0);
    QVERIFY(shop.openListener());
    for (const QJsonValue &order : there) {
        QVERIFY(post(order).contains("SUCCESS"));
        QCOMPARE(
            shop.order(order[u"out_trade_no"_s].toString())[u"transaction_id"_s], order[u"transaction_id"_s]);
    }
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
}

/// On a small file system of its own, where the kernel allows one to everybody.
void TestBadLedger::F30_fullDiskIsNamed()
{
    const QStringList enter{u"-rm"_s, u"/bin/sh"_s, u"-c"_s};
    Shop shop;
    QVERIFY(QDir{}.mkdir(shop.path(u"small"_s)));
    const QString mount = u"mount -t tmpfs -o size=8m none '%1'"_s.arg(shop.path(u"small"_s));
    if (Program(u"unshare"_s, enter + QStringList{mount}, shop.environment()).finish().status != 0)
        QSKIP("no file system of one's own here");
    QVERIFY(shop.openPlatform());
    const QString saoma = u"'%1' --config '%2' --data '%3' --json "_s.arg(
        Shop::programPath(u"saoma"_s), shop.configFile(), shop.path(u"small"_s));
    const QString script = mount + u" && "_s + saoma
        + u"charge 1 && { head -c 20m /dev/zero > '%1/fill'; s=0; while [ $s -eq 0 ]; do "_s.arg(
            shop.path(u"small"_s))
        + saoma + u"charge 2; s=$?; done; echo status $s; "_s + saoma
        + u"order list; rm '%1/fill'; "_s.arg(shop.path(u"small"_s)) + saoma + u"charge 3 && "_s + saoma
        + u"ledger check; }"_s;
    const Outcome end = Program(u"unshare"_s, enter + QStringList{script}, shop.environment()).finish();
    VERIFY_STATUS(end, 0);
    QVERIFY2(end.out.contains("LEDGER_FULL") && end.out.contains("status 4"), end.story().constData());
    const auto lines = end.out.split('\n');
    const auto codes = std::count_if(
        lines.begin(), lines.end(), [](const QByteArray &line) { return line.startsWith("{\"body\""); });
    QCOMPARE(shop.platformOrders().size(), codes); // the sale that was refused never left
}

/// No program has it open, so that its log and shared memory have to be made first: even for looking.
void TestBadLedger::F30_fullDiskIsNamedWhoeverOpensFirst()
{
    const QStringList enter{u"-rm"_s, u"/bin/sh"_s, u"-c"_s};
    Shop shop;
    const QString folder = shop.path(u"small"_s);
    QVERIFY(QDir{}.mkdir(folder));
    const QString mount = u"mount -t tmpfs -o size=4m none '%1'"_s.arg(folder);
    if (Program(u"unshare"_s, enter + QStringList{mount}, shop.environment()).finish().status != 0)
        QSKIP("no file system of one's own here");
    const QString saoma = u"'%1' --config '%2' --data '%3' --json "_s.arg(
        Shop::programPath(u"saoma"_s), shop.configFile(), folder);
    const QString script = mount + u" && "_s + saoma + u"product add tea Tea 2 && { "_s
        + u"cat /dev/zero > '%1/fill' 2>/dev/null; "_s.arg(folder) + saoma
        + u"order list; echo reading $?; "_s + saoma
        + u"product add bun Bun 3; echo writing $?; rm '%1/fill'; "_s.arg(folder) + saoma
        + u"product add bun Bun 3; echo again $?; }"_s;
    const Outcome end = Program(u"unshare"_s, enter + QStringList{script}, shop.environment()).finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.out.count("LEDGER_NO_ROOM"), 2);
    for (const char *said : {"reading 4", "writing 4", "again 0"})
        QVERIFY2(end.out.contains(said), end.story().constData());
}

void TestBadLedger::checkFindsATamperedRow_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("invariant");
    QTest::newRow("state") << u"UPDATE order_ SET state = 'suspicious' WHERE state = 'waiting'"_s << u"I11"_s;
    QTest::newRow("refund without payment")
        << u"UPDATE order_ SET refunded_fee = 1 WHERE state = 'waiting'"_s << u"I09"_s;
    QTest::newRow("event of nobody")
        << u"INSERT INTO event (out_trade_no, at, kind, state, source, detail, row_hash, hash) "
           u"VALUES ('X', 1, 'created', 'created', 'desk', '', zeroblob(32), zeroblob(32))"_s
        << u"I24"_s;
    QTest::newRow("trigger removed") << u"DROP TRIGGER event_no_delete"_s << u"I14"_s;
}

void TestBadLedger::checkFindsATamperedRow()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, invariant);
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(!paidOrder(shop).isEmpty());
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"3"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);
    QVERIFY(tamper(shop.ledgerFile(), {statement}));
    const Outcome found = shop.saoma({u"ledger"_s, u"check"_s});
    VERIFY_STATUS(found, 1);
    const QJsonArray violations = found.last()[u"violations"_s].toArray();
    QVERIFY2(!violations.isEmpty(), found.story().constData());
    QVERIFY2(std::any_of(violations.begin(), violations.end(),
                 [&](const QJsonValue &line) { return line.toString().startsWith(invariant + u' '); }),
        found.story().constData());
    const Outcome forPeople = shop.saomaText({u"ledger"_s, u"check"_s});
    VERIFY_STATUS(forPeople, 1);
    QCOMPARE(forPeople.out.trimmed().split('\n').size(), violations.size()); // one line per violation
}

SAOMA_TEST(TestBadLedger)
#include "test_badledger.moc"
