// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/systemcommand.h"

#include "tests/simulation/commandline.h"
#include "tests/simulation/system/world.h"

#include <QCommandLineParser>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

struct SystemOptions : SeedOptions
{
    std::chrono::hours hours{48};
    FaultSet without = {};
    bool printsMarks = false;
};

/// What need not be met: a correct core lets it happen once in some thousand schedules.
constexpr SystemMark hardlyEver[] = {SystemMark::DoublePaid};

std::optional<SystemOptions> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addSeedOptions(parser);
    parser.addOption({u"hours"_s, u"Virtual hours with faults."_s, u"H"_s, u"48"_s});
    parser.addOption({u"without"_s, u"Faults that shall not happen, with commas."_s, u"names"_s});
    parser.addOption({u"marks"_s, u"Print how often each rare situation was met."_s});
    const auto read = readSeedOptions(parser, arguments, u"paysim run --seeds N [--from S] [--hours H]"_s);
    if (!read)
        return std::nullopt;
    SystemOptions options{*read};
    options.hours = std::chrono::hours(std::max(1, parser.value(u"hours"_s).toInt()));
    options.printsMarks = parser.isSet(u"marks"_s);
    plant(options.bug);
    for (const QString &name : parser.value(u"without"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto fault = faultFromName(name);
        if (!fault) {
            sayUnknown(u"fault"_s, name);
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
        if (options->isOne)
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
        if (!options->isOne)
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
