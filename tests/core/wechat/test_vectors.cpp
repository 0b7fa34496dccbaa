// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/answer.h"
#include "core/wechat/coupon.h"
#include "core/wechat/nativeurl.h"
#include "core/wechat/paynotice.h"
#include "core/wechat/refundnotice.h"
#include "core/wechat/scancallback.h"
#include "core/wechat/signing.h"
#include "tests/support/samplebill.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace saoma;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

/// Every APIv2 vector of tests/data/wechat/vectors.json against the code that it is about.
class TestVectors final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsKnownAndPresent();
    void vector_data();
    void vector();
    void genuineAnswersAreRead_data();
    void genuineAnswersAreRead();

private:
    using Check = void (TestVectors::*)(const QJsonObject &);
    static const QMap<QString, Check> &checks();

    void canonicalStringOf(const QJsonObject &vector);
    void signMd5(const QJsonObject &vector);
    void signHmac(const QJsonObject &vector);
    void signVerify(const QJsonObject &vector);
    void notify(const QJsonObject &vector);
    void qrUrl(const QJsonObject &vector);
    void xmlParse(const QJsonObject &vector);
    void xmlReject(const QJsonObject &vector);
    void xmlCoupons(const QJsonObject &vector);
    void refundNotifyKey(const QJsonObject &vector);
    void refundReqInfo(const QJsonObject &vector);
    void aesEcb(const QJsonObject &vector);
    void billParse(const QJsonObject &vector);
    void billFile(const QJsonObject &vector);
    void billError(const QJsonObject &vector);
};

namespace {

QJsonArray loadVectors()
{
    QFile file(QStringLiteral(SAOMA_TEST_DATA) + u"/wechat/vectors.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

QByteArray textOf(const QJsonObject &object, const QString &name)
{
    return object[name].toString().toUtf8();
}

Fields fieldsOf(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    Fields fields;
    for (auto it = object.begin(); it != object.end(); ++it)
        fields.emplace(it.key().toUtf8(), it.value().toString().toUtf8());
    return fields;
}

SecretBytes keyOf(const QJsonObject &vector)
{
    return SecretBytes{textOf(vector, u"key"_s)};
}

/// The merchant that a vector's own appid, mch_id and key describe.
Merchant merchantOf(const QJsonObject &vector, const Fields &fields)
{
    return {value(fields, "appid"), value(fields, "mch_id"), SignType::Md5, keyOf(vector)};
}

void appendMadeUpRows(QByteArray &bill, const QList<QByteArray> &columns, const Fields &values, int count)
{
    for (int i = 0; i < count; ++i) {
        for (qsizetype c = 0; c < columns.size(); ++c)
            bill += (c == 0 ? "`" : ",`") + value(values, columns.at(c));
        bill += "\r\n";
    }
}

/// A bill with the columns, rows, totals, line ends and mark that the bill_file vector describes.
QByteArray madeUpBill(const QJsonObject &vector)
{
    const QJsonObject expected = vector[u"expected"_s].toObject();
    const QByteArray header =
        "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,"
        "付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,"
        "退款类型,"
        "退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注"_ba;
    const QList<QByteArray> columns = header.split(',');
    Fields row{{"交易类型", "NATIVE"}, {"交易状态", "SUCCESS"}, {"应结订单金额", "0.03"},
        {"退款金额", "0.00"}, {"充值券退款金额", "0.00"}, {"手续费", "0.01000"}, {"订单金额", "0.03"},
        {"申请退款金额", "0.00"}};
    QByteArray bill = "\xEF\xBB\xBF" + header + "\r\n";
    appendMadeUpRows(bill, columns, row, expected[u"rows_native_success"_s].toInt());
    row["交易类型"] = "JSAPI";
    row["应结订单金额"] = row["订单金额"] = "0.01";
    row["手续费"] = "0.00000";
    appendMadeUpRows(bill, columns, row, expected[u"rows_jsapi_success"_s].toInt());
    row["交易状态"] = "REFUND";
    row["应结订单金额"] = row["订单金额"] = "0.00";
    row["退款金额"] = row["申请退款金额"] = "0.01";
    appendMadeUpRows(bill, columns, row, expected[u"rows_jsapi_refund"_s].toInt());
    bill +=
        "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n";
    return bill + "`45.0,`0.47,`0.14,`0.0,`0.08,`0.47,`0.14\r\n";
}

} // namespace

const QMap<QString, TestVectors::Check> &TestVectors::checks()
{
    static const QMap<QString, Check> table{
        {u"canonical_string"_s, &TestVectors::canonicalStringOf},
        {u"sign_md5"_s, &TestVectors::signMd5},
        {u"sign_hmac_sha256"_s, &TestVectors::signHmac},
        {u"sign_verify"_s, &TestVectors::signVerify},
        {u"notify"_s, &TestVectors::notify},
        {u"qr_url"_s, &TestVectors::qrUrl},
        {u"xml_parse"_s, &TestVectors::xmlParse},
        {u"xml_reject"_s, &TestVectors::xmlReject},
        {u"xml_coupons"_s, &TestVectors::xmlCoupons},
        {u"refund_notify_key"_s, &TestVectors::refundNotifyKey},
        {u"refund_req_info"_s, &TestVectors::refundReqInfo},
        {u"aes_256_ecb_pkcs7"_s, &TestVectors::aesEcb},
        {u"bill_parse"_s, &TestVectors::billParse},
        {u"bill_file"_s, &TestVectors::billFile},
        {u"bill_error"_s, &TestVectors::billError},
    };
    return table;
}

void TestVectors::everyKindIsKnownAndPresent()
{
    QMap<QString, int> counts;
    const QJsonArray vectors = loadVectors();
    for (const QJsonValue &vector : vectors)
        ++counts[vector[u"kind"_s].toString()];
    for (auto it = counts.begin(); it != counts.end(); ++it)
        QVERIFY2(it.key().startsWith(u"v3_") || checks().contains(it.key()), qPrintable(it.key()));
    int total = 0;
    for (auto it = checks().begin(); it != checks().end(); ++it) {
        QVERIFY2(counts.value(it.key()) > 0, qPrintable(it.key()));
        total += counts.value(it.key());
    }
    QCOMPARE(total, 98); // raised when vectors are added, never lowered
}

void TestVectors::vector_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray vectors = loadVectors();
    for (const QJsonValue &vector : vectors) {
        if (!vector[u"kind"_s].toString().startsWith(u"v3_"))
            QTest::newRow(qPrintable(vector[u"id"_s].toString())) << vector.toObject();
    }
}

void TestVectors::vector()
{
    QFETCH(const QJsonObject, vector);
    const Check check = checks().value(vector[u"kind"_s].toString());
    QVERIFY(check);
    (this->*check)(vector);
}

void TestVectors::canonicalStringOf(const QJsonObject &vector)
{
    QCOMPARE(canonicalString(fieldsOf(vector[u"input"_s])), textOf(vector, u"expected"_s));
}

void TestVectors::signMd5(const QJsonObject &vector)
{
    const Fields fields = fieldsOf(vector[u"input"_s]);
    QCOMPARE(sign(fields, SignType::Md5, keyOf(vector)), textOf(vector, u"expected"_s));
}

void TestVectors::signHmac(const QJsonObject &vector)
{
    const Fields fields = fieldsOf(vector[u"input"_s]);
    QCOMPARE(sign(fields, SignType::HmacSha256, keyOf(vector)), textOf(vector, u"expected"_s));
}

void TestVectors::signVerify(const QJsonObject &vector)
{
    const Fields fields = fieldsOf(vector[u"input"_s]);
    QCOMPARE(verify(fields, SignType::Md5, keyOf(vector)).has_value(), vector[u"expected"_s].toBool());
}

void TestVectors::notify(const QJsonObject &vector)
{
    const QByteArray body = textOf(vector, u"input"_s);
    const QJsonObject expected = vector[u"expected"_s].toObject();
    const Result<Fields> fields = parseXml(body);
    QVERIFY(fields);
    const Merchant merchant = merchantOf(vector, *fields);
    const bool isScan = fields->contains("product_id");
    const auto dropped = [](const auto &) {};
    const Result<> read = isScan ? readScanCallback(body, merchant).map(dropped)
                                 : readPayNotice(body, merchant, merchant.signType).map(dropped);
    QCOMPARE(read.has_value(), expected[u"verified"_s].toBool());
    if (read)
        QCOMPARE(*fields, fieldsOf(expected[u"fields"_s]));
    else
        QCOMPARE(read.error().code, u"BAD_SIGN"_s);
}

void TestVectors::qrUrl(const QJsonObject &vector)
{
    const Fields input = fieldsOf(vector[u"input"_s]);
    const Merchant merchant = merchantOf(vector, input);
    const NativeUrl url{value(input, "product_id"), value(input, "time_stamp"), value(input, "nonce_str")};
    const Result<QByteArray> written = writeNativeUrl(url, merchant);
    QVERIFY(written);
    QCOMPARE(
        *written, textOf(vector, u"expected"_s)); // the vector has our own order: alphabetical, sign last
    QVERIFY(readNativeUrl(*written, merchant));
}

void TestVectors::xmlParse(const QJsonObject &vector)
{
    const Result<Fields> fields = parseXml(textOf(vector, u"input"_s));
    QVERIFY2(fields, fields ? "" : qPrintable(fields.error().detail));
    QCOMPARE(*fields, fieldsOf(vector[u"expected"_s]));
}

void TestVectors::xmlReject(const QJsonObject &vector)
{
    const Result<Fields> fields = parseXml(textOf(vector, u"input"_s));
    QVERIFY(!fields);
    QCOMPARE(fields.error().code, u"XML_FORBIDDEN"_s);
}

void TestVectors::xmlCoupons(const QJsonObject &vector)
{
    const QJsonObject expected = vector[u"expected"_s].toObject();
    const Result<Fields> fields = parseXml(textOf(vector, u"input"_s));
    QVERIFY(fields);
    const Result<QList<Coupon>> list = coupons(*fields);
    QVERIFY(list);
    QCOMPARE(list->size(), expected[u"coupon_count"_s].toInt());
    const QJsonArray entries = expected[u"coupons"_s].toArray();
    QCOMPARE(entries.size(), list->size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        QCOMPARE(list->at(i).type, textOf(entry, u"coupon_type"_s));
        QCOMPARE(list->at(i).id, textOf(entry, u"coupon_id"_s));
        QCOMPARE(list->at(i).fee.fen(), entry[u"coupon_fee"_s].toInteger());
    }
}

void TestVectors::refundNotifyKey(const QJsonObject &vector)
{
    const SecretBytes key = refundNoticeKey(keyOf(vector));
    const auto bytes = key.reveal();
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())),
        textOf(vector, u"expected"_s));
}

void TestVectors::refundReqInfo(const QJsonObject &vector)
{
    const Result<QByteArray> plain = decryptReqInfo(textOf(vector, u"input"_s), keyOf(vector));
    QVERIFY(plain);
    QCOMPARE(*plain, textOf(vector, u"expected"_s));

    const Merchant merchant{"wx1", "1", SignType::Md5, keyOf(vector)};
    const Fields outer{{"return_code", "SUCCESS"}, {"appid", "wx1"}, {"mch_id", "1"},
        {"req_info", textOf(vector, u"input"_s)}};
    const Result<Fields> notice = readRefundNotice(writeXml(outer), merchant);
    QCOMPARE(notice.has_value(), plain->startsWith("<root>")); // the short sample has another root
    if (notice)
        QVERIFY(notice->contains("out_refund_no"));
}

void TestVectors::aesEcb(const QJsonObject &vector)
{
    const QByteArray cipher = QByteArray::fromBase64(textOf(vector, u"expected"_s));
    const Result<QByteArray> plain = decryptAes256Ecb(cipher, keyOf(vector));
    QVERIFY(plain);
    QCOMPARE(*plain, textOf(vector[u"input"_s].toObject(), u"plaintext"_s));
}

void TestVectors::billParse(const QJsonObject &vector)
{
    const QJsonObject expected = vector[u"expected"_s].toObject();
    const Result<WholeBill> bill = readWhole(textOf(vector, u"input"_s));
    QVERIFY2(bill, bill ? "" : qPrintable(bill.error().detail));
    QCOMPARE(bill->columns.size(), expected[u"columns"_s].toInt());
    QCOMPARE(bill->rows.size(), expected[u"rows"_s].toInt());
    QCOMPARE(bill->rows.first(), fieldsOf(expected[u"first_row"_s]));
    QCOMPARE(bill->summary, fieldsOf(expected[u"summary"_s]));
    // Most of these samples were shortened without touching their summary: only the untouched one adds up.
    QCOMPARE(bill->totals.has_value(), vector[u"id"_s].toString() == u"bill-all-old");
}

void TestVectors::billFile(const QJsonObject &vector)
{
    const QJsonObject expected = vector[u"expected"_s].toObject();
    const Result<WholeBill> bill = readWhole(madeUpBill(vector));
    QVERIFY2(bill, bill ? "" : qPrintable(bill.error().detail));
    QCOMPARE(bill->columns.size(), expected[u"columns"_s].toInt());
    QCOMPARE(bill->columns.first(), "交易时间"_ba);
    QCOMPARE(bill->rows.size(), expected[u"rows"_s].toInt());
    QCOMPARE(bill->summary, fieldsOf(expected[u"summary"_s]));
    QVERIFY2(bill->totals, bill->totals ? "" : qPrintable(bill->totals.error().detail));
}

void TestVectors::billError(const QJsonObject &vector)
{
    const QJsonObject expected = vector[u"expected"_s].toObject();
    const Result<WholeBill> bill = readWhole(textOf(vector, u"input"_s));
    QVERIFY(!bill);
    QCOMPARE(bill.error().code, u"BILL_REFUSED"_s);
    QCOMPARE(bill.error().subject, expected[u"error_code"_s].toString());
    QCOMPARE(bill.error().detail, expected[u"return_msg"_s].toString());
}

void TestVectors::genuineAnswersAreRead_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray vectors = loadVectors();
    for (const QJsonValue &vector : vectors) {
        const bool signedAnswer = vector[u"kind"_s].toString() == u"sign_md5"
            && vector[u"input"_s].toObject().contains(u"return_code");
        if (signedAnswer && vector[u"id"_s].toString().startsWith(u"real-"))
            QTest::newRow(qPrintable(vector[u"id"_s].toString())) << vector.toObject();
    }
}

/// Strictness must not cost a sale: whatever the real platform signed passes the whole chain of judging.
void TestVectors::genuineAnswersAreRead()
{
    QFETCH(const QJsonObject, vector);
    Fields fields = fieldsOf(vector[u"input"_s]);
    fields.insert_or_assign("sign", textOf(vector, u"expected"_s));
    const Result<Fields> read = readAnswer(writeXml(fields), merchantOf(vector, fields), SignType::Md5);
    if (value(fields, "result_code") == "SUCCESS") {
        QVERIFY2(read, read ? "" : qPrintable(read.error().code));
        QCOMPARE(*read, fields);
    } else {
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Rejected);
        QCOMPARE(read.error().code.toUtf8(), value(fields, "err_code"));
    }
}

SAOMA_TEST(TestVectors)
#include "test_vectors.moc"
