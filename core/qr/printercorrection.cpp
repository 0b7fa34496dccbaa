// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/printercorrection.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

// A ruler shows tenths of a millimetre; what is written holds the answer to it without its noise.
constexpr double offsetSteps = 1e3;
constexpr double scaleSteps = 1e5;

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps + 0.0; // no -0
}

bool isOffset(double mm)
{
    return std::abs(mm) <= PrinterCorrection::offsetMmMax; // false for a NaN
}

bool isScale(double factor)
{
    return factor >= PrinterCorrection::scaleMin && factor <= PrinterCorrection::scaleMax;
}

double barFor(double side, double cross)
{
    for (const double bar : {100.0, 50.0, 20.0})
        if (side - 2 * cross >= bar)
            return bar;
    return 10;
}

std::optional<std::pair<double, double>> readNumbers(QStringView text)
{
    const auto parts = text.split(u',');
    bool isFirst = false;
    bool isSecond = false;
    const std::pair pair{parts.first().toDouble(&isFirst), parts.last().toDouble(&isSecond)};
    if (parts.size() != 2 || !isFirst || !isSecond)
        return {};
    return pair;
}

/// One "name=value" of a line; false if it cannot be understood.
bool assign(PrinterCorrection &correction, const QString &part)
{
    const auto pair = readNumbers(QStringView(part).mid(part.indexOf(u'=') + 1));
    if (!pair)
        return false;
    const auto [across, down] = *pair;
    if (part.startsWith(u"offset="_s)) {
        correction.offsetMm = {across, down};
        return isOffset(across) && isOffset(down);
    }
    correction.scale = {across, down};
    return part.startsWith(u"scale="_s) && isScale(across) && isScale(down);
}

} // namespace

CalibrationMarks calibrationMarks(QSizeF page)
{
    const double shorter = std::min(page.width(), page.height());
    const double cross = shorter >= 100 ? 20 : shorter >= 50 ? 10 : 5;
    return {cross, barFor(page.width(), cross), barFor(page.height(), cross)};
}

Result<PrinterCorrection> correctionFor(const CalibrationMeasured &measured, const CalibrationMarks &marks)
{
    const auto refuse = [](double value) {
        return failure(Error::Kind::InvalidInput, u"CALIBRATION_OUT_OF_RANGE"_s, {}, QString::number(value));
    };
    // The printer puts x at `shift` + x / scale: the bars tell the scale, and then the cross the shift.
    const QSizeF scale{marks.acrossMm / measured.acrossMm, marks.downMm / measured.downMm};
    if (!isScale(scale.width()))
        return refuse(measured.acrossMm);
    if (!isScale(scale.height()))
        return refuse(measured.downMm);
    const QPointF offset{
        marks.crossMm - measured.leftMm * scale.width(), marks.crossMm - measured.topMm * scale.height()};
    if (!(measured.leftMm >= 0) || !isOffset(offset.x()))
        return refuse(measured.leftMm);
    if (!(measured.topMm >= 0) || !isOffset(offset.y()))
        return refuse(measured.topMm);
    return PrinterCorrection{{rounded(offset.x(), offsetSteps), rounded(offset.y(), offsetSteps)},
        {rounded(scale.width(), scaleSteps), rounded(scale.height(), scaleSteps)}};
}

QString correctionLine(const PrinterCorrection &correction)
{
    return u"offset=%1,%2 scale=%3,%4"_s.arg(correction.offsetMm.x())
        .arg(correction.offsetMm.y())
        .arg(correction.scale.width(), 0, 'g', 7)
        .arg(correction.scale.height(), 0, 'g', 7);
}

Result<PrinterCorrection> readCorrectionLine(const QString &printer, const QString &line)
{
    static const QRegularExpression afterComma(u",\\s+"_s); // as people write, and as lists are read
    PrinterCorrection correction;
    for (const QString &part : QString(line).replace(afterComma, u","_s).split(u' ', Qt::SkipEmptyParts))
        if (!assign(correction, part))
            return failure(
                Error::Kind::InvalidInput, u"PRINTER_CORRECTION_INVALID"_s, part.left(40), printer);
    return correction;
}

} // namespace saoma
