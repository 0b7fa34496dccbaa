// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/people.h"

#include "core/wechat/nativeurl.h"

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

constexpr quint64 peoplePurpose = 2200;
constexpr int sheetPercent = 15;
constexpr int counterCodePercent = 12;
constexpr int rushPercent = 40; // a sale that follows the one before within a minute
constexpr int impatientPercent = 30;
constexpr int salesMax = 30;
constexpr int hourMs = 3'600'000;
constexpr int voidAgainMs = 600'000; // the shop was dark
const CodeId standingCode{u"tea"_s, u"7K2"_s};
const CodeId voidedCode{u"tea"_s, u"8M3"_s};

} // namespace

People::People(Timeline &timeline, Chance &chance, SystemMarks &marks, PlatformHouse &house, Truth &truth,
    QList<Desk *> desks, quint64 seed, Trace trace)
    : m_timeline{timeline},
      m_chance{chance},
      m_marks{marks},
      m_house{house},
      m_truth{truth},
      m_desks{std::move(desks)},
      m_dice{diceFor(seed, peoplePurpose)},
      m_sheetDice{diceFor(seed, peoplePurpose + 1)},
      m_seed{seed},
      m_trace{std::move(trace)}
{
}

Product People::product()
{
    Product product;
    product.id = u"tea"_s;
    product.name = u"龙井茶"_s;
    product.price = *Money::fromFen(1800);
    return product;
}

void People::plan(std::chrono::hours hours)
{
    const int sales = m_dice.between(4, 14);
    const int lastMs = int(hours.count()) * hourMs - hourMs / 2;
    int at = 0;
    for (int number = 0; number < sales; ++number) {
        const bool isRush = number > 0 && m_dice.percent(rushPercent);
        at = isRush ? std::min(at + m_dice.between(200, 60'000), lastMs) : m_dice.between(5'000, lastMs);
        m_saleTimes.append(m_timeline.now() + Clock::Duration(at));
        m_sales.insert(number, draw(number));
        after(at, [this, number] { begin(number); });
    }
    after(m_sheetDice.between(hourMs, lastMs), [this] { voidSheet(); });
}

void People::print(Desk &desk)
{
    for (const CodeId &code : {standingCode, voidedCode}) {
        const wechat::NativeUrl url{writeCodeId(code)->toUtf8(), "1800000000", "sheet1"};
        const QByteArray text = *wechat::writeNativeUrl(url, m_house.merchant().toMerchant());
        desk.printed()
            .enter({code.sheet, u"a4-3x4"_s, {{product(), 1, text}}})
            .then(this, [](const Result<void> &) {});
    }
}

/// Until somebody is there who does it.
void People::voidSheet()
{
    Desk *desk = m_desks.front();
    if (!desk->isOpen())
        return after(voidAgainMs, [this] { voidSheet(); });
    m_truth.voidWanted(*writeCodeId(voidedCode));
    m_trace(u"sheet %1 is to be void"_s.arg(voidedCode.sheet));
    desk->printed().voidSheet(voidedCode.sheet).then(this, [this](const Result<int> &count) {
        m_trace(count ? u"the sheet is void"_s : u"the sheet is not void: "_s + count.error().code);
        if (count)
            m_truth.voided(*writeCodeId(voidedCode));
        else if (count.error().code != u"SHEET_NOT_FOUND"_s) // then printing had failed
            after(voidAgainMs, [this] { voidSheet(); });
    });
}

void People::comeBack(int desk)
{
    if (m_sales.size() >= salesMax || !m_dice.percent(impatientPercent))
        return;
    const int number = int(m_sales.size());
    Sale sale = draw(number);
    sale.desk = desk;
    m_sales.insert(number, sale);
    after(m_dice.between(0, 2'000), [this, number] { begin(number); });
}

People::Sale People::draw(int number)
{
    Sale sale;
    sale.number = number;
    sale.desk = m_dice.below(int(m_desks.size()));
    sale.fen = m_dice.between(1, 99'999);
    const bool isSheet = m_dice.percent(sheetPercent);
    if (isSheet)
        sale.desk = -1;
    else if (m_dice.percent(counterCodePercent))
        sale.method = PayMethod::ProductCode;
    sale.scanAfterMs = m_dice.percent(85) ? m_dice.between(500, 45'000) : 0;
    sale.buyer.openid = "oBuyer" + QByteArray::number(number).rightJustified(22, '0');
    drawBuyer(sale);
    if (m_chance.strikes(SystemFault::DoubleClick, 50))
        sale.clicks = m_chance.dice(SystemFault::DoubleClick).between(2, 4);
    if (m_chance.strikes(SystemFault::HurriedCashier, 30))
        sale.cancelAfterMs = m_chance.dice(SystemFault::HurriedCashier).between(1, 300);
    else if (m_chance.strikes(SystemFault::CancelWhilePaying, 50))
        sale.cancelAfterMs = m_chance.dice(SystemFault::CancelWhilePaying).between(2'000, 60'000);
    if (m_chance.strikes(SystemFault::FreshCode, 50))
        sale.freshCodeAfterMs = m_chance.dice(SystemFault::FreshCode).between(1'000, 400'000);
    return sale;
}

void People::drawBuyer(Sale &sale)
{
    using simulator::Behaviour;
    const auto may = [this](SystemFault fault) { return m_chance.strikes(fault, 40); };
    sale.buyer.behaviour = m_dice.percent(60) ? Behaviour::Pay : Behaviour::Hesitate;
    sale.buyer.hesitation = std::chrono::milliseconds(m_dice.between(500, 30'000));
    if (may(SystemFault::BuyerOnClose))
        sale.buyer.behaviour = Behaviour::PayOnClose;
    if (may(SystemFault::BuyerLate)) {
        sale.buyer.behaviour = Behaviour::PayLate;
        // Some are later than that: typing when the code's life is long over.
        if (m_chance.strikes(SystemFault::BuyerLate, 30)) {
            sale.buyer.behaviour = Behaviour::Hesitate;
            sale.buyer.hesitation =
                std::chrono::minutes(m_chance.dice(SystemFault::BuyerLate).between(5, 200));
        }
    }
    if (may(SystemFault::BuyerFails))
        sale.buyer.behaviour = m_chance.dice(SystemFault::BuyerFails).percent(50) ? Behaviour::NotEnough
                                                                                  : Behaviour::BankFailure;
    if (may(SystemFault::BuyerWalksAway)) {
        sale.buyer.behaviour = Behaviour::WalkAway;
        if (m_chance.strikes(SystemFault::BuyerWalksAway, 40)) // with the password on the screen
            sale.buyer.hesitation = std::chrono::hours(2000);
    }
    sale.otherBuyerToo = may(SystemFault::OtherBuyer);
}

Desk *People::deskOf(int number)
{
    Desk *desk = m_desks.value(m_sales[number].desk);
    return desk && desk->isOpen() ? desk : nullptr;
}

void People::begin(int number)
{
    ++m_begun;
    const Sale &sale = m_sales[number];
    if (sale.desk < 0)
        return scanSheet(number);
    for (int click = 0; click < sale.clicks; ++click)
        after(click * 120, [this, number, click] { charge(number, click); });
}

void People::charge(int number, int)
{
    Desk *desk = deskOf(number);
    if (!desk)
        return; // the shop is dark: the buyer pays cash
    if (!desk->isResumed())
        m_marks.note(SystemMark::ChargeWaitedForResume);
    const Sale &sale = m_sales[number];
    ChargeRequest request;
    request.intent = u"sale-%1-%2"_s.arg(m_seed).arg(number);
    request.amount = *Money::fromFen(sale.fen);
    request.method = sale.method;
    m_trace(u"desk %1 charges %2 fen (sale %3)"_s.arg(sale.desk).arg(sale.fen).arg(number));
    desk->runner().charge(request).then(
        this, [this, number, intent = request.intent](const Result<Order> &order) {
            if (order)
                return onCharged(number, *order, intent);
            m_trace(u"sale %1 is refused: %2"_s.arg(number).arg(order.error().code));
            if (order.error().code == u"LEDGER_FULL"_s)
                m_marks.note(SystemMark::DiskFullAtCharge);
            if (order.error().code == u"CLOCK_BEHIND"_s)
                m_marks.note(SystemMark::SaleRefusedByClock);
        });
}

void People::onCharged(int number, const Order &order, const QString &wish)
{
    m_truth.promised(order, wish, m_sales[number].fen);
    const bool isFirst = !m_saleOf.contains(order.outTradeNo);
    m_saleOf.insert(order.outTradeNo, number);
    look(order);
    if (!isFirst)
        return;
    const Sale &sale = m_sales[number];
    const QString outTradeNo = order.outTradeNo;
    if (sale.cancelAfterMs > 0)
        after(sale.cancelAfterMs, [this, number, outTradeNo] {
            if (Desk *desk = deskOf(number)) {
                m_trace(u"the cashier cancels "_s + outTradeNo);
                desk->runner().cancel(outTradeNo).then(this, [](const Result<Order> &) {});
            }
        });
    if (std::exchange(m_sales[number].freshCodeAfterMs, 0) == 0)
        return;
    after(sale.scanAfterMs + 1000, [this, number, outTradeNo] {
        Desk *desk = deskOf(number);
        if (!desk)
            return;
        m_trace(u"a fresh code is wanted for "_s + outTradeNo);
        desk->runner()
            .freshCode(outTradeNo)
            .then(this, [this, number, outTradeNo](const Result<Order> &fresh) {
                m_marks.note(fresh ? SystemMark::FreshCodeIssued : SystemMark::FreshCodePaidInstead);
                if (fresh)
                    onCharged(number, *fresh, u"a fresh code for "_s + outTradeNo);
            });
    });
}

void People::look(const Order &order)
{
    const auto found = m_saleOf.constFind(order.outTradeNo);
    if (order.state == OrderState::Paid && order.method == PayMethod::ProductCode)
        m_marks.note(found == m_saleOf.constEnd() ? SystemMark::ProductSold : SystemMark::CounterCodePaid);
    if (order.state == OrderState::Paid && readCodeId(order.productId))
        m_marks.note(SystemMark::PrintedCodeSold);
    if (found == m_saleOf.constEnd() || order.code.isEmpty())
        return;
    Sale &sale = m_sales[*found];
    if (sale.scanAfterMs == 0 || sale.codeSeen == order.code)
        return;
    sale.codeSeen = order.code;
    const int number = *found;
    const QByteArray code = order.code.toUtf8();
    after(sale.scanAfterMs, [this, number, code] { scan(number, code, m_sales[number].buyer.openid); });
    if (sale.otherBuyerToo)
        after(sale.scanAfterMs + 700,
            [this, number, code] { scan(number, code, "oSomebodyElse00000000000001"); });
}

void People::scanSheet(int number)
{
    const QString ids[]{product().id, *writeCodeId(standingCode), *writeCodeId(voidedCode)};
    const QString &id = ids[m_sheetDice.below(int(std::size(ids)))];
    m_truth.scanBegins(id, m_sales[number].buyer.openid);
    const wechat::NativeUrl url{id.toUtf8(), "1800000000", "sheet1"};
    const auto code = wechat::writeNativeUrl(url, m_house.merchant().toMerchant());
    scan(number, *code, m_sales[number].buyer.openid);
}

void People::scan(int number, const QByteArray &code, const QByteArray &openid)
{
    m_trace(u"a buyer scans (sale %1)"_s.arg(number));
    m_house.scan(code, openid, [this, number, openid](const QByteArray &key) {
        if (key.isEmpty())
            return m_trace(u"the phone refuses (sale %1)"_s.arg(number));
        simulator::Buyer buyer = m_sales[number].buyer;
        buyer.openid = openid;
        m_house.act(key, buyer);
    });
}

} // namespace saoma::test
