// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/opensale.h"

#include <QObject>

#include <memory>
#include <vector>

namespace saoma {

/// One of several sales in hand, as a tab shows it.
struct SaleTab
{
    QString key;
    Money amount;
    StateText state;
    bool isCurrent = false;

    friend bool operator==(const SaleTab &a, const SaleTab &b)
    {
        return a.key == b.key && a.amount == b.amount && a.state.word == b.state.word
            && a.isCurrent == b.isCurrent;
    }
};

/// The counter without its widgets: holds the open sales and knows which one is looked at. It tells
/// PaymentRunner what is wanted and then watches the ledger; looking at one sale never stops the watching of
/// another. References must outlive it.
class CounterViewModel final : public QObject
{
    Q_OBJECT
public:
    static constexpr int openSalesMax = 20;

    CounterViewModel(
        Ledger &ledger, PaymentRunner &runner, Clock &clock, Random &random, QObject *parent = nullptr);
    ~CounterViewModel() override;

    /// The ledger has been opened, or could not be. Sales wished for before that wait for it.
    void setLedger(const Result<> &opened);

    /// A new sale, looked at from now on. What was finished before it goes out of hand. False if too many are
    /// open: nothing was done.
    [[nodiscard]] bool charge(Money amount);

    /// Enter without an amount: the next act of the shown sale.
    void goOn();
    /// Esc without an amount: one step back; a running sale is asked about first.
    void goBack();

    void freshCode();
    void askNow();
    void askToCancel();
    void keepSale();
    void confirmCancel();
    void dismiss();

    void showNext();
    void showSale(const QString &key);
    /// Takes an order of the ledger in hand, such as one of today's list.
    void showOrder(const QString &outTradeNo);

    [[nodiscard]] const SaleView &sale() const { return m_view; }
    [[nodiscard]] QList<SaleTab> tabs() const;
    [[nodiscard]] bool canCharge() const { return m_ledgerState != LedgerState::Failed; }
    /// True while an order in hand cannot be asked about: shown as network trouble.
    [[nodiscard]] bool hasUnknown() const;

Q_SIGNALS:
    void changed();
    /// A sale in hand is paid; also when another one is looked at.
    void paid(const saoma::Order &order);
    /// The list of products on sale has another content.
    void productsChanged();

private:
    enum class LedgerState { Opening, Open, Failed };

    OpenSale &add(OpenSale sale);
    [[nodiscard]] OpenSale *find(const QString &key);
    [[nodiscard]] OpenSale *current() { return find(m_current); }
    void drop(const QString &key);
    void dropFinished();

    void takeUpOpenSales();
    void takeUp(const Order &order);
    void send(OpenSale &sale);
    void cancel(OpenSale &sale);
    void reload(const QString &key, const QString &saleId);
    void take(const QString &key, const Result<SaleRecord> &record);
    void onOrdersChanged(const QStringList &outTradeNos);
    void onAskingChanged(const QString &outTradeNo);
    void setAsking(const QString &outTradeNo, Asking asking);
    void fail(const QString &key, const Error &error);

    void refresh();
    void scheduleTick();

    Ledger &m_ledger;
    PaymentRunner &m_runner;
    Clock &m_clock;
    Random &m_random;
    std::vector<std::unique_ptr<OpenSale>> m_sales;
    QString m_current;
    SaleView m_view;
    bool m_isConfirmingCancel = false;
    LedgerState m_ledgerState = LedgerState::Opening;
    std::optional<Error> m_ledgerError;
    quint64 m_tick = 0; ///< The timer that counts; older ones are void.
};

} // namespace saoma
