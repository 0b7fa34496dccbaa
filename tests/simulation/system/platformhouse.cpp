// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/platformhouse.h"

#include "core/simulator/mode1.h"
#include "core/simulator/ordercheck.h"
#include "core/simulator/refundwire.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma::test {
namespace {

using simulator::Call;

constexpr quint64 housePurpose = 2000;
constexpr int ladderClimbed = 8;
constexpr int repetitionSeconds = 11; // a call lasts ten at most

simulator::PlatformRules rulesOf(quint64 seed, const Chance &chance)
{
    Dice dice = diceFor(seed, housePurpose + 1);
    simulator::PlatformRules rules;
    rules.lifeMin = dice.percent(70) ? 60s : 300s;
    rules.noticeNamesSignType = dice.percent(50);
    if (chance.isOn(SystemFault::CloseTooEarly))
        rules.closeNotBefore = 300s;
    return rules;
}

std::optional<Call> callAt(const QString &path)
{
    for (const Call call :
        {Call::UnifiedOrder, Call::OrderQuery, Call::CloseOrder, Call::Refund, Call::RefundQuery}) {
        if (path == QString::fromLatin1(simulator::callPath(call)))
            return call;
    }
    return std::nullopt;
}

QByteArray keyOf(const simulator::Admission &admission)
{
    return simulator::Order::keyOf(
        admission.merchant.mchId, wechat::value(admission.request, "out_trade_no"));
}

} // namespace

PlatformHouse::PlatformHouse(VirtualClock &clock, Chance &chance, SystemMarks &marks, Transport &toMerchant,
    simulator::SimulatedMerchant merchant, quint64 seed)
    : m_clock{clock},
      m_chance{chance},
      m_marks{marks},
      m_toMerchant{toMerchant},
      m_random{diceFor(seed, housePurpose)},
      m_books{{std::move(merchant)}, clock, m_random, rulesOf(seed, chance)},
      m_phone{m_books, clock},
      m_notices{toMerchant, clock},
      m_refundDice{diceFor(seed, housePurpose + 2)}
{
    const int takesSeconds =
        m_refundDice.percent(50) ? m_refundDice.between(1, 120) : m_refundDice.between(60, 36'000);
    m_books.refunds().rules.takes = std::chrono::seconds(takesSeconds);
    m_books.refunds().watch([this](const simulator::Refund &refund) { onRefundChanged(refund); });
    m_books.watch([this](const simulator::Order &order) {
        Q_EMIT orderChanged(order);
        if (order.state == simulator::OrderState::Success) // which is reached once
            announce(order);
    });
    connect(&m_notices, &simulator::NoticeSender::attempted, this,
        [this](const QByteArray &, int attempt, bool accepted) {
            if (accepted && attempt >= ladderClimbed)
                m_marks.note(SystemMark::NoticeLadderClimbed);
        });
}

PlatformHouse::Reply PlatformHouse::answer(const QString &path, const QByteArray &body)
{
    const HttpAnswer page{
        200, "<!DOCTYPE html><html><body><h1>系统繁忙,请稍后再试</h1></body></html>", m_clock.utcNow()};
    const std::optional<Call> call = callAt(path);
    if (!call || m_chance.strikes(SystemFault::RateLimit))
        return {page, {}};
    const Result<simulator::Admission> admission = simulator::admit(body, m_books);
    if (!admission)
        return {
            {200, simulator::communicationFailure(admission.error().detail.toUtf8()), m_clock.utcNow()}, {}};
    const Result<wechat::Fields> outcome = outcomeOf(*call, *admission);
    mark(*call, outcome);
    Reply reply{{200, simulator::signedAnswer(*admission, outcome, m_random), m_clock.utcNow()}, {}};
    if (*call == Call::UnifiedOrder && outcome && m_chance.strikes(SystemFault::NoticeBeforeAnswer)) {
        simulator::Buyer quick;
        quick.openid = "oQuickBuyer0000000000000001";
        act(keyOf(*admission), quick);
        reply.pause =
            std::chrono::milliseconds(m_chance.dice(SystemFault::NoticeBeforeAnswer).between(200, 4000));
    }
    return reply;
}

Result<wechat::Fields> PlatformHouse::outcomeOf(Call call, const simulator::Admission &admission)
{
    const auto systemError = [] { return simulator::refusal("SYSTEMERROR", "系统错误"); };
    if (m_chance.strikes(SystemFault::SystemErrorBefore))
        return systemError();
    if (call == Call::CloseOrder)
        m_phone.beforeClose(keyOf(admission));
    const std::optional<simulator::Order> before = m_books.find(keyOf(admission));
    const Result<wechat::Fields> outcome =
        call == Call::Refund ? acceptRefund(admission) : simulator::perform(call, admission, m_books);
    if (call == Call::CloseOrder && outcome && before->state == simulator::OrderState::UserPaying)
        m_marks.note(SystemMark::UserPayingClosed);
    if (call == Call::CloseOrder && outcome && before->state == simulator::OrderState::PayError)
        m_marks.note(SystemMark::PayErrorClosed);
    if (call == Call::UnifiedOrder && outcome && m_chance.strikes(SystemFault::NumberUsed)) {
        // Of a repetition that is later than any copy the network makes, what is left of the life may count.
        const bool isRepetition = before && before->createdAt.addSecs(repetitionSeconds) < m_clock.utcNow();
        return isRepetition ? simulator::refusal("PARAM_ERROR", "time_expire时间过短")
                            : simulator::refusal("OUT_TRADE_NO_USED", "商户订单号重复");
    }
    if (m_chance.strikes(SystemFault::SystemErrorAfter))
        return systemError();
    return outcome;
}

/// A repetition of what was accepted is accepted again.
Result<wechat::Fields> PlatformHouse::acceptRefund(const simulator::Admission &admission)
{
    const bool isKnown = refund(wechat::value(admission.request, "out_refund_no")).has_value();
    if (!isKnown && m_chance.strikes(SystemFault::BalanceEmpty, 40))
        return simulator::refusal("NOTENOUGH", "商户可用退款余额不足");
    if (!isKnown && m_chance.strikes(SystemFault::RefundChange, 40))
        m_books.refunds().endNextAs(simulator::RefundState::Change);
    else if (!isKnown && m_chance.strikes(SystemFault::RefundClosed, 40))
        m_books.refunds().endNextAs(simulator::RefundState::Closed);
    return simulator::perform(Call::Refund, admission, m_books);
}

void PlatformHouse::onRefundChanged(const simulator::Refund &refund)
{
    using State = simulator::RefundState;
    Q_EMIT refundChanged(refund);
    if (refund.state == State::Processing) // it ends in its time, also if nobody asks
        return m_clock.callAfter(m_books.refunds().rules.takes, this, [this] { m_books.refunds().settle(); });
    announce(refund);
    if (refund.state != State::Change)
        return;
    const auto handWork = std::chrono::minutes(m_refundDice.between(1, 360));
    const State end = m_refundDice.percent(70) ? State::Success : State::Closed;
    m_clock.callAfter(handWork, this, [this, outRefundNo = refund.outRefundNo, end] {
        std::ignore = m_books.refunds().end(outRefundNo, end);
    });
}

std::optional<simulator::Refund> PlatformHouse::refund(const QByteArray &outRefundNo)
{
    for (const simulator::Refund &refund : m_books.refunds().all())
        if (refund.outRefundNo == outRefundNo)
            return refund;
    return std::nullopt;
}

std::optional<simulator::Refund> PlatformHouse::refundNoticed(const QByteArray &notice) const
{
    const auto found = m_refundNotices.constFind(notice);
    return found == m_refundNotices.constEnd() ? std::nullopt : std::optional{*found};
}

void PlatformHouse::mark(Call call, const Result<wechat::Fields> &outcome)
{
    if (outcome)
        return;
    const QString code = outcome.error().code;
    if (call == Call::CloseOrder && code == u"ORDERPAID"_s)
        m_marks.note(SystemMark::CloseRacePaid);
    if (call == Call::CloseOrder && code == u"TRADE_STATE_ERROR"_s)
        m_marks.note(SystemMark::CloseTooEarly);
    if (call == Call::UnifiedOrder && code == u"ORDERPAID"_s)
        m_marks.note(SystemMark::UnifiedOrderPaid);
    if (call == Call::UnifiedOrder && code == u"ORDERCLOSED"_s)
        m_marks.note(SystemMark::UnifiedOrderClosed);
    if (call == Call::UnifiedOrder && code == u"OUT_TRADE_NO_USED"_s)
        m_marks.note(SystemMark::NumberUsed);
}

void PlatformHouse::announce(const simulator::Order &order)
{
    if (m_chance.strikes(SystemFault::NoticeNever))
        return;
    const QByteArray notice =
        simulator::paymentNotice(order, merchant(), m_books.rules().noticeNamesSignType, m_random);
    m_sent.append(notice);
    post(order.key(), order.notifyUrl, notice);
}

void PlatformHouse::announce(const simulator::Refund &refund)
{
    if (m_chance.strikes(SystemFault::NoticeNever))
        return;
    const QByteArray notice = simulator::refundNotice(refund, merchant(), m_random);
    m_refundNotices.insert(notice, refund);
    post(refund.key(), refund.notifyUrl, notice);
}

void PlatformHouse::post(const QByteArray &key, const QByteArray &url, const QByteArray &notice)
{
    const int copies = m_chance.strikes(SystemFault::NoticeStorm)
        ? m_chance.dice(SystemFault::NoticeStorm).between(2, 12)
        : 1;
    for (int copy = 0; copy < copies; ++copy)
        std::ignore = m_notices.send(key, QUrl::fromEncoded(url), notice);
}

QByteArray PlatformHouse::contradiction(const simulator::Order &order, Contradiction kind)
{
    simulator::Order other = order;
    other.totalFee += kind == Contradiction::Amount ? 100 : 0;
    other.transactionId = "4200" + QByteArray(24, '9');
    other.paidAt = m_clock.utcNow();
    other.bankType = "OTHERS";
    if (other.openid.isEmpty())
        other.openid = "oSomebody000000000000000001";
    const QByteArray notice =
        simulator::paymentNotice(other, merchant(), m_books.rules().noticeNamesSignType, m_random);
    if (kind == Contradiction::Amount || kind == Contradiction::Transaction)
        return notice;
    wechat::Fields fields = *wechat::parseXml(notice);
    if (kind == Contradiction::Currency)
        fields["fee_type"] = "USD";
    else
        fields["trade_type"] = "JSAPI";
    wechat::addSign(fields, other.signType, merchant().secret());
    return wechat::writeXml(fields);
}

void PlatformHouse::scan(
    const QByteArray &code, const QByteArray &openid, std::function<void(const QByteArray &key)> seen)
{
    if (!simulator::isProductCode(code)) {
        const Result<simulator::Order> opened = m_books.openCode(code, openid);
        return seen(opened ? opened->key() : QByteArray{});
    }
    const Result<simulator::ProductCode> product = simulator::readProductCode(code, m_books);
    if (!product)
        return seen({});
    const QByteArray message = simulator::scanCallbackMessage(*product, openid, m_random);
    m_toMerchant.post(QUrl(QString::fromLatin1(scanUrl)), message, 5s)
        .then(this, [this, merchant = product->merchant, openid, seen](const Result<HttpAnswer> &answer) {
            openScanned(
                merchant, answer && answer->status == 200 ? answer->body : QByteArray{}, openid, seen);
        });
}

void PlatformHouse::openScanned(const simulator::SimulatedMerchant &merchant, const QByteArray &answer,
    const QByteArray &openid, const std::function<void(const QByteArray &)> &seen)
{
    const Result<QByteArray> prepayId = simulator::readScanAnswer(answer, merchant);
    if (!prepayId)
        return seen({});
    const Result<simulator::Order> opened = m_books.openPrepay(merchant.mchId, *prepayId, openid);
    seen(opened ? opened->key() : QByteArray{});
}

void PlatformHouse::act(const QByteArray &key, const simulator::Buyer &buyer)
{
    std::ignore = m_phone.act(key, buyer);
}

} // namespace saoma::test
