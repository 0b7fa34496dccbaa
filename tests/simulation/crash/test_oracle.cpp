// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crash/oracle.h"
#include "tests/support/testregistry.h"

using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestOracle final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acknowledgedMustBeThere();
    void deniedMustNotBeThere();
    void doubtfulMayBeEither();
    void whatIsBuiltOnDoubtSettlesIt();
    void whatWasSeenMustStay();
    void contradictionsAreViolations();
    void settlingForgetsTheOtherPossibilities();
};

namespace {

const Attempt first{u"first"_s, {{"a", ""}}, {{"a", "1"}}};
const Attempt second{u"second"_s, {{"a", "1"}}, {{"a", "2"}, {"b", "1"}}};

} // namespace

void TestOracle::acknowledgedMustBeThere()
{
    Oracle oracle;
    oracle.begin(first);
    oracle.acknowledged();
    QVERIFY(oracle.judge({{"a", "1"}}).isEmpty());
    QCOMPARE(oracle.judge({}), QStringList{u"lost: a"_s});
    QCOMPARE(oracle.judge({{"a", "7"}}).size(), 1);
    QCOMPARE(oracle.judge({{"a", "1"}, {"z", "1"}}).size(), 1);
}

void TestOracle::deniedMustNotBeThere()
{
    Oracle oracle;
    oracle.begin(first);
    oracle.denied();
    QVERIFY(oracle.judge({}).isEmpty());
    QCOMPARE(oracle.judge({{"a", "1"}}).size(), 1);
}

void TestOracle::doubtfulMayBeEither()
{
    Oracle oracle;
    oracle.begin(first);
    oracle.doubtful();
    QVERIFY(!oracle.isCertain());
    QVERIFY(oracle.judge({}).isEmpty());
    QVERIFY(oracle.judge({{"a", "1"}}).isEmpty());
    QVERIFY(!oracle.judge({{"a", "2"}}).isEmpty());
}

void TestOracle::whatIsBuiltOnDoubtSettlesIt()
{
    Oracle oracle;
    oracle.begin(first);
    oracle.doubtful();
    oracle.begin(second);
    oracle.acknowledged();
    QVERIFY(oracle.isCertain());
    QVERIFY(oracle.judge({{"a", "2"}, {"b", "1"}}).isEmpty());
    QVERIFY(!oracle.judge({}).isEmpty());
}

void TestOracle::whatWasSeenMustStay()
{
    Oracle oracle;
    oracle.begin(first);
    oracle.doubtful();
    oracle.begin({u"the notice again, answered SUCCESS"_s, {{"a", "1"}}, {}});
    oracle.acknowledged();
    QVERIFY(!oracle.judge({}).isEmpty());
}

void TestOracle::contradictionsAreViolations()
{
    Oracle oracle;
    oracle.begin(second); // found what nobody wrote
    oracle.acknowledged();
    QCOMPARE(oracle.violations().size(), 1);
}

void TestOracle::settlingForgetsTheOtherPossibilities()
{
    Oracle oracle;
    oracle.begin(first);
    oracle.stop();
    oracle.settle({});
    QVERIFY(!oracle.judge({{"a", "1"}}).isEmpty());
}

SAOMA_TEST(TestOracle)
#include "test_oracle.moc"
