// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/qr/calibration.h"
#include "ui/print/paperoutput.h"
#include "ui/sheets/printerbook.h"
#include "ui/sheets/printertable.h"
#include "ui/text/statetext.h"

#include <array>

namespace saoma {

/// What the calibration starts with. References must outlive it.
struct CalibrationNeeds
{
    PrinterBook &book;
    Clock &clock;
    QList<SheetTemplate> forms; ///< The chosen one first; one of each paper is offered.
    QString printer = {};       ///< The chosen one; empty: the computer's usual one.
};

/// Printing the page a printer is measured with, entering what the ruler says, and what comes of it.
class CalibrationViewModel final : public QObject
{
    Q_OBJECT
public:
    explicit CalibrationViewModel(const CalibrationNeeds &needs, QObject *parent = nullptr);

    [[nodiscard]] PrinterTable &printers() { return m_printers; }
    [[nodiscard]] const QString &printer() const { return m_printer; } ///< Empty: there is none.
    /// Takes the paper that is usually in it. What was typed belongs to the printer before.
    void setPrinter(const QString &name);
    void look(); ///< For printers, again.

    /// One template a paper.
    [[nodiscard]] const QList<SheetTemplate> &papers() const { return m_papers; }
    [[nodiscard]] int paper() const { return m_paper; }
    void setPaper(int paper);
    [[nodiscard]] CalibrationMarks marks() const;

    /// Why nothing can be printed or measured, or what has to be done to the printer before; mostly empty.
    [[nodiscard]] QString note() const;
    /// What is done to the printer's sheets, in full; empty if nothing is.
    [[nodiscard]] QString correctionInUse() const;
    [[nodiscard]] bool canPrint() const;
    [[nodiscard]] bool canSavePdf() const;
    [[nodiscard]] QString suggestedFileName() const;
    void print();
    void savePdf(const QString &file); ///< Whole or not at all.

    [[nodiscard]] bool canType() const { return isHere(); }
    void type(CalibrationLength length, const QString &text);
    /// Nothing more is typed where something was: from now on it is told what is wrong with it.
    void endTyping();
    [[nodiscard]] const QString &typed(CalibrationLength length) const;
    [[nodiscard]] bool isTyped() const; ///< Something was, and is not stored.
    /// What is wrong with what was typed; empty: nothing, or more digits may come.
    [[nodiscard]] QString fault(CalibrationLength length) const;
    /// What the lengths mean, or what is still to be done for that.
    [[nodiscard]] StateText verdict() const;
    [[nodiscard]] bool canStore() const;
    [[nodiscard]] bool isDoubtful() const; ///< It can be stored, and should be thought about.
    void store();

    /// What is to be asked before forget(); empty if nothing is stored for the printer.
    [[nodiscard]] QString forgetQuestion() const;
    void forget();

    /// Something is being printed or written.
    [[nodiscard]] bool isBusy() const { return m_isWriting || m_output.isRunning(); }
    /// What became of the last act; empty before the first, and once something has been chosen or typed.
    [[nodiscard]] const QString &outcome() const { return m_outcome; }
    [[nodiscard]] Tone outcomeTone() const { return m_outcomeTone; }

Q_SIGNALS:
    void changed();
    void printed(); ///< It can be measured.
    void stored(const QString &printer);

private:
    [[nodiscard]] bool isHere() const { return m_needs.book.printer(m_printer).has_value(); }
    void onPrintersChanged();
    void choose(const QString &name);
    void fit();
    [[nodiscard]] std::optional<Error> readError(CalibrationLength length) const;
    [[nodiscard]] std::optional<CalibrationVerdict> judged() const;
    enum class Way { Paper, File };
    void start(Way way, PaperOutput::Work work, const QString &done);
    void setOutcome(const QString &text, Tone tone);

    CalibrationNeeds m_needs;
    PrinterTable m_printers;
    QString m_printer;
    QList<SheetTemplate> m_papers;
    int m_paper = 0;
    std::optional<Result<PrinterFit>> m_fit; ///< Of printer and paper; nothing: not known yet.
    quint64 m_fitting = 0;                   ///< The fit that counts.
    std::array<QString, calibrationLengths.size()> m_typed;
    std::optional<CalibrationLength> m_typing; ///< Where more digits may come.
    PaperOutput m_output;
    bool m_isWriting = false;
    QString m_outcome;
    Tone m_outcomeTone = Tone::Neutral;
};

} // namespace saoma
