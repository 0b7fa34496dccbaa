// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/qrmatrix.h"
#include "tests/support/testregistry.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <QXmlStreamReader>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestQrMatrix final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBack_data();
    void readsBack();
    void mixedTextIsNotLargerThanBytes();
    void higherLevelsAreLarger();
    void refuses();
    void emptyByDefault();
    void svgShowsTheSameModules();
};

namespace {

constexpr int modulePixels = 4;

const QByteArray productUrl =
    "weixin://wxpay/"
    "bizpayurl?appid=wx426b3015555a46be&mch_id=1900009851&nonce_str=lz2gmz19&product_id=123456789"
    "&time_stamp=1531917401&sign=69C6AEFFF6943AADCF84C4FA372BE60D";

/// Draws the symbol as a camera would like to see it and reads it with another library.
QByteArray readSymbol(const QrMatrix &matrix)
{
    const int side = (matrix.size() + 2 * QrMatrix::quietModules) * modulePixels;
    QByteArray pixels(qsizetype(side) * side, char(0xFF));
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int row = y / modulePixels - QrMatrix::quietModules;
            const int column = x / modulePixels - QrMatrix::quietModules;
            const bool inside = row >= 0 && column >= 0 && row < matrix.size() && column < matrix.size();
            if (inside && matrix.isDark(row, column))
                pixels[qsizetype(y) * side + x] = 0;
        }
    }
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setIsPure(true);
    const ZXing::ImageView view(
        reinterpret_cast<const std::uint8_t *>(pixels.constData()), side, side, ZXing::ImageFormat::Lum);
    const ZXing::Result result = ZXing::ReadBarcode(view, hints);
    const ZXing::ByteArray &bytes = result.bytes();
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

} // namespace

void TestQrMatrix::readsBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("product code") << productUrl;
    QTest::newRow("prepaid code") << "weixin://wxpay/bizpayurl?pr=TouTcET"_ba;
    QTest::newRow("newer prepaid code") << "weixin://wxpay/bizpayurl/up?pr=TouTcET&groupid=00"_ba;
    QTest::newRow("digits") << "12345678901234567890123456789012"_ba;
    QTest::newRow("capitals") << "SIGN69C6AEFFF6943AADCF84C4FA372BE60D"_ba;
    QTest::newRow("mixed") << "abc1234567890DEF1234567890ghi"_ba;
    QTest::newRow("lower case is kept") << "HELLO hello"_ba;
    QTest::newRow("one byte") << "x"_ba;
    QTest::newRow("Chinese") << "扫码收银台"_ba;
    QTest::newRow("512 bytes") << productUrl.repeated(4).first(512);
    QTest::newRow("with a NUL") << "a\0b"_ba;
}

void TestQrMatrix::readsBack()
{
    QFETCH(const QByteArray, text);
    for (const QrLevel level : {QrLevel::L, QrLevel::M, QrLevel::Q, QrLevel::H}) {
        const Result<QrMatrix> matrix = QrMatrix::encode(text, level);
        QVERIFY(matrix);
        QVERIFY(matrix->size() >= 21 && (matrix->size() - 21) % 4 == 0);
        QCOMPARE(readSymbol(*matrix), text);
    }
}

/// 60 digits are 200 bits as digits and 480 as bytes: splitting must show.
void TestQrMatrix::mixedTextIsNotLargerThanBytes()
{
    const int split = QrMatrix::encode("abc"_ba.append(60, '7')).value().size();
    const int bytes = QrMatrix::encode("abc"_ba.append(60, 'q')).value().size();
    QVERIFY(split < bytes);
}

void TestQrMatrix::higherLevelsAreLarger()
{
    int last = 0;
    for (const QrLevel level : {QrLevel::L, QrLevel::M, QrLevel::Q, QrLevel::H}) {
        const int size = QrMatrix::encode(productUrl, level).value().size();
        QVERIFY(size > last);
        last = size;
    }
    QVERIFY(QrMatrix::encode(productUrl).value().size()
        == QrMatrix::encode(productUrl, QrLevel::M).value().size());
}

void TestQrMatrix::refuses()
{
    QCOMPARE(QrMatrix::encode("").error().code, u"QR_EMPTY"_s);
    QVERIFY(QrMatrix::encode(QByteArray(2331, 'x'))); // the most that level M holds in bytes
    const Result<QrMatrix> tooLong = QrMatrix::encode(QByteArray(2332, 'x'));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(tooLong.error().code, u"QR_TOO_LONG"_s);
    QCOMPARE(QrMatrix::encode(QByteArray(1'000'000, '1')).error().code, u"QR_TOO_LONG"_s);
}

void TestQrMatrix::emptyByDefault()
{
    QVERIFY(QrMatrix().isEmpty());
    QCOMPARE(QrMatrix().size(), 0);
}

/// Paints the path's rectangles back into modules.
void TestQrMatrix::svgShowsTheSameModules()
{
    const QrMatrix matrix = QrMatrix::encode(productUrl).value();
    QXmlStreamReader reader(toSvg(matrix));
    QString path;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"path")
            path = reader.attributes().value("d"_L1).toString();
        if (reader.isStartElement() && reader.name() == u"svg") {
            const QString side = QString::number(matrix.size() + 8);
            QCOMPARE(reader.attributes().value("viewBox"_L1).toString(), u"0 0 %1 %1"_s.arg(side));
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));

    QByteArray dark(qsizetype(matrix.size()) * matrix.size(), 0);
    static const QRegularExpression run(u"M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z"_s);
    auto runs = run.globalMatch(path);
    while (runs.hasNext()) {
        const QRegularExpressionMatch match = runs.next();
        QCOMPARE(match.capturedView(3), match.capturedView(4));
        const qsizetype start = (match.capturedView(2).toInt() - 4) * qsizetype(matrix.size())
            + match.capturedView(1).toInt() - 4;
        for (qsizetype i = 0; i < match.capturedView(3).toInt(); ++i)
            dark[start + i] = 1;
    }
    for (int row = 0; row < matrix.size(); ++row) {
        for (int column = 0; column < matrix.size(); ++column)
            QCOMPARE(dark.at(qsizetype(row) * matrix.size() + column) != 0, matrix.isDark(row, column));
    }
}

SAOMA_TEST(TestQrMatrix)
#include "test_qrmatrix.moc"
