// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/access/accessviewmodel.h"

#include <QWidget>

namespace saoma {

class ActionButton;
class FieldEdit;
class WordLabel;

/// Limit and PIN of the chosen role. Enter goes from field to field, and saves at the last.
class AccessForm final : public QWidget
{
    Q_OBJECT
public:
    explicit AccessForm(AccessViewModel &model, QWidget *parent = nullptr);

    void render();
    void takeFocus();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QList<FieldEdit *> fields() const; ///< Those that are asked for.
    [[nodiscard]] bool isDirty() const;
    void goOn();
    void save();
    void clearPins();

    AccessViewModel &m_model;
    WordLabel *m_title = nullptr;
    WordLabel *m_hint = nullptr;
    FieldEdit *m_limit = nullptr;
    FieldEdit *m_pin = nullptr;
    FieldEdit *m_again = nullptr;
    FieldEdit *m_owner = nullptr;
    WordLabel *m_notice = nullptr;
    ActionButton *m_save = nullptr;
};

} // namespace saoma
