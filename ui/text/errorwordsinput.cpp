// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errorwords.h"

namespace saoma::errorwords {
namespace {

constexpr auto input = std::to_array<ErrorWords>({
    // Amounts
    {"AMOUNT_EMPTY", QT_TRANSLATE_NOOP("ErrorSentence", "No amount has been entered."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Type the amount, such as 12.5.")},
    {"AMOUNT_NEGATIVE", QT_TRANSLATE_NOOP("ErrorSentence", "An amount below zero cannot be charged."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Type the amount without a minus sign.")},
    {"AMOUNT_NOT_A_NUMBER", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” is not an amount."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Type plain digits with at most one point, such as 12.5.")},
    {"AMOUNT_TOO_PRECISE",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "“%1” has more than two decimals, and one fen is the smallest amount."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Round it to two decimals.")},
    {"AMOUNT_TOO_LARGE", QT_TRANSLATE_NOOP("ErrorSentence", "The amount is above the limit of ¥1000000.00."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Check the digits, or split the sale.")},
    {"AMOUNT_ZERO", QT_TRANSLATE_NOOP("ErrorSentence", "An amount of zero cannot be charged."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Type at least 0.01.")},
    // Products
    {"PRODUCT_ID_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” cannot be a product id."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use 1 to 32 letters, digits, - or _ without accents or spaces.")},
    {"PRODUCT_NAME_EMPTY", QT_TRANSLATE_NOOP("ErrorSentence", "The product has no name."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Give it the name the buyer will read.")},
    {"PRODUCT_NAME_TOO_LONG", QT_TRANSLATE_NOOP("ErrorSentence", "The product name is too long."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Use at most 80 characters.")},
    {"PRODUCT_UNIT_TOO_LONG", QT_TRANSLATE_NOOP("ErrorSentence", "The unit is too long."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use at most 16 characters.")},
    {"PRODUCT_CATEGORY_TOO_LONG", QT_TRANSLATE_NOOP("ErrorSentence", "The category is too long."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Use at most 40 characters.")},
    {"PRODUCT_NOTE_TOO_LONG", QT_TRANSLATE_NOOP("ErrorSentence", "The note is too long."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use at most 400 characters.")},
    {"PRODUCT_TEXT_HIDDEN",
        QT_TRANSLATE_NOOP("ErrorSentence", "The text holds characters that cannot be seen."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Type it anew instead of copying it: line breaks, spaces without width and marks of writing "
            "direction do not belong there.")},
    {"PRODUCT_TEXT_MARKS",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "More accents or other marks stand on one character than can be read."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Type the text anew without them.")},
    {"PRODUCT_TEXT_LOST",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Some program has lost a character of the text and written � for it."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Type the text anew where that stands.")},
    {"PRODUCT_ID_TAKEN", QT_TRANSLATE_NOOP("ErrorSentence", "There is a product “%1” already."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use another id, or change that product.")},
    {"PRODUCT_NOT_FOUND", QT_TRANSLATE_NOOP("ErrorSentence", "There is no product “%1”."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the id, or add the product first.")},
    {"PRODUCT_ID_IS_CODE",
        QT_TRANSLATE_NOOP("ErrorSentence", "A printed code already says “%1”, and it sells another product."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Give this product another id.")},
    {"PRODUCT_ID_LONG_FOR_CODE",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The id “%1” is too long for codes on sheets, which leave such a product out."),
        nothingPrinted,
        QT_TRANSLATE_NOOP("ErrorSentence", "Give products of sheets ids of at most 27 characters.")},
    {"CODE_VOID", QT_TRANSLATE_NOOP("ErrorSentence", "The printed code “%1” is void."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Take it down, and use the one that was printed since.")},
    {"PRODUCT_INACTIVE", QT_TRANSLATE_NOOP("ErrorSentence", "The product “%1” is no longer sold."),
        nothingTaken,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Take its printed code away, or put the product back on the list.")},
    {"QR_EMPTY", QT_TRANSLATE_NOOP("ErrorSentence", "There is nothing to put into a code."), nothingTaken,
        tellMaker},
    {"QR_TOO_LONG", QT_TRANSLATE_NOOP("ErrorSentence", "The text is too long for a code."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use a shorter product id.")},
    {"PRODUCT_COPIES_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "The number of copies cannot be used."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Use a whole number from 1 to 1000.")},
    {"QR_FILE_TYPE", QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 has no ending that names a picture."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Let it end in .png or .svg.")},
    {"FILE_NOT_WRITTEN", QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 could not be written."), noMoneyNear,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Check its folder, the disk space, and that the disk is not write-protected.")},
    {"NONCE_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” cannot be the random part of a code."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Use 1 to 32 letters and digits.")},
    {"TIME_STAMP_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” is not a time stamp."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use the seconds since 1970, 10 digits.")},
    // Lists of products
    {"TABLE_FILE_UNREADABLE", QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 cannot be read."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check its name and whether you may read it.")},
    {"TABLE_FILE_TOO_LARGE",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The file %1 is larger than a list may be: 32 MiB, or 64 MiB unpacked."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Leave out pictures and other sheets, or split the list.")},
    {"TABLE_FILE_TYPE", QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 has no ending that names a list."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Let it end in .csv or .xlsx.")},
    {"TABLE_OLD_SPREADSHEET",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The file %1 is a spreadsheet of the old kind (.xls), or protected with a password."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Save it as .xlsx or CSV, without a password.")},
    {"TABLE_NOT_TEXT", QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 is neither text nor a spreadsheet."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Save the list as .xlsx or CSV.")},
    {"TABLE_ENCODING",
        QT_TRANSLATE_NOOP("ErrorSentence", "The characters of the file %1 fit neither UTF-8 nor GB18030."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Save the list as .xlsx, or as CSV in UTF-8.")},
    {"TABLE_ENCODING_OTHER",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The characters of the file %1 are written in neither UTF-8 nor GB18030."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "They look like %2: save the list as .xlsx, or as CSV in UTF-8.")},
    {"TABLE_EMPTY", QT_TRANSLATE_NOOP("ErrorSentence", "There is nothing in the file %1."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Write the headings into the first row and the products below.")},
    {"TABLE_QUOTE_OPEN",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "A cell that begins with a quotation mark does not end with one (%1)."),
        noMoneyNear,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Add the mark; a quotation mark inside such a cell is written twice.")},
    {"TABLE_TOO_MANY_ROWS", QT_TRANSLATE_NOOP("ErrorSentence", "The list has more than 100,000 rows (%1)."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Split it into several files.")},
    {"EXPORT_TOO_LONG",
        QT_TRANSLATE_NOOP("ErrorSentence", "There are more orders than a spreadsheet has rows."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Export a shorter time, or a .csv file.")},
    {"TABLE_TOO_MANY_COLUMNS", QT_TRANSLATE_NOOP("ErrorSentence", "A row has more than 256 cells (%1)."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Remove the columns that are not about the product.")},
    {"TABLE_CELL_TOO_LONG",
        QT_TRANSLATE_NOOP("ErrorSentence", "A cell holds more text than a spreadsheet can (%1)."),
        noMoneyNear,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Shorten it; perhaps a quotation mark is missing before that line.")},
    {"SPREADSHEET_UNREADABLE",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The spreadsheet %1 cannot be read: it is damaged, or of another kind."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Open it in a spreadsheet program and save it as .xlsx or CSV.")},
    {"PRODUCT_COLUMN_MISSING",
        QT_TRANSLATE_NOOP("ErrorSentence", "The first row of the list has no heading “%1”."), noMoneyNear,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Name the columns of id, name and price: id, name, price (编号、名称、价格).")},
    {"PRODUCT_COLUMN_TWICE",
        QT_TRANSLATE_NOOP("ErrorSentence", "Two columns of the list are headed as “%1”."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Keep the one that counts.")},
    {"PRODUCT_ROW_TOO_LONG",
        QT_TRANSLATE_NOOP("ErrorSentence", "The row has more cells than there are headings."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Put a text that holds a comma between quotation marks.")},
    {"PRODUCT_CELL_FORMULA", QT_TRANSLATE_NOOP("ErrorSentence", "The cell holds a formula."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Replace it by its value.")},
    {"PRODUCT_CELL_DATE", QT_TRANSLATE_NOOP("ErrorSentence", "The cell is a date to the spreadsheet: “%1”."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Format the cell as text, and type again what it shall say.")},
    {"PRODUCT_ACTIVE_INVALID",
        QT_TRANSLATE_NOOP("ErrorSentence", "“%1” does not say whether the product is on sale."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Write 1 or 0.")},
    {"PRODUCT_ID_TWICE", QT_TRANSLATE_NOOP("ErrorSentence", "The id stands in line %1 already."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Give every product an id of its own.")},
    {"IMPORT_HAS_FAULTS",
        QT_TRANSLATE_NOOP("ErrorSentence", "Rows of the list cannot be used; nothing was imported."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Mend those rows and import the list again.")},
    {"IMPORT_LEAVES_NOTHING",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The list puts no product on sale, and every product on sale is missing in it; nothing was "
            "imported."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Check that it is the right file. To take everything off sale, export the list with all "
            "products, "
            "write 0 in the column of those on sale, and import that.")},
    {"CATALOG_CHANGED",
        QT_TRANSLATE_NOOP("ErrorSentence", "The product “%1” was changed meanwhile; nothing was written."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Look at it as it is now, then try again.")},
});

} // namespace

std::span<const ErrorWords> ofInput()
{
    return input;
}

} // namespace saoma::errorwords
