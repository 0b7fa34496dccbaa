// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/refund.h"
#include "core/wechat/refundquery.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

class TestRefund final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRequestNamesOrderAndAmounts();
    void wrongFieldsAreOurs_data();
    void wrongFieldsAreOurs();
    void anAcceptanceIsOfThatRequest_data();
    void anAcceptanceIsOfThatRequest();
    void reasonsAreCutBetweenCharacters();
    void queriesByNumber();
    void readsEveryOutcome_data();
    void readsEveryOutcome();
    void F16_successTimeIsBeijing();
    void readsFiftyPartsWithCoupons();
    void refusesWhatDoesNotAddUp_data();
    void refusesWhatDoesNotAddUp();
    void anAnswerAboutAnotherRefundIsNone();
    void genuineAnswersAreRead();
    void readsTheNotice_data();
    void readsTheNotice();
};

namespace {

constexpr auto type = SignType::HmacSha256;

RefundRequest sampleRefund()
{
    RefundRequest refund;
    refund.transactionId = "4200000000202601010000000001";
    refund.outRefundNo = "A1REFUND0001";
    refund.totalFee = *Money::fromFen(1250);
    refund.refundFee = *Money::fromFen(500);
    refund.reason = "太甜了";
    return refund;
}

QByteArray sampleRequest(const RefundRequest &refund = sampleRefund())
{
    return *encode(refund, sampleMerchant(type), "n1");
}

Fields acceptedFields()
{
    Fields fields = answerFields();
    fields.insert({{"transaction_id", "4200000000202601010000000001"}, {"out_trade_no", "A1ORDER0001"},
        {"out_refund_no", "A1REFUND0001"}, {"refund_id", "50000000000000000000000000001"},
        {"refund_fee", "500"}, {"total_fee", "1250"}, {"cash_fee", "1250"}});
    return fields;
}

Fields statusFields(const QByteArray &status = "SUCCESS")
{
    Fields fields = answerFields();
    fields.insert({{"transaction_id", "4200000000202601010000000001"}, {"out_trade_no", "A1ORDER0001"},
        {"total_fee", "1250"}, {"refund_count", "1"}, {"out_refund_no_0", "A1REFUND0001"},
        {"refund_id_0", "50000000000000000000000000001"}, {"refund_fee_0", "500"},
        {"refund_status_0", status}, {"refund_recv_accout_0", "支付用户零钱"}});
    if (status == "SUCCESS")
        fields.emplace("refund_success_time_0", "2026-01-01 12:00:01");
    return fields;
}

Result<RefundStatus> readStatus(const Fields &fields)
{
    return decodeRefundStatus(signedXml(fields, type), sampleMerchant(type), type);
}

Fields noticeFields()
{
    return {{"transaction_id", "4200000000202601010000000001"}, {"out_trade_no", "A1ORDER0001"},
        {"refund_id", "50000000000000000000000000001"}, {"out_refund_no", "A1REFUND0001"},
        {"total_fee", "1250"}, {"refund_fee", "500"}, {"settlement_refund_fee", "500"},
        {"refund_status", "SUCCESS"}, {"success_time", "2026-01-01 12:00:01"},
        {"refund_recv_accout", "招商银行信用卡0403"}};
}

} // namespace

void TestRefund::theRequestNamesOrderAndAmounts()
{
    const Result<Fields> fields = parseXml(sampleRequest());
    QVERIFY(fields);
    QCOMPARE(value(*fields, "transaction_id"), "4200000000202601010000000001"_ba);
    QCOMPARE(value(*fields, "out_refund_no"), "A1REFUND0001"_ba);
    QCOMPARE(value(*fields, "total_fee"), "1250"_ba);
    QCOMPARE(value(*fields, "refund_fee"), "500"_ba);
    QCOMPARE(value(*fields, "refund_desc"), "太甜了"_ba);
    QVERIFY(!fields->contains("notify_url"));
    QVERIFY(verify(*fields, type, SecretBytes{sampleKey}));
}

void TestRefund::wrongFieldsAreOurs_data()
{
    QTest::addColumn<RefundRequest>("refund");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &field, auto change) {
        RefundRequest refund = sampleRefund();
        change(refund);
        QTest::newRow(name) << refund << field;
    };
    row("no transaction", u"transaction_id"_s, [](auto &r) { r.transactionId.clear(); });
    row("short number", u"out_refund_no"_s, [](auto &r) { r.outRefundNo = "A1"; });
    row("nothing", u"refund_fee"_s, [](auto &r) { r.refundFee = {}; });
    row("more than was paid", u"refund_fee"_s, [](auto &r) { r.refundFee = *Money::fromFen(1251); });
    row("no total", u"total_fee"_s, [](auto &r) { r.totalFee = {}; });
    row("line break", u"refund_desc"_s, [](auto &r) { r.reason = "a\nb"; });
    row("long reason", u"refund_desc"_s, [](auto &r) { r.reason = QByteArray(81, 'a'); });
    row("address with a query", u"notify_url"_s, [](auto &r) { r.notifyUrl = "https://a.example/?x=1"; });
}

void TestRefund::wrongFieldsAreOurs()
{
    QFETCH(const RefundRequest, refund);
    QFETCH(const QString, field);
    const auto body = encode(refund, sampleMerchant(type), "n1");
    QVERIFY(!body);
    QCOMPARE(body.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(body.error().subject, field);
}

void TestRefund::anAcceptanceIsOfThatRequest_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code"); // empty: accepted
    QTest::newRow("as asked for") << "refund_fee"_ba
                                  << "500"_ba << QString();
    QTest::newRow("another amount") << "refund_fee"_ba
                                    << "501"_ba << u"WRONG_REFUND"_s;
    QTest::newRow("another number") << "out_refund_no"_ba
                                    << "A1REFUND0002"_ba << u"WRONG_REFUND"_s;
    QTest::newRow("another payment") << "transaction_id"_ba
                                     << "42"_ba << u"WRONG_REFUND"_s;
    QTest::newRow("no refund id") << "refund_id"_ba
                                  << ""_ba << u"FIELD_INVALID"_s;
}

void TestRefund::anAcceptanceIsOfThatRequest()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, code);
    Fields fields = acceptedFields();
    fields.insert_or_assign(name, value);
    const QByteArray bytes = signedXml(fields, type);
    const auto accepted = decodeRefund(bytes, sampleRequest(), sampleMerchant(type));
    QCOMPARE(accepted ? QString() : accepted.error().code, code);
    if (accepted) {
        QCOMPARE(accepted->refundId, "50000000000000000000000000001"_ba);
        QCOMPARE(accepted->evidence, bytes);
    }
    const QByteArray foreign = signedXml(fields, type, foreignKey);
    QCOMPARE(
        decodeRefund(foreign, sampleRequest(), sampleMerchant(type)).error().kind, Error::Kind::Protocol);
}

void TestRefund::reasonsAreCutBetweenCharacters()
{
    QCOMPARE(fitReason(QString(40, u'退')), QString(26, u'退').toUtf8());
    QCOMPARE(fitReason(u" 杯子碎了\n☕ 🙂 "_s), "杯子碎了 ☕"_ba);
}

void TestRefund::queriesByNumber()
{
    const Result<Fields> one = parseXml(encodeRefundQuery("A1REFUND0001", sampleMerchant(type), "n1"));
    QVERIFY(one);
    QCOMPARE(value(*one, "out_refund_no"), "A1REFUND0001"_ba);
    QVERIFY(verify(*one, type, SecretBytes{sampleKey}));
    const Result<Fields> page = parseXml(encodeRefundsQuery("A1ORDER0001", 20, sampleMerchant(type), "n1"));
    QVERIFY(page);
    QCOMPARE(value(*page, "out_trade_no"), "A1ORDER0001"_ba);
    QCOMPARE(value(*page, "offset"), "20"_ba);
}

void TestRefund::readsEveryOutcome_data()
{
    QTest::addColumn<int>("outcome");
    QTest::newRow("PROCESSING") << int(RefundOutcome::Processing);
    QTest::newRow("SUCCESS") << int(RefundOutcome::Success);
    QTest::newRow("REFUNDCLOSE") << int(RefundOutcome::Closed);
    QTest::newRow("CHANGE") << int(RefundOutcome::Change);
    QTest::newRow("FAIL") << int(RefundOutcome::Change);
    QTest::newRow("success") << -1;
    QTest::newRow("") << -1;
}

void TestRefund::readsEveryOutcome()
{
    QFETCH(const int, outcome);
    const Result<RefundStatus> status = readStatus(statusFields(QTest::currentDataTag()));
    QCOMPARE(status ? int(status->parts.first().outcome) : -1, outcome);
    if (!status)
        return;
    QCOMPARE(status->parts.first().refundFee.fen(), 500);
    QCOMPARE(status->totalFee->fen(), 1250);
    QCOMPARE(status->partsInAll, 1);
}

void TestRefund::F16_successTimeIsBeijing()
{
    const Result<RefundStatus> status = readStatus(statusFields());
    QVERIFY(status);
    QCOMPARE(status->parts.first().successTime, QDateTime(QDate(2026, 1, 1), QTime(4, 0, 1), Qt::UTC));
}

void TestRefund::readsFiftyPartsWithCoupons()
{
    Fields fields = statusFields();
    fields["refund_count"] = "50";
    fields["total_refund_count"] = "50";
    for (int n = 0; n < 50; ++n) {
        const QByteArray i = '_' + QByteArray::number(n);
        fields.insert({{"out_refund_no" + i, "R" + QByteArray::number(n)}, {"refund_id" + i, "50" + i.mid(1)},
            {"refund_fee" + i, "10"}, {"refund_status" + i, "PROCESSING"}, {"coupon_refund_count" + i, "2"},
            {"coupon_refund_fee" + i, "3"}});
        for (const char *c : {"_0", "_1"})
            fields.insert({{"coupon_type" + i + c, "CASH"}, {"coupon_refund_id" + i + c, "7"},
                {"coupon_refund_fee" + i + c, QByteArray::number(n + 1)}});
    }
    const Result<RefundStatus> status = readStatus(fields);
    QVERIFY2(status, status ? "" : qPrintable(status.error().detail));
    QCOMPARE(status->parts.size(), 50);
    QCOMPARE(status->parts.at(13).outRefundNo, "R13"_ba);
    QCOMPARE(status->parts.at(13).coupons.size(), 2);
    QCOMPARE(status->parts.at(13).coupons.first(), (Coupon{"CASH", "7", *Money::fromFen(14)}));
}

void TestRefund::refusesWhatDoesNotAddUp_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no count") << "refund_count"_ba
                              << ""_ba;
    QTest::newRow("one too few") << "refund_count"_ba
                                 << "0"_ba;
    QTest::newRow("one too many") << "refund_count"_ba
                                  << "2"_ba;
    QTest::newRow("too many to be") << "refund_count"_ba
                                    << "51"_ba;
    QTest::newRow("fewer in all") << "total_refund_count"_ba
                                  << "0"_ba;
    QTest::newRow("count with a sign") << "total_refund_count"_ba
                                       << "+1"_ba;
    QTest::newRow("no amount") << "refund_fee_0"_ba
                               << ""_ba;
    QTest::newRow("amount of nothing") << "refund_fee_0"_ba
                                       << "0"_ba;
    QTest::newRow("amount with a point") << "refund_fee_0"_ba
                                         << "5.00"_ba;
    QTest::newRow("no refund id") << "refund_id_0"_ba
                                  << ""_ba;
    QTest::newRow("time of another form") << "refund_success_time_0"_ba
                                          << "20260101120001"_ba;
    QTest::newRow("day that is none") << "refund_success_time_0"_ba
                                      << "2026-02-30 12:00:01"_ba;
    QTest::newRow("total of nothing") << "total_fee"_ba
                                      << "0"_ba;
    QTest::newRow("no order") << "out_trade_no"_ba
                              << ""_ba;
    QTest::newRow("coupon without amount") << "coupon_refund_count_0"_ba
                                           << "1"_ba;
}

void TestRefund::refusesWhatDoesNotAddUp()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QVERIFY(readStatus(statusFields()));
    Fields fields = statusFields();
    fields.insert_or_assign(name, value);
    const Result<RefundStatus> status = readStatus(fields);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, Error::Kind::Protocol);
}

void TestRefund::anAnswerAboutAnotherRefundIsNone()
{
    const auto read = [](const Fields &fields) {
        return decodeRefundStatus(signedXml(fields, type), "A1REFUND0001", sampleMerchant(type), type);
    };
    QVERIFY(read(statusFields()));
    Fields other = statusFields();
    other["out_refund_no_0"] = "A1REFUND0002";
    QCOMPARE(read(other).error().code, u"WRONG_REFUND"_s);
    Fields none = statusFields();
    for (const char *name : {"out_refund_no_0", "refund_id_0", "refund_fee_0", "refund_status_0"})
        none.erase(name);
    none["refund_count"] = "0";
    QCOMPARE(read(none).error().code, u"WRONG_REFUND"_s);
    QCOMPARE(read(refusalFields("REFUNDNOTEXIST")).error().code, u"REFUNDNOTEXIST"_s);
    QCOMPARE(read(refusalFields("REFUNDNOTEXIST")).error().kind, Error::Kind::Rejected);
    QCOMPARE(read(refusalFields("SYSTEMERROR")).error().kind, Error::Kind::Pending);
}

/// Two answers that others have printed; their keys are public.
void TestRefund::genuineAnswersAreRead()
{
    const Merchant merchant{
        "wx2421b1c4370ec43b", "10000100", SignType::Md5, SecretBytes{"192006250b4c09247ec02edce69f6a2d"}};
    const Fields asked{{"transaction_id", "4008450740201411110005820873"}, {"out_refund_no", "1415701182"},
        {"refund_fee", "1"}, {"total_fee", "1"}};
    const Fields accepted{{"return_code", "SUCCESS"}, {"return_msg", "OK"}, {"appid", "wx2421b1c4370ec43b"},
        {"mch_id", "10000100"}, {"nonce_str", "NfsMFbUFpdbEhPXP"}, {"result_code", "SUCCESS"},
        {"transaction_id", "4008450740201411110005820873"}, {"out_trade_no", "1415757673"},
        {"out_refund_no", "1415701182"}, {"refund_id", "2008450740201411110000174436"}, {"refund_fee", "1"},
        {"sign", "DF0FE19C59F29CA163DDEC52CD1346A9"}};
    const auto acceptance = decodeRefund(writeXml(accepted), writeXml(asked), merchant);
    QVERIFY2(acceptance, acceptance ? "" : qPrintable(acceptance.error().code));
    QCOMPARE(acceptance->refundId, "2008450740201411110000174436"_ba);

    const Fields queried{{"return_code", "SUCCESS"}, {"return_msg", "OK"}, {"appid", "wx2421b1c4370ec43b"},
        {"mch_id", "10000100"}, {"nonce_str", "TeqClE3i0mvn3DrK"}, {"result_code", "SUCCESS"},
        {"out_refund_no_0", "1415701182"}, {"out_trade_no", "1415757673"}, {"refund_count", "1"},
        {"refund_fee_0", "1"}, {"refund_id_0", "2008450740201411110000174436"},
        {"refund_status_0", "PROCESSING"}, {"transaction_id", "1008450740201411110005820873"},
        {"sign", "68D267B5AEA32EAB799174129F6131EE"}};
    const auto status = decodeRefundStatus(writeXml(queried), "1415701182", merchant, SignType::Md5);
    QVERIFY2(status, status ? "" : qPrintable(status.error().code));
    QCOMPARE(status->parts.first().outcome, RefundOutcome::Processing);
    QVERIFY(!status->totalFee);
}

void TestRefund::readsTheNotice_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("as it comes") << "refund_fee"_ba
                                 << "500"_ba << true;
    QTest::newRow("without a time") << "success_time"_ba
                                    << ""_ba << true;
    QTest::newRow("another status") << "refund_status"_ba
                                    << "PAID"_ba << false;
    QTest::newRow("no total") << "total_fee"_ba
                              << ""_ba << false;
    QTest::newRow("amount with a sign") << "refund_fee"_ba
                                        << "-500"_ba << false;
    QTest::newRow("no number") << "out_refund_no"_ba
                               << ""_ba << false;
    QTest::newRow("no order") << "out_trade_no"_ba
                              << ""_ba << false;
}

void TestRefund::readsTheNotice()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, isGood);
    Fields fields = noticeFields();
    fields.insert_or_assign(name, value);
    const auto notice = refundNoticeFrom(fields);
    QCOMPARE(notice.has_value(), isGood);
    if (!notice) {
        QCOMPARE(notice.error().code, u"REFUND_NOTICE_INVALID"_s);
        return;
    }
    QCOMPARE(notice->part.outRefundNo, "A1REFUND0001"_ba);
    QCOMPARE(notice->part.outcome, RefundOutcome::Success);
    QCOMPARE(notice->totalFee.fen(), 1250);
}

SAOMA_TEST(TestRefund)
#include "test_refund.moc"
