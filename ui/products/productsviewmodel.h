// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/productfile.h"
#include "ui/models/producttable.h"
#include "ui/products/productform.h"
#include "ui/text/statetext.h"

#include <QObject>

namespace saoma {

/// What was done, or why it was not.
struct Notice
{
    QString text;
    Tone tone = Tone::Neutral;
};

/// The products page without its widgets: which product is looked at, what is typed about it, and what
/// becomes of it. A product that another program has changed meanwhile is never overwritten unseen.
/// References must outlive it.
class ProductsViewModel final : public QObject
{
    Q_OBJECT
public:
    enum class Side {
        Card,    ///< The chosen product.
        Form,    ///< A new product, or the chosen one being changed.
        Removal, ///< The question whether the chosen one is to go off sale.
        Export,
    };

    ProductsViewModel(Ledger &ledger, Catalog &catalog, QObject *parent = nullptr);

    [[nodiscard]] ProductTable &table() { return m_table; }
    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] const std::optional<Product> &chosen() const { return m_chosen; }
    [[nodiscard]] const ProductForm &form() const { return m_form; }
    [[nodiscard]] const Notice &notice() const { return m_notice; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; } ///< Something is being written.
    [[nodiscard]] bool isEmpty() const { return m_table.isRead() && m_table.catalog().isEmpty(); }

    /// The product that the list stands at; empty: none. Not heard while a form is open.
    void choose(const QString &id);
    void add();
    void edit();
    void type(ProductColumn column, const QString &text);
    void save();
    void askToRemove();
    void confirmRemoval();
    void putBack();
    void askToExport();
    /// Writes the list in the background; the name's ending says in which form.
    void exportTo(const QString &path, const ProductExport &options);
    void tell(const Notice &notice);
    /// One step back. False: there is nothing to go back from.
    bool goBack();
    void removeOrPutBack(); ///< Whichever the chosen product needs.

Q_SIGNALS:
    void changed();
    void refused();                ///< Saving: the form tells where it is wrong.
    void saved(const QString &id); ///< To be the chosen one, once the list has it.

private:
    void open(Side side);
    void change(const std::optional<Product> &before, const Product &after, const QString &done);
    void onChanged(const Result<> &result, const Product &after, const QString &done);
    void onCatalog();
    void follow(const Product &present);
    [[nodiscard]] const Product *known(const QString &id) const;
    [[nodiscard]] QString suggestedId() const;
    void fail(const Error &error);

    Catalog &m_catalog;
    ProductTable m_table;
    Side m_side = Side::Card;
    std::optional<Product> m_chosen;
    ProductForm m_form;
    Notice m_notice;
    bool m_isBusy = false;
    bool m_isLeaving = false; ///< Was told once that what is typed would be lost.
};

} // namespace saoma
