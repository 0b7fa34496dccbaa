// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"
#include "ui/text/evidencetext.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestEvidenceText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMessageIsAFieldALine();
    void whatIsNoMessageIsShownAsItIs_data();
    void whatIsNoMessageIsShownAsItIs();
    void saysWhoSaidSo();
    void withoutEvidenceThereIsNothing();
};

void TestEvidenceText::aMessageIsAFieldALine()
{
    QCOMPARE(messageText("<xml><total_fee>1250</total_fee><body><![CDATA[拿铁 <1>]]></body></xml>"),
        u"body       拿铁 <1>\ntotal_fee  1250"_s);
}

void TestEvidenceText::whatIsNoMessageIsShownAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("text") << QByteArray{"hello"} << u"hello"_s;
    QTest::newRow("cut XML") << QByteArray{"<xml><a>1"} << u"<xml><a>1"_s;
    QTest::newRow("no text") << QByteArray{"\xff\x00\x01", 3} << u"ff 00 01"_s;
    QTest::newRow("turns the text around") << QByteArray{"a\u202Eb"} << u"a\ufffdb"_s;
}

void TestEvidenceText::whatIsNoMessageIsShownAsItIs()
{
    QFETCH(const QByteArray, bytes);
    QTEST(messageText(bytes), "shown");
}

void TestEvidenceText::saysWhoSaidSo()
{
    const QString text = evidenceText({sampleEvent(u"created"_s),
        sampleEvent(u"paid"_s, EventSource::Notice, 60, "<xml><total_fee>5</total_fee></xml>")});
    QVERIFY2(text.startsWith(u"2027-01-15 16:01:00 · Paid · WeChat, by notice · 35 bytes\n\ntotal_fee  5"),
        qPrintable(text));
}

void TestEvidenceText::withoutEvidenceThereIsNothing()
{
    QCOMPARE(evidenceText({sampleEvent(u"created"_s)}), QString{});
}

SAOMA_TEST(TestEvidenceText)
#include "test_evidencetext.moc"
