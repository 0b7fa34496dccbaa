// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The shifts page's keys, in one place: buttons, overlay and shortcuts read them here.
struct ShiftKeys
{
    QKeySequence form{Qt::Key_F2};
    QKeySequence save{Qt::CTRL | Qt::Key_S};
    QKeySequence print{Qt::CTRL | Qt::Key_P};
};

} // namespace saoma
