// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/counterfixture.h"
#include "ui/counter/counterpage.h"
#include "ui/text/language.h"
#include "ui/widgets/amountedit.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTableView>

#define ZX_USE_UTF8 1 // text() as UTF-8
#include <ZXing/ReadBarcode.h>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using wechat::TradeState;

namespace {

/// The counter as a cashier has it: only the keyboard, and what can be seen.
struct Cashier
{
    CounterFixture desk;
    TodayModel today{desk.ledger, desk.clock};
    CounterPage page{desk.model, today};

    Cashier()
    {
        today.start();
        page.resize(1294, 660);
        page.show();
        QApplication::setActiveWindow(&page);
    }
    void keys(const QString &text)
    {
        for (const QChar key : text)
            press(key == u'\r' ? Qt::Key_Return : Qt::Key_unknown, key);
    }
    void press(Qt::Key key, QChar text = {})
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &page;
        if (key == Qt::Key_unknown)
            QTest::keyClick(target, text.toLatin1());
        else
            QTest::keyClick(target, key);
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
    bool isAmountFocused() { return qobject_cast<AmountEdit *>(QApplication::focusWidget()); }
};

} // namespace

class TestCounterPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeKeysFromAmountToCode();
    void drawnCodeIsReadBackFromThePicture();
    void paidFillsThePanelAndEnterGoesOn();
    void F28_secondEnterMakesNoSecondOrder();
    void escClearsThenAsksThenCancels();
    void typingWhileASaleWaitsStartsTheNextOne();
    void badAmountIsExplainedAndNothingIsSent_data();
    void badAmountIsExplainedAndNothingIsSent();
    void sumIsCharged();
    void todayIsOneKeyAwayAndDigitsComeBack();
    void unknownSaysDoNotHandOver();
    void nothingIsClippedInEitherLanguage();
    void noStateIsCutInTodaysList();
};

void TestCounterPage::threeKeysFromAmountToCode()
{
    Cashier cashier;
    QVERIFY(cashier.isAmountFocused());
    cashier.keys(u"12.5\r"_s);
    QTRY_VERIFY(cashier.see<QWidget>(u"qrView"_s));
    QCOMPARE(cashier.words(u"saleAmount"_s), u"¥12.50"_s);
    QVERIFY(cashier.isAmountFocused());
    QCOMPARE(cashier.see<AmountEdit>(u"amountEdit"_s)->text(), QString());
}

void TestCounterPage::drawnCodeIsReadBackFromThePicture()
{
    Cashier cashier;
    cashier.keys(u"12.5\r"_s);
    QTRY_VERIFY(cashier.see<QWidget>(u"qrView"_s));
    const QImage picture = cashier.page.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(),
        ZXing::ImageFormat::Lum, int(picture.bytesPerLine()));
    const auto read = ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    QCOMPARE(QString::fromStdString(read.text()), cashier.desk.model.sale().code);
}

void TestCounterPage::paidFillsThePanelAndEnterGoesOn()
{
    Cashier cashier;
    cashier.keys(u"12.5\r"_s);
    QTRY_COMPARE(cashier.desk.shown(), ShownState::Waiting);
    cashier.desk.platformSays(TradeState::Success);
    QTRY_COMPARE(cashier.words(u"outcomeWord"_s), u"Paid"_s);
    QCOMPARE(cashier.words(u"outcomeAmount"_s), u"¥12.50"_s);
    QVERIFY(!cashier.see<QWidget>(u"qrView"_s));
    cashier.press(Qt::Key_Return);
    QVERIFY(cashier.desk.model.sale().isEmpty());
    QVERIFY(cashier.isAmountFocused());
}

void TestCounterPage::F28_secondEnterMakesNoSecondOrder()
{
    Cashier cashier;
    cashier.keys(u"12.5\r\r\r"_s);
    QTRY_COMPARE(cashier.desk.shown(), ShownState::Waiting);
    cashier.keys(u"\r"_s);
    auto *charge = cashier.page.findChild<QPushButton *>(u"chargeButton"_s);
    QTest::mouseDClick(charge, Qt::LeftButton);
    cashier.desk.clock.advance(std::chrono::seconds(1));
    QCOMPARE(cashier.desk.gateway.requests, 1);
    QCOMPARE(cashier.desk.model.tabs().size(), 1);
}

void TestCounterPage::escClearsThenAsksThenCancels()
{
    Cashier cashier;
    cashier.keys(u"12.5\r7"_s);
    QTRY_COMPARE(cashier.desk.shown(), ShownState::Waiting);
    cashier.press(Qt::Key_Escape);
    QCOMPARE(cashier.see<AmountEdit>(u"amountEdit"_s)->text(), QString());
    QVERIFY(!cashier.see<QLabel>(u"cancelQuestion"_s));
    cashier.press(Qt::Key_Escape);
    QVERIFY(cashier.see<QLabel>(u"cancelQuestion"_s));
    QVERIFY(cashier.see<QWidget>(u"qrView"_s)); // still payable until the platform says otherwise
    cashier.press(Qt::Key_Escape);
    QVERIFY(!cashier.see<QLabel>(u"cancelQuestion"_s));
    cashier.press(Qt::Key_Escape);
    cashier.press(Qt::Key_Return);
    QTRY_COMPARE(cashier.words(u"outcomeWord"_s), u"Closed"_s);
}

void TestCounterPage::typingWhileASaleWaitsStartsTheNextOne()
{
    Cashier cashier;
    cashier.keys(u"1\r"_s);
    QTRY_COMPARE(cashier.desk.shown(), ShownState::Waiting);
    cashier.keys(u"2\r"_s);
    QTRY_COMPARE(cashier.words(u"saleAmount"_s), u"¥2.00"_s);
    QVERIFY(cashier.see<QWidget>(u"saleStrip"_s));
    cashier.press(Qt::Key_F6);
    QTRY_COMPARE(cashier.words(u"saleAmount"_s), u"¥1.00"_s);
    QVERIFY(cashier.isAmountFocused());
}

void TestCounterPage::badAmountIsExplainedAndNothingIsSent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("zero") << u"0"_s << u"zero"_s;
    QTest::newRow("three decimals") << u"1.234"_s << u"two decimals"_s;
    QTest::newRow("exponent") << u"1e3"_s << u"is not an amount"_s;
    QTest::newRow("negative") << u"-5"_s << u"below zero"_s;
    QTest::newRow("full-width") << QString(QChar(0xFF15)) << u"is not an amount"_s;
    QTest::newRow("over the limit") << u"1000000.01"_s << u"limit"_s;
}

void TestCounterPage::badAmountIsExplainedAndNothingIsSent()
{
    QFETCH(const QString, text);
    QFETCH(const QString, says);
    Cashier cashier;
    cashier.see<AmountEdit>(u"amountEdit"_s)->setText(text); // as pasted, or set by an accessibility tool
    cashier.press(Qt::Key_Return);
    QVERIFY2(cashier.words(u"amountHint"_s).contains(says), qPrintable(cashier.words(u"amountHint"_s)));
    QCOMPARE(cashier.see<AmountEdit>(u"amountEdit"_s)->text(), text); // nothing is lost
    QVERIFY(cashier.desk.model.sale().isEmpty());
}

void TestCounterPage::sumIsCharged()
{
    Cashier cashier;
    cashier.keys(u"12.5+3+0.5\r"_s);
    QTRY_COMPARE(cashier.words(u"saleAmount"_s), u"¥16.00"_s);
}

void TestCounterPage::todayIsOneKeyAwayAndDigitsComeBack()
{
    Cashier cashier;
    cashier.keys(u"12.5\r"_s);
    QTRY_COMPARE(cashier.today.rowCount(), 1);
    QTRY_COMPARE(cashier.desk.shown(), ShownState::Waiting);
    cashier.press(Qt::Key_F2);
    QVERIFY(qobject_cast<QTableView *>(QApplication::focusWidget()));
    cashier.press(Qt::Key_Escape);
    QVERIFY(cashier.isAmountFocused());
    cashier.press(Qt::Key_F2);
    cashier.keys(u"7"_s);
    QVERIFY(cashier.isAmountFocused());
    QCOMPARE(cashier.see<AmountEdit>(u"amountEdit"_s)->text(), u"7"_s);
}

void TestCounterPage::unknownSaysDoNotHandOver()
{
    Cashier cashier;
    cashier.desk.gateway.isSilent = true;
    cashier.keys(u"12.5\r"_s);
    QTRY_COMPARE(cashier.words(u"outcomeWord"_s), u"Not confirmed – do not hand over"_s);
    QVERIFY(cashier.see<QPushButton>(u"askButton"_s));
    QVERIFY(!cashier.see<QPushButton>(u"nextButton"_s));
}

void TestCounterPage::nothingIsClippedInEitherLanguage()
{
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        installLanguage(language);
        Cashier cashier;
        cashier.keys(u"1000000\r"_s);
        QTRY_COMPARE(cashier.desk.shown(), ShownState::Waiting);
        QTest::qWait(0);
        QVERIFY(cashier.page.minimumSizeHint().width() <= 1294);
        QVERIFY(cashier.page.minimumSizeHint().height() <= 660);
        for (const QPushButton *button : cashier.page.findChildren<QPushButton *>()) {
            if (button->isVisibleTo(&cashier.page))
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
    }
    installLanguage(u"en"_s);
}

/// Not even beside a scroll bar: in small letters, on two lines.
void TestCounterPage::noStateIsCutInTodaysList()
{
    constexpr int signAndMargins = 28;
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        installLanguage(language);
        Cashier cashier;
        const auto *table = cashier.see<QTableView>(u"todayTable"_s);
        QVERIFY(table);
        const int bar = table->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
        const int room = table->columnWidth(TodayModel::StateColumn) - bar - signAndMargins;
        const QFontMetrics metrics(themeFont(table, TextSize::Small));
        for (int state = int(ShownState::Ordering); state <= int(ShownState::RefundFailed); ++state) {
            const QString word = briefWord(ShownState(state));
            const QRect needed = metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, word);
            QVERIFY2(
                needed.width() <= room && needed.height() <= table->verticalHeader()->defaultSectionSize(),
                qPrintable(u"%1: %2 of %3"_s.arg(word).arg(needed.width()).arg(room)));
        }
    }
    installLanguage(u"en"_s);
}

SAOMA_TEST(TestCounterPage)
#include "test_counterpage.moc"
