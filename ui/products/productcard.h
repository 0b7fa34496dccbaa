// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/products/productkeys.h"

#include <QWidget>

namespace saoma {

class ActionButton;
class ProductsViewModel;
class WordLabel;

/// The chosen product, what can be done with it, and the question before it goes off sale.
class ProductCard final : public QWidget
{
    Q_OBJECT
public:
    ProductCard(ProductsViewModel &model, const ProductKeys &keys, QWidget *parent = nullptr);

    void render();

private:
    QWidget *makeActs(const ProductKeys &keys);
    QWidget *makeQuestion();

    ProductsViewModel &m_model;
    WordLabel *m_name = nullptr;
    WordLabel *m_price = nullptr;
    WordLabel *m_rest = nullptr;
    WordLabel *m_note = nullptr;
    WordLabel *m_question = nullptr;
    QWidget *m_acts = nullptr;
    QWidget *m_confirmation = nullptr;
    ActionButton *m_edit = nullptr;
    ActionButton *m_remove = nullptr;
    ActionButton *m_putBack = nullptr;
};

} // namespace saoma
