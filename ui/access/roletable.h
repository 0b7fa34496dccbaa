// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/access/accessviewmodel.h"

#include <QAbstractTableModel>

namespace saoma {

/// The roles: what each may give back at once, and how it is with its PIN.
class RoleTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, LimitColumn, PinColumn, ColumnCount };

    explicit RoleTable(AccessViewModel &model, QObject *parent = nullptr);

    [[nodiscard]] const AccessViewModel::RoleView &roleAt(int row) const { return m_model.roles().at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString limitText(const AccessViewModel::RoleView &view) const;
    AccessViewModel &m_model;
};

/// How it is with a role's PIN: set when, wrong how often, locked for how long.
[[nodiscard]] QString pinText(const AccessViewModel::RoleView &view);

} // namespace saoma
