// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/system/desk.h"
#include "tests/simulation/system/people.h"
#include "tests/simulation/system/refundtruth.h"

namespace saoma::test {

/// Buyers who bring things back, and what the shop gives back for them: all or parts, now and then twice, and
/// once more when the platform has refused.
class Returns final : public QObject
{
    Q_OBJECT
public:
    Returns(Timeline &timeline, Chance &chance, SystemMarks &marks, RefundTruth &truth, QList<Desk *> desks,
        quint64 seed, People::Trace trace);

    /// A desk shows an order: who has paid may come back with it.
    void look(const Order &order);
    /// A desk is told that the platform has refused.
    void refused(const Refund &refund);
    /// No more of it: what is under way has to come to its end.
    void stop() { m_isOver = true; }

private:
    void comeBack(const QString &outTradeNo, qint64 fen);
    void giveBack(const QString &outTradeNo, qint64 fen, const QString &intent, int desk);
    [[nodiscard]] QString freshIntent() { return QStringLiteral("refund-%1").arg(++m_wishes); }
    void after(std::chrono::milliseconds pause, std::function<void()> action)
    {
        m_timeline.after(pause, this, std::move(action));
    }

    Timeline &m_timeline;
    Chance &m_chance;
    SystemMarks &m_marks;
    RefundTruth &m_truth;
    QList<Desk *> m_desks;
    Dice m_dice;
    People::Trace m_trace;
    QSet<QString> m_known;        ///< Orders about which it is decided whether they come back.
    QMap<QString, int> m_refused; ///< Refund → how often it was tried again.
    int m_wishes = 0;
    bool m_isOver = false;
};

} // namespace saoma::test
