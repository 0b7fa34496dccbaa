// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/catalog/product.h"
#include "ui/print/printers.h"

namespace saoma {

/// What --template and --dpi name. Errors: InvalidInput SHEET_TEMPLATE_UNKNOWN, OPTION_RANGE.
[[nodiscard]] Result<SheetTemplate> formOption(const Run &run);

/// `--product A --product B`, `--product A B` and `--product A,B` are the same; none: every product.
[[nodiscard]] QStringList wantedProducts(const Run &run);

/// Those of the products that have these ids, in their order; all, if there are none. Error: Rejected
/// PRODUCT_NOT_FOUND.
[[nodiscard]] Result<QList<Product>> chosenProducts(const QList<Product> &products, const QStringList &ids);

/// The same for paper: all that are on sale, if there are no ids. Error besides: Rejected PRODUCT_INACTIVE.
[[nodiscard]] Result<QList<Product>> productsOnSale(const QList<Product> &products, const QStringList &ids);

/// Where pages go: to a file, to a printer, or to both.
struct PageTarget
{
    QString file; ///< Empty: no file.
    std::optional<Printer> printer;
    PrinterFit fit; ///< Of the printer and the form.

    [[nodiscard]] QString name() const { return file.isEmpty() ? printer->name : file; }
    /// What has to be said before something is printed, or nothing.
    [[nodiscard]] QStringList notes(const SheetTemplate &form) const;
};

/// What --out and --printer name. Without --dpi the form gets the printer's resolution. Errors: InvalidInput
/// OPTION_VALUE, SHEET_FILE_TYPE, FILE_NOT_WRITTEN; as findPrinter() and fitPrinter().
[[nodiscard]] Result<PageTarget> targetOptions(const Run &run, SheetTemplate &form);

/// The file first, whole or not at all; then the printer. Errors: as writeOutFile() and printOn().
[[nodiscard]] Result<> deliver(const PrintedPages &pages, const PageTarget &target);

/// To standard error, unless a script reads.
void sayLines(const Run &run, const QStringList &lines);

// `saoma sheet --printers`, `--calibration`, `--correct`, `--uncorrect`
void listPrinters(Run &run);
void makeCalibrationPage(Run &run);
void storeCorrection(Run &run);
void forgetCorrection(Run &run);

} // namespace saoma
