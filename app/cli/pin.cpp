// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "ui/text/amounttext.h"
#include "ui/text/roletext.h"
#include "ui/text/timetext.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QJsonObject roleJson(const RoleRow &row)
{
    return {{u"role"_s, roleName(row.role)}, {u"refund_limit"_s, qint64(row.refundLimit.fen())},
        {u"wrong_tries"_s, row.tries}, {u"changed_at"_s, timeJson(row.changedAt)}};
}

void printRoles(Run &run, const QList<RoleRow> &roles, const std::optional<QDateTime> &reset)
{
    QJsonArray array;
    QStringList lines;
    for (const RoleRow &row : roles) {
        array.append(roleJson(row));
        lines.append(u"%1  %2"_s.arg(roleText(row.role), amountText(row.refundLimit)));
    }
    if (lines.isEmpty())
        lines.append(QCoreApplication::translate("Command", "No PIN is set: everybody may give money back."));
    if (reset)
        lines.append(QCoreApplication::translate("Command",
            //: %1 day and time.
            "The owner's PIN was last replaced without the old one on %1.")
                         .arg(dayTimeText(*reset)));
    run.print({{u"roles"_s, array}, {u"owner_reset_at"_s, timeJson(reset.value_or(QDateTime{}))}},
        lines.join(u'\n'));
    run.end(exitstatus::done);
}

/// Byte by byte: what is buffered would stay in memory, and be lost to the next reader.
SecretBytes readSecretLine()
{
    constexpr int bytesMax = 64;
    std::setvbuf(stdin, nullptr, _IONBF, 0);
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n' && line.size() < bytesMax; c = std::getchar())
        line.append(char(c));
    if (line.endsWith('\r'))
        line.chop(1);
    SecretBytes secret{line};
    wipeBuffer(line);
    return secret;
}

} // namespace

SecretBytes readPin(const Run &run, const QString &variable)
{
    if (!run.start().environment.contains(variable))
        return readSecretLine();
    QByteArray text = run.start().environment.value(variable).toUtf8();
    SecretBytes secret{text};
    wipeBuffer(text);
    return secret;
}

void runPinSet(Run &run)
{
    const QString name = run.arguments().first();
    const auto role = roleFromName(name);
    if (!role)
        return run.fail(Error{Error::Kind::InvalidInput, u"ROLE_UNKNOWN"_s, name, {}});
    Money limit = usualRefundLimit(*role);
    if (run.isSet(u"max"_s)) {
        const auto amount = Money::parseYuan(run.value(u"max"_s));
        if (!amount)
            return run.fail(amount.error());
        limit = *amount;
    }
    run.withTill([&run, role = *role, limit](Till &till) {
        till.access.roles().then(&run, [&run, &till, role, limit](const Result<QList<RoleRow>> &roles) {
            if (!roles)
                return run.fail(roles.error());
            const bool hasOwner = std::any_of(
                roles->begin(), roles->end(), [](const RoleRow &row) { return row.role == Role::Owner; });
            SecretBytes owners = hasOwner ? readPin(run, u"SAOMA_OWNER_PIN"_s) : SecretBytes{};
            SecretBytes pin = readPin(run, u"SAOMA_PIN"_s);
            till.access.setPin(role, std::move(pin), limit, std::move(owners))
                .then(&run, [&run, role, limit](const Result<void> &set) {
                    if (!set)
                        return run.fail(set.error());
                    run.print({{u"role"_s, roleName(role)}, {u"refund_limit"_s, qint64(limit.fen())}},
                        QCoreApplication::translate(
                            "Command", "The PIN of %1 is set; it may give back up to %2.")
                            .arg(roleText(role), amountText(limit)));
                    run.end(exitstatus::done);
                });
        });
    });
}

void runPinReset(Run &run)
{
    // withTill has read the merchant's key: that is what lets somebody in here.
    run.withTill([&run](Till &till) {
        till.access.resetOwnersPin(readPin(run, u"SAOMA_PIN"_s))
            .then(&run, [&run](const Result<void> &reset) {
                if (!reset)
                    return run.fail(reset.error());
                run.print({{u"role"_s, roleName(Role::Owner)}},
                    QCoreApplication::translate("Command",
                        "The owner's PIN is replaced. It is on record, and the window tells of it for a "
                        "week."));
                run.end(exitstatus::done);
            });
    });
}

void runPinList(Run &run)
{
    run.withTill([&run](Till &till) {
        till.access.roles().then(&run, [&run, &till](const Result<QList<RoleRow>> &roles) {
            if (!roles)
                return run.fail(roles.error());
            till.access.lastReset().then(
                &run, [&run, roles = *roles](const Result<std::optional<QDateTime>> &reset) {
                    if (!reset)
                        return run.fail(reset.error());
                    printRoles(run, roles, *reset);
                });
        });
    });
}

} // namespace saoma
