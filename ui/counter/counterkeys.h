// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The counter's own keys, in one place: buttons, overlay and shortcuts read them here.
struct CounterKeys
{
    QKeySequence today{Qt::Key_F2};
    QKeySequence practice{Qt::Key_F3};
    QKeySequence freshCode{Qt::Key_F4};
    QKeySequence askNow{Qt::Key_F5};
    QKeySequence giveBack{Qt::CTRL | Qt::Key_R}; ///< As in the order book.
    QKeySequence nextSale{Qt::Key_F6};
    QKeySequence nextSaleToo{Qt::CTRL | Qt::Key_Tab};
};

} // namespace saoma
