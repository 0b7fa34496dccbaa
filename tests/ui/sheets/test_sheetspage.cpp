// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/sheets/sheetsfixture.h"
#include "ui/sheets/sheetspage.h"
#include "ui/sheets/sheetview.h"
#include "ui/sheets/templateeditor.h"
#include "ui/text/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

/// The page as the shop's owner has it: keys, clicks, and what can be seen.
struct SheetsOwner
{
    explicit SheetsOwner(const QList<Product> &products = sheetProducts(5))
        : shop{products}
    {
        page.resize(1294, 660);
        page.show();
        QApplication::setActiveWindow(&page);
        page.takeFocus();
        [this] { QTRY_VERIFY(page.model().step() != SheetStep::Loading); }();
        [&] { QTRY_COMPARE(page.model().products().rowCount(), int(products.size())); }();
    }
    SheetsFixture shop;
    SheetsPage page{shop.needs()};

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &page;
        QTest::keyClick(target, key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    template <typename Widget>
    Widget *see(const QString &name)
    {
        auto *widget = page.findChild<Widget *>(name);
        return widget && widget->isVisibleTo(&page) ? widget : nullptr;
    }
    QString words(const QString &name)
    {
        const auto *label = see<QLabel>(name);
        return label ? label->text() : QString();
    }
    void waitUntilReady()
    {
        // An editor in the list hands its number over a moment later.
        QTRY_VERIFY_WITH_TIMEOUT((shop.rest(), page.model().step() == SheetStep::Ready), 20'000);
        QTRY_VERIFY(see<SheetView>(u"sheetView"_s)->isSettled());
    }
    SheetView &view() { return *page.findChild<SheetView *>(u"sheetView"_s); }
};

} // namespace

class TestSheetsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyShopIsShownTheProducts();
    void keysAlonePickAndCount();
    void ctrlAPicksWhatWasFound();
    void oneNumberForAllHidesTheOthers();
    void previewIsBlackOnWhite();
    void keysLeafAndZoom();
    void clickBeginsThere();
    void remarkLeadsToItsCard();
    void fileIsAskedForAndWritten();
    void gridIsCheckedWhileItIsTyped();
    void ownGridIsRemovedAfterAQuestion();
    void aWholePageNeedsNoScrollBar();
    void everyKeyIsToldOf();
    void nothingIsClippedInEitherLanguage();
};

void TestSheetsPage::emptyShopIsShownTheProducts()
{
    SheetsOwner owner{{}};
    QSignalSpy wanted(&owner.page, &SheetsPage::productsWanted);
    QVERIFY(owner.words(u"sheetEmpty"_s).startsWith(u"There are no products yet."_s));
    auto *button = owner.see<QPushButton>(u"toProducts"_s);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestSheetsPage::keysAlonePickAndCount()
{
    SheetsOwner owner;
    QCOMPARE(QApplication::focusWidget(), owner.see<QLineEdit>(u"pickSearch"_s));
    owner.press(Qt::Key_Down);
    owner.press(Qt::Key_Space);
    QCOMPARE(owner.words(u"pickCount"_s), u"1 picked"_s);
    owner.press(Qt::Key_1);
    owner.press(Qt::Key_2);
    owner.press(Qt::Key_Return);
    owner.waitUntilReady();
    QCOMPARE(owner.page.model().sheet()->codes(), 12);
    owner.press(Qt::Key_Down);
    owner.press(Qt::Key_Space);
    owner.waitUntilReady();
    QCOMPARE(owner.page.model().sheet()->codes(), 13);
    QCOMPARE(owner.words(u"sheetStep"_s), u"13 of 13 readable"_s);
    QVERIFY(owner.see<QPushButton>(u"savePdf"_s)->isEnabled());
    owner.press(Qt::Key_Space);
    owner.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(owner.words(u"pickCount"_s), u"0 picked"_s);
    QVERIFY(!owner.see<QPushButton>(u"savePdf"_s)->isEnabled());
}

void TestSheetsPage::ctrlAPicksWhatWasFound()
{
    SheetsOwner owner;
    owner.type(u"nowhere"_s);
    QTRY_COMPARE(owner.words(u"pickCount"_s), u"Nothing is found · 0 picked"_s);
    owner.press(Qt::Key_Escape);
    owner.type(u"pie"_s);
    owner.press(Qt::Key_A, Qt::ControlModifier); // while the search may still be under way
    QTRY_COMPARE(owner.words(u"pickCount"_s), u"1 picked"_s);
    owner.press(Qt::Key_Escape);
    QCOMPARE(owner.see<QLineEdit>(u"pickSearch"_s)->text(), QString());
    QTRY_COMPARE(owner.see<QTableView>(u"pickTable"_s)->model()->rowCount(), 5);
    owner.waitUntilReady();
    QCOMPARE(owner.page.model().sheet()->cards.first().product.id, u"sku-4"_s);
}

void TestSheetsPage::oneNumberForAllHidesTheOthers()
{
    SheetsOwner owner;
    owner.press(Qt::Key_A, Qt::ControlModifier);
    owner.see<QAbstractButton>(u"sameCopies"_s)->click();
    auto *copies = owner.see<QSpinBox>(u"sheetCopies"_s);
    copies->setFocus();
    copies->selectAll();
    owner.type(u"3"_s);
    owner.press(Qt::Key_Return);
    QVERIFY(owner.see<QTableView>(u"pickTable"_s)->isColumnHidden(ProductPickModel::CopiesColumn));
    owner.waitUntilReady();
    QCOMPARE(owner.page.model().sheet()->codes(), 15);
}

void TestSheetsPage::previewIsBlackOnWhite()
{
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x141917));
    dark.setColor(QPalette::WindowText, Qt::white);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(dark);
    {
        SheetsOwner owner;
        owner.press(Qt::Key_A, Qt::ControlModifier);
        owner.waitUntilReady();
        const QImage seen = owner.view().viewport()->grab().toImage();
        int white = 0;
        int black = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x) {
                const int grey = qGray(seen.pixel(x, y));
                white += grey == 255;
                black += grey < 60;
            }
        QVERIFY(white > seen.width() * seen.height() / 5);
        QVERIFY(black > 2000);
    }
    QApplication::setPalette(before);
}

void TestSheetsPage::keysLeafAndZoom()
{
    SheetsOwner owner{sheetProducts(30)};
    owner.press(Qt::Key_A, Qt::ControlModifier);
    owner.waitUntilReady();
    QCOMPARE(owner.words(u"sheetPages"_s), u"Page 1 of 3"_s);
    owner.press(Qt::Key_PageDown); // from the line of the search
    owner.press(Qt::Key_F6);
    owner.press(Qt::Key_PageDown);
    owner.press(Qt::Key_PageDown);
    QCOMPARE(owner.words(u"sheetPages"_s), u"Page 3 of 3"_s);
    owner.press(Qt::Key_PageUp);
    QCOMPARE(owner.view().page(), 1);
    const int fitted = owner.view().percent();
    owner.press(Qt::Key_Plus);
    QVERIFY(owner.view().percent() > fitted);
    owner.press(Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(owner.view().zoom(), SheetView::Zoom::FitWidth);
    owner.press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(owner.view().percent(), fitted);
}

void TestSheetsPage::clickBeginsThere()
{
    SheetsOwner owner;
    owner.press(Qt::Key_A, Qt::ControlModifier);
    owner.waitUntilReady();
    const QPoint lastCell(owner.view().viewport()->rect().center().x(), 0);
    QPoint inside = lastCell;
    inside.setY(owner.view().viewport()->height() / 2 + 30); // the third row's middle one
    QTest::mouseClick(owner.view().viewport(), Qt::LeftButton, {}, inside);
    QCOMPARE(owner.page.model().startCell(), 7);
    QCOMPARE(owner.see<QSpinBox>(u"startPlace"_s)->value(), 8);
    owner.waitUntilReady();
    QCOMPARE(owner.page.model().sheet()->order.startCell, 7);
}

void TestSheetsPage::remarkLeadsToItsCard()
{
    QList<Product> products = sheetProducts(30);
    for (Product &product : products)
        product.name = u"A "_s + product.name;
    products.append(sheetProduct(u"cake"_s, u"Z 蛋糕🍰"_s));
    SheetsOwner owner{products};
    owner.press(Qt::Key_A, Qt::ControlModifier);
    owner.waitUntilReady();
    auto *remarks = owner.see<QListView>(u"sheetRemarks"_s);
    QVERIFY(remarks);
    int row = 0;
    while (!remarks->model()->index(row, 0).data().toString().startsWith(u"cake"_s))
        ++row;
    remarks->setFocus();
    remarks->setCurrentIndex(remarks->model()->index(row, 0));
    QCOMPARE(owner.view().page(), 2);
}

void TestSheetsPage::fileIsAskedForAndWritten()
{
    SheetsOwner owner;
    owner.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!owner.page.findChild<QFileDialog *>()); // nothing to save yet
    QCOMPARE(owner.words(u"sheetOutcome"_s), u"Pick products first."_s);
    owner.press(Qt::Key_A, Qt::ControlModifier);
    owner.waitUntilReady();
    owner.press(Qt::Key_S, Qt::ControlModifier);
    auto *dialog = owner.page.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->selectedFiles().value(0).endsWith(u"product-codes-2027-01-15.pdf"_s));
    const QString file = owner.shop.folder.filePath(u"codes.pdf"_s);
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(owner.words(u"sheetOutcome"_s).startsWith(u"Saved: "_s));
    QVERIFY(QFileInfo(file).size() > 1000);
}

void TestSheetsPage::gridIsCheckedWhileItIsTyped()
{
    SheetsOwner owner;
    owner.press(Qt::Key_G, Qt::ControlModifier);
    auto *editor = owner.page.findChild<TemplateEditor *>();
    QVERIFY(editor);
    auto *name = editor->findChild<QLineEdit *>(u"gridName"_s);
    auto *save = editor->findChild<QPushButton *>(u"gridSave"_s);
    const auto *says = editor->findChild<QLabel *>(u"gridSays"_s);
    QCOMPARE(name->text(), u"my-grid-1"_s);
    QVERIFY(save->isEnabled());
    name->selectAll();
    QTest::keyClicks(name, u"My Grid"_s);
    QVERIFY(says->text().startsWith(u"The name needs"_s));
    QVERIFY(!save->isEnabled());
    name->selectAll();
    QTest::keyClicks(name, u"shelf"_s);
    QVERIFY(save->isEnabled());
    auto *width = editor->findChild<QDoubleSpinBox *>(u"cardX"_s);
    width->setValue(80); // three of them are wider than the page
    QCOMPARE(says->text(), u"The cards leave the page or lie on each other: 240 × 264 mm > 210 × 297 mm"_s);
    QVERIFY(!save->isEnabled());
    width->setValue(10);
    QVERIFY(says->text().startsWith(u"The card's sides"_s));
    width->setValue(64);
    QVERIFY(save->isEnabled());
    // What follows from other fields shows what it is now, and not what it was.
    const auto shown = [editor](const QString &field) {
        const auto *box = editor->findChild<QDoubleSpinBox *>(field);
        return std::pair{box->isEnabled(), box->value()};
    };
    QCOMPARE(shown(u"stepX"_s), std::pair(false, 64.0));
    QCOMPARE(shown(u"firstX"_s), std::pair(false, 9.0));
    save->click();
    QTRY_COMPARE(owner.page.model().form().name, u"shelf"_s);
    QCOMPARE(owner.page.model().form().card.width(), 64.0);
    QCOMPARE(owner.page.model().form().first, firstInTheMiddle(owner.page.model().form()));
    QTRY_VERIFY(!owner.page.findChild<TemplateEditor *>());
    QCOMPARE(owner.see<QComboBox>(u"sheetTemplate"_s)->currentData().toString(), u"shelf"_s);
}

void TestSheetsPage::ownGridIsRemovedAfterAQuestion()
{
    SheetsOwner owner;
    owner.press(Qt::Key_G, Qt::ControlModifier);
    auto *editor = owner.page.findChild<TemplateEditor *>();
    QVERIFY(editor->findChild<QPushButton *>(u"gridRemove"_s)->isHidden()); // that one came with the program
    editor->reject();
    QTRY_VERIFY(!owner.page.findChild<TemplateEditor *>());
    QApplication::setActiveWindow(&owner.page);
    const auto form = readTemplateLine(u"mine"_s, u"page=A4 grid=2x2 card=60x60"_s);
    QVERIFY(answer(owner.page.model().saveTemplate(*form)));
    owner.press(Qt::Key_G, Qt::ControlModifier);
    editor = owner.page.findChild<TemplateEditor *>();
    auto *remove = editor->findChild<QPushButton *>(u"gridRemove"_s);
    QVERIFY(!remove->isHidden());
    remove->click();
    auto *question = editor->findChild<QMessageBox *>(u"removeQuestion"_s);
    QVERIFY(question && question->buttonRole(question->defaultButton()) == QMessageBox::RejectRole);
    for (QAbstractButton *answer : question->buttons())
        if (question->buttonRole(answer) == QMessageBox::AcceptRole)
            answer->click();
    QTRY_VERIFY(!owner.page.findChild<TemplateEditor *>());
    QCOMPARE(owner.page.model().form(), builtinTemplates().first());
    QCOMPARE(owner.see<QComboBox>(u"sheetTemplate"_s)->findData(u"mine"_s), -1);
}

/// In whatever size the window has.
void TestSheetsPage::aWholePageNeedsNoScrollBar()
{
    SheetsOwner owner;
    owner.press(Qt::Key_A, Qt::ControlModifier);
    owner.waitUntilReady();
    for (const auto &name : {u"label-50x30"_s, u"label-40x30"_s, u"a4-3x4"_s}) {
        owner.page.model().setTemplate(name);
        QTRY_VERIFY((owner.shop.rest(),
            owner.page.model().step() == SheetStep::Ready
                && owner.page.model().sheet()->order.form.name == name));
        owner.press(Qt::Key_0, Qt::ControlModifier);
        for (int width = 1294; width < 1330; ++width) {
            owner.page.resize(width, 660 + width % 7);
            QCOMPARE(owner.view().horizontalScrollBar()->maximum(), 0);
            QCOMPARE(owner.view().verticalScrollBar()->maximum(), 0);
        }
    }
}

void TestSheetsPage::everyKeyIsToldOf()
{
    SheetsOwner owner;
    QString told;
    for (const KeyWords &key : owner.page.keys()) {
        QVERIFY(!key.does.isEmpty());
        told += key.key;
    }
    for (const char *key : {"Ctrl+F", "F5", "F6", "Ctrl+A", "Ctrl+S", "Ctrl+P", "Ctrl+G", "Ctrl+K", "PgUp",
             "Ctrl+0", "F4", "Ctrl+R"})
        QVERIFY2(told.contains(QLatin1String(key)), key);
}

void TestSheetsPage::nothingIsClippedInEitherLanguage()
{
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        installLanguage(language);
        SheetsOwner owner;
        owner.press(Qt::Key_A, Qt::ControlModifier);
        owner.waitUntilReady();
        QVERIFY(owner.page.minimumSizeHint().width() <= 1294);
        QVERIFY(owner.page.minimumSizeHint().height() <= 600);
        for (const QPushButton *button : owner.page.findChildren<QPushButton *>())
            if (button->isVisibleTo(&owner.page))
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    installLanguage(u"en"_s);
}

SAOMA_TEST(TestSheetsPage)
#include "test_sheetspage.moc"
