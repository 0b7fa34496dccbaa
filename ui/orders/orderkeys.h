// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The orders page's keys, in one place: buttons, overlay and shortcuts read them here.
struct OrderKeys
{
    QKeySequence search{Qt::CTRL | Qt::Key_F};
    QKeySequence copy{Qt::Key_F2};
    QKeySequence evidence{Qt::Key_F3};
    QKeySequence write{Qt::Key_F4};
    QKeySequence askNow{Qt::Key_F5};
    QKeySequence nextDays{Qt::Key_F6};
    QKeySequence nextState{Qt::Key_F9};
    QKeySequence refund{Qt::CTRL | Qt::Key_R};
    QKeySequence close{Qt::CTRL | Qt::Key_Delete}; ///< In the list Delete alone.
};

} // namespace saoma
