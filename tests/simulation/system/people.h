// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/system/desk.h"
#include "tests/simulation/system/truth.h"

namespace saoma::test {

/// The cashiers and the buyers: who sells what and when, and what the buyers do, is decided by the seed.
class People final : public QObject
{
    Q_OBJECT
public:
    using Trace = std::function<void(const QString &)>;

    People(Timeline &timeline, Chance &chance, SystemMarks &marks, PlatformHouse &house, Truth &truth,
        QList<Desk *> desks, quint64 seed, Trace trace);

    /// Plans the sales of so many hours.
    void plan(std::chrono::hours hours);
    /// A desk is there again after it died: somebody may be waiting.
    void comeBack(int desk);
    /// The shop's sheets go to the printer: one stays, one is voided some day.
    void print(Desk &desk);
    /// When sales happen: accidents like to happen then too.
    [[nodiscard]] const QList<Clock::Duration> &saleTimes() const { return m_saleTimes; }
    /// What is on sale from the sheet.
    [[nodiscard]] static Product product();
    [[nodiscard]] qint64 salesBegun() const { return m_begun; }

    /// A desk shows an order: its buyer may scan what is on the screen.
    void look(const Order &order);

private:
    struct Sale
    {
        int number = 0;
        int desk = 0;
        int fen = 0;
        PayMethod method = PayMethod::CodeUrl;
        int clicks = 1;
        int cancelAfterMs = 0;    ///< 0: never.
        int freshCodeAfterMs = 0; ///< 0: never.
        int scanAfterMs = 0;      ///< Once there is a code; 0: nobody scans.
        simulator::Buyer buyer;
        bool otherBuyerToo = false;
        QString codeSeen; ///< The last one somebody scanned.
    };
    [[nodiscard]] Sale draw(int number);
    void drawBuyer(Sale &sale);
    void begin(int number);
    void charge(int number, int click);
    void onCharged(int number, const Order &order, const QString &wish);
    void scanSheet(int number);
    void voidSheet();
    void scan(int number, const QByteArray &code, const QByteArray &openid);
    [[nodiscard]] Desk *deskOf(int number);
    void after(int ms, std::function<void()> action)
    {
        m_timeline.after(Clock::Duration(ms), this, std::move(action));
    }

    Timeline &m_timeline;
    Chance &m_chance;
    SystemMarks &m_marks;
    PlatformHouse &m_house;
    Truth &m_truth;
    QList<Desk *> m_desks;
    Dice m_dice;
    Dice m_sheetDice;
    quint64 m_seed;
    Trace m_trace;
    QList<Clock::Duration> m_saleTimes;
    QMap<int, Sale> m_sales;
    QMap<QString, int> m_saleOf; ///< Order number → sale.
    qint64 m_begun = 0;
};

} // namespace saoma::test
