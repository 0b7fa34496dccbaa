// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheets/sheetskeys.h"

#include <QWidget>

class QListView;
class QProgressBar;

namespace saoma {

class ActionButton;
class SheetsViewModel;
class SignView;
class WordLabel;

/// How far the sheet has come, what is wrong with its cards, and the two ways out of the program.
class CheckPanel final : public QWidget
{
    Q_OBJECT
public:
    CheckPanel(SheetsViewModel &model, const SheetsKeys &keys, QWidget *parent = nullptr);

    void render();

Q_SIGNALS:
    void saveWanted();
    void printWanted();
    void faceChosen(int face);

private:
    QWidget *makeCheck(const SheetsKeys &keys);
    void makeRemarks();

    SheetsViewModel &m_model;
    SignView *m_sign = nullptr;
    WordLabel *m_step = nullptr;
    QProgressBar *m_progress = nullptr;
    ActionButton *m_stop = nullptr;
    ActionButton *m_check = nullptr;
    QListView *m_remarks = nullptr;
    WordLabel *m_note = nullptr;
    WordLabel *m_outcome = nullptr;
    ActionButton *m_save = nullptr;
    ActionButton *m_print = nullptr;
};

} // namespace saoma
