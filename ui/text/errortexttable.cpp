// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortexttable.h"

#include <QLatin1StringView>
#include <QtGlobal>

#include <algorithm>
#include <array>

namespace saoma {
namespace {

constexpr const char *asKind = nullptr;
constexpr const char *noMoneyNear = "";
constexpr const char *nothingTaken =
    QT_TRANSLATE_NOOP("ErrorSentence", "Nothing was sent; no money was taken.");
constexpr const char *perhapsTaken =
    QT_TRANSLATE_NOOP("ErrorSentence", "It is not certain whether money was taken: do not hand over yet.");
constexpr const char *sellingStopped = QT_TRANSLATE_NOOP(
    "ErrorSentence", "No new sale is possible; what is on record stays and can be looked up.");
constexpr const char *leftAsItIs =
    QT_TRANSLATE_NOOP("ErrorSentence", "No new sale is possible; the file has been left as it is.");
constexpr const char *nothingPrinted = QT_TRANSLATE_NOOP("ErrorSentence", "Nothing was printed or written.");
constexpr const char *nothingChanged = QT_TRANSLATE_NOOP("ErrorSentence", "Nothing was changed.");
constexpr const char *measureInOrder = QT_TRANSLATE_NOOP("ErrorSentence",
    "Measure in millimetres and in this order: left edge to upright line, upper edge to level line, level "
    "line, upright line.");
constexpr const char *askAgain = QT_TRANSLATE_NOOP("ErrorSentence", "Ask again in a moment.");
constexpr const char *tellOwner =
    QT_TRANSLATE_NOOP("ErrorSentence", "Tell the owner: the settings need a look.");
constexpr const char *tellMaker =
    QT_TRANSLATE_NOOP("ErrorSentence", "Try once more; if it happens again, tell the owner.");

constexpr auto amounts = std::to_array<ErrorWords>({
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
});

constexpr auto products = std::to_array<ErrorWords>({
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
            "Type it anew instead of copying it: line breaks and marks of writing direction do not belong "
            "there.")},
    {"PRODUCT_ID_TAKEN", QT_TRANSLATE_NOOP("ErrorSentence", "There is a product “%1” already."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use another id, or change that product.")},
    {"PRODUCT_NOT_FOUND", QT_TRANSLATE_NOOP("ErrorSentence", "There is no product “%1”."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the id, or add the product first.")},
    {"PRODUCT_ID_IS_CODE",
        QT_TRANSLATE_NOOP("ErrorSentence", "A printed code already says “%1”, and it sells another product."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Give this product another id.")},
    {"PRODUCT_ID_LONG_FOR_CODE",
        QT_TRANSLATE_NOOP("ErrorSentence", "The id “%1” leaves no room in the code for the sheet it is on."),
        nothingPrinted,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use an id of at most 27 characters for this product.")},
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
        QT_TRANSLATE_NOOP("ErrorSentence", "Check its folder and the disk space.")},
    {"NONCE_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” cannot be the random part of a code."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Use 1 to 32 letters and digits.")},
    {"TIME_STAMP_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” is not a time stamp."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use the seconds since 1970, 10 digits.")},
});

constexpr auto productLists = std::to_array<ErrorWords>({
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
    {"PRODUCT_ACTIVE_INVALID",
        QT_TRANSLATE_NOOP("ErrorSentence", "“%1” does not say whether the product is on sale."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Write 1 or 0.")},
    {"PRODUCT_ID_TWICE", QT_TRANSLATE_NOOP("ErrorSentence", "The id stands in line %1 already."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Give every product an id of its own.")},
    {"IMPORT_HAS_FAULTS",
        QT_TRANSLATE_NOOP("ErrorSentence", "Rows of the list cannot be used; nothing was imported."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Mend those rows and import the list again.")},
    {"CATALOG_CHANGED",
        QT_TRANSLATE_NOOP("ErrorSentence", "The product “%1” was changed meanwhile; nothing was written."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Look at it as it is now, then try again.")},
});

constexpr auto orders = std::to_array<ErrorWords>({
    {"ORDER_NOT_FOUND", QT_TRANSLATE_NOOP("ErrorSentence", "There is no order %1 on record."), noMoneyNear,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Check the whole number; a search also finds it by its last digits.")},
    {"ORDER_SETTLED", QT_TRANSLATE_NOOP("ErrorSentence", "This order is already finished."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Look at its time line, or start a new sale.")},
    {"ORDER_NUMBER_TAKEN", QT_TRANSLATE_NOOP("ErrorSentence", "The order number was already in use."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Charge again.")},
    {"TRANSACTION_TAKEN",
        QT_TRANSLATE_NOOP("ErrorSentence", "WeChat named a payment that already belongs to another order."),
        QT_TRANSLATE_NOOP("ErrorSentence", "This order is not counted as paid."),
        QT_TRANSLATE_NOOP("ErrorSentence", "Do not hand over; show the details to the owner.")},
    {"NOTICE_CONTRADICTS", QT_TRANSLATE_NOOP("ErrorSentence", "A payment notice does not fit the order: %1."),
        QT_TRANSLATE_NOOP("ErrorSentence", "This order is not counted as paid."),
        QT_TRANSLATE_NOOP("ErrorSentence", "Do not hand over; show the details to the owner.")},
    {"ORDERPAID", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat says that this order is already paid."),
        QT_TRANSLATE_NOOP("ErrorSentence", "The buyer's money has arrived."),
        QT_TRANSLATE_NOOP("ErrorSentence", "Ask again to see the payment here.")},
    {"ORDERCLOSED", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat has closed this order."),
        QT_TRANSLATE_NOOP("ErrorSentence", "No money was taken."),
        QT_TRANSLATE_NOOP("ErrorSentence", "Give the buyer a fresh code.")},
    {"OUT_TRADE_NO_USED",
        QT_TRANSLATE_NOOP("ErrorSentence", "WeChat already knows this order number with other details."),
        perhapsTaken, askAgain},
    {"ORDERNOTEXIST", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat has never seen this order."),
        QT_TRANSLATE_NOOP("ErrorSentence", "No money was taken."),
        QT_TRANSLATE_NOOP("ErrorSentence", "Give the buyer a fresh code.")},
    {"ORDERREVERSED", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat has taken this order back."),
        QT_TRANSLATE_NOOP("ErrorSentence", "No money was taken."),
        QT_TRANSLATE_NOOP("ErrorSentence", "Start a new sale.")},
    {"NOTENOUGH", QT_TRANSLATE_NOOP("ErrorSentence", "The buyer's balance is not enough."),
        QT_TRANSLATE_NOOP("ErrorSentence", "No money was taken."),
        QT_TRANSLATE_NOOP("ErrorSentence", "Let the buyer choose another way to pay.")},
    {"AUTH_CODE_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "The code is not valid for this payment."),
        QT_TRANSLATE_NOOP("ErrorSentence", "No money was taken."),
        QT_TRANSLATE_NOOP("ErrorSentence", "Give the buyer a fresh code.")},
    {"SALE_NOT_FOUND", QT_TRANSLATE_NOOP("ErrorSentence", "The sale this code belongs to is not on record."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Start a new sale.")},
    {"ORDER_FIELD_INVALID", QT_TRANSLATE_NOOP("ErrorSentence", "The order cannot be sent as it stands: %1."),
        nothingTaken, tellOwner},
});

constexpr auto platform = std::to_array<ErrorWords>({
    {"SIGNERROR",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "WeChat refuses our signature. The likeliest cause is the API key: not this merchant's, from the "
            "test "
            "system, or changed since."),
        asKind,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Compare the API key in the settings with the merchant platform: 32 characters, for this "
            "merchant number.")},
    {"NOAUTH",
        QT_TRANSLATE_NOOP("ErrorSentence", "WeChat does not allow this merchant to take Native payments."),
        asKind,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The owner has to apply for Native payment on the merchant platform.")},
    {"APPID_NOT_EXIST", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat does not know the app id."), asKind,
        tellOwner},
    {"MCHID_NOT_EXIST", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat does not know the merchant number."),
        asKind, tellOwner},
    {"MCH_NOT_EXISTS", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat does not know the merchant number."),
        asKind, tellOwner},
    {"APPID_MCHID_NOT_MATCH",
        QT_TRANSLATE_NOOP("ErrorSentence", "The app id and the merchant number do not belong together."),
        asKind, tellOwner},
    {"INVALID_REQUEST", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat does not accept the request."), asKind,
        tellMaker},
    {"PARAM_ERROR", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat does not accept a value in the request."),
        asKind, tellMaker},
    {"LACK_PARAMS", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat misses a value in the request."), asKind,
        tellMaker},
    {"XML_FORMAT_ERROR", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat could not read the request."), asKind,
        tellMaker},
    {"POST_DATA_EMPTY", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat could not read the request."), asKind,
        tellMaker},
    {"REQUIRE_POST_METHOD", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat could not read the request."), asKind,
        tellMaker},
    {"NOT_UTF8", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat could not read the request."), asKind, tellMaker},
    {"SYSTEMERROR", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat's system is busy."), perhapsTaken, askAgain},
    {"BANKERROR", QT_TRANSLATE_NOOP("ErrorSentence", "The buyer's bank has not answered yet."), perhapsTaken,
        askAgain},
    {"USERPAYING", QT_TRANSLATE_NOOP("ErrorSentence", "The buyer is still confirming the payment."),
        perhapsTaken, askAgain},
    {"FREQUENCY_LIMITED", QT_TRANSLATE_NOOP("ErrorSentence", "Too many questions in a short time."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "Wait a minute, then try again.")},
    {"FREQ_LIMIT", QT_TRANSLATE_NOOP("ErrorSentence", "Too many questions in a short time."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "Wait a minute, then try again.")},
});

constexpr auto network = std::to_array<ErrorWords>({
    {"NO_ANSWER", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat has not answered several questions in a row."),
        perhapsTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Check the network, then ask again.")},
    {"CONNECT_FAILED", QT_TRANSLATE_NOOP("ErrorSentence", "No connection to WeChat."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the network, then ask again.")},
    {"DNS_FAILED", QT_TRANSLATE_NOOP("ErrorSentence", "The address of WeChat could not be found."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the network, then ask again.")},
    {"TLS_FAILED", QT_TRANSLATE_NOOP("ErrorSentence", "The secure connection to WeChat failed."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the date and time of this computer, then ask again.")},
    {"TIMEOUT", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat did not answer in time."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the network, then ask again.")},
    {"INCOMPLETE", QT_TRANSLATE_NOOP("ErrorSentence", "The answer from WeChat broke off."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the network, then ask again.")},
    {"TOO_LARGE", QT_TRANSLATE_NOOP("ErrorSentence", "The answer was larger than any answer of WeChat."),
        asKind, tellOwner},
    {"HTTP_STATUS", QT_TRANSLATE_NOOP("ErrorSentence", "Something other than WeChat answered (%1)."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check that the network needs no log-in page, then ask again.")},
    {"BAD_SIGN",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "An answer is not signed with our key. The likeliest cause is a wrong API key."),
        asKind,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Compare the API key in the settings with the merchant platform.")},
    {"WRONG_MERCHANT", QT_TRANSLATE_NOOP("ErrorSentence", "An answer is meant for another merchant."), asKind,
        tellOwner},
    {"CLOCK_WRONG", QT_TRANSLATE_NOOP("ErrorSentence", "The clock of this computer is wrong by %1."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "Set the date and time, then try again.")},
    {"INSECURE_URL", QT_TRANSLATE_NOOP("ErrorSentence", "The address %1 is not protected by https."),
        nothingTaken,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Use an https address; plain http is only for this computer itself.")},
    {"COMMUNICATION_FAIL", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat did not accept the message itself."),
        asKind, askAgain},
    {"LISTEN_FAILED", QT_TRANSLATE_NOOP("ErrorSentence", "The listener cannot use the address %1."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Close the program that uses it, or choose another port. Counter sales work without it.")},
    {"TLS_NOT_SERVED", QT_TRANSLATE_NOOP("ErrorSentence", "The listener cannot serve https with %1."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Put a web server with https before it, or remove that setting.")},
    {"TOO_SLOW", QT_TRANSLATE_NOOP("ErrorSentence", "The answer came too late for the buyer's phone."),
        asKind, QT_TRANSLATE_NOOP("ErrorSentence", "Let the buyer scan again.")},
    {"WRONG_ORDER", QT_TRANSLATE_NOOP("ErrorSentence", "An answer speaks of another order."), asKind,
        askAgain},
});

constexpr auto ledger = std::to_array<ErrorWords>({
    {"LEDGER_FULL", QT_TRANSLATE_NOOP("ErrorSentence", "The disk is full; the ledger cannot grow."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence", "Free some disk space; selling goes on by itself.")},
    {"LEDGER_BUSY", QT_TRANSLATE_NOOP("ErrorSentence", "Another program holds the ledger."), sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence", "Wait a moment and try again, or close the other program.")},
    {"LEDGER_NEWER",
        QT_TRANSLATE_NOOP("ErrorSentence", "The ledger was written by a newer version of this program."),
        leftAsItIs, QT_TRANSLATE_NOOP("ErrorSentence", "Install the newest version on this computer.")},
    {"LEDGER_FOREIGN", QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 is not a ledger of this program."),
        leftAsItIs, QT_TRANSLATE_NOOP("ErrorSentence", "Choose another data folder.")},
    {"LEDGER_DAMAGED", QT_TRANSLATE_NOOP("ErrorSentence", "The ledger file is damaged."), leftAsItIs,
        QT_TRANSLATE_NOOP("ErrorSentence", "Do not delete it: tell the owner, and restore the last backup.")},
    {"LEDGER_READ_ONLY", QT_TRANSLATE_NOOP("ErrorSentence", "The ledger %1 may be read but not written."),
        sellingStopped, QT_TRANSLATE_NOOP("ErrorSentence", "Check the permissions of the data folder.")},
    {"LEDGER_UNREADABLE", QT_TRANSLATE_NOOP("ErrorSentence", "The ledger %1 cannot be read."), leftAsItIs,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the disk and the permissions of the data folder.")},
    {"LEDGER_NOT_DURABLE",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The disk does not promise to keep what is written; a power cut could lose a sale."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence", "Put the data folder on a local disk, not on a network drive.")},
    {"LEDGER_MISSING", QT_TRANSLATE_NOOP("ErrorSentence", "There is no ledger at %1."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the data folder.")},
    {"LEDGER_UNCERTAIN",
        QT_TRANSLATE_NOOP("ErrorSentence", "The disk did not confirm that the last entry is kept."),
        perhapsTaken,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Stop selling, start the program again and look at the last sale.")},
    {"LEDGER_VIOLATED",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The ledger was checked after an unclean end, and something in it is not as it must be."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Lookup works. Call the owner: run “saoma ledger check”, keep the file, and restore a backup.")},
    {"LEDGER_LOG_FOREIGN",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Beside the ledger %1 lies a log (-wal) that is not its own: it would ruin the ledger."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Nothing was changed. Call the owner: keep both files, move the -wal file away, start again, and "
            "compare the last sales with WeChat.")},
    {"LEDGER_LOG_BROKEN",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The log (-wal) of the ledger %1 is damaged: sales and payments that stood in it cannot be "
            "read."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Nothing was changed. Call the owner: save what can be read with “saoma ledger backup”, put it "
            "in place "
            "with “saoma ledger restore”, and compare the last sales with WeChat.")},
    {"LEDGER_TWO_NAMES",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The ledger %1 has a second name (a hard link): sales made under that one would be missing "
            "here."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Nothing was changed. Call the owner: remove the other name, or put a copy in the place of one "
            "of the "
            "two, then start again.")},
    {"CLOCK_BEHIND",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "This computer's clock is wrong: it lies before the ledger's newest entry, of %1 (Beijing "
            "time)."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence", "Set the date and time; selling goes on by itself.")},
    {"LEDGER_IN_USE", QT_TRANSLATE_NOOP("ErrorSentence", "Another program has the ledger open."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Close the cash desk, the listener and every other saoma first.")},
    {"BACKUP_EXISTS", QT_TRANSLATE_NOOP("ErrorSentence", "There is a file already at %1."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Choose another name: a backup never replaces a file.")},
    {"BACKUP_BROKEN",
        QT_TRANSLATE_NOOP("ErrorSentence", "The check of the backup %1 found something wrong with it."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Take another backup. If there is none, --force restores it all the same; the present ledger is "
            "kept.")},
    {"BACKUP_UNREADABLE",
        QT_TRANSLATE_NOOP("ErrorSentence", "%1 is no backup that can be read. The ledger is as it was."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Check the name, or take another backup.")},
    {"BACKUP_NOT_WRITTEN",
        QT_TRANSLATE_NOOP("ErrorSentence", "The backup cannot be written to %1. The ledger is as it was."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Choose a folder that exists and that you may write to.")},
    {"HEADS_UNREADABLE", QT_TRANSLATE_NOOP("ErrorSentence", "The exported day heads in %1 cannot be read."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Check the file's name, or use a copy of it.")},
    {"LEDGER_CONSTRAINT",
        QT_TRANSLATE_NOOP("ErrorSentence", "The ledger refused an entry that contradicts it."),
        sellingStopped, QT_TRANSLATE_NOOP("ErrorSentence", "Tell the owner, and run the ledger check.")},
    {"ALREADY_OPEN", QT_TRANSLATE_NOOP("ErrorSentence", "The cash desk is already open on this ledger."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use the window that is open, or choose another data folder.")},
});

constexpr auto configuration = std::to_array<ErrorWords>({
    {"CONFIG_MISSING", QT_TRANSLATE_NOOP("ErrorSentence", "The configuration file %1 does not exist."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the path, or start without it for practice mode.")},
    {"CONFIG_UNREADABLE", QT_TRANSLATE_NOOP("ErrorSentence", "The configuration file %1 cannot be read."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check that it is a text file in UTF-8 and may be read.")},
    {"CONFIG_UNKNOWN_KEY", QT_TRANSLATE_NOOP("ErrorSentence", "The configuration has an unknown key: %1."),
        noMoneyNear,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The nearest known key is %2: correct the spelling, or remove the line.")},
    {"CONFIG_NO_SECTION",
        QT_TRANSLATE_NOOP("ErrorSentence", "The configuration has a key that stands under no section: %1."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Put it below the line of its section, or remove it.")},
    {"CONFIG_KEY_TWICE", QT_TRANSLATE_NOOP("ErrorSentence", "The configuration has the key %1 twice."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Keep the line that counts and remove the other.")},
    {"CONFIG_VALUE",
        QT_TRANSLATE_NOOP("ErrorSentence", "The value of %1 in the configuration cannot be used."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Correct it; the manual lists what is allowed.")},
    {"CONFIG_INCOMPLETE", QT_TRANSLATE_NOOP("ErrorSentence", "The configuration lacks %1."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Add it, then start again.")},
    {"KEY_LENGTH", QT_TRANSLATE_NOOP("ErrorSentence", "The API key does not have 32 characters."),
        nothingTaken,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Copy it again from the merchant platform, without spaces or line breaks.")},
    {"KEY_PUBLIC",
        QT_TRANSLATE_NOOP("ErrorSentence", "The API key is a published example that everyone knows."),
        nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Set a new key on the merchant platform and use that one.")},
    {"KEY_FILE_UNSAFE", QT_TRANSLATE_NOOP("ErrorSentence", "The key file %1 can be read by others."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Allow only its owner to read it (mode 0600).")},
    {"KEY_FILE_NOT_PLAIN",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The key file %1 is a link, a folder or a device, not a plain file."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Name the file itself as merchant/api_key_file.")},
    {"KEY_FILE_OF_OTHERS", QT_TRANSLATE_NOOP("ErrorSentence", "The key file %1 belongs to another user."),
        nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Give it to the user this program runs as, with mode 0600.")},
    {"KEY_FILE_UNREADABLE", QT_TRANSLATE_NOOP("ErrorSentence", "The key file %1 cannot be read."),
        nothingTaken, QT_TRANSLATE_NOOP("ErrorSentence", "Check its path and its owner.")},
    {"KEY_MISSING", QT_TRANSLATE_NOOP("ErrorSentence", "There is no API key."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Name its file as merchant/api_key_file, or set SAOMA_API_KEY.")},
    {"KEY_CHARACTERS", QT_TRANSLATE_NOOP("ErrorSentence", "The API key holds characters that no key has."),
        nothingTaken,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Copy it again from the merchant platform, without spaces or line breaks.")},
    {"KEY_FILE_MISSING",
        QT_TRANSLATE_NOOP("ErrorSentence", "The key file %1 does not exist or cannot be read."), nothingTaken,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check its path and its owner.")},
    {"OPTION_VALUE", QT_TRANSLATE_NOOP("ErrorSentence", "The value of %1 cannot be understood."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Correct it; --help says what is allowed.")},
});

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
        QT_TRANSLATE_NOOP("ErrorSentence", "The labels of the template “%1” do not fit its page."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check their number, size and distance against the page.")},
    {"SHEET_CODE_UNPRINTABLE",
        QT_TRANSLATE_NOOP("ErrorSentence", "The code of “%1” would not be readable on this template."),
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
        QT_TRANSLATE_NOOP("ErrorSentence", "%1 mm cannot be what was measured on the calibration page."),
        nothingChanged, measureInOrder},
    {"CALIBRATION_INCOMPLETE",
        QT_TRANSLATE_NOOP("ErrorSentence", "Four lengths are needed for the correction, not %1."),
        nothingChanged, measureInOrder},
    {"PRINTER_CORRECTION_INVALID",
        QT_TRANSLATE_NOOP("ErrorSentence", "The correction of the printer “%1” cannot be understood."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Write it like offset=1.5,-0.8 scale=1.002,0.998: up to 20 mm, and 0.95 to 1.05.")},
});

constexpr std::size_t count = amounts.size() + products.size() + productLists.size() + orders.size()
    + platform.size() + network.size() + ledger.size() + configuration.size() + sheets.size();

constexpr auto table = [] {
    std::array<ErrorWords, count> all{};
    auto end = all.begin();
    const auto append = [&end](const auto &part) { end = std::copy(part.begin(), part.end(), end); };
    append(amounts);
    append(products);
    append(productLists);
    append(orders);
    append(platform);
    append(network);
    append(ledger);
    append(configuration);
    append(sheets);
    return all;
}();

} // namespace

std::span<const ErrorWords> errorWords()
{
    return table;
}

const ErrorWords *errorWordsFor(QStringView code)
{
    const auto found = std::find_if(table.begin(), table.end(),
        [code](const ErrorWords &words) { return code == QLatin1StringView(words.code); });
    return found == table.end() ? nullptr : &*found;
}

} // namespace saoma
