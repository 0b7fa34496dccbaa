// SPDX-License-Identifier: GPL-3.0-or-later
// saoma-cashier: the desktop cash desk.
#include "app/cashier/desk.h"
#include "app/cashier/play.h"
#include "app/cashier/startmeasure.h"
#include "core/base/programlock.h"
#include "core/ledger/ledgerbackup.h"
#include "ui/backups/restorewindow.h"
#include "ui/text/language.h"
#include "ui/window/pagestack.h"
#include "ui/window/troublewindow.h"

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace saoma;

namespace {

void addOptions(QCommandLineParser &parser)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("Cashier", text); };
    addCommonOptions(parser);
    parser.addOptions({
        {u"practice"_s,
            translated(QT_TRANSLATE_NOOP("Cashier", "Play against a simulated platform, with play money."))},
        {u"page"_s,
            translated(QT_TRANSLATE_NOOP("Cashier",
                "Open the page NAME: counter, products, sheets, board, orders, access, "
                "reports, bills, shifts, backups.")),
            u"NAME"_s},
        {u"play"_s,
            translated(QT_TRANSLATE_NOOP(
                "Cashier", "Play two sales in practice mode, leave pictures in DIR, and end.")),
            u"DIR"_s},
        {u"measure"_s,
            translated(QT_TRANSLATE_NOOP(
                "Cashier", "Print how long the start took and the longest stall after it, and end.")),
            u"SECONDS"_s},
    });
}

/// Says why the program cannot go on: on standard error always, in a window where there are people.
int refuse(const Error &error)
{
    printError(error);
    if (QGuiApplication::platformName() != u"offscreen"_s && !qEnvironmentVariableIsSet("SAOMA_NO_DIALOG")) {
        TroubleWindow window(error);
        window.show();
        QApplication::exec();
    }
    return exitStatusFor(error);
}

/// One desk window per ledger; listener and command line may share it.
Result<> lockFolder(ProgramLock &lock, const Start &start)
{
    QDir().mkpath(start.dataFolder);
    if (lock.take() != ProgramLock::Taken::HeldByAnother)
        return {}; // a folder that cannot be written is the ledger's to explain
    return failure(Error::Kind::Rejected, u"ALREADY_OPEN"_s, {}, start.dataFolder);
}

/// How a desk has ended.
struct Ending
{
    int status = exitstatus::done;
    QString backup; ///< To be put in the ledger's place now; empty: it is over.
};

Ending run(QApplication &application, const QCommandLineParser &parser, const Start &start, Desk::Mode mode)
{
    auto made = Desk::make(start, mode);
    if (!made)
        return {refuse(made.error()), {}};
    const std::unique_ptr<Desk> desk = std::move(*made);
    const QString page = parser.value(u"page"_s);
    if (parser.isSet(u"page"_s) && !desk->window().pages().openNamed(page))
        return {refuse({Error::Kind::InvalidInput, u"OPTION_VALUE"_s, u"--page"_s, page}), {}};

    std::unique_ptr<Play> play;
    if (parser.isSet(u"play"_s)) {
        play = std::make_unique<Play>(*desk, parser.value(u"play"_s));
        QObject::connect(play.get(), &Play::finished, &application,
            [](bool isGood) { QCoreApplication::exit(isGood ? exitstatus::done : exitstatus::refused); });
    }
    std::unique_ptr<StartMeasure> measure;
    if (parser.isSet(u"measure"_s))
        measure = std::make_unique<StartMeasure>(std::chrono::seconds(parser.value(u"measure"_s).toInt()));
    Ending ending;
    QObject::connect(
        &desk->window(), &MainWindow::restoreWanted, &application, [&ending](const QString &backup) {
            ending.backup = backup;
            QCoreApplication::exit();
        });
    desk->window().show();
    ending.status = QApplication::exec();
    return ending;
}

/// Nobody has the ledger open any more.
void restore(const Start &start, const QString &backup)
{
    RestoreWindow window([ledger = start.ledgerFile(), backup] {
        return restoreLedger(ledger, backup, BrokenBackup::Refuse, SystemClock{}.utcNow());
    });
    window.show();
    QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"saoma-cashier"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SAOMA_VERSION));

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const auto start = readStart(parser);
    if (!start) {
        installLanguage(parser.value(u"language"_s));
        return refuse(start.error());
    }
    const bool isPractice =
        parser.isSet(u"practice"_s) || parser.isSet(u"play"_s) || !start->settings.hasMerchant();
    ProgramLock lock(start->dataFolder + (isPractice ? u"/practice.lock"_s : u"/cashier.lock"_s));
    if (const auto locked = lockFolder(lock, *start); !locked)
        return refuse(locked.error());
    const auto mode = isPractice ? Desk::Mode::Practice : Desk::Mode::Real;
    Ending ending = run(application, parser, *start, mode);
    while (!ending.backup.isEmpty()) {
        restore(*start, ending.backup);
        ending = run(application, parser, *start, mode);
    }
    return ending.status;
}
