// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/refundviewmodel.h"

#include "core/ledger/roletable.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

Error refusal(const QString &code, const QString &subject, const QString &detail = {})
{
    return {Error::Kind::Rejected, code, subject, detail};
}

} // namespace

RefundViewModel::RefundViewModel(Ledger &ledger, RefundRunner &runner, AccessControl &access, Clock &clock,
    Random &random, QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_runner{runner},
      m_access{access},
      m_clock{clock},
      m_random{random}
{
    connect(&m_ledger, &Ledger::ordersChanged, this, [this](const QStringList &numbers) {
        if (m_order && numbers.contains(m_order->outTradeNo))
            read();
    });
}

void RefundViewModel::setOrder(const std::optional<Order> &order)
{
    const QString before = m_order ? m_order->outTradeNo : QString();
    m_order = order;
    if (before == (order ? order->outTradeNo : QString()))
        return;
    m_refunds.clear();
    m_rest = {};
    m_isRead = false;
    close();
    read();
}

void RefundViewModel::read()
{
    if (!m_order)
        return;
    const QString number = m_order->outTradeNo;
    m_ledger
        .read<Read>([number](const LedgerReader &reader) -> Result<Read> {
            RefundFilter filter;
            filter.outTradeNo = number;
            filter.limit = RefundFilter::limitMax;
            const auto refunds = saoma::refunds(reader, filter);
            const auto rest = refundable(reader, number);
            const auto roles = allRoles(reader);
            if (!refunds || !rest)
                return tl::unexpected(refunds ? rest.error() : refunds.error());
            return roles ? Result<Read>{Read{*refunds, *rest, *roles}} : tl::unexpected(roles.error());
        })
        .then(this, [this, number](const Result<Read> &read) {
            if (!m_order || m_order->outTradeNo != number)
                return;
            if (read)
                take(*read);
            else
                Q_EMIT failed(read.error());
        });
}

void RefundViewModel::take(const Read &read)
{
    m_isRead = true;
    m_refunds = read.refunds;
    m_rest = read.rest;
    m_roles = read.roles;
    std::sort(
        m_roles.begin(), m_roles.end(), [](const RoleRow &a, const RoleRow &b) { return a.role < b.role; });
    if (m_stage == Stage::Confirming)
        chooseSmallestRole();
    tick();
    Q_EMIT changed();
}

bool RefundViewModel::isOffered() const
{
    return m_order && (m_order->state == OrderState::Paid || m_order->state == OrderState::PaidLate);
}

std::optional<Error> RefundViewModel::obstacle() const
{
    if (!m_order || !m_isRead)
        return {};
    const QString &number = m_order->outTradeNo;
    if (!isOffered())
        return refusal(u"ORDER_NOT_PAID"_s, number);
    if (m_rest.isZero())
        return refusal(u"REFUND_NOTHING_LEFT"_s, number);
    if (const auto may = m_runner.mayRefund(); !may)
        return may.error();
    if (std::count_if(m_refunds.begin(), m_refunds.end(), holdsReserve) >= refundPartsMax)
        return refusal(u"REFUND_TOO_MANY"_s, number);
    const QDateTime paidAt = m_order->platformPaidAt.isValid() ? m_order->platformPaidAt : m_order->paidAt;
    if (m_clock.utcNow() > paidAt.addYears(refundYearsMax))
        return refusal(u"REFUND_TOO_LATE"_s, number);
    return {};
}

QString RefundViewModel::reasonForBuyer() const
{
    return QString::fromUtf8(wechat::fitReason(m_reason));
}

std::optional<Refund> RefundViewModel::refusedOpen() const
{
    const auto found = std::find_if(m_refunds.begin(), m_refunds.end(), [](const Refund &refund) {
        return refund.state == RefundState::Refused && !isRefusalProven(refund);
    });
    return found == m_refunds.end() ? std::nullopt : std::optional{*found};
}

/// As the ledger will judge it in the end.
Result<Money> RefundViewModel::amount() const
{
    const auto typed = Money::parseCharge(m_amountTyped.trimmed());
    if (!typed || !m_order)
        return typed;
    if (*typed > m_rest)
        return tl::unexpected(
            refusal(u"REFUND_EXCEEDS"_s, m_order->outTradeNo, QString::number(m_rest.fen())));
    const auto refused = refusedOpen();
    if (refused && refused->refundFee != *typed)
        return tl::unexpected(refusal(u"REFUND_OPEN"_s, m_order->outTradeNo, refused->outRefundNo));
    return typed;
}

bool RefundViewModel::isEnough(const RoleRow &role) const
{
    const auto wanted = amount();
    return wanted && *wanted <= role.refundLimit;
}

std::chrono::seconds RefundViewModel::lockedFor() const
{
    const auto row = std::find_if(m_roles.begin(), m_roles.end(),
        [this](const RoleRow &known) { return m_role && known.role == *m_role; });
    return row == m_roles.end() ? 0s : pinLockedFor(*row, m_clock.utcNow());
}

std::chrono::seconds RefundViewModel::tooSoonFor() const
{
    std::chrono::seconds wait = 0s;
    for (const Refund &refund : m_refunds) {
        const std::chrono::seconds age{refund.requestedAt.secsTo(m_clock.utcNow())};
        if (holdsReserve(refund) && refund.requestedAt.isValid())
            wait = std::max(wait, refundGap - std::max(age, 0s));
    }
    return wait;
}

std::optional<Refund> RefundViewModel::followed() const
{
    const auto found = std::find_if(m_refunds.begin(), m_refunds.end(),
        [this](const Refund &refund) { return refund.outRefundNo == m_followed; });
    return found == m_refunds.end() ? std::nullopt : std::optional{*found};
}

void RefundViewModel::open()
{
    if (m_stage == Stage::Sending || !m_order || !m_isRead)
        return;
    if (const auto error = obstacle())
        return Q_EMIT failed(*error);
    const auto before = m_stage == Stage::Following ? followed() : std::nullopt;
    const auto refused = refusedOpen();
    const bool isAgain = before && before->state == RefundState::Refused && before->refundFee <= m_rest;
    m_stage = Stage::Filling;
    m_intent = QString::fromLatin1(freshNonce(m_random));
    m_amountTyped = (refused ? refused->refundFee : isAgain ? before->refundFee : m_rest).toYuan();
    m_reason = refused ? refused->reason : isAgain ? before->reason : QString();
    m_tellsFault = false;
    m_error.reset();
    m_role.reset();
    m_followed.clear();
    read(); // the roles may be others by now
    Q_EMIT changed();
}

void RefundViewModel::typeAmount(const QString &text)
{
    if (m_stage != Stage::Filling || text == m_amountTyped)
        return;
    m_amountTyped = text;
    m_tellsFault = false; // not while somebody is typing
    m_error.reset();
    Q_EMIT changed();
}

void RefundViewModel::typeReason(const QString &text)
{
    if (m_stage == Stage::Filling)
        m_reason = text;
}

void RefundViewModel::goOn()
{
    if (m_stage != Stage::Filling)
        return;
    m_tellsFault = true;
    if (amount()) {
        m_stage = Stage::Confirming;
        m_error.reset();
        m_confirmFrom = m_clock.monotonic() + bounce;
        m_role.reset(); // it may have been for another amount
        chooseSmallestRole();
        tick();
    }
    Q_EMIT changed();
}

/// Who has chosen keeps the choice; else the smallest that may.
void RefundViewModel::chooseSmallestRole()
{
    const auto may = [this](const RoleRow &row) { return isEnough(row); };
    const bool isGood = std::any_of(m_roles.begin(), m_roles.end(),
        [&](const RoleRow &row) { return m_role && row.role == *m_role && may(row); });
    if (isGood)
        return;
    const auto smallest = std::find_if(m_roles.begin(), m_roles.end(), may);
    m_role = smallest == m_roles.end() ? std::nullopt : std::optional{smallest->role};
}

void RefundViewModel::chooseRole(Role role)
{
    const auto row = std::find_if(
        m_roles.begin(), m_roles.end(), [role](const RoleRow &known) { return known.role == role; });
    if (m_stage != Stage::Confirming || row == m_roles.end() || !isEnough(*row) || m_role == role)
        return;
    m_role = role;
    m_error.reset();
    tick();
    Q_EMIT changed();
}

void RefundViewModel::chooseNextRole(int step)
{
    QList<Role> possible;
    for (const RoleRow &row : m_roles)
        if (isEnough(row))
            possible.append(row.role);
    if (!m_role || possible.isEmpty())
        return;
    const auto next = possible.indexOf(*m_role) + step;
    chooseRole(possible.at((next + possible.size()) % possible.size()));
}

void RefundViewModel::confirm(SecretBytes pin)
{
    if (m_stage != Stage::Confirming || m_clock.monotonic() < m_confirmFrom)
        return;
    const auto wanted = amount();
    const bool mayNobody = !m_roles.isEmpty() && !m_role;
    if (!wanted || mayNobody || lockedFor() > 0s || tooSoonFor() > 0s)
        return;
    if (m_role && pin.isEmpty()) {
        m_error = refusal(u"PIN_NEEDED"_s, roleName(*m_role));
        return Q_EMIT changed();
    }
    m_stage = Stage::Sending;
    m_error.reset();
    RefundWish wish;
    wish.intent = m_intent;
    wish.outTradeNo = m_order->outTradeNo;
    wish.amount = *wanted;
    wish.reason = m_reason;
    m_access.permit(m_role, std::move(pin), wish.amount, wish.outTradeNo)
        .then(this, [this, wish](const Result<QString> &permitted) {
            if (!permitted)
                return refuse(wish, permitted.error());
            RefundWish allowed = wish;
            allowed.role = *permitted;
            send(allowed);
        });
    Q_EMIT changed();
}

void RefundViewModel::send(const RefundWish &wish)
{
    m_runner.refund(wish).then(this, [this, wish](const Result<Refund> &refund) { onSent(wish, refund); });
}

/// False once another order is looked at: then there is no form to go back to.
bool RefundViewModel::isStill(const RefundWish &wish) const
{
    return m_stage == Stage::Sending && m_order && m_intent == wish.intent;
}

void RefundViewModel::onSent(const RefundWish &wish, const Result<Refund> &refund)
{
    if (!refund)
        return refuse(wish, refund.error());
    if (!isStill(wish))
        return;
    m_stage = Stage::Following;
    m_followed = refund->outRefundNo;
    if (!followed())
        m_refunds.prepend(*refund);
    read();
    Q_EMIT changed();
}

void RefundViewModel::refuse(const RefundWish &wish, const Error &error)
{
    if (!isStill(wish))
        return Q_EMIT failed(error);
    const bool isAboutAmount = error.code == u"REFUND_EXCEEDS"_s || error.code == u"REFUND_OPEN"_s;
    m_stage = isAboutAmount ? Stage::Filling : Stage::Confirming;
    m_tellsFault = true;
    m_error = error;
    read(); // what is left, and the tries
    Q_EMIT changed();
}

bool RefundViewModel::goBack()
{
    switch (m_stage) {
    case Stage::Closed:
        return false;
    case Stage::Sending: // its answer comes in a moment
        return true;
    case Stage::Confirming:
        m_stage = Stage::Filling;
        m_error.reset();
        break;
    case Stage::Filling:
    case Stage::Following:
        close();
        break;
    }
    Q_EMIT changed();
    return true;
}

void RefundViewModel::close()
{
    m_stage = Stage::Closed;
    m_intent.clear();
    m_followed.clear();
    m_error.reset();
    m_role.reset();
}

void RefundViewModel::follow(const QString &outRefundNo)
{
    if (m_stage == Stage::Sending)
        return;
    close();
    m_stage = Stage::Following;
    m_followed = outRefundNo;
    Q_EMIT changed();
}

void RefundViewModel::askNow()
{
    for (const Refund &refund : std::as_const(m_refunds)) {
        if (!isUnsettled(refund))
            continue;
        m_runner.askNow(refund.outRefundNo).then(this, [this](const Result<Refund> &asked) {
            if (!asked && asked.error().kind == Error::Kind::Storage)
                Q_EMIT failed(asked.error());
            else if (!asked) // what is said about payments does not fit
                Q_EMIT failed({asked.error().kind, u"REFUND_NOT_ANSWERED"_s, {}, asked.error().detail});
        });
    }
}

/// A wait grows shorter without anything being written down.
void RefundViewModel::tick()
{
    const bool isWaiting = m_stage == Stage::Confirming && (lockedFor() > 0s || tooSoonFor() > 0s);
    if (!isWaiting || std::exchange(m_isTicking, true))
        return;
    m_clock.callAfter(1s, this, [this] {
        m_isTicking = false;
        tick();
        Q_EMIT changed();
    });
}

} // namespace saoma
