// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/refundnotice.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

class TestRefundNotice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFailureIsAlike_data();
    void everyFailureIsAlike();
    void outerMessageMustBeOurs_data();
    void outerMessageMustBeOurs();
};

namespace {

constexpr QByteArrayView publishedKey = "foo-merchant-key";
const QByteArray publishedInfo = "FTuPWOW4npLOTY8GQp+JtWXKe3ZFa2wsJC6v9gFoATU=";

} // namespace

void TestRefundNotice::everyFailureIsAlike_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QByteArray>("key");
    const QByteArray key = publishedKey.toByteArray();
    QTest::newRow("wrong key") << publishedInfo << "bar-merchant-key"_ba;
    QTest::newRow("no key") << publishedInfo << ""_ba;
    QTest::newRow("empty") << ""_ba << key;
    QTest::newRow("not base64") << "%%%%"_ba << key;
    QTest::newRow("broken base64") << '!' + publishedInfo.mid(1) << key;
    QTest::newRow("half a block") << QByteArray(8, 'x').toBase64() << key;
    QTest::newRow("one block short") << QByteArray::fromBase64(publishedInfo).chopped(16).toBase64() << key;
    QTest::newRow("too long") << QByteArray(128 * 1024, 'x').toBase64() << key;
}

void TestRefundNotice::everyFailureIsAlike()
{
    QFETCH(const QByteArray, info);
    QFETCH(const QByteArray, key);
    const Result<QByteArray> plain = decryptReqInfo(info, SecretBytes{key});
    QVERIFY(!plain);
    const Error alike{Error::Kind::Protocol, u"REFUND_NOTICE_INVALID"_s, {}, {}};
    QVERIFY(plain.error() == alike);
    const QByteArray notice = writeXml({{"return_code", "SUCCESS"}, {"appid", "wx00000000000000aa"},
        {"mch_id", "1900000001"}, {"req_info", info}});
    const Result<Fields> fields = readRefundNotice(notice, sampleMerchant(SignType::Md5, key));
    QVERIFY(!fields);
    QVERIFY(fields.error() == alike);
}

/// The right `req_info` in a message for someone else, or in none; test_vectors reads it in the right one.
void TestRefundNotice::outerMessageMustBeOurs_data()
{
    QTest::addColumn<Fields>("outer");
    const Fields ours{{"return_code", "SUCCESS"}, {"appid", "wx00000000000000aa"}, {"mch_id", "1900000001"},
        {"req_info", publishedInfo}};
    for (const char *name : {"return_code", "appid", "mch_id", "req_info"}) {
        Fields outer = ours;
        outer[name] = "other";
        QTest::newRow(name) << outer;
    }
}

void TestRefundNotice::outerMessageMustBeOurs()
{
    QFETCH(const Fields, outer);
    QVERIFY(!readRefundNotice(writeXml(outer), sampleMerchant(SignType::Md5, publishedKey)));
    QVERIFY(!readRefundNotice("<html/>", sampleMerchant(SignType::Md5, publishedKey)));
}

SAOMA_TEST(TestRefundNotice)
#include "test_refundnotice.moc"
