// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/coupon.h"
#include "core/wechat/orderquery.h"
#include "core/wechat/paynotice.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

class TestOrderQuery final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksByNumber();
    void readsEveryState_data();
    void readsEveryState();
    void readsThePayment();
    void F16_timeIsBeijing();
    void F06_noticeAndAnswerSayTheSame();
    void noticeAnswersAreUniform();
    void unpaidOrdersNeedNoAmount();
    void readsCoupons_data();
    void readsCoupons();
};

namespace {

constexpr auto hmacType = SignType::HmacSha256;

Result<OrderStatus> readStatus(const Fields &fields)
{
    return decodeOrderStatus(signedXml(fields, hmacType), "A1ORDER0001", sampleMerchant(hmacType), hmacType);
}

} // namespace

void TestOrderQuery::asksByNumber()
{
    const Result<Fields> fields = parseXml(encodeOrderQuery("A1ORDER0001", sampleMerchant(hmacType), "n1"));
    QVERIFY(fields);
    QCOMPARE(value(*fields, "out_trade_no"), "A1ORDER0001"_ba);
    QVERIFY(!fields->contains("transaction_id"));
    QVERIFY(verify(*fields, hmacType, SecretBytes{sampleKey}));
}

void TestOrderQuery::readsEveryState_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("NOTPAY") << int(TradeState::NotPay);
    QTest::newRow("USERPAYING") << int(TradeState::UserPaying);
    QTest::newRow("ACCEPT") << int(TradeState::Accept);
    QTest::newRow("SUCCESS") << int(TradeState::Success);
    QTest::newRow("REFUND") << int(TradeState::Refund);
    QTest::newRow("CLOSED") << int(TradeState::Closed);
    QTest::newRow("REVOKED") << int(TradeState::Revoked);
    QTest::newRow("PAYERROR") << int(TradeState::PayError);
    QTest::newRow("success") << -1;
    QTest::newRow("PAID") << -1;
}

void TestOrderQuery::readsEveryState()
{
    QFETCH(const int, state);
    Fields fields = queryFields();
    fields["trade_state"] = QTest::currentDataTag();
    const Result<OrderStatus> status = readStatus(fields);
    QCOMPARE(status.has_value(), state >= 0);
    if (!status) {
        QCOMPARE(status.error().code, u"TRADE_STATE_UNKNOWN"_s);
        return;
    }
    QCOMPARE(int(status->tradeState), state);
    const bool paid = status->tradeState == TradeState::Success || status->tradeState == TradeState::Refund;
    QCOMPARE(status->payment.totalFee.isZero(), !paid); // amounts of an unpaid order are not a payment
}

void TestOrderQuery::readsThePayment()
{
    Fields fields = queryFields();
    fields["total_fee"] = "1250";
    const Result<OrderStatus> status = readStatus(fields);
    QVERIFY(status);
    QCOMPARE(status->outTradeNo, "A1ORDER0001"_ba);
    QCOMPARE(status->payment.outTradeNo, "A1ORDER0001"_ba);
    QCOMPARE(status->payment.transactionId, "4200000000202601010000000001"_ba);
    QCOMPARE(status->payment.totalFee.fen(), 1250);
    QCOMPARE(status->payment.feeType, "CNY"_ba);
    QCOMPARE(status->payment.tradeType, "NATIVE"_ba);
    QCOMPARE(status->payment.bankType, "CFT"_ba);
    QCOMPARE(status->evidence, signedXml(fields, hmacType));
    for (const char *optional : {"openid", "bank_type", "fee_type"})
        fields.erase(optional);
    const Result<OrderStatus> sparse = readStatus(fields);
    QVERIFY(sparse);
    QCOMPARE(sparse->payment.feeType, "CNY"_ba);
}

void TestOrderQuery::F16_timeIsBeijing()
{
    const Result<Payment> payment = paymentFrom(paymentFields());
    QVERIFY(payment);
    QCOMPARE(payment->timeEnd, QDateTime(QDate(2026, 1, 1), QTime(4, 0), Qt::UTC));
}

void TestOrderQuery::F06_noticeAndAnswerSayTheSame()
{
    const QByteArray bytes = signedXml(paymentFields(), hmacType);
    const Result<PayNotice> notice = readPayNotice(bytes, sampleMerchant(hmacType), hmacType);
    const Result<OrderStatus> status = readStatus(queryFields());
    QVERIFY(notice && status);
    QCOMPARE(notice->evidence, bytes);
    QCOMPARE(notice->payment.transactionId, status->payment.transactionId);
    QCOMPARE(notice->payment.timeEnd, status->payment.timeEnd);
    QCOMPARE(notice->payment.totalFee.fen(), status->payment.totalFee.fen());
}

void TestOrderQuery::noticeAnswersAreUniform()
{
    QCOMPARE(value(*parseXml(noticeAccepted()), "return_code"), "SUCCESS"_ba);
    QCOMPARE(value(*parseXml(noticeRefused()), "return_code"), "FAIL"_ba);
    QCOMPARE(noticeRefused(), noticeRefused());
}

void TestOrderQuery::unpaidOrdersNeedNoAmount()
{
    Fields fields = answerFields();
    fields.insert({{"out_trade_no", "A1ORDER0001"}, {"trade_state", "CLOSED"}, {"attach", ""}});
    QVERIFY(readStatus(fields));
    fields["trade_state"] = "SUCCESS";
    QCOMPARE(readStatus(fields).error().code, u"FIELD_INVALID"_s);
}

void TestOrderQuery::readsCoupons_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<int>("count"); // -1: refused
    QTest::newRow("none") << Fields{} << 0;
    QTest::newRow("zero") << Fields{{"coupon_count", "0"}} << 0;
    QTest::newRow("one, numbered") << Fields{{"coupon_count", "1"}, {"coupon_id_0", "1"},
        {"coupon_fee_0", "5"}} << 1;
    QTest::newRow("one, without index")
        << Fields{{"coupon_count", "1"}, {"coupon_id", "1"}, {"coupon_fee", "5"}} << 1;
    QTest::newRow("one is missing") << Fields{{"coupon_count", "2"}, {"coupon_id_0", "1"},
        {"coupon_fee_0", "5"}} << -1;
    QTest::newRow("one too many") << Fields{{"coupon_count", "0"}, {"coupon_id_0", "1"},
        {"coupon_fee_0", "5"}} << -1;
    QTest::newRow("bad fee") << Fields{{"coupon_count", "1"}, {"coupon_id_0", "1"}, {"coupon_fee_0", "05"}}
                             << -1;
    QTest::newRow("bad count") << Fields{{"coupon_count", "-1"}} << -1;
    QTest::newRow("huge count") << Fields{{"coupon_count", "99999999999"}} << -1;
}

void TestOrderQuery::readsCoupons()
{
    QFETCH(const Fields, fields);
    QFETCH(const int, count);
    const Result<QList<Coupon>> list = coupons(fields);
    QCOMPARE(list ? int(list->size()) : -1, count);
}

SAOMA_TEST(TestOrderQuery)
#include "test_orderquery.moc"
