// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/xml.h"
#include "tests/support/testregistry.h"

#include <QElapsedTimer>

using namespace saoma;
using namespace saoma::wechat;
using namespace Qt::StringLiterals;

class TestXml final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void F02_refuses_data();
    void F02_refuses();
    void limitsHold();
    void hostileInputIsCheap_data();
    void hostileInputIsCheap();
    void F22_everyCutIsRefused();
    void writesWhatItReads();
    void otherRootOnRequest();
};

void TestXml::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("a");
    QTest::newRow("text") << "<xml><a>1</a></xml>"_ba
                          << "1"_ba;
    QTest::newRow("CDATA") << "<xml><a><![CDATA[1]]></a></xml>"_ba
                           << "1"_ba;
    QTest::newRow("CDATA with markup") << "<xml><a><![CDATA[<b>&amp;]]></a></xml>"_ba
                                       << "<b>&amp;"_ba;
    QTest::newRow("CDATA with brackets") << "<xml><a><![CDATA[x]]]]></a></xml>"_ba
                                         << "x]]"_ba;
    QTest::newRow("CDATA with a greater-than") << "<xml><a><![CDATA[x]>y]]></a></xml>"_ba
                                               << "x]>y"_ba;
    QTest::newRow("empty CDATA") << "<xml><a><![CDATA[]]></a></xml>"_ba
                                 << ""_ba;
    QTest::newRow("empty") << "<xml><a></a></xml>"_ba
                           << ""_ba;
    QTest::newRow("empty tag") << "<xml><a/></xml>"_ba
                               << ""_ba;
    QTest::newRow("empty tag with a blank") << "<xml><a /></xml>"_ba
                                            << ""_ba;
    QTest::newRow("blanks are content") << "<xml><a> 1 </a></xml>"_ba
                                        << " 1 "_ba;
    QTest::newRow("only blanks") << "<xml><a>  </a></xml>"_ba
                                 << "  "_ba;
    QTest::newRow("five entities") << "<xml><a>&lt;&gt;&amp;&quot;&apos;</a></xml>"_ba
                                   << "<>&\"'"_ba;
    QTest::newRow("references") << "<xml><a>&#49;&#x4E2D;</a></xml>"_ba
                                << "1中"_ba;
    QTest::newRow("reference to a reference") << "<xml><a>&amp;#49;</a></xml>"_ba
                                              << "&#49;"_ba;
    QTest::newRow("greater-than in text") << "<xml><a>1>0</a></xml>"_ba
                                          << "1>0"_ba;
    QTest::newRow("Chinese") << "<xml><a>支付测试</a></xml>"_ba
                             << "支付测试"_ba;
    QTest::newRow("four bytes") << "<xml><a>\xF0\x9F\x8D\xB5</a></xml>"_ba
                                << "\xF0\x9F\x8D\xB5"_ba;
    QTest::newRow("blanks between") << "\n<xml>\r\n  <a>1</a>\n\t</xml>\n"_ba
                                    << "1"_ba;
    QTest::newRow("blank in the end tag") << "<xml><a>1</a ></xml >"_ba
                                          << "1"_ba;
    QTest::newRow("zero-width kept") << "<xml><a>1\xE2\x80\x8B</a></xml>"_ba
                                     << "1\xE2\x80\x8B"_ba;
}

void TestXml::reads()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, a);
    const Result<Fields> fields = parseXml(bytes);
    QVERIFY2(fields, fields ? "" : qPrintable(fields.error().code + u' ' + fields.error().detail));
    QCOMPARE(*fields, (Fields{{"a", a}}));
}

void TestXml::F02_refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *code, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << QString::fromLatin1(code);
    };
    const char *forbidden = "XML_FORBIDDEN";
    const char *malformed = "XML_MALFORMED";
    row("DOCTYPE", forbidden, "<!DOCTYPE xml><xml><a>1</a></xml>");
    row("DOCTYPE, lower case", forbidden, "<!doctype xml><xml><a>1</a></xml>");
    row("internal entity", forbidden, "<!DOCTYPE xml [<!ENTITY e \"1\">]><xml><a>&e;</a></xml>");
    row("external entity", forbidden,
        "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><a>&e;</a></xml>");
    row("parameter entity", forbidden,
        "<!DOCTYPE xml [<!ENTITY % p SYSTEM \"http://127.0.0.1/\">%p;]><xml/>");
    row("DOCTYPE inside", forbidden, "<xml><!DOCTYPE a><a>1</a></xml>");
    row("unknown entity", malformed, "<xml><a>&nbsp;</a></xml>");
    row("declaration", forbidden, "<?xml version=\"1.0\"?><xml><a>1</a></xml>");
    row("declaration of GBK", forbidden, "<?xml version=\"1.0\" encoding=\"GBK\"?><xml><a>1</a></xml>");
    row("instruction", forbidden, "<xml><?php 1 ?><a>1</a></xml>");
    row("comment", forbidden, "<xml><!-- x --><a>1</a></xml>");
    row("comment in a value", forbidden, "<xml><a>1<!-- x -->2</a></xml>");
    row("comment behind", forbidden, "<xml><a>1</a></xml><!-- x -->");
    row("attribute", forbidden, "<xml><a b=\"1\">1</a></xml>");
    row("attribute on the root", forbidden, "<xml b='1'><a>1</a></xml>");
    row("namespace", forbidden, "<xml xmlns=\"urn:x\"><a>1</a></xml>");
    row("prefix", forbidden, "<xml><x:a>1</x:a></xml>");
    row("nested", forbidden, "<xml><a><b>1</b></a></xml>");
    row("nested behind text", forbidden, "<xml><a>1<b/></a></xml>");
    row("other root", forbidden, "<html><a>1</a></html>");
    row("root in capitals", forbidden, "<XML><a>1</a></XML>");
    row("text and CDATA", forbidden, "<xml><a>1<![CDATA[2]]></a></xml>");
    row("CDATA and text", forbidden, "<xml><a><![CDATA[1]]>2</a></xml>");
    row("blank before CDATA", forbidden, "<xml><a> <![CDATA[1]]></a></xml>");
    row("two CDATA", forbidden, "<xml><a><![CDATA[1]]><![CDATA[2]]></a></xml>");
    row("CDATA between fields", forbidden, "<xml><a>1</a><![CDATA[ ]]></xml>");
    row("text in the root", forbidden, "<xml>1<a>1</a></xml>");
    row("Chinese name", forbidden, "<xml><价>1</价></xml>");
    row("blank before the name", forbidden, "<xml>< a>1</a></xml>");
    row("byte order mark", forbidden, "\xEF\xBB\xBF<xml><a>1</a></xml>");
    row("duplicate", "XML_DUPLICATE", "<xml><a>1</a><a>2</a></xml>");
    row("equal duplicate", "XML_DUPLICATE", "<xml><a>1</a><a>1</a></xml>");
    row("empty duplicate", "XML_DUPLICATE", "<xml><a>1</a><a/></xml>");
    row("second root", malformed, "<xml><a>1</a></xml><xml><a>1</a></xml>");
    row("trailing text", malformed, "<xml><a>1</a></xml>x");
    row("trailing NUL", malformed, "<xml><a>1</a></xml>\0"_ba);
    row("leading text", malformed, "x<xml><a>1</a></xml>");
    row("empty", malformed, "");
    row("blanks only", malformed, " \n ");
    row("the number one", malformed, "1");
    row("ok", malformed, "ok");
    row("JSON", malformed, "{\"return_code\":\"SUCCESS\"}");
    row("crossed tags", malformed, "<xml><a>1</b></xml>");
    row("CDATA without an end", malformed, "<xml><a><![CDATA[1</a></xml>");
    row("CDATA end in text", malformed, "<xml><a>1]]>2</a></xml>");
    row("bare ampersand", malformed, "<xml><a>1&2</a></xml>");
    row("reference to NUL", malformed, "<xml><a>&#0;</a></xml>");
    row("reference to a control character", malformed, "<xml><a>&#1;</a></xml>");
    row("reference to a surrogate", malformed, "<xml><a>&#xD800;</a></xml>");
    row("NUL", malformed, "<xml><a>1\0</a></xml>"_ba);
    row("control character", malformed, "<xml><a>\x01</a></xml>");
    row("F23 GBK", "XML_NOT_UTF8", "<xml><a>\xD6\xA7\xB8\xB6</a></xml>");
    row("F23 overlong", "XML_NOT_UTF8", "<xml><a>\xC0\xB1</a></xml>");
    row("F23 surrogate", "XML_NOT_UTF8", "<xml><a>\xED\xA0\x80</a></xml>");
    row("F23 cut character", "XML_NOT_UTF8", "<xml><a>\xE4\xB8</a></xml>");
    row("F23 above Unicode", "XML_NOT_UTF8", "<xml><a>\xF4\x90\x80\x80</a></xml>");
    row("F23 UTF-16", forbidden, QByteArray("\xFF\xFE<\0x\0m\0l\0>\0", 12));
}

void TestXml::F02_refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const Result<Fields> fields = parseXml(bytes);
    QVERIFY(!fields);
    QCOMPARE(fields.error().kind, Error::Kind::Protocol);
    QCOMPARE(fields.error().code, code);
}

void TestXml::limitsHold()
{
    const auto message = [](int count) {
        QByteArray out = "<xml>";
        for (int i = 0; i < count; ++i)
            out += "<f" + QByteArray::number(i) + ">1</f" + QByteArray::number(i) + '>';
        return QByteArray(out + "</xml>");
    };
    QCOMPARE(parseXml(message(128))->size(), std::size_t(128));
    QCOMPARE(parseXml(message(129)).error().code, u"XML_TOO_LARGE"_s);
    QCOMPARE(parseXml(message(2048), XmlLimits::queryAnswer())->size(), std::size_t(2048));
    QCOMPARE(parseXml(message(2049), XmlLimits::queryAnswer()).error().code, u"XML_TOO_LARGE"_s);

    const qsizetype frame = qsizetype(strlen("<xml><a></a></xml>"));
    const auto sized = [&](qsizetype size) {
        return QByteArray("<xml><a>" + QByteArray(size - frame, 'x') + "</a></xml>");
    };
    QVERIFY(parseXml(sized(65536)));
    QCOMPARE(parseXml(sized(65537)).error().code, u"XML_TOO_LARGE"_s);
    QVERIFY(parseXml(sized(256 * 1024), XmlLimits::queryAnswer()));
}

void TestXml::hostileInputIsCheap_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray attributes = "<xml><a";
    for (int i = 0; attributes.size() < 65000; ++i)
        attributes += " b" + QByteArray::number(i) + "=''";
    QTest::newRow("attributes") << QByteArray(attributes + "/></xml>");
    QTest::newRow("depth") << QByteArray("<a>").repeated(20000);
    QTest::newRow("open CDATA") << QByteArray("<xml>" + QByteArray("<![CDATA[").repeated(7000));
    QTest::newRow("angles") << QByteArray(60000, '<');
    QTest::newRow("huge") << QByteArray(10'000'000, '<');
    QTest::newRow("laughs")
        << "<!DOCTYPE xml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><xml><a>&b;</a></xml>"_ba;
}

void TestXml::hostileInputIsCheap()
{
    QFETCH(const QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!parseXml(bytes));
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

void TestXml::F22_everyCutIsRefused()
{
    const QByteArray whole = "<xml><a><![CDATA[支付]]></a><b>1</b><c/><d>&amp;</d></xml>"_ba;
    QVERIFY(parseXml(whole));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!parseXml(whole.first(size)), whole.first(size).constData());
}

void TestXml::writesWhatItReads()
{
    const Fields fields{{"a", "1"}, {"b", ""}, {"c", "<&>\"']]>"}, {"d", " 备注\r\n\tx "}, {"e", "&#49;"}};
    const Result<Fields> read = parseXml(writeXml(fields));
    QVERIFY(read);
    QCOMPARE(*read, fields);
    QCOMPARE(writeXml({{"b", "2"}, {"a", "1"}}), "<xml><a>1</a><b>2</b></xml>"_ba);
}

void TestXml::otherRootOnRequest()
{
    QVERIFY(parseXml("<root><a>1</a></root>", XmlLimits::message(), "root"));
    QVERIFY(!parseXml("<xml><a>1</a></xml>", XmlLimits::message(), "root"));
}

SAOMA_TEST(TestXml)
#include "test_xml.moc"
