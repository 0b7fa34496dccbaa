// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/calibration.h"

#include <QWidget>

#include <optional>

namespace saoma {

/// The calibration page in small, with the numbers of what is measured on it; one of them stands out.
class CalibrationSketch final : public QWidget
{
    Q_OBJECT
public:
    explicit CalibrationSketch(QWidget *parent = nullptr);

    void setPage(QSizeF mm);
    void setLength(std::optional<CalibrationLength> length); ///< The one that is being typed.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Ruler
    {
        QLineF line; ///< What is measured.
        QPointF number;
    };
    [[nodiscard]] QSizeF seenMm() const;
    [[nodiscard]] Ruler ruler(CalibrationLength length, const QRectF &paper, double scale) const;

    QSizeF m_page;
    std::optional<CalibrationLength> m_length;
};

} // namespace saoma
