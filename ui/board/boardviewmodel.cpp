// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardviewmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr std::chrono::seconds boardRetryGap{5};

} // namespace

BoardViewModel::BoardViewModel(
    Ledger &ledger, PaymentRunner &runner, Catalog &catalog, Clock &clock, Random &random, QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_runner{runner},
      m_catalog{catalog},
      m_clock{clock},
      m_random{random}
{
    connect(&m_ledger, &Ledger::ordersChanged, this, &BoardViewModel::onOrdersChanged);
    connect(&m_ledger, &Ledger::productsChanged, this, &BoardViewModel::readProducts);
}

BoardViewModel::~BoardViewModel() = default;

void BoardViewModel::setLedgerOpen()
{
    m_ledger.unsettled().then(this, [this](const Result<QList<Order>> &orders) {
        if (orders)
            return takeUp(*orders);
        m_clock.callAfter(boardRetryGap, this, [this] { setLedgerOpen(); });
    });
}

void BoardViewModel::setTrouble(const std::optional<Error> &trouble)
{
    const bool isOther = trouble.has_value() != m_trouble.has_value()
        || (trouble && (trouble->code != m_trouble->code || trouble->subject != m_trouble->subject));
    if (!isOther)
        return;
    m_trouble = trouble;
    Q_EMIT changed();
    refresh();
}

void BoardViewModel::setProducts(const QStringList &productIds)
{
    const QStringList wanted = productIds.mid(0, productsMax);
    for (BoardSlot &slot : m_slots)
        slot.isChosen = wanted.contains(slot.productId);
    for (const QString &id : wanted) {
        const bool isThere = std::any_of(
            m_slots.cbegin(), m_slots.cend(), [&id](const BoardSlot &slot) { return slot.productId == id; });
        if (!isThere)
            add(id);
    }
    std::stable_sort(m_slots.begin(), m_slots.end(), [&wanted](const BoardSlot &a, const BoardSlot &b) {
        const auto place = [&wanted](const BoardSlot &slot) {
            return slot.isChosen ? wanted.indexOf(slot.productId) : wanted.size();
        };
        return place(a) < place(b);
    });
    readProducts();
    refresh();
}

void BoardViewModel::setSeen(bool isSeen)
{
    if (isSeen == m_isSeen)
        return;
    m_isSeen = isSeen;
    const quint64 leaving = ++m_leaving;
    if (isSeen) {
        if (!std::exchange(m_isOpen, true))
            for (BoardSlot &slot : m_slots)
                slot.codelessSince = m_clock.monotonic();
        return refresh();
    }
    m_clock.callAfter(leaveGrace, this, [this, leaving] {
        if (leaving != m_leaving)
            return;
        m_isOpen = false;
        refresh();
    });
}

bool BoardViewModel::isRead() const
{
    return std::none_of(m_slots.cbegin(), m_slots.cend(),
        [](const BoardSlot &slot) { return slot.isChosen && slot.product.name.isEmpty(); });
}

// Slots

BoardSlot &BoardViewModel::add(const QString &productId)
{
    BoardSlot slot;
    slot.key = ++m_keys;
    slot.productId = productId;
    slot.codelessSince = m_clock.monotonic();
    m_slots.push_back(slot);
    return m_slots.back();
}

BoardSlot *BoardViewModel::find(int key)
{
    const auto found = std::find_if(
        m_slots.begin(), m_slots.end(), [key](const BoardSlot &slot) { return slot.key == key; });
    return found == m_slots.end() ? nullptr : &*found;
}

BoardMoment BoardViewModel::now() const
{
    return {m_clock.utcNow(), m_clock.monotonic(), m_isOpen, m_isTakenUp && !m_trouble};
}

void BoardViewModel::readProducts()
{
    for (const BoardSlot &slot : m_slots) {
        if (slot.isChosen)
            m_catalog.product(slot.productId).then(this, [this, id = slot.productId](const auto &product) {
                takeProduct(id, product);
            });
    }
}

void BoardViewModel::takeProduct(const QString &productId, const Result<Product> &product)
{
    if (!product && product.error().kind == Error::Kind::Storage)
        return; // what is known stays; the ledger's trouble is told elsewhere
    for (BoardSlot &slot : m_slots) {
        if (slot.productId != productId)
            continue;
        if (product)
            slot.product = *product;
        else
            slot.isChosen = false;
    }
    refresh();
}

/// Codes of this desk's board that may still be paid: each becomes its product's again, or is cancelled.
void BoardViewModel::takeUp(const QList<Order> &unsettled)
{
    m_isTakenUp = true;
    for (const Order &order : unsettled) {
        if (!isOfBoard(order) || order.desk != m_runner.desk())
            continue;
        const auto free = std::find_if(m_slots.begin(), m_slots.end(), [&order](const BoardSlot &slot) {
            return slot.productId == order.productId && !slot.order && !slot.isCharging;
        });
        const bool isFree = free != m_slots.end();
        BoardSlot &slot = isFree ? *free : add(order.productId);
        slot.isChosen = isFree && slot.isChosen;
        slot.take(order, m_clock.monotonic());
        if (!slot.isChosen) // but the board may be about to be opened
            slot.notBefore = m_clock.monotonic() + leaveGrace;
    }
    m_clock.callAfter(leaveGrace, this, [this] { refresh(); });
    refresh();
}

// Facts

void BoardViewModel::onOrdersChanged(const QStringList &outTradeNos)
{
    for (const BoardSlot &slot : m_slots)
        if (slot.order && outTradeNos.contains(slot.order->outTradeNo))
            readOrder(slot.key, slot.order->outTradeNo);
}

void BoardViewModel::readOrder(int key, const QString &outTradeNo)
{
    m_ledger.order(outTradeNo).then(this, [this, key](const Result<Order> &order) {
        BoardSlot *slot = find(key);
        if (!order || !slot || !slot->order || slot->order->outTradeNo != order->outTradeNo)
            return;
        slot->take(*order, m_clock.monotonic());
        refresh();
    });
}

// Wishes

/// At most one wish at a time leaves for the platform, and the next one a little later.
void BoardViewModel::act()
{
    const BoardMoment moment = now();
    for (BoardSlot &slot : m_slots) {
        if (slot.nextAct(moment) == BoardSlot::Act::Forget)
            slot.order.reset();
    }
    std::erase_if(
        m_slots, [&moment](const BoardSlot &slot) { return slot.nextAct(moment) == BoardSlot::Act::Leave; });
    if (m_isResting)
        return;
    for (BoardSlot &slot : m_slots) {
        const BoardSlot::Act next = slot.nextAct(moment);
        if (next != BoardSlot::Act::Charge && next != BoardSlot::Act::Cancel)
            continue;
        next == BoardSlot::Act::Charge ? charge(slot) : cancel(slot);
        m_isResting = true;
        return m_clock.callAfter(wishGap, this, [this] {
            m_isResting = false;
            refresh();
        });
    }
}

void BoardViewModel::charge(BoardSlot &slot)
{
    if (slot.intent.isEmpty())
        slot.intent = QString::fromLatin1(freshNonce(m_random)); // one wish, one token (F28)
    ChargeRequest request;
    request.intent = slot.intent;
    request.amount = slot.product.price;
    request.body = slot.product.name;
    request.productId = slot.productId;
    slot.isCharging = true;
    m_runner.charge(request).then(this, [this, key = slot.key](const Result<Order> &order) {
        BoardSlot *charged = find(key);
        charged->isCharging = false; // it stays as long as this is owed
        if (order) {
            charged->intent.clear();
            charged->take(*order, m_clock.monotonic());
            readOrder(key, order->outTradeNo); // no change of it is missed
        } else {
            charged->error = order.error();
            charged->notBefore = m_clock.monotonic() + BoardSlot::retryGap;
        }
        refresh();
    });
}

void BoardViewModel::cancel(BoardSlot &slot)
{
    slot.isCancelling = true;
    m_runner.cancel(slot.order->outTradeNo).then(this, [this, key = slot.key](const Result<Order> &order) {
        BoardSlot *cancelled = find(key);
        cancelled->isCancelling = false;
        if (order) {
            cancelled->take(*order, m_clock.monotonic());
        } else {
            cancelled->notBefore = m_clock.monotonic() + boardRetryGap;
            m_clock.callAfter(boardRetryGap, this, [this] { refresh(); });
        }
        refresh();
    });
}

void BoardViewModel::refresh()
{
    act();
    const BoardMoment moment = now();
    QList<BoardCard> cards;
    for (const BoardSlot &slot : m_slots) {
        if (slot.isOnSale())
            cards.append(slot.card(moment));
    }
    scheduleTick();
    if (cards == m_cards)
        return;
    m_cards = cards;
    Q_EMIT changed();
}

/// Wakes up each second while somebody looks, and not at all otherwise: what is left to be cancelled then is
/// heard of from the ledger.
void BoardViewModel::scheduleTick()
{
    const quint64 tick = ++m_tick;
    if (!m_isOpen || m_slots.empty())
        return;
    // With the seconds of the first code, so that its countdown never skips one.
    const auto shown = std::find_if(m_slots.cbegin(), m_slots.cend(),
        [this](const BoardSlot &slot) { return slot.isCodeShown(m_clock.utcNow()); });
    const qint64 left =
        shown == m_slots.cend() ? 1000 : m_clock.utcNow().msecsTo(shown->order->expiresAt) % 1000;
    m_clock.callAfter(Clock::Duration{left > 0 ? left : 1000}, this, [this, tick] {
        if (tick == m_tick)
            refresh();
    });
}

} // namespace saoma
