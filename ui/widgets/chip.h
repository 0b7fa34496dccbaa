// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace saoma {

/// One of several narrowings of a list, to be switched on and off: with a tick while it holds.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace saoma
