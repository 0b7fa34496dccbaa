// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/unifiedorder.h"

#include "core/wechat/request.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

class TestUnifiedOrder final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheFields();
    void F14_theOrdersOwnAlgorithmSigns();
    void leavesOutWhatIsNotThere();
    void I16_sameOrderSameBytes();
    void refusesWhatThePlatformWould_data();
    void refusesWhatThePlatformWould();
    void readsThePrepay_data();
    void readsThePrepay();
    void fitsTheBody_data();
    void fitsTheBody();
};

namespace {

UnifiedOrder sampleOrder()
{
    UnifiedOrder order;
    order.outTradeNo = "A1ORDER0001";
    order.totalFee = *Money::fromFen(1250);
    order.body = "茶馆-绿茶";
    order.productId = "tea-01";
    order.notifyUrl = "https://shop.example/wechat/notify/pay";
    order.spbillCreateIp = "192.0.2.1";
    order.timeStart = QDateTime(QDate(2026, 1, 1), QTime(4, 0), Qt::UTC);
    order.timeExpire = order.timeStart.addSecs(300);
    order.openid = "oAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    order.attach = "desk-1";
    return order;
}

} // namespace

void TestUnifiedOrder::writesTheFields()
{
    for (const SignType type : {SignType::Md5, SignType::HmacSha256}) {
        const Result<QByteArray> bytes = encode(sampleOrder(), sampleMerchant(type), "nonce1");
        QVERIFY(bytes);
        Result<Fields> fields = parseXml(*bytes);
        QVERIFY(fields);
        QVERIFY(verify(*fields, type, SecretBytes{sampleKey}));
        fields->erase("sign");
        const Fields expected{{"appid", "wx00000000000000aa"}, {"attach", "desk-1"}, {"body", "茶馆-绿茶"},
            {"fee_type", "CNY"}, {"mch_id", "1900000001"}, {"nonce_str", "nonce1"},
            {"notify_url", "https://shop.example/wechat/notify/pay"},
            {"openid", "oAAAAAAAAAAAAAAAAAAAAAAAAAAA"}, {"out_trade_no", "A1ORDER0001"},
            {"product_id", "tea-01"}, {"sign_type", signTypeName(type)}, {"spbill_create_ip", "192.0.2.1"},
            {"time_expire", "20260101120500"}, {"time_start", "20260101120000"}, {"total_fee", "1250"},
            {"trade_type", "NATIVE"}};
        QCOMPARE(*fields, expected);
    }
}

/// A printed order that is scanned after the setting was changed: its notice is verified by its own type.
void TestUnifiedOrder::F14_theOrdersOwnAlgorithmSigns()
{
    UnifiedOrder order = sampleOrder();
    order.signType = SignType::Md5;
    const Result<QByteArray> bytes = encode(order, sampleMerchant(SignType::HmacSha256), "nonce1");
    QVERIFY(bytes);
    QVERIFY(signTypeOf(*bytes) == SignType::Md5);
    QVERIFY(verify(*parseXml(*bytes), SignType::Md5, SecretBytes{sampleKey}));
}

void TestUnifiedOrder::leavesOutWhatIsNotThere()
{
    UnifiedOrder order = sampleOrder();
    order.attach.clear();
    order.openid.clear();
    order.timeStart = {};
    order.timeExpire = {};
    const Result<Fields> fields = parseXml(*encode(order, sampleMerchant(SignType::Md5), "n1"));
    QVERIFY(fields);
    for (const char *name : {"attach", "openid", "time_start", "time_expire"})
        QVERIFY2(!fields->contains(name), name);
}

void TestUnifiedOrder::I16_sameOrderSameBytes()
{
    const Merchant merchant = sampleMerchant(SignType::HmacSha256);
    QCOMPARE(*encode(sampleOrder(), merchant, "n1"), *encode(sampleOrder(), merchant, "n1"));
}

void TestUnifiedOrder::refusesWhatThePlatformWould_data()
{
    using Change = std::function<void(UnifiedOrder &)>;
    QTest::addColumn<UnifiedOrder>("order");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *field, const Change &change) {
        UnifiedOrder order = sampleOrder();
        change(order);
        QTest::newRow(name) << order << QString::fromLatin1(field);
    };
    row("five letters", "out_trade_no", [](UnifiedOrder &o) { o.outTradeNo = "A1234"; });
    row("33 letters", "out_trade_no", [](UnifiedOrder &o) { o.outTradeNo = QByteArray(33, 'A'); });
    row("odd letter", "out_trade_no", [](UnifiedOrder &o) { o.outTradeNo = "A1ORDER&001"; });
    row("nothing to pay", "total_fee", [](UnifiedOrder &o) { o.totalFee = {}; });
    row("no body", "body", [](UnifiedOrder &o) { o.body.clear(); });
    row("long body", "body", [](UnifiedOrder &o) { o.body = QByteArray(128, 'x'); });
    row("emoji", "body", [](UnifiedOrder &o) { o.body = "tea \xF0\x9F\x8D\xB5"; });
    row("broken UTF-8", "body", [](UnifiedOrder &o) { o.body = "\xFF"; });
    row("outer blank", "body", [](UnifiedOrder &o) { o.body = " tea"; });
    row("no product", "product_id", [](UnifiedOrder &o) { o.productId.clear(); });
    row("long product", "product_id", [](UnifiedOrder &o) { o.productId = QByteArray(33, 'p'); });
    row("no notify_url", "notify_url", [](UnifiedOrder &o) { o.notifyUrl.clear(); });
    row("query in notify_url", "notify_url", [](UnifiedOrder &o) { o.notifyUrl += "?a=1"; });
    row("relative notify_url", "notify_url", [](UnifiedOrder &o) { o.notifyUrl = "/wechat/notify/pay"; });
    row("foreign scheme", "notify_url", [](UnifiedOrder &o) { o.notifyUrl = "ftp://shop.example/"; });
    row("long notify_url", "notify_url", [](UnifiedOrder &o) { o.notifyUrl += QByteArray(256, 'x'); });
    row("no address", "spbill_create_ip", [](UnifiedOrder &o) { o.spbillCreateIp.clear(); });
    row("a name for an address", "spbill_create_ip", [](UnifiedOrder &o) { o.spbillCreateIp = "localhost"; });
    row("odd openid", "openid", [](UnifiedOrder &o) { o.openid = "o b"; });
    row("F36 attach that hides a field", "attach", [](UnifiedOrder &o) { o.attach = "x&total_fee=1"; });
    row("long attach", "attach", [](UnifiedOrder &o) { o.attach = QByteArray(128, 'x'); });
}

void TestUnifiedOrder::refusesWhatThePlatformWould()
{
    QFETCH(const UnifiedOrder, order);
    QFETCH(const QString, field);
    const Result<QByteArray> bytes = encode(order, sampleMerchant(SignType::Md5), "n1");
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(bytes.error().subject, field);
}

void TestUnifiedOrder::readsThePrepay_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto incomplete = u"PREPAY_INCOMPLETE"_s;
    QTest::newRow("complete") << "device_info"_ba
                              << "A1"_ba << QString();
    QTest::newRow("newer code_url") << "code_url"_ba
                                    << "weixin://wxpay/bizpayurl/up?pr=A&groupid=00"_ba << QString();
    QTest::newRow("512 bytes of code_url") << "code_url"_ba << QByteArray(512, 'x') << QString();
    QTest::newRow("513 bytes of code_url") << "code_url"_ba << QByteArray(513, 'x') << incomplete;
    QTest::newRow("no code_url") << "code_url"_ba
                                 << ""_ba << incomplete;
    QTest::newRow("code_url with a blank") << "code_url"_ba
                                           << "weixin://a b"_ba << incomplete;
    QTest::newRow("no prepay_id") << "prepay_id"_ba
                                  << ""_ba << incomplete;
    QTest::newRow("long prepay_id") << "prepay_id"_ba << QByteArray(65, 'x') << incomplete;
    QTest::newRow("F13 other trade type") << "trade_type"_ba
                                          << "APP"_ba << incomplete;
}

void TestUnifiedOrder::readsThePrepay()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, code);
    Fields fields = prepayFields();
    fields[name] = text;
    const QByteArray bytes = signedXml(fields, SignType::HmacSha256);
    const Result<Prepay> prepay =
        decodePrepay(bytes, sampleMerchant(SignType::HmacSha256), SignType::HmacSha256);
    if (code.isEmpty()) {
        QVERIFY2(prepay, prepay ? "" : qPrintable(prepay.error().code));
        QCOMPARE(prepay->prepayId, fields["prepay_id"]);
        QCOMPARE(prepay->codeUrl, fields["code_url"]);
        QCOMPARE(prepay->evidence, bytes);
    } else {
        QVERIFY(!prepay);
        QCOMPARE(prepay.error().kind, Error::Kind::Protocol);
        QCOMPARE(prepay.error().code, code);
    }
}

void TestUnifiedOrder::fitsTheBody_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << u"茶馆-绿茶"_s << "茶馆-绿茶"_ba;
    QTest::newRow("blanks") << u"  a b "_s << "a b"_ba;
    QTest::newRow("emoji") << u"tea 🍵"_s << "tea"_ba;
    QTest::newRow("line feed") << u"a\nb\t"_s << "a b"_ba;
    QTest::newRow("right-to-left override") << u"a\u202Eb"_s << "ab"_ba;
    QTest::newRow("42 characters of three bytes") << QString(50, u'茶') << QByteArray("茶").repeated(42);
    QTest::newRow("cut before a blank") << QString(126, u'x') + u" y"_s << QByteArray(126, 'x');
    QTest::newRow("nothing left") << u"🍵"_s << ""_ba;
}

void TestUnifiedOrder::fitsTheBody()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, body);
    QCOMPARE(fitBody(text), body);
    QCOMPARE(fitBody(QString::fromUtf8(body)), body);
}

SAOMA_TEST(TestUnifiedOrder)
#include "test_unifiedorder.moc"
