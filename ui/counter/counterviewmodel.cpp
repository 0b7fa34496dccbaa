// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counterviewmodel.h"

#include <algorithm>

namespace saoma {
namespace {

/// A query that is answered sooner than this is not worth a change of the words on the screen.
constexpr std::chrono::milliseconds askingShownAfter{700};
constexpr int takenUpMax = CounterViewModel::openSalesMax / 2;

Result<SaleRecord> readSale(const LedgerReader &reader, const QString &saleId)
{
    const Result<QList<Order>> attempts = reader.ordersOfSale(saleId);
    if (!attempts)
        return tl::unexpected<Error>(attempts.error());
    SaleRecord record{*attempts, {}};
    for (const Order &order : *attempts) {
        const Result<QList<EventRow>> events = reader.events(order.outTradeNo);
        if (!events)
            return tl::unexpected<Error>(events.error());
        record.events += *events;
    }
    return record;
}

} // namespace

CounterViewModel::CounterViewModel(
    Ledger &ledger, PaymentRunner &runner, Clock &clock, Random &random, QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_runner{runner},
      m_clock{clock},
      m_random{random}
{
    connect(&m_ledger, &Ledger::ordersChanged, this, &CounterViewModel::onOrdersChanged);
    connect(&m_ledger, &Ledger::productsChanged, this, &CounterViewModel::productsChanged);
    connect(&m_runner, &PaymentRunner::askingChanged, this, &CounterViewModel::onAskingChanged);
}

CounterViewModel::~CounterViewModel() = default;

void CounterViewModel::setLedger(const Result<> &opened)
{
    m_ledgerState = opened ? LedgerState::Open : LedgerState::Failed;
    m_ledgerError = opened ? std::nullopt : std::optional<Error>(opened.error());
    for (const auto &sale : m_sales) {
        if (!sale->attempt() && !sale->isCharging)
            send(*sale);
    }
    if (opened)
        takeUpOpenSales();
    refresh();
}

/// After a crash or a power cut the codes that may still be paid come back to hand, as tabs beside the
/// counter.
void CounterViewModel::takeUpOpenSales()
{
    m_ledger.unsettled().then(this, [this](const Result<QList<Order>> &orders) {
        if (!orders)
            return; // today's list reads the same file and says what is wrong with it
        for (const Order &order : *orders) {
            const bool isOfThisCounter = order.desk == m_runner.desk() && !isOfBoard(order)
                && (order.method == PayMethod::CodeUrl || order.productId == order.outTradeNo);
            const bool isOver = order.state == OrderState::Waiting && order.expiresAt <= m_clock.utcNow();
            if (isOfThisCounter && !isOver) // it is being closed, and nobody waits for it
                takeUp(order);
        }
        refresh();
    });
}

void CounterViewModel::takeUp(const Order &order)
{
    const bool isInHand = std::any_of(m_sales.cbegin(), m_sales.cend(), [&order](const auto &sale) {
        const Order *attempt = sale->attempt();
        return sale->request.intent == order.intent || (attempt && attempt->saleId == order.saleId);
    });
    if (isInHand || m_sales.size() >= std::size_t(takenUpMax)) // the rest of the places is for new ones
        return;
    OpenSale sale;
    sale.key = order.outTradeNo;
    sale.request.amount = order.totalFee;
    sale.record.attempts = {order};
    add(std::move(sale));
    reload(order.outTradeNo, order.saleId);
}

// Sales in hand

OpenSale &CounterViewModel::add(OpenSale sale)
{
    m_sales.push_back(std::make_unique<OpenSale>(std::move(sale)));
    return *m_sales.back();
}

OpenSale *CounterViewModel::find(const QString &key)
{
    const auto found =
        std::find_if(m_sales.begin(), m_sales.end(), [&key](const auto &sale) { return sale->key == key; });
    return found == m_sales.end() ? nullptr : found->get();
}

void CounterViewModel::drop(const QString &key)
{
    std::erase_if(m_sales, [&key](const auto &sale) { return sale->key == key; });
    if (m_current == key)
        m_current.clear();
}

/// The shown sale, once seen to be finished, needs no key of its own before the next.
void CounterViewModel::dropFinished()
{
    const OpenSale *sale = current();
    if (sale && sale->attempt() && isFinal(sale->shown(m_clock.utcNow())))
        drop(m_current);
}

// Wishes

bool CounterViewModel::charge(Money amount)
{
    dropFinished();
    if (m_sales.size() >= std::size_t(openSalesMax))
        return false;
    OpenSale sale;
    sale.request.intent = QString::fromLatin1(freshNonce(m_random)); // one wish, one token (F28)
    sale.request.amount = amount;
    sale.key = sale.request.intent;
    m_current = sale.key;
    m_isConfirmingCancel = false;
    send(add(std::move(sale)));
    refresh();
    return true;
}

void CounterViewModel::send(OpenSale &sale)
{
    if (m_ledgerState == LedgerState::Opening)
        return; // setLedger() comes back to it
    if (m_ledgerState == LedgerState::Failed) {
        sale.error = m_ledgerError;
        return;
    }
    sale.error.reset();
    sale.isCharging = true;
    const QString key = sale.key;
    m_runner.charge(sale.request).then(this, [this, key](const Result<Order> &order) {
        OpenSale *charged = find(key);
        if (!charged)
            return;
        charged->isCharging = false;
        if (!order)
            return fail(key, order.error());
        charged->record.attempts = {*order};
        if (charged->isCancelWanted)
            cancel(*charged);
        reload(key, order->saleId);
    });
}

void CounterViewModel::goOn()
{
    if (m_isConfirmingCancel)
        return confirmCancel();
    if (m_view.canRetry) {
        if (OpenSale *sale = current())
            send(*sale);
        return refresh();
    }
    if (m_view.shown == ShownState::Expired && m_view.canFreshCode)
        return freshCode();
    if (m_view.shown == ShownState::Unknown && m_view.canAsk)
        return askNow();
    if (m_view.canDismiss)
        dismiss();
}

void CounterViewModel::goBack()
{
    if (m_isConfirmingCancel)
        return keepSale();
    if (m_view.canDismiss)
        return dismiss();
    askToCancel();
}

void CounterViewModel::freshCode()
{
    OpenSale *sale = current();
    if (!sale || !m_view.canFreshCode)
        return;
    sale->error.reset();
    const QString key = sale->key;
    m_runner.freshCode(sale->attempt()->outTradeNo).then(this, [this, key](const Result<Order> &order) {
        if (!order)
            return fail(key, order.error());
        OpenSale *renewed = find(key);
        if (renewed && !renewed->hasAttempt(order->outTradeNo))
            renewed->record.attempts.append(*order); // so that no change of it is missed while we read
        reload(key, order->saleId);
    });
    refresh();
}

void CounterViewModel::askNow()
{
    OpenSale *sale = current();
    if (!sale || !m_view.canAsk)
        return;
    sale->error.reset();
    sale->asking = Asking::Yes;
    const QString key = sale->key;
    m_runner.askNow(sale->attempt()->outTradeNo).then(this, [this, key](const Result<Order> &order) {
        if (OpenSale *asked = find(key))
            asked->asking = Asking::No;
        if (!order)
            return fail(key, order.error());
        refresh(); // the reading may bring nothing new
        reload(key, order->saleId);
    });
    refresh();
}

void CounterViewModel::askToCancel()
{
    if (!m_view.canCancel)
        return;
    m_isConfirmingCancel = true;
    refresh();
}

void CounterViewModel::keepSale()
{
    m_isConfirmingCancel = false;
    refresh();
}

void CounterViewModel::confirmCancel()
{
    m_isConfirmingCancel = false;
    OpenSale *sale = current();
    if (sale && m_view.canCancel)
        cancel(*sale);
    refresh();
}

void CounterViewModel::cancel(OpenSale &sale)
{
    const Order *order = sale.attempt();
    sale.isCancelWanted = !order;
    sale.error.reset();
    if (!order) {
        if (!sale.isCharging)
            drop(sale.key); // nothing has been asked of anybody yet
        return;
    }
    const QString key = sale.key;
    m_runner.cancel(order->outTradeNo).then(this, [this, key](const Result<Order> &cancelled) {
        if (!cancelled)
            fail(key, cancelled.error());
    });
}

void CounterViewModel::dismiss()
{
    if (!m_view.canDismiss)
        return;
    drop(m_current);
    if (!m_sales.empty()) // the eye goes to what still needs it
        m_current = m_sales.back()->key;
    refresh();
}

void CounterViewModel::showNext()
{
    if (m_sales.empty())
        return;
    const auto here = std::find_if(
        m_sales.begin(), m_sales.end(), [this](const auto &sale) { return sale->key == m_current; });
    const auto next = here == m_sales.end() || here + 1 == m_sales.end() ? m_sales.begin() : here + 1;
    showSale((*next)->key);
}

void CounterViewModel::showSale(const QString &key)
{
    if (!find(key))
        return;
    m_current = key;
    m_isConfirmingCancel = false;
    refresh();
}

void CounterViewModel::showOrder(const QString &outTradeNo)
{
    for (const auto &sale : m_sales) {
        if (sale->hasAttempt(outTradeNo))
            return showSale(sale->key);
    }
    m_ledger.order(outTradeNo).then(this, [this](const Result<Order> &order) {
        if (!order)
            return;
        dropFinished();
        if (m_sales.size() >= std::size_t(openSalesMax))
            return;
        OpenSale sale;
        sale.key = order->outTradeNo;
        sale.record.attempts = {*order};
        if (!find(sale.key))
            add(std::move(sale));
        reload(order->outTradeNo, order->saleId);
        showSale(order->outTradeNo);
    });
}

// Facts

void CounterViewModel::onOrdersChanged(const QStringList &outTradeNos)
{
    for (const auto &sale : m_sales) {
        const bool isConcerned = std::any_of(outTradeNos.cbegin(), outTradeNos.cend(),
            [&sale](const QString &number) { return sale->hasAttempt(number); });
        if (isConcerned)
            reload(sale->key, sale->record.attempts.constFirst().saleId);
    }
}

void CounterViewModel::reload(const QString &key, const QString &saleId)
{
    m_ledger.read<SaleRecord>([saleId](const LedgerReader &reader) { return readSale(reader, saleId); })
        .then(this, [this, key](const Result<SaleRecord> &record) { take(key, record); });
}

void CounterViewModel::take(const QString &key, const Result<SaleRecord> &record)
{
    OpenSale *sale = find(key);
    if (!sale)
        return;
    if (!record)
        return fail(key, record.error());
    if (sale->record.hasSameContentAs(*record))
        return; // the answer to a wish and the ledger's news of it bring the same reading
    const ShownState before = sale->shown(m_clock.utcNow());
    sale->record = *record;
    const Order *order = sale->attempt();
    if (order && order->code != sale->matrixCode) {
        sale->matrixCode = order->code;
        sale->matrix = QrMatrix::encode(order->code.toUtf8()).value_or(QrMatrix());
    }
    const ShownState after = sale->shown(m_clock.utcNow());
    if (before != after) {
        sale->error.reset(); // what it said is history
        if (key == m_current && isFinal(after))
            m_isConfirmingCancel = false;
        if (after == ShownState::Paid)
            Q_EMIT paid(*order);
    }
    refresh();
}

void CounterViewModel::onAskingChanged(const QString &outTradeNo)
{
    if (!m_runner.isAsking(outTradeNo))
        return setAsking(outTradeNo, Asking::No);
    m_clock.callAfter(askingShownAfter, this, [this, outTradeNo] {
        if (m_runner.isAsking(outTradeNo))
            setAsking(outTradeNo, Asking::Yes);
    });
}

void CounterViewModel::setAsking(const QString &outTradeNo, Asking asking)
{
    for (const auto &sale : m_sales) {
        const Order *order = sale->attempt();
        if (!order || order->outTradeNo != outTradeNo || sale->asking == asking)
            continue;
        sale->asking = asking;
        refresh();
    }
}

void CounterViewModel::fail(const QString &key, const Error &error)
{
    if (OpenSale *sale = find(key))
        sale->error = error;
    refresh();
}

// What is shown

QList<SaleTab> CounterViewModel::tabs() const
{
    const QDateTime now = m_clock.utcNow();
    QList<SaleTab> tabs;
    for (const auto &sale : m_sales)
        tabs.append(SaleTab{sale->key, sale->amount(), stateText(sale->shown(now)), sale->key == m_current});
    return tabs;
}

bool CounterViewModel::hasUnknown() const
{
    const QDateTime now = m_clock.utcNow();
    return std::any_of(m_sales.begin(), m_sales.end(),
        [&now](const auto &sale) { return sale->shown(now) == ShownState::Unknown; });
}

void CounterViewModel::refresh()
{
    const OpenSale *sale = current();
    m_view = sale ? viewOf(*sale, m_clock.utcNow()) : SaleView{};
    m_isConfirmingCancel = m_isConfirmingCancel && m_view.canCancel;
    m_view.isConfirmingCancel = m_isConfirmingCancel;
    scheduleTick();
    Q_EMIT changed();
}

/// Wakes up when the shown seconds change, and not at all when nothing counts down.
void CounterViewModel::scheduleTick()
{
    const quint64 tick = ++m_tick;
    const QDateTime now = m_clock.utcNow();
    std::optional<qint64> untilNext;
    for (const auto &sale : m_sales) {
        const Order *order = sale->attempt();
        if (!order || isFinal(sale->shown(now)) || !order->expiresAt.isValid() || now >= order->expiresAt)
            continue;
        const qint64 left = now.msecsTo(order->expiresAt);
        const qint64 wait = left % 1000 == 0 ? 1000 : left % 1000;
        untilNext = std::min(untilNext.value_or(wait), wait);
    }
    if (!untilNext)
        return;
    m_clock.callAfter(Clock::Duration{*untilNext}, this, [this, tick] {
        if (tick == m_tick)
            refresh();
    });
}

} // namespace saoma
