// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheetprinter.h"

namespace saoma {

/// A printer of this computer, as far as the print system tells. Lengths are millimetres.
struct Printer
{
    QString name;        ///< What the print system and the configuration call it.
    QString description; ///< For people; may be empty.
    bool isDefault = false;
    bool isStopped = false; ///< Takes jobs and keeps them waiting.
    QList<int> resolutions; ///< Dots an inch, ascending; empty if it does not tell.
    QList<QSizeF> papers;   ///< Empty if it does not tell: it is sent any size.
    QSizeF usualPaper;      ///< What it is filled with, as far as known.
    QSizeF ownPaperMin;     ///< Sizes of one's own, such as labels; both empty if it takes none.
    QSizeF ownPaperMax;
};

/// How a template fits a printer.
struct PrinterFit
{
    int dpi = 300;
    QMarginsF unprintedMm;    ///< On this paper.
    bool isUsualPaper = true; ///< False: other paper has to be put in.
};

// These wait for the print system, which may be another computer: not on the GUI thread.

[[nodiscard]] QList<Printer> printers();

/// The one of that name, or the default one without a name. Errors: Rejected PRINTER_NONE, PRINTER_UNKNOWN.
[[nodiscard]] Result<Printer> findPrinter(const QString &name = {});

/// The resolution is one that the printer has, 600 dots an inch or its finest, else the template's. Error:
/// Rejected PRINTER_PAPER if it cannot take the paper.
[[nodiscard]] Result<PrinterFit> fitPrinter(const Printer &printer, const SheetTemplate &form);

/// Hands the pages to the print system, at actual size and one-sided: all of them or, if it is stopped or
/// fails, none. What becomes of the paper is the print system's business from then on. Errors: as
/// printPages(); Rejected PRINTER_REFUSED, the printer and what it says as subject.
[[nodiscard]] Result<> printOn(const Printer &printer, const PrintedPages &pages, const PageDone &done = {});

/// The way to paper; tests take another one.
struct Printing
{
    std::function<QList<Printer>()> list = printers;
    std::function<Result<PrinterFit>(const Printer &, const SheetTemplate &)> fit = fitPrinter;
    std::function<Result<>(const Printer &, const PrintedPages &, const PageDone &)> print = printOn;
};

} // namespace saoma
