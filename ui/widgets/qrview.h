// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/qrmatrix.h"

#include <QWidget>

namespace saoma {

/// A code to be scanned: black on white in every theme, with its quiet zone, every module a whole number of
/// device pixels. Draws the largest such code that fits, in the middle of its place.
class QrView final : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(QWidget *parent = nullptr);

    void setMatrix(const QrMatrix &matrix);

    /// Device pixels a module at the present size; 0 if there is nothing to draw or no room.
    [[nodiscard]] int modulePixels() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrMatrix m_matrix;
};

} // namespace saoma
