// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sheetoptions.h"
#include "core/base/clock.h"
#include "core/config/sheetconfig.h"
#include "core/qr/calibration.h"
#include "ui/print/calibration.h"
#include "ui/text/calibrationtext.h"
#include "ui/text/sheettext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QJsonArray pair(double x, double y)
{
    return {x, y};
}

QJsonObject correctionJson(const MeasuredPrinter &measured)
{
    const PrinterCorrection &correction = measured.correction;
    QJsonObject object{{u"offset_mm"_s, pair(correction.offsetMm.x(), correction.offsetMm.y())},
        {u"scale"_s, pair(correction.scale.width(), correction.scale.height())}};
    if (measured.measuredOn.isValid())
        object.insert(u"measured_on"_s, measured.measuredOn.toString(Qt::ISODate));
    return object;
}

QJsonObject printerJson(const Printer &printer, const QHash<QString, MeasuredPrinter> &measured)
{
    QJsonArray resolutions;
    for (const int dpi : printer.resolutions)
        resolutions.append(dpi);
    QJsonArray papers;
    for (const QSizeF paper : printer.papers)
        papers.append(pair(paper.width(), paper.height()));
    QJsonObject object{{u"name"_s, printer.name}, {u"description"_s, printer.description},
        {u"default"_s, printer.isDefault}, {u"stopped"_s, printer.isStopped}, {u"resolutions"_s, resolutions},
        {u"papers_mm"_s, papers}, {u"correction"_s, QJsonValue(QJsonValue::Null)}};
    if (const auto found = measured.find(printer.name); found != measured.end())
        object.insert(u"correction"_s, correctionJson(*found));
    return object;
}

/// The measured lengths, as they were typed: left, top, across, down.
Result<CalibrationMeasured> measuredArguments(const Run &run, const CalibrationMarks &marks)
{
    if (run.arguments().size() != qsizetype(calibrationLengths.size()))
        return failure(Error::Kind::InvalidInput, u"CALIBRATION_INCOMPLETE"_s, {},
            QString::number(run.arguments().size()));
    CalibrationMeasured measured;
    for (const CalibrationLength length : calibrationLengths) {
        const auto mm = readCalibrationLength(run.arguments().at(qsizetype(length)), length, marks);
        if (!mm)
            return tl::unexpected(mm.error());
        measured.of(length) = *mm;
    }
    return measured;
}

const MeasuredPrinter *measuredOf(const QHash<QString, MeasuredPrinter> &measured, const QString &printer)
{
    const auto found = measured.find(printer);
    return found == measured.end() ? nullptr : &*found;
}

} // namespace

/// Those that were measured and are gone, too: what is known of them can be taken away.
void listPrinters(Run &run)
{
    QJsonArray array;
    QStringList lines;
    const auto &measured = run.start().settings.sheets.printers;
    QStringList gone = measured.keys();
    for (const Printer &printer : printers()) {
        array.append(printerJson(printer, measured));
        lines.append(printerText(
            printer.name, printer.isDefault, printer.resolutions, measuredOf(measured, printer.name)));
        gone.removeAll(printer.name);
    }
    if (lines.isEmpty())
        lines.append(noPrinterText());
    gone.sort();
    for (const QString &printer : std::as_const(gone))
        lines.append(gonePrinterText(printer, measured[printer]));
    run.print({{u"printers"_s, array}, {u"gone"_s, QJsonArray::fromStringList(gone)}}, lines.join(u'\n'));
    run.end(exitstatus::done);
}

void makeCalibrationPage(Run &run)
{
    auto form = formOption(run);
    if (!form)
        return run.fail(form.error());
    const auto target = targetOptions(run, *form);
    if (!target)
        return run.fail(target.error());
    sayLines(run, target->notes(*form));
    const QString printer = target->printer ? target->printer->name : QString();
    if (const auto delivered = deliver(calibrationPages(*form, printer), *target); !delivered)
        return run.fail(delivered.error());
    const CalibrationMarks marks = calibrationMarks(form->page);
    run.print({{u"file"_s, target->file}, {u"printer"_s, printer}, {u"template"_s, form->name},
                  {u"cross_mm"_s, marks.crossMm}, {u"bars_mm"_s, pair(marks.acrossMm, marks.downMm)}},
        //: %1 is a file or a printer.
        translated(QT_TRANSLATE_NOOP("Command", "%1: calibration page. It says what to measure."))
            .arg(target->name()));
    run.end(exitstatus::done);
}

void storeCorrection(Run &run)
{
    const auto form = formOption(run);
    if (!form)
        return run.fail(form.error());
    const CalibrationMarks marks = calibrationMarks(form->page);
    const auto lengths = measuredArguments(run, marks);
    if (!lengths)
        return run.fail(lengths.error());
    const auto verdict = judgeCalibration(*lengths, marks);
    if (!verdict)
        return run.fail(verdict.error());
    const auto printer = findPrinter(run.value(u"correct"_s)); // a misspelt one would never be corrected
    if (!printer)
        return run.fail(printer.error());
    const MeasuredPrinter measured{verdict->correction, SystemClock().utcNow().toLocalTime().date()};
    const QString file = run.start().settings.file;
    if (const auto saved = savePrinter(file, printer->name, measured); !saved)
        return run.fail(saved.error());
    QJsonObject document = correctionJson(measured);
    document.insert(u"printer"_s, printer->name);
    document.insert(u"file"_s, file);
    const bool isDoubtful = verdict->kind == CalibrationVerdict::Kind::Doubtful;
    document.insert(u"doubtful"_s, isDoubtful);
    const StateText said = calibrationVerdictText(*verdict);
    QStringList lines{printerText(printer->name, printer->isDefault, printer->resolutions, &measured),
        said.word, said.nextAct};
    if (isDoubtful)
        //: %1 is a printer.
        lines.append(
            translated(QT_TRANSLATE_NOOP("Command",
                           "It is stored all the same; saoma sheet --uncorrect '%1' takes it away again."))
                .arg(printer->name));
    run.print(document, lines.join(u'\n'));
    run.end(exitstatus::done);
}

void forgetCorrection(Run &run)
{
    const QString printer = run.value(u"uncorrect"_s);
    const SheetConfig &sheets = run.start().settings.sheets;
    const QStringList known = sheets.printers.keys() + sheets.badPrinters; // also what cannot be understood
    if (!known.contains(printer))
        return run.fail({Error::Kind::Rejected, u"PRINTER_NOT_MEASURED"_s, printer, known.join(u", "_s)});
    const QString file = run.start().settings.file;
    if (const auto forgotten = forgetPrinter(file, printer); !forgotten)
        return run.fail(forgotten.error());
    run.print({{u"printer"_s, printer}, {u"file"_s, file}},
        //: %1 is a printer.
        translated(QT_TRANSLATE_NOOP("Command", "%1: not corrected any more.")).arg(printer));
    run.end(exitstatus::done);
}

} // namespace saoma
