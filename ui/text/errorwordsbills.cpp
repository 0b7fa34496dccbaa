// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errorwords.h"

namespace saoma::errorwords {
namespace {

constexpr const char *nothingBooked = QT_TRANSLATE_NOOP("ErrorSentence", "Nothing was booked.");

constexpr auto bills = std::to_array<ErrorWords>({
    {"BILL_NEITHER_DAY_NOR_FILE",
        QT_TRANSLATE_NOOP("ErrorSentence", "“%1” is neither a day, nor a month, nor a file."), nothingBooked,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Name a day such as 2026-11-28, a month such as 2026-11, or a bill's file.")},
    {"REPORT_NOT_A_DAY", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” is neither a day nor a month."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Write a day as 2026-11-28, a month as 2026-11.")},
    {"BILL_FILE_UNREADABLE", QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 cannot be read."), nothingBooked,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check its name and who may read it.")},
    {"BILL_CUT", QT_TRANSLATE_NOOP("ErrorSentence", "The packed bill is damaged or cut off."), nothingBooked,
        QT_TRANSLATE_NOOP("ErrorSentence", "Download the bill again.")},
    {"BILL_TOO_LARGE", QT_TRANSLATE_NOOP("ErrorSentence", "The bill unpacks to more than two gigabytes."),
        nothingBooked, QT_TRANSLATE_NOOP("ErrorSentence", "This is no bill of WeChat's: download it again.")},
    {"BILL_MALFORMED", QT_TRANSLATE_NOOP("ErrorSentence", "This is not a whole bill of WeChat's."),
        nothingBooked,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Download the bill again; do not save it in a spreadsheet first.")},
    {"BILL_ENCODING", QT_TRANSLATE_NOOP("ErrorSentence", "The bill's text is in no known encoding."),
        nothingBooked,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Download the bill again; do not save it in a spreadsheet first.")},
    {"BILL_COLUMNS", QT_TRANSLATE_NOOP("ErrorSentence", "The bill lacks a column that is needed."),
        nothingBooked, QT_TRANSLATE_NOOP("ErrorSentence", "Download the bill of all transactions.")},
    {"BILL_VALUE", QT_TRANSLATE_NOOP("ErrorSentence", "The bill has a value that cannot be understood."),
        nothingBooked,
        QT_TRANSLATE_NOOP("ErrorSentence", "Download the bill again; if it stays so, tell the owner.")},
    {"BILL_DOES_NOT_ADD_UP",
        QT_TRANSLATE_NOOP("ErrorSentence", "The bill's lines do not add up to its own totals."),
        nothingBooked,
        QT_TRANSLATE_NOOP("ErrorSentence", "Download the bill again; if it stays so, call WeChat.")},
    {"BILL_OTHER_MERCHANT", QT_TRANSLATE_NOOP("ErrorSentence", "This bill is the merchant %1's."),
        nothingBooked, QT_TRANSLATE_NOOP("ErrorSentence", "Take the bill of the merchant in the settings.")},
    {"BILL_OTHER_DAY", QT_TRANSLATE_NOOP("ErrorSentence", "This bill begins on %1, which was not asked for."),
        nothingBooked, QT_TRANSLATE_NOOP("ErrorSentence", "Ask for the bill again.")},
    {"BILL_REFUSED", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat does not give out this bill."), nothingBooked,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "A day's bill is there from ten o'clock of the next day, for three months.")},
});

} // namespace

std::span<const ErrorWords> ofBills()
{
    return bills;
}

} // namespace saoma::errorwords
