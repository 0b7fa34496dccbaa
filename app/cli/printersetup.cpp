// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sheetoptions.h"
#include "core/config/sheetconfig.h"
#include "ui/print/calibration.h"
#include "ui/text/sheettext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QJsonArray pair(double x, double y)
{
    return {x, y};
}

QJsonObject correctionJson(const PrinterCorrection &correction)
{
    return {{u"offset_mm"_s, pair(correction.offsetMm.x(), correction.offsetMm.y())},
        {u"scale"_s, pair(correction.scale.width(), correction.scale.height())}};
}

QJsonObject printerJson(const Printer &printer, const QHash<QString, PrinterCorrection> &corrections)
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
    if (const auto found = corrections.find(printer.name); found != corrections.end())
        object.insert(u"correction"_s, correctionJson(*found));
    return object;
}

/// The measured lengths, as they were typed: left, top, across, down.
Result<CalibrationMeasured> measuredArguments(const Run &run)
{
    CalibrationMeasured measured;
    const QList<double *> places{&measured.leftMm, &measured.topMm, &measured.acrossMm, &measured.downMm};
    if (run.arguments().size() != places.size())
        return failure(Error::Kind::InvalidInput, u"CALIBRATION_INCOMPLETE"_s, {},
            QString::number(run.arguments().size()));
    for (qsizetype i = 0; i < places.size(); ++i) {
        bool isNumber = false;
        *places[i] = run.arguments().at(i).toDouble(&isNumber);
        if (!isNumber)
            return failure(
                Error::Kind::InvalidInput, u"CALIBRATION_OUT_OF_RANGE"_s, {}, run.arguments().at(i).left(20));
    }
    return measured;
}

} // namespace

void listPrinters(Run &run)
{
    QJsonArray array;
    QStringList lines;
    const auto &corrections = run.start().settings.printerCorrections;
    for (const Printer &printer : printers()) {
        array.append(printerJson(printer, corrections));
        lines.append(printerText(
            printer.name, printer.isDefault, printer.resolutions, corrections.value(printer.name)));
    }
    if (lines.isEmpty())
        lines.append(noPrinterText());
    run.print({{u"printers"_s, array}}, lines.join(u'\n'));
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
    const auto measured = measuredArguments(run);
    if (!measured)
        return run.fail(measured.error());
    const auto correction = correctionFor(*measured, calibrationMarks(form->page));
    if (!correction)
        return run.fail(correction.error());
    const auto printer = findPrinter(run.value(u"correct"_s)); // a misspelt one would never be corrected
    if (!printer)
        return run.fail(printer.error());
    const QString file = run.start().settings.file;
    if (const auto saved = savePrinterCorrection(file, printer->name, *correction); !saved)
        return run.fail(saved.error());
    QJsonObject document = correctionJson(*correction);
    document.insert(u"printer"_s, printer->name);
    document.insert(u"file"_s, file);
    run.print(document, printerText(printer->name, printer->isDefault, printer->resolutions, *correction));
    run.end(exitstatus::done);
}

} // namespace saoma
