// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/commandline.h"

#include "tests/support/plantedbugname.h"

#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma::test {

void print(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

void addSeedOptions(QCommandLineParser &parser)
{
    parser.addOption({u"seeds"_s, u"How many schedules."_s, u"N"_s, u"1"_s});
    parser.addOption({u"from"_s, u"The first seed."_s, u"S"_s, u"1"_s});
    parser.addOption({u"seed"_s, u"Only this one."_s, u"S"_s});
    parser.addOption({u"all-marks"_s, u"Fail if a rare situation was never met."_s});
    parser.addOption({u"bug"_s, u"A bug to plant in core."_s, u"name"_s});
    parser.addOption({u"keep-going"_s, u"Tell all violating seeds instead of stopping at the first."_s});
}

std::optional<SeedOptions> readSeedOptions(
    QCommandLineParser &parser, const QStringList &arguments, const QString &usage)
{
    if (!parser.parse(QStringList{u"paysim"_s} + arguments) || !parser.positionalArguments().isEmpty()) {
        std::fputs(qPrintable(parser.errorText() + u"\nusage: "_s + usage + u'\n'), stderr);
        return std::nullopt;
    }
    SeedOptions options;
    options.isOne = parser.isSet(u"seed"_s);
    options.from = parser.value(options.isOne ? u"seed"_s : u"from"_s).toULongLong();
    options.seeds = options.isOne ? 1 : parser.value(u"seeds"_s).toULongLong();
    options.wantsAllMarks = parser.isSet(u"all-marks"_s);
    options.keepsGoing = parser.isSet(u"keep-going"_s);
    if (!parser.isSet(u"bug"_s))
        return options;
    const auto bug = plantedBugFromName(parser.value(u"bug"_s));
    if (!bug) {
        sayUnknown(u"bug, or this build has none (SAOMA_PLANTED_BUGS)"_s, parser.value(u"bug"_s));
        return std::nullopt;
    }
    options.bug = *bug;
    return options;
}

void sayUnknown(const QString &what, const QString &name)
{
    std::fputs(qPrintable(u"no such "_s + what + u": "_s + name + u'\n'), stderr);
}

} // namespace saoma::test
