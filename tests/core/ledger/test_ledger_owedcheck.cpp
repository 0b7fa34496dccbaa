// SPDX-License-Identifier: GPL-3.0-or-later
// A check that is owed while the ledger is open: what is found by one program counts for all.
#include "core/ledger/ledger.h"
#include "core/ledger/ledgeruse.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/answer.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

class TestLedgerOwedCheck final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void F31_anOrderWaitsForACheckOwedSinceTheStart();
    void F31_aViolationStopsAllUntilACheckIsClean();
    void F31_aLedgerThatCannotBeOpenedIsNotCheckedForEver();

private:
    [[nodiscard]] Result<Order> create(Ledger &ledger, const QString &number)
    {
        return answer(ledger.create(sampleOrder(number), createdEvents()));
    }
    /// As a program does that finds the mark of a dead one.
    void owe() { QVERIFY(QFile(m_mark).open(QIODevice::WriteOnly)); }
    [[nodiscard]] bool isOwed() const { return QFile::exists(m_mark); }
    /// Behind the programs' backs: in 1970 the order was not made yet (I25).
    void setRequestedAt(const QString &number, const QString &time)
    {
        const auto store = m_folder->store();
        QCOMPARE(runSql(store->read().connection(),
                     u"UPDATE order_ SET requested_at = %1 WHERE out_trade_no = '%2'"_s.arg(time, number)),
            QString());
    }

    std::unique_ptr<LedgerFolder> m_folder;
    QString m_mark;
};

void TestLedgerOwedCheck::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<LedgerFolder>();
    m_mark = m_folder->path + u".unchecked"_s;
}

void TestLedgerOwedCheck::F31_anOrderWaitsForACheckOwedSinceTheStart()
{
    Ledger ledger{m_folder->path};
    QVERIFY(answer(ledger.open()));
    QCOMPARE(answer(ledger.checkAfterUncleanEnd()).value_or(QStringList{u"no answer"_s}), QStringList());
    QVERIFY(create(ledger, u"N1"_s));
    owe();
    QVERIFY(create(ledger, u"N2"_s));
    QVERIFY(!isOwed());
}

void TestLedgerOwedCheck::F31_aViolationStopsAllUntilACheckIsClean()
{
    Ledger desk{m_folder->path};
    Ledger listener{m_folder->path};
    QVERIFY(answer(desk.open()));
    QVERIFY(answer(listener.open()));
    QVERIFY(create(desk, u"N1"_s));
    setRequestedAt(u"N1"_s, u"1"_s);
    owe();
    for (Ledger *ledger : {&desk, &listener, &desk}) {
        QCOMPARE(create(*ledger, u"N2"_s).error().code, u"LEDGER_VIOLATED"_s);
        QVERIFY(isOwed());
        QVERIFY(answer(ledger->order(u"N1"_s)));
        QVERIFY(answer(ledger->apply(u"N1"_s, moveTo(OrderState::Waiting))));
    }
    setRequestedAt(u"N1"_s, u"NULL"_s);
    QCOMPARE(create(desk, u"N2"_s).error().code, u"LEDGER_VIOLATED"_s); // nobody has looked again
    LedgerUse::settle(m_folder->path);
    QVERIFY(create(desk, u"N2"_s));
    QVERIFY(create(listener, u"N3"_s));
}

void TestLedgerOwedCheck::F31_aLedgerThatCannotBeOpenedIsNotCheckedForEver()
{
    QVERIFY(QFile(m_folder->path).open(QIODevice::WriteOnly)); // empty: damaged
    owe();
    Ledger ledger{m_folder->path};
    QCOMPARE(answer(ledger.open()).error().code, u"LEDGER_DAMAGED"_s);
    QCOMPARE(create(ledger, u"N1"_s).error().code, u"LEDGER_DAMAGED"_s);
    QVERIFY(isOwed());
}

SAOMA_TEST(TestLedgerOwedCheck)
#include "test_ledger_owedcheck.moc"
