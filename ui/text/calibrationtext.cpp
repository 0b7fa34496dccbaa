// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/calibrationtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct CalibrationWords
{
    Q_DECLARE_TR_FUNCTIONS(CalibrationWords)
};

/// As a ruler shows it; nothing if that is 0.
QString tenths(double value)
{
    const double rounded = std::round(std::abs(value) * 10) / 10;
    return rounded > 0 ? QString::number(rounded, 'f', 1) : QString();
}

/// Sentences or parts following each other.
QString joined(const QStringList &parts, const QString &between)
{
    QString all;
    for (const QString &part : parts)
        all = all.isEmpty() ? part : between.arg(all, part);
    return all;
}

QStringList facts(const CalibrationVerdict &verdict)
{
    QStringList said;
    const auto say = [&said](double value, const QString &above, const QString &below) {
        if (const QString amount = tenths(value); !amount.isEmpty())
            said.append((value > 0 ? above : below).arg(amount));
    };
    say(verdict.tooLargePercent.width(), CalibrationWords::tr("Your printer draws %1 % too long across."),
        CalibrationWords::tr("Your printer draws %1 % too short across."));
    say(verdict.tooLargePercent.height(), CalibrationWords::tr("It draws %1 % too long down the page."),
        CalibrationWords::tr("It draws %1 % too short down the page."));
    say(verdict.besideMm.x(), CalibrationWords::tr("It prints %1 mm too far to the right."),
        CalibrationWords::tr("It prints %1 mm too far to the left."));
    say(verdict.besideMm.y(), CalibrationWords::tr("It prints %1 mm too low."),
        CalibrationWords::tr("It prints %1 mm too high."));
    return said;
}

} // namespace

QString calibrationLengthText(CalibrationLength length, const CalibrationMarks &marks)
{
    const QString mm = QString::number(calibrationRange(length, marks).trueMm);
    switch (length) {
    case CalibrationLength::Left:
        return CalibrationWords::tr("① Left edge of the paper to the upright line (true: %1 mm)").arg(mm);
    case CalibrationLength::Top:
        return CalibrationWords::tr("② Upper edge of the paper to the level line (true: %1 mm)").arg(mm);
    case CalibrationLength::Across:
        return CalibrationWords::tr("③ Whole length of the level line (true: %1 mm)").arg(mm);
    case CalibrationLength::Down:
        return CalibrationWords::tr("④ Whole length of the upright line (true: %1 mm)").arg(mm);
    }
    Q_UNREACHABLE();
}

QString calibrationFaultText(const Error &fault, CalibrationLength length, const CalibrationMarks &marks)
{
    if (fault.code == u"CALIBRATION_NOT_A_LENGTH")
        return CalibrationWords::tr("This is no length: type millimetres, such as 100.4.");
    const CalibrationRange range = calibrationRange(length, marks);
    const double centimetres = QString(fault.subject).replace(u',', u'.').toDouble() * 10;
    if (centimetres >= range.leastMm && centimetres <= range.mostMm)
        return CalibrationWords::tr("Is that in centimetres? In millimetres it is %1.").arg(centimetres);
    return CalibrationWords::tr("From %1 to %2 mm can be corrected.").arg(range.leastMm).arg(range.mostMm);
}

StateText calibrationVerdictText(const CalibrationVerdict &verdict)
{
    //: Two sentences following each other. Chinese needs no space between them.
    const QString between = CalibrationWords::tr("%1 %2");
    const QString what = joined(facts(verdict), between);
    switch (verdict.kind) {
    case CalibrationVerdict::Kind::Fine:
        return {CalibrationWords::tr("Fine as it is: nothing is off by more than a ruler can tell (%1 mm).")
                    .arg(CalibrationVerdict::rulerMm),
            CalibrationWords::tr("Sheets for this printer are not corrected."), Tone::Good, Sign::Tick};
    case CalibrationVerdict::Kind::Corrected:
        return {what, CalibrationWords::tr("Sheets for this printer will be corrected by that."), Tone::Info,
            Sign::Arrows};
    case CalibrationVerdict::Kind::Doubtful:
        return {what,
            CalibrationWords::tr("Printers are seldom off by more than %1 % or %2 mm. Check that page "
                                 "scaling (“fit to page”) is off and the paper lies straight, and print the "
                                 "page again.")
                .arg(CalibrationVerdict::usualPercentMax)
                .arg(CalibrationVerdict::usualMmMax),
            Tone::Warning, Sign::Question};
    }
    Q_UNREACHABLE();
}

QString calibrationAdviceText()
{
    return CalibrationWords::tr("That is more than can be corrected. Check that page scaling (“fit to page”) "
                                "is off and that you measure in millimetres, and print the page again.");
}

QString correctionText(const PrinterCorrection &correction)
{
    QStringList parts;
    const auto say = [&parts](double value, const QString &above, const QString &below) {
        if (const QString amount = tenths(value); !amount.isEmpty())
            parts.append((value > 0 ? above : below).arg(amount));
    };
    say(correction.offsetMm.x(), CalibrationWords::tr("%1 mm to the right"),
        CalibrationWords::tr("%1 mm to the left"));
    say(correction.offsetMm.y(), CalibrationWords::tr("%1 mm down"), CalibrationWords::tr("%1 mm up"));
    say((correction.scale.width() - 1) * 100, CalibrationWords::tr("%1 % larger across"),
        CalibrationWords::tr("%1 % smaller across"));
    say((correction.scale.height() - 1) * 100, CalibrationWords::tr("%1 % larger down"),
        CalibrationWords::tr("%1 % smaller down"));
    if (parts.isEmpty())
        return CalibrationWords::tr("true to size");
    //: Two parts of a list.
    return joined(parts, CalibrationWords::tr("%1, %2"));
}

QString measuredWord(const MeasuredPrinter *measured)
{
    if (!measured)
        return CalibrationWords::tr("not measured");
    return measured->correction.isNone() ? CalibrationWords::tr("true to size")
                                         : CalibrationWords::tr("corrected");
}

QString measuredSinceText(const MeasuredPrinter *measured)
{
    if (!measured || !measured->measuredOn.isValid())
        return measuredWord(measured);
    //: %1 is "corrected" or "true to size", %2 a date such as 2026-11-29.
    return CalibrationWords::tr("%1 since %2")
        .arg(measuredWord(measured), measured->measuredOn.toString(Qt::ISODate));
}

QString measuredText(const MeasuredPrinter *measured)
{
    if (!measured)
        return CalibrationWords::tr("not measured");
    if (!measured->measuredOn.isValid())
        return correctionText(measured->correction);
    //: %1 is what a correction does, %2 a date such as 2026-11-29.
    return CalibrationWords::tr("%1; measured on %2")
        .arg(correctionText(measured->correction), measured->measuredOn.toString(Qt::ISODate));
}

} // namespace saoma
