// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/tablefile.h"
#include "tests/support/testregistry.h"
#include "tests/ui/bills/billdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using Flaw = simulator::BillFlaw::Kind;
using BillStage = BillsViewModel::Stage;

class TestBillsViewModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDayThatAgrees();
    void aDayWithoutPayments();
    void everyDifferenceIsExplained();
    void repairBooksWhatWeChatConfirms();
    void whatIsNotConfirmedStaysOpen();
    void F24_aLyingTotalComparesNothing();
    void notBeforeTenOClock();
    void aMonthDayByDay();
    void aMonthThatBreaksOff();
    void stopsAtOnce();
    void withoutNetworkItSaysSo();
    void aFileNeedsNoNetwork();
    void whatIsNoBillIsSaid();
    void anotherMerchantsBillIsSaid();
    void exportsTheResult();
    void aFullFolderIsSaid();
};

namespace {

void compareToday(BillsViewModel &model)
{
    model.setDay(model.today());
    model.compare();
    QTRY_COMPARE(model.stage(), BillStage::Compared);
}

QStringList kindsIn(BillsViewModel &model)
{
    QStringList kinds;
    for (int row = 0; row < model.table().rowCount(); ++row)
        kinds.append(differenceName(model.table().differenceAt(row).kind));
    return kinds;
}

bool hasVerdict(const BillsViewModel &model, Tone tone, QStringView words)
{
    const auto verdict = model.verdict();
    if (verdict.tone != tone || !verdict.text.contains(words))
        qWarning("%s", qPrintable(verdict.text));
    return verdict.tone == tone && verdict.text.contains(words);
}

} // namespace

void TestBillsViewModel::aDayThatAgrees()
{
    BillDesk desk;
    BillsViewModel model{desk.needs()};
    QCOMPARE(model.day(), desk.today().addDays(-1)); // yesterday
    QCOMPARE(model.stage(), BillStage::Choosing);
    compareToday(model);
    QVERIFY(hasVerdict(model, Tone::Good, u"All agrees to the fen: 2 payments"));
    QCOMPARE(model.table().rowCount(), 0);
    const Reconciliation sum = sumOf(model.bills());
    QCOMPARE(sum.matched, 2);
    QCOMPARE(sum.fenThere, 2050);
    QCOMPARE(sum.fenHere, 2050);
    QVERIFY(model.repairable().isEmpty());
    model.askToRepair();
    QCOMPARE(model.stage(), BillStage::Compared);
    const QString kept = desk.folder() + u'/' + desk.today().toString(Qt::ISODate);
    QVERIFY(QFile::exists(kept + u".csv.gz"_s));
    QVERIFY(QFile::exists(kept + u".json"_s));
}

void TestBillsViewModel::aDayWithoutPayments()
{
    BillDesk desk;
    BillsViewModel model{desk.needs()};
    model.compare();
    QTRY_COMPARE(model.stage(), BillStage::Compared);
    QVERIFY(hasVerdict(model, Tone::Good, u"has no payments, and neither has this ledger"));
}

void TestBillsViewModel::everyDifferenceIsExplained()
{
    BillDesk desk;
    desk.sell("3", OrderState::Closed);
    desk.plant(Flaw::LeftOut, desk.numbers[0]);
    desk.plant(Flaw::OtherAmount, desk.numbers[1]);
    desk.plant(Flaw::MadeUp, u"MADEUP1"_s);
    BillsViewModel model{desk.needs()};
    compareToday(model);
    QCOMPARE(kindsIn(model),
        (QStringList{u"amount_differs"_s, u"not_paid_here"_s, u"missing_here"_s, u"missing_there"_s}));
    QVERIFY(hasVerdict(model, Tone::Warning, u"4 differences"));
    QVERIFY(hasVerdict(model, Tone::Warning, u"can end 2 of them"));
    QCOMPARE(model.table().differenceAt(3).outTradeNo, desk.numbers[0]);
    QVERIFY(model.table().textAt(0).contains(u"¥8.01"_s));
    for (int row = 0; row < 4; ++row)
        QVERIFY(model.table().textAt(row).endsWith(u'.'));
    const auto cell = [&model](int column) { return model.table().index(0, column).data().toString(); };
    QCOMPARE(cell(BillTable::OrderColumn), desk.numbers[1]);
    QCOMPARE(cell(BillTable::ThereColumn), u"¥8.01"_s);
    QCOMPARE(cell(BillTable::HereColumn), u"¥8.00"_s);
}

void TestBillsViewModel::repairBooksWhatWeChatConfirms()
{
    BillDesk desk;
    desk.sell("3", OrderState::Closed);
    desk.plant(Flaw::LeftOut, desk.numbers[0]);
    BillsViewModel model{desk.needs()};
    compareToday(model);
    model.askToRepair();
    QCOMPARE(model.stage(), BillStage::Asking);
    QCOMPARE(kindsIn(model), QStringList{u"not_paid_here"_s}); // the preview has what can be ended, alone
    QVERIFY(model.table().textAt(0).contains(u"If WeChat confirms ¥3.00, it is booked as paid"_s));
    QCOMPARE(answer(desk.desk.ledger.order(desk.numbers[2]))->state, OrderState::Closed);
    QVERIFY(model.goBack());
    QCOMPARE(model.stage(), BillStage::Compared);
    model.repair(); // without a preview there is none
    QCOMPARE(model.stage(), BillStage::Compared);
    model.askToRepair();
    model.repair();
    QCOMPARE(model.stage(), BillStage::Repairing);
    QTRY_COMPARE(model.stage(), BillStage::Compared);
    QCOMPARE(answer(desk.desk.ledger.order(desk.numbers[2]))->state, OrderState::PaidLate);
    QVERIFY(model.table().textAt(0).startsWith(u"Booked as paid"_s));
    QCOMPARE(model.table().toneAt(0), Tone::Good);
    QVERIFY(model.notice().text.startsWith(u"1 of 1 booked"_s));
    QVERIFY(hasVerdict(model, Tone::Warning, u"1 difference")); // what is missing there still is
    QVERIFY(model.repairable().isEmpty());
    QFile result{desk.folder() + u'/' + desk.today().toString(Qt::ISODate) + u".json"_s};
    const auto repairs = [&result] {
        return result.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson((result.seek(0), result.readAll())).object()[u"repairs"_s].toArray()
            : QJsonArray{};
    };
    QTRY_COMPARE((result.close(), repairs().size()), 1);
    desk.flaws.clear();
    compareToday(model);
    QVERIFY(hasVerdict(model, Tone::Good, u"All agrees"));
}

void TestBillsViewModel::whatIsNotConfirmedStaysOpen()
{
    BillDesk desk;
    desk.plant(Flaw::MadeUp, u"MADEUP1"_s);
    BillsViewModel model{desk.needs()};
    compareToday(model);
    model.askToRepair();
    QVERIFY(model.table().textAt(0).startsWith(u"The order is entered as not confirmed"_s));
    model.repair();
    QTRY_COMPARE(model.stage(), BillStage::Compared);
    QVERIFY(model.table().textAt(0).contains(u"does not confirm it"_s));
    QCOMPARE(model.notice().tone, Tone::Warning);
    QCOMPARE(model.repairable().size(), 1); // it can be tried again
}

void TestBillsViewModel::F24_aLyingTotalComparesNothing()
{
    BillDesk desk;
    desk.sell("3", OrderState::Closed);
    desk.plant(Flaw::LyingTotal, {});
    BillsViewModel model{desk.needs()};
    compareToday(model);
    QVERIFY(hasVerdict(model, Tone::Bad, u"Nothing was compared. The bill's lines do not add up"));
    QVERIFY(model.bills().isEmpty());
    QVERIFY(!model.canExport());
    model.askToRepair();
    QCOMPARE(model.stage(), BillStage::Compared);
    QCOMPARE(answer(desk.desk.ledger.order(desk.numbers[2]))->state, OrderState::Closed);
}

void TestBillsViewModel::notBeforeTenOClock()
{
    BillDesk desk;
    BillsViewModel model{desk.needs(false)};
    model.setDay(desk.today());
    model.compare();
    QCOMPARE(model.stage(), BillStage::Choosing);
    QVERIFY(desk.fetched.isEmpty());
    const QString tomorrow = desk.today().addDays(1).toString(Qt::ISODate);
    QVERIFY2(model.notice().text.contains(u"from ten o'clock in the morning of "_s + tomorrow),
        qPrintable(model.notice().text));
    model.setDay(desk.today().addDays(9)); // there is no later day than today
    QCOMPARE(model.day(), desk.today());
    model.previous();
    QVERIFY(model.notice().text.isEmpty());
    model.previous();
    model.compare();
    QTRY_COMPARE(model.stage(), BillStage::Compared);
    QCOMPARE(desk.fetched, QList<QDate>{desk.today().addDays(-2)});
}

void TestBillsViewModel::aMonthDayByDay()
{
    BillDesk desk;
    BillsViewModel model{desk.needs()};
    model.setSpan(BillsViewModel::Span::Month);
    compareToday(model);
    QCOMPARE(desk.fetched.size(), desk.today().day());
    QCOMPARE(desk.fetched.first().day(), 1);
    QCOMPARE(sumOf(model.bills()).payments, 2);
    QVERIFY(hasVerdict(model, Tone::Good, u"All agrees"));
    model.previous();
    QCOMPARE(model.day(), desk.today().addMonths(-1));
}

void TestBillsViewModel::aMonthThatBreaksOff()
{
    BillDesk desk;
    desk.plant(Flaw::LyingTotal, {});
    BillsViewModel model{desk.needs()};
    model.setSpan(BillsViewModel::Span::Month);
    QVERIFY(desk.today().day() > 1); // the clock's, which stands still
    compareToday(model);
    QVERIFY(hasVerdict(model, Tone::Bad, u"were compared; this one was not"));
    QCOMPARE(model.bills().size(), desk.today().day() - 1);
}

void TestBillsViewModel::stopsAtOnce()
{
    BillDesk desk;
    desk.isHeld = true;
    BillsViewModel model{desk.needs()};
    model.compare();
    QCOMPARE(model.stage(), BillStage::Working);
    QVERIFY(model.verdict().text.contains(u"Esc stops it"_s));
    model.compare(); // one at a time
    QCOMPARE(desk.fetched.size(), 1);
    QVERIFY(model.goBack());
    QCOMPARE(model.stage(), BillStage::Choosing);
    QVERIFY(model.notice().text.contains(u"nothing was booked"_s));
    desk.held.finish(QByteArray{"too late"});
    QTest::qWait(20);
    QCOMPARE(model.stage(), BillStage::Choosing);
    QVERIFY(model.goBack()); // the notice
    QVERIFY(!model.goBack());
}

void TestBillsViewModel::withoutNetworkItSaysSo()
{
    BillDesk desk;
    desk.refusal = Error{Error::Kind::Network, u"CONNECT_FAILED"_s, {}, {}};
    BillsViewModel model{desk.needs()};
    compareToday(model);
    QVERIFY(hasVerdict(model, Tone::Bad, u"Nothing was compared."));
    QCOMPARE(model.error()->code, u"CONNECT_FAILED"_s);
    desk.refusal.reset();
    compareToday(model);
    QVERIFY(hasVerdict(model, Tone::Good, u"All agrees"));
}

void TestBillsViewModel::aFileNeedsNoNetwork()
{
    BillDesk desk;
    BillsViewModel model{desk.needs()};
    compareToday(model);
    const QString file = desk.folder() + u'/' + desk.today().toString(Qt::ISODate) + u".csv.gz"_s;
    desk.fetched.clear();
    model.compareFile(file);
    QCOMPARE(model.stage(), BillStage::Working);
    QTRY_COMPARE(model.stage(), BillStage::Compared);
    QVERIFY(hasVerdict(model, Tone::Good, u"All agrees"));
    QCOMPARE(model.subject(), QFileInfo{file}.fileName());
    QVERIFY(desk.fetched.isEmpty());
}

void TestBillsViewModel::whatIsNoBillIsSaid()
{
    BillDesk desk;
    BillsViewModel model{desk.needs()};
    for (const QString &name : {u"missing.csv"_s, u"photo.csv"_s}) {
        const QString path = desk.desk.folder.filePath(name);
        if (name == u"photo.csv"_s) {
            QFile file{path};
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("\x89PNG\r\n\x1a\n and so on\n");
        }
        model.compareFile(path);
        QTRY_COMPARE(model.stage(), BillStage::Compared);
        QVERIFY(hasVerdict(model, Tone::Bad, u"Nothing was compared."));
        QVERIFY(!model.canExport());
    }
}

void TestBillsViewModel::anotherMerchantsBillIsSaid()
{
    BillDesk desk;
    BillNeeds needs = desk.needs();
    needs.merchant = BillDesk::merchantOf("1900000999");
    BillsViewModel model{needs};
    compareToday(model);
    QVERIFY(hasVerdict(model, Tone::Bad, u"1900000109"));
}

void TestBillsViewModel::exportsTheResult()
{
    BillDesk desk;
    desk.plant(Flaw::OtherAmount, desk.numbers[1]);
    BillsViewModel model{desk.needs()};
    compareToday(model);
    QCOMPARE(model.suggestedName(), u"reconciliation-"_s + desk.today().toString(Qt::ISODate));
    const QString file = desk.desk.folder.filePath(u"result.csv"_s);
    model.exportTo(file);
    QVERIFY(!model.canExport());
    QTRY_VERIFY(model.canExport());
    QVERIFY(model.notice().text.contains(file));
    const auto table = readTableFile(file);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 4); // headings, payments, refunds, the difference
    QCOMPARE(table->rows[1].cells.at(6), u"20.51"_s);
    QCOMPARE(table->rows[3].cells.at(2), desk.numbers[1]);
    QCOMPARE(table->rows[3].cells.at(7), u"8.00"_s);
    model.exportTo(desk.desk.folder.filePath(u"nowhere/result.csv"_s));
    QTRY_COMPARE(model.notice().tone, Tone::Bad);
}

void TestBillsViewModel::aFullFolderIsSaid()
{
    BillDesk desk;
    QFile inTheWay{desk.folder()};
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    BillsViewModel model{desk.needs()};
    compareToday(model);
    QVERIFY(hasVerdict(model, Tone::Bad, u"Nothing was compared."));
}

SAOMA_TEST(TestBillsViewModel)
#include "test_billsviewmodel.moc"
