// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ordersviewmodel.h"

#include "core/ledger/orderexport.h"
#include "ui/models/background.h"
#include "ui/text/amounttext.h"
#include "ui/text/errortext.h"
#include "ui/text/ordertext.h"
#include "ui/text/refundtext.h"
#include "ui/text/searchtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr std::chrono::milliseconds exportGlance{200};

} // namespace

OrdersViewModel::OrdersViewModel(const OrdersNeeds &needs, QObject *parent)
    : QObject{parent},
      m_ledger{needs.ledger},
      m_runner{needs.runner},
      m_clock{needs.clock},
      m_table{needs.ledger, needs.clock},
      m_refund{needs.ledger, needs.refunds, needs.access, needs.clock, needs.random}
{
    connect(&m_refund, &RefundViewModel::changed, this, [this] {
        giveBackWhenRead();
        Q_EMIT changed();
    });
    connect(&m_refund, &RefundViewModel::failed, this, &OrdersViewModel::fail);
    connect(&m_table, &OrderTable::settled, this, &OrdersViewModel::onSettled);
    connect(&m_table, &OrderTable::totalsChanged, this, &OrdersViewModel::changed);
    connect(&m_table, &OrderTable::readFailed, this, &OrdersViewModel::fail);
    connect(&m_ledger, &Ledger::ordersChanged, this, [this](const QStringList &numbers) {
        if (m_chosen && numbers.contains(m_chosen->outTradeNo))
            readChosen();
    });
    connect(&m_runner, &PaymentRunner::askingChanged, this, [this](const QString &number) {
        if (m_chosen && m_chosen->outTradeNo == number)
            Q_EMIT changed();
    });
}

OrdersViewModel::~OrdersViewModel()
{
    stopExport();
}

void OrdersViewModel::search()
{
    OrderSearch search = searchFrom(m_text, m_clock.utcNow());
    m_chips.narrow(search, beijingDay(m_clock.utcNow()));
    m_table.setSearch(search);
}

void OrdersViewModel::type(const QString &text)
{
    m_text = text;
    m_askedFor.clear();
    m_givesBackOf.clear();
    m_notice = {};
    search();
    Q_EMIT changed();
}

void OrdersViewModel::setChips(const OrderChips &chips)
{
    if (std::exchange(m_chips, chips) == chips)
        return;
    search();
    Q_EMIT changed();
}

void OrdersViewModel::choose(const QString &outTradeNo)
{
    if ((m_chosen ? m_chosen->outTradeNo : QString{}) == outTradeNo)
        return;
    const int row = outTradeNo.isEmpty() ? -1 : m_table.rowOf(outTradeNo);
    setChosen(row < 0 ? std::nullopt : std::optional{m_table.orderAt(row)});
    m_events.clear();
    m_side = Side::Order;
    readChosen();
    Q_EMIT changed();
}

void OrdersViewModel::setChosen(const std::optional<Order> &order)
{
    m_chosen = order;
    m_refund.setOrder(order);
}

void OrdersViewModel::readChosen()
{
    if (!m_chosen)
        return;
    struct Read
    {
        Order order;
        QList<EventRow> events;
    };
    const QString number = m_chosen->outTradeNo;
    m_ledger
        .read<Read>([number](const LedgerReader &reader) -> Result<Read> {
            auto order = reader.order(number);
            if (!order)
                return tl::unexpected(order.error());
            auto events = reader.events(number);
            if (!events)
                return tl::unexpected(events.error());
            return Read{*std::move(order), *std::move(events)};
        })
        .then(this, [this, number](const Result<Read> &read) {
            if (!m_chosen || m_chosen->outTradeNo != number)
                return;
            if (!read)
                return fail(read.error());
            setChosen(read->order);
            m_events = read->events;
            if (m_side == Side::Closing && !canClose())
                m_side = Side::Order;
            Q_EMIT changed();
        });
}

/// Rows have come: a number from a phone is asked about, once, if it is one order's.
void OrdersViewModel::onSettled()
{
    for (const Order &order : m_table.orders()) {
        if (!m_desks.contains(order.desk))
            m_desks.append(order.desk);
    }
    m_desks.sort();
    const bool isOne = m_table.isSettled() && m_table.orders().size() == 1 && isNumberFromPhone(m_text);
    if (isOne && m_askedFor != m_text) {
        m_askedFor = m_text;
        const Order &order = m_table.orderAt(0);
        choose(order.outTradeNo);
        if (isUnsettled(order.state))
            askNow();
    }
    Q_EMIT changed();
}

std::optional<Verdict> OrdersViewModel::verdict() const
{
    if (!isNumberFromPhone(m_text) || !m_table.isSettled())
        return {};
    QList<Order> found = m_table.orders();
    if (m_chosen && found.size() == 1 && found.first().outTradeNo == m_chosen->outTradeNo)
        found = {*m_chosen}; // it may be newer
    return verdictOn(m_text, found, m_clock.utcNow());
}

StateText OrdersViewModel::state() const
{
    const ShownState shown = shownState(*m_chosen, m_clock.utcNow(), isAsking() ? Asking::Yes : Asking::No);
    return stateText(shownWith(m_refund.refunds(), shown));
}

bool OrdersViewModel::isAsking() const
{
    return m_chosen && m_runner.isAsking(m_chosen->outTradeNo);
}

bool OrdersViewModel::canClose() const
{
    return m_chosen && isUnsettled(m_chosen->state) && m_chosen->state != OrderState::Closing;
}

void OrdersViewModel::confirm()
{
    if (isNumberFromPhone(m_text) && m_chosen)
        askNow();
}

void OrdersViewModel::askNow()
{
    if (!m_chosen || isAsking())
        return;
    m_refund.askNow();
    if (side() == Side::Refund) // it is about them
        return;
    const QString number = m_chosen->outTradeNo;
    m_runner.askNow(number).then(this, [this, number](const Result<Order> &order) {
        if (!m_chosen || m_chosen->outTradeNo != number)
            return;
        if (!order)
            return fail(order.error());
        setChosen(*order);
        //: WeChat was asked about an order and has answered; %1 is the order's state.
        tell({tr("WeChat has answered: %1.").arg(state().word), state().tone});
        readChosen();
    });
    Q_EMIT changed();
}

void OrdersViewModel::askToClose()
{
    if (!canClose() || side() == Side::Refund)
        return;
    m_side = Side::Closing;
    m_notice = {};
    Q_EMIT changed();
}

void OrdersViewModel::close()
{
    if (m_side != Side::Closing || !canClose())
        return;
    m_side = Side::Order;
    m_runner.cancel(m_chosen->outTradeNo).then(this, [this](const Result<Order> &order) {
        if (!order)
            fail(order.error());
        readChosen();
    });
    Q_EMIT changed();
}

void OrdersViewModel::giveBack()
{
    if (m_side == Side::Closing)
        return;
    m_side = Side::Order;
    m_notice = {};
    m_refund.open();
    Q_EMIT changed();
}

void OrdersViewModel::giveBackOf(const QString &outTradeNo)
{
    m_givesBackOf = outTradeNo;
    giveBackWhenRead();
}

void OrdersViewModel::giveBackWhenRead()
{
    const bool isThere = m_chosen && m_chosen->outTradeNo == m_givesBackOf && m_refund.isRead();
    if (!isThere)
        return;
    m_givesBackOf.clear();
    giveBack();
}

void OrdersViewModel::showEvidence()
{
    if (!m_chosen || side() == Side::Refund)
        return;
    m_side = m_side == Side::Evidence ? Side::Order : Side::Evidence;
    Q_EMIT changed();
}

bool OrdersViewModel::goBack()
{
    if (m_refund.goBack())
        return true;
    const bool wasOrder = m_side == Side::Order && m_notice.text.isEmpty();
    m_side = Side::Order;
    m_notice = {};
    Q_EMIT changed();
    return !wasOrder;
}

void OrdersViewModel::tell(const Notice &notice)
{
    m_notice = notice;
    Q_EMIT changed();
}

void OrdersViewModel::fail(const Error &error)
{
    tell({errorText(error).oneLine(), Tone::Bad});
}

QString OrdersViewModel::totalsText() const
{
    if (!m_table.hasTotals())
        return {};
    const OrderTotals &totals = m_table.totals();
    const QLocale plain{QLocale::C};
    const auto number = [&plain](qint64 value) { return plain.toString(value); };
    const QString sum =
        number(totals.paidFen / 100) + u'.' + u"%1"_s.arg(totals.paidFen % 100, 2, 10, QChar(u'0'));
    //: %1 orders, %2 of them paid, %3 their sum; all are numbers with separators.
    const QString text = tr("Orders %1 · paid %2 · ¥%3").arg(number(totals.orders), number(totals.paid), sum);
    return m_table.isCounting() ? tr("%1, counting…").arg(text) : text;
}

qint64 OrdersViewModel::exported() const
{
    return m_export ? m_export->rows.load() : -1;
}

void OrdersViewModel::exportTo(const QString &path)
{
    if (m_export)
        return;
    m_export = std::make_shared<Export>();
    OrderExport wanted;
    wanted.search = searchFrom(m_text, m_clock.utcNow());
    m_chips.narrow(wanted.search, beijingDay(m_clock.utcNow()));
    wanted.heading = orderHeading;
    wanted.stateWord = orderStateWord;
    wanted.methodWord = methodWord;
    wanted.goesOn = [progress = m_export](qint64 rows) {
        progress->rows = rows;
        return !progress->isStopped;
    };
    const auto write = [wanted, path, ledger = m_ledger.path()]() -> Result<qint64> {
        const auto reader =
            LedgerReader::open(ledger); // seconds of reading, which nobody else shall wait for
        return reader ? exportOrders(**reader, path, wanted) : tl::unexpected(reader.error());
    };
    inBackground(this, write, [this, path](const Result<qint64> &count) {
        m_export.reset();
        if (count)
            return tell({tr("%n order(s) written to %1.", nullptr, int(*count)).arg(path), Tone::Good});
        if (count.error().kind == Error::Kind::Cancelled)
            return tell({tr("The export was stopped; no file was written."), Tone::Neutral});
        ErrorText text = errorText(count.error());
        text.money.clear(); // a file moves no money
        tell({text.oneLine(), Tone::Bad});
    });
    watchExport();
}

void OrdersViewModel::watchExport()
{
    if (!m_export)
        return;
    //: %1 the number of orders written so far.
    tell({tr("Writing the orders… %1. Esc stops it.").arg(QLocale{QLocale::C}.toString(exported())),
        Tone::Neutral});
    m_clock.callAfter(exportGlance, this, [this] { watchExport(); });
}

void OrdersViewModel::stopExport()
{
    if (m_export)
        m_export->isStopped = true;
}

} // namespace saoma
