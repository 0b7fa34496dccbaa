// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/language.h"
#include "ui/text/statetext.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestLanguage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { installLanguage(u"en"_s); }
    void takesTheClosestLanguage_data();
    void takesTheClosestLanguage();
    void changesWordsAtOnce();
};

void TestLanguage::takesTheClosestLanguage_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("installed");
    QTest::newRow("Chinese") << u"zh_CN"_s << u"zh_CN"_s;
    QTest::newRow("Taiwan reads it too") << u"zh_TW"_s << u"zh_CN"_s;
    QTest::newRow("tag with a script") << u"zh-Hans-CN"_s << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s << u"en"_s;
    QTest::newRow("English of a country") << u"en_GB"_s << u"en"_s;
    QTest::newRow("unknown") << u"tlh"_s << u"en"_s;
}

void TestLanguage::takesTheClosestLanguage()
{
    QFETCH(const QString, asked);
    QFETCH(const QString, installed);
    QCOMPARE(installLanguage(asked), installed);
    QCOMPARE(installedLanguage(), installed);
}

void TestLanguage::changesWordsAtOnce()
{
    installLanguage(u"zh_CN"_s);
    QCOMPARE(stateText(ShownState::Paid).word, u"已收款"_s);
    installLanguage(u"en"_s);
    QCOMPARE(stateText(ShownState::Paid).word, u"Paid"_s);
}

SAOMA_TEST(TestLanguage)
#include "test_language.moc"
