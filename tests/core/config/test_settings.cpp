// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace saoma;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaultsAreTheDocumentedOnes();
    void everyDocumentedKeyIsKnown();
    void readsTheFile();
    void environmentOverridesTheFile();
    void everyKeyHasItsVariable();
    void anEmptyVariableEmptiesAText();
    void unknownKeysNameTheNearestOne_data();
    void unknownKeysNameTheNearestOne();
    void aKeyGivenTwiceIsRefused();
    void aKeyOfNoSectionGetsNoNonsenseHint();
    void unknownVariablesNameTheNearestOne_data();
    void unknownVariablesNameTheNearestOne();
    void otherVariablesAreNoSettings();
    void refusesBadValues_data();
    void refusesBadValues();
    void acceptsValuesAtTheEdge_data();
    void acceptsValuesAtTheEdge();
    void plainHttpOnlyToLoopback_data();
    void plainHttpOnlyToLoopback();
    void tlsFilesBelongTogether();
    void readsChineseAndCommas_data();
    void readsChineseAndCommas();
    void listsTrustedProxies();
    void aMissingFileIsFineUnlessNamed();
    void aFolderIsNoFile();
    void commentsMayBeginWithEither();
    void anUnreadableFormatIsRefused();
    void notifyUrlStandsOnThePublicAddress_data();
    void notifyUrlStandsOnThePublicAddress();
    void placesComeFromTheEnvironmentFirst();

private:
    [[nodiscard]] QString write(const QByteArray &text) const;
    [[nodiscard]] Result<Settings> read(const QByteArray &text) const;
    [[nodiscard]] static Result<Settings> override(const QString &name, const QString &value);

    QTemporaryDir m_folder;
};

/// Each text in a file of its own: QSettings takes one of the same size and millisecond for unchanged.
QString TestSettings::write(const QByteArray &text) const
{
    static int files = 0;
    QFile file(m_folder.filePath(u"saoma%1.ini"_s.arg(++files)));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        return {};
    return file.fileName();
}

Result<Settings> TestSettings::read(const QByteArray &text) const
{
    return Settings::load(write(text), true, {});
}

Result<Settings> TestSettings::override(const QString &name, const QString &value)
{
    QProcessEnvironment environment;
    environment.insert(name, value);
    return Settings::load({}, false, environment);
}

void TestSettings::defaultsAreTheDocumentedOnes()
{
    const auto settings = Settings::load({}, false, {});
    QVERIFY(settings);
    QVERIFY(!settings->hasMerchant());
    QCOMPARE(settings->merchant.signType, wechat::SignType::HmacSha256);
    QVERIFY(QRegularExpression(u"^[A-Z0-9]{1,4}$"_s).match(settings->desk.id).hasMatch());
    QCOMPARE(settings->gateway.baseUrl, QUrl(u"https://api.mch.weixin.qq.com"_s));
    QCOMPARE(settings->gateway.fallbackUrl, QUrl(u"https://api2.mch.weixin.qq.com"_s));
    QCOMPARE(settings->gateway.timeout, 10000ms);
    QVERIFY(!settings->listener.isEnabled);
    QCOMPARE(settings->listener.address, u"127.0.0.1"_s);
    QCOMPARE(settings->listener.port, quint16(8686));
    QVERIFY(settings->listener.publicUrl.isEmpty());
    QVERIFY(settings->listener.trustedProxies.isEmpty());
    QCOMPARE(settings->storage.driver, u"sqlite"_s);
    QCOMPARE(settings->order.codeLife, 5min);
    QVERIFY(!settings->order.body.isEmpty()); // the platform requires one
    QCOMPARE(settings->ui.language, u"system"_s);
}

void TestSettings::everyDocumentedKeyIsKnown()
{
    const QString known = settingKeys().join(u'\n') + u'\n';
    for (const char *key : {"merchant/app_id", "merchant/mch_id", "merchant/name", "merchant/sign_type",
             "merchant/api_key_file", "merchant/client_certificate", "desk/id", "gateway/base_url",
             "gateway/fallback_url", "gateway/timeout_ms", "listener/enabled", "listener/address",
             "listener/port", "listener/public_url", "listener/tls_certificate", "listener/tls_key",
             "listener/trusted_proxies", "storage/driver", "storage/connection", "storage/backup_days",
             "storage/backup_months", "storage/backup_folder", "order/body", "order/expire_minutes",
             "ui/language", "ui/theme", "ui/voice"}) {
        const QRegularExpression line(
            u"^"_s + QString::fromLatin1(key) + u"( |$)"_s, QRegularExpression::MultilineOption);
        QVERIFY2(line.match(known).hasMatch(), key);
    }
}

void TestSettings::readsTheFile()
{
    const QString file = write("[merchant]\napp_id=wx0123456789abcdef\nmch_id = 1900000109\nname=Tea\n"
                               "sign_type=MD5\napi_key_file=/etc/saoma/key\n"
                               "[desk]\nid=K7\n[gateway]\ntimeout_ms=2500\n"
                               "[listener]\nenabled=true\nport=0\n[order]\nexpire_minutes=7\n");
    const auto settings = Settings::load(file, true, {});
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().subject));
    QVERIFY(settings->hasMerchant());
    QCOMPARE(settings->merchant.appId, u"wx0123456789abcdef"_s);
    QCOMPARE(settings->merchant.mchId, u"1900000109"_s);
    QCOMPARE(settings->merchant.signType, wechat::SignType::Md5);
    QCOMPARE(settings->merchant.apiKeyFile, u"/etc/saoma/key"_s);
    QCOMPARE(settings->desk.id, u"K7"_s);
    QCOMPARE(settings->gateway.timeout, 2500ms);
    QVERIFY(settings->listener.isEnabled);
    QCOMPARE(settings->listener.port, quint16(0));
    QCOMPARE(settings->order.codeLife, 7min);
    QCOMPARE(settings->order.body, u"Tea"_s); // the shop's name where nothing else is said
    QCOMPARE(settings->file, file);
}

void TestSettings::environmentOverridesTheFile()
{
    QProcessEnvironment environment;
    environment.insert(u"SAOMA_DESK_ID"_s, u"B2"_s);
    environment.insert(u"SAOMA_MERCHANT_SIGN_TYPE"_s, u"MD5"_s);
    const auto settings = Settings::load(
        write("[desk]\nid=A1\n[merchant]\nsign_type=HMAC-SHA256\nname=Tea\n"), true, environment);
    QVERIFY(settings);
    QCOMPARE(settings->desk.id, u"B2"_s);
    QCOMPARE(settings->merchant.signType, wechat::SignType::Md5);
    QCOMPARE(settings->merchant.name, u"Tea"_s);
}

void TestSettings::everyKeyHasItsVariable()
{
    for (const QString &line : settingKeys()) {
        const QString key = line.section(u' ', 0, 0);
        const QString variable = u"SAOMA_"_s + QString(key).replace(u'/', u'_').toUpper();
        const auto settings = override(variable, u"\u0001"_s); // no key but a free text takes this
        if (!settings)
            QVERIFY2(settings.error().code == u"CONFIG_VALUE"_s
                    && settings.error().subject.section(u'/', 0, 0) == key.section(u'/', 0, 0),
                qPrintable(variable + u": "_s + settings.error().code));
    }
}

void TestSettings::anEmptyVariableEmptiesAText()
{
    const auto settings = override(u"SAOMA_GATEWAY_FALLBACK_URL"_s, u""_s);
    QVERIFY(settings);
    QVERIFY(settings->gateway.fallbackUrl.isEmpty()); // no second host
}

void TestSettings::unknownKeysNameTheNearestOne_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("misspelt") << QByteArray("[merchant]\nappid=wx1\n") << u"merchant/appid"_s
                              << u"merchant/app_id"_s;
    QTest::newRow("without its section")
        << QByteArray("expire_minutes=5\n") << u"expire_minutes"_s << u"order/expire_minutes"_s;
    QTest::newRow("in another section")
        << QByteArray("[gateway]\nport=1\n") << u"gateway/port"_s << u"listener/port"_s;
    QTest::newRow("upper case") << QByteArray("[Desk]\nid=A1\n") << u"Desk/id"_s << u"desk/id"_s;
    QTest::newRow("the key itself") << QByteArray("[merchant]\napi_key=0123456789abcdef0123456789abcdef\n")
                                    << u"merchant/api_key"_s << u"merchant/api_key_file"_s;
}

void TestSettings::unknownKeysNameTheNearestOne()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, key);
    QFETCH(const QString, nearest);
    const auto settings = read(file);
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(settings.error().code, u"CONFIG_UNKNOWN_KEY"_s);
    QCOMPARE(settings.error().subject, key);
    QCOMPARE(settings.error().detail, nearest);
}

void TestSettings::aKeyOfNoSectionGetsNoNonsenseHint()
{
    const auto stray = read("foo = bar\n[desk]\nid=A1\n");
    QVERIFY(!stray);
    QCOMPARE(stray.error().code, u"CONFIG_NO_SECTION"_s);
    QCOMPARE(stray.error().subject, u"foo"_s);
}

void TestSettings::aKeyGivenTwiceIsRefused()
{
    const auto twice =
        read("[gateway]\ntimeout_ms=900\n; timeout_ms=1\n[desk]\nid=A\n[gateway]\ntimeout_ms = 800\n");
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(twice.error().code, u"CONFIG_KEY_TWICE"_s);
    QCOMPARE(twice.error().subject, u"gateway/timeout_ms"_s);
    QVERIFY(read("[gateway]\ntimeout_ms=900\n;timeout_ms=1\n"));
}

void TestSettings::unknownVariablesNameTheNearestOne_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("misspelt") << u"SAOMA_MERCHANT_APPID"_s << u"SAOMA_MERCHANT_APP_ID"_s;
    QTest::newRow("plural") << u"SAOMA_LISTENER_PORTS"_s << u"SAOMA_LISTENER_PORT"_s;
    QTest::newRow("shortened") << u"SAOMA_GATEWAY_TIMEOUT"_s << u"SAOMA_GATEWAY_TIMEOUT_MS"_s;
}

void TestSettings::unknownVariablesNameTheNearestOne()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, nearest);
    const auto settings = override(variable, u"1"_s);
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, u"CONFIG_UNKNOWN_KEY"_s);
    QCOMPARE(settings.error().subject, variable);
    QCOMPARE(settings.error().detail, nearest);
}

void TestSettings::otherVariablesAreNoSettings()
{
    QProcessEnvironment environment;
    for (const char *name :
        {"SAOMA_CONFIG", "SAOMA_DATA", "SAOMA_API_KEY", "SAOMA", "SAOMAX_DESK_ID", "PATH"})
        environment.insert(QString::fromLatin1(name), u"x"_s);
    QVERIFY(Settings::load({}, false, environment));
}

void TestSettings::refusesBadValues_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *key, const char *value) {
        const QString name = QString::fromLatin1(key);
        QTest::addRow("%s = %s", key, value)
            << u"SAOMA_"_s + QString(name).replace(u'/', u'_').toUpper() << name << QString::fromUtf8(value);
    };
    for (const char *value : {"SHA1", "md5", "HMAC", ""})
        row("merchant/sign_type", value);
    for (const char *value : {"wx 1", "公众账号", "wx&1", "123456789012345678901234567890123"})
        row("merchant/app_id", value);
    for (const char *value : {"a1", "ABCDE", "A-1", "一", "A 1"})
        row("desk/id", value);
    for (const char *value : {"0", "-1", "1e4", "0x1000", "10s", "", "99999999999999999999", "１００００"})
        row("gateway/timeout_ms", value);
    for (const char *value : {"-1", "65536", "http", "80.0"})
        row("listener/port", value);
    for (const char *value : {"yes", "1", "TRUE", ""})
        row("listener/enabled", value);
    for (const char *value : {"", "300.1.1.1", "shop.example", "127.0.0.1:80"})
        row("listener/address", value);
    for (const char *value : {"", "api.mch.weixin.qq.com", "ftp://api.example", "https://", "https:///pay",
             "https://user:word@api.example", "https://api.example?x=1", "https://api.example#x",
             "weixin：//wxpay", "https://a b"})
        row("gateway/base_url", value);
    for (const char *value : {"0", "-5", "4.5", "121", "forever"})
        row("order/expire_minutes", value);
    row("listener/public_url", "https://shop.example/pay?x=1");
    row("listener/trusted_proxies", "10.0.0.1, proxy.example");
    row("storage/driver", "mysql");
    row("storage/backup_days", "-1");
    row("storage/backup_days", "367");
    row("storage/backup_months", "121");
    row("storage/backup_folder", "backups");
    row("ui/language", "fr");
    row("ui/theme", "pink");
}

void TestSettings::refusesBadValues()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    const auto settings = override(variable, value);
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(settings.error().code, u"CONFIG_VALUE"_s);
    QCOMPARE(settings.error().subject, key);
}

void TestSettings::acceptsValuesAtTheEdge_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *variable, const char *value) {
        QTest::addRow("%s = %s", variable, value)
            << QString::fromLatin1(variable) << QString::fromUtf8(value);
    };
    row("SAOMA_DESK_ID", "A");
    row("SAOMA_DESK_ID", "Z9Z9");
    row("SAOMA_LISTENER_PORT", "0");
    row("SAOMA_LISTENER_PORT", "65535");
    row("SAOMA_LISTENER_ADDRESS", "::1");
    row("SAOMA_LISTENER_ADDRESS", "0.0.0.0");
    row("SAOMA_ORDER_EXPIRE_MINUTES", "5");
    row("SAOMA_ORDER_EXPIRE_MINUTES", "118"); // F17: two hours less two minutes
    row("SAOMA_MERCHANT_SIGN_TYPE", "MD5");
    row("SAOMA_MERCHANT_SIGN_TYPE", "HMAC-SHA256");
    row("SAOMA_UI_LANGUAGE", "zh_TW");
    row("SAOMA_LISTENER_PUBLIC_URL", "https://shop.example/pay");
    row("SAOMA_LISTENER_PUBLIC_URL", "http://shop.example"); // what the platform calls, not what we call
}

void TestSettings::acceptsValuesAtTheEdge()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    const auto settings = override(variable, value);
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().code));
}

void TestSettings::plainHttpOnlyToLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    for (const char *url : {"http://127.0.0.1:9000", "http://[::1]:9000", "http://localhost:9000",
             "http://127.255.0.1", "https://pay.example"})
        QTest::newRow(url) << QString::fromLatin1(url) << true;
    for (const char *url : {"http://api.mch.weixin.qq.com", "http://192.168.1.2", "http://127.0.0.1.example",
             "http://localhost.example", "http://0.0.0.0", "http://[::2]", "http://128.0.0.1"})
        QTest::newRow(url) << QString::fromLatin1(url) << false;
}

void TestSettings::plainHttpOnlyToLoopback()
{
    QFETCH(const QString, url);
    QFETCH(const bool, good);
    for (const char *key : {"base_url", "fallback_url"}) {
        const auto settings = override(u"SAOMA_GATEWAY_"_s + QString::fromLatin1(key).toUpper(), url);
        QCOMPARE(settings.has_value(), good);
        if (good)
            continue;
        QCOMPARE(settings.error().kind, Error::Kind::InvalidInput);
        QCOMPARE(settings.error().code, u"INSECURE_URL"_s);
        QCOMPARE(settings.error().subject, u"gateway/"_s + QString::fromLatin1(key));
    }
}

void TestSettings::tlsFilesBelongTogether()
{
    QVERIFY(!read("[listener]\ntls_certificate=/a.pem\n"));
    QVERIFY(!read("[listener]\ntls_key=/a.key\n"));
    QVERIFY(read("[listener]\ntls_certificate=/a.pem\ntls_key=/a.key\n"));
}

void TestSettings::readsChineseAndCommas_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Chinese") << u"老王茶馆"_s;
    QTest::newRow("a comma") << u"Tea, cakes"_s;
    QTest::newRow("a full-width comma") << u"茶，点心"_s;
    QTest::newRow("a colon, an equals sign, a hash") << u"Tea: 1=1 #2"_s;
    QTest::newRow("a percent sign") << u"100% tea"_s;
    QTest::newRow("an apostrophe") << u"Wang's"_s;
    QTest::newRow("outside the basic plane") << u"茶🍵"_s;
}

void TestSettings::readsChineseAndCommas()
{
    QFETCH(const QString, name);
    const auto settings = read("[merchant]\nname=" + name.toUtf8() + "\n");
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().code));
    QCOMPARE(settings->merchant.name, name);
    const auto quoted = read("[merchant]\nname=\"" + name.toUtf8() + "\"\n");
    QVERIFY(quoted);
    QCOMPARE(quoted->merchant.name, name);
}

void TestSettings::listsTrustedProxies()
{
    const auto settings = read("[listener]\ntrusted_proxies=10.0.0.1, 10.0.0.2,fd00::1\n");
    QVERIFY(settings);
    QCOMPARE(settings->listener.trustedProxies, (QStringList{u"10.0.0.1"_s, u"10.0.0.2"_s, u"fd00::1"_s}));
}

void TestSettings::aMissingFileIsFineUnlessNamed()
{
    const QString missing = m_folder.filePath(u"none.ini"_s);
    QVERIFY(Settings::load(missing, false, {}));
    const auto named = Settings::load(missing, true, {});
    QVERIFY(!named);
    QCOMPARE(named.error().code, u"CONFIG_MISSING"_s);
    QCOMPARE(named.error().subject, missing);
}

void TestSettings::aFolderIsNoFile()
{
    for (const bool isNamed : {true, false}) {
        const auto settings = Settings::load(m_folder.path(), isNamed, {});
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, u"CONFIG_UNREADABLE"_s);
        QCOMPARE(settings.error().subject, m_folder.path());
    }
}

void TestSettings::commentsMayBeginWithEither()
{
    const auto settings =
        read("# our shop\n; since 1998\n[merchant]\n# its name = what stands on http://the/door\n "
             " # and no more\nname=Shop\n");
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().code));
    QCOMPARE(settings->merchant.name, u"Shop"_s);
    QVERIFY(!read("# our shop\n[merchant]\nthis is no setting\n"));
}

void TestSettings::anUnreadableFormatIsRefused()
{
    const auto settings = read("[merchant]\nthis is no setting\n");
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, Error::Kind::InvalidInput);
}

void TestSettings::notifyUrlStandsOnThePublicAddress_data()
{
    QTest::addColumn<QString>("publicUrl");
    QTest::addColumn<QString>("notifyUrl");
    QTest::newRow("plain") << u"https://shop.example"_s << u"https://shop.example/wechat/notify/pay"_s;
    QTest::newRow("slash") << u"https://shop.example/"_s << u"https://shop.example/wechat/notify/pay"_s;
    QTest::newRow("folder") << u"https://a.example:8443/b/"_s
                            << u"https://a.example:8443/b/wechat/notify/pay"_s;
}

void TestSettings::notifyUrlStandsOnThePublicAddress()
{
    QFETCH(const QString, publicUrl);
    QFETCH(const QString, notifyUrl);
    const auto settings = override(u"SAOMA_LISTENER_PUBLIC_URL"_s, publicUrl);
    QVERIFY(settings);
    QCOMPARE(settings->notifyUrl(), QUrl(notifyUrl));

    // Without one the element is still required, and must lead nowhere.
    const QUrl nowhere = Settings::load({}, false, {})->notifyUrl();
    QVERIFY(nowhere.isValid() && !nowhere.hasQuery());
    QVERIFY(nowhere.host().endsWith(u".invalid"_s));
}

void TestSettings::placesComeFromTheEnvironmentFirst()
{
    QProcessEnvironment environment;
    environment.insert(u"SAOMA_CONFIG"_s, u"/somewhere/else.ini"_s);
    environment.insert(u"SAOMA_DATA"_s, u"/somewhere/data"_s);
    QCOMPARE(Settings::defaultFile(environment), u"/somewhere/else.ini"_s);
    QCOMPARE(Settings::defaultDataFolder(environment), u"/somewhere/data"_s);
    QVERIFY(Settings::defaultFile({}).endsWith(u"/saoma/saoma.ini"_s));
}

SAOMA_TEST(TestSettings)
#include "test_settings.moc"
