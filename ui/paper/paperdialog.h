// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paper/papererrand.h"

#include <QDialog>

class QComboBox;

namespace saoma {

class ActionButton;
class WordLabel;

/// On which printer? Enter prints, Esc goes back. The errand must outlive it.
class PaperDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `question`: "Print the daily report 2026-11-28 Sat on:".
    PaperDialog(PaperErrand &errand, const QString &question, const PaperErrand::Pages &pages,
        QWidget *parent = nullptr);

private:
    void render();
    void print();

    PaperErrand &m_errand;
    PaperErrand::Pages m_pages;
    QComboBox *m_printer;
    WordLabel *m_note;
    ActionButton *m_print;
};

} // namespace saoma
