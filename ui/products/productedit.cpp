// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/productedit.h"

#include "ui/products/productsviewmodel.h"
#include "ui/text/producttext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/fieldedit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {

ProductEdit::ProductEdit(ProductsViewModel &model, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_title = new WordLabel(TextSize::Title, Ink::Normal, this);
    m_title->setWeight(Weight::Strong);
    column->addWidget(m_title);
    column->addWidget(makeFields(), 1);
    m_notice = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_notice->setObjectName(u"formNotice"_s);
    m_notice->setWeight(Weight::Strong);
    m_notice->setWordWrap(true);
    m_notice->setMinimumWidth(1);
    column->addWidget(m_notice);
    column->addSpacing(Theme::grid / 2);

    m_save = new ActionButton(ActionButton::Look::Primary, this);
    m_save->setObjectName(u"saveButton"_s);
    m_save->setWords(tr("Save"), tr("Enter"));
    m_save->setRowHeight(48);
    connect(m_save, &QPushButton::clicked, &m_model, &ProductsViewModel::save);
    connect(&m_model, &ProductsViewModel::refused, this, &ProductEdit::showFault);
    auto *leave = new ActionButton(ActionButton::Look::Plain, this);
    leave->setObjectName(u"leaveButton"_s);
    leave->setWords(tr("Cancel"), tr("Esc"));
    leave->setRowHeight(48);
    connect(leave, &QPushButton::clicked, &m_model, &ProductsViewModel::goBack);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(leave);
    row->addWidget(m_save);
    column->addLayout(row);
}

/// Many faults at once scroll: they must never push the window out of its screen.
QWidget *ProductEdit::makeFields()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *fields = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeField(ProductColumn::Id, fields));
    column->addWidget(makeField(ProductColumn::Name, fields));
    addPair(column, ProductColumn::Price, ProductColumn::Unit);
    addPair(column, ProductColumn::Category, ProductColumn::Copies);
    column->addWidget(makeField(ProductColumn::Note, fields));
    column->addStretch(1);
    m_scroll->setWidget(fields);
    m_scroll->viewport()->setAutoFillBackground(false); // the card shines through
    fields->setAutoFillBackground(false);
    return m_scroll;
}

FieldEdit *ProductEdit::makeField(ProductColumn column, QWidget *parent)
{
    const auto lines = column == ProductColumn::Note ? FieldEdit::Lines::Several : FieldEdit::Lines::One;
    const QString word = column == ProductColumn::Price ? tr("Price in yuan") : productColumnText(column);
    auto *field = new FieldEdit(word, lines, parent);
    field->setObjectName(columnName(column) + u"Field"_s);
    connect(
        field, &FieldEdit::typed, this, [this, column](const QString &text) { m_model.type(column, text); });
    m_fields.insert(column, field);
    m_order.append(column);
    return field;
}

void ProductEdit::addPair(QVBoxLayout *column, ProductColumn left, ProductColumn right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(makeField(left, column->parentWidget()), 3, Qt::AlignTop);
    row->addWidget(makeField(right, column->parentWidget()), 2, Qt::AlignTop);
    column->addLayout(row);
}

void ProductEdit::render()
{
    const ProductForm &form = m_model.form();
    m_title->setText(form.isNew() ? tr("New product") : tr("Change product"));
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        field.value()->setText(form.text(field.key()));
        const auto fault = form.fault(field.key());
        const auto remark = form.remark(field.key());
        field.value()->setFault(fault ? productFaultText(*fault) : QString());
        field.value()->setRemark(remark ? productFaultText(*remark) : QString());
    }
    m_fields[ProductColumn::Id]->setReadOnly(!form.isNew()); // it stands in the printed code
    m_notice->setVisible(!m_model.notice().text.isEmpty());
    m_notice->setText(m_model.notice().text);
    m_notice->setInk(Theme::of(this).ink(m_model.notice().tone));
    m_save->setEnabled(!m_model.isBusy());
}

void ProductEdit::takeFocus()
{
    m_fields[ProductColumn::Name]->takeFocus();
}

void ProductEdit::showFault()
{
    for (const ProductColumn column : std::as_const(m_order)) {
        if (!m_model.form().fault(column))
            continue;
        m_fields[column]->takeFocus();
        m_scroll->ensureWidgetVisible(m_fields[column]);
        return;
    }
}

} // namespace saoma
