// SPDX-License-Identifier: GPL-3.0-or-later
// paysim: the ledger and the core under simulated disks, networks and people. docs/reliability.md
#include "tests/simulation/crash/crashcommand.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

/// QtSql warns of every connection that a failed disk has closed, and of every question to it. There are tens
/// of thousands here, all meant; anything else is printed.
void printUnlessMeant(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtWarningMsg && text.startsWith(QLatin1StringView{"QSql"}))
        return;
    std::fputs(qPrintable(text + QLatin1Char('\n')), stderr);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("TZ", "America/New_York"); // far from Beijing: nothing may depend on the machine's zone
    qInstallMessageHandler(printUnlessMeant);
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString command = arguments.isEmpty() ? QString{} : arguments.takeFirst();
    if (command == QLatin1StringView{"crash"})
        return saoma::test::runCrash(arguments);
    if (command == QLatin1StringView{"exhaustive"})
        return saoma::test::runExhaustive(arguments);
    std::fputs("usage: paysim crash|exhaustive [options]; see docs/reliability.md\n", stderr);
    return 2;
}
