// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "ui/board/boardslot.h"

#include <QObject>

#include <vector>

namespace saoma {

/// A board of products, each with a live code of mode 2, for shops whose merchant number has no mode 1. While
/// somebody can see it every product has one open order; a fresh code is a sale of its own and leaves only
/// after the platform has closed the one before, or said that it is paid. Everything is done through
/// PaymentRunner and heard from the ledger. References must outlive it.
class BoardViewModel final : public QObject
{
    Q_OBJECT
public:
    static constexpr int productsMax = 12;
    static constexpr std::chrono::milliseconds wishGap{300}; ///< So that a board is no flood of calls.
    static constexpr std::chrono::seconds leaveGrace{30};    ///< A look at another page ends no code.

    BoardViewModel(Ledger &ledger, PaymentRunner &runner, Catalog &catalog, Clock &clock, Random &random,
        QObject *parent = nullptr);
    ~BoardViewModel() override;

    /// The ledger has been opened: from now on codes can be asked for. What an earlier run of the program has
    /// left open is taken up first.
    void setLedgerOpen();
    /// Why nothing can be sold at the moment; nothing: all is well.
    void setTrouble(const std::optional<Error> &trouble);
    /// By id, in this order; the first `productsMax` count.
    void setProducts(const QStringList &productIds);
    /// Somebody can see the board. When nobody can any more its codes are cancelled after a while.
    void setSeen(bool isSeen);

    /// Of the products that are on sale.
    [[nodiscard]] const QList<BoardCard> &cards() const { return m_cards; }
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    [[nodiscard]] bool isRead() const; ///< All chosen products have been looked up.

Q_SIGNALS:
    void changed();

private:
    BoardSlot &add(const QString &productId);
    [[nodiscard]] BoardSlot *find(int key);
    [[nodiscard]] BoardMoment now() const;

    void readProducts();
    void takeProduct(const QString &productId, const Result<Product> &product);
    void takeUp(const QList<Order> &unsettled);
    void onOrdersChanged(const QStringList &outTradeNos);
    void readOrder(int key, const QString &outTradeNo);

    void act();
    void charge(BoardSlot &slot);
    void cancel(BoardSlot &slot);
    void refresh();
    void scheduleTick();

    Ledger &m_ledger;
    PaymentRunner &m_runner;
    Catalog &m_catalog;
    Clock &m_clock;
    Random &m_random;
    std::vector<BoardSlot> m_slots; ///< The chosen ones in their order, then those that are leaving.
    QList<BoardCard> m_cards;
    std::optional<Error> m_trouble;
    bool m_isTakenUp = false; ///< What was open at the start is known.
    bool m_isSeen = false;
    bool m_isOpen = false;    ///< Codes are wanted.
    bool m_isResting = false; ///< A wish has just been sent.
    int m_keys = 0;
    quint64 m_tick = 0;    ///< The timer that counts; older ones are void.
    quint64 m_leaving = 0; ///< Likewise.
};

} // namespace saoma
