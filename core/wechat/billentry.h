// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/wechat/bill.h"

#include <QDateTime>

namespace saoma::wechat {

/// One line of a bill with its meaning.
struct BillEntry
{
    enum class Kind {
        Payment,
        Refund,
        Revoked, ///< A payment that the merchant reversed (撤销).
    };
    qint64 line = 0;
    Kind kind = Kind::Payment;
    QDateTime at; ///< UTC; 交易时间, to the second.
    QByteArray mchId;
    QByteArray tradeType; ///< "NATIVE", "JSAPI", …
    QByteArray outTradeNo;
    QByteArray transactionId;
    Money totalFee; ///< 订单金额; zero in a refund's line.
    QByteArray outRefundNo;
    QByteArray refundId;
    QByteArray refundStatus; ///< "SUCCESS", "PROCESSING", … or empty.
    Money refundFee;         ///< 申请退款金额.
    qint64 settledFee = 0;   ///< 应结订单金额 in 0.00001 yuan, may be negative.
    qint64 charge = 0;       ///< 手续费 in 0.00001 yuan: what the platform keeps, negative if given back.
    QByteArray body;         ///< 商品名称; empty if the bill has no such column.
    QByteArray rate;         ///< 费率 as printed, such as "0.60%".
};

/// Reads the entries of a bill whose headings have been read.
class BillEntryReader final
{
public:
    /// Error: Protocol BILL_COLUMNS, the first column that is missing as detail.
    [[nodiscard]] static Result<BillEntryReader> of(const BillReader &bill);

    /// Error: Protocol BILL_VALUE, "line N: column" as detail.
    [[nodiscard]] Result<BillEntry> read(const BillRow &row) const;

    [[nodiscard]] bool coversPayments() const { return m_refundAppliedAt < 0; }
    [[nodiscard]] bool coversRefunds() const { return m_outRefundNo >= 0; }

private:
    BillEntryReader() = default;
    qsizetype m_at = -1;
    qsizetype m_mchId = -1;
    qsizetype m_tradeType = -1;
    qsizetype m_state = -1;
    qsizetype m_outTradeNo = -1;
    qsizetype m_transactionId = -1;
    qsizetype m_totalFee = -1;
    qsizetype m_settledFee = -1;
    qsizetype m_outRefundNo = -1;
    qsizetype m_refundId = -1;
    qsizetype m_refundStatus = -1;
    qsizetype m_refundFee = -1;
    qsizetype m_refundAppliedAt = -1; ///< Only a bill of refunds alone has it.
    qsizetype m_charge = -1;
    qsizetype m_rate = -1;
    qsizetype m_body = -1;
};

} // namespace saoma::wechat
