// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/answer.h"
#include "core/wechat/closeorder.h"
#include "core/wechat/errorcode.h"
#include "core/wechat/request.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

class TestAnswer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesAllFieldsOfAYes();
    void classifiesTheAuthenticNo_data();
    void classifiesTheAuthenticNo();
    void unsignedFailureProvesNothing();
    void foreignTextIsBounded();
    void unclearResultIsUnknown();
    void requestsTellTheirAlgorithm();
    void closeIsSignedAndRead();
};

void TestAnswer::givesAllFieldsOfAYes()
{
    for (const SignType type : {SignType::Md5, SignType::HmacSha256}) {
        const Result<Fields> fields = readAnswer(signedXml(answerFields(), type), sampleMerchant(type), type);
        QVERIFY(fields);
        QCOMPARE(value(*fields, "return_msg"), "OK"_ba);
        QCOMPARE(value(*fields, "nothing"), QByteArray());
    }
}

void TestAnswer::classifiesTheAuthenticNo_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("reaction");
    const auto row = [](const char *code, Error::Kind kind, Reaction reaction) {
        QTest::newRow(code) << kind << int(reaction);
    };
    row("SYSTEMERROR", Error::Kind::Pending, Reaction::Repeat);
    row("BANKERROR", Error::Kind::Pending, Reaction::Repeat);
    row("USERPAYING", Error::Kind::Pending, Reaction::Wait);
    row("FREQUENCY_LIMITED", Error::Kind::Pending, Reaction::Wait);
    row("ORDERPAID", Error::Kind::Rejected, Reaction::Query);
    row("ORDERCLOSED", Error::Kind::Rejected, Reaction::Query);
    row("OUT_TRADE_NO_USED", Error::Kind::Rejected, Reaction::Query);
    row("ORDERNOTEXIST", Error::Kind::Rejected, Reaction::NotExist);
    row("SIGNERROR", Error::Kind::Rejected, Reaction::Wrong);
    row("NOAUTH", Error::Kind::Rejected, Reaction::Wrong);
    row("NEVER_HEARD_OF", Error::Kind::Rejected, Reaction::Wrong);
    row("systemerror", Error::Kind::Rejected, Reaction::Wrong);
}

void TestAnswer::classifiesTheAuthenticNo()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const int, reaction);
    const QByteArray code = QTest::currentDataTag();
    const Result<Fields> fields = readAnswer(signedXml(refusalFields(code), SignType::HmacSha256),
        sampleMerchant(SignType::HmacSha256), SignType::HmacSha256);
    QVERIFY(!fields);
    QCOMPARE(fields.error().kind, kind);
    QCOMPARE(fields.error().code.toLatin1(), code);
    QCOMPARE(fields.error().detail, u"说明"_s);
    QCOMPARE(int(reactionTo(code)), reaction);
}

void TestAnswer::unsignedFailureProvesNothing()
{
    const Merchant merchant = sampleMerchant(SignType::Md5);
    const auto read = [&](const QByteArray &bytes) {
        return readAnswer(bytes, merchant, SignType::Md5).error();
    };
    const Error plain = read("<xml><return_code>FAIL</return_code><return_msg>签名错误</return_msg></xml>");
    QCOMPARE(plain.kind, Error::Kind::Protocol);
    QCOMPARE(plain.code, u"COMMUNICATION_FAIL"_s);
    QCOMPARE(plain.detail, u"签名错误"_s);
    QVERIFY(!plain.outcomeKnown());
    QCOMPARE(read("<xml><return_code>FAIL</return_code><retmsg>mch_id invalid</retmsg></xml>").detail,
        u"mch_id invalid"_s);

    Fields refusal = refusalFields("ORDERNOTEXIST");
    refusal["return_code"] = "FAIL"; // even signed: no platform does this
    QCOMPARE(read(signedXml(refusal, SignType::Md5)).code, u"COMMUNICATION_FAIL"_s);
}

void TestAnswer::foreignTextIsBounded()
{
    const QByteArray text = QByteArray("字").repeated(1000);
    const QByteArray bytes = writeXml({{"return_code", "FAIL"}, {"return_msg", text}});
    const Error error = readAnswer(bytes, sampleMerchant(SignType::Md5), SignType::Md5).error();
    QCOMPARE(error.detail, QString(85, u'字')); // 255 bytes: cut between characters
}

void TestAnswer::unclearResultIsUnknown()
{
    const auto code = [](const Fields &fields) {
        const auto answer =
            readAnswer(signedXml(fields, SignType::Md5), sampleMerchant(SignType::Md5), SignType::Md5);
        return answer ? QString() : answer.error().code;
    };
    Fields fields = answerFields();
    fields["result_code"] = "success";
    QCOMPARE(code(fields), u"RESULT_MISSING"_s);
    fields["result_code"] = "FAIL";
    QCOMPARE(code(fields), u"ERR_CODE_MISSING"_s);
    fields["err_code"] = "TWO WORDS";
    QCOMPARE(code(fields), u"ERR_CODE_MISSING"_s);
}

void TestAnswer::requestsTellTheirAlgorithm()
{
    for (const SignType type : {SignType::Md5, SignType::HmacSha256}) {
        const QByteArray request =
            writeRequest({{"out_trade_no", "A1ORDER0001"}}, sampleMerchant(type), type, "n1");
        QVERIFY(signTypeOf(request) == type);
        const Result<Fields> fields = parseXml(request);
        QVERIFY(fields);
        QCOMPARE(value(*fields, "sign_type"), signTypeName(type));
        QVERIFY(verify(*fields, type, SecretBytes{sampleKey}));
    }
    QVERIFY(signTypeOf("<xml><a>1</a></xml>") == SignType::Md5);
}

void TestAnswer::closeIsSignedAndRead()
{
    const Merchant merchant = sampleMerchant(SignType::HmacSha256);
    const Result<Fields> request = parseXml(encodeCloseOrder("A1ORDER0001", merchant, "n1"));
    QVERIFY(request);
    QCOMPARE(value(*request, "out_trade_no"), "A1ORDER0001"_ba);
    QCOMPARE(value(*request, "nonce_str"), "n1"_ba);
    QVERIFY(verify(*request, SignType::HmacSha256, merchant.apiKey));

    const auto closed = [&](const Fields &fields) {
        return decodeClose(signedXml(fields, SignType::HmacSha256), merchant, SignType::HmacSha256);
    };
    QVERIFY(closed(answerFields()));
    QCOMPARE(closed(refusalFields("ORDERPAID")).error().code, u"ORDERPAID"_s);
    QCOMPARE(closed(refusalFields("SYSTEMERROR")).error().kind, Error::Kind::Pending);
}

SAOMA_TEST(TestAnswer)
#include "test_answer.moc"
