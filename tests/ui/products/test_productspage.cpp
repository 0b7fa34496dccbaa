// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/productfixture.h"
#include "ui/products/importviewmodel.h"
#include "ui/products/productspage.h"
#include "ui/products/productsviewmodel.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using Side = ProductsViewModel::Side;

namespace {

struct Shop : ProductFixture
{
    explicit Shop(bool hasProducts)
    {
        if (hasProducts)
            putSamples();
    }
};

/// The page as its owner has it: a keyboard, and what can be seen.
struct Keeper : Shop
{
    ProductsPage page{ledger, catalog};

    explicit Keeper(bool hasProducts = true)
        : Shop{hasProducts}
    {
        page.resize(1294, 660);
        page.show();
        QApplication::setActiveWindow(&page);
        page.takeFocus();
        [this, hasProducts] { QTRY_COMPARE(page.model().table().rowCount(), hasProducts ? 4 : 0); }();
        [this] { QTRY_VERIFY(page.model().table().isRead()); }();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &page;
        QTest::keyClick(target, Qt::Key(key), modifiers);
    }
    void keys(const QString &text)
    {
        for (const QChar key : text)
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
    }
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
    QString focus()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    /// And the window is the active one again, which offscreen nobody else sees to.
    void accept(QPointer<QDialog> dialog)
    {
        dialog->accept();
        [&] { QTRY_VERIFY(!dialog); }();
        QApplication::setActiveWindow(&page);
    }
    QLineEdit *field(const QString &name) { return see<QWidget>(name)->findChild<QLineEdit *>(); }
    QString file(const QByteArray &content)
    {
        const QString path = folder.filePath(u"list.csv"_s);
        QFile out(path);
        [&] { QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size()); }();
        return path;
    }
    [[nodiscard]] Product now(const QString &id) { return *answer(catalog.product(id)); }
};

} // namespace

class TestProductsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lettersFindAndArrowsWalk();
    void theChosenOneStaysInView();
    void aProductIsAddedByKeysAlone();
    void aPriceIsChangedByKeysAlone();
    void faultsStandAtTheFieldWhileTyping();
    void enterInANoteIsALine();
    void offSaleAsksFirstAndSaysWhatBuyersGet();
    void removedOnesAreOneKeyAway();
    void anEmptyShopIsToldWhatToDo();
    void aListIsImportedByKeysAlone();
    void aDroppedFileIsShownFirst();
    void wrongRowsCannotBeImported();
    void idsTooLongForSheetsAreToldBefore();
    void whatGoesOffSaleIsSaidAtOnce();
    void headingsAloneCannotEmptyTheCatalogue();
    void theListIsExported();
    void nothingIsClippedInEitherLanguage();
};

void TestProductsPage::lettersFindAndArrowsWalk()
{
    Keeper keeper;
    QCOMPARE(keeper.focus(), u"productSearch"_s);
    QCOMPARE(keeper.words(u"cardName"_s), u"矮茄子"_s); // the first of the list
    keeper.press(Qt::Key_Down);
    QCOMPARE(keeper.words(u"cardName"_s), u"豆沙包"_s);
    QCOMPARE(keeper.focus(), u"productSearch"_s);
    keeper.keys(u"app"_s);
    QTRY_COMPARE(keeper.words(u"cardName"_s), u"Apple"_s);
    QCOMPARE(keeper.words(u"cardPrice"_s), u"¥12.80"_s);
    keeper.keys(u"x"_s);
    QTRY_VERIFY(keeper.see<QLabel>(u"nothingFound"_s));
    QTRY_COMPARE(keeper.words(u"cardName"_s), u"Choose a product in the list."_s);
    keeper.press(Qt::Key_Escape);
    QTRY_COMPARE(keeper.page.model().table().rowCount(), 4);
    keeper.see<QTableView>(u"productTable"_s)->setFocus();
    keeper.keys(u"b"_s); // in the list letters search too
    QCOMPARE(keeper.focus(), u"productSearch"_s);
    QTRY_COMPARE(keeper.words(u"cardName"_s), u"豆沙包"_s);
}

/// Also when many others come before it.
void TestProductsPage::theChosenOneStaysInView()
{
    Keeper keeper;
    keeper.keys(u"latte"_s);
    QTRY_COMPARE(keeper.page.model().table().rowCount(), 1);
    keeper.press(Qt::Key_Escape);
    QTRY_COMPARE(keeper.words(u"cardName"_s), u"矮茄子"_s);
    keeper.press(Qt::Key_Down);
    keeper.press(Qt::Key_Down);
    QTRY_COMPARE(keeper.words(u"cardName"_s), u"拿铁咖啡"_s);
    QByteArray many = "id,name,price\n";
    for (int i = 0; i < 200; ++i)
        many += "A" + QByteArray::number(i) + ",包" + QByteArray::number(i) + ",1\n";
    keeper.page.importFile(keeper.file(many));
    QTRY_COMPARE(keeper.page.importing().stage(), ImportViewModel::Stage::Preview);
    keeper.page.importing().confirm();
    QTRY_COMPARE(keeper.page.model().table().rowCount(), 204);
    const auto *view = keeper.see<QTableView>(u"productTable"_s);
    QTRY_VERIFY(view->viewport()->rect().contains(view->visualRect(view->currentIndex()).center()));
    QCOMPARE(view->currentIndex().siblingAtColumn(0).data().toString(), u"LATTE"_s);
    QCOMPARE(keeper.words(u"cardName"_s), u"拿铁咖啡"_s);
}

void TestProductsPage::aProductIsAddedByKeysAlone()
{
    Keeper keeper;
    keeper.press(Qt::Key_F2);
    QVERIFY(keeper.see<QWidget>(u"nameField"_s));
    keeper.keys(u"Tea"_s); // the name has the focus, the id is suggested
    keeper.press(Qt::Key_Tab);
    keeper.keys(u"8.5"_s);
    keeper.press(Qt::Key_Return);
    QTRY_COMPARE(keeper.words(u"productNotice"_s), u"“Tea” is saved."_s);
    QTRY_COMPARE(keeper.focus(), u"productSearch"_s);
    QTRY_COMPARE(keeper.words(u"cardName"_s), u"Tea"_s);
    QCOMPARE(keeper.now(u"P0005"_s).price.fen(), 850);
    QTRY_COMPARE(
        keeper.see<QTableView>(u"productTable"_s)->currentIndex().siblingAtColumn(0).data().toString(),
        u"P0005"_s);
}

void TestProductsPage::aPriceIsChangedByKeysAlone()
{
    Keeper keeper;
    keeper.keys(u"latte"_s);
    QTRY_COMPARE(keeper.page.model().table().rowCount(), 1);
    keeper.press(Qt::Key_Return);
    QCOMPARE(keeper.page.model().side(), Side::Form);
    QVERIFY(!keeper.field(u"idField"_s)->isEnabled()); // it stands in the printed code
    keeper.press(Qt::Key_Tab);
    keeper.keys(u"19"_s);
    keeper.press(Qt::Key_Return);
    QTRY_COMPARE(keeper.page.model().side(), Side::Card);
    QCOMPARE(keeper.now(u"LATTE"_s).price.fen(), 1900);
    QTRY_COMPARE(keeper.words(u"cardPrice"_s), u"¥19.00"_s);
}

void TestProductsPage::faultsStandAtTheFieldWhileTyping()
{
    Keeper keeper;
    keeper.press(Qt::Key_F2);
    const auto faultOf = [&keeper](const QString &name) {
        return keeper.see<QWidget>(name)->findChildren<QLabel *>().last()->text();
    };
    QCOMPARE(faultOf(u"nameField"_s), QString());
    QCOMPARE(faultOf(u"priceField"_s), QString());
    keeper.press(Qt::Key_Tab);
    keeper.keys(u"1.2.3"_s);
    QVERIFY2(faultOf(u"priceField"_s).contains(u"1.2.3"), qPrintable(faultOf(u"priceField"_s)));
    keeper.press(Qt::Key_Return);
    QVERIFY(keeper.words(u"formNotice"_s).contains(u"Nothing is saved"));
    QVERIFY(!faultOf(u"nameField"_s).isEmpty());
    QCOMPARE(QApplication::focusWidget(), keeper.field(u"nameField"_s)); // the first that is wrong
    keeper.field(u"idField"_s)->setFocus();
    keeper.field(u"idField"_s)->selectAll();
    keeper.keys(u"BUN"_s);
    QVERIFY(faultOf(u"idField"_s).contains(u"already"));
    keeper.keys(u"2"_s);
    QCOMPARE(faultOf(u"idField"_s), QString());
    keeper.press(Qt::Key_Escape);
    QVERIFY(keeper.words(u"formNotice"_s).contains(u"not saved"));
    keeper.press(Qt::Key_Escape);
    QCOMPARE(keeper.page.model().side(), Side::Card);
    QCOMPARE(answer(keeper.catalog.allProducts())->size(), 4);
}

void TestProductsPage::enterInANoteIsALine()
{
    Keeper keeper;
    keeper.press(Qt::Key_Return);
    auto *note = keeper.see<QWidget>(u"noteField"_s)->findChild<QPlainTextEdit *>();
    note->setFocus();
    keeper.keys(u"a"_s);
    keeper.press(Qt::Key_Return);
    keeper.keys(u"b"_s);
    QCOMPARE(keeper.page.model().side(), Side::Form);
    keeper.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(keeper.page.model().side(), Side::Card);
    QCOMPARE(keeper.now(u"AUBERGINE"_s).note, u"a\nb"_s);
}

void TestProductsPage::offSaleAsksFirstAndSaysWhatBuyersGet()
{
    Keeper keeper;
    keeper.press(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(keeper.words(u"removalQuestion"_s).contains(u"商品不存在或已下架"));
    keeper.press(Qt::Key_Escape);
    QVERIFY(!keeper.see<QLabel>(u"removalQuestion"_s));
    QVERIFY(keeper.now(u"AUBERGINE"_s).isActive);
    keeper.see<QTableView>(u"productTable"_s)->setFocus();
    keeper.press(Qt::Key_Delete);
    keeper.press(Qt::Key_Return);
    QTRY_VERIFY(!keeper.now(u"AUBERGINE"_s).isActive);
    QTRY_COMPARE(keeper.words(u"cardName"_s), u"豆沙包"_s); // its neighbour
    QVERIFY(keeper.words(u"productNotice"_s).contains(u"off sale"));
}

void TestProductsPage::removedOnesAreOneKeyAway()
{
    Keeper keeper;
    keeper.remove(u"AUBERGINE"_s);
    QTRY_COMPARE(keeper.page.model().table().rowCount(), 3);
    keeper.press(Qt::Key_F6);
    QTRY_COMPARE(keeper.page.model().table().rowCount(), 4);
    keeper.press(Qt::Key_Up);
    keeper.press(Qt::Key_PageUp);
    QTRY_COMPARE(keeper.words(u"cardName"_s), u"矮茄子 (off sale)"_s);
    QVERIFY(keeper.see<QPushButton>(u"putBackButton"_s) && !keeper.see<QPushButton>(u"removeButton"_s));
    keeper.press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(keeper.now(u"AUBERGINE"_s).isActive);
}

void TestProductsPage::anEmptyShopIsToldWhatToDo()
{
    Keeper keeper(false);
    QVERIFY2(keeper.words(u"nothingFound"_s).contains(u"F2"), qPrintable(keeper.words(u"nothingFound"_s)));
    keeper.press(Qt::Key_Delete, Qt::ControlModifier);
    keeper.press(Qt::Key_Return); // nothing to change
    QCOMPARE(keeper.page.model().side(), Side::Card);
    keeper.press(Qt::Key_F2);
    QCOMPARE(keeper.field(u"idField"_s)->text(), u"P0001"_s);
}

void TestProductsPage::aListIsImportedByKeysAlone()
{
    Keeper keeper;
    const QString path = keeper.file("id,name,price\nLATTE,Latte,19\nTEA,Tea,8\n");
    keeper.press(Qt::Key_F3);
    auto *dialog = keeper.page.findChild<QFileDialog *>(u"fileDialog"_s);
    QVERIFY(dialog);
    dialog->selectFile(path);
    keeper.accept(dialog);
    QTRY_COMPARE(keeper.page.importing().stage(), ImportViewModel::Stage::Preview);
    QVERIFY(keeper.see<QTableView>(u"importTable"_s));
    QTRY_COMPARE(keeper.focus(), u"importTable"_s);
    QCOMPARE(keeper.words(u"importOrigin"_s), u"Text in UTF-8."_s);
    QVERIFY(keeper.words(u"importDetail"_s).contains(u"¥18.00 → ¥19.00"));
    keeper.press(Qt::Key_F5);
    QCOMPARE(keeper.page.importing().table().rowCount(), 1); // the new one
    keeper.press(Qt::Key_Return);
    QTRY_COMPARE(keeper.words(u"productNotice"_s), u"list.csv is imported: 1 new, 1 changed, 0 off sale."_s);
    QCOMPARE(keeper.now(u"LATTE"_s).price.fen(), 1900);
    QCOMPARE(keeper.focus(), u"productSearch"_s);
}

void TestProductsPage::aDroppedFileIsShownFirst()
{
    Keeper keeper;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(keeper.file("id,name,price\nTEA,Tea,8\n"))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&keeper.page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&keeper.page, &drop);
    QTRY_COMPARE(keeper.page.importing().stage(), ImportViewModel::Stage::Preview);
    keeper.press(Qt::Key_Escape);
    QCOMPARE(keeper.page.importing().stage(), ImportViewModel::Stage::Idle);
    QCOMPARE(keeper.focus(), u"productSearch"_s);
    QCOMPARE(answer(keeper.catalog.products())->size(), 4);
}

void TestProductsPage::wrongRowsCannotBeImported()
{
    Keeper keeper;
    keeper.page.importFile(keeper.file("id,name,price\nTEA,Tea,eight\n"));
    QTRY_VERIFY(keeper.words(u"importVerdict"_s).contains(u"1 row cannot be used"));
    QVERIFY(!keeper.see<QPushButton>(u"confirmImport"_s)->isEnabled());
    keeper.press(Qt::Key_Return);
    QCOMPARE(keeper.page.importing().stage(), ImportViewModel::Stage::Preview);
    keeper.page.importFile(keeper.folder.filePath(u"gone.csv"_s));
    QTRY_VERIFY(keeper.words(u"importSentence"_s).contains(u"gone.csv cannot be read"));
    QVERIFY(keeper.words(u"importSentence"_s).contains(u"Nothing was imported"));
    keeper.press(Qt::Key_Escape);
    QCOMPARE(keeper.focus(), u"productSearch"_s);
}

void TestProductsPage::idsTooLongForSheetsAreToldBefore()
{
    Keeper keeper;
    keeper.page.importFile(keeper.file("id,name,price\nabcdefghijklmnopqrstuvwxyz-28,Tea,8\n"));
    QTRY_VERIFY(keeper.words(u"importRemark"_s).contains(u"line 2"));
    QVERIFY(keeper.see<QPushButton>(u"confirmImport"_s)->isEnabled());
}

void TestProductsPage::whatGoesOffSaleIsSaidAtOnce()
{
    Keeper keeper;
    keeper.page.importFile(keeper.file("id,name,price\nTEA,Tea,8\n"));
    QTRY_COMPARE(keeper.page.importing().stage(), ImportViewModel::Stage::Preview);
    keeper.page.importing().table().setFilter(ImportTable::Kind::Missing);
    QVERIFY(keeper.words(u"importDetail"_s).contains(u"stays on sale"));
    keeper.see<QCheckBox>(u"removeMissing"_s)->click();
    QVERIFY2(keeper.words(u"importDetail"_s).contains(u"goes off sale"),
        qPrintable(keeper.words(u"importDetail"_s)));
    QVERIFY(keeper.words(u"importVerdict"_s).contains(u"4 products go off sale"));
}

void TestProductsPage::headingsAloneCannotEmptyTheCatalogue()
{
    Keeper keeper;
    keeper.page.importFile(keeper.file("id,name,price\n"));
    QTRY_COMPARE(keeper.page.importing().stage(), ImportViewModel::Stage::Preview);
    QVERIFY(keeper.words(u"importVerdict"_s).contains(u"no product below its headings"));
    keeper.see<QCheckBox>(u"removeMissing"_s)->click();
    QVERIFY(keeper.words(u"importVerdict"_s).contains(u"puts no product on sale"));
    QVERIFY(!keeper.see<QPushButton>(u"confirmImport"_s)->isEnabled());
    keeper.press(Qt::Key_Return);
    QCOMPARE(keeper.page.importing().stage(), ImportViewModel::Stage::Preview);
    QCOMPARE(answer(keeper.catalog.products())->size(), 4);
}

void TestProductsPage::theListIsExported()
{
    Keeper keeper;
    keeper.press(Qt::Key_F4);
    QVERIFY(keeper.see<QWidget>(u"exportPanel"_s));
    keeper.press(Qt::Key_Return);
    auto *dialog = keeper.page.findChild<QFileDialog *>(u"fileDialog"_s);
    QVERIFY(dialog);
    const QString path = keeper.folder.filePath(u"out.xlsx"_s);
    dialog->selectFile(path);
    keeper.accept(dialog);
    QTRY_VERIFY(keeper.words(u"productNotice"_s).contains(u"4 products written to"));
    QCOMPARE(readProductFile(path)->lines.size(), 4);
}

void TestProductsPage::nothingIsClippedInEitherLanguage()
{
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        installLanguage(language);
        Keeper keeper;
        const auto check = [&keeper] {
            QVERIFY2(keeper.page.minimumSizeHint().width() <= 1294,
                qPrintable(QString::number(keeper.page.minimumSizeHint().width())));
            // 720 less banner, alarm and status strip
            QVERIFY2(keeper.page.minimumSizeHint().height() <= 600,
                qPrintable(QString::number(keeper.page.minimumSizeHint().height())));
            for (const QLabel *label : keeper.page.findChildren<QLabel *>()) {
                if (label->isVisibleTo(&keeper.page) && label->wordWrap())
                    QVERIFY2(
                        label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
            for (const QPushButton *button : keeper.page.findChildren<QPushButton *>()) {
                if (button->isVisibleTo(&keeper.page))
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            }
        };
        check();
        keeper.press(Qt::Key_Delete, Qt::ControlModifier);
        QTest::qWait(10);
        check();
        keeper.press(Qt::Key_Escape);
        keeper.press(Qt::Key_F4);
        QTest::qWait(10);
        check();
        keeper.press(Qt::Key_Escape);
        keeper.press(Qt::Key_F2);
        keeper.press(Qt::Key_Tab);
        keeper.keys(u"1.2.3.4.5"_s);
        keeper.press(Qt::Key_Return); // several faults at once
        QTest::qWait(10);
        check();
        keeper.press(Qt::Key_Escape);
        QTest::qWait(10);
        check(); // with the question whether to throw it away
        keeper.press(Qt::Key_Escape);
        keeper.page.importFile(keeper.file("id,name,price\nTEA,Tea,8\nT,,\n"));
        QTRY_COMPARE(keeper.page.importing().stage(), ImportViewModel::Stage::Preview);
        QTest::qWait(10);
        check();
    }
    installLanguage(u"en"_s);
}

SAOMA_TEST(TestProductsPage)
#include "test_productspage.moc"
