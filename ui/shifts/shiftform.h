// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shifts/shiftsviewmodel.h"
#include "ui/widgets/wordlabel.h"

#include <QMap>
#include <QWidget>

namespace saoma {

class ActionButton;
class FieldEdit;

/// Opens the desk's shift, or closes it and hands it over. Enter goes from field to field; at the last one it
/// leads to the question, and from there it writes.
class ShiftForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ShiftForm(ShiftsViewModel &model, QWidget *parent = nullptr);

    void render();
    void takeFocus();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Field = ShiftsViewModel::Field;
    [[nodiscard]] WordLabel *label(TextSize size, Ink ink);
    void goOn();
    void renderWords();
    void renderSums();

    ShiftsViewModel &m_model;
    WordLabel *m_title = nullptr;
    WordLabel *m_hint = nullptr;
    WordLabel *m_sums = nullptr;
    QMap<Field, FieldEdit *> m_edits;
    WordLabel *m_notice = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_go = nullptr;
};

} // namespace saoma
