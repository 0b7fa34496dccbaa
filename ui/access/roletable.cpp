// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/roletable.h"

#include "ui/text/amounttext.h"
#include "ui/text/roletext.h"
#include "ui/text/timetext.h"

using namespace std::chrono_literals;

namespace saoma {

QString pinText(const AccessViewModel::RoleView &view)
{
    if (!view.row)
        return RoleTable::tr("Not set");
    if (view.lockedFor > 0s)
        //: %1 a wait: "5 minutes".
        return RoleTable::tr("Wrong too often: locked for %1").arg(waitText(view.lockedFor));
    const QString day = dayTimeText(view.row->changedAt).left(10);
    if (view.row->tries > 0)
        //: %1 a day; %n counts wrong tries since it was right last.
        return RoleTable::tr("Set on %1; %n wrong try(s) since", nullptr, view.row->tries).arg(day);
    //: %1 a day.
    return RoleTable::tr("Set on %1").arg(day);
}

RoleTable::RoleTable(AccessViewModel &model, QObject *parent)
    : QAbstractTableModel{parent},
      m_model{model}
{
    connect(&m_model, &AccessViewModel::changed, this,
        [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

int RoleTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_model.roles().size());
}

int RoleTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RoleTable::limitText(const AccessViewModel::RoleView &view) const
{
    if (!m_model.hasOwner())
        return tr("Anything: no PIN is set");
    if (!view.row)
        return tr("Nothing: no PIN is set");
    if (view.row->refundLimit == usualRefundLimit(Role::Owner))
        return tr("Anything");
    if (view.row->refundLimit.isZero())
        return tr("Nothing");
    //: %1 is an amount.
    return tr("Up to %1").arg(amountText(view.row->refundLimit));
}

QVariant RoleTable::data(const QModelIndex &index, int role) const
{
    const AccessViewModel::RoleView &view = roleAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return roleText(view.role);
    case LimitColumn:
        return limitText(view);
    case PinColumn:
        return pinText(view);
    default:
        return {};
    }
}

QVariant RoleTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Who");
    case LimitColumn:
        return tr("May give back at once");
    case PinColumn:
        return tr("PIN");
    default:
        return {};
    }
}

} // namespace saoma
