// SPDX-License-Identifier: GPL-3.0-or-later
// The platform's signed words against the rows that rest on them.
#include "core/ledger/ledgercheck.h"
#include "tests/core/ledger/refundsamples.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

const QString number = u"A1ORDER0001"_s;
const QString transactionId = u"4200000000202601010000000001"_s;

/// Makes the order what an event with that evidence says.
LedgerStore::Decide become(OrderState state, EventSource source, const QByteArray &evidence)
{
    return [=](const Order &current) {
        Step step;
        step.next = current;
        step.next.state = state;
        if (state == OrderState::Paid) {
            step.next.transactionId = transactionId;
            step.next.paidAt = momentOf(2);
        }
        step.record = {sampleEvent(stateName(state), source, 2, evidence)};
        return step;
    };
}

} // namespace

class TestEvidenceCheck final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void I22_signedWordsAreHeldAgainstTheOrder_data();
    void I22_signedWordsAreHeldAgainstTheOrder();
    void I22_signedWordsAreHeldAgainstTheRefund_data();
    void I22_signedWordsAreHeldAgainstTheRefund();
};

void TestEvidenceCheck::I22_signedWordsAreHeldAgainstTheOrder_data()
{
    using wechat::SignType;
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("isNotice");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QByteArray>("evidence");
    QTest::addColumn<QString>("says"); // the end of the line; empty: it is clean
    const auto row = [](const char *name, OrderState state, bool isNotice, qint64 fen,
                         const QByteArray &evidence, const QString &says) {
        QTest::newRow(name) << int(state) << isNotice << fen << evidence << says;
    };
    const auto with = [](wechat::Fields fields, const QByteArray &name, const QByteArray &value) {
        fields.insert_or_assign(name, value);
        return fields;
    };
    const auto query = signedXml(queryFields(), SignType::HmacSha256);
    const auto closed =
        signedXml(with(answerFields(), "out_trade_no", number.toUtf8()), SignType::HmacSha256);
    auto closedFields = with(answerFields(), "out_trade_no", number.toUtf8());
    closedFields.insert_or_assign("trade_state", "CLOSED");
    const auto said = signedXml(closedFields, SignType::HmacSha256);
    row("query", OrderState::Paid, false, 1, query, {});
    row("query, MD5", OrderState::Paid, false, 1, signedXml(queryFields(), SignType::Md5), {});
    row("notice", OrderState::Paid, true, 1, signedXml(paymentFields(), SignType::HmacSha256), {});
    row("closed", OrderState::Closed, false, 1, said, {});
    row("closed, no state", OrderState::Closed, false, 1, closed, u"does not verify with this key"_s);
    row("another key", OrderState::Paid, false, 1, signedXml(queryFields(), SignType::Md5, foreignKey),
        u"does not verify with this key"_s);
    row("another amount", OrderState::Paid, false, 990300, query, u"names another amount"_s);
    row("another amount, notice", OrderState::Paid, true, 2, signedXml(paymentFields(), SignType::Md5),
        u"names another amount"_s);
    row("another transaction", OrderState::Paid, false, 1,
        signedXml(with(queryFields(), "transaction_id", "4200000000202601010000000002"), SignType::Md5),
        u"names another transaction"_s);
    row("another order", OrderState::Paid, true, 1,
        signedXml(with(paymentFields(), "out_trade_no", "A1ORDER0002"), SignType::Md5),
        u"is about another order"_s);
    row("paid on the word closed", OrderState::Paid, false, 1, said, u"tells of no payment"_s);
    row("closed on the word paid", OrderState::Closed, false, 1, query, u"does not say that it is closed"_s);
}

void TestEvidenceCheck::I22_signedWordsAreHeldAgainstTheOrder()
{
    QFETCH(int, state);
    QFETCH(bool, isNotice);
    QFETCH(qint64, fen);
    QFETCH(QByteArray, evidence);
    QFETCH(QString, says);
    const LedgerFolder folder;
    const auto store = folder.store();
    QVERIFY(store->create(sampleOrder(number, fen), createdEvents()));
    const auto source = isNotice ? EventSource::Notice : EventSource::Query;
    QVERIFY(store->apply(number, become(OrderState(state), source, evidence)));

    const auto merchant = sampleMerchant(wechat::SignType::HmacSha256);
    LedgerCheckOptions options;
    options.merchant = &merchant;
    options.verifiesEvidence = true;
    const auto lines = checkLedger(store->read(), options);
    QVERIFY(lines);
    QStringList expected;
    if (!says.isEmpty())
        expected.append(u"I22 event 2 of %1 has evidence that %2"_s.arg(number, says));
    QCOMPARE(lines->filter(u"I22 event"_s), expected);
}

void TestEvidenceCheck::I22_signedWordsAreHeldAgainstTheRefund_data()
{
    using wechat::SignType;
    QTest::addColumn<QByteArray>("evidence");
    QTest::addColumn<QString>("says"); // the end of the line; empty: it is clean
    const auto statusOf = [](const QByteArray &name = {}, const QByteArray &value = {}) {
        wechat::Fields fields = answerFields();
        fields.insert({{"transaction_id", transactionId.toUtf8()}, {"out_trade_no", number.toUtf8()},
            {"total_fee", "1250"}, {"refund_count", "1"}, {"out_refund_no_0", "R1"}, {"refund_id_0", "50"},
            {"refund_fee_0", "500"}, {"refund_status_0", "SUCCESS"}});
        if (!name.isEmpty())
            fields.insert_or_assign(name, value);
        return fields;
    };
    QTest::newRow("query") << signedXml(statusOf(), SignType::HmacSha256) << QString();
    QTest::newRow("query, MD5") << signedXml(statusOf(), SignType::Md5) << QString();
    QTest::newRow("another key") << signedXml(statusOf(), SignType::Md5, foreignKey)
                                 << u"does not verify with this key"_s;
    QTest::newRow("another amount") << signedXml(statusOf("refund_fee_0", "501"), SignType::Md5)
                                    << u"names another amount"_s;
    QTest::newRow("another refund, which names R1")
        << signedXml(statusOf("out_refund_no_0", "R1-R1"), SignType::Md5) << u"is about another refund"_s;
    QTest::newRow("another order") << signedXml(statusOf("out_trade_no", "A1ORDER0002"), SignType::Md5)
                                   << u"is about another refund"_s;
    QTest::newRow("still under way") << signedXml(statusOf("refund_status_0", "PROCESSING"), SignType::Md5)
                                     << u"does not say that it was given back"_s;
}

void TestEvidenceCheck::I22_signedWordsAreHeldAgainstTheRefund()
{
    QFETCH(QByteArray, evidence);
    QFETCH(QString, says);
    const LedgerFolder folder;
    const auto store = folder.store();
    QVERIFY(store->create(sampleOrder(number), createdEvents()));
    QVERIFY(store->apply(number, payWith(transactionId)));
    QVERIFY(reserveRefund(*store, sampleRefund(u"R1"_s, number, 500, 100), requestedEvents(100)));
    QVERIFY(applyToRefund(*store, u"R1"_s, [&evidence](const Refund &current) {
        RefundStep step = giveBack(102)(current);
        step.record.first().evidence = evidence;
        return step;
    }));

    const auto merchant = sampleMerchant(wechat::SignType::HmacSha256);
    LedgerCheckOptions options;
    options.merchant = &merchant;
    options.verifiesEvidence = true;
    const auto lines = checkLedger(store->read(), options);
    QVERIFY(lines);
    QStringList expected;
    if (!says.isEmpty())
        expected.append(u"I22 event 5 of R1 has evidence that %1"_s.arg(says));
    QCOMPARE(lines->filter(u"of R1"_s), expected);
}

SAOMA_TEST(TestEvidenceCheck)
#include "test_evidencecheck.moc"
