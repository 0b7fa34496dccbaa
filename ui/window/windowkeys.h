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

    /// The key of a page, from 0: Ctrl+1 to Ctrl+8, then F10 and F12. (Ctrl+9 and Ctrl+0 fit a sheet into its
    /// view.)
    [[nodiscard]] static QKeySequence page(int number)
    {
        constexpr int withDigits = 8;
        if (number < withDigits)
            return QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number));
        return QKeySequence(number == withDigits ? Qt::Key_F10 : Qt::Key_F12);
    }
};

} // namespace saoma
