// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/productcard.h"

#include "ui/products/productsviewmodel.h"
#include "ui/text/amounttext.h"
#include "ui/text/producttext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QString priceText(const Product &product)
{
    const QString price = amountText(product.price);
    //: A price and its unit: "¥12.50 / kg".
    return product.unit.isEmpty() ? price : ProductCard::tr("%1 / %2").arg(price, product.unit);
}

/// Everything else, a line each.
QString restText(const Product &product)
{
    QStringList lines;
    const auto add = [&](ProductColumn column) {
        if (const QString text = productFieldText(product, column); !text.isEmpty())
            //: A field and what stands in it: "Category: Drinks".
            lines.append(ProductCard::tr("%1: %2").arg(productColumnText(column), text));
    };
    add(ProductColumn::Id);
    add(ProductColumn::Category);
    add(ProductColumn::Copies);
    return lines.join(u'\n');
}

QVBoxLayout *tightColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    return column;
}

} // namespace

ProductCard::ProductCard(ProductsViewModel &model, const ProductKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    QVBoxLayout *column = tightColumn(this);
    const auto addWords = [this, column](TextSize size, Ink ink, const QString &name) {
        auto *label = new WordLabel(size, ink, this);
        label->setObjectName(name);
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
        return label;
    };
    m_name = addWords(TextSize::Title, Ink::Normal, u"cardName"_s);
    m_name->setWeight(Weight::Strong);
    m_price = addWords(TextSize::Large, Ink::Normal, u"cardPrice"_s);
    m_rest = addWords(TextSize::Body, Ink::Faint, u"cardRest"_s);
    m_note = addWords(TextSize::Body, Ink::Normal, u"cardNote"_s);
    column->addStretch(1);
    column->addWidget(makeQuestion());
    column->addWidget(makeActs(keys));
}

QWidget *ProductCard::makeActs(const ProductKeys &keys)
{
    m_acts = new QWidget(this);
    QVBoxLayout *column = tightColumn(m_acts);
    const auto addAct = [this, column](const QString &name, const QString &words, const QString &key,
                            ActionButton::Look look, void (ProductsViewModel::*act)()) {
        auto *button = new ActionButton(look, m_acts);
        button->setObjectName(name);
        button->setWords(words, key);
        button->setRowHeight(48);
        connect(button, &QPushButton::clicked, &m_model, act);
        column->addWidget(button);
        return button;
    };
    m_edit = addAct(
        u"editButton"_s, tr("Change"), tr("Enter"), ActionButton::Look::Primary, &ProductsViewModel::edit);
    m_remove = addAct(u"removeButton"_s, tr("Take off sale"), nameOf(keys.remove), ActionButton::Look::Plain,
        &ProductsViewModel::askToRemove);
    m_putBack = addAct(u"putBackButton"_s, tr("Put back on sale"), nameOf(keys.remove),
        ActionButton::Look::Plain, &ProductsViewModel::putBack);
    return m_acts;
}

QWidget *ProductCard::makeQuestion()
{
    m_confirmation = new QWidget(this);
    QVBoxLayout *column = tightColumn(m_confirmation);
    m_question = new WordLabel(TextSize::Body, Ink::Normal, m_confirmation);
    m_question->setObjectName(u"removalQuestion"_s);
    m_question->setWordWrap(true);
    m_question->setMinimumWidth(1);
    column->addWidget(m_question);
    auto *confirm = new ActionButton(ActionButton::Look::Danger, m_confirmation);
    confirm->setObjectName(u"confirmRemovalButton"_s);
    confirm->setWords(tr("Take it off sale"), tr("Enter"));
    confirm->setRowHeight(48);
    connect(confirm, &QPushButton::clicked, &m_model, &ProductsViewModel::confirmRemoval);
    auto *keep = new ActionButton(ActionButton::Look::Plain, m_confirmation);
    keep->setObjectName(u"keepProductButton"_s);
    keep->setWords(tr("Keep it"), tr("Esc"));
    keep->setRowHeight(48);
    connect(keep, &QPushButton::clicked, &m_model, &ProductsViewModel::goBack);
    column->addWidget(confirm);
    column->addWidget(keep);
    return m_confirmation;
}

void ProductCard::render()
{
    const std::optional<Product> &product = m_model.chosen();
    const bool isAsked = m_model.side() == ProductsViewModel::Side::Removal;
    m_acts->setVisible(product && !isAsked);
    m_confirmation->setVisible(isAsked);
    for (WordLabel *label : {m_price, m_rest, m_note})
        label->setVisible(product.has_value());
    if (!product)
        return m_name->setText(m_model.isEmpty() ? QString() : tr("Choose a product in the list."));
    //: %1 is a product's name.
    m_name->setText(product->isActive ? product->name : tr("%1 (off sale)").arg(product->name));
    m_price->setText(priceText(*product));
    m_rest->setText(restText(*product));
    m_note->setText(product->note);
    m_edit->setEnabled(!m_model.isBusy());
    m_remove->setVisible(product->isActive);
    m_putBack->setVisible(!product->isActive);
    m_question->setText(
        tr("Take “%1” off sale? Whoever scans its printed code is told “商品不存在或已下架” and "
           "pays nothing. Sales under way go on, and it can be put back at any time.")
            .arg(product->name));
}

} // namespace saoma
