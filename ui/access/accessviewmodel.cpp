// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/accessviewmodel.h"

#include "ui/text/amounttext.h"
#include "ui/text/errortext.h"
#include "ui/text/roletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

bool isSame(const SecretBytes &a, const SecretBytes &b)
{
    const auto x = a.reveal();
    const auto y = b.reveal();
    return std::equal(x.begin(), x.end(), y.begin(), y.end()); // both were typed here: time tells nothing
}

} // namespace

AccessViewModel::AccessViewModel(AccessControl &access, Clock &clock, QObject *parent)
    : QObject{parent},
      m_access{access},
      m_clock{clock}
{
    for (const Role role : {Role::Owner, Role::Lead, Role::Cashier})
        m_roles.append({role, {}, 0s});
}

void AccessViewModel::read()
{
    m_access.roles().then(this, [this](const Result<QList<RoleRow>> &rows) {
        if (rows)
            take(*rows);
        else
            refuse(rows.error());
    });
    m_access.lastReset().then(this, [this](const Result<std::optional<QDateTime>> &at) {
        m_lastReset = at.value_or(std::nullopt);
        Q_EMIT changed();
    });
}

void AccessViewModel::take(const QList<RoleRow> &rows)
{
    for (RoleView &view : m_roles) {
        const auto row = std::find_if(
            rows.begin(), rows.end(), [&view](const RoleRow &known) { return known.role == view.role; });
        view.row = row == rows.end() ? std::nullopt : std::optional{*row};
        view.lockedFor = view.row ? pinLockedFor(*view.row, m_clock.utcNow()) : 0s;
    }
    const bool isFirst = !std::exchange(m_isRead, true);
    if (isFirst)
        takeLimit();
    tick();
    Q_EMIT changed();
}

bool AccessViewModel::hasOwner() const
{
    return m_roles.first().row.has_value();
}

const AccessViewModel::RoleView &AccessViewModel::chosenView() const
{
    return *std::find_if(
        m_roles.begin(), m_roles.end(), [this](const RoleView &view) { return view.role == m_chosen; });
}

/// What stands there now, or what is usual.
void AccessViewModel::takeLimit()
{
    const auto &row = chosenView().row;
    m_limitTyped = (row ? row->refundLimit : usualRefundLimit(m_chosen)).toYuan();
}

void AccessViewModel::choose(Role role)
{
    if (m_isSaving || role == m_chosen || (!hasOwner() && role != Role::Owner))
        return;
    m_chosen = role;
    m_notice = {};
    takeLimit();
    Q_EMIT changed();
}

void AccessViewModel::typeLimit(const QString &text)
{
    m_limitTyped = text;
}

void AccessViewModel::tell(const Notice &notice)
{
    m_notice = notice;
    Q_EMIT changed();
}

void AccessViewModel::refuse(const Error &error)
{
    ErrorText text = errorText(error);
    text.money.clear(); // none moves here
    tell({text.oneLine(), Tone::Bad});
}

void AccessViewModel::save(SecretBytes pin, const SecretBytes &again, SecretBytes owners)
{
    if (m_isSaving || !m_isRead)
        return;
    const auto &row = chosenView().row;
    const auto typed = asksForLimit() ? Money::parseYuan(m_limitTyped.trimmed())
                                      : Result<Money>{row ? row->refundLimit : usualRefundLimit(m_chosen)};
    if (!typed)
        return refuse(typed.error());
    if (!isSame(pin, again))
        return refuse({Error::Kind::InvalidInput, u"PIN_DIFFERS"_s, roleName(m_chosen), {}});
    if (asksForOwner() && owners.isEmpty())
        return refuse({Error::Kind::InvalidInput, u"OWNER_PIN_NEEDED"_s, {}, {}});
    const bool isLimitAlone = pin.isEmpty() && row && asksForLimit();
    m_isSaving = true;
    m_notice = {};
    const auto done = isLimitAlone ? m_access.setLimit(m_chosen, *typed, std::move(owners))
                                   : m_access.setPin(m_chosen, std::move(pin), *typed, std::move(owners));
    done.then(this, [this, role = m_chosen](const Result<> &result) { onSaved(role, result); });
    Q_EMIT changed();
}

void AccessViewModel::onSaved(Role role, const Result<> &result)
{
    m_isSaving = false;
    read();
    if (!result)
        return refuse(result.error());
    if (role == Role::Owner)
        tell({tr("The owner's PIN is set. Write it down where only you find it."), Tone::Good});
    else
        //: %1 a role ("Lead"), %2 an amount.
        tell({tr("Set. %1: up to %2 at once.")
                  .arg(
                      roleText(role), amountText(Money::parseYuan(m_limitTyped.trimmed()).value_or(Money{}))),
            Tone::Good});
    Q_EMIT saved();
}

/// A wait grows shorter without anything being written down.
void AccessViewModel::tick()
{
    const bool isLocked =
        std::any_of(m_roles.begin(), m_roles.end(), [](const RoleView &view) { return view.lockedFor > 0s; });
    if (!isLocked || std::exchange(m_isTicking, true))
        return;
    m_clock.callAfter(1s, this, [this] {
        m_isTicking = false;
        for (RoleView &view : m_roles)
            view.lockedFor = view.row ? pinLockedFor(*view.row, m_clock.utcNow()) : 0s;
        tick();
        Q_EMIT changed();
    });
}

} // namespace saoma
