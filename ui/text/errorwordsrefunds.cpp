// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errorwords.h"

namespace saoma::errorwords {
namespace {

constexpr const char *nothingBack = QT_TRANSLATE_NOOP("ErrorSentence", "Nothing was given back.");
constexpr const char *perhapsBack = QT_TRANSLATE_NOOP(
    "ErrorSentence", "It is not certain whether the money reaches the buyer: do not pay it out beside.");

constexpr auto refunds = std::to_array<ErrorWords>({
    // Ours, before anything is sent
    {"ORDER_NOT_PAID", QT_TRANSLATE_NOOP("ErrorSentence", "The order %1 is not paid."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Ask WeChat about the order first if the buyer has paid.")},
    {"REFUND_EXCEEDS", QT_TRANSLATE_NOOP("ErrorSentence", "That is more than is left of the order %1."),
        nothingBack,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "%2 can still be given back; what is on its way counts, too. Give back less.")},
    {"REFUND_NOTHING_LEFT",
        QT_TRANSLATE_NOOP("ErrorSentence", "All of this order has gone back, or is on its way."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Look at its refunds.")},
    {"REFUND_NOT_ANSWERED", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat gave no answer about the refund."),
        perhapsBack, QT_TRANSLATE_NOOP("ErrorSentence", "It is asked about again by itself.")},
    {"REFUND_TOO_MANY",
        QT_TRANSLATE_NOOP("ErrorSentence", "The order %1 has 50 refunds, and WeChat allows no more."),
        nothingBack, QT_TRANSLATE_NOOP("ErrorSentence", "Give the rest back in cash.")},
    {"REFUND_TOO_SOON",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "WeChat takes one refund of an order a minute, and the last is younger."),
        nothingBack, QT_TRANSLATE_NOOP("ErrorSentence", "Try again in %2.")},
    {"REFUND_TOO_LATE", QT_TRANSLATE_NOOP("ErrorSentence", "The order %1 was paid more than a year ago."),
        nothingBack, QT_TRANSLATE_NOOP("ErrorSentence", "Give the money back in cash or by transfer.")},
    {"REFUND_OPEN",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "An earlier refund of this order was refused, and it is not yet certain that WeChat does not "
            "have it."),
        nothingBack,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Try the same amount again now, or another one in two minutes (%2).")},
    {"REFUND_NOT_FOUND", QT_TRANSLATE_NOOP("ErrorSentence", "There is no refund %1 on record."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the number.")},
    {"REFUND_NUMBER_TAKEN", QT_TRANSLATE_NOOP("ErrorSentence", "The refund number %1 is taken."), nothingBack,
        tellMaker},
    {"REFUND_FIELD_INVALID",
        QT_TRANSLATE_NOOP("ErrorSentence", "The refund could not be written down for WeChat (%1)."),
        nothingBack, tellMaker},
    // The platform's
    {"REFUNDNOTEXIST", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat does not have this refund."), nothingBack,
        askAgain},
    {"REFUND_NOTENOUGH",
        QT_TRANSLATE_NOOP("ErrorSentence", "The shop's balance at WeChat is not enough for this refund."),
        nothingBack,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Top it up in the merchant platform, then try the same amount again.")},
    {"REFUND_ERROR", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat refused the refund."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Look in the time line what it said; perhaps it was given back in the merchant platform.")},
    {"TRADE_OVERDUE", QT_TRANSLATE_NOOP("ErrorSentence", "The payment is too old for a refund."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Give the money back in cash or by transfer.")},
    {"USER_ACCOUNT_ABNORMAL",
        QT_TRANSLATE_NOOP("ErrorSentence", "The buyer's account cannot take the refund."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Give the money back in cash or by transfer.")},
    {"INVALID_TRANSACTIONID", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat does not know this payment."),
        nothingBack, QT_TRANSLATE_NOOP("ErrorSentence", "Ask WeChat about the order, then try again.")},
    {"INVALID_REQ_TOO_MUCH",
        QT_TRANSLATE_NOOP("ErrorSentence", "WeChat takes one refund of an order a minute."), asKind,
        QT_TRANSLATE_NOOP("ErrorSentence", "It is sent again by itself.")},
    {"REFUNDCLOSE", QT_TRANSLATE_NOOP("ErrorSentence", "WeChat closed the refund."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Try again; it gets a new number.")},
    {"CHANGE",
        QT_TRANSLATE_NOOP("ErrorSentence", "The money did not arrive: the buyer's card is void or frozen."),
        perhapsBack,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Settle it in WeChat's merchant platform, under the trade's refunds; it is asked about until "
            "then.")},
    // Who may
    {"ROLE_UNKNOWN", QT_TRANSLATE_NOOP("ErrorSentence", "There is no role “%1”."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "It is cashier, lead or owner.")},
    {"PIN_NEEDED", QT_TRANSLATE_NOOP("ErrorSentence", "Giving money back needs a PIN here."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Say who gives it back, and type that PIN.")},
    {"ROLE_WITHOUT_PIN", QT_TRANSLATE_NOOP("ErrorSentence", "No PIN is set for this role (%1)."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Ask somebody who has one; the owner can set it.")},
    {"PIN_WRONG", QT_TRANSLATE_NOOP("ErrorSentence", "Wrong PIN (%1)."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Try again; %2 tries are left before a wait.")},
    {"PIN_LOCKED", QT_TRANSLATE_NOOP("ErrorSentence", "The PIN was wrong too often (%1)."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Try again in %2.")},
    {"ROLE_LIMIT", QT_TRANSLATE_NOOP("ErrorSentence", "That is more than this role may give back (%1)."),
        nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "It is %2 at most at once: somebody who may give back more has to type the PIN.")},
    {"OWNER_PIN_FIRST", QT_TRANSLATE_NOOP("ErrorSentence", "The owner has no PIN yet."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Set the owner's first.")},
    {"OWNER_PIN_NEEDED", QT_TRANSLATE_NOOP("ErrorSentence", "A change here needs the owner's PIN."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Let the owner type it, too.")},
    {"PIN_DIFFERS", QT_TRANSLATE_NOOP("ErrorSentence", "The two PINs are not the same."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Type both again.")},
    {"PIN_SHAPE", QT_TRANSLATE_NOOP("ErrorSentence", "A PIN has 4 to 12 digits."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Type digits alone.")},
    {"PIN_TOO_SIMPLE", QT_TRANSLATE_NOOP("ErrorSentence", "Everybody guesses that PIN."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Choose one that is no run and not one digit alone.")},
    {"PIN_HASH_FAILED", QT_TRANSLATE_NOOP("ErrorSentence", "The PIN could not be worked out: no memory."),
        nothingBack, QT_TRANSLATE_NOOP("ErrorSentence", "Close other programs and try again.")},
    // The certificate
    {"CERTIFICATE_NOT_SET",
        QT_TRANSLATE_NOOP("ErrorSentence", "Refunds need the shop's certificate, and none is set (%1)."),
        nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Download it from the merchant platform (account centre, security) and name the file in the "
            "configuration.")},
    {"CERTIFICATE_MISSING",
        QT_TRANSLATE_NOOP("ErrorSentence", "The certificate file %1 does not exist or cannot be read."),
        nothingBack, QT_TRANSLATE_NOOP("ErrorSentence", "Check its path and its owner.")},
    {"CERTIFICATE_NOT_PLAIN",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The certificate file %1 is a link, a folder or a device, not a plain file."),
        nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence", "Name the file itself as merchant/client_certificate.")},
    {"CERTIFICATE_UNREADABLE",
        QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 holds no certificate that can be used."), nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Take apiclient_cert.p12, or apiclient_cert.pem with apiclient_key.pem beside it, from the "
            "platform's "
            "download.")},
    {"CERTIFICATE_PASSWORD",
        QT_TRANSLATE_NOOP("ErrorSentence", "The certificate file %1 does not open with the merchant number."),
        nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Check merchant/mch_id; if the file was given another password, download it anew.")},
    {"CERTIFICATE_OLD_FORM",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The certificate file %1 is locked in an old way that OpenSSL 3 refuses here."),
        nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Convert it once: openssl pkcs12 -legacy -nodes -in apiclient_cert.p12 -out apiclient.pem, allow "
            "only its owner to read it, and name apiclient.pem in the configuration.")},
    {"CERTIFICATE_KEY_MISSING",
        QT_TRANSLATE_NOOP("ErrorSentence", "The certificate %1 comes without its private key."), nothingBack,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Put apiclient_key.pem beside apiclient_cert.pem, or use apiclient_cert.p12.")},
    {"CERTIFICATE_KEY_MISMATCH",
        QT_TRANSLATE_NOOP("ErrorSentence", "The private key beside %1 belongs to another certificate."),
        nothingBack, QT_TRANSLATE_NOOP("ErrorSentence", "Use the two files of the same download.")},
    {"CERTIFICATE_EXPIRED", QT_TRANSLATE_NOOP("ErrorSentence", "The certificate %1 has expired."),
        nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "It was valid until %2. Apply for a new one in the merchant platform and put it in its place.")},
    {"CERTIFICATE_NOT_YET", QT_TRANSLATE_NOOP("ErrorSentence", "The certificate %1 is not valid yet."),
        nothingBack, QT_TRANSLATE_NOOP("ErrorSentence", "It is valid from %2: check this computer's date.")},
    {"CERTIFICATE_FOREIGN", QT_TRANSLATE_NOOP("ErrorSentence", "The certificate %1 is another merchant's."),
        nothingBack,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "It belongs to %2: use the download of the merchant number in merchant/mch_id.")},
});

} // namespace

std::span<const ErrorWords> ofRefunds()
{
    return refunds;
}

} // namespace saoma::errorwords
