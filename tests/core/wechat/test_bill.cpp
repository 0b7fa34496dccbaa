// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/bill.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::wechat;
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
    void refuses_data();
    void refuses();
};

namespace {

const QByteArray billHead = "交易时间,订单金额,商品名称,商户数据包,手续费\n"_ba;
const QByteArray billTail = "总交易单数,订单总金额,手续费总金额\n"_ba;

Result<Bill> readText(const QByteArray &text)
{
    return parseBill(text);
}

} // namespace

void TestBill::F24_readsByColumnName()
{
    const auto bill = parseBill(
        "手续费,新列,订单金额\n`0.01000,`x,`1.00\n总交易单数,订单总金额,手续费总金额\n`1,`1.00,`0.01\n"_ba);
    QVERIFY(bill);
    QCOMPARE(value(bill->rows.first(), "订单金额"), "1.00"_ba);
    QCOMPARE(value(bill->rows.first(), "新列"), "x"_ba);
    QVERIFY(checkTotals(*bill));
}

void TestBill::F24_emptyDayIsABill()
{
    const auto none =
        parseBill("<xml><return_code>FAIL</return_code><return_msg>NO Bill Exist</return_msg></xml>");
    QVERIFY(none);
    QVERIFY(none->rows.isEmpty());
    QVERIFY(checkTotals(*none));
    const auto empty = readText(billHead + billTail + "`0,`0.00,`0.00000\r\n");
    QVERIFY(empty);
    QVERIFY(empty->rows.isEmpty());
    QVERIFY(checkTotals(*empty));
}

/// Nothing in a bill is escaped: a product name may hold the separator itself.
void TestBill::F24_tornTextIsPutTogether()
{
    const auto bill =
        readText(billHead + "`2026-01-01 12:00:00,`1.00,`tea, `hot`,`and sweet,`desk-1,`0.01000\n" + billTail
            + "`1,`1.00,`0.01\n");
    QVERIFY(bill);
    QCOMPARE(value(bill->rows.first(), "商品名称"), "tea, `hot`,`and sweet"_ba);
    QCOMPARE(value(bill->rows.first(), "商户数据包"), "desk-1"_ba);
    QVERIFY(checkTotals(*bill));
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
        readText(billHead + "`t,`1.00,`a,`b,`0.01000\n`t,`2.00,`a,`b,`-0.00500\n" + billTail + summary);
    QVERIFY(bill);
    const Result<> totals = checkTotals(*bill);
    QCOMPARE(totals ? QString() : totals.error().detail, wrong);
}

void TestBill::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("gzip") << "\x1F\x8B\x08"_ba << u"BILL_COMPRESSED"_s;
    QTest::newRow("F23 GBK") << "\xBD\xBB\xD2\xD7\n`1\nx\n`1\n"_ba << u"BILL_NOT_UTF8"_s;
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
    const Result<Bill> bill = parseBill(bytes);
    QVERIFY(!bill);
    QCOMPARE(bill.error().code, code);
    QCOMPARE(bill.error().kind, Error::Kind::Protocol);
}

SAOMA_TEST(TestBill)
#include "test_bill.moc"
