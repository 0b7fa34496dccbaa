// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/codeid.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testregistry.h"

#include <QSet>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestCodeId final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFormIsPinned_data();
    void theFormIsPinned();
    void anyOtherCheckSignIsNone();
    void whatIsNone_data();
    void whatIsNone();
    void anotherProductOrSheetDoesNotFit();
    void aLongIdIsRefused();
    void freshIdsAreSheetIds();
    void sheetsAreNamedAsPeopleReadThem_data();
    void sheetsAreNamedAsPeopleReadThem();
};

/// Codes hang in shops for years: the form must not change.
void TestCodeId::theFormIsPinned_data()
{
    QTest::addColumn<CodeId>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << CodeId{u"tea"_s, u"7K2"_s} << u"tea-7K23"_s;
    QTest::newRow("hyphens inside") << CodeId{u"tea-L-7K2P"_s, u"000"_s} << u"tea-L-7K2P-000D"_s;
    QTest::newRow("four signs") << CodeId{u"tea"_s, u"ZZZZ"_s} << u"tea-ZZZZM"_s;
    QTest::newRow("longest") << CodeId{QString(27, u'x'), u"7K2"_s} << QString(27, u'x') + u"-7K23"_s;
}

void TestCodeId::theFormIsPinned()
{
    QFETCH(const CodeId, id);
    QFETCH(const QString, text);
    QCOMPARE(*writeCodeId(id), text);
    QCOMPARE(readCodeId(text), id);
}

void TestCodeId::anyOtherCheckSignIsNone()
{
    const QString right = *writeCodeId({u"tea"_s, u"7K2"_s});
    int readable = 0;
    for (char sign = ' '; sign <= '~'; ++sign)
        readable += readCodeId(QString{right.chopped(1) + QLatin1Char(sign)}) ? 1 : 0;
    QCOMPARE(readable, 1);
}

void TestCodeId::whatIsNone_data()
{
    QTest::addColumn<QString>("text");
    const QString right = *writeCodeId({u"tea"_s, u"7K2"_s});
    QTest::newRow("nothing") << QString{};
    QTest::newRow("a bare id") << u"tea"_s;
    QTest::newRow("a hyphen at the end") << u"tea-"_s;
    QTest::newRow("only a suffix") << right.sliced(3);
    QTest::newRow("one sign too few") << right.chopped(1);
    QTest::newRow("one sign too many") << right + u'0';
    QTest::newRow("lower case") << right.toLower();
    QTest::newRow("a letter of none") << u"tea-7KU0"_s;
    QTest::newRow("not ASCII") << u"茶"_s + right.sliced(3);
    QTest::newRow("too long") << QString(28, u'x') + right.sliced(3);
}

void TestCodeId::whatIsNone()
{
    QFETCH(const QString, text);
    QVERIFY(!readCodeId(text));
}

void TestCodeId::anotherProductOrSheetDoesNotFit()
{
    const QString right = *writeCodeId({u"tea"_s, u"7K2"_s});
    QVERIFY(!readCodeId(QString{right}.replace(u"tea"_s, u"tee"_s)));
    QVERIFY(!readCodeId(QString{right}.replace(u"7K2"_s, u"7K3"_s)));
}

void TestCodeId::aLongIdIsRefused()
{
    const auto refused = writeCodeId({QString(28, u'x'), u"7K2"_s});
    QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(refused.error().code, u"PRODUCT_ID_LONG_FOR_CODE"_s);
    QCOMPARE(refused.error().subject, QString(28, u'x'));
    QVERIFY(!writeCodeId({QString(27, u'x'), u"7K2Z"_s}));
    for (const auto &sheet : {u"7K2"_s, u"7K2Z"_s})
        QVERIFY(writeCodeId({QString(printedIdSizeMax(sheet.size()), u'x'), sheet}));
    QCOMPARE(printedIdSizeMax(), 27);
}

void TestCodeId::freshIdsAreSheetIds()
{
    SeededRandom random;
    QSet<QString> seen;
    for (const qsizetype size : {sheetIdSizeMin, sheetIdSizeMax}) {
        for (int i = 0; i < 100; ++i) {
            const QString id = freshSheetId(random, size);
            QCOMPARE(id.size(), size);
            QCOMPARE(sheetIdFrom(id), id);
            seen.insert(id);
        }
    }
    QVERIFY(seen.size() > 190);
}

void TestCodeId::sheetsAreNamedAsPeopleReadThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<QString>>("sheet");
    using Sheet = std::optional<QString>;
    QTest::newRow("as it stands") << u"7K2"_s << Sheet{u"7K2"_s};
    QTest::newRow("lower case, with blanks") << u" 7k2 "_s << Sheet{u"7K2"_s};
    QTest::newRow("letters for digits") << u"OiL"_s << Sheet{u"011"_s};
    QTest::newRow("four") << u"7K2M"_s << Sheet{u"7K2M"_s};
    QTest::newRow("too short") << u"7K"_s << Sheet{};
    QTest::newRow("too long") << u"7K2MX"_s << Sheet{};
    QTest::newRow("other signs") << u"7K-"_s << Sheet{};
    QTest::newRow("nothing") << QString{} << Sheet{};
}

void TestCodeId::sheetsAreNamedAsPeopleReadThem()
{
    QFETCH(const QString, typed);
    QFETCH(const std::optional<QString>, sheet);
    QCOMPARE(sheetIdFrom(typed), sheet);
}

SAOMA_TEST(TestCodeId)
#include "test_codeid.moc"
