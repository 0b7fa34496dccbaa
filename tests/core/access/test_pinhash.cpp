// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/pinhash.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestPinHash final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shapes_data();
    void shapes();
    void aHashKnowsItsPinAndNoOther();
    void aDamagedHashKnowsNone();
};

void TestPinHash::shapes_data()
{
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<QString>("code");
    QTest::newRow("four digits") << "2480"_ba << QString();
    QTest::newRow("twelve digits") << "248024802480"_ba << QString();
    QTest::newRow("nothing") << ""_ba << u"PIN_SHAPE"_s;
    QTest::newRow("three digits") << "248"_ba << u"PIN_SHAPE"_s;
    QTest::newRow("thirteen digits") << "2480248024802"_ba << u"PIN_SHAPE"_s;
    QTest::newRow("letters") << "24ab"_ba << u"PIN_SHAPE"_s;
    QTest::newRow("full-width digits")
        << "\xEF\xBC\x92\xEF\xBC\x94\xEF\xBC\x98\xEF\xBC\x90"_ba << u"PIN_SHAPE"_s;
    QTest::newRow("a blank") << "24 80"_ba << u"PIN_SHAPE"_s;
    QTest::newRow("one digit") << "7777"_ba << u"PIN_TOO_SIMPLE"_s;
    QTest::newRow("up") << "123456"_ba << u"PIN_TOO_SIMPLE"_s;
    QTest::newRow("down") << "9876"_ba << u"PIN_TOO_SIMPLE"_s;
    QTest::newRow("nearly up") << "1235"_ba << QString();
}

void TestPinHash::shapes()
{
    QFETCH(const QByteArray, pin);
    QFETCH(const QString, code);
    const auto checked = checkPin(SecretBytes{pin});
    QCOMPARE(checked ? QString() : checked.error().code, code);
}

void TestPinHash::aHashKnowsItsPinAndNoOther()
{
    const auto hash = hashPin(SecretBytes{"2480"_ba});
    QVERIFY(hash);
    QVERIFY2(hash->startsWith(u"$argon2id$"), qPrintable(*hash));
    QVERIFY(!hash->contains(u"2480"));
    QVERIFY(isPin(*hash, SecretBytes{"2480"_ba}));
    QVERIFY(!isPin(*hash, SecretBytes{"2481"_ba}));
    QVERIFY(!isPin(*hash, SecretBytes{"24800"_ba}));
    QVERIFY(!isPin(*hash, SecretBytes{}));
    QVERIFY(*hash != *hashPin(SecretBytes{"2480"_ba})); // a salt of its own
}

void TestPinHash::aDamagedHashKnowsNone()
{
    QVERIFY(!isPin({}, SecretBytes{}));
    QVERIFY(!isPin(u"$argon2id$"_s, SecretBytes{"2480"_ba}));
}

SAOMA_TEST(TestPinHash)
#include "test_pinhash.moc"
