// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The products page's keys, in one place: buttons, overlay and shortcuts read them here.
struct ProductKeys
{
    QKeySequence search{Qt::CTRL | Qt::Key_F};
    QKeySequence removedToo{Qt::Key_F6};
};

} // namespace saoma
