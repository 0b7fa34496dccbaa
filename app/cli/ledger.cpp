// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "core/base/clock.h"
#include "core/catalog/register.h"
#include "core/config/secretstore.h"
#include "core/ledger/ledgerbackup.h"
#include "core/ledger/ledgeruse.h"
#include "core/ledger/searchindex.h"
#include "core/ledger/uptodateledger.h"
#include "ui/text/backuptext.h"

#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// --heads FILE, which may hold some of them, else what the programs have exported beside the ledger: all.
/// That the latter cannot be read is the check's to tell: `trouble`.
Result<> addHeads(const Run &run, LedgerCheckOptions &options, QStringList &trouble)
{
    options.areHeadsComplete = !run.isSet(u"heads"_s);
    const QString file =
        options.areHeadsComplete ? headsFile(run.start().ledgerFile()) : run.value(u"heads"_s);
    if (options.areHeadsComplete && !QFileInfo::exists(file))
        return {};
    const auto heads = readHeads(file);
    if (!heads && options.areHeadsComplete) {
        trouble.append(u"I13 the exported heads cannot be read: "_s + heads.error().detail);
        return {};
    }
    if (heads && heads->isEmpty())
        return failure(Error::Kind::InvalidInput, u"HEADS_UNREADABLE"_s, u"line 1"_s, file);
    if (!heads)
        return tl::unexpected(heads.error());
    options.heads = *heads;
    return {};
}

/// Also of a ledger that an older version wrote and nobody has opened since.
Result<QList<DayHead>> headsOf(const LedgerReader &reader)
{
    const auto ledger = UpToDateLedger::of(reader);
    if (!ledger)
        return tl::unexpected(ledger.error());
    return closedDays(ledger->reader(), SystemClock{}.utcNow());
}

using KnownCodes = std::optional<QList<RegisteredCode>>; ///< Nothing: they cannot be read.

/// Also of a ledger that an older version wrote.
KnownCodes codesIn(const QString &file)
{
    const auto reader = LedgerReader::open(file);
    if (!reader)
        return {};
    const auto ledger = UpToDateLedger::of(**reader);
    const auto codes =
        ledger ? registeredCodes(ledger->reader().connection()) : tl::unexpected(ledger.error());
    return codes ? KnownCodes{*codes} : std::nullopt;
}

QStringList idsOf(const QList<RegisteredCode> &codes)
{
    QStringList ids;
    for (const RegisteredCode &code : codes)
        ids.append(writeCodeId({code.printed.id, code.sheet}).value_or(code.printed.id));
    return ids;
}

QJsonValue revivedJson(const KnownCodes &revived)
{
    return revived ? QJsonValue{QJsonArray::fromStringList(idsOf(*revived))} : QJsonValue{QJsonValue::Null};
}

/// What was void before the restore and sells again.
QStringList revivedLines(const KnownCodes &revived)
{
    constexpr qsizetype codesShownMax = 50; // JSON has all
    if (!revived)
        return {translated(QT_TRANSLATE_NOOP("Command",
            "Which printed codes were void could not be read: those voided since the backup sell again. Void "
            "them once more (saoma sheet --void), or take them down."))};
    if (revived->isEmpty())
        return {};
    QStringList ids = idsOf(*revived);
    if (ids.size() > codesShownMax)
        ids = ids.first(codesShownMax) + QStringList{u"…"_s};
    return {QCoreApplication::translate("Command",
                "%n printed code(s) were void and sell again, for the backup is older. Void them once more "
                "(saoma sheet --void), or take them down:",
                nullptr, int(revived->size())),
        u"  "_s + ids.join(u"  "_s)};
}

void printViolations(Run &run, const QStringList &violations, QJsonObject document, const QString &whenClean)
{
    document.insert(u"violations"_s, QJsonArray::fromStringList(violations));
    run.print(document, violations.isEmpty() ? whenClean : violations.join(u'\n'));
    run.end(violations.isEmpty() ? exitstatus::done : exitstatus::refused);
}

} // namespace

void runLedgerCheck(Run &run)
{
    LedgerCheckOptions options;
    QStringList trouble;
    if (const auto added = addHeads(run, options, trouble); !added)
        return run.fail(added.error());
    const auto merchant = loadMerchant(run.start().settings, run.start().environment);
    if (!merchant && run.isSet(u"evidence"_s)) // asked for, and cannot be done
        return run.fail(merchant.error());
    if (!merchant)
        std::fprintf(stderr, "%s\n",
            translated(
                QT_TRANSLATE_NOOP("Command", "Without a key, I23 (no secret in any table) is not checked."))
                .toLocal8Bit()
                .constData());
    options.merchant = merchant ? merchant->get() : nullptr;
    options.verifiesEvidence = run.isSet(u"evidence"_s);
    run.withReader([&](const LedgerReader *reader) {
        if (!reader) // a ledger that has gone is not a clean one
            return run.fail(Error{Error::Kind::Storage, u"LEDGER_MISSING"_s, run.start().ledgerFile(), {}});
        const Result<QStringList> checked = checkLedger(*reader, options);
        if (!checked)
            return run.fail(checked.error());
        const QStringList violations = trouble + *checked;
        if (violations.isEmpty())
            LedgerUse::settle(run.start().ledgerFile()); // what a program that was killed has left
        else if (!checked->isEmpty())
            std::ignore =
                LedgerUse::oweCheck(run.start().ledgerFile()); // sales stop until one finds it clean
        printViolations(
            run, violations, {}, translated(QT_TRANSLATE_NOOP("Command", "The ledger is clean.")));
    });
}

void runLedgerHeads(Run &run)
{
    run.withReader([&run](const LedgerReader *reader) {
        const auto heads = reader ? headsOf(*reader) : Result<QList<DayHead>>{QList<DayHead>{}};
        if (!heads)
            return run.fail(heads.error());
        QJsonArray days;
        QStringList lines;
        for (const DayHead &head : *heads) {
            days.append(QJsonObject{{u"day"_s, head.day.toString(Qt::ISODate)}, {u"event"_s, head.eventId},
                {u"hash"_s, QString::fromLatin1(head.hash.toHex())}});
            lines.append(toLine(head));
        }
        run.print({{u"heads"_s, days}},
            lines.isEmpty() ? translated(QT_TRANSLATE_NOOP("Command", "No day has closed yet."))
                            : lines.join(u'\n'));
        run.end(exitstatus::done);
    });
}

/// The way out where the check finds the search index wrong: it is made of the orders and holds no facts.
void runLedgerReindex(Run &run)
{
    run.withLedger([&run](Ledger &ledger) {
        ledger
            .write<bool>([](LedgerStore &store) -> Result<bool> {
                return store.transaction(searchindex::rebuild).map([] { return true; });
            })
            .then(&run, [&run](const Result<bool> &done) {
                if (!done)
                    return run.fail(done.error());
                run.print({{u"reindexed"_s, true}},
                    translated(QT_TRANSLATE_NOOP("Command", "The search index is made anew.")));
                run.end(exitstatus::done);
            });
    });
}

void runLedgerBackup(Run &run)
{
    const QString target = run.arguments().first();
    const auto violations = backUpLedger(run.start().ledgerFile(), target);
    if (!violations)
        return run.fail(violations.error());
    printViolations(run, *violations, {{u"backup"_s, target}},
        translated(QT_TRANSLATE_NOOP("Command", "The backup is made and checked: %1")).arg(target));
}

void runLedgerBackups(Run &run)
{
    const BackupPlan plan = run.start().backupPlan();
    if (run.isSet(u"make"_s)) {
        const auto made = makeDailyBackup(run.start().ledgerFile(), plan, SystemClock{}.utcNow());
        if (!made)
            return run.fail(made.error());
    }
    const auto all = dailyBackups(plan.folder);
    if (!all)
        return run.fail(all.error());
    QStringList lines;
    for (const DailyBackup &backup : *all)
        lines.append(backupLine(backup));
    if (lines.isEmpty())
        lines.append(
            translated(QT_TRANSLATE_NOOP("Command", "There is no daily backup in %1.")).arg(plan.folder));
    run.print({{u"folder"_s, plan.folder}, {u"backups"_s, toJsonArray(*all)}}, lines.join(u'\n'));
    run.end(exitstatus::done);
}

void runLedgerRestore(Run &run)
{
    const auto broken = run.isSet(u"force"_s) ? BrokenBackup::Accept : BrokenBackup::Refuse;
    const QString file = run.start().ledgerFile();
    const auto before = QFileInfo::exists(file) ? codesIn(file) : KnownCodes{QList<RegisteredCode>{}};
    const auto replaced = restoreLedger(file, run.arguments().first(), broken, SystemClock{}.utcNow());
    if (!replaced)
        return run.fail(replaced.error());
    const KnownCodes after = codesIn(file);
    const KnownCodes revived = before && after ? KnownCodes{revivedCodes(*before, *after)} : std::nullopt;
    QString text = translated(QT_TRANSLATE_NOOP("Command",
        "The ledger is restored. Orders made after the backup are not in it: compare with the platform's "
        "bill."));
    if (!replaced->isEmpty())
        text += u'\n'
            + translated(QT_TRANSLATE_NOOP("Command", "The ledger that was there is kept as %1"))
                  .arg(*replaced);
    for (const QString &line : revivedLines(revived))
        text += u'\n' + line;
    run.print({{u"restored"_s, run.arguments().first()}, {u"replaced"_s, *replaced},
                  {u"revived_codes"_s, revivedJson(revived)}},
        text);
    run.end(exitstatus::done);
}

} // namespace saoma
