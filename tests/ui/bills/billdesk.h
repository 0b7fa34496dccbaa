// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/simulator/bill.h"
#include "tests/support/answer.h"
#include "tests/ui/counterfixture.h"
#include "ui/bills/billsviewmodel.h"

namespace saoma::test {

/// A desk with three sales of today: two paid, the third closed here and paid at the platform. Bills are the
/// simulator's, with the flaws that are planted.
struct BillDesk
{
    static constexpr auto mchId = "1900000109";

    BillDesk()
    {
        sell("12.50", OrderState::Paid);
        sell("8", OrderState::Paid);
    }

    CounterFixture desk;
    QStringList numbers;
    QList<simulator::BillFlaw> flaws;
    std::optional<Error> refusal; ///< Instead of any bill.
    bool isHeld = false;          ///< Bills do not come before `held` is finished.
    AsyncPromise<QByteArray> held;
    QList<QDate> fetched;

    [[nodiscard]] QDate today() const { return beijingDay(desk.clock.utcNow()); }
    [[nodiscard]] QString folder() const { return desk.folder.filePath(QStringLiteral("bills")); }

    static std::shared_ptr<const wechat::Merchant> merchantOf(const char *id)
    {
        auto merchant = std::make_shared<wechat::Merchant>();
        merchant->mchId = id;
        return merchant;
    }
    [[nodiscard]] BillNeeds needs(bool isPractice = true)
    {
        return {desk.ledger, desk.runner, desk.refunds, desk.clock, merchantOf(mchId),
            [this](QDate day) { return fetch(day); }, folder(), isPractice};
    }

    /// Closed: by us, and then the buyer's money came after all.
    void sell(const char *yuan, OrderState state)
    {
        ChargeRequest request;
        request.intent = QString::number(numbers.size());
        request.amount = CounterFixture::yuan(yuan);
        const auto order = answer(desk.runner.charge(request));
        [&order] { QVERIFY(order); }();
        const QString number = order->outTradeNo;
        if (state == OrderState::Closed)
            [&] { QVERIFY(answer(desk.runner.cancel(number))); }();
        else
            desk.gateway.states.insert(number.toLatin1(), wechat::TradeState::Success);
        [&] { QTRY_COMPARE(answer(desk.runner.askNow(number))->state, state); }();
        desk.gateway.states.insert(number.toLatin1(), wechat::TradeState::Success);
        numbers.append(number);
        simulator::Order there;
        there.mchId = mchId;
        there.outTradeNo = number.toLatin1();
        there.totalFee = request.amount.fen();
        there.body = "tea";
        there.state = simulator::OrderState::Success;
        there.transactionId = "42000" + there.outTradeNo;
        there.paidAt = desk.clock.utcNow();
        m_there.append(there);
    }

    void plant(simulator::BillFlaw::Kind kind, const QString &number)
    {
        flaws.append({kind, number.toLatin1()});
    }

private:
    Async<QByteArray> fetch(QDate day)
    {
        fetched.append(day);
        if (refusal)
            return Async<QByteArray>::ready(tl::unexpected(*refusal));
        if (isHeld)
            return held.async();
        const QByteArray text = simulator::writeBill(m_there, {}, mchId, day, flaws);
        return Async<QByteArray>::ready(text.isEmpty()
                ? QByteArray{"<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[No Bill "
                             "Exist]]></return_msg><error_code><![CDATA[20002]]></error_code></xml>"}
                : simulator::gzipped(text));
    }
    QList<simulator::Order> m_there;
};

} // namespace saoma::test
