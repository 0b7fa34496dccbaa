// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/calibration.h"
#include "ui/sheets/sheetskeys.h"

#include <QDialog>

#include <array>
#include <optional>

class QComboBox;
class QMessageBox;
class QVBoxLayout;

namespace saoma {

class ActionButton;
class CalibrationSketch;
class CalibrationViewModel;
class FieldEdit;
class ListTable;
class SignView;
class WordLabel;

/// A printer is measured: choose it, print the page, type what the ruler says. Everything by keys alone: Tab
/// and Enter go through the lengths, Enter stores them when they are complete.
class CalibrationDialog final : public QDialog
{
    Q_OBJECT
public:
    CalibrationDialog(CalibrationViewModel &model, const SheetsKeys &keys, const QString &folder,
        QWidget *parent = nullptr);
    ~CalibrationDialog() override;

    /// What was typed and not stored is asked for first.
    void reject() override;

Q_SIGNALS:
    void folderChosen(const QString &folder); ///< A file was saved there.

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makePrinters();
    QWidget *makePage();
    QWidget *makeMeasure();
    QLayout *makeFoot();
    void addKeys();
    ActionButton *addButton(const QString &name, const QString &words, const QKeySequence &key);
    void render();
    void renderVerdict();
    void onEnter();
    [[nodiscard]] std::optional<CalibrationLength> lengthInHand() const;
    void askForFile();
    void askToForget();
    QMessageBox *askFirst(const QString &name, const QString &title, const QString &question,
        const QString &yes, const QString &no);

    CalibrationViewModel &m_model;
    SheetsKeys m_keys;
    QString m_folder;
    ListTable *m_printers = nullptr;
    WordLabel *m_correction = nullptr; ///< That is in use.
    WordLabel *m_note = nullptr;
    ActionButton *m_forget = nullptr;
    QComboBox *m_paper = nullptr;
    ActionButton *m_print = nullptr;
    ActionButton *m_save = nullptr;
    WordLabel *m_outcome = nullptr;
    CalibrationSketch *m_sketch = nullptr;
    std::array<FieldEdit *, calibrationLengths.size()> m_fields{};
    SignView *m_sign = nullptr;
    WordLabel *m_verdict = nullptr;
    ActionButton *m_store = nullptr;
};

} // namespace saoma
