// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/roletext.h"

#include <QCoreApplication>

namespace saoma {
namespace {

struct RoleWords
{
    Q_DECLARE_TR_FUNCTIONS(RoleWords)
};

} // namespace

QString roleText(Role role)
{
    switch (role) {
    case Role::Cashier:
        return RoleWords::tr("Cashier");
    case Role::Lead:
        //: Who leads a shift.
        return RoleWords::tr("Lead");
    case Role::Owner:
        return RoleWords::tr("Owner");
    }
    Q_UNREACHABLE();
}

QString roleText(const QString &name)
{
    const auto role = roleFromName(name);
    return role ? roleText(*role) : name;
}

} // namespace saoma
