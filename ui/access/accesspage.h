// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/access/accessviewmodel.h"
#include "ui/widgets/page.h"

namespace saoma {

class AccessForm;
class ListTable;
class RoleTable;
class WordLabel;

/// Who may give money back: the roles at the left, the form of the chosen one at the right. References must
/// outlive it.
class AccessPage final : public Page
{
    Q_OBJECT
public:
    AccessPage(AccessControl &access, Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override;

    [[nodiscard]] AccessViewModel &model() const { return *m_model; }

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeRoles();
    void render();

    AccessViewModel *m_model;
    RoleTable *m_roles = nullptr;
    ListTable *m_view = nullptr;
    WordLabel *m_explanation = nullptr;
    WordLabel *m_reset = nullptr;
    AccessForm *m_form = nullptr;
    bool m_wasRead = false;
};

} // namespace saoma
