// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/commandline.h"

#include "ui/text/errortext.h"
#include "ui/text/language.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// The words of Qt's own parser, for our translations: not every computer has Qt's.
[[maybe_unused]] constexpr const char *parserWords[]{
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays version information."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help on commandline options."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help including Qt specific options."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help, including generic Qt options."), // since Qt 6.5
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown options: %1."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "[options]"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Usage: %1"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Options:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Arguments:"),
};

} // namespace

int exitStatusFor(const Error &error)
{
    if (error.code == u"LISTEN_FAILED"_s) // of our own making: nothing was asked of anybody
        return exitstatus::refused;
    switch (error.kind) {
    case Error::Kind::InvalidInput:
        return exitstatus::wrongUsage;
    case Error::Kind::Rejected:
    case Error::Kind::Cancelled:
        return exitstatus::refused;
    case Error::Kind::Pending:
    case Error::Kind::Network:
    case Error::Kind::Protocol:
        return exitstatus::unknown;
    case Error::Kind::Storage:
        return exitstatus::storage;
    }
    Q_UNREACHABLE();
}

void addCommonOptions(QCommandLineParser &parser)
{
    const auto translated = [](const char *text) { // lupdate does not look behind a "tr" of one's own
        return QCoreApplication::translate("CommandLine", text);
    };
    parser.addOptions({
        {u"config"_s, translated(QT_TRANSLATE_NOOP("CommandLine", "Read the configuration from FILE.")),
            u"FILE"_s},
        {u"data"_s, translated(QT_TRANSLATE_NOOP("CommandLine", "Keep the ledger in DIR.")), u"DIR"_s},
        {u"language"_s, translated(QT_TRANSLATE_NOOP("CommandLine", "Speak zh_CN, zh_TW or en.")), u"NAME"_s},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

BackupPlan Start::backupPlan() const
{
    const bool isOwnFolder = settings.storage.backupFolder.isEmpty();
    return {isOwnFolder ? dataFolder + QStringLiteral("/backups") : settings.storage.backupFolder,
        isOwnFolder, settings.storage.backupDays, settings.storage.backupMonths};
}

Result<Start> readStart(const QCommandLineParser &parser)
{
    Start start;
    start.environment = QProcessEnvironment::systemEnvironment();
    const bool isNamed = parser.isSet(u"config"_s) || !start.environment.value(u"SAOMA_CONFIG"_s).isEmpty();
    const QString file =
        parser.isSet(u"config"_s) ? parser.value(u"config"_s) : Settings::defaultFile(start.environment);
    auto settings = Settings::load(file, isNamed, start.environment);
    if (!settings)
        return tl::unexpected(settings.error());
    start.settings = std::move(*settings);
    start.dataFolder =
        parser.isSet(u"data"_s) ? parser.value(u"data"_s) : Settings::defaultDataFolder(start.environment);
    installLanguage(parser.isSet(u"language"_s) ? parser.value(u"language"_s) : start.settings.ui.language);
    return start;
}

void printError(const Error &error)
{
    std::fprintf(stderr, "%s\n", errorText(error).oneLine().toLocal8Bit().constData());
    if (!error.code.isEmpty())
        std::fprintf(stderr, "[%s%s%s]\n", error.code.toLocal8Bit().constData(),
            error.detail.isEmpty() ? "" : ": ", error.detail.toLocal8Bit().constData());
}

} // namespace saoma
