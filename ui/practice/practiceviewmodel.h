// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/simulator/simulator.h"

#include <QObject>
#include <QSet>

namespace saoma {

/// Plays the buyer, and makes trouble, on the simulated platform. References must outlive it.
class PracticeViewModel final : public QObject
{
    Q_OBJECT
public:
    /// What can be made to go wrong; each lasts until it is switched off.
    enum class Trouble {
        AnswersLost, ///< The platform works and nobody hears its answers.
        SystemBusy,  ///< SYSTEMERROR instead of a code.
        NoNotices,   ///< Payments are found out by asking only.
    };

    /// What becomes of refunds from now on.
    enum class RefundFate {
        Arrives,   ///< And what has not arrived before is settled, as by hand in the merchant platform.
        NotEnough, ///< The shop's balance does not do: refused.
        Changes,   ///< Accepted, and the buyer's card is frozen.
        Closes,    ///< Accepted, and closed by the platform.
        Silent,    ///< No answer about refunds.
    };

    static constexpr std::chrono::seconds hesitation{5};

    PracticeViewModel(simulator::Simulator &simulator, Random &random, QObject *parent = nullptr);

    /// The buyer scans `code` and behaves as told. Nothing happens without a code.
    void buy(const QString &code, simulator::Behaviour behaviour);
    /// The buyer scans the printed code of a product and pays.
    void buyProduct(const QString &productId);
    void setTrouble(Trouble trouble, bool isOn);
    void setRefundFate(RefundFate fate);

    /// What the buyer's phone shows.
    [[nodiscard]] QString phoneText() const { return m_phoneText; }
    [[nodiscard]] bool isTrouble(Trouble trouble) const { return m_troubles.contains(trouble); }

Q_SIGNALS:
    void changed();

private:
    void pay(const QByteArray &code, simulator::Behaviour behaviour);
    void show(const QString &text);
    void applyFaults();
    void settleByHand();

    simulator::Simulator &m_simulator;
    Random &m_random;
    QString m_phoneText;
    QSet<Trouble> m_troubles;
    RefundFate m_refundFate = RefundFate::Arrives;
    quint64 m_purchase = 0; ///< The phone shows the latest one only.
};

} // namespace saoma
