// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"

#include "core/ledger/chaincheck.h"
#include "core/ledger/checkrules.h"
#include "core/ledger/evidencecheck.h"
#include "core/ledger/ledgerlog.h"
#include "core/ledger/ledgerstore.h"
#include "core/ledger/schema.h"
#include "core/ledger/schemacheck.h"
#include "core/ledger/searchindex.h"
#include "core/ledger/uptodateledger.h"
#include "core/wechat/answer.h"
#include "core/wechat/signing.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// More lines help nobody, and a ruined ledger must not fill the memory.
constexpr int linesPerRuleMax = 1000;

struct Finding
{
    QString subject;
    QString detail;
};

/// Where one of several orders was changed by hand, the others have done nothing wrong; and what is missing
/// where an event was taken away is told by that event's line.
bool isExplained(
    const CheckRule &rule, const Finding &finding, const QList<Finding> &all, const ChainReport &chain)
{
    if (chain.robbed.contains(finding.subject))
        return true;
    if (!rule.isAboutSeveral || chain.changed.contains(finding.subject))
        return false;
    return std::any_of(all.begin(), all.end(), [&](const Finding &other) {
        return other.detail == finding.detail && chain.changed.contains(other.subject);
    });
}

Result<QStringList> broken(SqliteConnection &connection, const CheckRule &rule, const ChainReport &chain)
{
    if (rule.followsFromMany && !chain.lines.isEmpty())
        return QStringList{};
    const auto findings =
        connection.all<Finding>(QLatin1StringView{rule.sql} + u" LIMIT %1"_s.arg(linesPerRuleMax), {},
            [](const SqliteRow &row) -> Result<Finding> {
                return Finding{row.text(0), row.text(1)};
            });
    if (!findings)
        return tl::unexpected(findings.error());
    QStringList lines;
    for (const Finding &finding : *findings) {
        if (isExplained(rule, finding, *findings, chain))
            continue;
        const QString what = QString::fromLatin1(rule.what).replace(u"%2"_s, finding.detail);
        lines.append(QLatin1StringView{rule.id} + u' ' + finding.subject + u' ' + what);
    }
    return lines;
}

/// A disk that fails is no opinion about the ledger, although SQLite reports it among its own.
std::optional<Error> diskFailure(const QStringList &lines, const QString &path)
{
    static const QRegularExpression codeInside{u"error code=(\\d+)"_s};
    for (const QString &line : lines) {
        const SqliteError error{codeInside.match(line).captured(1).toInt(), line};
        if (error.primaryCode() == sqlite::ioError)
            return storageError(error, path);
    }
    return {};
}

/// SQLite's own opinion of the file.
Result<QStringList> brokenPages(SqliteConnection &connection)
{
    const auto texts = connection.all<QString>(
        u"PRAGMA integrity_check"_s, {}, [](const SqliteRow &row) -> Result<QString> { return row.text(0); });
    if (!texts)
        return tl::unexpected(texts.error());
    if (const auto failed = diskFailure(*texts, connection.path()))
        return tl::unexpected(*failed);
    QStringList lines; // a text may hold several, under a heading
    for (const QString &line : texts->join(u'\n').split(u'\n', Qt::SkipEmptyParts))
        if (line != u"ok" && !line.startsWith(u"*** in database"))
            lines.append(u"I24 "_s + line.trimmed());
    if (connection.access() == SqliteConnection::Access::Immutable) {
        if (!checkLog(connection.place()))
            lines.append(logLeftOutLine());
    } else if (const auto lost = commitsLost(connection.place()); lost && *lost > 0) {
        lines.append(commitsLostLine(*lost));
    }
    return lines;
}

Result<QStringList> orphans(SqliteConnection &connection)
{
    return connection.all<QString>(
        u"SELECT f.\"table\", f.parent, CASE f.\"table\" WHEN 'event' THEN (SELECT 'event ' || id || ' of ' "
        u"|| "
        u"coalesce(out_trade_no, product_id, role, 'shift ' || shift) FROM event WHERE rowid = f.rowid) WHEN "
        u"'order_' THEN (SELECT out_trade_no FROM order_ WHERE rowid = f.rowid) WHEN 'refund' THEN (SELECT "
        u"out_refund_no || ' of ' || out_trade_no FROM refund WHERE rowid = f.rowid) END FROM pragma_foreign_key_check f LIMIT %1"_s
            .arg(linesPerRuleMax),
        {}, [](const SqliteRow &row) -> Result<QString> {
            return u"I24 %1 points to nothing in %2"_s.arg(row.text(2), row.text(1));
        });
}

/// The last event cannot be missed by looking for gaps; SQLite's own count of given ids shows it.
Result<QStringList> missingLastEvents(SqliteConnection &connection)
{
    const auto counts = connection.all<QString>(u"SELECT name, seq FROM sqlite_sequence"_s, {},
        [](const SqliteRow &row) -> Result<QString> { return QString{row.text(0) + u' ' + row.text(1)}; });
    const auto last = connection.number(u"SELECT coalesce(max(id), 0) FROM event"_s);
    if (!counts || !last)
        return tl::unexpected(counts ? last.error() : counts.error());
    const bool isEmpty = counts->isEmpty() && *last == 0;
    if (isEmpty || *counts == QStringList{u"event %1"_s.arg(*last)})
        return QStringList{};
    return QStringList{
        u"I12 the last event is %1, but the ids given are: %2"_s.arg(*last).arg(counts->join(u", "_s))};
}

/// What bringing an older ledger up to date would hide or refuse.
Result<QStringList> missingEvents(SqliteConnection &connection)
{
    return connection.all<QString>(
        u"SELECT id - 1 FROM event e WHERE id > 1 AND NOT EXISTS (SELECT 1 FROM event WHERE id = e.id - 1) LIMIT %1"_s
            .arg(linesPerRuleMax),
        {}, [](const SqliteRow &row) -> Result<QString> {
            return u"I12 event %1 is missing"_s.arg(row.text(0));
        });
}

/// I13: what was exported of closed days, held against the chain.
Result<QStringList> brokenHeads(SqliteConnection &connection, const LedgerCheckOptions &options)
{
    QStringList lines;
    qint64 before = 0;
    for (const DayHead &head : options.heads) {
        const auto there = dayHeadOf(connection, head.eventId);
        if (!there)
            return tl::unexpected(there.error());
        if (*there != head)
            lines.append(u"I13 event %1 is not the one whose hash was exported for %2"_s.arg(head.eventId)
                             .arg(head.day.toString(Qt::ISODate)));
        else if (head.eventId <= before)
            lines.append(
                u"I13 the exported head of event %1 stands behind that of a later one"_s.arg(head.eventId));
        before = std::max(before, head.eventId);
    }
    return lines;
}

/// I13: the file beside the ledger has a line for every day there was.
Result<QStringList> missingHeads(const LedgerReader &reader, const LedgerCheckOptions &options)
{
    if (!options.areHeadsComplete || options.heads.isEmpty())
        return QStringList{};
    const auto all = closedDays(reader, {});
    if (!all)
        return tl::unexpected(all.error());
    QStringList lines;
    for (const DayHead &head : *all) {
        if (head.eventId <= options.heads.last().eventId && !options.heads.contains(head))
            lines.append(u"I13 the head of %1, event %2, is not among those exported"_s
                             .arg(head.day.toString(Qt::ISODate))
                             .arg(head.eventId));
    }
    return lines;
}

/// I22, if it is asked for.
Result<QStringList> brokenEvidence(SqliteConnection &connection, const LedgerCheckOptions &options)
{
    return options.verifiesEvidence && options.merchant ? checkEvidence(connection, *options.merchant)
                                                        : QStringList{};
}

/// I23: the merchant's key stands in no table.
Result<QStringList> secretsInside(SqliteConnection &connection, const LedgerCheckOptions &options)
{
    QStringList lines;
    if (!options.merchant || options.merchant->apiKey.isEmpty())
        return lines;
    const auto secret = options.merchant->apiKey.reveal();
    QByteArray key{reinterpret_cast<const char *>(secret.data()), qsizetype(secret.size())};
    const auto columns = connection.all<std::pair<QString, QString>>(
        u"SELECT s.name, c.name FROM sqlite_schema s, pragma_table_info(s.name) c WHERE s.type = 'table' AND "
        u"c.type IN ('TEXT', 'BLOB')"_s,
        {}, [](const SqliteRow &row) -> Result<std::pair<QString, QString>> {
            return std::pair{row.text(0), row.text(1)};
        });
    if (!columns)
        return tl::unexpected(columns.error());
    for (const auto &[table, column] : *columns) {
        const auto found = connection.number(
            u"SELECT count(*) FROM %1 WHERE instr(CAST(%2 AS BLOB), ?) > 0"_s.arg(table, column), {key});
        if (!found)
            return tl::unexpected(found.error());
        if (*found > 0)
            lines.append(u"I23 the key stands in %1.%2, %3 times"_s.arg(table, column).arg(*found));
    }
    wipeBuffer(key);
    return lines;
}

/// Gathers what each part of the check has found. Where one finds the file damaged, that is a line too, and
/// the others go on; any other error, as of a disk that fails, says nothing about the ledger and ends the
/// check.
class Findings final
{
public:
    /// False if the check cannot go on.
    bool add(const Result<QStringList> &found)
    {
        if (found)
            m_lines += *found;
        else
            note(found.error());
        return !m_end;
    }
    bool add(const ChainReport &chain)
    {
        m_lines += chain.lines;
        if (chain.end)
            note(*chain.end);
        return !m_end;
    }
    [[nodiscard]] Result<QStringList> result() const
    {
        return m_end ? Result<QStringList>{tl::unexpected(*m_end)} : m_lines;
    }

private:
    void note(const Error &error)
    {
        if (error.code != u"LEDGER_DAMAGED") {
            m_end = error;
            return;
        }
        const QString line = u"I24 something cannot be read: "_s + error.detail;
        if (!m_lines.contains(line))
            m_lines.append(line);
    }
    QStringList m_lines;
    std::optional<Error> m_end;
};

Result<QStringList> allViolations(const LedgerReader &reader, const LedgerCheckOptions &options)
{
    SqliteConnection &connection = reader.connection();
    Findings findings;
    bool goesOn = findings.add(brokenPages(connection))
        && findings.add(checkSchema(connection, LedgerStore::schemaVersion))
        && findings.add(orphans(connection)) && findings.add(missingLastEvents(connection));
    const ChainReport chain = goesOn ? checkChain(connection) : ChainReport{};
    goesOn = goesOn && findings.add(chain);
    for (const auto rules : {orderCheckRules(), refundCheckRules(), shiftCheckRules()})
        for (const CheckRule &rule : rules)
            goesOn = goesOn && findings.add(broken(connection, rule, chain));
    std::ignore = goesOn && findings.add(searchindex::check(connection))
        && findings.add(brokenHeads(connection, options)) && findings.add(missingHeads(reader, options))
        && findings.add(brokenEvidence(connection, options))
        && findings.add(secretsInside(connection, options));
    return findings.result();
}

/// Of a ledger that an older version wrote: what can be seen in its own schema, and if there is nothing, what
/// a copy brought up to date shows.
Result<QStringList> violationsOfOlder(
    const LedgerReader &reader, int version, const LedgerCheckOptions &options)
{
    SqliteConnection &connection = reader.connection();
    Findings findings;
    std::ignore = findings.add(brokenPages(connection)) && findings.add(checkSchema(connection, version))
        && findings.add(missingLastEvents(connection)) && findings.add(missingEvents(connection));
    const auto found = findings.result();
    if (!found || !found->isEmpty())
        return found;
    const auto copy = UpToDateLedger::of(reader);
    return copy ? checkLedger(copy->reader(), options) : tl::unexpected(copy.error());
}

} // namespace

Result<QStringList> checkLedger(const LedgerReader &reader, const LedgerCheckOptions &options)
{
    SqliteConnection &connection = reader.connection();
    const auto version = schema::version(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version < LedgerStore::schemaVersion)
        return violationsOfOlder(reader, *version, options);
    // One snapshot for all questions: what is written meanwhile is not half seen.
    if (const auto begun = connection.execute(u"BEGIN"_s); !begun)
        return tl::unexpected(begun.error());
    const auto lines = allViolations(reader, options);
    std::ignore = connection.execute(u"COMMIT"_s);
    return lines;
}

} // namespace saoma
