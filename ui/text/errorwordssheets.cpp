// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errorwords.h"

namespace saoma::errorwords {
namespace {

constexpr auto sheets = std::to_array<ErrorWords>({
    {"SHEET_EMPTY", QT_TRANSLATE_NOOP("ErrorSentence", "There is no product to put on the sheet."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Add products, or choose at least one copy.")},
    {"SHEET_TOO_MANY", QT_TRANSLATE_NOOP("ErrorSentence", "%1 cards are too many for one sheet."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Print at most 20000 at a time: fewer products or fewer copies.")},
    {"SHEET_START_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "The page has no place number %1."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Count the places along the rows, from 1.")},
    {"SHEET_TEMPLATE_UNKNOWN", QT_TRANSLATE_NOOP("ErrorSentence", "There is no template “%1”."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Choose one from the list of templates.")},
    {"SHEET_TEMPLATE_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "The template “%1” cannot be understood."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Correct its name, page, grid, card or resolution.")},
    {"SHEET_TEMPLATE_DOES_NOT_FIT",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The cards of the template “%1” do not fit its page or lie on each other."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Check their number, size and distance: %2.")},
    {"SHEET_TEMPLATE_NOT_SINGLE",
        QT_TRANSLATE_NOOP("ErrorSentence", "The template “%1” has several cards a page on a roll."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "A roll or label printer has one card a page: give it one column and one row, or choose another "
            "kind.")},
    {"SHEET_TEMPLATE_NAME_TAKEN",
        QT_TRANSLATE_NOOP("ErrorSentence", "A template that comes with the program is called “%1”."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Give your own another name.")},
    {"SHEET_TEMPLATE_NOT_OWN", QT_TRANSLATE_NOOP("ErrorSentence", "There is no template “%1” of your own."),
        nothingChanged,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The list of templates says which ones there are, your own first.")},
    {"SHEET_CODE_UNPRINTABLE",
        QT_TRANSLATE_NOOP("ErrorSentence", "The code of “%1” cannot be printed on this template."),
        nothingPrinted,
        QT_TRANSLATE_NOOP("ErrorSentence", "Choose larger cards, a finer printer or a shorter product id.")},
    {"SHEET_NOT_READABLE", QT_TRANSLATE_NOOP("ErrorSentence", "Not every code can be read: %1."),
        nothingPrinted, QT_TRANSLATE_NOOP("ErrorSentence", "Choose larger cards or a finer printer.")},
    {"SHEET_TAKEN", QT_TRANSLATE_NOOP("ErrorSentence", "Another sheet has got the id %1 meanwhile."),
        nothingPrinted, QT_TRANSLATE_NOOP("ErrorSentence", "Make the sheet once more.")},
    {"SHEET_NOT_FOUND",
        QT_TRANSLATE_NOOP("ErrorSentence", "There is no sheet %1 in the register of printed codes."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Look at the small print of a card: the sheet's id stands behind the product's.")},
    {"CODE_NOT_FOUND",
        QT_TRANSLATE_NOOP("ErrorSentence", "There is no code %1 in the register of printed codes."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Copy it from the small print of the card.")},
    {"CODE_AMBIGUOUS",
        QT_TRANSLATE_NOOP("ErrorSentence", "Several codes in the register can be meant by “%1”."),
        noMoneyNear,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Type it with the capital and small letters of the card, as one of: %2.")},
    {"CODE_SIGN_MISSING", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” lacks the last sign of a printed code."),
        nothingChanged,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Copy all four signs behind the hyphen from the small print of the card. The three signs %2 "
            "alone mean the whole sheet.")},
    {"CODE_MISTYPED",
        QT_TRANSLATE_NOOP("ErrorSentence", "“%1” is neither a printed sheet nor the code of a card."),
        nothingChanged,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "A sheet has three signs. A code is the whole small print of its card: the product's id, a "
            "hyphen and four signs.")},
    {"VOID_ONE_AT_A_TIME", QT_TRANSLATE_NOOP("ErrorSentence", "Several sheets or codes are named: %1."),
        nothingChanged, QT_TRANSLATE_NOOP("ErrorSentence", "Void one sheet or one code at a time.")},
    {"SHEET_TARGET_MISSING", QT_TRANSLATE_NOOP("ErrorSentence", "It is not said where the sheet shall go."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Name a file or a printer, or both; --help says how.")},
    {"SHEET_FILE_TYPE", QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 does not end in .pdf."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "A sheet is a PDF: let the name end in .pdf.")},
    {"PRINT_FAILED", QT_TRANSLATE_NOOP("ErrorSentence", "The sheet could not be printed."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the printer, or make a PDF instead.")},
    {"PRINT_CANCELLED", QT_TRANSLATE_NOOP("ErrorSentence", "The printing was stopped."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Throw away what has come out, and print again.")},
    {"PRINTER_NONE", QT_TRANSLATE_NOOP("ErrorSentence", "This computer has no printer."), nothingPrinted,
        QT_TRANSLATE_NOOP("ErrorSentence", "Set one up in the system settings, or make a PDF instead.")},
    {"PRINTER_UNKNOWN", QT_TRANSLATE_NOOP("ErrorSentence", "There is no printer “%1”."), nothingPrinted,
        QT_TRANSLATE_NOOP("ErrorSentence", "Choose one from the list of printers.")},
    {"PRINTER_PAPER",
        QT_TRANSLATE_NOOP("ErrorSentence", "The printer “%1” cannot take this template's paper."),
        nothingPrinted,
        QT_TRANSLATE_NOOP("ErrorSentence", "Choose a template of its paper, or another printer.")},
    {"PRINTER_REFUSED", QT_TRANSLATE_NOOP("ErrorSentence", "The printer did not take the sheet. %1."),
        QT_TRANSLATE_NOOP("ErrorSentence", "Nothing was printed."),
        QT_TRANSLATE_NOOP("ErrorSentence", "See in the system settings what it needs, and print again.")},
    {"CALIBRATION_OUT_OF_RANGE",
        QT_TRANSLATE_NOOP("ErrorSentence", "%1 mm is more than can be corrected, or too little."),
        nothingChanged,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "These lengths can be corrected: %2 mm. Check that page scaling is off and that you measure in "
            "millimetres, and print the calibration page again.")},
    {"CALIBRATION_NOT_A_LENGTH", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” is not a length."), nothingChanged,
        QT_TRANSLATE_NOOP("ErrorSentence", "Type millimetres, such as 100.4.")},
    {"CALIBRATION_INCOMPLETE",
        QT_TRANSLATE_NOOP("ErrorSentence", "Four lengths are needed for the correction, not %1."),
        nothingChanged, measureInOrder},
    {"PRINTER_NOT_MEASURED",
        QT_TRANSLATE_NOOP("ErrorSentence", "No correction is stored for the printer “%1”."), nothingChanged,
        QT_TRANSLATE_NOOP("ErrorSentence", "The list of printers says which ones have one.")},
    {"PRINTER_CORRECTION_INVALID",
        QT_TRANSLATE_NOOP("ErrorSentence", "The correction of the printer “%1” cannot be understood."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Write it like offset=1.5,-0.8 scale=1.002,0.998: up to 20 mm, and 0.95 to 1.05.")},
});

} // namespace

std::span<const ErrorWords> ofSheets()
{
    return sheets;
}

} // namespace saoma::errorwords
