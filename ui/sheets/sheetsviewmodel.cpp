// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/sheetsviewmodel.h"

#include "core/base/outfile.h"
#include "core/config/sheetconfig.h"
#include "ui/models/background.h"
#include "ui/text/errortext.h"
#include "ui/text/sheettext.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {

SheetsViewModel::SheetsViewModel(const SheetsNeeds &needs, QObject *parent)
    : QObject{parent},
      m_needs{needs},
      m_products{needs.ledger, needs.catalog},
      m_book{needs.printing, needs.configurationFile, needs.sheets.printers},
      m_register{needs.ledger, needs.clock}
{
    connect(&m_book, &PrinterBook::printersChanged, this, &SheetsViewModel::onPrintersChanged);
    connect(&m_book, &PrinterBook::measuredChanged, this, &SheetsViewModel::onMeasured);
    m_order.form = builtinTemplates().first();
    m_order.shopName = needs.shopName;
    m_order.isPractice = needs.isPractice;
    m_proofPool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    m_proofPool.setThreadPriority(QThread::LowPriority);
    connect(&m_products, &ProductPickModel::readFailed, this, &SheetsViewModel::onReadFailed);
    connect(&m_products, &ProductPickModel::catalogRead, this, &SheetsViewModel::changed);
    connect(&m_products, &ProductPickModel::picksChanged, this, &SheetsViewModel::remake);
    connect(&m_proving, &QFutureWatcherBase::progressValueChanged, this, &SheetsViewModel::changed);
    connect(&m_proving, &QFutureWatcherBase::finished, this, &SheetsViewModel::onProven);
    connect(&m_output, &PaperOutput::progressed, this, &SheetsViewModel::changed);
}

SheetsViewModel::~SheetsViewModel()
{
    m_proving.cancel();
}

/// What has been read before stays; the ledger's trouble is told elsewhere then.
void SheetsViewModel::onReadFailed(const Error &error)
{
    if (m_products.isRead())
        return;
    m_error = error;
    Q_EMIT changed();
}

QList<SheetTemplate> SheetsViewModel::templates() const
{
    return m_needs.sheets.templates + builtinTemplates();
}

void SheetsViewModel::setTemplate(const QString &name)
{
    const auto form = findTemplate(name, m_needs.sheets.templates);
    if (!form)
        return;
    m_order.form = *form;
    m_order.startCell = 0;
    fitToPrinter();
}

void SheetsViewModel::setDpi(int dpi)
{
    if (std::exchange(m_order.form.dpi, dpi) != dpi)
        remake();
}

void SheetsViewModel::setStartCell(int cell)
{
    if (std::exchange(m_order.startCell, cell) != cell)
        remake();
}

void SheetsViewModel::setCopies(std::optional<int> copies)
{
    if (std::exchange(m_order.copies, copies) != copies)
        remake();
}

Async<void> SheetsViewModel::saveTemplate(const SheetTemplate &form)
{
    const AsyncPromise<void> promise;
    const auto write = [file = m_needs.configurationFile, form] { return saveSheetTemplate(file, form); };
    inBackground(this, write, [this, form, promise](const Result<> &saved) {
        if (saved) {
            dropTemplate(form.name);
            m_needs.sheets.templates.append(form);
            Q_EMIT templatesChanged();
            setTemplate(form.name);
        }
        promise.finish(saved);
    });
    return promise.async();
}

Async<void> SheetsViewModel::removeTemplate(const QString &name)
{
    const AsyncPromise<void> promise;
    const auto write = [file = m_needs.configurationFile, name] { return removeSheetTemplate(file, name); };
    inBackground(this, write, [this, name, promise](const Result<> &removed) {
        if (removed) {
            dropTemplate(name);
            Q_EMIT templatesChanged();
            if (m_order.form.name == name)
                setTemplate(builtinTemplates().first().name);
        }
        promise.finish(removed);
    });
    return promise.async();
}

void SheetsViewModel::dropTemplate(const QString &name)
{
    m_needs.sheets.templates.removeIf([&name](const SheetTemplate &own) { return own.name == name; });
}

/// What is shown stays until there is better, but it cannot leave any more.
void SheetsViewModel::remake()
{
    m_proving.cancel();
    m_proof.reset();
    m_error.reset();
    m_outcome.clear();
    const quint64 wanted = ++m_wanted;
    if (m_needs.sheets.error)
        m_error = m_needs.sheets.error;
    if (m_products.pickedCount() == 0 || m_error) {
        m_sheet.reset();
        m_remarks.setSheet(nullptr);
        m_made = m_wanted;
        Q_EMIT sheetChanged();
    } else {
        m_needs.clock.callAfter(restBeforeMaking, this, [this, wanted] {
            if (wanted == m_wanted && wanted != m_made && !m_isMaking && !m_isFitting)
                make();
        });
    }
    Q_EMIT changed();
}

void SheetsViewModel::make()
{
    m_isMaking = true;
    SystemRandom random;
    m_register.freshSheet(random).then(this, [this, wanted = m_wanted](const Result<QString> &sheet) {
        if (sheet && wanted == m_wanted)
            makeAs(*sheet);
        else // no id, or a wish that is none any more
            onMade(wanted, sheet ? MadeSheet() : Result<MadeSheet>(tl::unexpected(sheet.error())));
    });
}

void SheetsViewModel::makeAs(const QString &sheet)
{
    m_order.sheet = sheet;
    m_order.madeAt = m_needs.clock.utcNow();
    const auto work = [products = m_products.picked(), order = m_order,
                          merchant = m_needs.merchant]() -> Result<MadeSheet> {
        SystemRandom random;
        auto made = makeSheet(products, order, merchant, random);
        if (!made)
            return tl::unexpected(made.error());
        return std::make_shared<const Sheet>(std::move(*made));
    };
    inBackground(
        this, work, [this, wanted = m_wanted](const Result<MadeSheet> &made) { onMade(wanted, made); });
}

void SheetsViewModel::onMade(quint64 wanted, const Result<MadeSheet> &made)
{
    m_isMaking = false;
    if (wanted == m_wanted) {
        m_made = wanted;
        take(made);
    } else if (m_made != m_wanted && !m_isFitting) {
        make(); // something has changed meanwhile
    }
}

void SheetsViewModel::take(const Result<MadeSheet> &made)
{
    m_error = made ? std::nullopt : std::optional<Error>(made.error());
    m_sheet = made.value_or(nullptr);
    m_remarks.setSheet(m_sheet);
    Q_EMIT sheetChanged();
    if (m_sheet && !m_sheet->isBlocked())
        prove();
    Q_EMIT changed();
}

void SheetsViewModel::prove()
{
    const bool isProving = m_proving.isRunning() && !m_proving.isCanceled();
    if (m_made == m_wanted && m_sheet && !m_sheet->isBlocked() && !m_proof && !isProving)
        m_proving.setFuture(proveSheet(m_sheet, m_needs.merchant, &m_proofPool));
    Q_EMIT changed();
}

void SheetsViewModel::onProven()
{
    if (m_made == m_wanted && m_sheet && !m_proving.isCanceled()) {
        m_proof = proofOf(*m_sheet, m_proving.future());
        m_remarks.setProof(*m_proof);
    }
    Q_EMIT changed();
}

void SheetsViewModel::stop()
{
    if (m_output.isRunning())
        m_output.stop();
    else
        m_proving.cancel();
}

void SheetsViewModel::savePdf(const QString &file)
{
    leave(
        SheetStep::Saving,
        [sheet = m_sheet, file](const PageDone &done) {
            return writeOutFile(file, [&](QIODevice &device) { return writeSheetPdf(*sheet, device, done); });
        },
        //: %1 is a file.
        tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
}

/// On record first, then on paper: no code is on paper that the register does not know.
void SheetsViewModel::leave(SheetStep step, PaperOutput::Work work, const QString &done)
{
    if (!canLeave())
        return;
    m_leaving = step;
    m_leavingSheet = m_sheet;
    m_done = done;
    m_outcome.clear();
    Q_EMIT changed();
    if (m_sheet->order.sheet == m_onPaper)
        return begin(std::move(work));
    m_register.enter(m_sheet->forRegister())
        .then(this, [this, work = std::move(work)](const Result<> &entered) {
            if (entered)
                return begin(work);
            m_leaving.reset();
            remake(); // under another id, if it was that
            setOutcome(errorText(entered.error()).oneLine(), Tone::Bad);
            tellEnd();
        });
}

void SheetsViewModel::begin(PaperOutput::Work work)
{
    if (m_isEnding)
        return onLeft(failure(Error::Kind::Cancelled, u"PRINT_CANCELLED"_s));
    m_output.start(std::move(work), [this](const Result<> &answer) { onLeft(answer); });
    Q_EMIT changed();
}

void SheetsViewModel::onLeft(const Result<> &answer)
{
    const SheetStep left = *std::exchange(m_leaving, std::nullopt);
    if (answer) {
        m_onPaper = m_leavingSheet->order.sheet;
        prove(); // what has been made meanwhile
        setOutcome(m_done, Tone::Good);
        return tellEnd();
    }
    if (answer.error().kind == Error::Kind::Cancelled && left == SheetStep::Saving)
        return takeBack(tr("Saving was stopped; no file was written."), Tone::Warning);
    takeBack(errorText(answer.error()).oneLine(), Tone::Bad);
}

/// What is on no paper is void, and its id is used up.
void SheetsViewModel::takeBack(const QString &outcome, Tone tone)
{
    const QString sheet = m_leavingSheet->order.sheet;
    m_isTakenBack = sheet != m_onPaper;
    if (m_isTakenBack) {
        m_register.voidSheet(sheet, Register::Void::NotPrinted).then(this, [this](const Result<int> &voided) {
            onTakenBack(voided);
        });
        remake();
    }
    setOutcome(outcome, tone);
    tellEnd();
}

void SheetsViewModel::onTakenBack(const Result<int> &voided)
{
    m_isTakenBack = false;
    if (!voided)
        setOutcome(errorText(voided.error()).oneLine(), Tone::Bad);
    tellEnd();
}

bool SheetsViewModel::end()
{
    m_isEnding = m_leaving || m_isTakenBack;
    m_output.stop();
    return !m_isEnding;
}

void SheetsViewModel::tellEnd()
{
    if (m_isEnding && !m_leaving && !m_isTakenBack)
        Q_EMIT ended();
}

void SheetsViewModel::setOutcome(const QString &text, Tone tone)
{
    m_outcome = text;
    m_outcomeTone = tone;
    m_outcomeStep.reset();
    Q_EMIT changed();
}

} // namespace saoma
