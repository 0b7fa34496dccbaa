// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/language.h"
#include "ui/text/refundtext.h"

#include <QRegularExpression>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon{QDate{2026, 11, 30}, QTime{4, 0}, Qt::UTC};

RoleRow roleUpTo(Role role, std::int64_t fen)
{
    RoleRow row;
    row.role = role;
    row.refundLimit = *Money::fromFen(fen);
    return row;
}

Refund refundIn(RefundState state)
{
    Refund refund;
    refund.state = state;
    refund.refundFee = *Money::fromFen(500);
    return refund;
}

} // namespace

class TestRefundText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { installLanguage(u"en"_s); }
    void everyStateHasItsWords_data();
    void everyStateHasItsWords();
    void factsNameTimePersonDeskAndReason();
    void saysWhosePinIsNeededAndWhy();
    void theCertificateIsToldInTime_data();
    void theCertificateIsToldInTime();
    void aCertificateThatCannotBeUsedIsToldAlways();
    void whatIsUnderWayStandsBeforeWhatHasGoneBack();
};

void TestRefundText::everyStateHasItsWords_data()
{
    QTest::addColumn<RefundState>("state");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("reserved") << RefundState::Reserved << u"正在发送"_s;
    QTest::newRow("requested") << RefundState::Requested << u"正在发送"_s;
    QTest::newRow("processing") << RefundState::Processing << u"退款中"_s;
    QTest::newRow("refunded") << RefundState::Refunded << u"已退款"_s;
    QTest::newRow("refused") << RefundState::Refused << u"已拒绝"_s;
    QTest::newRow("abnormal") << RefundState::Abnormal << u"未到账"_s;
    QTest::newRow("unknown") << RefundState::Unknown << u"未确认"_s;
}

void TestRefundText::everyStateHasItsWords()
{
    QFETCH(const RefundState, state);
    QFETCH(const QString, chinese);
    const StateText english = refundText(refundIn(state));
    QVERIFY(!english.word.isEmpty() && !english.nextAct.isEmpty());
    installLanguage(u"zh_CN"_s);
    const StateText text = refundText(refundIn(state));
    QCOMPARE(text.word, chinese);
    static const QRegularExpression latin(u"[A-Za-z]{3,}"_s);
    QVERIFY2(!text.nextAct.contains(latin), qPrintable(text.nextAct));
}

void TestRefundText::factsNameTimePersonDeskAndReason()
{
    Refund refund = refundIn(RefundState::Refunded);
    refund.createdAt = noon;
    refund.desk = u"A1"_s;
    QCOMPARE(refundFacts(refund), u"2026-11-30 12:00 · desk A1"_s);
    refund.role = u"lead"_s;
    refund.reason = u"too sweet"_s;
    QCOMPARE(refundFacts(refund), u"2026-11-30 12:00 · Lead · desk A1\ntoo sweet"_s);
    installLanguage(u"zh_CN"_s);
    QCOMPARE(refundFacts(refund), u"2026-11-30 12:00 · 领班 · 收银台 A1\ntoo sweet"_s);
}

void TestRefundText::saysWhosePinIsNeededAndWhy()
{
    const QList<RoleRow> roles{
        roleUpTo(Role::Cashier, 0), roleUpTo(Role::Lead, 20000), roleUpTo(Role::Owner, Money::maxFen)};
    const Money fifty = *Money::fromFen(5000);
    QCOMPARE(whoMayRefundText(fifty, roles),
        u"Cashier: ¥0.00 at most at once. This needs the PIN of Lead / Owner."_s);
    QCOMPARE(whoMayRefundText(*Money::fromFen(20001), roles),
        u"Lead: ¥200.00 at most at once. This needs the PIN of Owner."_s);
    QCOMPARE(whoMayRefundText(fifty, {roleUpTo(Role::Owner, Money::maxFen)}), QString());
    QVERIFY(whoMayRefundText(fifty, {roleUpTo(Role::Owner, 100)}).startsWith(u"Nobody may"));
    QCOMPARE(whoMayRefundText(fifty, {}), QString());
}

void TestRefundText::theCertificateIsToldInTime_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("31 days") << qint64{31 * 24} << QString() << Tone::Neutral;
    QTest::newRow("30 days") << qint64{30 * 24} << u"The certificate for refunds ends in 30 days"_s
                             << Tone::Info;
    QTest::newRow("8 days") << qint64{8 * 24} << u"The certificate for refunds ends in 8 days"_s
                            << Tone::Info;
    QTest::newRow("7 days") << qint64{7 * 24} << u"The certificate for refunds ends in 7 days"_s
                            << Tone::Warning;
    QTest::newRow("25 hours") << qint64{25} << u"The certificate for refunds ends in 1 day,"_s
                              << Tone::Warning;
    QTest::newRow("a day") << qint64{24} << u"The certificate for refunds ends on 2026-12-01 12:00"_s
                           << Tone::Bad;
    QTest::newRow("an hour") << qint64{1} << u"The certificate for refunds ends on 2026-11-30 13:00"_s
                             << Tone::Bad;
}

void TestRefundText::theCertificateIsToldInTime()
{
    QFETCH(const qint64, hours);
    QFETCH(const QString, begins);
    QFETCH(const Tone, tone);
    const CertificateNotice notice = certificateNotice({}, noon.addSecs(hours * 3600), noon);
    QVERIFY2(notice.sentence.startsWith(begins), qPrintable(notice.sentence));
    QCOMPARE(notice.sentence.isEmpty(), begins.isEmpty());
    QCOMPARE(notice.tone, tone);
    QCOMPARE(certificateNotice({}, std::nullopt, noon).sentence, QString());
}

void TestRefundText::aCertificateThatCannotBeUsedIsToldAlways()
{
    const CertificateNotice notice = certificateNotice(
        failure(Error::Kind::InvalidInput, u"CERTIFICATE_EXPIRED"_s, u"2026-11-29"_s, u"FILE"_s),
        noon.addDays(-1), noon);
    QVERIFY2(notice.sentence.contains(u"has expired") && notice.sentence.contains(u"2026-11-29"),
        qPrintable(notice.sentence));
    QCOMPARE(notice.tone, Tone::Bad);
}

void TestRefundText::whatIsUnderWayStandsBeforeWhatHasGoneBack()
{
    const auto shown = [](const QList<RefundState> &states) {
        QList<Refund> refunds;
        for (const RefundState state : states)
            refunds.append(refundIn(state));
        return shownWith(refunds, ShownState::PartlyRefunded);
    };
    QCOMPARE(shown({}), ShownState::PartlyRefunded);
    QCOMPARE(shown({RefundState::Refunded}), ShownState::PartlyRefunded);
    QCOMPARE(shown({RefundState::Refunded, RefundState::Processing}), ShownState::Refunding);
    QCOMPARE(shown({RefundState::Refused, RefundState::Refunded}), ShownState::RefundFailed);
    QCOMPARE(shown({RefundState::Refunded, RefundState::Refused}), ShownState::PartlyRefunded); // tried again
    QCOMPARE(shownWith({refundIn(RefundState::Refused)}, ShownState::Closed), ShownState::Closed);
}

SAOMA_TEST(TestRefundText)
#include "test_refundtext.moc"
