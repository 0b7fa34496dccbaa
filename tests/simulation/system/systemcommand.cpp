// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/systemcommand.h"

#include "tests/simulation/system/world.h"
#include "tests/support/plantedbugname.h"

#include <QCommandLineParser>
#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

struct SystemOptions
{
    quint64 from = 1;
    quint64 seeds = 1;
    std::chrono::hours hours{48};
    FaultSet without;
    bool isReplay = false;
    bool printsMarks = false;
    bool wantsAllMarks = false;
    bool keepsGoing = false;
};

/// What need not be met: a correct core lets it happen once in some thousand schedules.
constexpr SystemMark hardlyEver[] = {SystemMark::DoublePaid};

void print(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

std::optional<SystemOptions> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"seeds"_s, u"How many schedules."_s, u"N"_s, u"1"_s});
    parser.addOption({u"from"_s, u"The first seed."_s, u"S"_s, u"1"_s});
    parser.addOption({u"seed"_s, u"Replay this one with a trace."_s, u"S"_s});
    parser.addOption({u"hours"_s, u"Virtual hours with faults."_s, u"H"_s, u"48"_s});
    parser.addOption({u"without"_s, u"Faults that shall not happen, with commas."_s, u"names"_s});
    parser.addOption({u"marks"_s, u"Print how often each rare situation was met."_s});
    parser.addOption({u"all-marks"_s, u"Fail if a rare situation was never met."_s});
    parser.addOption({u"bug"_s, u"A bug to plant in core."_s, u"name"_s});
    parser.addOption({u"keep-going"_s, u"Print all violating seeds instead of stopping at the first."_s});
    if (!parser.parse(QStringList{u"paysim"_s} + arguments) || !parser.positionalArguments().isEmpty()) {
        std::fputs(
            qPrintable(parser.errorText() + u"\nusage: paysim run --seeds N [--from S] [--hours H]\n"_s),
            stderr);
        return std::nullopt;
    }
    SystemOptions options;
    options.isReplay = parser.isSet(u"seed"_s);
    options.from = parser.value(options.isReplay ? u"seed"_s : u"from"_s).toULongLong();
    options.seeds = options.isReplay ? 1 : parser.value(u"seeds"_s).toULongLong();
    options.hours = std::chrono::hours(std::max(1, parser.value(u"hours"_s).toInt()));
    options.printsMarks = parser.isSet(u"marks"_s);
    options.wantsAllMarks = parser.isSet(u"all-marks"_s);
    options.keepsGoing = parser.isSet(u"keep-going"_s);
    if (parser.isSet(u"bug"_s)) {
        const auto bug = plantedBugFromName(parser.value(u"bug"_s));
        if (!bug) {
            std::fputs("no such bug, or this build has none (SAOMA_PLANTED_BUGS)\n", stderr);
            return std::nullopt;
        }
        plant(*bug);
    }
    for (const QString &name : parser.value(u"without"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto fault = faultFromName(name);
        if (!fault) {
            std::fputs(qPrintable(u"no such fault: "_s + name + u'\n'), stderr);
            return std::nullopt;
        }
        options.without.set(std::size_t(*fault));
    }
    return options;
}

QString namesOf(const FaultSet &faults)
{
    QStringList names;
    for (int i = 0; i < systemFaultCount; ++i)
        if (faults[std::size_t(i)])
            names.append(faultName(SystemFault(i)));
    return names.isEmpty() ? u"none"_s : names.join(u',');
}

QString textOf(const Violation &violation)
{
    const qint64 minutes = std::chrono::duration_cast<std::chrono::minutes>(violation.at).count();
    return u"%1 at hour %2:%3: %4"_s.arg(violation.invariant)
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'))
        .arg(violation.what);
}

/// Takes one fault away after the other as long as the same invariant is still broken.
void shrink(const SystemPlan &failing, const SystemOutcome &outcome)
{
    SystemPlan smallest = failing;
    smallest.trace = {};
    SystemOutcome last = outcome;
    for (int i = 0; i < systemFaultCount; ++i) {
        if (!last.enabled[std::size_t(i)])
            continue;
        SystemPlan fewer = smallest;
        fewer.without.set(std::size_t(i));
        const SystemOutcome tried = runSystem(fewer);
        if (!tried.violation || tried.violation->invariant != outcome.violation->invariant)
            continue;
        smallest = fewer;
        last = tried;
    }
    print(u"  with these faults alone: "_s + namesOf(last.enabled));
    print(u"  %1"_s.arg(textOf(*last.violation)));
    const QString hours =
        smallest.hours.count() == 48 ? QString{} : u" --hours %1"_s.arg(smallest.hours.count());
    print(u"  replay: paysim --seed %1%2 --without %3"_s.arg(smallest.seed)
              .arg(hours, namesOf(smallest.without)));
}

bool report(const SystemMarks &marks, const SystemOptions &options)
{
    QStringList missing;
    for (int i = 0; i < systemMarkCount; ++i) {
        const auto mark = SystemMark(i);
        if (options.printsMarks)
            print(u"  %1 %2"_s.arg(marks.count(mark), 9).arg(markName(mark)));
        const bool mayMiss =
            std::find(std::begin(hardlyEver), std::end(hardlyEver), mark) != std::end(hardlyEver);
        if (marks.count(mark) == 0 && !mayMiss)
            missing.append(markName(mark));
    }
    if (!options.wantsAllMarks || missing.isEmpty())
        return true;
    print(u"run: never met: "_s + missing.join(u", "_s));
    return false;
}

} // namespace

int runSystemSeeds(const QStringList &arguments)
{
    const auto options = readOptions(arguments);
    if (!options)
        return 2;
    SystemMarks marks;
    quint64 steps = 0;
    qint64 sales = 0;
    quint64 violating = 0;
    QElapsedTimer watch;
    watch.start();
    for (quint64 seed = options->from; seed < options->from + options->seeds; ++seed) {
        SystemPlan plan{seed, options->without, options->hours, {}};
        if (options->isReplay)
            plan.trace = print;
        const SystemOutcome outcome = runSystem(plan);
        marks.add(outcome.marks);
        steps += outcome.steps;
        sales += outcome.sales;
        if (!outcome.violation)
            continue;
        ++violating;
        print(u"run: seed %1 (revision %2) violates %3"_s.arg(seed).arg(
            QLatin1StringView{SAOMA_VERSION}, textOf(*outcome.violation)));
        print(u"  faults: "_s + namesOf(outcome.enabled));
        if (!options->isReplay)
            shrink(plan, outcome);
        if (!options->keepsGoing)
            return 1;
    }
    const double took = std::max(0.001, double(watch.elapsed()) / 1000);
    const bool isComplete = report(marks, *options);
    print(u"run: %1 seeds of %2 + 25 virtual hours, %3 sales, %4 steps, %5 s, %6 schedules/s, %7 violating"_s
              .arg(options->seeds)
              .arg(options->hours.count())
              .arg(sales)
              .arg(steps)
              .arg(took, 0, 'f', 1)
              .arg(double(options->seeds) / took, 0, 'f', 1)
              .arg(violating));
    return violating == 0 && isComplete ? 0 : 1;
}

} // namespace saoma::test
