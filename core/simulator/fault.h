// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>

#include <optional>

namespace saoma::simulator {

/// What a fault befalls.
enum class Target {
    UnifiedOrder,
    OrderQuery,
    CloseOrder,
    ScanCallback,
    PayNotice,
    Refund,
    RefundQuery,
    RefundNotice,
};

enum class FaultKind {
    LoseAnswer, ///< The effect happens; of the answer only the head leaves, then the connection closes.
    CutAnswer,  ///< The effect happens; half of the answer's body leaves.
    SystemErrorBefore,  ///< SYSTEMERROR, and nothing happens.
    SystemErrorAfter,   ///< SYSTEMERROR, and the effect happens.
    Delay,              ///< The answer (or the callback, or the notice) leaves later by `delay`.
    HtmlPage,           ///< A page instead of XML, status 200; nothing happens.
    BadSignature,       ///< The message does not verify. Also for callbacks and notices.
    CloseTooEarly,      ///< A close is refused as if the order were younger than 5 minutes.
    ClockSkew,          ///< The Date header is off by `skew`.
    NoticeNever,        ///< No notice of the next payments, not even by the ladder.
    NoticeTwice,        ///< Two at once.
    NotEnough,          ///< A refund is refused: NOTENOUGH.
    RefundChanges,      ///< A refund is accepted and does not reach the buyer: CHANGE.
    RefundCloses,       ///< A refund is accepted and closed again: REFUNDCLOSE.
    NoticeBeforeAnswer, ///< A buyer pays before the unified order is answered, and the notice comes first.
};

/// Befalls the next `times` calls of its target, then ends.
struct Fault
{
    FaultKind kind = FaultKind::LoseAnswer;
    Target target = Target::UnifiedOrder;
    int times = 1;
    std::chrono::milliseconds delay{0};
    std::chrono::seconds skew{0};
};

/// The names of the control interface: "lose_answer", "unifiedorder", …
[[nodiscard]] QString faultKindName(FaultKind kind);
[[nodiscard]] std::optional<FaultKind> faultKindFromName(const QString &name);
[[nodiscard]] QString targetName(Target target);
[[nodiscard]] std::optional<Target> targetFromName(const QString &name);
/// False for what could never happen, such as a notice twice at a query.
[[nodiscard]] bool canBefall(FaultKind kind, Target target);

/// The faults still to come.
class Faults final
{
public:
    void add(const Fault &fault) { m_faults.append(fault); }
    void clear() { m_faults.clear(); }
    /// The oldest one that fits; it counts as having happened.
    [[nodiscard]] std::optional<Fault> take(FaultKind kind, Target target);
    [[nodiscard]] bool takes(FaultKind kind, Target target) { return take(kind, target).has_value(); }
    [[nodiscard]] const QList<Fault> &pending() const { return m_faults; }

private:
    QList<Fault> m_faults;
};

} // namespace saoma::simulator
