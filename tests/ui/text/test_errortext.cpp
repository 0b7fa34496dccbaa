// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/text/errortext.h"
#include "ui/text/errortexttable.h"
#include "ui/text/language.h"

#include <QRegularExpression>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

/// English words left in a Chinese sentence; names that stay as they are do not count.
QString leftoverEnglish(QString text)
{
    static const QRegularExpression names(
        u"SUBJECT|saoma ledger [a-z]+|API|Native|https?|UTF-8|SAOMA_API_KEY|merchant/api_key_file|[A-Z]+(_[A-Z]+)+|--help|\\.png|\\.xlsx?|\\.csv|CSV|PDF|offset=|scale=|MiB|\\.svg|\\.pdf|-wal|ID|openssl pkcs12 -legacy -nodes -in apiclient_cert\\.p12 -out apiclient\\.pem|apiclient(_cert|_key)?\\.(p12|pem)|merchant/(client_certificate|mch_id)|storage/backup_folder|OpenSSL|PIN|cashier|lead|owner"_s);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    return word.match(text.remove(names)).captured();
}

} // namespace

class TestErrorText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { installLanguage(u"en"_s); }
    void everyKnownCodeHasItsOwnWords_data();
    void everyKnownCodeHasItsOwnWords();
    void everyKindSaysWhatItMeansForTheMoney_data();
    void everyKindSaysWhatItMeansForTheMoney();
    void knowsTheCodesOfTheDesign_data();
    void knowsTheCodesOfTheDesign();
    void signErrorNamesTheLikeliestKey();
    void unknownOutcomeNeverSaysThatNothingWasTaken();
    void subjectIsNotTakenForAPlaceMarker();
    void longSubjectIsCut();
    void peopleReadAmountsWaitsAndRoles();
    void noSubjectIsSaidInWords_data() { everyKnownCodeHasItsOwnWords_data(); }
    void noSubjectIsSaidInWords();
};

void TestErrorText::everyKnownCodeHasItsOwnWords_data()
{
    QTest::addColumn<QString>("code");
    for (const auto &subject : errorWords())
        for (const ErrorWords &words : subject)
            QTest::newRow(words.code) << QString::fromLatin1(words.code);
}

void TestErrorText::everyKnownCodeHasItsOwnWords()
{
    QFETCH(const QString, code);
    const Error error{Error::Kind::Rejected, code, u"SUBJECT"_s, {}};
    installLanguage(u"en"_s);
    const ErrorText english = errorText(error);
    installLanguage(u"zh_CN"_s);
    const ErrorText chinese = errorText(error);
    QVERIFY(!english.what.isEmpty());
    QVERIFY(!english.todo.isEmpty());
    QVERIFY(!english.what.contains(u"%1"));
    QVERIFY(english.what != chinese.what);
    QVERIFY(english.todo != chinese.todo);
    QVERIFY(english.money.isEmpty() == chinese.money.isEmpty());
    const QString leftover = leftoverEnglish(chinese.oneLine());
    QVERIFY2(leftover.isEmpty(), qPrintable(chinese.oneLine()));
}

void TestErrorText::everyKindSaysWhatItMeansForTheMoney_data()
{
    QTest::addColumn<Error::Kind>("kind");
    for (const Error::Kind kind : {Error::Kind::InvalidInput, Error::Kind::Rejected, Error::Kind::Pending,
             Error::Kind::Network, Error::Kind::Protocol, Error::Kind::Cancelled, Error::Kind::Storage})
        QTest::newRow(qPrintable(errorKindName(kind))) << kind;
}

void TestErrorText::everyKindSaysWhatItMeansForTheMoney()
{
    QFETCH(const Error::Kind, kind);
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        installLanguage(language);
        const ErrorText text = errorText(Error{kind, u"NEVER_SEEN"_s, {}, {}});
        QVERIFY(text.what.contains(u"NEVER_SEEN"));
        QVERIFY(!text.money.isEmpty());
        QVERIFY(!text.todo.isEmpty());
    }
    QVERIFY(leftoverEnglish(errorText(Error{kind, u"NEVER_SEEN"_s, {}, {}}).oneLine()).isEmpty());
}

void TestErrorText::knowsTheCodesOfTheDesign_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"AMOUNT_EMPTY", "AMOUNT_NEGATIVE", "AMOUNT_NOT_A_NUMBER", "AMOUNT_TOO_PRECISE",
             "AMOUNT_TOO_LARGE", "AMOUNT_ZERO", "PRODUCT_ID_INVALID", "PRODUCT_NOT_FOUND", "ORDER_NOT_FOUND",
             "SIGNERROR", "NOAUTH", "ORDERPAID", "ORDERCLOSED", "OUT_TRADE_NO_USED", "SYSTEMERROR",
             "CONNECT_FAILED", "TIMEOUT", "INCOMPLETE", "BAD_SIGN", "LEDGER_FULL", "LEDGER_BUSY",
             "LEDGER_NEWER", "LEDGER_FOREIGN", "LEDGER_DAMAGED", "LEDGER_READ_ONLY", "LEDGER_UNREADABLE",
             "LEDGER_NOT_DURABLE", "INSECURE_URL", "CONFIG_UNKNOWN_KEY", "CONFIG_VALUE", "KEY_LENGTH",
             "KEY_PUBLIC", "KEY_FILE_UNSAFE", "KEY_MISSING", "ALREADY_OPEN", "LISTEN_FAILED"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestErrorText::knowsTheCodesOfTheDesign()
{
    QFETCH(const QString, code);
    QVERIFY(errorWordsFor(code));
}

void TestErrorText::signErrorNamesTheLikeliestKey()
{
    const Error error{Error::Kind::Rejected, u"SIGNERROR"_s, {}, {}};
    QVERIFY(errorText(error).what.contains(u"API key"));
    installLanguage(u"zh_CN"_s);
    QVERIFY(errorText(error).what.startsWith(u"签名错误"));
    QVERIFY(errorText(error).what.contains(u"API 密钥"));
}

void TestErrorText::unknownOutcomeNeverSaysThatNothingWasTaken()
{
    for (const auto &subject : errorWords()) {
        for (const ErrorWords &words : subject) {
            const ErrorText text =
                errorText(Error{Error::Kind::Network, QString::fromLatin1(words.code), {}, {}});
            if (!words.money) // says what the kind says
                QVERIFY2(text.money.contains(u"do not hand over"), words.code);
        }
    }
}

void TestErrorText::subjectIsNotTakenForAPlaceMarker()
{
    const ErrorText text =
        errorText(Error{Error::Kind::InvalidInput, u"AMOUNT_NOT_A_NUMBER"_s, u"%1%2"_s, {}});
    QCOMPARE(text.what, u"“%1%2” is not an amount."_s);
}

/// Programs get fen, seconds and names.
void TestErrorText::peopleReadAmountsWaitsAndRoles()
{
    const auto text = [](const char *code, const QString &subject, const QString &detail) {
        return errorText(Error{Error::Kind::Rejected, QString::fromLatin1(code), subject, detail}).oneLine();
    };
    QVERIFY(text("REFUND_EXCEEDS", u"N1"_s, u"750"_s).contains(u"¥7.50 can still"));
    QVERIFY(text("ROLE_LIMIT", u"lead"_s, u"20000"_s).contains(u"(Lead)"));
    QVERIFY(text("ROLE_LIMIT", u"lead"_s, u"20000"_s).contains(u"¥200.00 at most"));
    QVERIFY(text("PIN_LOCKED", u"owner"_s, u"240"_s).contains(u"Try again in 4 minutes"));
    QVERIFY(text("REFUND_TOO_SOON", u"N1"_s, u"43"_s).contains(u"Try again in 43 seconds"));
}

void TestErrorText::longSubjectIsCut()
{
    const ErrorText text =
        errorText(Error{Error::Kind::InvalidInput, u"AMOUNT_NOT_A_NUMBER"_s, QString(5000, u'x'), {}});
    QVERIFY(text.what.size() < 200);
}

/// What somebody has left empty must not bring out a word that is for programs.
void TestErrorText::noSubjectIsSaidInWords()
{
    QFETCH(const QString, code);
    const Error error{Error::Kind::Rejected, code, {}, {}};
    QVERIFY2(!errorText(error).oneLine().contains(code), qPrintable(errorText(error).oneLine()));
    QCOMPARE(errorText({Error::Kind::Rejected, u"PRODUCT_NOT_FOUND"_s, {}, {}}).what,
        u"There is no product “(empty)”."_s);
    installLanguage(u"zh_CN"_s);
    QVERIFY2(!errorText(error).oneLine().contains(code), qPrintable(errorText(error).oneLine()));
}

SAOMA_TEST(TestErrorText)
#include "test_errortext.moc"
