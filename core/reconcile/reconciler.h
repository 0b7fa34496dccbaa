// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/refund.h"
#include "core/reconcile/daybook.h"
#include "core/wechat/billentry.h"

#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace saoma {

/// One thing in which the platform's bill and the ledger do not agree.
struct Difference
{
    enum class Kind {
        MissingHere,        ///< The bill has a payment whose order the ledger does not know.
        NotPaidHere,        ///< The bill has a payment whose order is not paid here.
        MissingThere,       ///< Paid here on that day, and not in the bill.
        AmountDiffers,      ///< The same payment with another amount.
        TransactionDiffers, ///< The same order with another payment of the platform's.
        OtherDay,           ///< Paid here on another day than in the bill.
        Twice,              ///< The bill has the same payment twice.
        Revoked,            ///< Paid here, taken back at the platform.
        FeeDiffers,         ///< The platform kept more or less than its rate says.
        RefundMissingHere,  ///< Given back there, and the ledger has no such refund.
        RefundOpenHere,     ///< Given back there; refused, or not certain, here.
        RefundMissingThere, ///< Given back here on that day, and not in the bill.
        RefundAmountDiffers,
    };
    Kind kind = Kind::MissingHere;
    QString outTradeNo;
    QString transactionId;       ///< The platform's; ours if the bill has none.
    QString outRefundNo;         ///< Where a refund is concerned.
    std::optional<qint64> here;  ///< Fen in the ledger.
    std::optional<qint64> there; ///< Fen in the bill.
    QString stateHere;           ///< Of the order or refund in the ledger; empty if there is none.
    QString tradeType;           ///< As the bill says.
    QString body;                ///< As the bill says.
    QDateTime at;                ///< UTC; by the bill, or by the ledger where that has none.
    qint64 line = 0;             ///< In the bill; 0 if it is not there.

    /// Whether asking the platform can end it: repair books what its answer proves.
    [[nodiscard]] bool isRepairable() const;

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// "missing_here", "not_paid_here", …
[[nodiscard]] QString differenceName(Difference::Kind kind);

/// What a comparison found.
struct Reconciliation
{
    BillDays days;
    qint64 payments = 0;           ///< In the bill.
    qint64 matched = 0;            ///< Of these, the same here to the fen.
    qint64 fenThere = 0;           ///< Sum of the bill's payments.
    qint64 fenHere = 0;            ///< Sum of the ledger's payments of those days.
    qint64 charge = 0;             ///< What the platform kept, in 0.00001 yuan.
    qint64 refunds = 0;            ///< In the bill.
    qint64 refundedFenThere = 0;   ///< Sum of the bill's refunds.
    qint64 refundedFenHere = 0;    ///< Sum of the ledger's refunds of those days.
    QList<Difference> differences; ///< In the order of the bill, what is missing there last.
};

/// Compares entry by entry. Pure, but for the question about orders that the day does not have.
class Reconciler final
{
public:
    /// What is on record of any day, or nothing. Errors: Storage.
    struct LookUp
    {
        std::function<Result<std::optional<Order>>(const QString &outTradeNo)> order;
        std::function<Result<std::optional<Refund>>(const QString &outRefundNo)> refund;
    };
    /// What the bill tells of at all: the rest cannot be missing there.
    struct Covers
    {
        bool payments = true;
        bool refunds = true;
    };
    Reconciler(DayBook booked, LookUp lookUp, Covers covers);

    /// Errors: the look-up's.
    [[nodiscard]] Result<> add(const wechat::BillEntry &entry);
    [[nodiscard]] Reconciliation take();

private:
    void compare(const wechat::BillEntry &entry, const BookedPayment &booked, bool wasSeen);
    [[nodiscard]] Result<> addPayment(const wechat::BillEntry &entry);
    [[nodiscard]] Result<> addUnbooked(const wechat::BillEntry &entry);
    [[nodiscard]] Result<> addRefund(const wechat::BillEntry &entry);
    void checkCharge(const wechat::BillEntry &entry);
    void report(Difference::Kind kind, const wechat::BillEntry &entry, std::optional<qint64> here,
        const QString &stateHere = {});

    void addMissingPayments();
    void addMissingRefunds();

    DayBook m_booked;
    std::vector<bool> m_isSeen; ///< Of the payments.
    QSet<QByteArray> m_refundsSeen;
    LookUp m_lookUp;
    Covers m_covers;
    Reconciliation m_result;
};

} // namespace saoma
