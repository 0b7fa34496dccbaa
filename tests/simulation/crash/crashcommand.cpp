// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crash/crashcommand.h"

#include "tests/simulation/commandline.h"
#include "tests/simulation/crash/crashseed.h"

#include <QCommandLineParser>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

struct CrashOptions : SeedOptions
{
    bool traces = false;
    Plant plant = Plant::None;
    bool expectsViolation = false;
};

std::optional<CrashOptions> crashOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addSeedOptions(parser);
    parser.addOption({u"trace"_s, u"Print every operation and every call of the disk."_s});
    parser.addOption({u"plant"_s, u"A bug that must be found."_s, u"name"_s});
    parser.addOption({u"expect-violation"_s, u"Fail if nothing is found."_s});
    const auto read = readSeedOptions(parser, arguments, u"paysim crash --seeds N [--from S] [--trace]"_s);
    if (!read)
        return std::nullopt;
    CrashOptions options{*read};
    options.traces = parser.isSet(u"trace"_s);
    options.expectsViolation = parser.isSet(u"expect-violation"_s);
    std::ignore = freshLedger(); // not with the bug: it is to be found in what comes after
    plant(options.bug);
    if (parser.isSet(u"plant"_s)) {
        const auto plant = plantFromName(parser.value(u"plant"_s));
        if (!plant) {
            sayUnknown(u"plant"_s, parser.value(u"plant"_s));
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
