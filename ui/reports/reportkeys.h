// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The reports page's keys, in one place: buttons, overlay and shortcuts read them here.
struct ReportKeys
{
    QKeySequence previous{Qt::Key_Left};
    QKeySequence next{Qt::Key_Right};
    QKeySequence write{Qt::Key_F4};
    QKeySequence today{Qt::Key_F5};
    QKeySequence nextPart{Qt::Key_F6};
    QKeySequence otherSpan{Qt::Key_F9};
    QKeySequence day{Qt::CTRL | Qt::Key_F};
    QKeySequence save{Qt::CTRL | Qt::Key_S};
    QKeySequence print{Qt::CTRL | Qt::Key_P};
};

} // namespace saoma
