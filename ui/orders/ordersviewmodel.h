// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/payment/paymentrunner.h"
#include "ui/models/ordertable.h"
#include "ui/orders/orderfilter.h"
#include "ui/text/verdicttext.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace saoma {

/// The orders page without its widgets: what is looked for, the order that is looked at, what can be done
/// about it. Reading needs no network; only askNow() and close() do. References must outlive it.
class OrdersViewModel final : public QObject
{
    Q_OBJECT
public:
    enum class Side {
        Order,
        Closing, ///< The question whether the chosen order is to be closed.
        Evidence,
    };
    /// What was done, or why it was not.
    struct Notice
    {
        QString text;
        Tone tone = Tone::Neutral;
    };

    OrdersViewModel(Ledger &ledger, PaymentRunner &runner, Clock &clock, QObject *parent = nullptr);
    ~OrdersViewModel() override; ///< Stops an export.

    [[nodiscard]] OrderTable &table() { return m_table; }
    [[nodiscard]] Side side() const { return m_side; }
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

    Ledger &m_ledger;
    PaymentRunner &m_runner;
    Clock &m_clock;
    OrderTable m_table;
    QString m_text;
    OrderChips m_chips;
    Side m_side = Side::Order;
    std::optional<Order> m_chosen;
    QList<EventRow> m_events;
    QStringList m_desks;
    Notice m_notice;
    QString m_askedFor; ///< The number from a phone that was asked about by itself.
    struct Export
    {
        std::atomic<qint64> rows{0};
        std::atomic_bool isStopped{false};
    };
    std::shared_ptr<Export> m_export;
};

} // namespace saoma
