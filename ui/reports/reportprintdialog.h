// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;

namespace saoma {

class ActionButton;
class ReportsViewModel;
class WordLabel;

/// On which printer? Enter prints, Esc goes back. The model must outlive it.
class ReportPrintDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ReportPrintDialog(ReportsViewModel &model, QWidget *parent = nullptr);

private:
    void render();
    void print();

    ReportsViewModel &m_model;
    QComboBox *m_printer;
    WordLabel *m_note;
    ActionButton *m_print;
};

} // namespace saoma
