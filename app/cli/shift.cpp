// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "core/base/clock.h"
#include "core/ledger/shiftbook.h"
#include "ui/text/shifttext.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// Nothing if the option is not given.
Result<std::optional<Money>> amountOption(const Run &run, const QString &option)
{
    if (!run.isSet(option))
        return std::optional<Money>{};
    return Money::parseYuan(run.value(option)).map([](Money money) { return std::optional{money}; });
}

Result<ShiftOpening> readOpening(const Run &run)
{
    const auto cashFloat = amountOption(run, u"float"_s);
    if (!cashFloat)
        return tl::unexpected(cashFloat.error());
    return ShiftOpening{run.start().settings.desk.id, run.arguments().value(0), *cashFloat};
}

Result<ShiftClosing> readClosing(const Run &run)
{
    const auto taken = amountOption(run, u"cash"_s);
    const auto counted = amountOption(run, u"counted"_s);
    if (!taken || !counted)
        return tl::unexpected(taken ? counted.error() : taken.error());
    ShiftClosing closing;
    closing.desk = run.start().settings.desk.id;
    closing.cashTaken = taken->value_or(Money{});
    closing.cashCounted = *counted;
    closing.note = run.value(u"note"_s);
    return closing;
}

void printShift(Run &run, const Result<Shift> &shift)
{
    if (!shift)
        return run.fail(shift.error());
    run.print(toJson(*shift), shiftText(*shift));
    run.end(exitstatus::done);
}

/// Writes, and prints what has become of the desk's shift.
void changeShift(Run &run, std::function<Result<Shift>(LedgerStore &)> change)
{
    run.withLedger([&run, change = std::move(change)](Ledger &ledger) {
        ledger.write<Shift>(change).then(
            &run, [&run](const Result<Shift> &shift) { printShift(run, shift); });
    });
}

Result<Shift> openShiftIn(const LedgerReader &reader, const QString &desk)
{
    const auto open = openShiftOf(reader, desk);
    if (!open)
        return tl::unexpected(open.error());
    return *open ? Result<Shift>{**open} : failure(Error::Kind::Rejected, u"SHIFT_NONE_OPEN"_s, {}, desk);
}

} // namespace

void runShiftOpen(Run &run)
{
    const auto opening = readOpening(run);
    if (!opening)
        return run.fail(opening.error());
    changeShift(run, [opening = *opening, now = SystemClock{}.utcNow()](LedgerStore &store) {
        return openShift(store, opening, now);
    });
}

void runShiftClose(Run &run)
{
    const auto closing = readClosing(run);
    if (!closing)
        return run.fail(closing.error());
    changeShift(run, [closing = *closing, now = SystemClock{}.utcNow()](LedgerStore &store) {
        return closeShift(store, closing, now);
    });
}

void runShiftHandOver(Run &run)
{
    const auto opening = readOpening(run);
    const auto closing = readClosing(run);
    if (!opening || !closing)
        return run.fail(opening ? closing.error() : opening.error());
    run.withLedger([&run, opening = *opening, closing = *closing](Ledger &ledger) {
        ledger
            .write<ShiftHandOver>([=, now = SystemClock{}.utcNow()](LedgerStore &store) {
                return handOverShift(store, closing, opening, now);
            })
            .then(&run, [&run](const Result<ShiftHandOver> &over) {
                if (!over)
                    return run.fail(over.error());
                run.print({{u"closed"_s, toJson(over->closed)}, {u"opened"_s, toJson(over->opened)}},
                    shiftText(over->closed) + u"\n\n"_s + shiftText(over->opened));
                run.end(exitstatus::done);
            });
    });
}

void runShiftShow(Run &run)
{
    const QString desk = run.start().settings.desk.id;
    const QString wanted = run.arguments().value(0);
    bool isNumber = false;
    const qint64 number = wanted.toLongLong(&isNumber);
    run.withReader([&](const LedgerReader *reader) {
        if (wanted.isEmpty())
            return printShift(run,
                reader ? openShiftIn(*reader, desk)
                       : failure(Error::Kind::Rejected, u"SHIFT_NONE_OPEN"_s, {}, desk));
        printShift(run,
            reader && isNumber ? shiftNumbered(*reader, number)
                               : failure(Error::Kind::Rejected, u"SHIFT_NOT_FOUND"_s, {}, wanted));
    });
}

void runShiftList(Run &run)
{
    ShiftFilter filter;
    if (run.isSet(u"limit"_s)) {
        const auto limit = numberOption(run, u"limit"_s, 1, ShiftFilter::limitMax);
        if (!limit)
            return run.fail(limit.error());
        filter.limit = *limit;
    }
    run.withReader([&](const LedgerReader *reader) {
        const auto found = reader ? shifts(*reader, filter) : Result<QList<Shift>>{QList<Shift>{}};
        if (!found)
            return run.fail(found.error());
        QStringList lines;
        for (const Shift &shift : *found)
            lines.append(shiftLine(shift));
        if (lines.isEmpty())
            lines.append(QCoreApplication::translate("Command", "No shifts."));
        run.print({{u"shifts"_s, toJsonArray(*found)}}, lines.join(u'\n'));
        run.end(exitstatus::done);
    });
}

} // namespace saoma
