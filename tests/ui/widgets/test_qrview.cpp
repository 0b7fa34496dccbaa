// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/widgets/qrview.h"

#include <QApplication>
#include <QImage>
#include <QPalette>

#define ZX_USE_UTF8 1 // text() as UTF-8
#include <ZXing/ReadBarcode.h>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

std::string readBack(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(
        grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, int(grey.bytesPerLine()));
    return ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode)).text();
}

/// As it appears on a screen of this ratio.
QImage drawnAt(QrView &view, qreal ratio)
{
    QImage picture(view.size() * ratio, QImage::Format_RGB32);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::magenta);
    view.render(&picture);
    return picture;
}

const QByteArray productCode =
    "weixin://wxpay/bizpayurl?appid=wxd930ea5d5a258f4f&mch_id=10000100&nonce_str=a1b2c3d4"
    "&product_id=LATTE&sign=5DFB8F9DC0B2DD1E1D5A7C1C5A7A1B2C&time_stamp=1800000000";

} // namespace

class TestQrView final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadBack_data();
    void isReadBack();
    void everyModuleIsAWholeNumberOfPixels();
    void staysBlackOnWhiteInADarkTheme();
    void keepsItsQuietZone();
    void drawsNothingWithoutACodeOrRoom();
};

void TestQrView::isReadBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("ratio");
    const QByteArray counterCode = "weixin://wxpay/bizpayurl?pr=TouTcET";
    QTest::newRow("counter code, small") << counterCode << 240 << 1.0;
    QTest::newRow("counter code, 1366 x 768") << counterCode << 376 << 1.0;
    QTest::newRow("counter code, 125 %") << counterCode << 377 << 1.25;
    QTest::newRow("counter code, 150 %") << counterCode << 301 << 1.5;
    QTest::newRow("counter code, 175 %") << counterCode << 333 << 1.75;
    QTest::newRow("counter code, 200 %") << counterCode << 376 << 2.0;
    QTest::newRow("product code, small") << productCode << 240 << 1.0;
    QTest::newRow("product code, 150 %") << productCode << 376 << 1.5;
}

void TestQrView::isReadBack()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, side);
    QFETCH(const double, ratio);
    QrView view;
    view.resize(side, side);
    view.setMatrix(*QrMatrix::encode(text));
    QCOMPARE(readBack(drawnAt(view, ratio)), text.toStdString());
}

void TestQrView::everyModuleIsAWholeNumberOfPixels()
{
    const QrMatrix matrix = *QrMatrix::encode("weixin://wxpay/bizpayurl?pr=TouTcET");
    QrView view;
    view.resize(381, 402);
    view.setMatrix(matrix);
    const QImage picture = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const int scale = view.modulePixels();
    QCOMPARE(scale, 381 / (matrix.size() + 8));
    const int side = matrix.size() * scale;
    const QPoint origin((381 - side) / 2, (402 - side) / 2);
    int wrong = 0;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            wrong += picture.pixel(origin.x() + x, origin.y() + y)
                    != (matrix.isDark(y / scale, x / scale) ? qRgb(0, 0, 0) : qRgb(255, 255, 255))
                ? 1
                : 0;
    QVERIFY2(wrong == 0 || wrong > side, "an odd remainder may move the symbol by one pixel, not blur it");
    for (int y = 0; y < picture.height(); ++y) // no grey anywhere: nothing was scaled by a fraction
        for (int x = 0; x < picture.width(); ++x) {
            const QColor colour = picture.pixelColor(x, y);
            const bool isInside = QRect(origin - QPoint(1, 1), QSize(side + 2, side + 2)).contains(x, y);
            if (isInside)
                QVERIFY(colour == Qt::black || colour == Qt::white);
        }
}

void TestQrView::staysBlackOnWhiteInADarkTheme()
{
    QWidget window;
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x101010));
    window.setPalette(dark);
    window.setAutoFillBackground(true);
    window.resize(420, 420);
    QrView view(&window);
    view.setGeometry(10, 10, 400, 400);
    view.setMatrix(*QrMatrix::encode(productCode));
    QCOMPARE(readBack(window.grab().toImage()), productCode.toStdString());
}

void TestQrView::keepsItsQuietZone()
{
    const QrMatrix matrix = *QrMatrix::encode("weixin://wxpay/bizpayurl?pr=TouTcET");
    const int modules = matrix.size() + 2 * QrMatrix::quietModules;
    QrView view;
    view.resize(modules * 8, modules * 8);
    view.setMatrix(matrix);
    const QImage picture = view.grab().toImage();
    for (int i = 0; i < picture.width(); ++i)
        for (int depth = 0; depth < 4 * 8; ++depth) {
            QCOMPARE(picture.pixelColor(i, depth), QColor(Qt::white));
            QCOMPARE(picture.pixelColor(depth, i), QColor(Qt::white));
        }
    QCOMPARE(picture.pixelColor(4 * 8, 4 * 8), QColor(Qt::black));
}

void TestQrView::drawsNothingWithoutACodeOrRoom()
{
    QrView view;
    QCOMPARE(view.modulePixels(), 0);
    view.setMatrix(*QrMatrix::encode(productCode));
    view.setMinimumSize(0, 0);
    view.resize(20, 20);
    QCOMPARE(view.modulePixels(), 0);
    (void)view.grab();
}

SAOMA_TEST(TestQrView)
#include "test_qrview.moc"
