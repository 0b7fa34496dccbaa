// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/productsviewmodel.h"

#include "ui/models/background.h"
#include "ui/text/errortext.h"
#include "ui/text/producttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {

ProductsViewModel::ProductsViewModel(Ledger &ledger, Catalog &catalog, QObject *parent)
    : QObject{parent},
      m_catalog{catalog},
      m_table{ledger, catalog}
{
    connect(&m_table, &ProductTable::settled, this, &ProductsViewModel::onCatalog);
    connect(&m_table, &ProductTable::readFailed, this, &ProductsViewModel::fail);
}

void ProductsViewModel::choose(const QString &id)
{
    if (m_side == Side::Form || m_isBusy || (m_chosen ? m_chosen->id : QString()) == id)
        return;
    const Product *product = known(id);
    m_chosen = product ? std::optional{*product} : std::nullopt;
    if (m_side != Side::Export)
        m_side = Side::Card;
    Q_EMIT changed(); // what was told stays: perhaps the list has moved on by itself
}

void ProductsViewModel::open(Side side)
{
    m_side = side;
    m_isLeaving = false;
    m_notice = {};
    Q_EMIT changed();
}

void ProductsViewModel::add()
{
    if (m_side == Side::Form || m_isBusy)
        return;
    m_form = ProductForm::forNew(suggestedId());
    open(Side::Form);
}

void ProductsViewModel::edit()
{
    if (m_side == Side::Form || m_isBusy || !m_chosen)
        return;
    m_form = ProductForm::of(*m_chosen);
    open(Side::Form);
}

void ProductsViewModel::type(ProductColumn column, const QString &text)
{
    if (m_side != Side::Form || m_isBusy || m_form.text(column) == text)
        return;
    m_form.type(column, text);
    if (m_form.isNew() && column == ProductColumn::Id)
        m_form.setIdTaken(known(text.trimmed()) != nullptr);
    m_isLeaving = false;
    m_notice = {};
    Q_EMIT changed();
}

void ProductsViewModel::save()
{
    if (m_side != Side::Form || m_isBusy)
        return;
    if (!m_form.isRight()) {
        m_form.tellAllFaults();
        tell({tr("Nothing is saved yet: mend what is marked."), Tone::Bad});
        Q_EMIT refused();
        return;
    }
    if (!m_form.isNew() && !m_form.isChanged())
        return open(Side::Card);
    const Product product = m_form.product();
    change(m_form.before(), product, tr("“%1” is saved.").arg(product.name));
}

void ProductsViewModel::askToRemove()
{
    if (m_side == Side::Card && !m_isBusy && m_chosen && m_chosen->isActive)
        open(Side::Removal);
}

void ProductsViewModel::confirmRemoval()
{
    if (m_side != Side::Removal || m_isBusy)
        return;
    Product removed = *m_chosen;
    removed.isActive = false;
    change(m_chosen, removed, tr("“%1” is off sale.").arg(removed.name));
}

void ProductsViewModel::removeOrPutBack()
{
    if (m_chosen && !m_chosen->isActive)
        putBack();
    else
        askToRemove();
}

void ProductsViewModel::putBack()
{
    if (m_side != Side::Card || m_isBusy || !m_chosen || m_chosen->isActive)
        return;
    Product sold = *m_chosen;
    sold.isActive = true;
    change(m_chosen, sold, tr("“%1” is on sale again; its printed code works.").arg(sold.name));
}

void ProductsViewModel::change(
    const std::optional<Product> &before, const Product &after, const QString &done)
{
    m_isBusy = true;
    Q_EMIT changed();
    m_catalog.change(before, after).then(this, [this, after, done](const Result<> &result) {
        onChanged(result, after, done);
    });
}

void ProductsViewModel::onChanged(const Result<> &result, const Product &after, const QString &done)
{
    m_isBusy = false;
    if (result) {
        m_chosen = after;
        open(Side::Card);
        tell({done, Tone::Good});
        Q_EMIT saved(after.id);
        return;
    }
    if (result.error().code == u"PRODUCT_ID_TAKEN"_s)
        m_form.setIdTaken(true);
    fail(result.error());
    Q_EMIT refused();
    if (result.error().code != u"CATALOG_CHANGED"_s)
        return;
    m_catalog.product(after.id).then(this, [this](const Result<Product> &present) {
        if (present)
            follow(*present);
    });
}

/// The list was read anew, or shows something else.
void ProductsViewModel::onCatalog()
{
    if (m_isBusy)
        return; // what we are writing ourselves is told by its answer
    if (m_side == Side::Form && m_form.isNew())
        m_form.setIdTaken(known(m_form.product().id) != nullptr);
    const QString id = m_side == Side::Form && !m_form.isNew() ? m_form.before()->id
        : m_chosen                                             ? m_chosen->id
                                                               : QString();
    if (const Product *present = known(id))
        follow(*present);
    Q_EMIT changed();
}

/// Another program may have been here: what is shown becomes what is there, and a form keeps what was typed.
void ProductsViewModel::follow(const Product &present)
{
    if (m_side == Side::Form && !m_form.isNew() && m_form.before()->id == present.id
        && *m_form.before() != present) {
        QStringList texts;
        for (const ProductColumn column : differences(*m_form.before(), present))
            texts.append(productChangeText(*m_form.before(), present, column));
        m_form.rebase(present);
        tell({tr("Another program has changed this product meanwhile: %1. What you have typed is still here; "
                 "look at it and save again.")
                  .arg(texts.join(u" · "_s)),
            Tone::Warning});
    }
    if (m_chosen && m_chosen->id == present.id && *m_chosen != present) {
        m_chosen = present;
        if (m_side == Side::Removal)
            m_side = Side::Card;
        Q_EMIT changed();
    }
}

void ProductsViewModel::askToExport()
{
    if (m_side != Side::Form && !m_isBusy)
        open(Side::Export);
}

void ProductsViewModel::exportTo(const QString &path, const ProductExport &options)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    tell({tr("Writing the list…"), Tone::Neutral});
    const QList<Product> products = m_table.catalog();
    const auto count =
        options.products == ProductExport::Products::All ? products.size() : m_table.onSaleCount();
    inBackground(
        this, [=] { return writeProductFile(path, products, options); },
        [this, path, count](const Result<> &written) {
            m_isBusy = false;
            if (!written)
                return fail(written.error());
            open(Side::Card);
            const QString done = tr("%n product(s) written to %1.", nullptr, int(count)).arg(path);
            const QString remark = exportRemarkText(count);
            tell(remark.isEmpty() ? Notice{done, Tone::Good} : Notice{done + u'\n' + remark, Tone::Warning});
        });
}

void ProductsViewModel::tell(const Notice &notice)
{
    m_notice = notice;
    Q_EMIT changed();
}

void ProductsViewModel::fail(const Error &error)
{
    ErrorText text = errorText(error);
    text.money.clear(); // a list moves no money
    tell({text.oneLine(), Tone::Bad});
}

bool ProductsViewModel::goBack()
{
    if (m_isBusy)
        return true; // its answer comes first
    if (m_side == Side::Form && m_form.isChanged() && !std::exchange(m_isLeaving, true)) {
        tell({tr("What you have typed is not saved. Esc once more throws it away."), Tone::Warning});
        return true;
    }
    const bool wasCard = m_side == Side::Card;
    open(Side::Card);
    return !wasCard;
}

const Product *ProductsViewModel::known(const QString &id) const
{
    const QList<Product> &all = m_table.catalog();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&id](const Product &product) { return product.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

/// Nobody has to think of ids: the next free number.
QString ProductsViewModel::suggestedId() const
{
    qsizetype number = m_table.catalog().size() + 1;
    const auto idOf = [](qsizetype n) { return QString{u"P%1"_s.arg(n, 4, 10, QChar(u'0'))}; };
    while (known(idOf(number)))
        ++number;
    return idOf(number);
}

} // namespace saoma
