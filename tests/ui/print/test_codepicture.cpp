// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/print/paperreader.h"
#include "ui/print/codepicture.h"

#include <QRegularExpression>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestCodePicture final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pngKnowsItsTrueSize();
    void svgKnowsItsTrueSize();
};

void TestCodePicture::pngKnowsItsTrueSize()
{
    const QrMatrix matrix = *QrMatrix::encode("weixin://wxpay/bizpayurl?pr=TouTcET");
    for (const double moduleMm : {0.6, 1.5}) {
        const QImage image =
            QImage::fromData(toPng(matrix, moduleMm), "PNG").convertToFormat(QImage::Format_Grayscale8);
        QCOMPARE(readWithZxing(image), "weixin://wxpay/bizpayurl?pr=TouTcET"_ba);
        const double widthMm = image.width() * 1000.0 / image.dotsPerMeterX();
        QVERIFY(qAbs(widthMm - (matrix.size() + 8) * moduleMm) < 0.05);
        QCOMPARE(image.dotsPerMeterX(), image.dotsPerMeterY());
    }
}

void TestCodePicture::svgKnowsItsTrueSize()
{
    const QrMatrix matrix = *QrMatrix::encode("weixin://wxpay/bizpayurl?pr=TouTcET");
    const QString svg = QString::fromUtf8(toSvg(matrix, 0.5));
    const QString side = QString::number((matrix.size() + 8) * 0.5, 'f', 3) + u"mm"_s;
    QVERIFY2(svg.contains(u"width=\"%1\" height=\"%1\""_s.arg(side)), qPrintable(svg.left(200)));
}

SAOMA_TEST(TestCodePicture)
#include "test_codepicture.moc"
