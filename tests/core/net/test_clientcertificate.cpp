// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/clientcertificate.h"
#include "core/net/httpclient.h"
#include "tests/support/answer.h"
#include "tests/support/testauthority.h"
#include "tests/support/testregistry.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Lock = TestAuthority::Lock;

class TestClientCertificate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyFormIsRead_data();
    void everyFormIsRead();
    void F18_theOldFormWithoutTheProviderSaysHowToConvert();
    void whatCannotBeUsedIsNamed_data();
    void whatCannotBeUsedIsNamed();
    void F18_timesAndOwnersAreChecked_data();
    void F18_timesAndOwnersAreChecked();
    void F19_theCertificateIsShownByItsOwnClientAlone();

private:
    std::unique_ptr<TestAuthority> m_authority;
    Identity m_shop;
    QSslConfiguration m_before;
};

namespace {

const QByteArray mchId = "1900000109";

QString codeOfReading(const QByteArray &bytes, const QByteArray &key, const QByteArray &password)
{
    const auto read = readClientCertificate(bytes, key, password, u"FILE"_s);
    if (!read && read.error().subject != u"FILE")
        return u"no subject"_s;
    return read ? u"read"_s : read.error().code;
}

/// Answers every request with 200, and remembers whose certificate was shown with it.
class Witness final : public QObject
{
public:
    Witness(TestAuthority &authority, const Identity &own)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(own.certificatePem, QSsl::Pem));
        tls.setPrivateKey(QSslKey(own.keyPem, QSsl::Rsa, QSsl::Pem));
        tls.setCaCertificates({QSslCertificate(authority.certificatePem(), QSsl::Pem)});
        tls.setPeerVerifyMode(QSslSocket::QueryPeer);
        m_server.setSslConfiguration(tls);
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
            auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection());
            connect(socket, &QSslSocket::readyRead, this, [this, socket] { answer(socket); });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"https://127.0.0.1:%1/secapi/pay/refund"_s.arg(m_server.serverPort()));
    }
    QStringList shown; ///< The common name, or "" for none, of each request.

private:
    void answer(QSslSocket *socket)
    {
        if (!socket->readAll().contains("</xml>"))
            return;
        shown.append(socket->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0));
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }
    QSslServer m_server;
};

} // namespace

void TestClientCertificate::initTestCase()
{
    m_authority = std::make_unique<TestAuthority>();
    m_shop = m_authority->issue(mchId);
    m_before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(QSslCertificate(m_authority->certificatePem(), QSsl::Pem));
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestClientCertificate::cleanupTestCase()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

void TestClientCertificate::everyFormIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("PKCS#12") << TestAuthority::pkcs12(m_shop, mchId, Lock::Modern) << QByteArray();
    QTest::newRow("PKCS#12 of the old form")
        << TestAuthority::pkcs12(m_shop, mchId, Lock::Old) << QByteArray();
    QTest::newRow("PEM in two files") << m_shop.certificatePem << m_shop.keyPem;
    QTest::newRow("PEM in one file") << QByteArray{m_shop.certificatePem + m_shop.keyPem} << QByteArray();
    QTest::newRow("PEM, key first, chain after")
        << QByteArray{"a remark\n" + m_shop.keyPem + m_shop.certificatePem + m_authority->certificatePem()}
        << QByteArray();
}

void TestClientCertificate::everyFormIsRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, key);
    QVERIFY2(!bytes.isEmpty(), "this OpenSSL cannot make such a file");
    const auto client = readClientCertificate(bytes, key, mchId, u"FILE"_s);
    QVERIFY2(client, client ? "" : qPrintable(client.error().code + u' ' + client.error().detail));
    QCOMPARE(client->certificate.subjectInfo(QSslCertificate::CommonName),
        QStringList{QString::fromLatin1(mchId)});
    QCOMPARE(client->key.algorithm(), QSsl::Rsa);
    QCOMPARE(client->certificate.publicKey().length(), client->key.length());
    QVERIFY(checkClientCertificate(*client, mchId, QDateTime::currentDateTimeUtc()));
}

void TestClientCertificate::F18_theOldFormWithoutTheProviderSaysHowToConvert()
{
    const QByteArray old = TestAuthority::pkcs12(m_shop, mchId, Lock::Old);
    QVERIFY(!old.isEmpty());
    const QTemporaryDir nothingThere;
    const QByteArray before = qgetenv("OPENSSL_MODULES");
    qputenv("OPENSSL_MODULES", nothingThere.path().toLocal8Bit());
    const QString code = codeOfReading(old, {}, mchId);
    if (before.isNull())
        qunsetenv("OPENSSL_MODULES");
    else
        qputenv("OPENSSL_MODULES", before);
    QCOMPARE(code, u"CERTIFICATE_OLD_FORM"_s);
    QCOMPARE(codeOfReading(old, {}, mchId), u"read"_s);
}

void TestClientCertificate::whatCannotBeUsedIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("code");
    const Identity other = m_authority->issue(mchId);
    const QByteArray file = TestAuthority::pkcs12(m_shop, mchId, Lock::Modern);
    QTest::newRow("nothing") << QByteArray() << QByteArray() << u"CERTIFICATE_UNREADABLE"_s;
    QTest::newRow("a page") << "<html>please log in</html>"_ba << QByteArray() << u"CERTIFICATE_UNREADABLE"_s;
    QTest::newRow("cut PKCS#12") << file.left(file.size() / 2) << QByteArray() << u"CERTIFICATE_UNREADABLE"_s;
    QTest::newRow("another password") << TestAuthority::pkcs12(m_shop, "1900000110", Lock::Modern)
                                      << QByteArray() << u"CERTIFICATE_PASSWORD"_s;
    QTest::newRow("another password, old form") << TestAuthority::pkcs12(m_shop, "1900000110", Lock::Old)
                                                << QByteArray() << u"CERTIFICATE_PASSWORD"_s;
    QTest::newRow("key alone") << m_shop.keyPem << QByteArray() << u"CERTIFICATE_UNREADABLE"_s;
    QTest::newRow("certificate alone")
        << m_shop.certificatePem << QByteArray() << u"CERTIFICATE_KEY_MISSING"_s;
    QTest::newRow("another's key") << m_shop.certificatePem << other.keyPem << u"CERTIFICATE_KEY_MISMATCH"_s;
    QTest::newRow("damaged key") << m_shop.certificatePem << m_shop.keyPem.left(400)
                                 << u"CERTIFICATE_PASSWORD"_s;
}

void TestClientCertificate::whatCannotBeUsedIsNamed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, key);
    QFETCH(const QString, code);
    QCOMPARE(codeOfReading(bytes, key, mchId), code);
}

void TestClientCertificate::F18_timesAndOwnersAreChecked_data()
{
    QTest::addColumn<QByteArray>("owner");
    QTest::addColumn<int>("from"); // days from now
    QTest::addColumn<int>("until");
    QTest::addColumn<QString>("code");
    QTest::newRow("good") << mchId << -1 << 1 << QString();
    QTest::newRow("expired") << mchId << -2 << -1 << u"CERTIFICATE_EXPIRED"_s;
    QTest::newRow("not yet") << mchId << 1 << 2 << u"CERTIFICATE_NOT_YET"_s;
    QTest::newRow("another merchant's") << "1900000110"_ba << -1 << 1 << u"CERTIFICATE_FOREIGN"_s;
    QTest::newRow("one that begins alike") << "19000001090"_ba << -1 << 1 << u"CERTIFICATE_FOREIGN"_s;
}

void TestClientCertificate::F18_timesAndOwnersAreChecked()
{
    QFETCH(const QByteArray, owner);
    QFETCH(const int, from);
    QFETCH(const int, until);
    QFETCH(const QString, code);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Identity identity = m_authority->issue(owner, now.addDays(from), now.addDays(until));
    const auto client = readClientCertificate(identity.certificatePem, identity.keyPem, mchId, u"FILE"_s);
    QVERIFY(client);
    const auto checked = checkClientCertificate(*client, mchId, now);
    QCOMPARE(checked ? QString() : checked.error().code, code);
    if (code == u"CERTIFICATE_FOREIGN"_s)
        QCOMPARE(checked.error().detail, QString::fromLatin1(owner));
}

void TestClientCertificate::F19_theCertificateIsShownByItsOwnClientAlone()
{
    Witness platform{*m_authority, m_authority->issue("platform")};
    SystemClock clock;
    HttpClient plain{clock};
    HttpClient certified{
        clock, *readClientCertificate(m_shop.certificatePem, m_shop.keyPem, mchId, u"FILE"_s)};
    const auto send = [&](HttpClient &client) {
        const auto answered = answer(client.post(platform.url(), "<xml></xml>", 10s));
        return answered && answered->status == 200;
    };
    // The connections are kept alive: each client goes on using its own.
    for (HttpClient *client : {&plain, &certified, &plain, &certified, &certified, &plain})
        QVERIFY(send(*client));
    const QString shop = QString::fromLatin1(mchId);
    QCOMPARE(platform.shown, (QStringList{{}, shop, {}, shop, shop, {}}));
}

SAOMA_TEST(TestClientCertificate)
#include "test_clientcertificate.moc"
