// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesscontrol.h"
#include "core/payment/refundrunner.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace saoma {

/// Giving an order's money back, without widgets: what has gone back and what may, the form from the amount
/// to the PIN, and what becomes of the refund. A form makes one refund, however often Enter is pressed; what
/// becomes of it is read from the ledger, whichever program heard of it. References must outlive it.
class RefundViewModel final : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Closed,
        Filling,    ///< Amount and reason.
        Confirming, ///< The question, and who allows it.
        Sending,    ///< The PIN is looked at and the refund put on record: no way back.
        Following,  ///< It is on record: where it stands.
    };
    /// An Enter that comes so soon after the question was put is the bounce of the one before.
    static constexpr std::chrono::milliseconds bounce{400};

    RefundViewModel(Ledger &ledger, RefundRunner &runner, AccessControl &access, Clock &clock, Random &random,
        QObject *parent = nullptr);

    /// Whose refunds are shown; another order than before closes the form.
    void setOrder(const std::optional<Order> &order);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const std::optional<Order> &order() const { return m_order; }
    [[nodiscard]] bool isRead() const { return m_isRead; }                   ///< What is on record of it.
    [[nodiscard]] const QList<Refund> &refunds() const { return m_refunds; } ///< Newest first.
    [[nodiscard]] Money rest() const { return m_rest; } ///< Neither given back nor set aside for it.
    [[nodiscard]] bool isOffered() const;               ///< The order is paid.
    /// Why none can be begun now, whatever the amount.
    [[nodiscard]] std::optional<Error> obstacle() const;
    [[nodiscard]] Result<> mayRefund() const { return m_runner.mayRefund(); }
    [[nodiscard]] std::optional<QDateTime> certificateEnd() const { return m_runner.certificateEnd(); }

    // The form
    [[nodiscard]] const QString &amountTyped() const { return m_amountTyped; }
    [[nodiscard]] const QString &reason() const { return m_reason; }
    [[nodiscard]] QString reasonForBuyer() const; ///< As the platform takes it.
    [[nodiscard]] Result<Money>
    amount() const; ///< Errors: as Money::parseCharge; REFUND_EXCEEDS, REFUND_OPEN.
    [[nodiscard]] bool tellsFault() const { return m_tellsFault; } ///< Of the amount.
    /// The refused refund that may still be known to the platform: the same amount takes it up again.
    [[nodiscard]] std::optional<Refund> refusedOpen() const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< Of the last try.

    // Who allows it
    [[nodiscard]] const QList<RoleRow> &roles() const { return m_roles; } ///< That have a PIN.
    [[nodiscard]] bool isEnough(const RoleRow &role) const;
    [[nodiscard]] const std::optional<Role> &role() const { return m_role; }
    [[nodiscard]] std::chrono::seconds lockedFor() const;  ///< The chosen role's PIN, after wrong ones.
    [[nodiscard]] std::chrono::seconds tooSoonFor() const; ///< The platform takes one part a minute.

    /// The refund that is looked at after the form.
    [[nodiscard]] std::optional<Refund> followed() const;

    /// Opens the form, or says by `failed` why not.
    void open();
    void typeAmount(const QString &text);
    void typeReason(const QString &text);
    void goOn(); ///< From the amount to the question.
    void chooseRole(Role role);
    void chooseNextRole(int step);
    void confirm(SecretBytes pin);
    /// One step back. False: there is nothing to go back from.
    bool goBack();
    /// Shows where a refund stands.
    void follow(const QString &outRefundNo);
    /// Asks WeChat about every refund of the order about which something is to be heard.
    void askNow();

Q_SIGNALS:
    void changed();
    /// Something that was wanted did not happen, and no form shows it any more.
    void failed(const saoma::Error &error);

private:
    struct Read
    {
        QList<Refund> refunds;
        Money rest;
        QList<RoleRow> roles;
    };
    void read();
    void take(const Read &read);
    void close();
    void chooseSmallestRole();
    void send(const RefundWish &wish);
    void onSent(const RefundWish &wish, const Result<Refund> &refund);
    void refuse(const RefundWish &wish, const Error &error);
    [[nodiscard]] bool isStill(const RefundWish &wish) const;
    void tick();

    Ledger &m_ledger;
    RefundRunner &m_runner;
    AccessControl &m_access;
    Clock &m_clock;
    Random &m_random;
    Stage m_stage = Stage::Closed;
    std::optional<Order> m_order;
    QList<Refund> m_refunds;
    QList<RoleRow> m_roles;
    Money m_rest;
    bool m_isRead = false;
    QString m_amountTyped;
    QString m_reason;
    QString m_intent; ///< Of this form.
    bool m_tellsFault = false;
    std::optional<Role> m_role;
    std::optional<Error> m_error;
    Clock::Duration m_confirmFrom{};
    QString m_followed;
    bool m_isTicking = false;
};

} // namespace saoma
