// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/printercorrection.h"

#include <QRegularExpression>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

bool isOffset(double mm)
{
    return std::abs(mm) <= PrinterCorrection::offsetMmMax; // false for a NaN
}

bool isScale(double factor)
{
    return factor >= PrinterCorrection::scaleMin && factor <= PrinterCorrection::scaleMax;
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
bool assign(MeasuredPrinter &measured, const QString &part)
{
    const QString value = part.mid(part.indexOf(u'=') + 1);
    if (part.startsWith(u"measured="_s)) {
        measured.measuredOn = QDate::fromString(value, Qt::ISODate);
        return measured.measuredOn.isValid();
    }
    const auto pair = readNumbers(value);
    if (!pair)
        return false;
    const auto [across, down] = *pair;
    if (part.startsWith(u"offset="_s)) {
        measured.correction.offsetMm = {across, down};
        return isOffset(across) && isOffset(down);
    }
    measured.correction.scale = {across, down};
    return part.startsWith(u"scale="_s) && isScale(across) && isScale(down);
}

} // namespace

QString correctionLine(const MeasuredPrinter &measured)
{
    const PrinterCorrection &correction = measured.correction;
    const QString line = u"offset=%1,%2 scale=%3,%4"_s.arg(correction.offsetMm.x())
                             .arg(correction.offsetMm.y())
                             .arg(correction.scale.width(), 0, 'g', 7)
                             .arg(correction.scale.height(), 0, 'g', 7);
    return measured.measuredOn.isValid() ? line + u" measured="_s + measured.measuredOn.toString(Qt::ISODate)
                                         : line;
}

Result<MeasuredPrinter> readCorrectionLine(const QString &printer, const QString &line)
{
    static const QRegularExpression afterComma(u",\\s+"_s); // as people write, and as lists are read
    MeasuredPrinter measured;
    for (const QString &part : QString(line).replace(afterComma, u","_s).split(u' ', Qt::SkipEmptyParts))
        if (!assign(measured, part))
            return failure(
                Error::Kind::InvalidInput, u"PRINTER_CORRECTION_INVALID"_s, part.left(40), printer);
    return measured;
}

} // namespace saoma
