// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"
#include "core/simulator/noticesender.h"
#include "core/simulator/phone.h"
#include "core/simulator/wire.h"
#include "tests/simulation/system/chance.h"
#include "tests/simulation/system/systemmarks.h"
#include "tests/simulation/system/virtualclock.h"

#include <QObject>

namespace saoma::test {

/// The platform of core/simulator in virtual time: its books, its door, its notices, its buyers' phones.
/// Nothing here knows what the core expects; the rules are those of docs/simulator.md.
class PlatformHouse final : public QObject
{
    Q_OBJECT
public:
    struct Reply
    {
        HttpAnswer answer;
        Clock::Duration pause{}; ///< Before it leaves.
    };

    /// References must outlive the house. `toMerchant` carries notices and scan callbacks.
    PlatformHouse(VirtualClock &clock, Chance &chance, SystemMarks &marks, Transport &toMerchant,
        simulator::SimulatedMerchant merchant, quint64 seed);

    /// A request has come in through the door.
    [[nodiscard]] Reply answer(const QString &path, const QByteArray &body);

    /// A buyer scans any code; what the phone then shows is `seen`: the order's key, or nothing.
    void scan(
        const QByteArray &code, const QByteArray &openid, std::function<void(const QByteArray &key)> seen);
    void act(const QByteArray &key, const simulator::Buyer &buyer);

    [[nodiscard]] QDateTime now() const { return m_clock.utcNow(); }
    [[nodiscard]] simulator::Platform &books() { return m_books; }
    [[nodiscard]] const simulator::SimulatedMerchant &merchant() const { return m_books.firstMerchant(); }

    /// What the platform has sent about payments so far, for replays.
    [[nodiscard]] const QList<QByteArray> &noticesSent() const { return m_sent; }
    [[nodiscard]] std::optional<simulator::Refund> refund(const QByteArray &outRefundNo);
    /// What a notice that the platform has sent says of a refund.
    [[nodiscard]] std::optional<simulator::Refund> refundNoticed(const QByteArray &notice) const;

    /// A notice that looks genuine and says another amount: somebody has the key, or the platform errs.
    enum class Contradiction { Amount, Currency, TradeType, Transaction };
    [[nodiscard]] QByteArray contradiction(
        const simulator::Order &order, Contradiction kind = Contradiction::Amount);

Q_SIGNALS:
    void orderChanged(const saoma::simulator::Order &order);
    void refundChanged(const saoma::simulator::Refund &refund);

private:
    [[nodiscard]] Result<wechat::Fields> outcomeOf(
        simulator::Call call, const simulator::Admission &admission);
    void mark(simulator::Call call, const Result<wechat::Fields> &outcome);
    [[nodiscard]] Result<wechat::Fields> acceptRefund(const simulator::Admission &admission);
    void announce(const simulator::Order &order);
    void onRefundChanged(const simulator::Refund &refund);
    void announce(const simulator::Refund &refund);
    void post(const QByteArray &key, const QByteArray &url, const QByteArray &notice);
    void openScanned(const simulator::SimulatedMerchant &merchant, const QByteArray &answer,
        const QByteArray &openid, const std::function<void(const QByteArray &)> &seen);

    VirtualClock &m_clock;
    Chance &m_chance;
    SystemMarks &m_marks;
    Transport &m_toMerchant;
    DiceRandom m_random;
    simulator::Platform m_books;
    simulator::Phone m_phone;
    simulator::NoticeSender m_notices;
    QList<QByteArray> m_sent;
    QHash<QByteArray, simulator::Refund> m_refundNotices;
    Dice m_refundDice;
};

inline constexpr char noticeUrl[] = "https://shop.example/wechat/notify/pay";
inline constexpr char refundNoticeUrl[] = "https://shop.example/wechat/notify/refund";
inline constexpr char scanUrl[] = "https://shop.example/wechat/scan";

} // namespace saoma::test
