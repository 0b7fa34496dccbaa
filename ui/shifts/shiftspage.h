// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shifts/shiftkeys.h"
#include "ui/shifts/shiftsviewmodel.h"
#include "ui/widgets/page.h"

namespace saoma {

class ActionButton;
class ListTable;
class ShiftForm;
class ShiftTable;
class WordLabel;

/// The shifts at the left with the chosen one's figures below, the form at the right. The model must outlive
/// it.
class ShiftsPage final : public Page
{
    Q_OBJECT
public:
    explicit ShiftsPage(ShiftsViewModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeForm();
    void render();
    void renderChosen();
    void showShift(qint64 number);
    [[nodiscard]] std::optional<Shift> chosen() const;
    void askForPdf();
    void askToPrint();

    ShiftsViewModel &m_model;
    ShiftKeys m_keys;
    ShiftTable *m_table = nullptr;
    ListTable *m_view = nullptr;
    WordLabel *m_facts = nullptr;
    WordLabel *m_nothing = nullptr;
    ActionButton *m_save = nullptr;
    ActionButton *m_print = nullptr;
    ShiftForm *m_form = nullptr;
    QString m_folder; ///< Of the last file.
};

} // namespace saoma
