// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QWidget>

namespace saoma {

/// A key as it is written on buttons: "F5", "Ctrl+1".
[[nodiscard]] inline QString nameOf(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

/// A line of the overview of keys.
struct KeyWords
{
    QString key;
    QString does;
};

/// One of the pages of the window. An Esc that it does not take leads back to the counter.
class Page : public QWidget
{
public:
    using QWidget::QWidget;

    /// Its own keys, for the overview.
    [[nodiscard]] virtual QList<KeyWords> keys() const = 0;
    /// The focus to where typing goes.
    virtual void takeFocus() = 0;
};

} // namespace saoma
