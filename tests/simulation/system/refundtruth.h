// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/system/truth.h"

namespace saoma::test {

/// As Truth, of what is given back: every violation goes there.
class RefundTruth final
{
public:
    RefundTruth(Truth &truth, PlatformHouse &house, SystemMarks &marks)
        : m_truth{truth},
          m_house{house},
          m_marks{marks}
    {
    }

    /// A wish to give back `fen` was answered: it is promised to be on record for good, under one number
    /// (F28).
    void promised(const Refund &refund, const QString &wish, qint64 fen);
    /// A refund is about to leave (I07, I15, I16).
    void requestLeaves(const QByteArray &body);
    /// The notice about `told` was answered SUCCESS (I01).
    void noticeAccepted(const simulator::Refund &told);
    /// A refund as a desk reads it after a change (I07, I10, F27).
    void saw(const Refund &refund);

    /// Acknowledged ⊆ recovered, from what is synced alone.
    void checkFile(const QString &when);
    /// The same, and that ledger and platform agree (I26, I27).
    void checkEnd();

private:
    [[nodiscard]] std::optional<simulator::Refund> atPlatform(const QString &outRefundNo) const;
    [[nodiscard]] std::optional<Refund> onDisk(const QString &outRefundNo) const;
    [[nodiscard]] QMap<QString, Refund> allOnDisk(const QString &when);
    void checkGivenBack(const Refund &refund);
    void checkRefused(const Refund &refund);
    void markChange(const Refund &before, const Refund &after);

    Truth &m_truth;
    PlatformHouse &m_house;
    SystemMarks &m_marks;
    QMap<QString, Refund> m_seen;      ///< As last read by a desk.
    QMap<QString, QString> m_promised; ///< Number → order.
    QMap<QString, QString> m_numberOf; ///< Wish → number.
    QMap<QString, QByteArray> m_sent;  ///< Number → the bytes that left.
};

} // namespace saoma::test
