// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/printercorrection.h"

#include <array>

namespace saoma {

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

/// What is measured with a ruler on the printed calibration page, in the order of its numbers ① to ④.
enum class CalibrationLength {
    Left,   ///< From the left edge of the paper to the upright line.
    Top,    ///< From the upper edge of the paper to the level line.
    Across, ///< The level line, which runs across the page.
    Down    ///< The upright line, which runs down the page.
};
inline constexpr std::array calibrationLengths{
    CalibrationLength::Left, CalibrationLength::Top, CalibrationLength::Across, CalibrationLength::Down};

/// Those lengths in millimetres, in their order.
struct CalibrationMeasured
{
    double leftMm = 0;
    double topMm = 0;
    double acrossMm = 0;
    double downMm = 0;

    [[nodiscard]] double &of(CalibrationLength length);
};

/// What a true printer draws, and between which lengths a correction is possible.
struct CalibrationRange
{
    double trueMm = 0;
    double leastMm = 0; ///< A whole number of tenths, as the other one.
    double mostMm = 0;
};
[[nodiscard]] CalibrationRange calibrationRange(CalibrationLength length, const CalibrationMarks &marks);

/// Reads what somebody types: "100.4", "100,4", also in full-width signs, also with "mm" behind it. Errors:
/// InvalidInput CALIBRATION_NOT_A_LENGTH, the text as subject; CALIBRATION_OUT_OF_RANGE, the text as subject
/// and what is allowed as detail ("③ 95.3–105.2"): then it is not the length, or the page was scaled.
[[nodiscard]] Result<double> readCalibrationLength(
    QStringView typed, CalibrationLength length, const CalibrationMarks &marks);

/// The correction that these lengths ask for. Error: InvalidInput CALIBRATION_OUT_OF_RANGE, as above.
[[nodiscard]] Result<PrinterCorrection> correctionFor(
    const CalibrationMeasured &measured, const CalibrationMarks &marks = {});

/// What the lengths say of the printer.
struct CalibrationVerdict
{
    static constexpr double rulerMm = 0.2;       ///< What a ruler cannot tell is not corrected.
    static constexpr double usualPercentMax = 2; ///< Printers are seldom less true; scaled pages often are.
    static constexpr double usualMmMax = 8;      ///< So for the place; the paper may have lain askew.

    enum class Kind {
        Fine,      ///< No length is off by more than a ruler can tell.
        Corrected, ///< As printers are.
        Doubtful,  ///< So far off that the page may have been scaled on its way.
    };
    Kind kind = Kind::Fine;
    PrinterCorrection correction; ///< None if it is fine.
    QSizeF tooLargePercent;       ///< How much too long it draws across and down; below 0: too short.
    QPointF besideMm;             ///< How far to the right of and below the place it prints.
};

/// Error: InvalidInput CALIBRATION_OUT_OF_RANGE, as above.
[[nodiscard]] Result<CalibrationVerdict> judgeCalibration(
    const CalibrationMeasured &measured, const CalibrationMarks &marks);

} // namespace saoma
