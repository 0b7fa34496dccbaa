// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardkeys.h"
#include "ui/models/producttable.h"

#include <QWidget>

class QLayout;
class QLineEdit;

namespace saoma {

class BoardChoice;
class ListTable;
class WordLabel;

/// Which products go onto the board: what is typed finds, Space (in the list) or a click marks.
class BoardChooser final : public QWidget
{
    Q_OBJECT
public:
    BoardChooser(BoardChoice &choice, Ledger &ledger, Catalog &catalog, const BoardKeys &keys,
        QWidget *parent = nullptr);

    void focusSearch();
    /// False: there was nothing to clear.
    bool clearSearch();
    /// Asks for the board, or says why there can be none.
    void goOn();

Q_SIGNALS:
    void boardWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeSearch(const BoardKeys &keys);
    QWidget *makeList();
    QLayout *makeFoot();
    void toggle(int row);
    void say(const QString &sentence);
    void render();
    [[nodiscard]] QStringList chosenOnSale() const;
    [[nodiscard]] bool takeTableKey(int key);

    BoardChoice &m_choice;
    ProductTable *m_table;
    QLineEdit *m_search = nullptr;
    ListTable *m_view = nullptr;
    WordLabel *m_nothing = nullptr;
    WordLabel *m_count = nullptr;
    WordLabel *m_notice = nullptr;
};

} // namespace saoma
