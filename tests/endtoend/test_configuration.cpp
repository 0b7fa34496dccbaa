// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

namespace {

constexpr auto ownerReads = QFile::ReadOwner | QFile::WriteOwner;

/// The refusal of a charge under this configuration, checked for what all of them share.
void verifyRefused(Shop &shop, const QString &code, const QString &mentions)
{
    const Outcome refused = shop.saoma({u"charge"_s, u"5"_s});
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.documents().size(), 1);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.last()[u"error"_s][u"kind"_s], u"invalid_input"_s);
    const Outcome forPeople = shop.saomaText({u"charge"_s, u"5"_s});
    VERIFY_STATUS(forPeople, 2);
    QVERIFY2(refused.out.contains(mentions.toUtf8()), refused.out.constData());
    QVERIFY2(forPeople.err.contains(mentions.toUtf8()), forPeople.err.constData());
    for (const QByteArray &text : {refused.out, forPeople.err})
        QVERIFY2(!text.contains(QByteArray(Shop::key).first(12)), text.constData());

    const Outcome listener = shop.startListener()->finish();
    VERIFY_STATUS(listener, 2);
    QVERIFY2(listener.err.contains(code.toUtf8()), listener.err.constData());
    QVERIFY2(!listener.err.contains(QByteArray(Shop::key).first(12)), listener.err.constData());
    QVERIFY(!QFile::exists(shop.ledgerFile()));
}

} // namespace

class TestConfiguration final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badValueIsRefused_data();
    void badValueIsRefused();
    void unsafeKeyIsRefused_data();
    void unsafeKeyIsRefused();
    void publicKeyInTheEnvironmentIsRefused();
    void keyFileMayNotBeALink();
    void keyFileMustBeThere();
    void keyMustBeSomewhere();
    void namedFileMustBeThere();
    void folderIsNoFile();
    void environmentGoesBeforeTheFile();
    void misspeltVariableIsRefused();
    void optionGoesBeforeVariable();
};

void TestConfiguration::badValueIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char *name, const QString &key, const QString &value,
                         const QString &code = u"CONFIG_VALUE"_s, const QString &mentions = {}) {
        QTest::newRow(name) << key << value << code << (mentions.isEmpty() ? key : mentions);
    };
    const QString unknown = u"CONFIG_UNKNOWN_KEY"_s;
    const QString insecure = u"INSECURE_URL"_s;
    row("misspelt key", u"merchant/mch_di"_s, u"1"_s, unknown, u"merchant/mch_id"_s);
    row("key in a wrong section", u"shop/name"_s, u"1"_s, unknown, u"/name"_s);
    row("sign type", u"merchant/sign_type"_s, u"SHA1"_s);
    row("desk in small letters", u"desk/id"_s, u"a1"_s);
    row("desk too long", u"desk/id"_s, u"ABCDE"_s);
    row("app id with a blank", u"merchant/app_id"_s, u"wx 12"_s);
    row("no merchant number", u"merchant/mch_id"_s, u""_s);
    row("no app id", u"merchant/app_id"_s, u""_s);
    row("port too high", u"listener/port"_s, u"70000"_s);
    row("port is a word", u"listener/port"_s, u"http"_s);
    row("address is a name", u"listener/address"_s, u"everywhere"_s);
    row("time-out too short", u"gateway/timeout_ms"_s, u"5"_s);
    row("time-out no number", u"gateway/timeout_ms"_s, u"10s"_s);
    row("life too short", u"order/expire_minutes"_s, u"1"_s);
    row("life beyond the prepay id", u"order/expire_minutes"_s, u"120"_s);
    row("yes for true", u"listener/enabled"_s, u"yes"_s);
    row("base without a scheme", u"gateway/base_url"_s, u"api.mch.weixin.qq.com"_s);
    row("other scheme", u"gateway/base_url"_s, u"ftp://127.0.0.1"_s);
    row("empty base", u"gateway/base_url"_s, u""_s);
    row("other storage", u"storage/driver"_s, u"mysql"_s);
    row("language", u"ui/language"_s, u"Klingon"_s);
    row("plain http abroad", u"gateway/base_url"_s, u"http://api.mch.weixin.qq.com"_s, insecure,
        u"gateway/base_url"_s);
    row("plain http to the second host", u"gateway/fallback_url"_s, u"http://192.0.2.1"_s, insecure,
        u"gateway/fallback_url"_s);
    row("a name that only looks like loopback", u"gateway/base_url"_s, u"http://127.0.0.1.example.com"_s,
        insecure, u"gateway/base_url"_s);
}

void TestConfiguration::badValueIsRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QString, code);
    QFETCH(const QString, mentions);
    Shop shop;
    shop.set(key, value);
    verifyRefused(shop, code, mentions);
}

void TestConfiguration::unsafeKeyIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("permissions");
    QTest::addColumn<QString>("code");
    const QByteArray good = Shop::key;
    const auto row = [](const char *name, const QByteArray &bytes, const QString &code,
                         QFile::Permissions permissions = ownerReads) {
        QTest::newRow(name) << bytes << int(permissions) << code;
    };
    row("31 characters", good.chopped(1), u"KEY_LENGTH"_s);
    row("33 characters", good + 'q', u"KEY_LENGTH"_s);
    row("empty", "\n"_ba, u"KEY_LENGTH"_s);
    row("two lines", good + "\n" + good, u"KEY_LENGTH"_s);
    row("a blank inside", good.chopped(2) + " z", u"KEY_CHARACTERS"_s);
    row("from the documentation", "192006250b4c09247ec02edce69f6a2d"_ba, u"KEY_PUBLIC"_s);
    row("from the documentation, capitals", "192006250B4C09247EC02EDCE69F6A2D"_ba, u"KEY_PUBLIC"_s);
    row("from the demo", "8934e7d15453e97507ef794cf7b0519d"_ba, u"KEY_PUBLIC"_s);
    row("one letter", QByteArray(32, 'a'), u"KEY_PUBLIC"_s);
    row("group may read", good, u"KEY_FILE_UNSAFE"_s, ownerReads | QFile::ReadGroup);
    row("others may read", good, u"KEY_FILE_UNSAFE"_s, ownerReads | QFile::ReadOther);
    row("group may write", good, u"KEY_FILE_UNSAFE"_s, ownerReads | QFile::WriteGroup);
}

void TestConfiguration::unsafeKeyIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, permissions);
    QFETCH(const QString, code);
    Shop shop;
    shop.writeKey(bytes, QFile::Permissions(permissions));
    verifyRefused(shop, code, u"key"_s);
}

void TestConfiguration::publicKeyInTheEnvironmentIsRefused()
{
    Shop shop;
    shop.unset(u"merchant/api_key_file"_s);
    shop.setEnvironment(u"SAOMA_API_KEY"_s, u"192006250b4c09247ec02edce69f6a2d"_s);
    verifyRefused(shop, u"KEY_PUBLIC"_s, u"key"_s);
}

void TestConfiguration::keyFileMayNotBeALink()
{
    Shop shop;
    QVERIFY(QFile::rename(shop.path(u"key"_s), shop.path(u"real"_s)));
    QVERIFY(QFile::link(shop.path(u"real"_s), shop.path(u"key"_s)));
    verifyRefused(shop, u"KEY_FILE_NOT_PLAIN"_s, shop.path(u"key"_s));
}

void TestConfiguration::keyFileMustBeThere()
{
    Shop shop;
    QVERIFY(QFile::remove(shop.path(u"key"_s)));
    verifyRefused(shop, u"KEY_FILE_MISSING"_s, shop.path(u"key"_s));
}

void TestConfiguration::keyMustBeSomewhere()
{
    Shop shop;
    shop.unset(u"merchant/api_key_file"_s);
    verifyRefused(shop, u"KEY_MISSING"_s, u"key"_s);
}

void TestConfiguration::namedFileMustBeThere()
{
    Shop shop;
    QVERIFY(QFile::remove(shop.configFile()));
    verifyRefused(shop, u"CONFIG_MISSING"_s, shop.configFile());
}

void TestConfiguration::folderIsNoFile()
{
    Shop shop;
    QVERIFY(QFile::remove(shop.configFile()));
    QVERIFY(QDir{}.mkdir(shop.configFile()));
    verifyRefused(shop, u"CONFIG_UNREADABLE"_s, shop.configFile());
}

void TestConfiguration::environmentGoesBeforeTheFile()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    shop.setEnvironment(u"SAOMA_DESK_ID"_s, u"ZZ"_s);
    shop.setEnvironment(u"SAOMA_ORDER_EXPIRE_MINUTES"_s, u"10"_s);
    const Outcome charged = shop.saoma({u"charge"_s, u"5"_s});
    VERIFY_STATUS(charged, 0);
    QCOMPARE(charged.last()[u"desk"_s], u"ZZ"_s);
    const auto time = [&charged](const QString &name) {
        return QDateTime::fromString(charged.last()[name].toString(), Qt::ISODateWithMs);
    };
    QCOMPARE(time(u"created_at"_s).secsTo(time(u"expires_at"_s)), 600);

    shop.setEnvironment(u"SAOMA_API_KEY"_s, u"anotherKey23456789abcdefghijklmn"_s);
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"5"_s}), 0); // only where no key file is named
    shop.unset(u"merchant/api_key_file"_s);
    VERIFY_STATUS(shop.saoma({u"charge"_s, u"5"_s}), 3); // the platform does not know that key
}

void TestConfiguration::misspeltVariableIsRefused()
{
    Shop shop;
    shop.setEnvironment(u"SAOMA_DESK_DI"_s, u"A1"_s);
    verifyRefused(shop, u"CONFIG_UNKNOWN_KEY"_s, u"SAOMA_DESK_ID"_s);
}

void TestConfiguration::optionGoesBeforeVariable()
{
    Shop shop;
    shop.setEnvironment(u"SAOMA_CONFIG"_s, shop.path(u"missing.ini"_s));
    shop.setEnvironment(u"SAOMA_DATA"_s, shop.path(u"elsewhere"_s));
    VERIFY_STATUS(shop.saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s}), 0);
    QVERIFY(QFile::exists(shop.ledgerFile()));
    QVERIFY(!QFile::exists(shop.path(u"elsewhere"_s)));

    const Outcome byVariable =
        Program(Shop::programPath(u"saoma"_s), {u"order"_s, u"list"_s, u"--json"_s}, shop.environment())
            .finish();
    VERIFY_STATUS(byVariable, 2);
    QCOMPARE(byVariable.errorCode(), u"CONFIG_MISSING"_s);
}

SAOMA_TEST(TestConfiguration)
#include "test_configuration.moc"
