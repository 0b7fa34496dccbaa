// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The reconciliation page's keys, in one place: buttons, overlay and shortcuts read them here.
struct BillKeys
{
    QKeySequence previous{Qt::Key_Left};
    QKeySequence next{Qt::Key_Right};
    QKeySequence write{Qt::Key_F4};
    QKeySequence compare{Qt::Key_F5};
    QKeySequence otherSpan{Qt::Key_F9};
    QKeySequence day{Qt::CTRL | Qt::Key_F};
    QKeySequence file{Qt::CTRL | Qt::Key_O};
    QKeySequence repair{Qt::CTRL | Qt::Key_R};
};

} // namespace saoma
