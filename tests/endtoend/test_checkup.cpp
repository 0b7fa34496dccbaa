// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

namespace {

QJsonObject findingOf(const Outcome &checked, const QString &name)
{
    for (const QJsonValue &finding : checked.last()[u"checks"_s].toArray())
        if (finding[u"name"_s] == name)
            return finding.toObject();
    return {};
}

} // namespace

class TestCheckUp final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allIsWell_data() { addSignTypeRows(); }
    void allIsWell();
    void wrongKeyIsFound();
    void badKeyFileIsFound();
    void silentPlatformIsFound();
    void F16_wrongClockIsFound_data();
    void F16_wrongClockIsFound();
    void simulatorTellsHowToUseIt();
    void helpAndVersionAreThere();
};

void TestCheckUp::allIsWell()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    const Outcome checked = shop.saoma({u"check"_s});
    VERIFY_STATUS(checked, 0);
    for (const QString &name :
        {u"configuration"_s, u"key"_s, u"disk"_s, u"storage"_s, u"platform"_s, u"clock"_s})
        QVERIFY2(findingOf(checked, name)[u"ok"_s].toBool(), qPrintable(name));
    QVERIFY(shop.platformOrders().isEmpty());
    QVERIFY(shop.saoma({u"order"_s, u"list"_s}).last()[u"orders"_s].toArray().isEmpty());
}

void TestCheckUp::wrongKeyIsFound()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    shop.writeKey("anotherKey23456789abcdefghijklmn", QFile::ReadOwner | QFile::WriteOwner);
    const Outcome checked = shop.saoma({u"check"_s});
    QVERIFY2(checked.status > 0, checked.story().constData());
    QCOMPARE(findingOf(checked, u"platform"_s)[u"ok"_s], false);
    QVERIFY(!checked.out.contains("anotherKey"));
}

void TestCheckUp::badKeyFileIsFound()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    shop.writeKey(Shop::key, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    const Outcome checked = shop.saoma({u"check"_s});
    VERIFY_STATUS(checked, 2);
    QCOMPARE(findingOf(checked, u"key"_s)[u"ok"_s], false);
    QCOMPARE(findingOf(checked, u"storage"_s)[u"ok"_s], true); // the rest is looked at all the same
}

void TestCheckUp::silentPlatformIsFound()
{
    Shop shop;
    const Outcome checked = shop.saoma({u"check"_s});
    VERIFY_STATUS(checked, 3);
    QCOMPARE(findingOf(checked, u"platform"_s)[u"ok"_s], false);
}

void TestCheckUp::F16_wrongClockIsFound_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("behind") << 400;
    QTest::newRow("ahead") << -90;
}

void TestCheckUp::F16_wrongClockIsFound()
{
    QFETCH(const int, seconds);
    Shop shop;
    QVERIFY(shop.openPlatform());
    shop.fault(u"clock_skew"_s, u"orderquery"_s, {{u"skew_seconds"_s, seconds}});
    const Outcome checked = shop.saoma({u"check"_s});
    VERIFY_STATUS(checked, 1);
    const QJsonObject clock = findingOf(checked, u"clock"_s);
    QCOMPARE(clock[u"ok"_s], false);
    const QString text = clock[u"text"_s].toString();
    const bool saysHowMuch = text.contains(QString::number(qAbs(seconds)))
        || text.contains(QString::number(qAbs(seconds) + 1))
        || text.contains(QString::number(qAbs(seconds) - 1));
    QVERIFY2(saysHowMuch, qPrintable(text));
    QCOMPARE(findingOf(checked, u"platform"_s)[u"ok"_s], true);
}

/// What `saoma simulate` prints works as printed.
void TestCheckUp::simulatorTellsHowToUseIt()
{
    Shop shop;
    Program simulator{
        Shop::programPath(u"saoma"_s), {u"simulate"_s, u"--port"_s, u"0"_s, u"--json"_s}, shop.environment()};
    const QJsonObject told = simulator.nextDocument();
    const auto port = quint16(QUrl{told[u"base_url"_s].toString()}.port(0));
    for (const QString &field : {u"app_id"_s, u"mch_id"_s, u"sign_type"_s})
        QVERIFY(!told[field].toString().isEmpty());
    int faults = 0;
    for (const QJsonValue &line : told[u"control"_s].toArray()) {
        const QStringList words = line.toString().split(u' ');
        const QByteArray answer = exchange(
            port, words.value(0).toLatin1(), words.value(1).toLatin1(), words.mid(2).join(u' ').toUtf8());
        QVERIFY2(!answer.contains("UNKNOWN_COMMAND") && !answer.contains("JSON_INVALID"), answer.constData());
        if (words.value(1).endsWith(u"/fault"))
            faults += answer.startsWith("HTTP/1.1 200 ") ? 1 : 0;
    }
    QCOMPARE(faults, 1);
    simulator.terminate();
    const Outcome end = simulator.finish();
    VERIFY_STATUS(end, 0);
}

void TestCheckUp::helpAndVersionAreThere()
{
    Shop shop;
    for (const QString &program : {u"saoma"_s, u"saoma-listener"_s}) {
        const Outcome help = Program(Shop::programPath(program), {u"--help"_s}, shop.environment()).finish();
        VERIFY_STATUS(help, 0);
        QVERIFY2(help.out.contains("--config") && help.out.contains("--data"), help.out.constData());
        VERIFY_STATUS(Program(Shop::programPath(program), {u"--version"_s}, shop.environment()).finish(), 0);
    }
}

SAOMA_TEST(TestCheckUp)
#include "test_checkup.moc"
