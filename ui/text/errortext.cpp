// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include "ui/text/amounttext.h"
#include "ui/text/errortexttable.h"
#include "ui/text/reporttext.h"
#include "ui/text/roletext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace saoma {
namespace {

struct ErrorSentence
{
    Q_DECLARE_TR_FUNCTIONS(ErrorSentence)
};

ErrorText textOfKind(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::InvalidInput:
        return {ErrorSentence::tr("This cannot be used as it stands (%1)."),
            ErrorSentence::tr("Nothing was sent; no money was taken."),
            ErrorSentence::tr("Correct the entry and try again.")};
    case Error::Kind::Rejected:
        return {ErrorSentence::tr("WeChat refused this (%1)."), ErrorSentence::tr("No money was taken."),
            ErrorSentence::tr("Start the sale again; if it is refused again, tell the owner.")};
    case Error::Kind::Pending:
        return {ErrorSentence::tr("WeChat does not know the outcome yet (%1)."),
            ErrorSentence::tr("It is not certain whether money was taken: do not hand over yet."),
            ErrorSentence::tr("Wait a moment, then ask again.")};
    case Error::Kind::Network:
        return {ErrorSentence::tr("WeChat could not be reached (%1)."),
            ErrorSentence::tr("It is not certain whether money was taken: do not hand over yet."),
            ErrorSentence::tr("Check the network, then ask again.")};
    case Error::Kind::Protocol:
        return {ErrorSentence::tr("An answer arrived that cannot be trusted (%1)."),
            ErrorSentence::tr("It is not certain whether money was taken: do not hand over yet."),
            ErrorSentence::tr("Ask again; if it happens again, tell the owner.")};
    case Error::Kind::Cancelled:
        return {ErrorSentence::tr("This was stopped before there was an answer (%1)."),
            ErrorSentence::tr("It is not certain whether money was taken: do not hand over yet."),
            ErrorSentence::tr("Ask again.")};
    case Error::Kind::Storage:
        return {ErrorSentence::tr("The ledger could not be read or written (%1)."),
            ErrorSentence::tr("Nothing new was sent; what is on record stays."),
            ErrorSentence::tr("Stop selling and tell the owner.")};
    }
    Q_UNREACHABLE();
}

/// The subject was typed, read or received by someone: it must not be taken for a place marker of ours.
QString filledIn(QString text, const QString &subject)
{
    return text.replace(QStringLiteral("%1"), subject);
}

QString shortened(const QString &text)
{
    constexpr qsizetype charactersMax = 120;
    return text.size() <= charactersMax ? text : text.left(charactersMax) + u'…';
}

/// A role's name is for programs.
QString subjectOf(const Error &error)
{
    if (error.subject.isEmpty())
        //: Stands for a name or another text that somebody has left empty.
        return ErrorSentence::tr("(empty)");
    const bool isAboutRole =
        error.code.startsWith(QLatin1StringView("PIN_")) || error.code.startsWith(QLatin1StringView("ROLE_"));
    return shortened(isAboutRole ? roleText(error.subject) : error.subject);
}

/// The technical detail as people read it: fen and seconds are for programs, too.
QString detailOf(const Error &error)
{
    bool isNumber = false;
    const qint64 number = error.detail.toLongLong(&isNumber);
    if (!isNumber)
        return error.detail;
    if (error.code == u"ROLE_LIMIT" || error.code == u"REFUND_EXCEEDS")
        return amountText(Money::fromFen(number).value_or(Money{}));
    if (error.code == u"PIN_LOCKED" || error.code == u"REFUND_TOO_SOON")
        return waitText(std::chrono::seconds{number});
    if (error.code == u"SHIFT_NOTE_NEEDED")
        return sumText(number);
    return error.detail;
}

} // namespace

QString ErrorText::oneLine() const
{
    //: Two sentences following each other. Chinese needs no space between them.
    const QString both = ErrorSentence::tr("%1 %2");
    const auto joined = [&both](const QString &first, const QString &second) -> QString {
        if (first.isEmpty() || second.isEmpty())
            return first + second;
        return both.arg(first, second);
    };
    return joined(joined(what, money), todo);
}

ErrorText errorText(const Error &error)
{
    ErrorText text = textOfKind(error.kind);
    if (const ErrorWords *words = errorWordsFor(error.code)) {
        const QString subject = subjectOf(error);
        text.what = filledIn(ErrorSentence::tr(words->what), subject);
        if (words->money)
            text.money = *words->money ? ErrorSentence::tr(words->money) : QString();
        // %2 is the technical detail where it helps the reader: the nearest known key.
        const QString todo = ErrorSentence::tr(words->todo).replace(QStringLiteral("%2"), detailOf(error));
        text.todo = filledIn(todo, subject);
        return text;
    }
    text.what = filledIn(text.what, error.code.isEmpty() ? errorKindName(error.kind) : shortened(error.code));
    return text;
}

} // namespace saoma
