// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/accesscontrol.h"

#include "core/access/pinhash.h"
#include "core/ledger/roletable.h"

#include <QPointer>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

const QString resetKind = u"pin_reset"_s;

tl::unexpected<Error> refusedRole(const QString &code, Role role, const QString &detail = {})
{
    return failure(Error::Kind::Rejected, code, detail, roleName(role));
}

QString roleState(const RoleRow &row)
{
    return row.tries >= pinTriesFree ? u"locked"_s : u"open"_s;
}

EventRow roleEvent(const QString &kind, const QDateTime &at, const QString &detail)
{
    EventRow event;
    event.at = at;
    event.kind = kind;
    event.source = EventSource::Desk;
    event.detail = detail;
    return event;
}

/// Counts the try before the PIN is looked at.
Result<RoleRow> beginTry(LedgerStore &store, Role role, const QDateTime &now, const QString &subject)
{
    Result<RoleRow> tried;
    const auto written = store.transaction([&](SqliteConnection &) -> Result<> {
        const auto row = roleNamed(store.read(), role);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return refusedRole(u"ROLE_WITHOUT_PIN"_s, role);
        if (const auto left = pinLockedFor(**row, now); left > 0s)
            return refusedRole(u"PIN_LOCKED"_s, role, QString::number(left.count()));
        RoleRow next = **row;
        ++next.tries;
        next.triedAt = now;
        tried = next;
        return saveRole(store, next, roleEvent(u"pin_tried"_s, now, subject), roleState(next));
    });
    return written ? tried : tl::unexpected(written.error());
}

Result<RoleRow> endTry(
    LedgerStore &store, const RoleRow &tried, bool isRight, const QDateTime &now, const QString &subject)
{
    const Role role = tried.role;
    if (!isRight) {
        const int left = std::max(0, pinTriesFree - tried.tries);
        return refusedRole(u"PIN_WRONG"_s, role, QString::number(left));
    }
    Result<RoleRow> open;
    const auto written = store.transaction([&](SqliteConnection &) -> Result<> {
        const auto row = roleNamed(store.read(), role);
        if (!row || !*row
            || (*row)->pinHash != tried.pinHash) // changed meanwhile: what was right is none now
            return row ? Result<>{refusedRole(u"PIN_WRONG"_s, role, u"0"_s)} : tl::unexpected(row.error());
        RoleRow next = **row;
        next.tries = 0;
        open = next;
        return saveRole(store, next, roleEvent(u"pin_accepted"_s, now, subject), roleState(next));
    });
    return written ? open : tl::unexpected(written.error());
}

/// Runs `work` on a pool thread and answers on `context`'s.
template <typename T>
Async<T> elsewhere(QObject *context, std::function<Result<T>()> work)
{
    const AsyncPromise<T> promise;
    const auto result = std::make_shared<std::optional<Result<T>>>();
    QPointer<QObject> alive{context};
    QThreadPool::globalInstance()->start([work = std::move(work), promise, result, alive] {
        *result = work();
        if (alive)
            QMetaObject::invokeMethod(
                alive, [promise, result] { promise.finish(**result); }, Qt::QueuedConnection);
    });
    return promise.async();
}

} // namespace

std::chrono::seconds pinWait(int tries)
{
    constexpr std::chrono::seconds longest = 24h;
    if (tries < pinTriesFree)
        return 0s;
    const int doublings = std::min(tries - pinTriesFree, 11);
    return std::min<std::chrono::seconds>(1min * (1 << doublings), longest);
}

std::chrono::seconds pinLockedFor(const RoleRow &row, const QDateTime &nowUtc)
{
    const std::chrono::seconds wait = pinWait(row.tries);
    if (wait == 0s || !row.triedAt.isValid())
        return 0s;
    const std::chrono::seconds age{std::max<qint64>(0, row.triedAt.secsTo(nowUtc))};
    return std::max(0s, wait - age);
}

AccessControl::AccessControl(Ledger &ledger, Clock &clock, QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_clock{clock}
{
}

Async<RoleRow> AccessControl::verify(Role role, const Pin &pin, const QString &subject)
{
    const AsyncPromise<RoleRow> promise;
    const QDateTime now = m_clock.utcNow();
    m_ledger.write<RoleRow>([=](LedgerStore &store) { return beginTry(store, role, now, subject); })
        .then(this, [=, this](const Result<RoleRow> &tried) {
            if (!tried)
                return promise.finish(tried);
            elsewhere<bool>(this, [pin, hash = tried->pinHash] {
                return Result<bool>{isPin(hash, *pin)};
            }).then(this, [=, this, tried = *tried](const Result<bool> &isRight) {
                m_ledger
                    .write<RoleRow>([=, right = isRight.value_or(false)](LedgerStore &store) {
                        return endTry(store, tried, right, now, subject);
                    })
                    .then(this, [promise](const Result<RoleRow> &ended) { promise.finish(ended); });
            });
        });
    return promise.async();
}

Async<QString> AccessControl::permit(
    const std::optional<Role> &role, SecretBytes pin, Money amount, const QString &subject)
{
    const AsyncPromise<QString> promise;
    const auto secret = std::make_shared<const SecretBytes>(std::move(pin));
    roles().then(this, [=, this](const Result<QList<RoleRow>> &known) {
        if (!known)
            return promise.finish(tl::unexpected(known.error()));
        if (known->isEmpty())
            return promise.finish(QString());
        if (!role)
            return promise.finish(failure(Error::Kind::Rejected, u"PIN_NEEDED"_s));
        verify(*role, secret, subject).then(this, [promise, amount](const Result<RoleRow> &row) {
            if (!row)
                return promise.finish(tl::unexpected(row.error()));
            if (amount > row->refundLimit)
                return promise.finish(
                    refusedRole(u"ROLE_LIMIT"_s, row->role, QString::number(row->refundLimit.fen())));
            promise.finish(roleName(row->role));
        });
    });
    return promise.async();
}

/// Writes what `change` makes of the role's row, with an event whose detail is the limit. The row is nothing
/// while the role has no PIN; `change` gives it one, or refuses.
Async<void> AccessControl::save(
    Role role, const QString &kind, std::function<Result<>(std::optional<RoleRow> &)> change)
{
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<void>([=, change = std::move(change)](LedgerStore &store) {
        return store.transaction([&](SqliteConnection &) -> Result<> {
            const auto before = roleNamed(store.read(), role);
            if (!before)
                return tl::unexpected(before.error());
            std::optional<RoleRow> row = *before;
            if (const auto changed = change(row); !changed)
                return changed;
            row->role = role;
            if (!*before || row->pinHash != (*before)->pinHash) { // a limit alone frees no lock
                row->changedAt = now;
                row->tries = 0;
                row->triedAt = {};
            }
            const QString limit = QString::number(row->refundLimit.fen());
            return saveRole(store, *row, roleEvent(kind, now, limit), roleState(*row));
        });
    });
}

Async<void> AccessControl::setPin(Role role, SecretBytes pin, Money refundLimit, SecretBytes ownersPin)
{
    if (auto good = checkPin(pin); !good)
        return Async<void>::ready(std::move(good));
    const AsyncPromise<void> promise;
    const auto fresh = std::make_shared<const SecretBytes>(std::move(pin));
    const auto owners = std::make_shared<const SecretBytes>(std::move(ownersPin));
    const auto saveHashed = [=, this](bool isFirst) {
        elsewhere<QString>(this, [fresh] {
            return hashPin(*fresh);
        }).then(this, [=, this](const Result<QString> &hash) {
            if (!hash)
                return promise.finish(tl::unexpected(hash.error()));
            const auto change = [=, hash = *hash](std::optional<RoleRow> &row) -> Result<> {
                if (isFirst && row) // somebody was faster
                    return refusedRole(u"PIN_WRONG"_s, Role::Owner, u"0"_s);
                row = row.value_or(RoleRow{});
                row->pinHash = hash;
                row->refundLimit = refundLimit;
                return {};
            };
            save(role, u"pin_set"_s, change).then(this, [promise](const Result<void> &saved) {
                promise.finish(saved);
            });
        });
    };
    roles().then(this, [=, this](const Result<QList<RoleRow>> &known) {
        if (!known)
            return promise.finish(tl::unexpected(known.error()));
        const bool hasOwner = std::any_of(
            known->begin(), known->end(), [](const RoleRow &row) { return row.role == Role::Owner; });
        if (!hasOwner && role != Role::Owner)
            return promise.finish(refusedRole(u"OWNER_PIN_FIRST"_s, role));
        if (!hasOwner)
            return saveHashed(true);
        verify(Role::Owner, owners, u"pin set "_s + roleName(role))
            .then(this, [promise, saveHashed](const Result<RoleRow> &owner) {
                if (owner)
                    saveHashed(false);
                else
                    promise.finish(tl::unexpected(owner.error()));
            });
    });
    return promise.async();
}

Async<void> AccessControl::setLimit(Role role, Money refundLimit, SecretBytes ownersPin)
{
    const AsyncPromise<void> promise;
    const auto owners = std::make_shared<const SecretBytes>(std::move(ownersPin));
    verify(Role::Owner, owners, u"limit set "_s + roleName(role))
        .then(this, [=, this](const Result<RoleRow> &owner) {
            if (!owner)
                return promise.finish(tl::unexpected(owner.error()));
            const auto change = [=](std::optional<RoleRow> &row) -> Result<> {
                if (!row)
                    return refusedRole(u"ROLE_WITHOUT_PIN"_s, role);
                row->refundLimit = refundLimit;
                return {};
            };
            save(role, u"limit_set"_s, change).then(this, [promise](const Result<void> &saved) {
                promise.finish(saved);
            });
        });
    return promise.async();
}

Async<void> AccessControl::resetOwnersPin(SecretBytes pin)
{
    if (auto good = checkPin(pin); !good)
        return Async<void>::ready(std::move(good));
    const AsyncPromise<void> promise;
    const auto fresh = std::make_shared<const SecretBytes>(std::move(pin));
    elsewhere<QString>(this, [fresh] {
        return hashPin(*fresh);
    }).then(this, [=, this](const Result<QString> &hash) {
        if (!hash)
            return promise.finish(tl::unexpected(hash.error()));
        const auto change = [hash = *hash](std::optional<RoleRow> &row) -> Result<> {
            if (!row)
                return refusedRole(u"ROLE_WITHOUT_PIN"_s, Role::Owner);
            row->pinHash = hash;
            return {};
        };
        save(Role::Owner, resetKind, change).then(this, [promise](const Result<void> &saved) {
            promise.finish(saved);
        });
    });
    return promise.async();
}

Async<std::optional<QDateTime>> AccessControl::lastReset()
{
    using Found = std::optional<QDateTime>;
    return m_ledger.read<Found>(
        [](const LedgerReader &reader) { return lastRoleEvent(reader, Role::Owner, resetKind); });
}

Async<QList<RoleRow>> AccessControl::roles()
{
    return m_ledger.read<QList<RoleRow>>([](const LedgerReader &reader) { return allRoles(reader); });
}

} // namespace saoma
