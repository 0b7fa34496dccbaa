// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace saoma::test {

/// Rare situations that a run must have been through to prove anything. `docs/reliability.md` has the table.
enum class SystemMark {
    NoticeBeforeAnswer, ///< A notice booked an order whose unified order was still unanswered.
    PaidByNotice,
    PaidByQuery,
    PaidLate,
    DoublePaid,       ///< Too rare to be asked for.
    CloseRacePaid,    ///< The platform answered a close with ORDERPAID.
    UnifiedOrderPaid, ///< … and a repeated unified order.
    UnifiedOrderClosed,
    NumberUsed,
    CloseTooEarly,
    UnknownPaid, ///< An unknown order turned out to be paid.
    UnknownClosed,
    UnknownGotCode, ///< The same bytes sent again gave the code at last.
    SentAgainIdentical,
    RequestArrivedLate, ///< After its sender had given up.
    SecondHostUsed,
    AnswerNotAuthentic,
    CancelledButPaid,
    FreshCodeIssued,
    FreshCodePaidInstead,
    SameIntentTwice,
    Rejected,
    PayErrorClosed,
    UserPayingClosed, ///< A buyer typed past the code's life, and the order was closed.
    Suspicious,
    SuspicionLifted,
    ForgedRefused,
    ReplayAccepted, ///< A notice of days ago, answered SUCCESS, without effect.
    ReplayAfterRestart,
    NoticeLadderClimbed, ///< Eight or more attempts.
    NoticeRefusedByDisk, ///< FAIL because the ledger could not take it.
    OtherSignType,       ///< A notice signed as the order was, not as the shop is set now.
    CounterCodePaid,     ///< Mode 1 at the counter.
    ProductSold,         ///< Mode 1 from the sheet.
    PrintedCodeSold,     ///< … by a registered code that is not void.
    VoidCodeRefused,     ///< … and one that is void, with the text for it.
    ScanRefused,         ///< With a text for the buyer: the unified order took too long.
    ScanRepeated,        ///< The same callback twice.
    TwoDesksOneOrder,    ///< Two processes recorded facts about one order.
    KilledBeforeSend,
    KilledAfterSend,
    KilledBeforeReply, ///< Committed, and the answer never left.
    AllKilled,
    PowerCut,
    PowerCutInWrite,
    PowerCutTorn,
    PowerCutInRecovery,
    RestartWithUnsettled,
    ChargeWaitedForResume,
    DiskFullAtCharge,
    StorageTrouble,
    CommitUncertain,
    ClockWentBack,
    SaleRefusedByClock, ///< The clock lay before what is on record.
    SoldByPlatformTime, ///< So it did, and the platform knew that it was right.
    UntimedCode,        ///< Requested without time_expire, the clock being too wrong.
    RefundGivenBack,
    RefundNoticeAccepted,
    RefundSentAgain,
    UnknownRefundThere,  ///< A refund that was unknown turned out to be there.
    RefundRefused,       ///< By the platform, for want of money.
    RefundTakenUpAgain,  ///< Under its number, after a refusal.
    RefundClosed,        ///< REFUNDCLOSE.
    RefundAbnormal,      ///< CHANGE: it did not reach the buyer.
    AbnormalRefundEnded, ///< … and came to its end by hand.
    RefundWishTwice,
    RefundExceeds, ///< More than is left was wished.
    RefundTooSoon, ///< Within a minute of another part.
    RefundOpen,    ///< While a refusal of the same order is not proven.
    KilledAtRefund,
    Count
};
inline constexpr int systemMarkCount = int(SystemMark::Count);

[[nodiscard]] QString markName(SystemMark mark);

class SystemMarks final
{
public:
    void note(SystemMark mark) { ++m_counts[std::size_t(mark)]; }
    [[nodiscard]] qint64 count(SystemMark mark) const { return m_counts[std::size_t(mark)]; }
    void add(const SystemMarks &other)
    {
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i] += other.m_counts[i];
    }

private:
    std::array<qint64, std::size_t(systemMarkCount)> m_counts{};
};

} // namespace saoma::test
