// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The board's keys, in one place: buttons, overlay and shortcuts read them here.
struct BoardKeys
{
    QKeySequence search{Qt::CTRL | Qt::Key_F};
    QKeySequence fullScreen{Qt::Key_F11};
};

} // namespace saoma
