// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/backupsviewmodel.h"

#include <QWidget>

namespace saoma {

class ActionButton;
class FieldEdit;
class WordLabel;

/// What going back to a backup means, and the owner's PIN. Enter restores, Esc goes back.
class RestoreForm final : public QWidget
{
    Q_OBJECT
public:
    explicit RestoreForm(BackupsViewModel &model, QWidget *parent = nullptr);

    void render();
    void takeFocus();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restore();

    BackupsViewModel &m_model;
    WordLabel *m_title = nullptr;
    WordLabel *m_meaning = nullptr;
    FieldEdit *m_pin = nullptr;
    WordLabel *m_notice = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_restore = nullptr;
};

} // namespace saoma
