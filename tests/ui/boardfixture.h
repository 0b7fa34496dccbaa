// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/paymentbench.h"
#include "tests/ui/productfixture.h"
#include "ui/board/boardviewmodel.h"

namespace saoma::test {

/// A shop on the bench with three products and a code life of ten minutes.
struct BoardFixture
{
    explicit BoardFixture(std::chrono::minutes codeLife = std::chrono::minutes{10})
    {
        bench.shop.codeLife = codeLife;
        bench.start();
        begin();
        put(sampleProduct(u"BUN", u"豆沙包", 350));
        put(sampleProduct(u"LATTE", u"拿铁咖啡", 1800));
        put(sampleProduct(u"TEA", u"Tea", 1000));
    }
    /// As after kill −9 and a new start.
    void restart()
    {
        model.reset();
        catalog.reset();
        bench.restart();
        begin();
    }

    void put(const Product &product)
    {
        [&] { QVERIFY(bench.wait(catalog->put(product))); }();
        bench.settle();
    }
    /// The board is looked at, and given the time to ask for its codes.
    void show(const QStringList &ids)
    {
        model->setProducts(ids);
        model->setSeen(true);
        run(std::chrono::seconds{1});
    }
    void run(Clock::Duration by) { bench.run(by); }

    [[nodiscard]] BoardCard card(const QString &id) const
    {
        for (const BoardCard &card : model->cards())
            if (card.productId == id)
                return card;
        return {};
    }
    [[nodiscard]] QStringList codes() const
    {
        QStringList codes;
        for (const BoardCard &card : model->cards())
            if (!card.code.isEmpty())
                codes.append(card.code);
        return codes;
    }
    /// All orders of a product, oldest first.
    [[nodiscard]] QList<Order> ordersOf(const QString &id)
    {
        QList<Order> found = bench.wait(bench.ledger->orders({})).value_or(QList<Order>{});
        found.removeIf([&id](const Order &order) { return order.productId != id; });
        std::reverse(found.begin(), found.end());
        return found;
    }
    [[nodiscard]] QString number(const QString &id) { return ordersOf(id).last().outTradeNo; }

    PaymentBench bench;
    std::unique_ptr<Catalog> catalog;
    std::unique_ptr<BoardViewModel> model;

private:
    void begin()
    {
        catalog = std::make_unique<Catalog>(*bench.ledger, bench.clock);
        model = std::make_unique<BoardViewModel>(
            *bench.ledger, *bench.runner, *catalog, bench.clock, bench.random);
        const auto resumed = bench.hear(bench.runner->resume());
        bench.settle();
        model->setLedgerOpen();
        bench.settle();
    }
};

} // namespace saoma::test
