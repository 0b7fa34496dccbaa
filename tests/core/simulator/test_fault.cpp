// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fault.h"
#include "tests/support/testregistry.h"

using namespace saoma::simulator;
using namespace Qt::StringLiterals;

class TestFault final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void befallsSoManyCallsAndEnds();
    void namesReadBack();
    void knowsWhatCannotHappen();
};

void TestFault::befallsSoManyCallsAndEnds()
{
    Faults faults;
    faults.add({FaultKind::Delay, Target::OrderQuery, 2, std::chrono::milliseconds{7}, {}});
    QVERIFY(!faults.takes(FaultKind::Delay, Target::UnifiedOrder));
    QVERIFY(!faults.takes(FaultKind::CutAnswer, Target::OrderQuery));
    QCOMPARE(faults.take(FaultKind::Delay, Target::OrderQuery)->delay.count(), 7);
    QCOMPARE(faults.pending().size(), 1);
    QVERIFY(faults.takes(FaultKind::Delay, Target::OrderQuery));
    QVERIFY(!faults.takes(FaultKind::Delay, Target::OrderQuery));
    QVERIFY(faults.pending().isEmpty());
}

void TestFault::namesReadBack()
{
    for (const QString &name : {u"lose_answer"_s, u"cut_answer"_s, u"system_error_before"_s,
             u"system_error_after"_s, u"delay"_s, u"html_page"_s, u"bad_signature"_s, u"close_too_early"_s,
             u"clock_skew"_s, u"notice_never"_s, u"notice_twice"_s, u"notice_before_answer"_s}) {
        const auto kind = faultKindFromName(name);
        QVERIFY2(kind, qPrintable(name));
        QCOMPARE(faultKindName(*kind), name);
    }
    for (const QString &name : {u"unifiedorder"_s, u"orderquery"_s, u"closeorder"_s, u"scan"_s, u"notice"_s})
        QCOMPARE(targetName(*targetFromName(name)), name);
    QVERIFY(!faultKindFromName(u"LOSE_ANSWER"_s));
    QVERIFY(!targetFromName(u""_s));
}

void TestFault::knowsWhatCannotHappen()
{
    QVERIFY(canBefall(FaultKind::LoseAnswer, Target::CloseOrder));
    QVERIFY(!canBefall(FaultKind::LoseAnswer, Target::PayNotice));
    QVERIFY(!canBefall(FaultKind::NoticeTwice, Target::OrderQuery));
    QVERIFY(!canBefall(FaultKind::CloseTooEarly, Target::OrderQuery));
    QVERIFY(canBefall(FaultKind::BadSignature, Target::ScanCallback));
}

SAOMA_TEST(TestFault)
#include "test_fault.moc"
