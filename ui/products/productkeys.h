// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The products page's keys, in one place: buttons, overlay and shortcuts read them here.
struct ProductKeys
{
    QKeySequence add{Qt::Key_F2};
    QKeySequence import{Qt::Key_F3};
    QKeySequence write{Qt::Key_F4}; ///< Export, a word that C++ keeps for itself.
    QKeySequence removedToo{Qt::Key_F6};
    QKeySequence search{Qt::CTRL | Qt::Key_F};
    QKeySequence remove{Qt::CTRL | Qt::Key_Delete}; ///< In the list Delete alone.
    QKeySequence save{Qt::CTRL | Qt::Key_Return};   ///< In a field of one line Enter alone.
    QKeySequence nextFilter{Qt::Key_F5};
    QKeySequence readAgain{Qt::CTRL | Qt::Key_R};
};

} // namespace saoma
