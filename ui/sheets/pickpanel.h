// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/productpickmodel.h"
#include "ui/sheets/sheetskeys.h"

#include <QWidget>

class QLineEdit;

namespace saoma {

class ActionButton;
class ListTable;
class WordLabel;

/// Which products go onto the sheet, and how often. In the list Space picks, digits change the copies.
class PickPanel final : public QWidget
{
    Q_OBJECT
public:
    PickPanel(ProductPickModel &model, const SheetsKeys &keys, QWidget *parent = nullptr);

    void focusSearch();
    void setCopiesEditable(bool isEditable); ///< Not while one number counts for all.

Q_SIGNALS:
    void printedWanted(); ///< The sheets that are on paper already.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    bool takeTableKey(const QKeyEvent &key);
    void render();

    ProductPickModel &m_model;
    QLineEdit *m_search = nullptr;
    ListTable *m_table = nullptr;
    WordLabel *m_count = nullptr;
    ActionButton *m_none = nullptr;
};

} // namespace saoma
