// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/statetext.h"

#include <QBasicTimer>
#include <QColor>
#include <QWidget>

namespace saoma {

/// A state's sign, large, in the middle of its place. The spinner turns while it can be seen.
class SignView final : public QWidget
{
    Q_OBJECT
public:
    explicit SignView(QWidget *parent = nullptr);

    void setSign(Sign sign, const QColor &colour);
    /// The largest side of the drawn sign, in logical pixels.
    void setSignSize(int pixels);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void turnIfNeeded();

    Sign m_sign = Sign::Spinner;
    QColor m_colour;
    int m_size = 144;
    QBasicTimer m_timer;
    int m_step = 0;
};

} // namespace saoma
