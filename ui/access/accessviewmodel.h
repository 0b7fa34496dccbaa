// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesscontrol.h"
#include "ui/text/statetext.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace saoma {

/// Who may give money back, without widgets: the three roles, and the form that sets the PIN and the limit of
/// one. The owner's PIN comes first, and is needed for every change after that. References must outlive it.
class AccessViewModel final : public QObject
{
    Q_OBJECT
public:
    struct RoleView
    {
        Role role = Role::Owner;
        std::optional<RoleRow> row; ///< Nothing: it has no PIN.
        std::chrono::seconds lockedFor{0};
    };
    struct Notice
    {
        QString text;
        Tone tone = Tone::Neutral;
    };

    AccessViewModel(AccessControl &access, Clock &clock, QObject *parent = nullptr);

    void read();

    [[nodiscard]] const QList<RoleView> &roles() const { return m_roles; } ///< Owner, lead, cashier.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] bool hasOwner() const; ///< The owner has a PIN.
    [[nodiscard]] const std::optional<QDateTime> &lastReset() const { return m_lastReset; }

    // The form
    [[nodiscard]] Role chosen() const { return m_chosen; }
    [[nodiscard]] const RoleView &chosenView() const;
    [[nodiscard]] bool asksForLimit() const { return m_chosen != Role::Owner; }
    [[nodiscard]] bool asksForOwner() const { return hasOwner(); }
    [[nodiscard]] const QString &limitTyped() const { return m_limitTyped; }
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    [[nodiscard]] const Notice &notice() const { return m_notice; }

    /// While the owner has no PIN, that one alone can be chosen.
    void choose(Role role);
    void typeLimit(const QString &text);
    /// An empty `pin` of a role that has one leaves it and changes the limit alone. Once at a time.
    void save(SecretBytes pin, const SecretBytes &again, SecretBytes owners);

Q_SIGNALS:
    void changed();
    void saved();

private:
    void take(const QList<RoleRow> &rows);
    void takeLimit();
    void tell(const Notice &notice);
    void refuse(const Error &error);
    void onSaved(Role role, const Result<> &result);
    void tick();

    AccessControl &m_access;
    Clock &m_clock;
    QList<RoleView> m_roles;
    std::optional<QDateTime> m_lastReset;
    Role m_chosen = Role::Owner;
    QString m_limitTyped;
    Notice m_notice;
    bool m_isRead = false;
    bool m_isSaving = false;
    bool m_isTicking = false;
};

} // namespace saoma
