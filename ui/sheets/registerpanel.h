// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/register.h"
#include "ui/sheets/sheetskeys.h"

#include <QWidget>

class QKeyEvent;
class QLayout;

namespace saoma {

class ActionButton;
class ListTable;
class RegisterViewModel;
class WordLabel;

/// The codes that are on paper: sheets on the left, the chosen one's codes on the right. Delete voids the
/// sheet or the code, whichever list has the focus.
class RegisterPanel final : public QWidget
{
    Q_OBJECT
public:
    RegisterPanel(RegisterViewModel &model, const SheetsKeys &keys, QWidget *parent = nullptr);

    void takeFocus();
    void reprint(); ///< If there is something to print again.

Q_SIGNALS:
    void leaveWanted();
    void reprintWanted(const QList<saoma::Reprint> &products);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeSheets();
    QWidget *makeCodes();
    QLayout *makeFoot();
    void askToVoidSheet();
    void askToVoidCode();
    void ask(const QString &question, const QString &productId);
    [[nodiscard]] QString currentProduct() const;
    void render();

    RegisterViewModel &m_model;
    SheetsKeys m_keys;
    ListTable *m_sheets = nullptr;
    ListTable *m_codes = nullptr;
    WordLabel *m_nothing = nullptr;
    WordLabel *m_notice = nullptr;
    ActionButton *m_voidSheet = nullptr;
    ActionButton *m_voidCode = nullptr;
    ActionButton *m_reprint = nullptr;
};

} // namespace saoma
