// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace saoma {

/// A rounded surface. Without colours of its own it follows the theme.
class Card final : public QWidget
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    /// Invalid colours take the theme's again.
    void setColours(const QColor &fill, const QColor &border);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_fill;
    QColor m_border;
};

} // namespace saoma
