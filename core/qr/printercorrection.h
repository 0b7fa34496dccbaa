// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QRectF>

namespace saoma {

/// What makes up for a printer that prints beside the place and not quite true to size. Lengths are
/// millimetres from the paper's upper left corner.
struct PrinterCorrection
{
    static constexpr double offsetMmMax = 20; ///< Either way; more is a slip of the keyboard.
    static constexpr double scaleMin = 0.95;
    static constexpr double scaleMax = 1.05;

    QPointF offsetMm;   ///< To the right and down.
    QSizeF scale{1, 1}; ///< Across and down the page; applied before the offset.

    [[nodiscard]] bool isNone() const { return *this == PrinterCorrection{}; }
    /// Where the printer has to be sent, for something to lie at that place.
    [[nodiscard]] QPointF applied(QPointF mm) const
    {
        return {mm.x() * scale.width() + offsetMm.x(), mm.y() * scale.height() + offsetMm.y()};
    }
    friend bool operator==(const PrinterCorrection &, const PrinterCorrection &) = default;
};

/// What is printed for measuring. The bars are shorter where the paper is smaller.
struct CalibrationMarks
{
    double crossMm = 20; ///< Of the first cross, from the left edge and from the upper edge.
    double acrossMm = 100;
    double downMm = 100;
    friend bool operator==(const CalibrationMarks &, const CalibrationMarks &) = default;
};

/// Those that a paper has room for; its sides are 20 mm or more.
[[nodiscard]] CalibrationMarks calibrationMarks(QSizeF page);

/// What a ruler says on the printed calibration page, in millimetres.
struct CalibrationMeasured
{
    double leftMm = 0; ///< From the left edge of the paper to the first cross.
    double topMm = 0;
    double acrossMm = 0; ///< Length of the bar across the page.
    double downMm = 0;
};

/// The correction that these lengths ask for. Error: InvalidInput CALIBRATION_OUT_OF_RANGE, the length that
/// cannot be as subject.
[[nodiscard]] Result<PrinterCorrection> correctionFor(
    const CalibrationMeasured &measured, const CalibrationMarks &marks = {});

/// A correction as one line of configuration: "offset=1.5,-0.8 scale=1.002,0.998".
[[nodiscard]] QString correctionLine(const PrinterCorrection &correction);

/// Reads such a line; what is left out is not corrected. Error: InvalidInput PRINTER_CORRECTION_INVALID, the
/// printer as subject, the faulty part as detail.
[[nodiscard]] Result<PrinterCorrection> readCorrectionLine(const QString &printer, const QString &line);

} // namespace saoma
