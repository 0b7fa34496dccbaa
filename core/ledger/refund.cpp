// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/refund.h"

#include <array>

using namespace Qt::StringLiterals;

namespace saoma {

QString refundStateName(RefundState state)
{
    switch (state) {
    case RefundState::Reserved:
        return u"reserved"_s;
    case RefundState::Requested:
        return u"requested"_s;
    case RefundState::Processing:
        return u"processing"_s;
    case RefundState::Refunded:
        return u"refunded"_s;
    case RefundState::Refused:
        return u"refused"_s;
    case RefundState::Abnormal:
        return u"abnormal"_s;
    case RefundState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

std::optional<RefundState> refundStateFromName(QStringView name)
{
    for (const RefundState state : {RefundState::Reserved, RefundState::Requested, RefundState::Processing,
             RefundState::Refunded, RefundState::Refused, RefundState::Abnormal, RefundState::Unknown})
        if (refundStateName(state) == name)
            return state;
    return std::nullopt;
}

bool holdsReserve(const Refund &refund)
{
    return refund.state != RefundState::Refused;
}

bool isRefusalProven(const Refund &refund)
{
    const bool isAbsent = refund.absentSince.isValid()
        && refund.absentSince.msecsTo(refund.absentUntil) >= std::chrono::milliseconds(absenceProven).count();
    return refund.state == RefundState::Refused && (refund.errorCode == u"REFUNDCLOSE" || isAbsent);
}

bool isUnsettled(const Refund &refund)
{
    return refund.state != RefundState::Refunded && !isRefusalProven(refund);
}

} // namespace saoma
