// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
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

/// What is kept of a measured printer: a correction, which is none for one that is true.
struct MeasuredPrinter
{
    PrinterCorrection correction;
    QDate measuredOn; ///< Local; invalid if the line in the configuration does not say.
    friend bool operator==(const MeasuredPrinter &, const MeasuredPrinter &) = default;
};

/// As one line of configuration: "offset=1.5,-0.8 scale=1.002,0.998 measured=2026-11-29".
[[nodiscard]] QString correctionLine(const MeasuredPrinter &measured);

/// Reads such a line; what is left out is not corrected. Error: InvalidInput PRINTER_CORRECTION_INVALID, the
/// printer as subject, the faulty part as detail.
[[nodiscard]] Result<MeasuredPrinter> readCorrectionLine(const QString &printer, const QString &line);

} // namespace saoma
