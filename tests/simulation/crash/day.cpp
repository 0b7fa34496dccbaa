// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/crash/day.h"

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

QDateTime at(int minute)
{
    return QDateTime::fromSecsSinceEpoch(1'795'000'000 + minute * 60, Qt::UTC);
}

Order orderOf(int number)
{
    return newOrder(number, at(number * 10), 100 * number, true);
}

Scene::Act rings(int number)
{
    return [=](Teller &teller, const QList<LedgerStore *> &desks) {
        teller.create(*desks.at(number % desks.size()), orderOf(number));
    };
}

/// `minutes` after the order was made.
Scene::Act hears(int number, int minutes, const Fact &fact)
{
    return [=](Teller &teller, const QList<LedgerStore *> &desks) {
        teller.apply(*desks.last(), orderOf(number).outTradeNo, {at(number * 10 + minutes), fact});
    };
}

Scene::Act putsProduct(const QString &id, qint64 price)
{
    return [=](Teller &teller, const QList<LedgerStore *> &desks) {
        teller.run(*desks.first(), teller.puttingProduct(id, price, at(1)));
    };
}

/// Three at once, of which one asks for what is not there.
Scene::Act queuesUp(int number)
{
    return [=](Teller &teller, const QList<LedgerStore *> &desks) {
        teller.together(*desks.first(),
            {teller.creating(orderOf(number)), teller.applying(u"no such order"_s, {at(2), fact::NotExist{}}),
                teller.puttingProduct(u"bun"_s, 200, at(2))});
    };
}

Scene::Act copiesLog(const QString &mode)
{
    return
        [=](Teller &teller, const QList<LedgerStore *> &desks) { teller.checkpoint(*desks.first(), mode); };
}

Fact codeFor(int number)
{
    const QByteArray suffix = QByteArray::number(number);
    return fact::CodeIssued{
        {"wx2311" + suffix, "weixin://wxpay/bizpayurl?pr=" + suffix, "<xml><prepay/></xml>"}};
}

wechat::Payment payment(int number, int minutes)
{
    return paymentFor(orderOf(number), "42000000012026112300000000" + QByteArray::number(10 + number),
        at(number * 10 + minutes));
}

QByteArray evidence(int number)
{
    return "<xml><out_trade_no>" + orderOf(number).outTradeNo.toUtf8() + "</out_trade_no></xml>";
}

Fact notice(int number, int minutes)
{
    return fact::NoticeArrived{{payment(number, minutes), evidence(number)}};
}

Fact platformSays(int number, wechat::TradeState state, int minutes = 0)
{
    wechat::OrderStatus status;
    status.tradeState = state;
    status.outTradeNo = orderOf(number).outTradeNo.toUtf8();
    status.evidence = evidence(number);
    if (state == wechat::TradeState::Success)
        status.payment = payment(number, minutes);
    return fact::PlatformSays{status};
}

} // namespace

const QList<Scene> &scriptedDay()
{
    using State = wechat::TradeState;
    static const QList<Scene> day{
        {u"paid, and the notice again"_s, 1, 0,
            {putsProduct(u"tea"_s, 300), rings(1), hears(1, 0, codeFor(1)), hears(1, 1, notice(1, 1)),
                hears(1, 2, notice(1, 1))}},
        {u"closed, then paid late, with a small log"_s, 1, 12,
            {rings(2), hears(2, 0, codeFor(2)),
                hears(2, 5, fact::CloseWanted{EventSource::Desk, u"cancelled"_s}),
                hears(2, 6, platformSays(2, State::Closed)), hears(2, 8, notice(2, 7))}},
        {u"two desks and checkpoints"_s, 2, 0,
            {rings(3), rings(4), copiesLog(u"PASSIVE"_s), hears(3, 0, fact::RequestUnanswered{u"TIMEOUT"_s}),
                hears(4, 1, codeFor(4)), copiesLog(u"TRUNCATE"_s),
                hears(3, 2, platformSays(3, State::UserPaying)), putsProduct(u"tea"_s, 350),
                hears(4, 3, notice(4, 2))}},
        {u"the query's word, and a restarted log"_s, 1, 0,
            {hears(3, 4, platformSays(3, State::Success, 3)), queuesUp(6), copiesLog(u"RESTART"_s), rings(5),
                hears(5, 1, fact::NotExist{}), hears(5, 2, notice(4, 2))}},
    };
    return day;
}

Scene creationScene()
{
    return {u"the ledger is made"_s, 1, 0, {}, true};
}

Scene recoveryScene()
{
    return {u"recovery"_s, 1, 0, {rings(9)}};
}

} // namespace saoma::test
