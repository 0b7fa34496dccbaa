// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/calibrationviewmodel.h"

#include "core/base/outfile.h"
#include "ui/models/background.h"
#include "ui/print/calibration.h"
#include "ui/text/calibrationtext.h"
#include "ui/text/errortext.h"
#include "ui/text/sheettext.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype lengthDigits = 4;   // shorter ones may still become "100.4"
constexpr double usualPaperSlackMm = 1; // printers know their paper in whole points

bool isSamePaper(QSizeF a, QSizeF b)
{
    return std::abs(a.width() - b.width()) < usualPaperSlackMm
        && std::abs(a.height() - b.height()) < usualPaperSlackMm;
}

QList<SheetTemplate> oneForEachPaper(const QList<SheetTemplate> &forms)
{
    QList<SheetTemplate> papers;
    for (const SheetTemplate &form : forms) {
        const auto isThis = [&form](const SheetTemplate &known) { return known.page == form.page; };
        if (std::none_of(papers.begin(), papers.end(), isThis))
            papers.append(form);
    }
    return papers;
}

/// It may have gone since it was chosen; CUPS has no words of ours for that.
Result<Printer> printerNow(const Printing &printing, const QString &name)
{
    const QList<Printer> all = printing.list();
    if (all.isEmpty())
        return failure(Error::Kind::Rejected, u"PRINTER_NONE"_s);
    const auto found =
        std::find_if(all.begin(), all.end(), [&name](const Printer &known) { return known.name == name; });
    if (found == all.end())
        return failure(Error::Kind::Rejected, u"PRINTER_UNKNOWN"_s, {}, name);
    return *found;
}

} // namespace

CalibrationViewModel::CalibrationViewModel(const CalibrationNeeds &needs, QObject *parent)
    : QObject{parent},
      m_needs{needs},
      m_printers{needs.book},
      m_printer{needs.printer},
      m_papers{oneForEachPaper(needs.forms)}
{
    connect(&m_needs.book, &PrinterBook::printersChanged, this, &CalibrationViewModel::onPrintersChanged);
    connect(&m_needs.book, &PrinterBook::measuredChanged, this, [this] {
        m_printers.refresh();
        Q_EMIT changed();
    });
    if (m_needs.book.isRead())
        onPrintersChanged();
    look();
}

void CalibrationViewModel::look()
{
    m_needs.book.look();
    Q_EMIT changed();
}

/// The chosen one stays; if it has gone for good, the computer's usual one takes its place.
void CalibrationViewModel::onPrintersChanged()
{
    m_printers.refresh();
    if (m_printers.rowOf(m_printer) < 0) {
        const QList<Printer> &all = m_needs.book.printers();
        const auto usual =
            std::find_if(all.begin(), all.end(), [](const Printer &known) { return known.isDefault; });
        choose(usual == all.end() ? m_printers.nameAt(0) : usual->name);
    }
    fit();
}

void CalibrationViewModel::choose(const QString &name)
{
    m_printer = name;
    m_typed.fill({});
    const auto printer = m_needs.book.printer(name);
    if (!printer || printer->usualPaper.isEmpty())
        return;
    for (int paper = 0; paper < int(m_papers.size()); ++paper)
        if (isSamePaper(m_papers[paper].page, printer->usualPaper)) {
            m_paper = paper;
            return;
        }
}

void CalibrationViewModel::setPrinter(const QString &name)
{
    if (name == m_printer || isBusy())
        return;
    choose(name);
    m_outcome.clear();
    fit();
}

void CalibrationViewModel::setPaper(int paper)
{
    if (paper == m_paper || paper < 0 || paper >= int(m_papers.size()) || isBusy())
        return;
    const CalibrationMarks before = marks();
    m_paper = paper;
    if (marks() != before)
        m_typed.fill({});
    m_outcome.clear();
    fit();
}

CalibrationMarks CalibrationViewModel::marks() const
{
    return calibrationMarks(m_papers[m_paper].page);
}

void CalibrationViewModel::fit()
{
    const quint64 fitting = ++m_fitting;
    m_fit.reset();
    if (const auto printer = m_needs.book.printer(m_printer))
        inBackground(
            this,
            [fit = m_needs.book.printing().fit, printer = *printer, form = m_papers[m_paper]] {
                return fit(printer, form);
            },
            [this, fitting](const Result<PrinterFit> &fit) {
                if (fitting != m_fitting)
                    return;
                m_fit = fit;
                Q_EMIT changed();
            });
    Q_EMIT changed();
}

QString CalibrationViewModel::note() const
{
    if (!m_needs.book.isRead())
        return tr("Looking for printers…");
    if (m_printer.isEmpty())
        return tr(
            "This computer has no printer. Set one up in the system settings, then look again. The page "
            "can be saved as PDF, and printed elsewhere.");
    const auto printer = m_needs.book.printer(m_printer);
    if (!printer)
        return tr(
            "This printer is not on this computer now: it can only be forgotten. Switch it on or set it "
            "up again, and look again.");
    if (m_fit && !*m_fit)
        return tr("The printer “%1” cannot take this paper: choose another one.").arg(m_printer);
    QStringList lines;
    if (m_fit && !(*m_fit)->isUsualPaper)
        lines.append(otherPaperText(m_printer, m_papers[m_paper].page));
    if (printer->isStopped)
        lines.append(stoppedPrinterText(m_printer));
    return lines.join(u'\n');
}

QString CalibrationViewModel::correctionInUse() const
{
    const PrinterCorrection correction = m_needs.book.correction(m_printer);
    //: %1 is a list such as "1.5 mm to the right, 0.8 % smaller across".
    return correction.isNone() ? QString() : tr("Its sheets are drawn %1.").arg(correctionText(correction));
}

bool CalibrationViewModel::canPrint() const
{
    return !isBusy() && m_fit && *m_fit;
}

bool CalibrationViewModel::canSavePdf() const
{
    return !isBusy() && (isHere() || m_printer.isEmpty());
}

QString CalibrationViewModel::suggestedFileName() const
{
    if (m_printer.isEmpty())
        //: A file name.
        return tr("calibration") + u".pdf"_s;
    static const QRegularExpression noFileName(u"[/\\\\:*?\"<>|\\s]+"_s);
    //: A file name; %1 is a printer.
    return tr("calibration-%1").arg(QString(m_printer).replace(noFileName, u"-"_s)) + u".pdf"_s;
}

void CalibrationViewModel::print()
{
    if (!canPrint())
        return;
    start(
        Way::Paper,
        [printing = m_needs.book.printing(), name = m_printer, form = m_papers[m_paper], dpi = (*m_fit)->dpi](
            const PageDone &done) mutable -> Result<> {
            const auto printer = printerNow(printing, name);
            if (!printer)
                return tl::unexpected(printer.error());
            form.dpi = dpi;
            return printing.print(*printer, calibrationPages(form, name), done);
        },
        //: %1 is a printer.
        tr("Sent to the printer “%1”. When the page has come out, measure it and type the four lengths.")
            .arg(m_printer));
}

void CalibrationViewModel::savePdf(const QString &file)
{
    if (!canSavePdf())
        return;
    SheetTemplate form = m_papers[m_paper];
    if (m_fit && *m_fit)
        form.dpi = (*m_fit)->dpi;
    start(
        Way::File,
        [form, name = m_printer, file](const PageDone &done) {
            return writeOutFile(file,
                [&](QIODevice &device) { return writePdf(calibrationPages(form, name), device, done); });
        },
        //: %1 is a file.
        tr("Saved: %1. Print it at actual size, without fitting it to the page.")
            .arg(QDir::toNativeSeparators(file)));
}

void CalibrationViewModel::start(Way way, PaperOutput::Work work, const QString &done)
{
    m_outcome.clear();
    m_output.start(std::move(work), [this, way, done](const Result<> &answer) {
        if (answer) {
            setOutcome(done, Tone::Good);
            if (way == Way::Paper)
                Q_EMIT printed();
            return;
        }
        setOutcome(errorText(answer.error()).oneLine(), Tone::Bad);
        m_needs.book.look(); // what does not print may have gone
    });
    Q_EMIT changed();
}

void CalibrationViewModel::type(CalibrationLength length, const QString &text)
{
    if (std::exchange(m_typed[size_t(length)], text) == text)
        return;
    m_typing = length;
    m_outcome.clear();
    Q_EMIT changed();
}

void CalibrationViewModel::endTyping()
{
    if (m_typing.has_value()) {
        m_typing.reset();
        Q_EMIT changed();
    }
}

const QString &CalibrationViewModel::typed(CalibrationLength length) const
{
    return m_typed[size_t(length)];
}

bool CalibrationViewModel::isTyped() const
{
    return std::any_of(
        m_typed.begin(), m_typed.end(), [](const QString &text) { return !text.trimmed().isEmpty(); });
}

/// Of something that was typed to its end.
std::optional<Error> CalibrationViewModel::readError(CalibrationLength length) const
{
    if (typed(length).trimmed().isEmpty())
        return {};
    const auto read = readCalibrationLength(typed(length), length, marks());
    if (read)
        return {};
    const bool isBeginning = m_typing == length && read.error().code == u"CALIBRATION_OUT_OF_RANGE"
        && typed(length).size() < lengthDigits;
    return isBeginning ? std::nullopt : std::optional(read.error());
}

QString CalibrationViewModel::fault(CalibrationLength length) const
{
    const auto error = readError(length);
    return error ? calibrationFaultText(*error, length, marks()) : QString();
}

std::optional<CalibrationVerdict> CalibrationViewModel::judged() const
{
    CalibrationMeasured measured;
    for (const CalibrationLength length : calibrationLengths) {
        const auto read = readCalibrationLength(typed(length), length, marks());
        if (!read)
            return {};
        measured.of(length) = *read;
    }
    const auto verdict = judgeCalibration(measured, marks());
    return verdict ? std::optional(*verdict) : std::nullopt;
}

StateText CalibrationViewModel::verdict() const
{
    if (const auto verdict = judged())
        return calibrationVerdictText(*verdict);
    bool isComplete = true;
    bool isBeyond = false;
    for (const CalibrationLength length : calibrationLengths) {
        const auto error = readError(length);
        if (error && error->code == u"CALIBRATION_NOT_A_LENGTH")
            return {tr("What is typed must be a length in millimetres."), {}, Tone::Bad, Sign::Cross};
        isBeyond = isBeyond || error;
        isComplete = isComplete && readCalibrationLength(typed(length), length, marks());
    }
    if (isBeyond || isComplete) // each may be possible, and not all together
        return {calibrationAdviceText(), {}, Tone::Bad, Sign::Cross};
    return {tr("Type the four lengths: here it is said what they mean."), {}, Tone::Neutral, Sign::Back};
}

bool CalibrationViewModel::isDoubtful() const
{
    const auto verdict = judged();
    return verdict && verdict->kind == CalibrationVerdict::Kind::Doubtful;
}

bool CalibrationViewModel::canStore() const
{
    return !isBusy() && isHere() && judged();
}

void CalibrationViewModel::store()
{
    if (!canStore())
        return;
    const QString name = m_printer;
    const PrinterCorrection correction = judged()->correction;
    const MeasuredPrinter measured{correction, m_needs.clock.utcNow().toLocalTime().date()};
    m_isWriting = true;
    Q_EMIT changed();
    m_needs.book.store(name, measured).then(this, [this, name, correction](const Result<> &written) {
        m_isWriting = false;
        if (!written)
            return setOutcome(
                //: %1 says why.
                tr("The correction was not stored. %1").arg(errorText(written.error()).oneLine()), Tone::Bad);
        m_typed.fill({});
        //: %1 is a printer.
        setOutcome((correction.isNone() ? tr("Noted: “%1” is true to size, and its sheets are not corrected.")
                                        : tr("Stored: sheets for “%1” are corrected from now on."))
                       .arg(name),
            Tone::Good);
        Q_EMIT stored(name);
    });
}

QString CalibrationViewModel::forgetQuestion() const
{
    const MeasuredPrinter *measured = m_needs.book.measured(m_printer);
    if (!measured || isBusy())
        return {};
    //: %1 is a printer, %2 what its correction does.
    return tr("Remove the correction of “%1” (%2)? To have it again the printer must be measured again.")
        .arg(m_printer, correctionText(measured->correction));
}

void CalibrationViewModel::forget()
{
    if (forgetQuestion().isEmpty())
        return;
    m_isWriting = true;
    Q_EMIT changed();
    m_needs.book.forget(m_printer).then(this, [this, name = m_printer](const Result<> &written) {
        m_isWriting = false;
        if (!written)
            return setOutcome(
                //: %1 says why.
                tr("The correction was not removed. %1").arg(errorText(written.error()).oneLine()),
                Tone::Bad);
        //: %1 is a printer.
        const QString done = tr("Removed: sheets for “%1” are not corrected any more.").arg(name);
        if (m_printers.rowOf(m_printer) < 0)
            onPrintersChanged(); // it was gone, and is now forgotten
        setOutcome(done, Tone::Good);
    });
}

void CalibrationViewModel::setOutcome(const QString &text, Tone tone)
{
    m_outcome = text;
    m_outcomeTone = tone;
    Q_EMIT changed();
}

} // namespace saoma
