// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalog/register.h"
#include "core/config/sheetconfig.h"
#include "ui/models/productpickmodel.h"
#include "ui/print/paperoutput.h"
#include "ui/print/sheetproof.h"
#include "ui/sheets/printerbook.h"
#include "ui/sheets/sheetremarks.h"
#include "ui/text/statetext.h"

#include <QFutureWatcher>
#include <QThreadPool>

namespace saoma {

/// What the code sheets work with. References must outlive the page.
struct SheetsNeeds
{
    Ledger &ledger;
    Catalog &catalog;
    Clock &clock;
    std::shared_ptr<const wechat::Merchant> merchant;
    QString shopName;
    SheetConfig sheets;          ///< As the configuration file has them.
    QString configurationFile;   ///< Where own templates and what was measured of printers are written to.
    bool isPractice = false;     ///< Then no phone can pay the codes, and the cards say so.
    bool isScanAnswered = false; ///< It is known where the platform's scan callbacks arrive.
    Printing printing = {};
};

/// How far a sheet has come.
enum class SheetStep {
    Loading,       ///< The products are being read.
    NoProducts,    ///< The shop has none.
    NothingPicked, ///< Nothing to do.
    Making,        ///< What is wanted has changed; what is shown may be what was wanted before.
    Failed,        ///< There is no such sheet.
    Blocked,       ///< A code on it would be unreadable.
    Proving,       ///< Its codes are being read back.
    Unproven,      ///< The proof was stopped.
    Unreadable,    ///< The proof has found a code that cannot be read.
    Ready,         ///< Every code was read back: it may be saved and printed.
    Saving,
    Printing,
};

/// The sheet of product codes that is being put together, without its widgets. Whatever is changed, the sheet
/// is made and proven anew in the background a moment later, and only a proven sheet can leave.
class SheetsViewModel final : public QObject
{
    Q_OBJECT
public:
    static constexpr Clock::Duration restBeforeMaking{150}; ///< So long nothing may change.

    explicit SheetsViewModel(const SheetsNeeds &needs, QObject *parent = nullptr);
    ~SheetsViewModel() override; ///< Waits for the page that is being proven.

    [[nodiscard]] ProductPickModel &products() { return m_products; }
    [[nodiscard]] SheetRemarks &remarks() { return m_remarks; }

    /// Own ones first.
    [[nodiscard]] QList<SheetTemplate> templates() const;
    /// The template in use, at the printer's resolution.
    [[nodiscard]] const SheetTemplate &form() const { return m_order.form; }
    /// The printers, and what was measured of them; what is stored there is drawn at once.
    [[nodiscard]] PrinterBook &printerBook() { return m_book; }
    [[nodiscard]] Clock &clock() const { return m_needs.clock; }
    /// Empty until the print system has answered.
    [[nodiscard]] const QList<Printer> &printers() const { return m_book.printers(); }
    [[nodiscard]] const std::optional<Printer> &printer() const { return m_printer; }
    [[nodiscard]] int startCell() const { return m_order.startCell; }
    [[nodiscard]] std::optional<int> copies() const { return m_order.copies; }

    /// One of templates(); its own resolution and the first cell, again.
    void setTemplate(const QString &name);
    /// Takes its resolution, its margins and what was measured of it; without a name it is a PDF for any.
    void setPrinter(const QString &name);
    void setDpi(int dpi);                      ///< dpiMin–dpiMax.
    void setStartCell(int cell);               ///< 0 to cellsPerPage() - 1.
    void setCopies(std::optional<int> copies); ///< Of each product; nothing: as the list says.

    /// Writes an own template to the configuration and chooses it. Errors: as saveSheetTemplate().
    Async<void> saveTemplate(const SheetTemplate &form);
    /// Takes an own one out of the configuration, and the first builtin one if it was in use. Error: as
    /// removeSheetTemplate().
    Async<void> removeTemplate(const QString &name);

    [[nodiscard]] SheetStep step() const;
    [[nodiscard]] StateText stepText() const; ///< A sentence or two; no next act.
    /// How far the proof or the output is, of how many pages; both 0 where nothing is counted.
    [[nodiscard]] std::pair<int, int> progress() const;
    [[nodiscard]] bool canStop() const;
    [[nodiscard]] bool canProve() const { return step() == SheetStep::Unproven; }
    [[nodiscard]] bool canLeave() const { return step() == SheetStep::Ready; }

    /// The newest sheet there is; nullptr: none.
    [[nodiscard]] std::shared_ptr<const Sheet> sheet() const { return m_sheet; }
    /// What became of the last saving or printing; empty once something has changed.
    [[nodiscard]] QString outcome() const;
    [[nodiscard]] Tone outcomeTone() const { return m_outcomeTone; }
    /// What whoever prints has to know in any case; mostly empty.
    [[nodiscard]] QString noteText() const;
    [[nodiscard]] bool isPractice() const { return m_needs.isPractice; }

    /// "product-codes-2026-11-29.pdf"
    [[nodiscard]] QString suggestedFileName() const;

    void prove();
    void stop();
    /// Says as outcome why nothing can be saved or printed yet; without effect if canLeave().
    void sayWhyNot();
    /// Whole or not at all; its codes are registered before. Without effect unless canLeave().
    void savePdf(const QString &file);
    /// What is to be asked before print(): printer, pages, paper. Empty if it cannot be printed yet: then
    /// outcome() says what to do first.
    [[nodiscard]] QString printQuestion();
    /// Without effect unless canLeave() and a printer is chosen.
    void print();

    /// Before the program ends: stops what is on its way to paper, so that the register hears of it. False:
    /// not yet; ended() follows.
    [[nodiscard]] bool end();

Q_SIGNALS:
    void ended();
    void changed();
    void templatesChanged();
    void printersChanged();
    void sheetChanged();

private:
    using MadeSheet = std::shared_ptr<const Sheet>;

    void onReadFailed(const Error &error);
    void onPrintersChanged();
    void onMeasured(const QString &printer);
    void fitToPrinter();
    void takeFit(const Result<PrinterFit> &fit);
    void dropTemplate(const QString &name);
    void remake();
    void make();
    void makeAs(const QString &sheet);
    void onMade(quint64 wanted, const Result<MadeSheet> &made);
    void take(const Result<MadeSheet> &made);
    void onProven();
    void leave(SheetStep step, PaperOutput::Work work, const QString &done);
    void begin(PaperOutput::Work work);
    void onLeft(const Result<> &answer);
    void takeBack(const QString &outcome, Tone tone);
    void onTakenBack(const Result<int> &voided);
    void tellEnd();
    void setOutcome(const QString &text, Tone tone);

    SheetsNeeds m_needs;
    SheetOrder m_order; ///< As wanted; `madeAt` is set when it is made.
    ProductPickModel m_products;
    SheetRemarks m_remarks;
    std::optional<Error> m_error;
    quint64 m_wanted = 0; ///< Counts the wishes …
    quint64 m_made = 0;   ///< … and this one is fulfilled.
    bool m_isMaking = false;
    MadeSheet m_sheet;
    PrinterBook m_book;
    std::optional<Printer> m_printer; ///< The chosen one.
    bool m_isUsualPaper = true;       ///< In that one.
    quint64 m_fitting = 0;            ///< The fit that counts.
    bool m_isFitting = false;         ///< It is under way: nothing is made.
    QThreadPool m_proofPool;          ///< Its own: a long proof must not hold up what the preview draws.
    QFutureWatcher<PageVerdicts> m_proving;
    std::optional<SheetProof> m_proof;
    Register m_register;
    PaperOutput m_output;
    std::optional<SheetStep> m_leaving; ///< What is under way: saving or printing.
    MadeSheet m_leavingSheet;
    bool m_isTakenBack = false; ///< The register is being told that it is on no paper.
    bool m_isEnding = false;
    QString m_onPaper; ///< The sheet that has left already: it is in the register.
    QString m_done;    ///< What is said when it is done.
    QString m_outcome;
    Tone m_outcomeTone = Tone::Neutral;
    std::optional<SheetStep> m_outcomeStep; ///< It is true as long as this is the step; nothing: always.
};

} // namespace saoma
