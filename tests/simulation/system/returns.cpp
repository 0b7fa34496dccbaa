// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/returns.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma::test {
namespace {

constexpr quint64 returnsPurpose = 2400;
constexpr int returnPercent = 35;
constexpr int wholePercent = 60;
constexpr int triesMax = 2;
constexpr int clickMs = 120;

} // namespace

Returns::Returns(Timeline &timeline, Chance &chance, SystemMarks &marks, RefundTruth &truth,
    QList<Desk *> desks, quint64 seed, People::Trace trace)
    : m_timeline{timeline},
      m_chance{chance},
      m_marks{marks},
      m_truth{truth},
      m_desks{std::move(desks)},
      m_dice{diceFor(seed, returnsPurpose)},
      m_trace{std::move(trace)}
{
}

void Returns::look(const Order &order)
{
    const bool isPaid = order.state == OrderState::Paid || order.state == OrderState::PaidLate;
    if (!isPaid || m_isOver || m_known.contains(order.outTradeNo))
        return;
    m_known.insert(order.outTradeNo);
    if (!m_dice.percent(returnPercent))
        return;
    const bool isSoon = m_dice.percent(50);
    const auto pause = std::chrono::seconds(isSoon ? m_dice.between(5, 600) : m_dice.between(600, 72'000));
    after(pause,
        [this, outTradeNo = order.outTradeNo, fen = order.totalFee.fen()] { comeBack(outTradeNo, fen); });
}

void Returns::comeBack(const QString &outTradeNo, qint64 fen)
{
    if (m_isOver)
        return;
    const int desk = m_dice.below(int(m_desks.size()));
    const qint64 part = m_dice.percent(wholePercent) || fen < 3 ? fen : m_dice.between(1, int(fen - 1));
    const QString intent = freshIntent();
    giveBack(outTradeNo, part, intent, desk);
    if (part < fen && m_dice.percent(50)) // and the rest, sometimes sooner than the platform takes it
        after(std::chrono::seconds(m_dice.between(5, 300)),
            [=, this] { giveBack(outTradeNo, fen - part, freshIntent(), desk); });
    if (!m_chance.strikes(SystemFault::RefundTwice, 60))
        return;
    for (int click = 1; click < m_chance.dice(SystemFault::RefundTwice).between(2, 4); ++click)
        after(std::chrono::milliseconds(click * clickMs),
            [=, this] { giveBack(outTradeNo, part, intent, desk); });
    const int other = m_chance.dice(SystemFault::RefundTwice).below(int(m_desks.size()));
    after(std::chrono::milliseconds(m_chance.dice(SystemFault::RefundTwice).between(0, 90'000)),
        [=, this] { giveBack(outTradeNo, fen, freshIntent(), other); });
}

void Returns::giveBack(const QString &outTradeNo, qint64 fen, const QString &intent, int number)
{
    Desk &desk = *m_desks[number];
    if (!desk.isOpen() || m_isOver)
        return; // the buyer takes cash
    RefundWish wish;
    wish.intent = intent;
    wish.outTradeNo = outTradeNo;
    wish.amount = *Money::fromFen(fen);
    wish.reason = u"退货"_s;
    m_trace(u"desk %1 gives back %2 fen of %3 (%4)"_s.arg(number).arg(fen).arg(outTradeNo, intent));
    desk.refunds().refund(wish).then(this, [this, intent, fen](const Result<Refund> &refund) {
        if (refund)
            return m_truth.promised(*refund, intent, fen);
        m_trace(u"%1 is not given back: %2"_s.arg(intent, refund.error().code));
        if (refund.error().code == u"REFUND_EXCEEDS"_s)
            m_marks.note(SystemMark::RefundExceeds);
        if (refund.error().code == u"REFUND_TOO_SOON"_s)
            m_marks.note(SystemMark::RefundTooSoon);
        if (refund.error().code == u"REFUND_OPEN"_s)
            m_marks.note(SystemMark::RefundOpen);
    });
}

void Returns::refused(const Refund &refund)
{
    if (m_isOver || m_refused[refund.outRefundNo] >= triesMax)
        return;
    ++m_refused[refund.outRefundNo];
    const bool isAtOnce = m_dice.percent(60); // before it is proven that the platform does not have it
    after(std::chrono::seconds(isAtOnce ? m_dice.between(1, 60) : m_dice.between(60, 7'200)),
        [this, refund, desk = m_dice.below(int(m_desks.size()))] {
            giveBack(refund.outTradeNo, refund.refundFee.fen(), freshIntent(), desk);
        });
}

} // namespace saoma::test
