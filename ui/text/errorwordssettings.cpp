// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errorwords.h"

namespace saoma::errorwords {
namespace {

constexpr auto settings = std::to_array<ErrorWords>({
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
    {"OPTION_RANGE", QT_TRANSLATE_NOOP("ErrorSentence", "“%1” is not possible."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Here it can be a whole number in the range %2.")},
});

} // namespace

std::span<const ErrorWords> ofSettings()
{
    return settings;
}

} // namespace saoma::errorwords
