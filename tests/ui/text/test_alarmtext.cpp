// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/alarmtext.h"
#include "ui/text/language.h"

using namespace saoma;
using namespace Qt::StringLiterals;

class TestAlarmText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { installLanguage(u"en"_s); }
    void saysWhatHappenedAndWhatToDo_data();
    void saysWhatHappenedAndWhatToDo();
    void refundsSayWhy_data();
    void refundsSayWhy();
};

void TestAlarmText::saysWhatHappenedAndWhatToDo_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("F12 late") << u"paid_late"_s << QString() << u"Paid after closing"_s << u"迟到收款"_s;
    QTest::newRow("I18 twice") << u"paid_late"_s << u"double_paid"_s << u"Paid twice"_s << u"重复收款"_s;
    QTest::newRow("F13 suspicious") << u"suspicious"_s << u"TOTAL_FEE_DIFFERS"_s << u"Suspicious notice"_s
                                    << u"异常通知"_s;
    QTest::newRow("F13 of a paid order")
        << u"contradiction"_s << u"WRONG_MERCHANT"_s << u"Suspicious notice"_s << u"异常通知"_s;
}

void TestAlarmText::saysWhatHappenedAndWhatToDo()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, detail);
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);
    Alarm alarm;
    alarm.order.outTradeNo = u"A1261124120000001ABCDEFGH"_s;
    alarm.order.totalFee = *Money::fromFen(1250);
    alarm.why.kind = kind;
    alarm.why.detail = detail;
    for (const auto &[language, start] : {std::pair{u"en"_s, english}, std::pair{u"zh_CN"_s, chinese}}) {
        installLanguage(language);
        const AlarmText text = alarmText(alarm);
        QVERIFY2(text.sentence.startsWith(start), qPrintable(text.sentence));
        QVERIFY(text.sentence.contains(u"12.50"));
        QVERIFY(text.sentence.contains(u"CDEFGH"));
        QVERIFY(!text.sentence.contains(u'_')); // no code speaks to a cashier
        QVERIFY(!text.done.isEmpty());
    }
}

void TestAlarmText::refundsSayWhy_data()
{
    QTest::addColumn<RefundState>("state");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("todo");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("F27 refused") << RefundState::Refused << u"NOTENOUGH"_s << u"Refund refused"_s
                                 << u"Top it up"_s << u"退款被拒绝"_s;
    QTest::newRow("changed") << RefundState::Abnormal << u"CHANGE"_s << u"Refund did not arrive"_s
                             << u"merchant platform"_s << u"退款未到账"_s;
    QTest::newRow("F25 unknown") << RefundState::Unknown << QString() << u"Refund not confirmed"_s
                                 << u"do not pay it out beside"_s << u"退款长时间未确认"_s;
}

void TestAlarmText::refundsSayWhy()
{
    QFETCH(const RefundState, state);
    QFETCH(const QString, code);
    QFETCH(const QString, english);
    QFETCH(const QString, todo);
    QFETCH(const QString, chinese);
    Alarm alarm;
    alarm.order.outTradeNo = u"A1261124120000001ABCDEFGH"_s;
    alarm.order.totalFee = *Money::fromFen(1250);
    alarm.refund = Refund{};
    alarm.refund->state = state;
    alarm.refund->errorCode = code;
    alarm.refund->refundFee = *Money::fromFen(500);
    installLanguage(u"en"_s);
    const QString sentence = alarmText(alarm).sentence;
    QVERIFY2(sentence.startsWith(english) && sentence.contains(todo), qPrintable(sentence));
    QVERIFY(sentence.contains(u"5.00")
        && sentence.contains(u"CDEFGH")); // the refund's amount, the order's number
    installLanguage(u"zh_CN"_s);
    QVERIFY2(alarmText(alarm).sentence.startsWith(chinese), qPrintable(alarmText(alarm).sentence));
}

SAOMA_TEST(TestAlarmText)
#include "test_alarmtext.moc"
