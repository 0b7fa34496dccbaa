// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/eventtext.h"

#include "core/ledger/alarms.h"
#include "core/ledger/refund.h"
#include "ui/text/errortext.h"
#include "ui/text/errortexttable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

struct Phrase
{
    const char *key;
    const char *text;
};

constexpr auto notedFacts = std::to_array<Phrase>({
    {"code_issued", QT_TRANSLATE_NOOP("EventWords", "Code received")},
    {"request_refused", QT_TRANSLATE_NOOP("EventWords", "WeChat refused a repeated request")},
    {"close_refused", QT_TRANSLATE_NOOP("EventWords", "WeChat does not close it yet")},
    {"transaction_taken", QT_TRANSLATE_NOOP("EventWords", "Names another order's payment")},
    {"contradiction", QT_TRANSLATE_NOOP("EventWords", "Contradicts what is on record")},
    {"acknowledged", QT_TRANSLATE_NOOP("EventWords", "Looked at and settled at the desk")},
    {"not_exist", QT_TRANSLATE_NOOP("EventWords", "WeChat does not have it")},
    {"notice_repeated", QT_TRANSLATE_NOOP("EventWords", "The notice came again")},
});

constexpr auto notes = std::to_array<Phrase>({
    {"cancelled", QT_TRANSLATE_NOOP("EventWords", "cancelled at the desk")},
    {"fresh_code", QT_TRANSLATE_NOOP("EventWords", "for a fresh code")},
    {"expired", QT_TRANSLATE_NOOP("EventWords", "the code's time was over")},
    {"double_paid", QT_TRANSLATE_NOOP("EventWords", "paid twice: give one payment back")},
    {"NO_ANSWER", QT_TRANSLATE_NOOP("EventWords", "no answer to several questions")},
    {"CLOSED", QT_TRANSLATE_NOOP("EventWords", "on WeChat's word")},
    {"REVOKED", QT_TRANSLATE_NOOP("EventWords", "taken back by WeChat")},
    {"PAYERROR", QT_TRANSLATE_NOOP("EventWords", "the payment failed on the phone")},
    {"TOTAL_FEE_DIFFERS", QT_TRANSLATE_NOOP("EventWords", "another amount than the order's")},
    {"FEE_TYPE_DIFFERS", QT_TRANSLATE_NOOP("EventWords", "another currency than the order's")},
    {"OUT_TRADE_NO_DIFFERS", QT_TRANSLATE_NOOP("EventWords", "another order number")},
    {"TRADE_TYPE_DIFFERS", QT_TRANSLATE_NOOP("EventWords", "another kind of payment")},
    {"WRONG_MERCHANT", QT_TRANSLATE_NOOP("EventWords", "meant for another merchant or app")},
    {"FIELD_INVALID", QT_TRANSLATE_NOOP("EventWords", "a field that no genuine notice has so")},
    {"TRANSACTION_ID_DIFFERS", QT_TRANSLATE_NOOP("EventWords", "another payment number")},
});

template <typename Table>
QString phraseFor(const Table &phrases, QStringView key)
{
    const auto found = std::find_if(phrases.begin(), phrases.end(),
        [key](const Phrase &phrase) { return key == QLatin1StringView(phrase.key); });
    return found == phrases.end() ? QString() : EventWords::tr(found->text);
}

/// The stages of a state that the counter does not tell apart, but a time line does.
EventText reached(OrderState state)
{
    switch (state) {
    case OrderState::Created:
        return {EventWords::tr("Put on record"), {}, {}, Tone::Neutral};
    case OrderState::Requested:
        return {EventWords::tr("Code asked for"), {}, {}, Tone::Neutral};
    case OrderState::Waiting:
        return {EventWords::tr("Waiting for payment"), {}, {}, Tone::Info};
    case OrderState::Scanned:
        return {EventWords::tr("Scanned by the buyer"), {}, {}, Tone::Info};
    case OrderState::Paying:
        return {EventWords::tr("The buyer is paying"), {}, {}, Tone::Info};
    case OrderState::Paid:
        return {EventWords::tr("Paid"), {}, {}, Tone::Good};
    case OrderState::Unknown:
        return {EventWords::tr("Not confirmed"), {}, {}, Tone::Warning};
    case OrderState::Closing:
        return {EventWords::tr("Closing"), {}, {}, Tone::Neutral};
    case OrderState::Closed:
        return {EventWords::tr("Closed"), {}, {}, Tone::Neutral};
    case OrderState::Rejected:
        return {EventWords::tr("Refused"), {}, {}, Tone::Bad};
    case OrderState::PaidLate:
        return {EventWords::tr("Paid after closing"), {}, {}, Tone::Late};
    case OrderState::Suspicious:
        return {EventWords::tr("Suspicious notice"), {}, {}, Tone::Bad};
    }
    Q_UNREACHABLE();
}

/// Of one of the order's refunds.
EventText refundReached(RefundState state)
{
    switch (state) {
    case RefundState::Reserved:
        return {EventWords::tr("Refund put on record"), {}, {}, Tone::Neutral};
    case RefundState::Requested:
        return {EventWords::tr("Refund asked for"), {}, {}, Tone::Neutral};
    case RefundState::Processing:
        return {EventWords::tr("Refund accepted"), {}, {}, Tone::Info};
    case RefundState::Refunded:
        return {EventWords::tr("Given back"), {}, {}, Tone::Done};
    case RefundState::Refused:
        return {EventWords::tr("Refund refused"), {}, {}, Tone::Bad};
    case RefundState::Abnormal:
        return {EventWords::tr("Refund did not arrive"), {}, {}, Tone::Bad};
    case RefundState::Unknown:
        return {EventWords::tr("Refund not confirmed"), {}, {}, Tone::Warning};
    }
    Q_UNREACHABLE();
}

/// The order's own event when one of its refunds has come to its end.
EventText bookedOnOrder()
{
    return {EventWords::tr("Refund booked"), {}, {}, Tone::Done};
}

/// Details are for programs; what a cashier can use is a known phrase or a known code's explanation.
QString noteFor(const QString &detail)
{
    if (detail.isEmpty())
        return {};
    if (const QString phrase = phraseFor(notes, detail); !phrase.isEmpty())
        return phrase;
    const QString code = detail.section(u':', 0, 0).trimmed();
    if (errorWordsFor(code))
        return errorText(Error{Error::Kind::Rejected, code, {}, {}}).what;
    return detail;
}

} // namespace

QString sourceText(EventSource source)
{
    switch (source) {
    case EventSource::Desk:
        return EventWords::tr("Desk");
    case EventSource::Query:
        return EventWords::tr("WeChat, asked by us");
    case EventSource::Notice:
        return EventWords::tr("WeChat, by notice");
    case EventSource::Scan:
        return EventWords::tr("WeChat, by the buyer's scan");
    case EventSource::Close:
        return EventWords::tr("WeChat, on closing");
    case EventSource::System:
        return EventWords::tr("Program");
    }
    Q_UNREACHABLE();
}

namespace {

/// What the program notes about a code is in truth the platform's answer to our request.
QString whoSaid(const EventRow &row)
{
    const bool isAnswer = row.source == EventSource::System
        && (row.kind == stateName(OrderState::Waiting) || row.kind == stateName(OrderState::Rejected)
            || row.kind == u"code_issued"_s || row.kind == u"request_refused"_s
            || row.kind == refundStateName(RefundState::Processing)
            || row.kind == refundStateName(RefundState::Refused));
    return isAnswer ? EventWords::tr("WeChat, in answer") : sourceText(row.source);
}

} // namespace

EventText eventText(const EventRow &row)
{
    EventText text;
    if (const std::optional<RefundState> refund = refundStateFromName(row.kind);
        refund && (!row.outRefundNo.isEmpty() || !stateFromName(row.kind)))
        text = row.outRefundNo.isEmpty() ? bookedOnOrder() : refundReached(*refund);
    else if (const std::optional<OrderState> state = stateFromName(row.kind))
        text = reached(*state);
    else if (const QString fact = phraseFor(notedFacts, row.kind); !fact.isEmpty())
        text.what = fact;
    else //: %1 is the technical name of a fact that has no words of its own.
        text.what = EventWords::tr("Noted: %1").arg(row.kind);
    const bool isWish = !row.outRefundNo.isEmpty() && row.kind == refundStateName(RefundState::Requested);
    const bool isForPrograms = isWish || row.kind == acknowledgedKind; // a wish's name, an event's number
    text.note = isForPrograms ? QString() : noteFor(row.detail);
    text.who = whoSaid(row);
    return text;
}

} // namespace saoma
