// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/producttable.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace saoma {

class ListTable;
class WordLabel;

/// The list with its search box: what is typed finds, the arrows walk through what is found.
class ProductList final : public QWidget
{
    Q_OBJECT
public:
    explicit ProductList(ProductTable &table, QWidget *parent = nullptr);

    void focusSearch();
    /// False: there was nothing to clear.
    bool clearSearch();
    void toggleRemoved();
    /// Makes the product the current one, as soon as it is shown.
    void select(const QString &id);
    [[nodiscard]] QString currentId() const { return m_currentId; }

Q_SIGNALS:
    void currentChanged(const QString &id); ///< Empty: none.
    void activated();                       ///< By a double click.
    void removalWanted();                   ///< Delete in the list.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSearch();
    void onSettled();
    void onRow(int row);
    void countRows();

    ProductTable &m_table;
    QLineEdit *m_search = nullptr;
    QCheckBox *m_removed = nullptr;
    ListTable *m_view = nullptr;
    WordLabel *m_count = nullptr;
    WordLabel *m_nothing = nullptr;
    QString m_currentId;
    int m_currentRow = 0;
    bool m_wantsTop = false;
    QString m_wantedId; ///< To be the current one, once it is shown.
};

} // namespace saoma
