// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/eventtext.h"
#include "ui/text/language.h"

#include <QRegularExpression>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

EventRow rowOf(const QString &kind, EventSource source, const QString &detail = {})
{
    EventRow row;
    row.kind = kind;
    row.source = source;
    row.detail = detail;
    return row;
}

} // namespace

class TestEventText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { installLanguage(u"en"_s); }
    void everyKindHasWordsInBothLanguages_data();
    void everyKindHasWordsInBothLanguages();
    void refundsHaveWordsOfTheirOwn();
    void everySourceHasAName();
    void notesAreKnownPhrases();
    void anUnknownFactIsNamedAsItIs();
};

void TestEventText::everyKindHasWordsInBothLanguages_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"created", "requested", "waiting", "scanned", "paying", "paid", "unknown",
             "closing", "closed", "rejected", "paid_late", "suspicious", "code_issued", "request_refused",
             "close_refused", "transaction_taken", "contradiction", "refunded", "not_exist"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestEventText::everyKindHasWordsInBothLanguages()
{
    QFETCH(const QString, kind);
    const EventRow row = rowOf(kind, EventSource::Query);
    const QString english = eventText(row).what;
    installLanguage(u"zh_CN"_s);
    const QString chinese = eventText(row).what;
    static const QRegularExpression latin(u"[A-Za-z]"_s);
    QVERIFY(!english.isEmpty() && !english.contains(u"Noted"));
    QVERIFY2(!chinese.isEmpty() && !chinese.contains(latin), qPrintable(chinese));
}

/// A refund shares names of states with its order, but not their words.
void TestEventText::refundsHaveWordsOfTheirOwn()
{
    static const QRegularExpression latin(u"[A-Za-z]"_s);
    QSet<QString> words;
    for (const char *kind :
        {"reserved", "requested", "processing", "refunded", "refused", "abnormal", "unknown"}) {
        EventRow row = rowOf(QString::fromLatin1(kind), EventSource::Query);
        row.outRefundNo = u"RA1"_s;
        installLanguage(u"en"_s);
        const QString english = eventText(row).what;
        words.insert(english);
        QVERIFY2(english.contains(u"efund") || english.contains(u"iven back"), qPrintable(english));
        installLanguage(u"zh_CN"_s);
        QVERIFY2(!eventText(row).what.contains(latin), qPrintable(eventText(row).what));
    }
    QCOMPARE(words.size(), 7);
    EventRow again = rowOf(u"requested"_s, EventSource::Desk, u"8f3a"_s);
    again.outRefundNo = u"RA1"_s;
    QVERIFY(eventText(again).note.isEmpty());
    // The order's own event, which names the refund.
    installLanguage(u"en"_s);
    QCOMPARE(eventText(rowOf(u"refunded"_s, EventSource::Query, u"RA1"_s)).what, u"Refund booked"_s);
}

void TestEventText::everySourceHasAName()
{
    QSet<QString> names;
    for (const EventSource source : {EventSource::Desk, EventSource::Query, EventSource::Notice,
             EventSource::Scan, EventSource::Close, EventSource::System})
        names.insert(sourceText(source));
    QCOMPARE(names.size(), 6);
    QCOMPARE(eventText(rowOf(u"paid"_s, EventSource::Notice)).who, sourceText(EventSource::Notice));
    // A code comes from the platform, though the program wrote the line.
    QVERIFY(eventText(rowOf(u"waiting"_s, EventSource::System)).who != sourceText(EventSource::System));
}

void TestEventText::notesAreKnownPhrases()
{
    QCOMPARE(
        eventText(rowOf(u"closing"_s, EventSource::Desk, u"cancelled"_s)).note, u"cancelled at the desk"_s);
    const QString refused = eventText(rowOf(u"rejected"_s, EventSource::System, u"NOAUTH: no rights"_s)).note;
    QVERIFY(refused.contains(u"Native"));
    QCOMPARE(eventText(rowOf(u"paid"_s, EventSource::Query)).note, QString());
    QCOMPARE(
        eventText(rowOf(u"acknowledged"_s, EventSource::Desk, u"17"_s)).note, QString()); // an event's number
}

void TestEventText::anUnknownFactIsNamedAsItIs()
{
    QCOMPARE(eventText(rowOf(u"moon_full"_s, EventSource::System)).what, u"Noted: moon_full"_s);
}

SAOMA_TEST(TestEventText)
#include "test_eventtext.moc"
