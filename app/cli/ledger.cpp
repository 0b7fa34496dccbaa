// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/clock.h"
#include "core/config/secretstore.h"
#include "core/ledger/ledgerbackup.h"
#include "core/ledger/ledgeruse.h"

#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Command", text);
}

/// --heads FILE, else what the programs have exported beside the ledger.
Result<QList<DayHead>> headsFor(const Run &run)
{
    const QString exported = headsFile(run.start().ledgerFile());
    if (run.isSet(u"heads"_s))
        return readHeads(run.value(u"heads"_s));
    return QFileInfo::exists(exported) ? readHeads(exported) : Result<QList<DayHead>>{QList<DayHead>{}};
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
    const auto heads = headsFor(run);
    if (!heads)
        return run.fail(heads.error());
    const auto merchant = loadMerchant(run.start().settings, run.start().environment);
    if (!merchant && run.isSet(u"evidence"_s)) // asked for, and cannot be done
        return run.fail(merchant.error());
    if (!merchant)
        std::fprintf(stderr, "%s\n",
            translated(
                QT_TRANSLATE_NOOP("Command", "Without a key, I23 (no secret in any table) is not checked."))
                .toLocal8Bit()
                .constData());
    const LedgerCheckOptions options{merchant ? merchant->get() : nullptr, run.isSet(u"evidence"_s), *heads};
    run.withReader([&](const LedgerReader *reader) {
        if (!reader) // a ledger that has gone is not a clean one
            return run.fail(Error{Error::Kind::Storage, u"LEDGER_MISSING"_s, run.start().ledgerFile(), {}});
        const Result<QStringList> violations = checkLedger(*reader, options);
        if (!violations)
            return run.fail(violations.error());
        if (violations->isEmpty())
            LedgerUse::settle(run.start().ledgerFile()); // what a program that was killed has left
        printViolations(
            run, *violations, {}, translated(QT_TRANSLATE_NOOP("Command", "The ledger is clean.")));
    });
}

void runLedgerHeads(Run &run)
{
    run.withReader([&run](const LedgerReader *reader) {
        const auto heads =
            reader ? closedDays(*reader, SystemClock{}.utcNow()) : Result<QList<DayHead>>{QList<DayHead>{}};
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

void runLedgerBackup(Run &run)
{
    const QString target = run.arguments().first();
    const auto violations = backUpLedger(run.start().ledgerFile(), target);
    if (!violations)
        return run.fail(violations.error());
    printViolations(run, *violations, {{u"backup"_s, target}},
        translated(QT_TRANSLATE_NOOP("Command", "The backup is made and checked: %1")).arg(target));
}

void runLedgerRestore(Run &run)
{
    const auto broken = run.isSet(u"force"_s) ? BrokenBackup::Accept : BrokenBackup::Refuse;
    const auto replaced =
        restoreLedger(run.start().ledgerFile(), run.arguments().first(), broken, SystemClock{}.utcNow());
    if (!replaced)
        return run.fail(replaced.error());
    QString text = translated(QT_TRANSLATE_NOOP("Command",
        "The ledger is restored. Orders made after the backup are not in it: compare with the platform's "
        "bill."));
    if (!replaced->isEmpty())
        text += u'\n'
            + translated(QT_TRANSLATE_NOOP("Command", "The ledger that was there is kept as %1"))
                  .arg(*replaced);
    run.print({{u"restored"_s, run.arguments().first()}, {u"replaced"_s, *replaced}}, text);
    run.end(exitstatus::done);
}

} // namespace saoma
