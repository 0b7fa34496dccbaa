// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/qrmatrix.h"
#include "core/qr/qrsegments.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testregistry.h"

#include <qrencode.h>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestQrSegments final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void segmentsCoverTheText();
    void capacitiesAreTheLibrarysOwn();
    void neverLargerThanTheLibrarysSplitting();
    void noSplittingIsSmaller();
    void productCodeIsSmallerThanBytes();
    void refusesWhatNoSymbolHolds();
};

namespace {

constexpr std::array levels{QrLevel::L, QrLevel::M, QrLevel::Q, QrLevel::H};

/// Texts that change between digits, capitals and others, reproducibly.
QByteArray textNumber(int number)
{
    test::SeededRandom random(quint32(number) + 1);
    const QByteArrayView alphabets[]{"0123456789", "0123456789ABCDEF$%*+-./: ", "abcxyz&=?_"};
    QByteArray text;
    const int runs = 1 + number % 9;
    for (int run = 0; run < runs; ++run) {
        const QByteArray dice = random.bytes(2);
        const QByteArrayView alphabet = alphabets[quint8(dice[0]) % 3];
        const QByteArray picks = random.bytes(1 + quint8(dice[1]) % 24);
        for (const char pick : picks)
            text += alphabet[quint8(pick) % alphabet.size()];
    }
    return text;
}

/// Every splitting of a short text, by trying them all; the bits of the cheapest.
qsizetype cheapestByTrying(const QByteArray &text, int version)
{
    constexpr auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    qsizetype best = std::numeric_limits<qsizetype>::max();
    const auto ways = std::size_t(std::pow(3.0, double(text.size())));
    for (std::size_t way = 0; way < ways; ++way) {
        QList<QrSegment> segments;
        bool isPossible = true;
        std::size_t rest = way;
        for (qsizetype i = 0; i < text.size() && isPossible; ++i, rest /= 3) {
            const auto mode = QrSegment::Mode(rest % 3);
            const bool isCapital = isDigit(text[i]) || (text[i] >= 'A' && text[i] <= 'Z');
            isPossible = mode == QrSegment::Mode::Bytes || isDigit(text[i])
                || (mode == QrSegment::Mode::Capitals && isCapital);
            if (segments.isEmpty() || segments.back().mode != mode)
                segments.append({mode, i, 0});
            ++segments.back().size;
        }
        if (isPossible)
            best = std::min(best, qrBits(segments, version));
    }
    return best;
}

} // namespace

void TestQrSegments::segmentsCoverTheText()
{
    for (int number = 0; number < 300; ++number) {
        const QByteArray text = textNumber(number);
        qsizetype end = 0;
        for (const QrSegment &segment : splitForQr(text, QrLevel::M).segments) {
            QCOMPARE(segment.start, end);
            QVERIFY(segment.size > 0);
            end += segment.size;
        }
        QCOMPARE(end, text.size());
    }
}

/// One byte more than a version holds makes the library choose the next: the table's every number is held
/// against its.
void TestQrSegments::capacitiesAreTheLibrarysOwn()
{
    for (int version = 1; version <= 40; ++version) {
        for (const QrLevel level : levels) {
            const int headBytes = version < 10 ? 2 : 3; // 4 bits of mode, 8 or 16 of count, 4 spare
            const QByteArray most(qrCapacityBytes(version, level) - headBytes, 'a');
            const auto sizeOf = [level](const QByteArray &text) {
                QRcode *code = QRcode_encodeData(int(text.size()),
                    reinterpret_cast<const unsigned char *>(text.constData()), 0, QRecLevel(int(level)));
                const int size = code ? code->width : 0;
                QRcode_free(code);
                return size;
            };
            QCOMPARE(sizeOf(most), 17 + 4 * version);
            QCOMPARE(sizeOf(most + 'a'), version == 40 ? 0 : 21 + 4 * version);
        }
    }
}

void TestQrSegments::neverLargerThanTheLibrarysSplitting()
{
    int smaller = 0;
    for (int number = 0; number < 600; ++number) {
        const QByteArray text = textNumber(number);
        QRcode *code = QRcode_encodeString(text.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1);
        const int theirs = code->width;
        QRcode_free(code);
        const int ours = splitForQr(text, QrLevel::M).modules();
        QVERIFY2(ours <= theirs, text.constData());
        QCOMPARE(QrMatrix::encode(text)->size(), ours);
        smaller += ours < theirs;
    }
    qInfo("smaller than the library's own splitting: %d of 600", smaller);
}

void TestQrSegments::noSplittingIsSmaller()
{
    for (const char *text : {"12345678", "a1234567", "A1234567", "ABCDEFGH", "aBCDEFGb", "a1b2C3D4",
             "12ABCDab", "0000000a", "A000000A", "a", "1", "Z", "9Za9Za9Z"}) {
        const QrSplit split = splitForQr(text, QrLevel::L);
        QCOMPARE(split.version, 1);
        QCOMPARE(qrBits(split.segments, 1), cheapestByTrying(text, 1));
    }
}

void TestQrSegments::productCodeIsSmallerThanBytes()
{
    const QByteArray url =
        "weixin://wxpay/bizpayurl?appid=wx426b3015555a46be&mch_id=1900009851&nonce_str=lz2g"
        "&product_id=123456&time_stamp=1531917401&sign=69C6AEFFF6943AADCF84C4FA372BE60D";
    QRcode *bytes = QRcode_encodeData(
        int(url.size()), reinterpret_cast<const unsigned char *>(url.constData()), 0, QR_ECLEVEL_M);
    const int asBytes = bytes->width;
    QRcode_free(bytes);
    QCOMPARE(asBytes, 53);
    QCOMPARE(splitForQr(url, QrLevel::M).modules(), 49);
}

void TestQrSegments::refusesWhatNoSymbolHolds()
{
    QCOMPARE(splitForQr("", QrLevel::M).version, 0);
    QCOMPARE(splitForQr(QByteArray(7089, '1'), QrLevel::L).version, 40);
    QCOMPARE(splitForQr(QByteArray(7090, '1'), QrLevel::L).version, 0);
    QCOMPARE(splitForQr(QByteArray(2331, 'x'), QrLevel::M).version, 40);
    QCOMPARE(splitForQr(QByteArray(2332, 'x'), QrLevel::M).version, 0);
}

SAOMA_TEST(TestQrSegments)
#include "test_qrsegments.moc"
