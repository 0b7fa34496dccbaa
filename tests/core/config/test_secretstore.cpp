// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secretstore.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

const QByteArray goodKey = "Kq3Zs8Vn1Xc7Bm5Lw9Ty2Rp4Hd6Gf0Ja";

QByteArray shown(const SecretBytes &key)
{
    const auto bytes = key.reveal();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

QString allText(const Error &error)
{
    return error.code + u'|' + error.subject + u'|' + error.detail;
}

} // namespace

class TestSecretStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsAKeyFile_data();
    void readsAKeyFile();
    void refusesBadKeys_data();
    void refusesBadKeys();
    void refusesAFileOthersCanUse_data();
    void refusesAFileOthersCanUse();
    void refusesWhatIsNoPlainFile_data();
    void refusesWhatIsNoPlainFile();
    void refusesAFileOfSomebodyElse();
    void saysWhichFileIsMissing();
    void saysThatNothingIsConfigured();
    void fileBeatsTheEnvironment();
    void F35_noErrorTextHoldsTheKey();
    void S14_aMerchantNeedsKeyAndNumbers_data();
    void S14_aMerchantNeedsKeyAndNumbers();
    void loadsAMerchant();

private:
    [[nodiscard]] QString put(const QByteArray &bytes, mode_t mode = 0600) const;
    [[nodiscard]] static Result<SecretBytes> load(const QString &file, const QString &variable = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSecretStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestSecretStore::put(const QByteArray &bytes, mode_t mode) const
{
    QFile file(m_folder->filePath(u"api.key"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    return ::chmod(QFile::encodeName(file.fileName()).constData(), mode) == 0 ? file.fileName() : QString{};
}

Result<SecretBytes> TestSecretStore::load(const QString &file, const QString &variable)
{
    Settings settings;
    settings.merchant.apiKeyFile = file;
    QProcessEnvironment environment;
    if (!variable.isEmpty())
        environment.insert(u"SAOMA_API_KEY"_s, variable);
    return loadApiKey(settings, environment);
}

void TestSecretStore::readsAKeyFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("the key alone") << goodKey;
    QTest::newRow("an ended line") << goodKey + '\n';
    QTest::newRow("an ended line of Windows") << goodKey + "\r\n";
}

void TestSecretStore::readsAKeyFile()
{
    QFETCH(const QByteArray, content);
    for (const mode_t mode : {0600u, 0400u}) {
        const auto key = load(put(content, mode));
        QVERIFY2(key, key ? "" : qPrintable(key.error().code));
        QCOMPARE(shown(*key), goodKey);
        QVERIFY(QFile::remove(m_folder->filePath(u"api.key"_s)));
    }
}

void TestSecretStore::refusesBadKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("code");
    QTest::newRow("31 characters") << goodKey.left(31) << u"KEY_LENGTH"_s;
    QTest::newRow("33 characters") << goodKey + 'x' << u"KEY_LENGTH"_s;
    QTest::newRow("twice over") << goodKey + goodKey << u"KEY_LENGTH"_s;
    QTest::newRow("a book") << goodKey.repeated(100) << u"KEY_LENGTH"_s;
    QTest::newRow("32 characters but more bytes") << u"é"_s.toUtf8() + goodKey.left(31) << u"KEY_LENGTH"_s;
    QTest::newRow("a blank inside") << goodKey.left(15) + ' ' + goodKey.left(16) << u"KEY_CHARACTERS"_s;
    QTest::newRow("a blank before") << ' ' + goodKey.left(31) << u"KEY_CHARACTERS"_s;
    QTest::newRow("a blank after") << goodKey.left(31) + ' ' << u"KEY_CHARACTERS"_s;
    QTest::newRow("a NUL") << goodKey.left(31) + '\0' << u"KEY_CHARACTERS"_s;
    QTest::newRow("a byte order mark") << "\xef\xbb\xbf" + goodKey.left(29) << u"KEY_CHARACTERS"_s;
    QTest::newRow("an ampersand") << goodKey.left(31) + '&' << u"KEY_CHARACTERS"_s;
    for (const char *publicKey : {"192006250b4c09247ec02edce69f6a2d", "8934e7d15453e97507ef794cf7b0519d",
             "e10adc3949ba59abbe56e057f20f883e", "88888888888888888888888888888888",
             "E10ADC3949BA59ABBE56E057F20F883E", "exposed_your_key_here_have_risks"})
        QTest::newRow(publicKey) << QByteArray(publicKey) << u"KEY_PUBLIC"_s;
    QTest::newRow("one letter over and over") << QByteArray(32, 'a') << u"KEY_PUBLIC"_s;
    QTest::newRow("zeros") << QByteArray(32, '0') << u"KEY_PUBLIC"_s;
}

void TestSecretStore::refusesBadKeys()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QString, code);
    const auto shape = checkApiKey(key, u"origin"_s);
    QVERIFY(!shape);
    QCOMPARE(shape.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(shape.error().code, code);
    QCOMPARE(shape.error().subject, u"origin"_s);
    QVERIFY(!allText(shape.error()).contains(QString::fromUtf8(key)));

    const QString file = put(key);
    const auto loaded = load(file);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, code);
    QCOMPARE(loaded.error().subject, file);
}

void TestSecretStore::refusesAFileOthersCanUse_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0640u, 0604u, 0644u, 0660u, 0620u, 0602u, 0610u, 0666u, 0777u})
        QTest::newRow(QByteArray::number(mode, 8).constData()) << mode;
}

void TestSecretStore::refusesAFileOthersCanUse()
{
    QFETCH(const uint, mode);
    const QString file = put(goodKey, mode_t(mode));
    const auto key = load(file);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(key.error().code, u"KEY_FILE_UNSAFE"_s);
    QCOMPARE(key.error().subject, file);
}

void TestSecretStore::refusesWhatIsNoPlainFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a symbolic link to a good file") << u"link"_s;
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a pipe") << u"pipe"_s;
}

void TestSecretStore::refusesWhatIsNoPlainFile()
{
    QFETCH(const QString, kind);
    const QString path = m_folder->filePath(kind);
    if (kind == u"link"_s)
        QVERIFY(QFile::link(put(goodKey), path));
    else if (kind == u"folder"_s)
        QVERIFY(QDir().mkdir(path));
    else
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto key = load(path); // and a pipe that nobody writes to must not hang us
    QVERIFY(!key);
    QCOMPARE(key.error().code, u"KEY_FILE_NOT_PLAIN"_s); // mode 0600 would not help
    QCOMPARE(key.error().subject, path);
}

void TestSecretStore::refusesAFileOfSomebodyElse()
{
    const QString file = put(goodKey);
    constexpr uid_t somebodyElse = 65534;
    if (::chown(QFile::encodeName(file).constData(), somebodyElse, gid_t(-1)) != 0)
        QSKIP("only root can give a file away");
    QCOMPARE(load(file).error().code, u"KEY_FILE_OF_OTHERS"_s);
}

void TestSecretStore::saysWhichFileIsMissing()
{
    const QString path = m_folder->filePath(u"nowhere/api.key"_s);
    const auto key = load(path);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(key.error().code, u"KEY_FILE_MISSING"_s);
    QCOMPARE(key.error().subject, path);
}

void TestSecretStore::saysThatNothingIsConfigured()
{
    const auto key = load({});
    QVERIFY(!key);
    QCOMPARE(key.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(key.error().code, u"KEY_MISSING"_s);
    QCOMPARE(key.error().subject, u"merchant/api_key_file"_s);
}

void TestSecretStore::fileBeatsTheEnvironment()
{
    const QString other = u"00112233445566778899aabbccddeeff"_s;
    const auto key = load(put(goodKey), other);
    QVERIFY(key);
    QCOMPARE(shown(*key), QByteArray(goodKey));
    QCOMPARE(shown(*load({}, other)), other.toLatin1());

    const auto bad = load(put("too short"), other); // never falls back behind the user's back
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, u"KEY_LENGTH"_s);
}

void TestSecretStore::F35_noErrorTextHoldsTheKey()
{
    const QByteArray canary = "canary-in-a-key";
    for (const QByteArray &key : QByteArrayList{canary, canary.repeated(9), canary + "  " + canary}) {
        const auto fromFile = load(put(key));
        QVERIFY(!fromFile);
        QVERIFY(!allText(fromFile.error()).contains(u"canary"_s));
        const auto fromVariable = load({}, QString::fromLatin1(key.constData()));
        QVERIFY(!fromVariable);
        QVERIFY(!allText(fromVariable.error()).contains(u"canary"_s));
    }
    const auto unsafe = load(put(canary, 0644));
    QVERIFY(!allText(unsafe.error()).contains(u"canary"_s));
}

void TestSecretStore::S14_aMerchantNeedsKeyAndNumbers_data()
{
    QTest::addColumn<QString>("appId");
    QTest::addColumn<QString>("mchId");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no app_id") << u""_s << u"1900000109"_s << true << u"merchant/app_id"_s;
    QTest::newRow("no mch_id") << u"wx1"_s << u""_s << true << u"merchant/mch_id"_s;
    QTest::newRow("no key") << u"wx1"_s << u"1900000109"_s << false << u"merchant/api_key_file"_s;
}

void TestSecretStore::S14_aMerchantNeedsKeyAndNumbers()
{
    QFETCH(const QString, appId);
    QFETCH(const QString, mchId);
    QFETCH(const bool, hasKey);
    QFETCH(const QString, subject);
    Settings settings;
    settings.merchant.appId = appId;
    settings.merchant.mchId = mchId;
    if (hasKey)
        settings.merchant.apiKeyFile = put(goodKey);
    const auto merchant = loadMerchant(settings, {});
    QVERIFY(!merchant);
    QCOMPARE(merchant.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(merchant.error().subject, subject);
}

void TestSecretStore::loadsAMerchant()
{
    Settings settings;
    settings.merchant.appId = u"wx1"_s;
    settings.merchant.mchId = u"1900000109"_s;
    settings.merchant.signType = wechat::SignType::Md5;
    settings.merchant.apiKeyFile = put(goodKey);
    const auto merchant = loadMerchant(settings, {});
    QVERIFY(merchant);
    QCOMPARE((*merchant)->appId, QByteArray("wx1"));
    QCOMPARE((*merchant)->mchId, QByteArray("1900000109"));
    QCOMPARE((*merchant)->signType, wechat::SignType::Md5);
    QCOMPARE(shown((*merchant)->apiKey), goodKey);
}

SAOMA_TEST(TestSecretStore)
#include "test_secretstore.moc"
