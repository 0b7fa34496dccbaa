// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/ledger/ledger.h"
#include "core/ledger/role.h"

#include <QObject>

#include <functional>
#include <memory>

namespace saoma {

/// Who may give money back. While no PIN is set, everybody may. Tries are counted in the ledger, before the
/// PIN is looked at: so they count across programs and restarts, and killing the program in between gains
/// nothing. Hashing runs on a thread of its own. Thread: the one it lives on. References must outlive it.
class AccessControl final : public QObject
{
    Q_OBJECT
public:
    AccessControl(Ledger &ledger, Clock &clock, QObject *parent = nullptr);

    /// Sets the PIN of a role and what it may give back at once. The owner's comes first; once it is set, it
    /// is needed for every change. Errors: InvalidInput PIN_SHAPE, PIN_TOO_SIMPLE; Rejected OWNER_PIN_FIRST
    /// and those of `permit`; Storage.
    Async<void> setPin(Role role, SecretBytes pin, Money refundLimit, SecretBytes ownersPin);

    /// Changes what a role that has a PIN may give back at once; the PIN stays. Errors: as setPin; Rejected
    /// ROLE_WITHOUT_PIN.
    Async<void> setLimit(Role role, Money refundLimit, SecretBytes ownersPin);

    /// A new owner's PIN without the old one. Whoever calls this has made sure that it is asked for by
    /// somebody who may: the command line wants the merchant's key. The event that tells of it stays. Errors:
    /// InvalidInput PIN_SHAPE, PIN_TOO_SIMPLE; Rejected ROLE_WITHOUT_PIN (there is nothing to be forgotten);
    /// Storage.
    Async<void> resetOwnersPin(SecretBytes pin);
    /// UTC: when that was done last; nothing if never.
    Async<std::optional<QDateTime>> lastReset();

    /// Whether `role` may give `amount` back; `subject` (the order's number) goes on record with it. Gives
    /// the role's name for RefundWish, empty while no PIN is set. Errors: Rejected PIN_NEEDED (no role
    /// given), ROLE_WITHOUT_PIN, PIN_WRONG (tries left in `detail`), PIN_LOCKED (seconds to wait in
    /// `detail`), ROLE_LIMIT (the limit in fen in `detail`); Storage.
    Async<QString> permit(
        const std::optional<Role> &role, SecretBytes pin, Money amount, const QString &subject);

    /// The roles that have a PIN.
    Async<QList<RoleRow>> roles();

private:
    using Pin = std::shared_ptr<const SecretBytes>;
    Async<RoleRow> verify(Role role, const Pin &pin, const QString &subject);
    Async<void> save(
        Role role, const QString &kind, std::function<Result<>(std::optional<RoleRow> &)> change);

    Ledger &m_ledger;
    Clock &m_clock;
};

/// How many PINs may be wrong before the first wait, and how long that is after `tries`: a minute, then twice
/// as long each time, up to a day.
inline constexpr int pinTriesFree = 5;
[[nodiscard]] std::chrono::seconds pinWait(int tries);

/// What is left of the wait; a clock that was set back does not shorten it.
[[nodiscard]] std::chrono::seconds pinLockedFor(const RoleRow &row, const QDateTime &nowUtc);

} // namespace saoma
