// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

class TestSigning final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesGoBothWays();
    void signsWhatItVerifies();
    void F35_keyIsNotInTheString();
    void emptyKeySignsNothing();
    void F36_oneReading_data();
    void F36_oneReading();
};

void TestSigning::namesGoBothWays()
{
    for (const SignType type : {SignType::Md5, SignType::HmacSha256})
        QVERIFY(signTypeFromName(signTypeName(type)) == type);
    QVERIFY(!signTypeFromName(""));
    QVERIFY(!signTypeFromName("hmac-sha256"));
}

void TestSigning::signsWhatItVerifies()
{
    const SecretBytes key{sampleKey};
    for (const SignType type : {SignType::Md5, SignType::HmacSha256}) {
        Fields fields = paymentFields();
        addSign(fields, type, key);
        QVERIFY(verify(fields, type, key));
        addSign(fields, type, key); // an old `sign` is not part of the new one
        QVERIFY(verify(fields, type, key));
        fields["total_fee"] = "2";
        const Result<> refused = verify(fields, type, key);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Protocol);
        QCOMPARE(refused.error().detail, QString()); // nothing that tells one refusal from another
    }
}

/// The only text that leaves this code is the one without the key.
void TestSigning::F35_keyIsNotInTheString()
{
    const QByteArray text = canonicalString(paymentFields());
    QVERIFY(!text.contains("key="));
    QVERIFY(!text.contains(sampleKey.toByteArray()));
}

void TestSigning::emptyKeySignsNothing()
{
    QCOMPARE(sign(paymentFields(), SignType::Md5, {}), QByteArray());
    QCOMPARE(sign(paymentFields(), SignType::HmacSha256, {}), QByteArray());
}

void TestSigning::F36_oneReading_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << "attach"_ba
                           << "desk-1"_ba << true;
    QTest::newRow("equals sign") << "attach"_ba
                                 << "a=1"_ba << true;
    QTest::newRow("ampersand") << "attach"_ba
                               << "salt & pepper"_ba << true;
    QTest::newRow("ampersand at the end") << "attach"_ba
                                          << "a&"_ba << true;
    QTest::newRow("no name between") << "attach"_ba
                                     << "a&=1"_ba << true;
    QTest::newRow("a number is no element name") << "attach"_ba
                                                 << "a&1=1"_ba << true;
    QTest::newRow("Chinese is no element name") << "attach"_ba
                                                << "a&价=1"_ba << true;
    QTest::newRow("hidden field") << "attach"_ba
                                  << "a&b=1"_ba << false;
    QTest::newRow("hidden field, empty") << "attach"_ba
                                         << "a&b="_ba << false;
    QTest::newRow("hidden at once") << "attach"_ba
                                    << "&b=1"_ba << false;
    QTest::newRow("second ampersand") << "attach"_ba
                                      << "a&&b=1"_ba << false;
    QTest::newRow("hidden behind text") << "attach"_ba
                                        << "a & b&_c9=1"_ba << false;
    QTest::newRow("code_url, real") << "code_url"_ba
                                    << "weixin://wxpay/bizpayurl?pr=TouTcET"_ba << true;
    QTest::newRow("code_url, newer form") << "code_url"_ba
                                          << "weixin://wxpay/bizpayurl/up?pr=A&groupid=00"_ba << true;
    QTest::newRow("code_url with a field") << "code_url"_ba
                                           << "weixin://x?pr=A&mch_id=1"_ba << false;
    QTest::newRow("code_url with a plain field") << "code_url"_ba
                                                 << "weixin://x?pr=A&appid=1"_ba << false;
    QTest::newRow("only code_url is excused") << "attach"_ba
                                              << "weixin://x?pr=A&groupid=00"_ba << false;
    QTest::newRow("field named key") << "key"_ba
                                     << "x"_ba << false;
}

void TestSigning::F36_oneReading()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, text);
    QFETCH(const bool, good);
    QCOMPARE(hasOneReading({{"appid", "wx1"}, {name, text}}), good);
}

SAOMA_TEST(TestSigning)
#include "test_signing.moc"
