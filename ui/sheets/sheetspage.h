// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheets/sheetskeys.h"
#include "ui/sheets/sheetsviewmodel.h"
#include "ui/widgets/page.h"

class QStackedLayout;

namespace saoma {

class CheckPanel;
class PaperPanel;
class PickPanel;
class PreviewPanel;
class RegisterPanel;
class RegisterViewModel;

/// Product codes onto paper: products on the left, the sheet as it will be printed in the middle, paper,
/// problems and the ways out on the right. In their place, if wanted: what is on paper already.
class SheetsPage final : public Page
{
    Q_OBJECT
public:
    explicit SheetsPage(const SheetsNeeds &needs, QWidget *parent = nullptr);

    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override; ///< To the search, or to the printed sheets.
    [[nodiscard]] SheetsViewModel &model() { return m_model; }

Q_SIGNALS:
    void productsWanted(); ///< There are none; show where they are made.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeMaker();
    void addShortcuts();
    [[nodiscard]] bool showsPrinted() const;
    void showPrinted(bool isWanted);
    void reprint(const QList<Reprint> &products);
    void render();
    void askForFile();
    void askToPrint();
    void editGrid();
    void calibrate();

    SheetsViewModel m_model;
    RegisterViewModel *m_printed = nullptr;
    SheetsKeys m_keys;
    QStackedLayout *m_stack = nullptr;
    PickPanel *m_pick = nullptr;
    PreviewPanel *m_preview = nullptr;
    PaperPanel *m_paper = nullptr;
    CheckPanel *m_check = nullptr;
    RegisterPanel *m_register = nullptr;
    QString m_folder; ///< Of the last file.
};

} // namespace saoma
