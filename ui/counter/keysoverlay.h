// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counterkeys.h"

#include <QWidget>

namespace saoma {

/// All keys of the counter on one sheet over the page; any key or click takes it away.
class KeysOverlay final : public QWidget
{
    Q_OBJECT
public:
    KeysOverlay(const CounterKeys &keys, QWidget *parent);

    void open();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void shut();
};

} // namespace saoma
