// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/payment/paymentrunner.h"
#include "ui/models/ordertable.h"
#include "ui/orders/orderfilter.h"
#include "ui/orders/refundviewmodel.h"
#include "ui/text/verdicttext.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace saoma {

/// What the orders page works with. All references must outlive it.
struct OrdersNeeds
{
    Ledger &ledger;
    PaymentRunner &runner;
    RefundRunner &refunds;
    AccessControl &access;
    Clock &clock;
    Random &random;
};

/// The orders page without its widgets: what is looked for, the order that is looked at, what can be done
/// about it. Reading needs no network; only askNow(), close() and refunds do.
class OrdersViewModel final : public QObject
{
    Q_OBJECT
public:
    enum class Side {
        Order,
        Closing, ///< The question whether the chosen order is to be closed.
        Evidence,
        Refund, ///< Money is given back: refund() has the stage.
    };
    /// What was done, or why it was not.
    struct Notice
    {
        QString text;
        Tone tone = Tone::Neutral;
    };

    explicit OrdersViewModel(const OrdersNeeds &needs, QObject *parent = nullptr);
    ~OrdersViewModel() override; ///< Stops an export.

    [[nodiscard]] OrderTable &table() { return m_table; }
    [[nodiscard]] Side side() const
    {
        return m_refund.stage() == RefundViewModel::Stage::Closed ? m_side : Side::Refund;
    }
    [[nodiscard]] RefundViewModel &refund() { return m_refund; }
    [[nodiscard]] Clock &clock() const { return m_clock; }
    [[nodiscard]] const std::optional<Order> &chosen() const { return m_chosen; }
    [[nodiscard]] const QList<EventRow> &events() const { return m_events; }
    [[nodiscard]] const Notice &notice() const { return m_notice; }
    [[nodiscard]] const OrderChips &chips() const { return m_chips; }
    [[nodiscard]] const QStringList &desks() const
    {
        return m_desks;
    }                                      ///< That have made orders, as far as seen.
    [[nodiscard]] StateText state() const; ///< Of the chosen order.
    [[nodiscard]] bool isAsking() const;   ///< WeChat, about the chosen order.
    [[nodiscard]] bool canClose() const;
    [[nodiscard]] bool isNarrowed() const { return !m_text.trimmed().isEmpty() || m_chips != OrderChips{}; }
    /// Where a number from a buyer's phone is typed: what can be said to that.
    [[nodiscard]] std::optional<Verdict> verdict() const;
    [[nodiscard]] QString totalsText() const;

    /// -1: nothing is exported. Else the orders written so far.
    [[nodiscard]] qint64 exported() const;

    void type(const QString &text);
    void setChips(const OrderChips &chips);
    void choose(const QString &outTradeNo); ///< Empty: none.
    /// What was typed is confirmed, as a scanner does: a number from a phone is asked about.
    void confirm();
    void askNow();
    void askToClose();
    void close();
    void showEvidence();
    void giveBack(); ///< Opens the form, or says why there can be none.
    /// The same of an order that is being looked for.
    void giveBackOf(const QString &outTradeNo);
    /// One step back. False: there is nothing to go back from.
    bool goBack();
    void tell(const Notice &notice);
    /// Writes what is found in the background; the name's ending says in which form.
    void exportTo(const QString &path);
    void stopExport();

Q_SIGNALS:
    void changed();

private:
    void search();
    void readChosen();
    void onSettled();
    void watchExport();
    void fail(const Error &error);
    void giveBackWhenRead();
    void setChosen(const std::optional<Order> &order);

    Ledger &m_ledger;
    PaymentRunner &m_runner;
    Clock &m_clock;
    OrderTable m_table;
    RefundViewModel m_refund;
    QString m_text;
    OrderChips m_chips;
    Side m_side = Side::Order;
    std::optional<Order> m_chosen;
    QList<EventRow> m_events;
    QStringList m_desks;
    Notice m_notice;
    QString m_givesBackOf; ///< Once it is there.
    QString m_askedFor;    ///< The number from a phone that was asked about by itself.
    struct Export
    {
        std::atomic<qint64> rows{0};
        std::atomic_bool isStopped{false};
    };
    std::shared_ptr<Export> m_export;
};

} // namespace saoma
