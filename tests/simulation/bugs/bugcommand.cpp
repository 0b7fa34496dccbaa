// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/bugs/bugcommand.h"

#include "tests/simulation/bugs/bugtable.h"
#include "tests/simulation/commandline.h"
#include "tests/simulation/crash/crashseed.h"
#include "tests/simulation/system/world.h"
#include "tests/support/plantedbugname.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

constexpr std::chrono::hours runHours{3}; // most of what goes wrong in a shop does so within an hour
constexpr int testTimeoutMs = 120'000;
constexpr qsizetype findingMax = 90;

struct Finding
{
    quint64 schedules = 0;
    QString what;
};

class BugHunt final
{
public:
    explicit BugHunt(QString tests)
        : m_tests{std::move(tests)}
    {
        std::ignore = freshLedger(); // made once a program: not with the first bug
    }
    /// Nothing if it was not found within `max` schedules.
    [[nodiscard]] std::optional<Finding> find(const BugCase &planted, quint64 max) const;
    /// The same without any bug: what is found there, if anything is.
    [[nodiscard]] QString findWithout(const BugCase &planted, quint64 schedules);

private:
    [[nodiscard]] static QString playOne(Detector detector, quint64 seed);
    [[nodiscard]] QString runTest(const QString &test, PlantedBug bug) const;

    QString m_tests;
    QMap<Detector, QSet<quint64>> m_clean; ///< Seeds that have been seen to be so.
    QMap<QString, QString> m_withoutBug;   ///< Test → what it said.
};

/// What is violated, or nothing.
QString BugHunt::playOne(Detector detector, quint64 seed)
{
    if (detector == Detector::Run) {
        const SystemOutcome outcome = runSystem({seed, {}, runHours, {}});
        return outcome.violation ? outcome.violation->invariant + u": "_s + outcome.violation->what
                                 : QString{};
    }
    Marks marks{{}};
    return runCrashSeed(seed, Plant::None, marks).value(0);
}

/// The first failure of a test file, or nothing.
QString BugHunt::runTest(const QString &test, PlantedBug bug) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SAOMA_PLANTED_BUG"_s, plantedBugName(bug));
    process.setProcessEnvironment(environment);
    process.start(m_tests, test.split(u' '));
    if (!process.waitForFinished(testTimeoutMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() > 1)
        return u"the test could not be run: "_s + process.errorString();
    static const QRegularExpression failure{
        u"^FAIL!  : \\w+::(.+?\\)) "_s, QRegularExpression::MultilineOption};
    const auto failed = failure.match(QString::fromUtf8(process.readAllStandardOutput()));
    return failed.hasMatch() ? test + u' ' + failed.captured(1) : QString{};
}

std::optional<Finding> BugHunt::find(const BugCase &planted, quint64 max) const
{
    if (planted.detector == Detector::Test) {
        const QString failed = runTest(QString::fromLatin1(planted.test), planted.bug);
        return failed.isEmpty() ? std::nullopt : std::optional{Finding{1, failed}};
    }
    const Planting planting{planted.bug};
    for (quint64 schedules = 1; schedules <= max; ++schedules)
        if (const QString what = playOne(planted.detector, planted.from + schedules - 1); !what.isEmpty())
            return Finding{schedules, what};
    return std::nullopt;
}

QString BugHunt::findWithout(const BugCase &planted, quint64 schedules)
{
    if (planted.detector == Detector::Test) {
        const QString test = QString::fromLatin1(planted.test);
        if (!m_withoutBug.contains(test))
            m_withoutBug.insert(test, runTest(test, PlantedBug::None));
        return m_withoutBug.value(test);
    }
    QSet<quint64> &clean = m_clean[planted.detector];
    for (quint64 seed = planted.from; seed < planted.from + schedules; ++seed) {
        if (clean.contains(seed))
            continue;
        if (const QString what = playOne(planted.detector, seed); !what.isEmpty())
            return u"seed %1: "_s.arg(seed) + what;
        clean.insert(seed);
    }
    return {};
}

QString detectorName(Detector detector)
{
    switch (detector) {
    case Detector::Run:
        return u"run"_s;
    case Detector::Crash:
        return u"crash"_s;
    case Detector::Test:
        return u"test"_s;
    }
    Q_UNREACHABLE();
}

/// Bugs without a line in the table, which nobody would look for.
QStringList bugsWithoutCase()
{
    QStringList missing;
    for (std::size_t i = 1; i < plantedBugNames.size(); ++i) {
        const auto isIt = [i](const BugCase &one) { return one.bug == PlantedBug(i); };
        if (std::none_of(bugTable().begin(), bugTable().end(), isIt))
            missing.append(plantedBugName(PlantedBug(i)));
    }
    return missing;
}

bool hunt(BugHunt &hunter, const BugCase &planted, quint64 max)
{
    const auto found = hunter.find(planted, max);
    const QString clean = hunter.findWithout(planted, found ? found->schedules : max);
    const QString head =
        plantedBugName(planted.bug).leftJustified(26) + detectorName(planted.detector).leftJustified(6);
    if (!found)
        print(head + u"NOT FOUND within %1"_s.arg(max));
    else
        print(head + QString::number(found->schedules).rightJustified(4) + u"  "_s
            + found->what.simplified().left(findingMax));
    if (!clean.isEmpty())
        print(u"  but without the bug too: "_s + clean);
    return found && clean.isEmpty();
}

} // namespace

int runBugs(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"only"_s, u"These bugs alone, with commas."_s, u"names"_s});
    parser.addOption({u"max"_s, u"How many schedules at most, instead of each bug's own bound."_s, u"N"_s});
    parser.addOption({u"from"_s, u"The first seed, instead of each bug's own."_s, u"S"_s});
    parser.addOption({u"tests"_s, u"core_tests, for the bugs that only a test sees."_s, u"program"_s});
    if (!parser.parse(QStringList{u"paysim"_s} + arguments) || !canPlantBugs) {
        std::fputs(canPlantBugs ? qPrintable(parser.errorText() + u'\n')
                                : "paysim: this build has no planted bugs (SAOMA_PLANTED_BUGS)\n",
            stderr);
        return 2;
    }
    const QStringList only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    BugHunt hunter{parser.value(u"tests"_s)};
    QElapsedTimer clock;
    clock.start();
    int tried = 0;
    int missed = 0;
    for (BugCase planted : bugTable()) {
        if (parser.isSet(u"from"_s))
            planted.from = parser.value(u"from"_s).toULongLong();
        const bool isWanted = only.isEmpty() || only.contains(plantedBugName(planted.bug));
        if (!isWanted || (planted.detector == Detector::Test && !parser.isSet(u"tests"_s) && only.isEmpty()))
            continue;
        ++tried;
        const quint64 max =
            parser.isSet(u"max"_s) ? parser.value(u"max"_s).toULongLong() : planted.schedulesMax;
        missed += hunt(hunter, planted, max) ? 0 : 1;
    }
    const QStringList without = bugsWithoutCase();
    for (const QString &name : without)
        print(u"bugs: %1 is looked for by nobody"_s.arg(name));
    print(u"bugs: %1 of %2 found, %3 s"_s.arg(tried - missed)
              .arg(tried)
              .arg(double(clock.elapsed()) / 1000, 0, 'f', 1));
    return missed == 0 && without.isEmpty() && tried > 0 ? 0 : 1;
}

} // namespace saoma::test
