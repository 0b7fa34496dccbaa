// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/textencoding.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestTextEncoding final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void detects_data();
    void detects();
    void refuses_data();
    void refuses();
};

void TestTextEncoding::detects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("nothing") << QByteArray{} << u""_s << u"UTF-8"_s;
    QTest::newRow("ASCII") << QByteArray{"id,name\n"} << u"id,name\n"_s << u"UTF-8"_s;
    QTest::newRow("UTF-8") << QByteArray{"\xe8\x8c\xb6"} << u"茶"_s << u"UTF-8"_s;
    QTest::newRow("UTF-8 with a mark") << QByteArray{"\xef\xbb\xbf\xe8\x8c\xb6"} << u"茶"_s << u"UTF-8"_s;
    QTest::newRow("UTF-8 beyond the first plane") << QByteArray{"\xf0\x9f\x98\x80"} << u"😀"_s << u"UTF-8"_s;
    QTest::newRow("UTF-16, low byte first")
        << QByteArray{"\xff\xfe\x36\x83\x2c\x00", 6} << u"茶,"_s << u"UTF-16"_s;
    QTest::newRow("UTF-16, high byte first")
        << QByteArray{"\xfe\xff\x83\x36\x00\x2c", 6} << u"茶,"_s << u"UTF-16"_s;
    QTest::newRow("GBK") << QByteArray{"\xb1\xe0\xba\xc5,\xc3\xfb\xb3\xc6\n1,\xc2\xcc\xb2\xe8\n"}
                         << u"编号,名称\n1,绿茶\n"_s << u"GB18030"_s;
    QTest::newRow("the two characters that once fooled an editor")
        << QByteArray{"\xc1\xaa\xcd\xa8"} << u"联通"_s << u"GB18030"_s;
    QTest::newRow("GB18030, four bytes") << QByteArray{"\x94\x39\xda\x33"} << u"💩"_s << u"GB18030"_s;
    QTest::newRow("traditional characters in GBK")
        << QByteArray{"\276\216\314\226,\303\373\267Q,\203r\270\361\ntea,\276G\262\350,9\n"
                      "tie,\202\200\310\313\211\330\350F\323^\322\364,28\n"}
        << u"編號,名稱,價格\ntea,綠茶,9\ntie,個人壺鐵觀音,28\n"_s << u"GB18030"_s;
    QTest::newRow("rare characters in GBK")
        << QByteArray{"\342\306\342\275\360\232\360\233\206\264"} << u"馄饨饸饹喆"_s << u"GB18030"_s;
    QTest::newRow("GBK, whose second byte is ASCII") << QByteArray{"\x81\x5c"} << u"乗"_s << u"GB18030"_s;
}

void TestTextEncoding::detects()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QFETCH(const QString, encoding);
    const auto decoded = decodeText(bytes, u"f.csv"_s);
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().code));
    QCOMPARE(decoded->text, text);
    QCOMPARE(decoded->encoding, encoding);
}

void TestTextEncoding::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("zero bytes") << QByteArray{"a\0b", 3} << u"TABLE_NOT_TEXT"_s;
    QTest::newRow("zeros in UTF-16") << QByteArray{"\xff\xfe\0\0", 4} << u"TABLE_NOT_TEXT"_s;
    QTest::newRow("neither") << QByteArray{"\xe8\x8c\xb6 \xff\xff"} << u"TABLE_ENCODING"_s;
    QTest::newRow("broken behind a mark") << QByteArray{"\xef\xbb\xbf\xb2\xe8"} << u"TABLE_ENCODING"_s;
    QTest::newRow("GB18030, cut off") << QByteArray{"\xc2\xcc\xb2"} << u"TABLE_ENCODING"_s;
    QTest::newRow("Big5")
        << QByteArray{"\275s\270\271,\246W\272\331,\273\371\256\346\ntea,\272\361\257\371,9\n"
                      "latte,\256\263\305K\251@\260\330,28\n"}
        << u"TABLE_ENCODING_OTHER"_s;
    QTest::newRow("Shift JIS")
        << QByteArray{"\224\324\215\206,\226\274\221O,\211\277\212i\ntea,\202\250\222\203,9\n"
                      "latte,\203J\203t\203F\203\211\203e,28\n"}
        << u"TABLE_ENCODING_OTHER"_s;
    QTest::newRow("UTF-16, an odd byte") << QByteArray{"\xff\xfe\x36\x83\x2c", 5} << u"TABLE_ENCODING"_s;
    QTest::newRow("UTF-16, half a character")
        << QByteArray{"\xff\xfe\x3d\xd8\x2c\x00", 6} << u"TABLE_ENCODING"_s;
    QTest::newRow("UTF-16, half a character at the end")
        << QByteArray{"\xff\xfe\x3d\xd8", 4} << u"TABLE_ENCODING"_s;
}

void TestTextEncoding::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const auto decoded = decodeText(bytes, u"f.csv"_s);
    QVERIFY2(!decoded, decoded ? qPrintable(decoded->encoding + u": "_s + decoded->text) : "");
    QCOMPARE(decoded.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(decoded.error().code, code);
    QCOMPARE(decoded.error().subject, u"f.csv"_s);
}

SAOMA_TEST(TestTextEncoding)
#include "test_textencoding.moc"
