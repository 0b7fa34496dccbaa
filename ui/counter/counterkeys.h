// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace saoma {

/// The counter's keys, in one place: buttons, overlay and shortcuts read them here.
struct CounterKeys
{
    QKeySequence help{Qt::Key_F1};
    QKeySequence today{Qt::Key_F2};
    QKeySequence practice{Qt::Key_F3};
    QKeySequence freshCode{Qt::Key_F4};
    QKeySequence askNow{Qt::Key_F5};
    QKeySequence nextSale{Qt::Key_F6};
    QKeySequence alarmDetails{Qt::Key_F7};
    QKeySequence alarmSettled{Qt::Key_F8};
    QKeySequence nextSaleToo{Qt::CTRL | Qt::Key_Tab};

    [[nodiscard]] static QString nameOf(const QKeySequence &keys)
    {
        return keys.toString(QKeySequence::NativeText);
    }
};

} // namespace saoma
