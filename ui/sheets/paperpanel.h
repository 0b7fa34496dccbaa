// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheets/sheetskeys.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace saoma {

class SheetsViewModel;
class WordLabel;

/// Onto which paper: template, printer and its correction, where to begin on a used sheet, the printer's
/// resolution, one number of copies.
class PaperPanel final : public QWidget
{
    Q_OBJECT
public:
    PaperPanel(SheetsViewModel &model, const SheetsKeys &keys, QWidget *parent = nullptr);

    void render();

Q_SIGNALS:
    void ownGridWanted();
    void calibrationWanted();

private:
    void makeFields();
    [[nodiscard]] QLayout *makeCorrection(const SheetsKeys &keys);
    void listTemplates();
    void listPrinters();
    void showPrinter();
    void askForCopies();
    void renderCorrection();

    SheetsViewModel &m_model;
    QComboBox *m_template = nullptr;
    QComboBox *m_printer = nullptr;
    WordLabel *m_correction = nullptr;
    WordLabel *m_startLabel = nullptr;
    QSpinBox *m_start = nullptr;
    QSpinBox *m_dpi = nullptr;
    QCheckBox *m_sameCopies = nullptr;
    QSpinBox *m_copies = nullptr;
};

} // namespace saoma
