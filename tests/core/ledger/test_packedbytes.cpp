// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "core/ledger/packedbytes.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using packedbytes::pack;
using packedbytes::unpack;

namespace {

const QByteArray notice =
    "<xml><appid><![CDATA[wx2421b1c4370ec43b]]></appid>\n<bank_type><![CDATA[CMB_DEBIT]]></bank_type>\n"
    "<cash_fee><![CDATA[1250]]></cash_fee>\n<fee_type><![CDATA[CNY]]></fee_type>\n"
    "<is_subscribe><![CDATA[N]]></is_subscribe>\n<mch_id><![CDATA[10000100]]></mch_id>\n"
    "<nonce_str><![CDATA[5d2b6c2a8db53831f7eda20af46e531c]]></nonce_str>\n"
    "<openid><![CDATA[oUpF8uMEb4qRXf22hE3X68TekukE]]></openid>\n"
    "<out_trade_no><![CDATA[A1202611300815300001]]></out_trade_no>\n"
    "<result_code><![CDATA[SUCCESS]]></result_code>\n<return_code><![CDATA[SUCCESS]]></return_code>\n"
    "<sign><![CDATA[B552ED6B279343CB493C5DD0D78AB241]]></sign>\n"
    "<time_end><![CDATA[20261130081530]]></time_end>\n<total_fee>1250</total_fee>\n"
    "<trade_type><![CDATA[NATIVE]]></trade_type>\n"
    "<transaction_id><![CDATA[4200000001202611301234567890]]></transaction_id>\n</xml>";

/// As packed when the dictionary was given out.
const QByteArray packedNotice = QByteArray::fromHex(
    "01601802cd04007388163058c2040a0becbd7935f16cf11499c5db31c7d92635bf9161e7c15d26f7dc2c1f33d630833ae2"
    "fc453e4a10ab2f8aa0a1d103640d879c20912e9762ad96e19aa8ae2e3d379a7ca1c4114e6b76b6c800895225ca3a55bae8"
    "503116f0441dcaad4c815ecc103da104d386d745d92fb77b2dab72aaf12924df0e76b1db922d03e814c93bea2e56e2282b"
    "e5096fa12da7111fcca4867319");

} // namespace

class TestPackedBytes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatGoesInComesOut_data();
    void whatGoesInComesOut();
    void messagesTakeAThird();
    void theDictionaryIsTheOneThatWasGivenOut();
    void damageIsNoPlainMessageAndHarmsNothing();
    void aFrameThatClaimsTooMuchIsLeftAsItIs();
    void onlyBytesAreConverted();
    void theLedgerKeepsMessagesPacked();
};

void TestPackedBytes::whatGoesInComesOut_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("one byte") << QByteArray("<");
    QTest::newRow("a message") << notice;
    QTest::newRow("text") << QByteArray("收款成功");
    QTest::newRow("begins like stored bytes") << QByteArray("\0abc", 4);
    QTest::newRow("begins like packed bytes") << QByteArray("\1abc", 4);
    QTest::newRow("packed twice") << pack(notice);
    QTest::newRow("long") << notice.repeated(500);
    QTest::newRow("longer than may be packed") << QByteArray((1 << 20) + 1, 'x');
}

void TestPackedBytes::whatGoesInComesOut()
{
    QFETCH(const QByteArray, plain);
    QCOMPARE(unpack(pack(plain)), plain);
    QVERIFY(pack(plain).size() <= plain.size() + 1);
    QVERIFY(!pack(plain).isNull() && !unpack(pack(plain)).isNull());
}

void TestPackedBytes::messagesTakeAThird()
{
    QVERIFY2(3 * pack(notice).size() < notice.size(), qPrintable(QString::number(pack(notice).size())));
}

/// Ledgers that exist hold bytes like these for ever.
void TestPackedBytes::theDictionaryIsTheOneThatWasGivenOut()
{
    QCOMPARE(unpack(packedNotice), notice);
}

void TestPackedBytes::damageIsNoPlainMessageAndHarmsNothing()
{
    const QByteArray packed = pack(notice);
    int unnoticed = 0;
    for (qsizetype i = 0; i < packed.size(); ++i) {
        QByteArray damaged = packed;
        damaged[i] = char(damaged[i] ^ 0x10);
        unnoticed += unpack(damaged) == notice;
        QVERIFY(unpack(packed.first(i)) != notice);
    }
    QVERIFY(unnoticed <= 1); // a frame's head has a bit that means nothing
}

void TestPackedBytes::aFrameThatClaimsTooMuchIsLeftAsItIs()
{
    // RFC 8878, 3.1.1.1: a content size of eight bytes, here 2^40.
    const QByteArray claims = QByteArray::fromHex("01c000") + QByteArray::fromHex("0000000000010000") + "xyz";
    QCOMPARE(unpack(claims), claims);
}

void TestPackedBytes::onlyBytesAreConverted()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    SqliteConnection &connection = store->read().connection();
    for (const QString &function : {u"packed"_s, u"plain"_s}) {
        for (const QString &value : {u"NULL"_s, u"12"_s, u"'text'"_s, u"x''"_s})
            QCOMPARE(connection.number(u"SELECT %1(%2) IS %2"_s.arg(function, value)), 1);
    }
    QCOMPARE(connection.number(u"SELECT plain(packed(x'3c61')) IS x'3c61'"_s), 1);
}

void TestPackedBytes::theLedgerKeepsMessagesPacked()
{
    const LedgerFolder ledger;
    const auto store = ledger.store();
    Order order = sampleOrder(u"A1202611300815300001"_s);
    order.requestBody = notice;
    QVERIFY(store->create(order, createdEvents()));
    QVERIFY(store->apply(order.outTradeNo, [](const Order &current) {
        Step step{current, {sampleEvent(u"note"_s, EventSource::Notice, 2, notice)}, {}};
        return step;
    }));
    QCOMPARE(store->read().order(order.outTradeNo)->requestBody, notice);
    QCOMPARE(store->read().events(order.outTradeNo)->last().evidence, notice);
    SqliteConnection &connection = store->read().connection();
    QCOMPARE(valuesOf(connection, u"SELECT request_body FROM order_"_s).value(0), QVariant{pack(notice)});
    QCOMPARE(valuesOf(connection, u"SELECT evidence FROM event ORDER BY id DESC LIMIT 1"_s).value(0),
        QVariant{pack(notice)});

    // What was written before there was packing says the same: hashes cover the plain bytes.
    QCOMPARE(runSql(connection, u"UPDATE order_ SET request_body = plain(request_body)"_s), QString());
    QCOMPARE(store->read().order(order.outTradeNo)->requestBody, notice);
    QCOMPARE(checkLedger(store->read()), QStringList{});
}

SAOMA_TEST(TestPackedBytes)
#include "test_packedbytes.moc"
