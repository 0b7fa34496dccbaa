// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/calibration.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

// A ruler shows tenths of a millimetre; what is written holds the answer to it without its noise.
constexpr double offsetSteps = 1e3;
constexpr double scaleSteps = 1e5;
constexpr double slack = 1e-6; // 20.2 - 20 is a little more than 0.2
constexpr QStringView numbers = u"①②③④";

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps + 0.0; // no -0
}

double barFor(double side, double cross)
{
    for (const double bar : {100.0, 50.0, 20.0})
        if (side - 2 * cross >= bar)
            return bar;
    return 10;
}

bool isBar(CalibrationLength length)
{
    return length == CalibrationLength::Across || length == CalibrationLength::Down;
}

tl::unexpected<Error> outOfRange(
    const QString &typed, CalibrationLength length, const CalibrationMarks &marks)
{
    const CalibrationRange range = calibrationRange(length, marks);
    return failure(Error::Kind::InvalidInput, u"CALIBRATION_OUT_OF_RANGE"_s,
        u"%1 %2–%3"_s.arg(numbers[int(length)]).arg(range.leastMm).arg(range.mostMm), typed);
}

bool isCorrectable(double mm, CalibrationLength length, const CalibrationMarks &marks)
{
    const double isTrue = calibrationRange(length, marks).trueMm;
    if (!isBar(length))
        return mm >= 0 && std::abs(mm - isTrue) <= PrinterCorrection::offsetMmMax;
    const double scale = isTrue / mm;
    return scale >= PrinterCorrection::scaleMin && scale <= PrinterCorrection::scaleMax;
}

} // namespace

CalibrationMarks calibrationMarks(QSizeF page)
{
    const double shorter = std::min(page.width(), page.height());
    const double cross = shorter >= 100 ? 20 : shorter >= 50 ? 10 : 5;
    return {cross, barFor(page.width(), cross), barFor(page.height(), cross)};
}

double &CalibrationMeasured::of(CalibrationLength length)
{
    switch (length) {
    case CalibrationLength::Left:
        return leftMm;
    case CalibrationLength::Top:
        return topMm;
    case CalibrationLength::Across:
        return acrossMm;
    case CalibrationLength::Down:
        return downMm;
    }
    Q_UNREACHABLE();
}

CalibrationRange calibrationRange(CalibrationLength length, const CalibrationMarks &marks)
{
    const auto bar = [](double mm) {
        return CalibrationRange{mm, std::ceil(mm / PrinterCorrection::scaleMax * 10) / 10,
            std::floor(mm / PrinterCorrection::scaleMin * 10) / 10};
    };
    switch (length) {
    case CalibrationLength::Left:
    case CalibrationLength::Top:
        return {marks.crossMm, std::max(0.0, marks.crossMm - PrinterCorrection::offsetMmMax),
            marks.crossMm + PrinterCorrection::offsetMmMax};
    case CalibrationLength::Across:
        return bar(marks.acrossMm);
    case CalibrationLength::Down:
        return bar(marks.downMm);
    }
    Q_UNREACHABLE();
}

Result<double> readCalibrationLength(
    QStringView typed, CalibrationLength length, const CalibrationMarks &marks)
{
    static const QRegularExpression number(
        u"^(\\d{0,6})(?:[.,。](\\d{0,6}))?\\s*(?:mm|毫米)?$"_s, QRegularExpression::CaseInsensitiveOption);
    // Full-width signs become plain ones; a Chinese keyboard's point is a full stop.
    const QString plain = typed.toString().normalized(QString::NormalizationForm_KC).trimmed();
    const auto match = number.match(plain);
    const QString digits = match.captured(1) + match.captured(2);
    if (digits.isEmpty())
        return failure(Error::Kind::InvalidInput, u"CALIBRATION_NOT_A_LENGTH"_s, {}, plain.left(20));
    const double mm = QString(u"0"_s + match.captured(1) + u"."_s + match.captured(2)).toDouble();
    if (!isCorrectable(mm, length, marks))
        return outOfRange(plain, length, marks);
    return mm;
}

Result<PrinterCorrection> correctionFor(const CalibrationMeasured &measured, const CalibrationMarks &marks)
{
    CalibrationMeasured lengths = measured;
    const auto refuse = [&](CalibrationLength length) {
        return outOfRange(QString::number(lengths.of(length)), length, marks);
    };
    for (const CalibrationLength length : calibrationLengths)
        if (!isCorrectable(lengths.of(length), length, marks))
            return refuse(length);
    // The printer puts x at `shift` + x / scale: the bars tell the scale, and then the cross the shift.
    const QSizeF scale{marks.acrossMm / measured.acrossMm, marks.downMm / measured.downMm};
    const QPointF offset{
        marks.crossMm - measured.leftMm * scale.width(), marks.crossMm - measured.topMm * scale.height()};
    // Only where the one is far off and the other, too: no configuration could be read that says more.
    if (std::abs(offset.x()) > PrinterCorrection::offsetMmMax)
        return refuse(CalibrationLength::Left);
    if (std::abs(offset.y()) > PrinterCorrection::offsetMmMax)
        return refuse(CalibrationLength::Top);
    return PrinterCorrection{{rounded(offset.x(), offsetSteps), rounded(offset.y(), offsetSteps)},
        {rounded(scale.width(), scaleSteps), rounded(scale.height(), scaleSteps)}};
}

Result<CalibrationVerdict> judgeCalibration(
    const CalibrationMeasured &measured, const CalibrationMarks &marks)
{
    const auto correction = correctionFor(measured, marks);
    if (!correction)
        return tl::unexpected(correction.error());
    CalibrationVerdict verdict;
    const QSizeF stretch{measured.acrossMm / marks.acrossMm, measured.downMm / marks.downMm};
    verdict.tooLargePercent = {(stretch.width() - 1) * 100, (stretch.height() - 1) * 100};
    verdict.besideMm = {
        measured.leftMm - marks.crossMm * stretch.width(), measured.topMm - marks.crossMm * stretch.height()};
    const auto isOff = [&](CalibrationLength length, double mm) {
        return std::abs(mm - calibrationRange(length, marks).trueMm) > CalibrationVerdict::rulerMm + slack;
    };
    CalibrationMeasured lengths = measured;
    if (std::none_of(calibrationLengths.begin(), calibrationLengths.end(),
            [&](CalibrationLength length) { return isOff(length, lengths.of(length)); }))
        return verdict;
    const auto most = [](double a, double b) { return std::max(std::abs(a), std::abs(b)) - slack; };
    const bool isUsual = most(verdict.tooLargePercent.width(), verdict.tooLargePercent.height())
            <= CalibrationVerdict::usualPercentMax
        && most(verdict.besideMm.x(), verdict.besideMm.y()) <= CalibrationVerdict::usualMmMax;
    verdict.kind = isUsual ? CalibrationVerdict::Kind::Corrected : CalibrationVerdict::Kind::Doubtful;
    verdict.correction = *correction;
    return verdict;
}

} // namespace saoma
