// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/boardfixture.h"
#include "ui/board/boardcardview.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/board/boardwindow.h"
#include "ui/text/language.h"
#include "ui/widgets/qrview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest/QTest>

#define ZX_USE_UTF8 1 // text() as UTF-8
#include <ZXing/ReadBarcode.h>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The board as a cashier has it: the keyboard, and what can be seen.
struct BoardShop
{
    explicit BoardShop(int products = 3)
    {
        for (int i = 3; i < products; ++i) {
            Product product = sampleProduct(u"P", u"Product", 100 + i);
            product.id += QString::number(i);
            product.name += u' ' + QString::number(i);
            board.put(product);
        }
        open();
    }
    void open()
    {
        page = std::make_unique<BoardPage>(BoardNeeds{*board.bench.ledger, *board.bench.runner,
            *board.catalog, board.bench.clock, board.bench.random, u"Corner café"_s, false});
        page->model().setLedgerOpen();
        page->resize(1294, 660);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->takeFocus();
        QTRY_VERIFY(page->choice().isRead());
        QTRY_VERIFY(table()->model()->rowCount() > 0);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(page->focusWidget() ? page->focusWidget() : page.get(), key, modifiers);
    }
    void choose(int rows) const
    {
        press(Qt::Key_Down);
        for (int row = 0; row < rows; ++row) {
            press(Qt::Key_Space);
            press(Qt::Key_Down);
        }
    }
    /// Time passes, and what it brings is shown.
    void run(Clock::Duration by)
    {
        board.run(by);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QTableView *table() const { return page->findChild<QTableView *>(u"boardProducts"_s); }
    [[nodiscard]] QString words(const QString &name) const
    {
        const auto *label = page->findChild<QLabel *>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] bool isBoardShown() const { return page->findChild<BoardView *>()->isVisible(); }
    [[nodiscard]] static BoardWindow *fullScreen()
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *window = qobject_cast<BoardWindow *>(widget); window && window->isVisible())
                return window;
        return nullptr;
    }

    BoardFixture board;
    std::unique_ptr<BoardPage> page;
};

QStringList codesOnPicture(QWidget &widget)
{
    const QImage picture = widget.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(),
        ZXing::ImageFormat::Lum, int(picture.bytesPerLine()));
    QStringList texts;
    for (const auto &read :
        ZXing::ReadBarcodes(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode)))
        texts.append(QString::fromStdString(read.text()));
    texts.sort();
    return texts;
}

QStringList codesOfBoard(const BoardViewModel &model)
{
    QStringList codes;
    for (const BoardCard &card : model.cards())
        codes.append(card.code);
    codes.sort();
    return codes;
}

} // namespace

class TestBoardPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void productsAreChosenByKeysAndShown();
    void theChoiceIsRemembered();
    void twelveAtMost();
    void nothingChosenIsSaid();
    void drawnCodesAreReadBack_data();
    void drawnCodesAreReadBack();
    void fullScreenShowsCodesAloneAndEscLeaves();
    void codesLiveWhileTheWindowIsOpen();
    void troubleSpeaksInsteadOfCards();
    void aCardThatIsClickedGivesItsCode();
    void nothingIsClippedInEitherLanguage();
};

void TestBoardPage::productsAreChosenByKeysAndShown()
{
    BoardShop shop;
    QCOMPARE(shop.page->focusWidget()->objectName(), u"boardSearch"_s);
    shop.choose(2);
    QCOMPARE(shop.words(u"boardCount"_s), u"2 of 12 chosen"_s);
    shop.press(Qt::Key_Up);
    shop.press(Qt::Key_Space); // and off again
    QCOMPARE(shop.words(u"boardCount"_s), u"1 of 12 chosen"_s);
    shop.press(Qt::Key_Return);
    QVERIFY(shop.isBoardShown());
    shop.run(2s);
    QCOMPARE(shop.page->model().cards().size(), 1);
    QVERIFY(!shop.page->model().cards().first().code.isEmpty());
    shop.press(Qt::Key_Escape);
    QVERIFY(!shop.isBoardShown());
    QCOMPARE(shop.page->focusWidget()->objectName(), u"boardSearch"_s);
    QTest::keyClicks(shop.page->focusWidget(), u"tea"_s);
    QTRY_COMPARE(shop.table()->model()->rowCount(), 1);
    shop.press(Qt::Key_Escape);
    QTRY_COMPARE(shop.table()->model()->rowCount(), 3);
    shop.run(BoardViewModel::leaveGrace + 5s);
    QVERIFY(shop.page->model().cards().first().code.isEmpty());
}

void TestBoardPage::theChoiceIsRemembered()
{
    BoardShop shop;
    shop.choose(2);
    const QStringList chosen = shop.page->choice().productIds();
    QCOMPARE(chosen.size(), 2);
    shop.page.reset(); // it is written in the background, at the latest by now
    shop.open();
    QCOMPARE(shop.page->choice().productIds(), chosen);
    QTRY_COMPARE(shop.words(u"boardCount"_s), u"2 of 12 chosen"_s);
    QVERIFY(!shop.isBoardShown()); // and nothing is asked for before somebody wants it
}

void TestBoardPage::twelveAtMost()
{
    BoardShop shop{13};
    shop.choose(12);
    QCOMPARE(shop.words(u"boardNotice"_s), QString());
    shop.press(Qt::Key_Space);
    QVERIFY(shop.words(u"boardNotice"_s).contains(u"full"));
    QCOMPARE(shop.page->choice().productIds().size(), 12);
}

void TestBoardPage::nothingChosenIsSaid()
{
    BoardShop shop;
    shop.press(Qt::Key_Return);
    QVERIFY(!shop.isBoardShown());
    QVERIFY(shop.words(u"boardNotice"_s).contains(u"Nothing is chosen"));
    shop.press(Qt::Key_F11);
    QVERIFY(!BoardShop::fullScreen());
}

void TestBoardPage::drawnCodesAreReadBack_data()
{
    QTest::addColumn<int>("products");
    for (const int products : {3, 7, 12})
        QTest::addRow("%d products", products) << products;
}

void TestBoardPage::drawnCodesAreReadBack()
{
    QFETCH(const int, products);
    BoardShop shop{products};
    shop.choose(products);
    shop.press(Qt::Key_Return);
    shop.run(5s);
    const QStringList expected = codesOfBoard(shop.page->model());
    QCOMPARE(expected.size(), products);
    QCOMPARE(codesOnPicture(*shop.page), expected);
    for (const QrView *view : shop.page->findChildren<QrView *>())
        QVERIFY2(view->modulePixels() >= 4, qPrintable(QString::number(view->modulePixels())));
}

void TestBoardPage::fullScreenShowsCodesAloneAndEscLeaves()
{
    BoardShop shop;
    shop.choose(3);
    shop.press(Qt::Key_F11); // from the choice at once
    BoardWindow *window = BoardShop::fullScreen();
    QVERIFY(window);
    QVERIFY(window->isFullScreen());
    shop.run(3s);
    QCOMPARE(codesOnPicture(*window), codesOfBoard(shop.page->model()));
    QVERIFY(window->findChildren<QPushButton *>().isEmpty());
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(!BoardShop::fullScreen());
    QVERIFY(shop.isBoardShown());
    QApplication::setActiveWindow(shop.page.get());
    shop.press(Qt::Key_F11);
    QTest::keyClick(BoardShop::fullScreen(), Qt::Key_F11);
    QVERIFY(!BoardShop::fullScreen());
}

/// On a second screen the board stays while the cashier works at the counter.
void TestBoardPage::codesLiveWhileTheWindowIsOpen()
{
    BoardShop shop;
    shop.choose(1);
    shop.press(Qt::Key_F11);
    shop.run(2s);
    shop.page->hide();
    shop.run(2min);
    QCOMPARE(codesOnPicture(*BoardShop::fullScreen()).size(), 1);
    BoardShop::fullScreen()->close();
    shop.run(BoardViewModel::leaveGrace + 5s);
    QCOMPARE(codesOfBoard(shop.page->model()), QStringList{QString()});
}

void TestBoardPage::troubleSpeaksInsteadOfCards()
{
    BoardShop shop;
    shop.choose(1);
    shop.press(Qt::Key_F11);
    shop.run(2s);
    shop.page->model().setTrouble(Error{Error::Kind::Storage, u"LEDGER_FULL"_s, {}, {}});
    QVERIFY(shop.words(u"boardSentence"_s).contains(u"disk is full"));
    QVERIFY(shop.page->findChildren<BoardCardView *>().isEmpty());
    auto *forBuyers = BoardShop::fullScreen()->findChild<QLabel *>(u"boardSentence"_s);
    QCOMPARE(forBuyers->text(), u"No codes right now. Please pay at the counter."_s);
    shop.page->model().setTrouble({});
    QCOMPARE(shop.page->findChildren<BoardCardView *>().size(), 1);
    BoardShop::fullScreen()->close();
}

void TestBoardPage::aCardThatIsClickedGivesItsCode()
{
    BoardShop shop;
    shop.choose(2);
    shop.press(Qt::Key_Return);
    shop.run(2s);
    QSignalSpy touched(shop.page.get(), &BoardPage::codeTouched);
    const auto cards = shop.page->findChildren<BoardCardView *>();
    QTest::mouseClick(cards.last(), Qt::LeftButton);
    shop.press(Qt::Key_1);
    shop.press(Qt::Key_9); // there is no ninth
    QCOMPARE(touched.size(), 2);
    QCOMPARE(touched.first().first().toString(), cards.last()->card().code);
    QCOMPARE(touched.last().first().toString(), cards.first()->card().code);
}

void TestBoardPage::nothingIsClippedInEitherLanguage()
{
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        installLanguage(language);
        BoardShop shop;
        for (const QLabel *label : shop.page->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->wordWrap())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
        for (const QPushButton *button : shop.page->findChildren<QPushButton *>())
            QVERIFY2(button->maximumWidth() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    installLanguage(u"en"_s);
}

SAOMA_TEST(TestBoardPage)
#include "test_boardpage.moc"
