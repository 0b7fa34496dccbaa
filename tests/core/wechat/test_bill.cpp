// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/bill.h"
#include "core/wechat/billentry.h"
#include "tests/support/samplebill.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::wechat;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestBill final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void F24_readsByColumnName();
    void F24_emptyDayIsABill();
    void F24_tornTextIsPutTogether();
    void F24_addsUp_data();
    void F24_addsUp();
    void F23_readsGb18030();
    void F23_refusesMixedEncodings();
    void refuses_data();
    void refuses();
    void entriesHaveTheirMeaning();
    void F24_entriesOfOldBills();
    void F24_refusesWrongValues_data();
    void F24_refusesWrongValues();
    void F24_namesTheMissingColumn();
    void readsAmounts_data();
    void readsAmounts();
};

namespace {

const QByteArray billHead = "交易时间,订单金额,商品名称,商户数据包,手续费\n"_ba;
const QByteArray billTail = "总交易单数,订单总金额,手续费总金额\n"_ba;

const QByteArray entryHead =
    "交易时间,商户号,微信订单号,商户订单号,交易类型,交易状态,应结订单金额,商户退款单号,微信退款单号,退款状态,"
    "申请退款金额,商品名称,手续费,费率,订单金额\n"_ba;

/// The one row of such a bill, read.
Result<BillEntry> entryOf(const QByteArray &head, const QByteArray &row)
{
    BillReader bill{linesOf(head + row + "\n总交易单数\n`1\n")};
    if (const auto opened = bill.open(); !opened)
        return tl::unexpected(opened.error());
    const auto reader = BillEntryReader::of(bill);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto read = bill.next();
    return reader->read(**read);
}

} // namespace

void TestBill::F24_readsByColumnName()
{
    const auto bill = readWhole(
        "手续费,新列,订单金额\n`0.01000,`x,`1.00\n总交易单数,订单总金额,手续费总金额\n`1,`1.00,`0.01\n");
    QVERIFY(bill);
    QCOMPARE(value(bill->rows.first(), "订单金额"), "1.00"_ba);
    QCOMPARE(value(bill->rows.first(), "新列"), "x"_ba);
    QVERIFY(bill->totals);
}

void TestBill::F24_emptyDayIsABill()
{
    const auto none =
        readWhole("<xml><return_code>FAIL</return_code>\n<return_msg>NO Bill Exist</return_msg></xml>");
    QVERIFY(none);
    QVERIFY(none->rows.isEmpty());
    QVERIFY(none->totals);
    const auto empty = readWhole(billHead + billTail + "`0,`0.00,`0.00000\r\n");
    QVERIFY(empty);
    QVERIFY(empty->rows.isEmpty());
    QVERIFY(empty->totals);
}

/// Nothing in a bill is escaped: a product name may hold the separator itself.
void TestBill::F24_tornTextIsPutTogether()
{
    const auto bill =
        readWhole(billHead + "`2026-01-01 12:00:00,`1.00,`tea, `hot`,`and sweet,`desk-1,`0.01000\n" + billTail
            + "`1,`1.00,`0.01\n");
    QVERIFY(bill);
    QCOMPARE(value(bill->rows.first(), "商品名称"), "tea, `hot`,`and sweet"_ba);
    QCOMPARE(value(bill->rows.first(), "商户数据包"), "desk-1"_ba);
    QVERIFY(bill->totals);
}

void TestBill::F24_addsUp_data()
{
    QTest::addColumn<QByteArray>("summary");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("adds up") << "`2,`3.00,`0.00500"_ba << QString();
    QTest::newRow("fewer decimals") << "`2.0,`3,`0.005"_ba << QString();
    QTest::newRow("a row is missing") << "`3,`3.00,`0.00500"_ba << u"总交易单数"_s;
    QTest::newRow("a fen is missing") << "`2,`3.01,`0.00500"_ba << u"订单总金额"_s;
    QTest::newRow("a hundred-thousandth is missing") << "`2,`3.00,`0.00501"_ba << u"手续费总金额"_s;
    QTest::newRow("other sign") << "`2,`-3.00,`0.00500"_ba << u"订单总金额"_s;
    QTest::newRow("not a number") << "`2,`3.00x,`0.00500"_ba << u"订单总金额"_s;
    QTest::newRow("empty") << "`2,`,`0.00500"_ba << u"订单总金额"_s;
    QTest::newRow("six decimals") << "`2,`3.000000,`0.00500"_ba << u"订单总金额"_s;
}

void TestBill::F24_addsUp()
{
    QFETCH(const QByteArray, summary);
    QFETCH(const QString, wrong);
    const auto bill =
        readWhole(billHead + "`t,`1.00,`a,`b,`0.01000\n`t,`2.00,`a,`b,`-0.00500\n" + billTail + summary);
    QVERIFY(bill);
    QCOMPARE(bill->totals ? QString() : bill->totals.error().detail, wrong);
}

void TestBill::F23_readsGb18030()
{
    QStringEncoder gb{"GB18030"};
    QVERIFY(gb.isValid());
    const QByteArray packed =
        gb(QString::fromUtf8(billHead + "`t,`1.00,`奶茶,`b,`0\n" + billTail + "`1,`1.00,`0\n"));
    const auto bill = readWhole(packed);
    QVERIFY2(bill, bill ? "" : qPrintable(bill.error().code));
    QCOMPARE(value(bill->rows.first(), "商品名称"), "奶茶"_ba);
    QVERIFY(bill->totals);
}

void TestBill::F23_refusesMixedEncodings()
{
    const auto bill = readWhole(billHead + "`t,`1.00,`\xC4\xCC\xB2\xE8,`b,`0\n" + billTail + "`1,`1.00,`0\n");
    QVERIFY(!bill);
    QCOMPARE(bill.error().code, u"BILL_ENCODING"_s);
    QCOMPARE(bill.error().detail, u"line 2"_s);
}

void TestBill::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("neither UTF-8 nor GB18030") << "\xFF\xFF\n`1\nx\n`1\n"_ba << u"BILL_ENCODING"_s;
    QTest::newRow("something behind the summary") << billHead + billTail + "`0,`0,`0\n`t,`1.00,`a,`b,`0\n"
                                                  << u"BILL_MALFORMED"_s;
    QTest::newRow("an endless line") << billHead + '`' + QByteArray(BillReader::lineBytesMax, 'x')
                                     << u"BILL_MALFORMED"_s;
    QTest::newRow("HTML") << "<html><body>404</body></html>"_ba << u"XML_FORBIDDEN"_s;
    QTest::newRow("empty") << ""_ba << u"BILL_MALFORMED"_s;
    QTest::newRow("text") << "try again"_ba << u"BILL_MALFORMED"_s;
    QTest::newRow("F22 cut before the summary") << billHead + "`t,`1.00,`a,`b,`0.01000\n"
                                                << u"BILL_MALFORMED"_s;
    QTest::newRow("F22 cut in the summary") << billHead + billTail << u"BILL_MALFORMED"_s;
    QTest::newRow("row too short") << billHead + "`t,`1.00\n" + billTail + "`1,`1.00,`0\n"
                                   << u"BILL_MALFORMED"_s;
    QTest::newRow("summary too long") << billHead + billTail + "`0,`0,`0,`0\n" << u"BILL_MALFORMED"_s;
}

void TestBill::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const Result<WholeBill> bill = readWhole(bytes);
    QVERIFY(!bill);
    QCOMPARE(bill.error().code, code);
    QCOMPARE(bill.error().kind, Error::Kind::Protocol);
}

void TestBill::entriesHaveTheirMeaning()
{
    const auto payment = entryOf(entryHead,
        "`2026-11-28 "
        "00:00:01,`1900000109,`42000001,`A1,`NATIVE,`SUCCESS,`12.50,`0,`0,`,`0.00,`奶茶,`0.08000,`0.60%,`12."
        "50");
    QVERIFY2(payment, payment ? "" : qPrintable(payment.error().detail));
    QCOMPARE(payment->kind, BillEntry::Kind::Payment);
    QCOMPARE(payment->at, QDateTime(QDate(2026, 11, 27), QTime(16, 0, 1), Qt::UTC));
    QCOMPARE(payment->outTradeNo, "A1"_ba);
    QCOMPARE(payment->transactionId, "42000001"_ba);
    QCOMPARE(payment->totalFee.fen(), 1250);
    QCOMPARE(payment->settledFee, 1'250'000);
    QCOMPARE(payment->charge, 8'000);
    QCOMPARE(payment->line, 2);
    const auto refund = entryOf(entryHead,
        "`2026-11-28 "
        "12:00:00,`1900000109,`42000001,`A1,`NATIVE,`REFUND,`0.00,`R1,`50000001,`SUCCESS,`2.50,`奶茶,`-0."
        "02000,`0.60%,`0.00");
    QVERIFY(refund);
    QCOMPARE(refund->kind, BillEntry::Kind::Refund);
    QCOMPARE(refund->outRefundNo, "R1"_ba);
    QCOMPARE(refund->refundFee.fen(), 250);
    QCOMPARE(refund->charge, -2'000);
}

void TestBill::F24_entriesOfOldBills()
{
    const auto entry = entryOf(
        "交易时间,商户号,微信订单号,商户订单号,交易类型,交易状态,总金额,商户退款单号,退款金额,手续费,费率\n",
        "`2014-11-10 16：33：45,`10000100,`1001,`1415640626,`MICROPAY,`SUCCESS,`0.01,`0,`0,`0,`0.60%");
    QVERIFY2(entry, entry ? "" : qPrintable(entry.error().detail));
    QCOMPARE(entry->at, QDateTime(QDate(2014, 11, 10), QTime(8, 33, 45), Qt::UTC));
    QCOMPARE(entry->totalFee.fen(), 1);
    QCOMPARE(entry->tradeType, "MICROPAY"_ba);
}

void TestBill::F24_refusesWrongValues_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("column");
    QTest::newRow("half a fen")
        << "`2026-11-28 12:00:00,`1,`4,`A1,`NATIVE,`SUCCESS,`0.01,`0,`0,`,`0,`b,`0,`0.60%,`0.005"_ba
        << u"订单金额"_s;
    QTest::newRow("less than nothing")
        << "`2026-11-28 12:00:00,`1,`4,`A1,`NATIVE,`SUCCESS,`0.01,`0,`0,`,`0,`b,`0,`0.60%,`-1.00"_ba
        << u"订单金额"_s;
    QTest::newRow("a formula")
        << "`2026-11-28 12:00:00,`1,`4,`A1,`NATIVE,`SUCCESS,`0.01,`0,`0,`,`0,`b,`=1+1,`0.60%,`1.00"_ba
        << u"手续费"_s;
    QTest::newRow("no such day")
        << "`2026-11-31 12:00:00,`1,`4,`A1,`NATIVE,`SUCCESS,`0.01,`0,`0,`,`0,`b,`0,`0.60%,`1.00"_ba
        << u"交易时间"_s;
    QTest::newRow("unknown state")
        << "`2026-11-28 12:00:00,`1,`4,`A1,`NATIVE,`PERHAPS,`0.01,`0,`0,`,`0,`b,`0,`0.60%,`1.00"_ba
        << u"交易状态"_s;
    QTest::newRow("no order number")
        << "`2026-11-28 12:00:00,`1,`4,`,`NATIVE,`SUCCESS,`0.01,`0,`0,`,`0,`b,`0,`0.60%,`1.00"_ba
        << u"商户订单号"_s;
    QTest::newRow("no refund number")
        << "`2026-11-28 12:00:00,`1,`4,`A1,`NATIVE,`REFUND,`0,`,`0,`,`0,`b,`0,`0.60%,`0"_ba
        << u"商户退款单号"_s;
}

void TestBill::F24_refusesWrongValues()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, column);
    const auto entry = entryOf(entryHead, row);
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, u"BILL_VALUE"_s);
    QCOMPARE(entry.error().detail, u"line 2: "_s + column);
}

void TestBill::F24_namesTheMissingColumn()
{
    const auto entry = entryOf("交易时间,商户号\n", "`2026-11-28 12:00:00,`1");
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, u"BILL_COLUMNS"_s);
    QCOMPARE(entry.error().detail, u"交易类型"_s);
}

void TestBill::readsAmounts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<qint64>>("units");
    const auto row = [](const char *text, std::optional<qint64> units) {
        QTest::newRow(text) << QByteArray{text} << units;
    };
    row("0.01", 1'000);
    row("-0.02000", -2'000);
    row("45.0", 4'500'000);
    row("999999999999.99999", 99'999'999'999'999'999);
    row("0", 0);
    row("", std::nullopt);
    row("-", std::nullopt);
    row(".5", std::nullopt);
    row("5.", std::nullopt);
    row("1e2", std::nullopt);
    row("+1", std::nullopt);
    row("1,000.00", std::nullopt);
    row("1000000000000", std::nullopt);
}

void TestBill::readsAmounts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const std::optional<qint64>, units);
    QCOMPARE(parseBillAmount(text), units);
}

SAOMA_TEST(TestBill)
#include "test_bill.moc"
