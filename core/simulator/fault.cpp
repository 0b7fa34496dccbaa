// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fault.h"

#include <algorithm>

namespace saoma::simulator {
namespace {

struct KindName
{
    FaultKind kind;
    const char *name;
};
constexpr KindName kindNames[] = {
    {FaultKind::LoseAnswer, "lose_answer"},
    {FaultKind::CutAnswer, "cut_answer"},
    {FaultKind::SystemErrorBefore, "system_error_before"},
    {FaultKind::SystemErrorAfter, "system_error_after"},
    {FaultKind::Delay, "delay"},
    {FaultKind::HtmlPage, "html_page"},
    {FaultKind::BadSignature, "bad_signature"},
    {FaultKind::CloseTooEarly, "close_too_early"},
    {FaultKind::ClockSkew, "clock_skew"},
    {FaultKind::NoticeNever, "notice_never"},
    {FaultKind::NoticeTwice, "notice_twice"},
    {FaultKind::NotEnough, "not_enough"},
    {FaultKind::RefundChanges, "refund_changes"},
    {FaultKind::RefundCloses, "refund_closes"},
    {FaultKind::NoticeBeforeAnswer, "notice_before_answer"},
};

struct TargetName
{
    Target target;
    const char *name;
};
constexpr TargetName targetNames[] = {
    {Target::UnifiedOrder, "unifiedorder"},
    {Target::OrderQuery, "orderquery"},
    {Target::CloseOrder, "closeorder"},
    {Target::ScanCallback, "scan"},
    {Target::PayNotice, "notice"},
    {Target::Refund, "refund"},
    {Target::RefundQuery, "refundquery"},
    {Target::RefundNotice, "refund_notice"},
};

} // namespace

QString faultKindName(FaultKind kind)
{
    const auto found = std::find_if(std::begin(kindNames), std::end(kindNames),
        [kind](const KindName &entry) { return entry.kind == kind; });
    return QString::fromLatin1(found->name);
}

std::optional<FaultKind> faultKindFromName(const QString &name)
{
    for (const KindName &entry : kindNames) {
        if (name == QLatin1StringView(entry.name))
            return entry.kind;
    }
    return std::nullopt;
}

QString targetName(Target target)
{
    const auto found = std::find_if(std::begin(targetNames), std::end(targetNames),
        [target](const TargetName &entry) { return entry.target == target; });
    return QString::fromLatin1(found->name);
}

std::optional<Target> targetFromName(const QString &name)
{
    for (const TargetName &entry : targetNames) {
        if (name == QLatin1StringView(entry.name))
            return entry.target;
    }
    return std::nullopt;
}

bool canBefall(FaultKind kind, Target target)
{
    const bool isNotice = target == Target::PayNotice || target == Target::RefundNotice;
    const bool isCall = target != Target::ScanCallback && !isNotice;
    switch (kind) {
    case FaultKind::LoseAnswer:
    case FaultKind::CutAnswer:
    case FaultKind::SystemErrorBefore:
    case FaultKind::SystemErrorAfter:
    case FaultKind::HtmlPage:
    case FaultKind::ClockSkew:
        return isCall;
    case FaultKind::Delay:
        return true;
    case FaultKind::BadSignature: // a refund notice has none
        return target != Target::RefundNotice;
    case FaultKind::NotEnough:
    case FaultKind::RefundChanges:
    case FaultKind::RefundCloses:
        return target == Target::Refund;
    case FaultKind::CloseTooEarly:
        return target == Target::CloseOrder;
    case FaultKind::NoticeNever:
    case FaultKind::NoticeTwice:
        return isNotice;
    case FaultKind::NoticeBeforeAnswer:
        return target == Target::UnifiedOrder;
    }
    Q_UNREACHABLE();
}

std::optional<Fault> Faults::take(FaultKind kind, Target target)
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(),
        [&](const Fault &fault) { return fault.kind == kind && fault.target == target; });
    if (found == m_faults.end())
        return std::nullopt;
    const Fault fault = *found;
    if (--found->times <= 0)
        m_faults.erase(found);
    return fault;
}

} // namespace saoma::simulator
