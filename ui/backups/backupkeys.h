// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The backups page's keys, in one place: buttons, overlay and shortcuts read them here.
struct BackupKeys
{
    QKeySequence make{Qt::Key_F2};
    QKeySequence check{Qt::Key_F5};
    QKeySequence restore{Qt::CTRL | Qt::Key_R};
};

} // namespace saoma
