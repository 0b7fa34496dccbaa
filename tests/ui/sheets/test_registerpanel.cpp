// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/sheets/sheetsfixture.h"
#include "ui/models/registertables.h"
#include "ui/sheets/sheetspage.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

/// A shop that has printed sheets, and its owner at the keyboard.
struct RegisterOwner
{
    explicit RegisterOwner(const QStringList &sheets = {u"7K2"_s})
    {
        for (const QString &sheet : sheets)
            print(sheet);
        page.resize(1294, 660);
        page.show();
        QApplication::setActiveWindow(&page);
        page.takeFocus();
        [this] { QTRY_COMPARE(page.model().products().rowCount(), 3); }();
        press(Qt::Key_F4);
        [&] { QTRY_COMPARE(table(u"printedSheets"_s)->model()->rowCount(), int(sheets.size())); }();
    }
    SheetsFixture shop{sheetProducts(3)};
    Register printed{shop.ledger, shop.clock};
    SheetsPage page{shop.needs()};

    void print(const QString &sheet)
    {
        SheetOrder order = sheetOrder(u"a4-3x4"_s);
        order.sheet = sheet;
        QVERIFY(answer(printed.enter(sheetOf(sheetProducts(3), order).forRegister())));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &page;
        QTest::keyClick(target, key, modifiers);
    }
    QTableView *table(const QString &name) { return page.findChild<QTableView *>(name); }
    QString cell(const QString &name, int row, int column)
    {
        const QAbstractItemModel *model = table(name)->model();
        return model->index(row, column).data().toString();
    }
    QPushButton *button(const QString &name) { return page.findChild<QPushButton *>(name); }
    QString words(const QString &name) { return page.findChild<QLabel *>(name)->text(); }
    bool isShown() { return table(u"printedSheets"_s)->isVisibleTo(&page); }
    QMessageBox *question() { return page.findChild<QMessageBox *>(u"voidQuestion"_s); }
    /// The answer that is not the default one.
    void sayYes()
    {
        for (QAbstractButton *answer : question()->buttons())
            if (question()->buttonRole(answer) == QMessageBox::AcceptRole)
                return answer->click();
    }
    int standing(RegisteredCode::Standing standing)
    {
        const auto codes = answer(printed.codes(sheetMerchant()));
        return int(std::count_if(codes->begin(), codes->end(),
            [standing](const RegisteredCode &code) { return code.standing == standing; }));
    }
};

} // namespace

class TestRegisterPanel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyRegisterSaysSo();
    void sheetsAndTheirCodesAreShown();
    void outdatedOnesAreReprinted();
    void voidingASheetIsAskedFor();
    void oneCodeCanBeVoided();
    void escLeadsBackToTheSheet();
    void nothingIsClippedInEitherLanguage();
};

void TestRegisterPanel::emptyRegisterSaysSo()
{
    RegisterOwner owner{{}};
    QTRY_COMPARE(owner.words(u"printedNothing"_s), u"No code has been printed yet."_s);
    QVERIFY(!owner.button(u"reprint"_s)->isEnabled());
    QVERIFY(!owner.button(u"voidSheet"_s)->isEnabled());
    owner.press(Qt::Key_Delete);
    QVERIFY(!owner.question());
}

void TestRegisterPanel::sheetsAndTheirCodesAreShown()
{
    RegisterOwner owner{{u"7K2"_s, u"8AB"_s}};
    QVERIFY(owner.isShown());
    QCOMPARE(owner.cell(u"printedSheets"_s, 0, PrintedSheetTable::SheetColumn), u"8AB"_s); // newest first
    QCOMPARE(owner.cell(u"printedSheets"_s, 0, PrintedSheetTable::FormColumn), u"A4, 3 × 4"_s);
    QCOMPARE(owner.cell(u"printedSheets"_s, 0, PrintedSheetTable::ProductsColumn), u"3"_s);
    QCOMPARE(owner.cell(u"printedSheets"_s, 0, PrintedSheetTable::StateColumn), u"valid"_s);
    QCOMPARE(owner.table(u"printedCodes"_s)->model()->rowCount(), 3);
    QVERIFY(owner.table(u"printedSheets"_s)->selectionModel()->isRowSelected(0)); // and seen as such
    QCOMPARE(QApplication::focusWidget(), owner.table(u"printedSheets"_s));
    QVERIFY(!owner.button(u"reprint"_s)->isEnabled());
    owner.print(u"9CD"_s); // by another program
    QTRY_COMPARE(owner.table(u"printedSheets"_s)->model()->rowCount(), 3);
    QCOMPARE(owner.table(u"printedSheets"_s)->currentIndex().row(), 1); // the chosen one stays chosen
}

void TestRegisterPanel::outdatedOnesAreReprinted()
{
    RegisterOwner owner{{u"7K2"_s, u"8AB"_s}};
    QVERIFY(answer(owner.shop.catalog.put(sheetProduct(u"sku-2"_s, u"Green tea"_s, 4321))));
    QTRY_VERIFY(owner.button(u"reprint"_s)->isEnabled());
    QVERIFY(owner.button(u"reprint"_s)->text().contains(u'1'));
    QCOMPARE(owner.cell(u"printedSheets"_s, 0, PrintedSheetTable::StateColumn), u"1 outdated"_s);
    QTRY_COMPARE(owner.page.model().products().picked().size(), 0);
    owner.press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!owner.isShown());
    QCOMPARE(owner.page.model().products().picked().size(), 1);
    QCOMPARE(owner.page.model().products().picked().first().id, u"sku-2"_s);
    QCOMPARE(owner.page.model().products().picked().first().copies, 2); // one on each of two sheets
    QTRY_COMPARE(owner.page.model().products().picked().first().price.fen(), 4321);
}

void TestRegisterPanel::voidingASheetIsAskedFor()
{
    RegisterOwner owner;
    owner.press(Qt::Key_Delete);
    QVERIFY(owner.question());
    QVERIFY2(owner.question()->text().startsWith(u"Void 3 codes of sheet 7K2?"_s),
        qPrintable(owner.question()->text()));
    QTest::keyClick(owner.question(), Qt::Key_Return); // a hasty Enter keeps it
    QTRY_VERIFY(!owner.question());
    QCOMPARE(owner.standing(RegisteredCode::Standing::Valid), 3);
    owner.button(u"voidSheet"_s)->click();
    owner.sayYes();
    QTRY_COMPARE(owner.cell(u"printedSheets"_s, 0, PrintedSheetTable::StateColumn), u"void"_s);
    QCOMPARE(owner.standing(RegisteredCode::Standing::Void), 3);
    QVERIFY(owner.words(u"registerNotice"_s).startsWith(u"Sheet 7K2: 3 codes voided."_s));
    QVERIFY(!owner.button(u"voidSheet"_s)->isEnabled());
}

void TestRegisterPanel::oneCodeCanBeVoided()
{
    RegisterOwner owner;
    owner.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), owner.table(u"printedCodes"_s));
    owner.press(Qt::Key_Down);
    owner.press(Qt::Key_Delete);
    QVERIFY(owner.question());
    const QString name = owner.cell(u"printedCodes"_s, owner.table(u"printedCodes"_s)->currentIndex().row(),
        PrintedCodeTable::NameColumn);
    QVERIFY(owner.question()->text().contains(name));
    owner.sayYes();
    QTRY_COMPARE(owner.cell(u"printedSheets"_s, 0, PrintedSheetTable::StateColumn), u"1 void"_s);
    QCOMPARE(owner.standing(RegisteredCode::Standing::Void), 1);
    QCOMPARE(owner.standing(RegisteredCode::Standing::Valid), 2);
}

void TestRegisterPanel::escLeadsBackToTheSheet()
{
    RegisterOwner owner;
    owner.press(Qt::Key_S, Qt::ControlModifier); // nothing of the other side happens here
    owner.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    owner.press(Qt::Key_Escape);
    QVERIFY(!owner.isShown());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"pickSearch"_s);
    owner.press(Qt::Key_F4);
    QVERIFY(owner.isShown());
    owner.press(Qt::Key_F4);
    QVERIFY(!owner.isShown());
}

void TestRegisterPanel::nothingIsClippedInEitherLanguage()
{
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        installLanguage(language);
        RegisterOwner owner;
        QVERIFY(owner.page.minimumSizeHint().width() <= 1294);
        QVERIFY(owner.page.minimumSizeHint().height() <= 600);
        for (const QPushButton *button : owner.page.findChildren<QPushButton *>())
            if (button->isVisibleTo(&owner.page))
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    installLanguage(u"en"_s);
}

SAOMA_TEST(TestRegisterPanel)
#include "test_registerpanel.moc"
