// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"

#include <QMap>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace saoma {

class ActionButton;
class FieldEdit;
class ProductsViewModel;
class WordLabel;

/// The fields of a new product, or of one that is changed; what is wrong stands at its field while somebody
/// types.
class ProductEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit ProductEdit(ProductsViewModel &model, QWidget *parent = nullptr);

    void render();
    void takeFocus(); ///< To the first field that can be changed.
    void showFault(); ///< The first field that is wrong gets the focus, if there is one.

private:
    QWidget *makeFields();
    FieldEdit *makeField(ProductColumn column, QWidget *parent);
    void addPair(QVBoxLayout *column, ProductColumn left, ProductColumn right);

    ProductsViewModel &m_model;
    WordLabel *m_title = nullptr;
    QMap<ProductColumn, FieldEdit *> m_fields;
    QList<ProductColumn> m_order; ///< As they stand on the form.
    QScrollArea *m_scroll = nullptr;
    WordLabel *m_notice = nullptr;
    ActionButton *m_save = nullptr;
};

} // namespace saoma
