// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/billentry.h"

#include "core/base/clock.h"

#include <array>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr qint64 unitsPerFen = 1000; // of 0.00001 yuan

tl::unexpected<Error> wrongValue(const BillRow &row, QByteArrayView column)
{
    return failure(Error::Kind::Protocol, u"BILL_VALUE"_s,
        u"line %1: %2"_s.arg(row.line).arg(QString::fromUtf8(column)));
}

/// "2019-07-25 08:35:41", also with the full-width colons of old bills, in Beijing.
QDateTime parseTime(QByteArrayView text)
{
    const QString plain = QString::fromUtf8(text).replace(u'：', u':');
    QDateTime time = QDateTime::fromString(plain, Qt::ISODate);
    time.setOffsetFromUtc(beijingOffsetSeconds);
    return time.toUTC();
}

std::optional<Money> parseMoney(QByteArrayView text)
{
    const std::optional<qint64> units = text.isEmpty() ? std::optional<qint64>{0} : parseBillAmount(text);
    if (!units || *units % unitsPerFen != 0)
        return std::nullopt;
    const Result<Money> money = Money::fromFen(*units / unitsPerFen);
    return money ? std::optional{*money} : std::nullopt;
}

std::optional<BillEntry::Kind> kindOf(QByteArrayView state)
{
    if (state == "SUCCESS")
        return BillEntry::Kind::Payment;
    if (state == "REFUND")
        return BillEntry::Kind::Refund;
    if (state == "REVOKED")
        return BillEntry::Kind::Revoked;
    return std::nullopt;
}

} // namespace

Result<BillEntryReader> BillEntryReader::of(const BillReader &bill)
{
    BillEntryReader reader;
    struct Column
    {
        qsizetype &at;
        QByteArrayView name;
        QByteArrayView formerName;
        bool isNeeded;
    };
    const std::array columns{
        Column{reader.m_at, "交易时间", {}, true},
        Column{reader.m_mchId, "商户号", {}, true},
        Column{reader.m_tradeType, "交易类型", {}, true},
        Column{reader.m_state, "交易状态", {}, true},
        Column{reader.m_outTradeNo, "商户订单号", {}, true},
        Column{reader.m_transactionId, "微信订单号", {}, true},
        Column{reader.m_totalFee, "订单金额", "总金额", true},
        Column{reader.m_settledFee, "应结订单金额", "总金额", true},
        Column{reader.m_charge, "手续费", {}, true},
        Column{reader.m_rate, "费率", {}, true},
        Column{reader.m_outRefundNo, "商户退款单号", {}, false},
        Column{reader.m_refundId, "微信退款单号", {}, false},
        Column{reader.m_refundStatus, "退款状态", {}, false},
        Column{reader.m_refundFee, "申请退款金额", "退款金额", false},
        Column{reader.m_body, "商品名称", {}, false},
        Column{reader.m_refundAppliedAt, "退款申请时间", {}, false},
    };
    for (const Column &column : columns) {
        column.at = bill.column(column.name);
        if (column.at < 0 && !column.formerName.isEmpty())
            column.at = bill.column(column.formerName);
        if (column.at < 0 && column.isNeeded)
            return failure(Error::Kind::Protocol, u"BILL_COLUMNS"_s, QString::fromUtf8(column.name));
    }
    return reader;
}

Result<BillEntry> BillEntryReader::read(const BillRow &row) const
{
    BillEntry entry;
    entry.line = row.line;
    const auto kind = kindOf(row.part(m_state));
    if (!kind)
        return wrongValue(row, "交易状态");
    entry.kind = *kind;
    entry.at = parseTime(row.part(m_at));
    if (!entry.at.isValid())
        return wrongValue(row, "交易时间");
    const auto totalFee = parseMoney(row.part(m_totalFee));
    if (!totalFee)
        return wrongValue(row, "订单金额");
    entry.totalFee = *totalFee;
    const auto refundFee = parseMoney(row.part(m_refundFee));
    if (!refundFee)
        return wrongValue(row, "申请退款金额");
    entry.refundFee = *refundFee;
    const auto settledFee = parseBillAmount(row.part(m_settledFee));
    if (!settledFee)
        return wrongValue(row, "应结订单金额");
    entry.settledFee = *settledFee;
    const auto charge = parseBillAmount(row.part(m_charge));
    if (!charge)
        return wrongValue(row, "手续费");
    entry.charge = *charge;
    entry.mchId = row.part(m_mchId).toByteArray();
    entry.tradeType = row.part(m_tradeType).toByteArray();
    entry.outTradeNo = row.part(m_outTradeNo).toByteArray();
    entry.transactionId = row.part(m_transactionId).toByteArray();
    entry.outRefundNo = row.part(m_outRefundNo).toByteArray();
    entry.refundId = row.part(m_refundId).toByteArray();
    entry.refundStatus = row.part(m_refundStatus).toByteArray();
    entry.rate = row.part(m_rate).toByteArray();
    entry.body = row.part(m_body).toByteArray();
    if (entry.outTradeNo.isEmpty())
        return wrongValue(row, "商户订单号");
    if (entry.kind == BillEntry::Kind::Refund && entry.outRefundNo.isEmpty())
        return wrongValue(row, "商户退款单号");
    return entry;
}

} // namespace saoma::wechat
