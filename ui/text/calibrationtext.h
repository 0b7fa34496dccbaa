// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/calibration.h"
#include "ui/text/statetext.h"

#include <QString>

namespace saoma {

/// What is measured, and what a true printer draws: "③ Whole length of the level line (true: 100 mm)".
[[nodiscard]] QString calibrationLengthText(CalibrationLength length, const CalibrationMarks &marks);

/// What is wrong with a typed length, in one sentence: an error of readCalibrationLength().
[[nodiscard]] QString calibrationFaultText(
    const Error &fault, CalibrationLength length, const CalibrationMarks &marks);

/// What the lengths say of the printer, and what comes of it.
[[nodiscard]] StateText calibrationVerdictText(const CalibrationVerdict &verdict);

/// What to look for where lengths are beyond what can be corrected.
[[nodiscard]] QString calibrationAdviceText();

/// What a correction does to sheets: "1.5 mm to the right, 0.8 % smaller across".
[[nodiscard]] QString correctionText(const PrinterCorrection &correction);

/// In a word or two: "corrected", "true to size"; nullptr: "not measured".
[[nodiscard]] QString measuredWord(const MeasuredPrinter *measured);
/// The same, and since when: "corrected since 2026-11-29".
[[nodiscard]] QString measuredSinceText(const MeasuredPrinter *measured);

/// What is known of a printer: "1.5 mm to the right, measured on 2026-11-29"; nullptr: not measured.
[[nodiscard]] QString measuredText(const MeasuredPrinter *measured);

} // namespace saoma
