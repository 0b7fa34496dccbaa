// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/desk.h"

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

constexpr quint64 lifePurpose = 3000; // and up: one stream for each life of each desk
constexpr quint64 livesPerDeskMax = 10'000;

ShopSettings shopOf(const QString &id)
{
    ShopSettings shop;
    shop.desk = id;
    shop.body = u"茶馆"_s;
    shop.notifyUrl = noticeUrl;
    return shop;
}

GatewayUrls urlsOf(bool hasSecondHost)
{
    return {QUrl(QString::fromLatin1(mainHost)),
        hasSecondHost ? QUrl(QString::fromLatin1(secondHost)) : QUrl{}, std::chrono::milliseconds(10'000)};
}

} // namespace

/// Put together as the programs do (app/common/till.h), on other ports.
struct Desk::Life
{
    Life(const Surroundings &around, Desk &desk, std::shared_ptr<const wechat::Merchant> identity)
        : merchant{std::move(identity)},
          random{diceFor(
              around.seed, lifePurpose + quint64(desk.m_number) * livesPerDeskMax + quint64(desk.m_lives))},
          lookClock{around.clock, around.timeline},
          line{around.network, desk.m_number},
          gateway{merchant, urlsOf(around.hasSecondHost), line, around.clock, random},
          ledger{around.disk.place(QString::fromUtf16(ledgerFile)), lookClock},
          catalog{ledger, around.clock},
          printed{ledger, around.clock},
          runner{ledger, gateway, around.clock, random, merchant, shopOf(desk.m_id)},
          refundGateway{merchant, urlsOf(around.hasSecondHost), line, {}, line, around.clock, random},
          refunds{ledger, refundGateway, around.clock, random, desk.m_id, merchant->signType},
          listener{ledger, catalog, runner, refunds, around.clock, random, merchant}
    {
        refunds.setNotifyUrl(refundNoticeUrl);
    }
    std::shared_ptr<const wechat::Merchant> merchant;
    DiceRandom random;
    LookClock lookClock;
    DeskLine line;
    WeChatGateway gateway;
    Ledger ledger;
    Catalog catalog;
    Register printed;
    PaymentRunner runner;
    WeChatRefundGateway refundGateway;
    RefundRunner refunds;
    CallbackListener listener;
    QObject context;
    bool isOpen = false;
    bool isResumed = false;
};

Desk::Desk(Surroundings around, int number, const QString &id, bool listens)
    : m_around{around},
      m_number{number},
      m_id{id},
      m_listens{listens}
{
}

Desk::~Desk() = default;

bool Desk::isOpen() const
{
    return m_life && m_life->isOpen;
}

bool Desk::isResumed() const
{
    return m_life && m_life->isResumed;
}

PaymentRunner &Desk::runner()
{
    return m_life->runner;
}

RefundRunner &Desk::refunds()
{
    return m_life->refunds;
}

Register &Desk::printed()
{
    return m_life->printed;
}

Catalog &Desk::catalog()
{
    return m_life->catalog;
}

Async<HttpReply> Desk::handle(const HttpRequest &request)
{
    return m_life->listener.handle(request);
}

void Desk::wake()
{
    if (m_life)
        m_life->lookClock.wake();
}

void Desk::start(std::shared_ptr<const wechat::Merchant> merchant)
{
    Q_ASSERT(!m_life);
    ++m_lives;
    m_life = std::make_unique<Life>(m_around, *this, std::move(merchant));
    const auto announce = [this](const QString &what) {
        return [this, what](const Order &order) { Q_EMIT announced(what, order); };
    };
    connect(&m_life->runner, &PaymentRunner::paid, &m_life->context, announce(u"paid"_s));
    connect(&m_life->runner, &PaymentRunner::paidLate, &m_life->context, announce(u"paid_late"_s));
    connect(&m_life->runner, &PaymentRunner::doublePaid, &m_life->context, announce(u"double_paid"_s));
    connect(&m_life->runner, &PaymentRunner::suspicious, &m_life->context, announce(u"suspicious"_s));
    connect(&m_life->runner, &PaymentRunner::storageTrouble, this, &Desk::trouble);
    connect(&m_life->refunds, &RefundRunner::changed, &m_life->context,
        [this](const Refund &refund) { Q_EMIT sawRefund(refund); });
    connect(&m_life->refunds, &RefundRunner::refused, &m_life->context,
        [this](const Refund &refund) { Q_EMIT refundRefused(refund); });
    connect(&m_life->refunds, &RefundRunner::storageTrouble, this, &Desk::trouble);
    connect(&m_life->ledger, &Ledger::ordersChanged, &m_life->context,
        [this](const QStringList &outTradeNos) { read(outTradeNos); });
    m_life->ledger.open().then(&m_life->context, [this](const Result<void> &done) {
        if (done)
            return begin();
        const Error error = done.error();
        die();
        Q_EMIT couldNotOpen(error);
    });
}

void Desk::begin()
{
    m_life->isOpen = true;
    m_life->ledger.unsettled().then(&m_life->context,
        [this](const Result<QList<Order>> &orders) { Q_EMIT opened(orders && !orders->isEmpty()); });
    m_life->runner.resume().then(
        &m_life->context, [this](const Result<void> &) { m_life->isResumed = true; });
    m_life->refunds.resume().then(&m_life->context, [](const Result<void> &) {});
}

void Desk::read(const QStringList &outTradeNos)
{
    for (const QString &outTradeNo : outTradeNos)
        m_life->ledger.order(outTradeNo).then(&m_life->context, [this](const Result<Order> &order) {
            if (order)
                Q_EMIT saw(*order);
        });
}

void Desk::die()
{
    m_life.reset();
}

} // namespace saoma::test
