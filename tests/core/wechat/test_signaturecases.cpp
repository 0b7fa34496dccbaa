// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/paynotice.h"
#include "core/wechat/scancallback.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

#include <QCryptographicHash>
#include <QMetaEnum>

#include <array>

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

/// The signature cases S01–S30 of the reliability page, for each message that can move money or goods.
class TestSignatureCases final : public QObject
{
    Q_OBJECT
public:
    enum class Message { PayNotice, QueryAnswer, ScanCallback };
    Q_ENUM(Message)

private Q_SLOTS:
    void genuineIsAccepted_data();
    void genuineIsAccepted();
    void signature_data();
    void signature();
    void fieldSet_data();
    void fieldSet();
    void shape_data();
    void shape();
    void content_data();
    void content();
    void S14_noKeyVerifiesNothing_data();
    void S14_noKeyVerifiesNothing();
    void S19_oneSignatureTwoReadings_data();
    void S19_oneSignatureTwoReadings();
    void S19_scanCallback();
    void S30_replayGivesTheSameFacts();
};

namespace {

using Message = TestSignatureCases::Message;
using Make = std::function<QByteArray(Message, SignType)>;

Fields genuine(Message message)
{
    switch (message) {
    case Message::PayNotice:
        return paymentFields();
    case Message::QueryAnswer:
        return queryFields();
    case Message::ScanCallback:
        return scanFields();
    }
    Q_UNREACHABLE();
}

Fields signedGenuine(Message message, SignType type)
{
    Fields fields = genuine(message);
    addSign(fields, type, SecretBytes{sampleKey});
    return fields;
}

Result<> readMessage(Message message, const QByteArray &bytes, const Merchant &merchant)
{
    const auto dropped = [](const auto &) {};
    switch (message) {
    case Message::PayNotice:
        return readPayNotice(bytes, merchant, merchant.signType).map(dropped);
    case Message::QueryAnswer:
        return decodeOrderStatus(bytes, "A1ORDER0001", merchant, merchant.signType).map(dropped);
    case Message::ScanCallback:
        return readScanCallback(bytes, merchant).map(dropped);
    }
    Q_UNREACHABLE();
}

void addColumns()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<SignType>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code"); // empty: accepted
}

constexpr std::array allMessages{Message::PayNotice, Message::QueryAnswer, Message::ScanCallback};
constexpr std::array payments{Message::PayNotice, Message::QueryAnswer};

/// One row for each message and algorithm; mode 1 knows MD5 only.
template <typename Messages>
void addCase(const char *name, const Messages &messages, const QString &code, const Make &make)
{
    for (const Message message : messages) {
        for (const SignType type : {SignType::Md5, SignType::HmacSha256}) {
            if (message == Message::ScanCallback && type != SignType::Md5)
                continue;
            const QByteArray row = name + " · "_ba + QMetaEnum::fromType<Message>().valueToKey(int(message))
                + " · " + signTypeName(type);
            QTest::newRow(row.constData()) << message << type << make(message, type) << code;
        }
    }
}

/// The genuine message with its `sign` changed.
Make withSign(std::function<QByteArray(QByteArray)> change)
{
    return [change = std::move(change)](Message message, SignType type) {
        Fields fields = signedGenuine(message, type);
        fields["sign"] = change(fields["sign"]);
        return writeXml(fields);
    };
}

/// The genuine message changed after it was signed.
Make afterSigning(std::function<void(Fields &)> change)
{
    return [change = std::move(change)](Message message, SignType type) {
        Fields fields = signedGenuine(message, type);
        change(fields);
        return writeXml(fields);
    };
}

/// The genuine message changed and then signed with the right key: only its content is wrong.
Make beforeSigning(std::function<void(Fields &)> change)
{
    return [change = std::move(change)](Message message, SignType type) {
        Fields fields = genuine(message);
        change(fields);
        return signedXml(fields, type);
    };
}

/// The signed bytes changed as text.
Make inBytes(QByteArray from, QByteArray to)
{
    return [from = std::move(from), to = std::move(to)](Message message, SignType type) {
        QByteArray bytes = writeXml(signedGenuine(message, type));
        Q_ASSERT(bytes.contains(from));
        return bytes.replace(bytes.indexOf(from), from.size(), to);
    };
}

SignType otherType(SignType type)
{
    return type == SignType::Md5 ? SignType::HmacSha256 : SignType::Md5;
}

QByteArray replaceFirst(
    QByteArray text, std::function<bool(char)> wanted, std::function<QByteArray(char)> change)
{
    const auto found = std::find_if(text.begin(), text.end(), wanted);
    Q_ASSERT(found != text.end());
    return text.replace(found - text.begin(), 1, change(*found));
}

bool isHexLetter(char c)
{
    return c >= 'A' && c <= 'F';
}

bool isHexDigit(char c)
{
    return c >= '0' && c <= '9';
}

void judgeRow()
{
    QFETCH(const Message, message);
    QFETCH(const SignType, type);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const Result<> read = readMessage(message, bytes, sampleMerchant(type));
    if (code.isEmpty()) {
        QVERIFY2(read, read ? "" : qPrintable(read.error().code));
        return;
    }
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().kind, Error::Kind::Protocol);
}

} // namespace

void TestSignatureCases::genuineIsAccepted_data()
{
    addColumns();
    const Make plain = afterSigning([](Fields &) {});
    addCase("genuine", allMessages, {}, plain);
    addCase("F14 sign_type is an ordinary signed field", allMessages, {}, [](Message message, SignType type) {
        Fields fields = genuine(message);
        fields.emplace("sign_type", signTypeName(type));
        return signedXml(fields, type);
    });
    addCase("unknown field, signed", allMessages, {}, beforeSigning([](Fields &f) { f["brand_new"] = "1"; }));
}

void TestSignatureCases::genuineIsAccepted()
{
    judgeRow();
}

void TestSignatureCases::signature_data()
{
    addColumns();
    const auto refused = [](const char *name, std::function<QByteArray(QByteArray)> change) {
        addCase(name, allMessages, u"BAD_SIGN"_s, withSign(std::move(change)));
    };
    addCase("S01 none", allMessages, u"BAD_SIGN"_s, afterSigning([](Fields &f) { f.erase("sign"); }));
    refused("S02 empty", [](QByteArray) { return QByteArray(); });
    refused("S03 lower case", [](QByteArray s) -> QByteArray { return s.toLower(); });
    refused("S04 mixed case", [](QByteArray s) {
        return replaceFirst(s, isHexLetter, [](char c) { return QByteArray(1, char(c + 32)); });
    });
    refused("S05 one short", [](QByteArray s) -> QByteArray { return s.chopped(1); });
    refused("S05 one long", [](QByteArray s) -> QByteArray { return s + '0'; });
    refused("S05 half", [](QByteArray s) -> QByteArray { return s.first(s.size() / 2); });
    refused("S05 double", [](QByteArray s) -> QByteArray { return s.repeated(2); });
    refused("S06 blank before", [](QByteArray s) -> QByteArray { return ' ' + s; });
    refused("S06 blank in place of a digit", [](QByteArray s) -> QByteArray { return s.chopped(1) + ' '; });
    refused("S06 line feed behind", [](QByteArray s) -> QByteArray { return s + '\n'; });
    refused("S07 look-alike letter", [](QByteArray s) {
        return replaceFirst(s, isHexLetter, [](char) { return "А"_ba; }); // Cyrillic
    });
    refused("S07 full-width digit", [](QByteArray s) {
        return replaceFirst(s, isHexDigit, [](char c) { return QString(QChar(0xFF10 + c - '0')).toUtf8(); });
    });
    for (const char *name : {"Sign", "SIGN", "sgin", "signs", "sign_"}) {
        const QByteArray row = "S09 "_ba + name;
        addCase(row.constData(), allMessages, u"BAD_SIGN"_s,
            afterSigning([name](Fields &f) { f.emplace(name, f.extract("sign").mapped()); }));
    }
    addCase("S15 another merchant's key", allMessages, u"BAD_SIGN"_s,
        [](Message message, SignType type) { return signedXml(genuine(message), type, foreignKey); });
    addCase("S15 our key, another merchant", allMessages, u"WRONG_MERCHANT"_s,
        beforeSigning([](Fields &f) { f["mch_id"] = "1900000002"; }));
    addCase("S15 our key, another app", allMessages, u"WRONG_MERCHANT"_s,
        beforeSigning([](Fields &f) { f["appid"] = "wx00000000000000bb"; }));
    addCase("S15 our key, no merchant named", allMessages, u"WRONG_MERCHANT"_s,
        beforeSigning([](Fields &f) { f.erase("mch_id"); }));
    addCase("S16 test-system key", allMessages, u"BAD_SIGN"_s, [](Message message, SignType type) {
        return signedXml(genuine(message), type, "013467007045764ECE2C8AF4A9A3F9EE");
    });
}

void TestSignatureCases::signature()
{
    judgeRow();
}

void TestSignatureCases::fieldSet_data()
{
    addColumns();
    const auto changed = [](const char *name, std::function<void(Fields &)> change) {
        addCase(name, allMessages, u"BAD_SIGN"_s, afterSigning(std::move(change)));
    };
    changed("S10 field added", [](Fields &f) { f["danger"] = "danger"; });
    changed("S10 field added in front", [](Fields &f) { f["a"] = "1"; });
    changed("S11 field removed", [](Fields &f) { f.erase("nonce_str"); });
    changed("S11 field emptied", [](Fields &f) { f["nonce_str"].clear(); });
    addCase("S12 empty field added is not part of the string", allMessages, {},
        afterSigning([](Fields &f) { f["sub_mch_id"].clear(); }));
    changed("S13 values swapped", [](Fields &f) { std::swap(f["nonce_str"], f["openid"]); });
    changed("S25 field named key added", [](Fields &f) { f["key"] = sampleKey.toByteArray(); });
    addCase("S25 field named key signed", allMessages, u"AMBIGUOUS_FIELDS"_s,
        beforeSigning([](Fields &f) { f["key"] = "x"; }));
    addCase("S17 the other algorithm", allMessages, u"BAD_SIGN"_s,
        [](Message message, SignType type) { return signedXml(genuine(message), otherType(type)); });
    addCase("S17 the other algorithm, named", allMessages, u"SIGN_TYPE_DIFFERS"_s,
        [](Message message, SignType type) {
            Fields fields = genuine(message);
            fields.emplace("sign_type", signTypeName(otherType(type)));
            return signedXml(fields, otherType(type));
        });
    for (const char *unknown : {"SHA1", "md5", "HMAC-SHA1", "NONE"}) {
        const QByteArray row = "S17 unknown type "_ba + unknown;
        addCase(row.constData(), allMessages, u"SIGN_TYPE_DIFFERS"_s,
            beforeSigning([unknown](Fields &f) { f["sign_type"] = unknown; }));
    }
    addCase("S18 computed without sign_type", allMessages, u"BAD_SIGN"_s, [](Message message, SignType type) {
        Fields fields = signedGenuine(message, type);
        fields.emplace("sign_type", signTypeName(type));
        return writeXml(fields);
    });
    changed("S24 NFD for NFC", [](Fields &f) { f["brand"] = "e\xCC\x81"; });
    changed("S24 zero-width space", [](Fields &f) { f["openid"] += "\xE2\x80\x8B"; });
}

void TestSignatureCases::fieldSet()
{
    judgeRow();
}

void TestSignatureCases::shape_data()
{
    addColumns();
    const auto duplicate = u"XML_DUPLICATE"_s;
    const auto forbidden = u"XML_FORBIDDEN"_s;
    addCase("S08 twice, right one first", allMessages, duplicate, inBytes("</xml>", "<sign>0</sign></xml>"));
    addCase("S08 twice, right one last", allMessages, duplicate, inBytes("<xml>", "<xml><sign>0</sign>"));
    addCase("S08 twice, equal", allMessages, duplicate, [](Message message, SignType type) {
        const Fields fields = signedGenuine(message, type);
        const QByteArray again = "<sign>" + fields.at("sign") + "</sign></xml>";
        return writeXml(fields).replace("</xml>", again);
    });
    addCase("S20 nested root", allMessages, forbidden, [](Message message, SignType type) {
        return QByteArray("<xml>" + writeXml(signedGenuine(message, type)) + "</xml>");
    });
    addCase("S20 other root", allMessages, forbidden, [](Message message, SignType type) {
        return writeXml(signedGenuine(message, type)).replace("xml>", "root>");
    });
    addCase("S20 second root", allMessages, u"XML_MALFORMED"_s, inBytes("</xml>", "</xml><xml></xml>"));
    addCase(
        "S21 CDATA closed early", allMessages, forbidden, inBytes("<nonce_str>", "<nonce_str><![CDATA[x]]>"));
    addCase("S21 CDATA split", allMessages, forbidden,
        inBytes("</xml>", "<x><![CDATA[a]]]]><![CDATA[>b]]></x></xml>"));
    addCase("S22 character reference is decoded", allMessages, {}, inBytes("<mch_id>1", "<mch_id>&#49;"));
    addCase("S22 hexadecimal reference is decoded", allMessages, {}, inBytes("<mch_id>1", "<mch_id>&#x31;"));
    addCase("S22 never decoded twice", allMessages, u"BAD_SIGN"_s, inBytes("<mch_id>1", "<mch_id>&amp;#49;"));
    addCase("S23 duplicate first", allMessages, duplicate, inBytes("<xml>", "<xml><openid>oB</openid>"));
    addCase("S23 duplicate last", allMessages, duplicate, inBytes("</xml>", "<openid>oB</openid></xml>"));
    addCase("S23 duplicate fee", payments, duplicate, inBytes("</xml>", "<total_fee>9</total_fee></xml>"));
    addCase("S24 byte order mark", allMessages, forbidden, inBytes("<xml>", "\xEF\xBB\xBF<xml>"));
}

void TestSignatureCases::shape()
{
    judgeRow();
}

/// Rightly signed, and still not to be believed.
void TestSignatureCases::content_data()
{
    addColumns();
    const auto invalid = u"FIELD_INVALID"_s;
    const auto set = [](const char *name, QByteArray text) {
        return beforeSigning([name, text = std::move(text)](Fields &f) { f[name] = text; });
    };
    addCase("S26 ampersand in the fee", payments, invalid, set("total_fee", "1&2"));
    addCase("S26 ampersand in the transaction id", payments, invalid, set("transaction_id", "42&00"));
    addCase("S26 ampersand in the order number", std::array{Message::PayNotice}, invalid,
        set("out_trade_no", "A1&B2"));
    addCase("S26 ampersand in free text is fine", payments, {}, set("attach", "A&B"));
    addCase("S26 ampersand in the product id", std::array{Message::ScanCallback}, invalid,
        set("product_id", "a&b"));
    addCase("S27 unsigned FAIL, notice", std::array{Message::PayNotice}, u"RESULT_MISSING"_s,
        [](Message, SignType) { return "<xml><return_code>FAIL</return_code></xml>"_ba; });
    addCase("S27 unsigned FAIL, answer", std::array{Message::QueryAnswer}, u"COMMUNICATION_FAIL"_s,
        [](Message, SignType) { return "<xml><return_code>FAIL</return_code></xml>"_ba; });
    addCase("S27 unsigned FAIL, scan", std::array{Message::ScanCallback}, u"BAD_SIGN"_s,
        [](Message, SignType) { return "<xml><return_code>FAIL</return_code></xml>"_ba; });
    addCase("S27 unsigned ORDERNOTEXIST", std::array{Message::QueryAnswer}, u"BAD_SIGN"_s,
        [](Message, SignType) { return writeXml(refusalFields("ORDERNOTEXIST")); });
    addCase("S28 no result_code", payments, u"RESULT_MISSING"_s,
        beforeSigning([](Fields &f) { f.erase("result_code"); }));
    addCase("S28 empty result_code", payments, u"RESULT_MISSING"_s, set("result_code", ""));
    addCase("S28 no return_code, notice", std::array{Message::PayNotice}, u"RESULT_MISSING"_s,
        beforeSigning([](Fields &f) { f.erase("return_code"); }));
    addCase("S28 no trade_state", std::array{Message::QueryAnswer}, u"TRADE_STATE_UNKNOWN"_s,
        beforeSigning([](Fields &f) { f.erase("trade_state"); }));
    for (const char *fee : {"", "0", "01", "+1", "-1", "1.0", "1e2", " 1", "1 ", "0x1", "2147483648",
             "9223372036854775808", "18446744073709551617"}) {
        const QByteArray row = "S29 fee "_ba + fee;
        addCase(row.constData(), payments, invalid, set("total_fee", fee));
    }
    addCase("no time_end", payments, invalid, set("time_end", ""));
    addCase("time_end that does not exist", payments, invalid, set("time_end", "20260230120000"));
    addCase("S30 answer about another order", std::array{Message::QueryAnswer}, u"WRONG_ORDER"_s,
        set("out_trade_no", "A1ORDER0002"));
    addCase("no out_trade_no", payments, invalid, set("out_trade_no", ""));
}

void TestSignatureCases::content()
{
    judgeRow();
}

void TestSignatureCases::S14_noKeyVerifiesNothing_data()
{
    QTest::addColumn<Message>("message");
    for (const Message message : allMessages)
        QTest::newRow(QMetaEnum::fromType<Message>().valueToKey(int(message))) << message;
}

/// Anyone can compute the signature that belongs to an empty key.
void TestSignatureCases::S14_noKeyVerifiesNothing()
{
    QFETCH(const Message, message);
    Fields fields = genuine(message);
    const QByteArray toSign = canonicalString(fields) + "&key=";
    fields["sign"] = QCryptographicHash::hash(toSign, QCryptographicHash::Md5).toHex().toUpper();
    const Result<> read = readMessage(message, writeXml(fields), sampleMerchant(SignType::Md5, {}));
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"BAD_SIGN"_s);
}

void TestSignatureCases::S19_oneSignatureTwoReadings_data()
{
    addColumns();
    for (const Message message : payments) {
        for (const SignType type : {SignType::Md5, SignType::HmacSha256}) {
            const QByteArray row =
                QMetaEnum::fromType<Message>().valueToKey(int(message)) + " · "_ba + signTypeName(type);
            QTest::newRow(row.constData()) << message << type << QByteArray() << QString();
        }
    }
}

/// A buyer's text in `attach` holds the fields of a rich payment; the rest of the genuine one hides in `zz`.
void TestSignatureCases::S19_oneSignatureTwoReadings()
{
    QFETCH(const Message, message);
    QFETCH(const SignType, type);
    const QByteArray planted =
        "x&mch_id=1900000001&out_trade_no=A1ORDER0001&result_code=SUCCESS&return_code=SUCCESS"
        "&time_end=20260101120000&total_fee=99900&trade_state=SUCCESS&trade_type=NATIVE"
        "&transaction_id=4200000000202601010000000001&zz=";
    Fields honest = genuine(message);
    honest["attach"] = planted + '1';
    addSign(honest, type, SecretBytes{sampleKey});

    const QByteArray text = canonicalString(honest);
    const qsizetype tail = text.indexOf("&zz=") + 4;
    Fields forged;
    const QList<QByteArray> pairs = text.first(tail - 4).split('&');
    for (const QByteArray &pair : pairs)
        forged.emplace(pair.first(pair.indexOf('=')), pair.sliced(pair.indexOf('=') + 1));
    forged["zz"] = text.sliced(tail);
    forged["sign"] = honest.at("sign");
    QCOMPARE(forged.at("total_fee"), "99900"_ba);
    QVERIFY(verify(forged, type, SecretBytes{sampleKey})); // the attack is real: the signature holds

    for (const Fields &fields : {honest, forged}) {
        const Result<> read = readMessage(message, writeXml(fields), sampleMerchant(type));
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"AMBIGUOUS_FIELDS"_s);
    }
}

void TestSignatureCases::S19_scanCallback()
{
    Fields honest = scanFields();
    honest["nonce_str"] = "n&openid=oB&product_id=gold&zz=1";
    addSign(honest, SignType::Md5, SecretBytes{sampleKey});
    Fields forged = honest;
    forged["nonce_str"] = "n";
    forged["openid"] = "oB";
    forged["product_id"] = "gold";
    forged["zz"] = "1&openid=" + honest.at("openid") + "&product_id=" + honest.at("product_id");
    QVERIFY(verify(forged, SignType::Md5, SecretBytes{sampleKey}));
    for (const Fields &fields : {honest, forged}) {
        const Result<> read =
            readMessage(Message::ScanCallback, writeXml(fields), sampleMerchant(SignType::Md5));
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"AMBIGUOUS_FIELDS"_s);
    }
}

/// A notice carries nothing that makes it fresh. What keeps a replay harmless is that it says the same again.
void TestSignatureCases::S30_replayGivesTheSameFacts()
{
    const QByteArray bytes = signedXml(paymentFields(), SignType::HmacSha256);
    const Merchant merchant = sampleMerchant(SignType::HmacSha256);
    const Result<PayNotice> first = readPayNotice(bytes, merchant, merchant.signType);
    const Result<PayNotice> second = readPayNotice(bytes, merchant, merchant.signType);
    QVERIFY(first && second);
    QCOMPARE(second->payment.transactionId, first->payment.transactionId);
    QCOMPARE(second->payment.outTradeNo, first->payment.outTradeNo);
    QCOMPARE(second->payment.timeEnd, first->payment.timeEnd);
    QVERIFY(second->payment.totalFee == first->payment.totalFee);
}

SAOMA_TEST(TestSignatureCases)
#include "test_signaturecases.moc"
