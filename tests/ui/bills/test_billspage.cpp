// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/bills/billdesk.h"
#include "ui/bills/billspage.h"

#include <QApplication>
#include <QDateEdit>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using BillStage = BillsViewModel::Stage;

class TestBillsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keyboardAlone();
    void aFileCanBeDropped();
    void fitsTheSmallestScreen();
};

namespace {

void press(BillsPage &page, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(page.focusWidget() ? page.focusWidget() : &page, key, modifiers);
}

QString labelOf(const BillsPage &page, const QString &name)
{
    return page.findChild<QLabel *>(name)->text();
}

void open(BillsPage &page)
{
    page.resize(1366 - 72, 640);
    page.show();
    QApplication::setActiveWindow(&page);
    page.takeFocus();
}

} // namespace

void TestBillsPage::keyboardAlone()
{
    BillDesk desk;
    desk.sell("3", OrderState::Closed);
    BillsPage page{desk.needs()};
    open(page);
    const auto *day = page.findChild<QDateEdit *>(u"billDay"_s);
    QVERIFY(day->hasFocus());
    QCOMPARE(day->date(), desk.today().addDays(-1));
    press(page, Qt::Key_Return); // yesterday: nothing
    QTRY_COMPARE(page.model().stage(), BillStage::Compared);
    const auto *list = page.findChild<QWidget *>(u"differences"_s);
    QVERIFY(list->hasFocus());
    press(page, Qt::Key_Right);
    QCOMPARE(day->date(), desk.today());
    press(page, Qt::Key_F5);
    QTRY_COMPARE(page.model().table().rowCount(), 1);
    QVERIFY(labelOf(page, u"billVerdict"_s).startsWith(u"1 difference"_s));
    QCOMPARE(labelOf(page, u"billPaymentsThere"_s), u"¥23.50"_s);
    QCOMPARE(labelOf(page, u"billPaymentsHere"_s), u"¥20.50"_s);
    QCOMPARE(labelOf(page, u"billPaymentsApart"_s), u"-¥3.00"_s);
    QCOMPARE(labelOf(page, u"billRefundsApart"_s), u"✓"_s);
    QVERIFY(labelOf(page, u"differenceText"_s).startsWith(u"¥3.00 were paid"_s));
    QSignalSpy wanted{&page, &BillsPage::orderWanted};
    press(page, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), desk.numbers[2]);
    press(page, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(page.model().stage(), BillStage::Asking);
    press(page, Qt::Key_Escape);
    QCOMPARE(page.model().stage(), BillStage::Compared);
    press(page, Qt::Key_R, Qt::ControlModifier);
    press(page, Qt::Key_Return);
    QTRY_COMPARE(page.model().stage(), BillStage::Compared);
    QVERIFY(labelOf(page, u"differenceText"_s).startsWith(u"Booked as paid"_s));
    QVERIFY(!page.findChild<QPushButton *>(u"repairBill"_s)->isVisible());
    press(page, Qt::Key_F9);
    QCOMPARE(page.model().span(), BillsViewModel::Span::Month);
    press(page, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(day->hasFocus());
    press(page, Qt::Key_Escape); // the notice
    press(page, Qt::Key_Escape);
    QVERIFY(list->hasFocus());
    for (const KeyWords &line : page.keys())
        QVERIFY(!line.key.isEmpty() && !line.does.isEmpty());
}

void TestBillsPage::aFileCanBeDropped()
{
    BillDesk desk;
    BillsPage page{desk.needs()};
    open(page);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(desk.desk.folder.filePath(u"no.csv"_s))});
    QDragEnterEvent enter{{9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(&page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop{QPointF{9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(&page, &drop);
    QTRY_COMPARE(page.model().stage(), BillStage::Compared);
    QVERIFY(labelOf(page, u"billVerdict"_s).startsWith(u"Nothing was compared."_s));
}

void TestBillsPage::fitsTheSmallestScreen()
{
    BillDesk desk;
    desk.sell("3", OrderState::Closed);
    BillsPage page{desk.needs()};
    open(page);
    page.model().setDay(desk.today());
    page.model().compare();
    QTRY_COMPARE(page.model().stage(), BillStage::Compared);
    for (const BillStage stage : {BillStage::Compared, BillStage::Asking}) {
        QCOMPARE(page.model().stage(), stage);
        QVERIFY2(page.minimumSizeHint().width() <= 1366 - 72,
            qPrintable(QString::number(page.minimumSizeHint().width())));
        QVERIFY(page.minimumSizeHint().height() <= 768 - 100);
        page.model().askToRepair();
    }
}

SAOMA_TEST(TestBillsPage)
#include "test_billspage.moc"
