// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/simulator/platform.h"

#include <QHash>
#include <QObject>

namespace saoma::simulator {

/// What a buyer does once the phone shows the amount.
enum class Behaviour {
    Pay,         ///< At once.
    Hesitate,    ///< USERPAYING for a while, then pays.
    NotEnough,   ///< USERPAYING for a while, then the balance does not do: NOTPAY again.
    BankFailure, ///< USERPAYING for a while, then PAYERROR.
    WalkAway,    ///< USERPAYING for a while, then cancels: NOTPAY again.
    PayLate,     ///< USERPAYING until a second before the code dies, then pays.
    PayOnClose,  ///< USERPAYING until the desk tries to close, and pays just before that.
};

/// The names of the control interface: "pay", "hesitate", "not_enough", …
[[nodiscard]] QString behaviourName(Behaviour behaviour);
[[nodiscard]] std::optional<Behaviour> behaviourFromName(const QString &name);

struct Buyer
{
    static constexpr char practiceOpenid[] =
        "oPracticeBuyer00000000000001"; ///< 28 characters, as on the platform.

    QByteArray openid{practiceOpenid};
    Behaviour behaviour = Behaviour::Pay;
    std::chrono::milliseconds hesitation{3000};
};

/// How it ended, as the buyer sees it.
struct PayResult
{
    OrderState state = OrderState::NotPay;
    QByteArray outTradeNo;
    QByteArray transactionId; ///< Empty unless paid.
    QString text;             ///< What the phone shows.

    [[nodiscard]] bool isPaid() const { return state == OrderState::Success; }
};

/// Plays buyers on the platform's books.
class Phone final : public QObject
{
    Q_OBJECT
public:
    /// References must outlive the phone.
    Phone(Platform &platform, Clock &clock, QObject *parent = nullptr);

    /// The buyer acts on an opened order; the answer comes when it has ended. Never an Error: a refusal is a
    /// result whose text says why.
    Async<PayResult> act(const QByteArray &orderKey, const Buyer &buyer);

    /// The desk is about to close: who waits for that pays now.
    void beforeClose(const QByteArray &orderKey);

private:
    void payNow(const QByteArray &orderKey, const AsyncPromise<PayResult> &promise);
    void stop(const QByteArray &orderKey, const Buyer &buyer, const AsyncPromise<PayResult> &promise);
    [[nodiscard]] PayResult resultOf(const QByteArray &orderKey, const char *text);

    Platform &m_platform;
    Clock &m_clock;
    struct Waiting
    {
        AsyncPromise<PayResult> promise;
        QByteArray openid;
    };
    QHash<QByteArray, Waiting> m_waitForClose;
};

} // namespace saoma::simulator
