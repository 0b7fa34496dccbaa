// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/language.h"
#include "ui/text/registertext.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestRegisterText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { installLanguage(u"en"_s); }
    void cleanup() { installLanguage(u"en"_s); }
    void aSheetIsSummedUp_data();
    void aSheetIsSummedUp();
    void onlyTheReasonsAreSaid();
    void whatToDo();
};

void TestRegisterText::aSheetIsSummedUp_data()
{
    QTest::addColumn<RegisteredSheet>("sheet");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto sheet = [](int products, int copies, int valid, int outdated) {
        RegisteredSheet made;
        made.products = products;
        made.copies = copies;
        made.valid = valid;
        made.outdated = outdated;
        made.standing = valid < products ? RegisteredCode::Standing::Void : RegisteredCode::Standing::Valid;
        return made;
    };
    QTest::newRow("one") << sheet(1, 1, 1, 0) << u"1 product, 1 copy: valid"_s << u"1 种商品，1 张：有效"_s;
    QTest::newRow("some") << sheet(3, 5, 3, 0) << u"3 products, 5 copies: valid"_s
                          << u"3 种商品，5 张：有效"_s;
    QTest::newRow("outdated and void") << sheet(3, 5, 2, 1) << u"3 products, 5 copies: 1 outdated, 1 void"_s
                                       << u"3 种商品，5 张：1 种已过时，1 种已作废"_s;
    QTest::newRow("void") << sheet(3, 5, 0, 0) << u"3 products, 5 copies: void"_s
                          << u"3 种商品，5 张：已作废"_s;
}

void TestRegisterText::aSheetIsSummedUp()
{
    QFETCH(const RegisteredSheet, sheet);
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);
    QCOMPARE(registeredSheetText(sheet), english);
    installLanguage(u"zh_CN"_s);
    QCOMPARE(registeredSheetText(sheet), chinese);
}

void TestRegisterText::onlyTheReasonsAreSaid()
{
    RegisteredCode code;
    code.sheet = u"7K2"_s;
    code.printed.id = u"tea"_s;
    code.printed.name = u"绿茶"_s;
    code.printed.price = *Money::fromFen(200);
    code.outdated = {Outdated::Price, Outdated::Unit};
    const QString text = outdatedCodeText(code);
    QVERIFY2(text.startsWith(u"7K2"_s) && text.contains(u"绿茶"_s), qPrintable(text));
    QVERIFY(text.endsWith(u"  the card says ¥2.00; another unit on the card"_s));
}

void TestRegisterText::whatToDo()
{
    QCOMPARE(reprintText(0), u"Nothing has to be reprinted."_s);
    QCOMPARE(reprintText(1), u"Reprint this product:"_s);
    QCOMPARE(reprintText(3), u"Reprint these 3 products:"_s);
    QCOMPARE(takeDownText(1), u"Take this old code down, or void its sheet:"_s);
    QCOMPARE(takeDownText(2), u"Take these 2 old codes down, or void their sheets:"_s);
}

SAOMA_TEST(TestRegisterText)
#include "test_registertext.moc"
