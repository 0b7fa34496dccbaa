// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/backupkeys.h"
#include "ui/backups/backupsviewmodel.h"
#include "ui/widgets/page.h"

namespace saoma {

class ActionButton;
class BackupTable;
class ListTable;
class RestoreForm;
class WordLabel;

/// The backups at the left, what can be done about the chosen one below, the question at the right.
/// References must outlive it.
class BackupsPage final : public Page
{
    Q_OBJECT
public:
    explicit BackupsPage(const BackupNeeds &needs, QWidget *parent = nullptr);

    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override;

    [[nodiscard]] BackupsViewModel &model() const { return *m_model; }

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeList();
    void render();
    void renderButtons();
    [[nodiscard]] std::optional<DailyBackup> chosen() const;
    void onChosen(void (BackupsViewModel::*act)(const DailyBackup &));

    BackupsViewModel *m_model;
    BackupKeys m_keys;
    BackupTable *m_table = nullptr;
    ListTable *m_view = nullptr;
    WordLabel *m_nothing = nullptr;
    ActionButton *m_make = nullptr;
    ActionButton *m_check = nullptr;
    ActionButton *m_restore = nullptr;
    RestoreForm *m_form = nullptr;
    BackupsViewModel::Stage m_shown = BackupsViewModel::Stage::List;
};

} // namespace saoma
