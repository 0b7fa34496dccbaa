// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace saoma {

/// Faults that can be switched on, one at a time, to see that the simulations and tests find them
/// (docs/reliability.md, "Planted bugs"). Only builds with SAOMA_PLANTED_BUGS, which the release is not, can
/// do so; in all others `isPlanted` is constantly false and the compiler leaves nothing of it.
// clang-format off
#define SAOMA_FOR_EACH_PLANTED_BUG(bug)                                                                      \
    /* Durability */                                                                                         \
    bug(SynchronousNormal) bug(SynchronousOff) bug(AcknowledgeFailedCommit) bug(AcknowledgeUncertain)        \
    bug(DenyUncertain)                         bug(NoSettling) bug(NoLogRenewalAtOpen) bug(SavepointKept) bug(GroupLossUnnoticed)       \
    bug(AnswerBeforeGroupCommit)                                                                             \
    /* Ledger */                                                                                             \
    bug(StaleChainHead) bug(EventMissing) bug(EventIdGap) bug(ChainUnlinked) bug(WrongRowHash)               \
    bug(EvidenceDropped) bug(RefusedRowIgnored) bug(RevisionNotCounted) bug(ProductWithoutEvent)             \
    /* Decisions */                                                                                          \
    bug(AmountIgnored) bug(CurrencyIgnored) bug(TradeTypeIgnored) bug(UnpaidByNotPay) bug(ClosedByClock)     \
    bug(ClosedByCancel) bug(ClosedByCloseAnswer) bug(PayErrorIsClosed) bug(PaidByUserPaying)                 \
    bug(OrderPaidIsPaid) bug(SystemErrorIsFinal) bug(RefusalBelieved) bug(SilenceIsRefusal) bug(LateIsPaid)  \
    bug(DoublePaidUnnoticed) bug(OtherTransactionReplaces) bug(RepeatedNoticeAnnounced)                      \
    bug(ClockBackBelieved) bug(CloseNotRepeated) bug(ClosedReopens) bug(OrderSignTypeIgnored)                \
    bug(AbsenceBelievedEarly)                                                                                \
    /* Runner */                                                                                             \
    bug(IntentIgnored) bug(SentBeforeCommit) bug(AnnouncedBeforeCommit) bug(RetryWithFreshNonce)             \
    bug(SecondNumberEarly) bug(UnsettledForgotten) bug(LadderEnds) bug(LadderNeverAsks)                      \
    bug(SilenceIsNotExist) bug(ClockSkewIgnored) bug(SoldByAWrongClock) bug(PredictableNumber)               \
    bug(PredictableNonce)                                                                                    \
    /* Listener */                                                                                           \
    bug(SuccessBeforeCommit) bug(SuccessForContradiction) bug(SuccessWithoutStorage)                         \
    bug(ScanTwiceTwoOrders) bug(ScanPriceWrong) bug(VoidCodeSells) bug(FailRefusalUnsigned)                  \
    /* Messages and gateway */                                                                               \
    bug(OptionalSign) bug(NoticeNotVerified) bug(AnswerNotVerified) bug(SignCaseIgnored)                     \
    bug(SecondHostOtherBytes) bug(SecondHostBelieved) bug(ResultCodeIgnored) bug(OneReadingOff)              \
    bug(LastDuplicateWins) bug(FeeReadLeniently) bug(OtherOrdersAnswer) bug(OtherMerchantBelieved)           \
    /* Refunds */                                                                                            \
    bug(ReserveNotChecked) bug(ReserveFreedBySilence) bug(RefundRetriedAsAnother) bug(RefundSentUnrecorded)  \
    bug(RefundDoneByAcceptance) bug(RefundRefusalBelieved)
// clang-format on

enum class PlantedBug {
    None,
#define SAOMA_NAME_PLANTED_BUG(name) name,
    SAOMA_FOR_EACH_PLANTED_BUG(SAOMA_NAME_PLANTED_BUG)
#undef SAOMA_NAME_PLANTED_BUG
};

#ifdef SAOMA_PLANTED_BUGS
inline constexpr bool canPlantBugs = true;
inline PlantedBug plantedBug = PlantedBug::None; ///< Set while no other thread runs.

[[nodiscard]] inline bool isPlanted(PlantedBug bug)
{
    return plantedBug == bug;
}
inline void plant(PlantedBug bug)
{
    plantedBug = bug;
}
#else
inline constexpr bool canPlantBugs = false;

[[nodiscard]] constexpr bool isPlanted(PlantedBug)
{
    return false;
}
constexpr void plant(PlantedBug) { }
#endif

} // namespace saoma
