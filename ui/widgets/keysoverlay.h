// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

namespace saoma {

/// Keys and what they do, on one sheet over all of its parent; any key or click takes it away.
class KeysOverlay final : public QWidget
{
    Q_OBJECT
public:
    explicit KeysOverlay(QWidget *parent);

    void open(const QList<KeyWords> &keys);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QList<KeyWords> &keys);
    void shut();

    QWidget *m_card = nullptr;
};

} // namespace saoma
