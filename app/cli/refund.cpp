// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "ui/text/amounttext.h"
#include "ui/text/refundtext.h"
#include "ui/text/timetext.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

/// How long to wait for more than "accepted": a balance is credited in a moment, a card in days.
constexpr auto patienceAfterAcceptance = 3s;

QString refundLine(const Refund &refund)
{
    return u"%1  %2  %3  %4"_s.arg(refund.outRefundNo, refund.outTradeNo,
        amountText(refund.refundFee).rightJustified(12), refundText(refund).word);
}

QString refundLines(const Refund &refund)
{
    QStringList lines{refundLine(refund), refundText(refund).nextAct};
    if (!refund.refundId.isEmpty())
        lines.append(
            QCoreApplication::translate("Command", "WeChat's refund number %1").arg(refund.refundId));
    if (refund.settledAt.isValid())
        lines.append(dayTimeText(refund.settledAt));
    lines.removeAll(QString{});
    return lines.join(u'\n');
}

QJsonObject numbersOf(const Refund &refund)
{
    QJsonObject numbers;
    if (!refund.outTradeNo.isEmpty())
        numbers.insert(u"out_trade_no"_s, refund.outTradeNo);
    if (!refund.outRefundNo.isEmpty())
        numbers.insert(u"out_refund_no"_s, refund.outRefundNo);
    return numbers;
}

/// Follows one refund until the platform has taken or refused it.
class Follow final : public QObject
{
public:
    Follow(Run &run, Till &till)
        : QObject{&run},
          m_run{run},
          m_till{till}
    {
        connect(&till.refunds, &RefundRunner::changed, this, [this](const Refund &refund) {
            if (refund.outRefundNo == m_last.outRefundNo)
                see(refund);
        });
        connect(&till.refunds, &RefundRunner::storageTrouble, this, &Follow::fail);
    }

    /// And a moment longer, for its end.
    void giveBack(const RefundWish &wish)
    {
        m_last.outTradeNo = wish.outTradeNo;
        m_patience = patienceAfterAcceptance;
        m_till.refunds.refund(wish).then(this, [this](const Result<Refund> &refund) { begin(refund); });
    }

    /// What is not there at the platform is sent again, and asked about.
    void sync(const QString &outRefundNo)
    {
        m_last.outRefundNo = outRefundNo;
        m_isSync = true;
        m_till.refunds.askNow(outRefundNo).then(this, [this](const Result<Refund> &refund) {
            begin(refund);
        });
    }

private:
    void begin(const Result<Refund> &refund)
    {
        if (!refund)
            return fail(refund.error());
        // The request, and two questions after it.
        m_till.clock.callAfter(m_run.start().settings.gateway.timeout * 3, this, [this] { finish(); });
        m_last = *refund;
        see(*refund);
    }

    void see(const Refund &refund)
    {
        if (refund.revision >= m_last.revision)
            m_last = refund;
        switch (m_last.state) {
        case RefundState::Reserved:
        case RefundState::Requested:
        case RefundState::Unknown: // the ladder goes on for as long as we wait
            return;
        case RefundState::Processing:
            if (!std::exchange(m_isAccepted, true))
                m_till.clock.callAfter(m_patience, this, [this] { finish(); });
            return;
        case RefundState::Refunded:
        case RefundState::Refused:
        case RefundState::Abnormal:
            return finish();
        }
    }

    /// Once, whoever reports it first.
    void fail(const Error &error)
    {
        if (!std::exchange(m_isOver, true))
            m_run.fail(error, numbersOf(m_last));
    }

    void finish()
    {
        if (std::exchange(m_isOver, true))
            return;
        m_run.print(toJson(m_last), refundLines(m_last));
        const int status = exitStatusFor(m_last.state);
        const bool isAnswered = m_isSync && status != exitstatus::unknown; // a clear no is an answer, too
        m_run.end(isAnswered ? exitstatus::done : status);
    }

    Run &m_run;
    Till &m_till;
    Refund m_last;
    std::chrono::milliseconds m_patience{0};
    bool m_isSync = false;
    bool m_isAccepted = false;
    bool m_isOver = false;
};

void giveBackAs(
    Run &run, Till &till, const RefundWish &wish, const std::optional<Role> &role, SecretBytes pin)
{
    till.access.permit(role, std::move(pin), wish.amount, wish.outTradeNo)
        .then(&run, [&run, &till, wish](const Result<QString> &permitted) {
            if (!permitted)
                return run.fail(permitted.error(), wish.outTradeNo);
            RefundWish allowed = wish;
            allowed.role = *permitted;
            (new Follow(run, till))->giveBack(allowed);
        });
}

} // namespace

void runRefund(Run &run)
{
    RefundWish wish;
    wish.outTradeNo = run.arguments().at(0);
    wish.reason = run.value(u"reason"_s);
    const auto amount = Money::parseCharge(run.arguments().at(1));
    if (!amount)
        return run.fail(amount.error(), wish.outTradeNo);
    wish.amount = *amount;
    std::optional<Role> role;
    if (run.isSet(u"role"_s)) {
        role = roleFromName(run.value(u"role"_s));
        if (!role)
            return run.fail(Error{Error::Kind::InvalidInput, u"ROLE_UNKNOWN"_s, run.value(u"role"_s), {}});
    }
    run.withTill([&run, wish, role](Till &till) {
        till.access.roles().then(&run, [&run, &till, wish, role](const Result<QList<RoleRow>> &known) {
            if (!known)
                return run.fail(known.error(), wish.outTradeNo);
            const bool isAsked = role && !known->isEmpty();
            giveBackAs(run, till, wish, role, isAsked ? readPin(run, u"SAOMA_PIN"_s) : SecretBytes{});
        });
    });
}

void runRefundSync(Run &run)
{
    const QString outRefundNo = run.arguments().first();
    run.withTill([&run, outRefundNo](Till &till) { (new Follow(run, till))->sync(outRefundNo); });
}

void runRefundList(Run &run)
{
    RefundFilter filter;
    filter.outTradeNo = run.arguments().value(0);
    if (run.isSet(u"limit"_s)) {
        const auto limit = numberOption(run, u"limit"_s, 1, RefundFilter::limitMax);
        if (!limit)
            return run.fail(limit.error());
        filter.limit = *limit;
    }
    run.withReader([&](const LedgerReader *reader) {
        const auto found = reader ? refunds(*reader, filter) : Result<QList<Refund>>{QList<Refund>{}};
        if (!found)
            return run.fail(found.error());
        QStringList lines;
        for (const Refund &refund : *found)
            lines.append(dayTimeText(refund.createdAt) + u"  "_s + refundLine(refund));
        if (lines.isEmpty())
            lines.append(QCoreApplication::translate("Command", "No refunds."));
        run.print({{u"refunds"_s, toJsonArray(*found)}}, lines.join(u'\n'));
        run.end(exitstatus::done);
    });
}

} // namespace saoma
