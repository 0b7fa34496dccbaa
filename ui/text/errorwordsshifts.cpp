// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errorwords.h"

namespace saoma::errorwords {
namespace {

constexpr auto shifts = std::to_array<ErrorWords>({
    {"SHIFT_OPEN", QT_TRANSLATE_NOOP("ErrorSentence", "A shift of %1 is open on this desk already."),
        nothingChanged, QT_TRANSLATE_NOOP("ErrorSentence", "Close shift %2, or hand it over.")},
    {"SHIFT_NONE_OPEN", QT_TRANSLATE_NOOP("ErrorSentence", "No shift is open on desk %1."), nothingChanged,
        QT_TRANSLATE_NOOP("ErrorSentence", "Open one first.")},
    {"SHIFT_NOT_OPEN", QT_TRANSLATE_NOOP("ErrorSentence", "Shift %1 has been closed meanwhile."),
        nothingChanged, QT_TRANSLATE_NOOP("ErrorSentence", "Look at what stands in it now.")},
    {"SHIFT_NOT_FOUND", QT_TRANSLATE_NOOP("ErrorSentence", "There is no shift %1 on record."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the number.")},
    {"SHIFT_NOTE_NEEDED",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The drawer does not hold what it ought to at the end of shift %1."),
        nothingChanged,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The difference is %2. Count again; if it stays, accept it with a note that says why.")},
    {"SHIFT_NOTE_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "The note cannot be used: “%1”."),
        nothingChanged,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Write at most %2 characters, none of which hides or turns the others.")},
    {"CASHIER_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” cannot be a cashier's name."),
        nothingChanged,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Write at most %2 characters, none of which hides or turns the others.")},
});

} // namespace

std::span<const ErrorWords> ofShifts()
{
    return shifts;
}

} // namespace saoma::errorwords
