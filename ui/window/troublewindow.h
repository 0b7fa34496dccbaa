// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

namespace saoma {

/// Why the program cannot go on: what happened, what it means for the money, what to do next; the technical
/// detail one click away. Enter or Esc closes it.
class TroubleWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit TroubleWindow(const Error &error, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace saoma
