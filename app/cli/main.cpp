// SPDX-License-Identifier: GPL-3.0-or-later
// saoma: the cash desk on the command line.
#include "app/cli/command.h"
#include "ui/text/language.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace saoma;

namespace {

struct Option
{
    const char *name;
    const char *value; ///< nullptr for a switch.
    const char *help;
};

constexpr Option options[]{
    {"json", nullptr, QT_TRANSLATE_NOOP("Command", "Print JSON, errors too.")},
    {"body", "TEXT", QT_TRANSLATE_NOOP("Command", "What the buyer's phone shows.")},
    {"method", "NAME", QT_TRANSLATE_NOOP("Command", "code-url (default) or product-code.")},
    {"qr", "FILE", QT_TRANSLATE_NOOP("Command", "Write the code as FILE.png or FILE.svg.")},
    {"wait", "SECONDS", QT_TRANSLATE_NOOP("Command", "Watch until the platform's final word.")},
    {"state", "STATE", QT_TRANSLATE_NOOP("Command", "Only orders in this state.")},
    {"since", "TIME", QT_TRANSLATE_NOOP("Command", "Only orders made at or after TIME (ISO 8601).")},
    {"until", "TIME", QT_TRANSLATE_NOOP("Command", "Only orders made before TIME (ISO 8601).")},
    {"limit", "N", QT_TRANSLATE_NOOP("Command", "At most N orders (50).")},
    {"unit", "TEXT", QT_TRANSLATE_NOOP("Command", "What the price is for: cup, kg.")},
    {"category", "TEXT", QT_TRANSLATE_NOOP("Command", "What the product belongs to: drinks.")},
    {"all", nullptr, QT_TRANSLATE_NOOP("Command", "Products that were removed, too.")},
    {"find", "TEXT", QT_TRANSLATE_NOOP("Command", "Only products with these words in id, name or category.")},
    {"dry-run", nullptr, QT_TRANSLATE_NOOP("Command", "Only show what would change.")},
    {"remove-missing", nullptr,
        QT_TRANSLATE_NOOP("Command", "Take products off sale that the list does not have.")},
    {"headings", "NAME", QT_TRANSLATE_NOOP("Command", "Headings of the list: en (default) or zh.")},
    {"role", "NAME", QT_TRANSLATE_NOOP("Command", "Who gives money back: cashier, lead or owner.")},
    {"max", "AMOUNT", QT_TRANSLATE_NOOP("Command", "What the role may give back in one refund.")},
    {"reason", "TEXT", QT_TRANSLATE_NOOP("Command", "Why money is given back; the buyer reads it.")},
    {"note", "TEXT", QT_TRANSLATE_NOOP("Command", "A note of the shop's own.")},
    {"float", "AMOUNT", QT_TRANSLATE_NOOP("Command", "Cash in the drawer at the beginning of the shift.")},
    {"cash", "AMOUNT", QT_TRANSLATE_NOOP("Command", "Cash taken during the shift, beside WeChat (0).")},
    {"counted", "AMOUNT", QT_TRANSLATE_NOOP("Command", "Cash counted in the drawer at the end.")},
    {"copies", "N", QT_TRANSLATE_NOOP("Command", "Copies on a sheet (1).")},
    {"out", "FILE",
        QT_TRANSLATE_NOOP(
            "Command", "Write the sheet as FILE.pdf, a report as FILE.pdf, FILE.csv or FILE.xlsx.")},
    {"printer", "NAME",
        QT_TRANSLATE_NOOP("Command", "Print the sheet on this printer; '' is the usual one.")},
    {"printers", nullptr, QT_TRANSLATE_NOOP("Command", "List the printers and their corrections.")},
    {"calibration", nullptr,
        QT_TRANSLATE_NOOP("Command", "Make the page that a printer is measured with, instead of a sheet.")},
    {"correct", "NAME",
        QT_TRANSLATE_NOOP("Command",
            "Correct this printer; what was measured on its page follows: left, top, across, down.")},
    {"uncorrect", "NAME", QT_TRANSLATE_NOOP("Command", "Take this printer's correction away again.")},
    {"template", "NAME", QT_TRANSLATE_NOOP("Command", "Paper and cards of the sheet (a4-3x4).")},
    {"templates", nullptr, QT_TRANSLATE_NOOP("Command", "List the templates.")},
    {"remove-template", "NAME", QT_TRANSLATE_NOOP("Command", "Take a template of your own away again.")},
    {"product", "ID", QT_TRANSLATE_NOOP("Command", "Only this product; may be repeated.")},
    {"start", "N", QT_TRANSLATE_NOOP("Command", "First place to print on, on a used sheet of labels (1).")},
    {"dpi", "N", QT_TRANSLATE_NOOP("Command", "Resolution of the printer in dots an inch.")},
    {"no-proof", nullptr, QT_TRANSLATE_NOOP("Command", "Do not read the codes back.")},
    {"register", nullptr, QT_TRANSLATE_NOOP("Command", "List the sheets whose codes are on paper.")},
    {"no-register", nullptr,
        QT_TRANSLATE_NOOP(
            "Command", "Codes without a sheet's id, which are not recorded and cannot be voided.")},
    {"outdated", nullptr,
        QT_TRANSLATE_NOOP("Command", "Say which codes on paper need reprinting; with --out, reprint them.")},
    {"void", "SHEET", QT_TRANSLATE_NOOP("Command", "Void a printed sheet, or one code (ID-SHEET).")},
    {"repair", nullptr,
        QT_TRANSLATE_NOOP(
            "Command", "Ask WeChat about payments that are not booked here, and book what it confirms.")},
    {"time-stamp", "T", QT_TRANSLATE_NOOP("Command", "Seconds since 1970, for a reproducible code.")},
    {"nonce", "N", QT_TRANSLATE_NOOP("Command", "Random text, for a reproducible code.")},
    {"port", "N", QT_TRANSLATE_NOOP("Command", "Port of the simulator (0: any free one).")},
    {"key", "KEY", QT_TRANSLATE_NOOP("Command", "API key of the simulated merchant.")},
    {"sign-type", "NAME", QT_TRANSLATE_NOOP("Command", "Signature of the simulated merchant.")},
    {"evidence", nullptr,
        QT_TRANSLATE_NOOP("Command", "Verify the signatures that payments rest on, with today's key.")},
    {"heads", "FILE", QT_TRANSLATE_NOOP("Command", "Hold the ledger against exported heads of days.")},
    {"force", nullptr, QT_TRANSLATE_NOOP("Command", "Restore although the check found something wrong.")},
    {"make", nullptr, QT_TRANSLATE_NOOP("Command", "Make today's backup if there is none yet.")},
    {"callback-url", "URL", QT_TRANSLATE_NOOP("Command", "Where the simulator calls back after a scan.")},
};

void addOptions(QCommandLineParser &parser)
{
    addCommonOptions(parser);
    for (const Option &option : options) {
        QCommandLineOption made(QString::fromLatin1(option.name), translated(option.help));
        if (option.value)
            made.setValueName(QString::fromLatin1(option.value));
        parser.addOption(made);
    }
}

QString commandHelp()
{
    QString help = translated(QT_TRANSLATE_NOOP("Command", "A cash desk for WeChat Pay on the command line."))
        + u"\n\n"_s;
    for (const Command &command : commands())
        help += u"  saoma "_s + command.usage.leftJustified(44) + u' ' + translated(command.help) + u'\n';
    return help + u'\n'
        + translated(QT_TRANSLATE_NOOP("Command",
            "Exit status: 0 done; 1 refused or failed for certain; 2 wrong usage or configuration; "
            "3 outcome unknown, ask again; 4 storage trouble."));
}

/// A negative amount is an argument to be refused in words, not an option that nobody knows. What follows an
/// option is that option's value.
QStringList withNumbersAsArguments(const QStringList &arguments)
{
    static const QRegularExpression number(u"^-[0-9.]"_s);
    static const QRegularExpression optionWithValue(u"^--(?!json$)[a-z-]+$"_s);
    if (arguments.contains(u"--"_s))
        return arguments;
    QStringList others;
    QStringList numbers;
    for (const QString &argument : arguments) {
        const bool isValue = !others.isEmpty() && others.last().contains(optionWithValue);
        (argument.contains(number) && !isValue ? numbers : others).append(argument);
    }
    return numbers.isEmpty() ? arguments : others + QStringList{u"--"_s} + numbers;
}

const Command *findCommand(const QStringList &words)
{
    const auto found = std::find_if(commands().begin(), commands().end(), [&words](const Command &command) {
        return words.mid(0, command.name.count(u' ') + 1).join(u' ') == command.name;
    });
    return found == commands().end() ? nullptr : &*found;
}

/// What is wrong with the call, or nothing.
QString usageFault(const Command *command, const QStringList &words, const QCommandLineParser &parser)
{
    if (words.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Command", "A command is missing; saoma --help lists them."));
    if (!command)
        return translated(QT_TRANSLATE_NOOP("Command", "There is no command “%1”; saoma --help lists them."))
            .arg(words.mid(0, 2).join(u' '));
    const auto count = words.size() - command->name.count(u' ') - 1;
    const bool isNameless =
        command->name.startsWith(u"ledger "_s) && words.contains(QString{}); // no FILE at all
    if (count < command->argumentsMin || count > command->argumentsMax || isNameless)
        return translated(QT_TRANSLATE_NOOP("Command", "Wrong number of arguments. Usage: saoma %1"))
            .arg(command->usage);
    for (const Option &option : options) {
        const QString name = QString::fromLatin1(option.name);
        if (parser.isSet(name) && name != u"json"_s && !command->options.contains(name))
            return translated(QT_TRANSLATE_NOOP("Command", "--%1 does not go with “%2”. Usage: saoma %3"))
                .arg(name, command->name, command->usage);
    }
    return {};
}

int refuseUsage(bool asJson, const QString &message)
{
    if (asJson)
        std::printf("%s\n",
            QJsonDocument(QJsonObject{{u"error"_s,
                              QJsonObject{{u"kind"_s, u"invalid_input"_s}, {u"code"_s, u"USAGE"_s},
                                  {u"message"_s, message}}}})
                .toJson(QJsonDocument::Compact)
                .constData());
    else
        std::fprintf(stderr, "%s\n", message.toLocal8Bit().constData());
    return exitstatus::wrongUsage;
}

int refuseStart(bool asJson, const QCommandLineParser &parser, const Error &error)
{
    installLanguage(parser.value(u"language"_s));
    Run run(parser, {}, {});
    if (!asJson)
        printError(error);
    else
        run.fail(error);
    return exitStatusFor(error);
}

void sayFatalOnly(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", message.toLocal8Bit().constData());
}

/// The words of a sheet, and of a report on paper, need fonts; every other command starts without them.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const auto isOfPaper = [](const char *word) {
        return qstrcmp(word, "sheet") == 0 || QByteArrayView(word).toByteArray().toLower().endsWith(".pdf");
    };
    if (std::none_of(argv + 1, argv + argc, isOfPaper))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // there is no window, and there need be no display
    const auto before = qInstallMessageHandler(sayFatalOnly); // about folders of a desktop session
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(before);
    return application;
}

} // namespace

int main(int argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"saoma"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SAOMA_VERSION));
    const QStringList raw = QCoreApplication::arguments();
    const auto named = raw.indexOf(u"--language"_s);
    installLanguage(named >= 0 ? raw.value(named + 1) : qEnvironmentVariable("SAOMA_UI_LANGUAGE"));

    QCommandLineParser parser;
    addOptions(parser);
    parser.setApplicationDescription(commandHelp());
    const bool isParsed = parser.parse(withNumbersAsArguments(raw));
    const bool asJson = raw.contains(u"--json"_s);
    if (!isParsed)
        return refuseUsage(asJson, parser.errorText());
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s))
        parser.showHelp(exitstatus::done);

    const QStringList words = parser.positionalArguments();
    const Command *command = findCommand(words);
    if (const QString fault = usageFault(command, words, parser); !fault.isEmpty())
        return refuseUsage(asJson, fault);
    auto start = readStart(parser);
    if (!start)
        return refuseStart(asJson, parser, start.error());

    Run run(parser, words.mid(command->name.count(u' ') + 1), std::move(*start));
    QTimer::singleShot(0, &run, [&run, command] { command->run(run); });
    return QCoreApplication::exec();
}
