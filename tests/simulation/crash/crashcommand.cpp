// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crash/crashcommand.h"

#include "tests/simulation/crash/crashseed.h"
#include "tests/support/plantedbugname.h"

#include <QCommandLineParser>
#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

struct CrashOptions
{
    quint64 from = 1;
    quint64 seeds = 1;
    bool traces = false;
    Plant plant = Plant::None;
    bool expectsViolation = false;
    bool wantsAllMarks = false;
    bool keepsGoing = false;
};

void print(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
}

std::optional<CrashOptions> crashOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"seeds"_s, u"How many schedules."_s, u"N"_s, u"1"_s});
    parser.addOption({u"from"_s, u"The first seed."_s, u"S"_s, u"1"_s});
    parser.addOption({u"seed"_s, u"Only this one."_s, u"S"_s});
    parser.addOption({u"trace"_s, u"Print every operation and every call of the disk."_s});
    parser.addOption({u"plant"_s, u"A bug that must be found."_s, u"name"_s});
    parser.addOption({u"expect-violation"_s, u"Fail if nothing is found."_s});
    parser.addOption({u"all-marks"_s, u"Fail if a rare situation was never met."_s});
    parser.addOption({u"bug"_s, u"A bug to plant in core."_s, u"name"_s});
    parser.addOption({u"keep-going"_s, u"Count violating seeds instead of stopping at the first."_s});
    if (!parser.parse(QStringList{u"paysim"_s} + arguments)) {
        std::fputs(qPrintable(parser.errorText() + u'\n'), stderr);
        return std::nullopt;
    }
    CrashOptions options;
    options.from = parser.value(parser.isSet(u"seed"_s) ? u"seed"_s : u"from"_s).toULongLong();
    options.seeds = parser.isSet(u"seed"_s) ? 1 : parser.value(u"seeds"_s).toULongLong();
    options.traces = parser.isSet(u"trace"_s);
    options.expectsViolation = parser.isSet(u"expect-violation"_s);
    options.wantsAllMarks = parser.isSet(u"all-marks"_s);
    options.keepsGoing = parser.isSet(u"keep-going"_s);
    if (parser.isSet(u"bug"_s)) {
        const auto bug = plantedBugFromName(parser.value(u"bug"_s));
        if (!bug) {
            std::fputs("no such bug, or this build has none (SAOMA_PLANTED_BUGS)\n", stderr);
            return std::nullopt;
        }
        std::ignore = freshLedger(); // not with the bug: it is to be found in what comes after
        plant(*bug);
    }
    if (parser.isSet(u"plant"_s)) {
        const auto plant = plantFromName(parser.value(u"plant"_s));
        if (!plant) {
            std::fputs("no such plant\n", stderr);
            return std::nullopt;
        }
        options.plant = *plant;
    }
    return options;
}

void printMarks(const Marks &marks)
{
    for (auto mark = marks.all().begin(); mark != marks.all().end(); ++mark)
        print(u"  %1 %2"_s.arg(mark.value(), 9).arg(mark.key()));
}

} // namespace

int runCrash(const QStringList &arguments)
{
    const auto options = crashOptions(arguments);
    if (!options)
        return 2;
    Marks marks{crashSituations()};
    const Teller::Trace trace = options->traces ? Teller::Trace{print} : Teller::Trace{};
    quint64 violating = 0;
    QElapsedTimer clock;
    clock.start();
    for (quint64 seed = options->from; seed < options->from + options->seeds; ++seed) {
        const QStringList violations = runCrashSeed(seed, options->plant, marks, trace);
        if (violations.isEmpty())
            continue;
        ++violating;
        print(u"crash: seed %1 violates:"_s.arg(seed));
        for (const QString &line : violations)
            print(u"  "_s + line);
        if (options->expectsViolation) {
            plant(PlantedBug::None);
            if (Marks unplanted{{}}; !runCrashSeed(seed, Plant::None, unplanted).isEmpty()) {
                print(u"crash: but so it does without the planted bug"_s);
                return 1;
            }
            print(u"crash: the planted bug was found after %1 schedules"_s.arg(seed - options->from + 1));
            return 0;
        }
        if (options->keepsGoing)
            continue;
        print(u"crash: replay with: paysim crash --seed %1 --trace"_s.arg(seed));
        return 1;
    }
    printMarks(marks);
    print(u"crash: %1 seeds, %2 power cuts, %3 operations, %4 s, %5 violations"_s.arg(options->seeds)
              .arg(marks.of(u"power cuts"_s))
              .arg(marks.of(u"operations"_s))
              .arg(double(clock.elapsed()) / 1000, 0, 'f', 1)
              .arg(violating));
    if (violating > 0)
        return 1;
    if (options->expectsViolation) {
        print(u"crash: the planted bug was not found"_s);
        return 1;
    }
    if (options->wantsAllMarks && !marks.neverMet().isEmpty()) {
        print(u"crash: never met: "_s + marks.neverMet().join(u", "_s));
        return 1;
    }
    return 0;
}

} // namespace saoma::test
