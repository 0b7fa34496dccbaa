// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/comparedbill.h"
#include "core/reconcile/keptbills.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestKeptBills final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBillIsThereFromTenOClock();
    void daysOfADayAndOfAMonth();
    void keepsWhatCameAsItCame();
    void aFolderThatCannotBe();
    void aLaterRepairReplacesTheEarlier();
};

void TestKeptBills::aBillIsThereFromTenOClock()
{
    const QDate day{2026, 11, 28};
    const auto beijing = [](int hour, int minute) {
        return QDateTime{QDate{2026, 11, 29}, QTime{hour, minute}, Qt::OffsetFromUTC, 8 * 60 * 60}.toUTC();
    };
    QCOMPARE(lastBillDay(beijing(0, 0)), day.addDays(-1));
    QCOMPARE(lastBillDay(beijing(9, 59)), day.addDays(-1));
    QCOMPARE(lastBillDay(beijing(10, 0)), day);
    QCOMPARE(lastBillDay(beijing(23, 59)), day);
}

void TestKeptBills::daysOfADayAndOfAMonth()
{
    const QDate last{2026, 11, 28};
    QCOMPARE(billDays(u"2026-11-03"_s, last), (QList<QDate>{QDate{2026, 11, 3}}));
    QCOMPARE(billDays(u"2026-11"_s, last).size(), 28);
    QCOMPARE(billDays(u"2026-10"_s, last).size(), 31);
    QVERIFY(billDays(u"2026-12"_s, last).isEmpty());
    QVERIFY(billDays(u"2026-02-30"_s, last).isEmpty());
    QVERIFY(billDays({}, last).isEmpty());
}

void TestKeptBills::keepsWhatCameAsItCame()
{
    const QTemporaryDir folder;
    const KeptBills kept{folder.filePath(u"bills"_s)};
    const QDate day{2026, 11, 28};
    QCOMPARE(*kept.keep(day, "plain"), folder.filePath(u"bills/2026-11-28.csv"_s));
    const QByteArray packed{"\x1f\x8b\0\xff", 4};
    const auto file = kept.keep(day, packed);
    QCOMPARE(*file, folder.filePath(u"bills/2026-11-28.csv.gz"_s));
    QFile written{*file};
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), packed);
    QVERIFY(kept.keepResult(day, "{}"));
    QVERIFY(QFile::exists(folder.filePath(u"bills/2026-11-28.json"_s)));
}

void TestKeptBills::aFolderThatCannotBe()
{
    const QTemporaryDir folder;
    QFile inTheWay{folder.filePath(u"bills"_s)};
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto kept = KeptBills{inTheWay.fileName()}.keep(QDate{2026, 11, 28}, "plain");
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, u"FILE_NOT_WRITTEN"_s);
}

void TestKeptBills::aLaterRepairReplacesTheEarlier()
{
    Difference one;
    one.outTradeNo = u"1"_s;
    Difference other;
    other.outTradeNo = u"2"_s;
    ComparedBill bill;
    bill.found.differences = {one, other};
    bill.found.fenThere = 5;
    bill.take({Repaired{one, u"unknown"_s, false}});
    QCOMPARE(openDifferences({bill}).size(), 2);
    bill.take({Repaired{one, u"paid"_s, true}, Repaired{Difference{}, u"paid"_s, true}});
    QCOMPARE(bill.repaired.size(), 1);
    QCOMPARE(openDifferences({bill}), QList<Difference>{other});
    QVERIFY(!bill.repairOf(other));
    const Reconciliation sum = sumOf({bill, bill});
    QCOMPARE(sum.fenThere, 10);
    QCOMPARE(sum.differences.size(), 4);
}

SAOMA_TEST(TestKeptBills)
#include "test_keptbills.moc"
