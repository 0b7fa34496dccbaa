// SPDX-License-Identifier: GPL-3.0-or-later
// paysim: the ledger and the core under simulated disks, networks and people. docs/reliability.md
#include "tests/simulation/bugs/bugcommand.h"
#include "tests/simulation/crash/crashcommand.h"
#include "tests/simulation/system/systemcommand.h"

#include <QCoreApplication>
#include <QHashSeed>

#include <cstdio>

int main(int argc, char **argv)
{
    qputenv("TZ", "America/New_York");       // far from Beijing: nothing may depend on the machine's zone
    QHashSeed::setDeterministicGlobalSeed(); // a seed is the whole story
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (!arguments.isEmpty() && arguments.first() == QLatin1StringView{"--seed"})
        return saoma::test::runSystemSeeds(arguments);
    const QString command = arguments.isEmpty() ? QString{} : arguments.takeFirst();
    if (command == QLatin1StringView{"run"})
        return saoma::test::runSystemSeeds(arguments);
    if (command == QLatin1StringView{"crash"})
        return saoma::test::runCrash(arguments);
    if (command == QLatin1StringView{"exhaustive"})
        return saoma::test::runExhaustive(arguments);
    if (command == QLatin1StringView{"bugs"})
        return saoma::test::runBugs(arguments);
    std::fputs(
        "usage: paysim run|--seed S|crash|exhaustive|bugs [options]; see docs/reliability.md\n", stderr);
    return 2;
}
