// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace saoma;
using namespace saoma::test;

class TestReportCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatCameInAndWentOut();
    void writesATableAndPaper();
    void refusesWhatIsNoDay();

private:
    static QString today() { return beijingDay(SystemClock{}.utcNow()).toString(Qt::ISODate); }
    static void sell(Shop &shop, const QString &amount, const QString &back = {})
    {
        const QString number = shop.saoma({u"charge"_s, amount}).last()[u"out_trade_no"_s].toString();
        shop.pay(number);
        QCOMPARE(shop.saoma({u"order"_s, u"sync"_s, number}).last()[u"state"_s], u"paid"_s);
        if (!back.isEmpty())
            VERIFY_STATUS(shop.saoma({u"refund"_s, number, back}), 0);
    }
};

void TestReportCommand::tellsWhatCameInAndWentOut()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    sell(shop, u"12.50"_s, u"2"_s);
    sell(shop, u"7.50"_s);
    const Outcome outcome = shop.saoma({u"report"_s, today()});
    VERIFY_STATUS(outcome, 0);
    const QJsonObject report = outcome.last();
    QCOMPARE(report[u"sales"_s], 2);
    QCOMPARE(report[u"total_fee"_s], 2000);
    QCOMPARE(report[u"average_fee"_s], 1000);
    QCOMPARE(report[u"refunded_fee"_s], 200);
    QCOMPARE(report[u"given_back"_s][u"refunds"_s], 1);
    QCOMPARE(report[u"given_back"_s][u"total_fee"_s], 200);
    QVERIFY(report[u"charge"_s].isNull());
    QVERIFY(report[u"head"_s].isNull());
    const QJsonObject month = shop.saoma({u"report"_s, today().left(7)}).last();
    QCOMPARE(month[u"total_fee"_s], 2000);
}

void TestReportCommand::writesATableAndPaper()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    sell(shop, u"12.50"_s);
    for (const QString &file : {shop.path(u"day.csv"_s), shop.path(u"day.xlsx"_s), shop.path(u"day.pdf"_s)}) {
        VERIFY_STATUS(shop.saoma({u"report"_s, today(), u"--out"_s, file}), 0);
        QVERIFY(QFile::exists(file));
    }
    QProcess reader;
    reader.start(u"pdftotext"_s, {shop.path(u"day.pdf"_s), u"-"_s});
    QVERIFY(reader.waitForFinished());
    QVERIFY(reader.readAllStandardOutput().contains("12.50"));
    VERIFY_STATUS(shop.saoma({u"report"_s, today(), u"--out"_s, shop.path(u"day.doc"_s)}), 2);
}

void TestReportCommand::refusesWhatIsNoDay()
{
    Shop shop;
    QCOMPARE(shop.saoma({u"report"_s, u"2026-13"_s}).last()[u"error"_s][u"code"_s], u"REPORT_NOT_A_DAY"_s);
}

SAOMA_TEST(TestReportCommand)
#include "test_reportcommand.moc"
