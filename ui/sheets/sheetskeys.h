// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The keys of the code sheets' page, in one place: buttons, overlay and shortcuts read them here. In the
/// list of products Space picks and digits change the copies; in the preview the arrows move the page.
struct SheetsKeys
{
    QKeySequence check{Qt::Key_F5};
    QKeySequence search{Qt::CTRL | Qt::Key_F};
    QKeySequence pickShown{Qt::CTRL | Qt::Key_A};
    QKeySequence pickNone{Qt::CTRL | Qt::SHIFT | Qt::Key_A};
    QKeySequence ownGrid{Qt::CTRL | Qt::Key_G};
    QKeySequence calibrate{Qt::CTRL | Qt::Key_K};
    QKeySequence forget{Qt::CTRL | Qt::Key_Delete}; ///< A printer's correction.
    QKeySequence save{Qt::CTRL | Qt::Key_S};
    QKeySequence print{Qt::CTRL | Qt::Key_P};
    QKeySequence preview{Qt::Key_F6};
    QKeySequence printed{Qt::Key_F4};
    QKeySequence reprint{Qt::CTRL | Qt::Key_R}; ///< Among the printed sheets, as the next one.
    QKeySequence voidPrinted{Qt::Key_Delete};
    QKeySequence previousPage{Qt::Key_PageUp};
    QKeySequence nextPage{Qt::Key_PageDown};
    QKeySequence zoomIn{Qt::CTRL | Qt::Key_Plus};
    QKeySequence zoomOut{Qt::CTRL | Qt::Key_Minus};
    QKeySequence fitPage{Qt::CTRL | Qt::Key_0};
    QKeySequence fitWidth{Qt::CTRL | Qt::Key_9};
};

} // namespace saoma
