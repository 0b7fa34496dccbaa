// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practiceviewmodel.h"

#include "core/wechat/nativeurl.h"
#include "ui/text/errortext.h"

#include <QDateTime>

#include <array>

namespace saoma {
namespace {

using simulator::Behaviour;
using simulator::Fault;
using simulator::FaultKind;
using simulator::Target;

constexpr int untilSwitchedOff = 1'000'000;

Fault lasting(FaultKind kind, Target target)
{
    Fault fault;
    fault.kind = kind;
    fault.target = target;
    fault.times = untilSwitchedOff;
    return fault;
}

QList<Fault> faultsOf(PracticeViewModel::RefundFate fate)
{
    switch (fate) {
    case PracticeViewModel::RefundFate::Arrives:
        return {};
    case PracticeViewModel::RefundFate::NotEnough:
        return {lasting(FaultKind::NotEnough, Target::Refund)};
    case PracticeViewModel::RefundFate::Changes:
        return {lasting(FaultKind::RefundChanges, Target::Refund)};
    case PracticeViewModel::RefundFate::Closes:
        return {lasting(FaultKind::RefundCloses, Target::Refund)};
    case PracticeViewModel::RefundFate::Silent:
        return {
            lasting(FaultKind::HtmlPage, Target::Refund), lasting(FaultKind::HtmlPage, Target::RefundQuery)};
    }
    Q_UNREACHABLE();
}

QList<Fault> faultsOf(PracticeViewModel::Trouble trouble)
{
    switch (trouble) {
    case PracticeViewModel::Trouble::AnswersLost:
        return {lasting(FaultKind::LoseAnswer, Target::UnifiedOrder),
            lasting(FaultKind::LoseAnswer, Target::OrderQuery),
            lasting(FaultKind::LoseAnswer, Target::CloseOrder)};
    case PracticeViewModel::Trouble::SystemBusy:
        return {lasting(FaultKind::SystemErrorBefore, Target::UnifiedOrder)};
    case PracticeViewModel::Trouble::NoNotices:
        return {lasting(FaultKind::NoticeNever, Target::PayNotice)};
    }
    Q_UNREACHABLE();
}

struct PhoneWords
{
    const char *shown; ///< By the simulated phone, which speaks Chinese as the real one does.
    const char *meaning;
};

constexpr auto phoneWords = std::to_array<PhoneWords>({
    {simulator::buyertext::paid, QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "Payment done.")},
    {simulator::buyertext::notEnough,
        QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "Not enough balance; pay another way.")},
    {simulator::buyertext::walkedAway, QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "Payment cancelled.")},
    {simulator::buyertext::bankRefused,
        QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "The bank refused the payment.")},
    {simulator::buyertext::codeUnknown,
        QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "The phone does not know this code.")},
    {simulator::buyertext::codeExpired,
        QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "The code has expired; ask for a fresh one.")},
    {simulator::buyertext::orderPaid,
        QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "This order is already paid.")},
    {simulator::buyertext::orderClosed,
        QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "This order is closed.")},
    {simulator::buyertext::merchantSilent,
        QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "The shop does not answer.")},
    {simulator::buyertext::merchantWrong,
        QT_TRANSLATE_NOOP("saoma::PracticeViewModel", "The payment failed; try again later.")},
});

/// A refusal text of the shop's own passes as it is.
QString meaningOf(const QString &shown)
{
    for (const PhoneWords &words : phoneWords) {
        if (shown == QString::fromUtf8(words.shown))
            return PracticeViewModel::tr(words.meaning);
    }
    return shown;
}

} // namespace

PracticeViewModel::PracticeViewModel(simulator::Simulator &simulator, Random &random, QObject *parent)
    : QObject{parent},
      m_simulator{simulator},
      m_random{random},
      m_phoneText{tr("The buyer's phone is in the pocket.")}
{
}

void PracticeViewModel::buy(const QString &code, Behaviour behaviour)
{
    if (!code.isEmpty())
        pay(code.toUtf8(), behaviour);
}

void PracticeViewModel::buyProduct(const QString &productId)
{
    const wechat::Merchant merchant = m_simulator.merchant().toMerchant();
    const wechat::NativeUrl url{productId.toLatin1(), QByteArray::number(QDateTime::currentSecsSinceEpoch()),
        m_random.bytes(4).toHex()};
    const Result<QByteArray> code = wechat::writeNativeUrl(url, merchant);
    if (!code)
        return show(errorText(code.error()).oneLine());
    pay(*code, Behaviour::Pay);
}

void PracticeViewModel::pay(const QByteArray &code, Behaviour behaviour)
{
    simulator::Buyer buyer;
    buyer.behaviour = behaviour;
    buyer.hesitation = hesitation;
    const quint64 purchase = ++m_purchase;
    show(behaviour == Behaviour::Pay ? tr("Scanning and paying…")
                                     : tr("Scanned. The phone asks for the password…"));
    m_simulator.pay(code, buyer).then(this, [this, purchase](const Result<simulator::PayResult> &result) {
        if (purchase == m_purchase)
            show(result ? meaningOf(result->text) : errorText(result.error()).oneLine());
    });
}

void PracticeViewModel::setTrouble(Trouble trouble, bool isOn)
{
    if (isOn == isTrouble(trouble))
        return;
    if (isOn)
        m_troubles.insert(trouble);
    else
        m_troubles.remove(trouble);
    applyFaults();
}

void PracticeViewModel::setRefundFate(RefundFate fate)
{
    m_refundFate = fate;
    if (fate == RefundFate::Arrives)
        settleByHand();
    applyFaults();
}

void PracticeViewModel::applyFaults()
{
    m_simulator.clearFaults();
    QList<Fault> faults = faultsOf(m_refundFate);
    for (const Trouble wanted : std::as_const(m_troubles))
        faults += faultsOf(wanted);
    for (const Fault &fault : std::as_const(faults))
        m_simulator.addFault(fault);
    Q_EMIT changed();
}

void PracticeViewModel::settleByHand()
{
    simulator::Refunds &refunds = m_simulator.platform().refunds();
    for (const simulator::Refund &refund : refunds.all())
        (void)refunds.end(
            refund.outRefundNo, simulator::RefundState::Success); // others than these are not touched
}

void PracticeViewModel::show(const QString &text)
{
    m_phoneText = text;
    Q_EMIT changed();
}

} // namespace saoma
