// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "tests/support/testregistry.h"

#include <QRegularExpression>
#include <QSet>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestError final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhetherTheOutcomeIsKnown_data();
    void knowsWhetherTheOutcomeIsKnown();
    void kindNamesAreDistinctAndMachineReadable();
    void failureKeepsItsParts();
    void anUnfilledErrorClaimsNoOutcome();
};

namespace {

constexpr std::array allKinds{Error::Kind::InvalidInput, Error::Kind::Rejected, Error::Kind::Pending,
    Error::Kind::Network, Error::Kind::Protocol, Error::Kind::Cancelled, Error::Kind::Storage};

} // namespace

void TestError::knowsWhetherTheOutcomeIsKnown_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<bool>("known");
    QTest::newRow("refused here") << Error::Kind::InvalidInput << true;
    QTest::newRow("refused there") << Error::Kind::Rejected << true;
    QTest::newRow("nothing was sent") << Error::Kind::Storage << true;
    QTest::newRow("the platform does not know") << Error::Kind::Pending << false;
    QTest::newRow("no answer") << Error::Kind::Network << false;
    QTest::newRow("unreadable answer") << Error::Kind::Protocol << false;
    QTest::newRow("stopped half-way") << Error::Kind::Cancelled << false;
}

void TestError::knowsWhetherTheOutcomeIsKnown()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const bool, known);
    QCOMPARE((Error{kind, {}, {}, {}}.outcomeKnown()), known);
}

void TestError::kindNamesAreDistinctAndMachineReadable()
{
    const QRegularExpression shape(u"^[a-z]+(_[a-z]+)*$"_s);
    QSet<QString> names;
    for (const Error::Kind kind : allKinds) {
        QVERIFY(shape.match(errorKindName(kind)).hasMatch());
        names.insert(errorKindName(kind));
    }
    QCOMPARE(names.size(), qsizetype(allKinds.size()));
}

void TestError::failureKeepsItsParts()
{
    const Result<int> result = failure(Error::Kind::Rejected, u"ORDERPAID"_s, u"detail"_s, u"A1"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Rejected);
    QCOMPARE(result.error().code, u"ORDERPAID"_s);
    QCOMPARE(result.error().detail, u"detail"_s);
    QCOMPARE(result.error().subject, u"A1"_s);
}

void TestError::anUnfilledErrorClaimsNoOutcome()
{
    QVERIFY(!Error{}.outcomeKnown()); // forgetting to say is never taken for "not paid"
}

SAOMA_TEST(TestError)
#include "test_error.moc"
