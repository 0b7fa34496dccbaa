// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The keys that hold on every page, in one place: strip, rail, overlay and shortcuts read them here.
struct WindowKeys
{
    QKeySequence help{Qt::Key_F1};
    QKeySequence alarmDetails{Qt::Key_F7};
    QKeySequence alarmSettled{Qt::Key_F8};

    /// The key of a page, from 0.
    [[nodiscard]] static QKeySequence page(int number)
    {
        return QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number));
    }
};

} // namespace saoma
