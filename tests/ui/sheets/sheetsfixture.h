// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/outfile.h"
#include "tests/support/answer.h"
#include "tests/support/manualclock.h"
#include "tests/ui/print/sheetfixture.h"
#include "ui/sheets/sheetsviewmodel.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>

namespace saoma::test {

/// A shop with products in a real ledger; time stands still.
struct SheetsFixture
{
    explicit SheetsFixture(const QList<Product> &products = sheetProducts(5))
    {
        QVERIFY(answer(ledger.open()));
        for (const Product &product : products)
            QVERIFY(answer(catalog.put(product)));
        QVERIFY(savePrinter(configurationFile(), QStringLiteral("Office"), officeMeasured));
    }

    QTemporaryDir folder;
    ManualClock clock;
    Ledger ledger{folder.filePath(QStringLiteral("ledger.sqlite"))};
    Catalog catalog{ledger, clock};

    [[nodiscard]] SheetsNeeds needs()
    {
        SheetsNeeds needs{ledger, catalog, clock, sheetMerchant(), QStringLiteral("街角咖啡"),
            *readSheetConfig(configurationFile()), configurationFile(), false, true};
        needs.printing = {[this] { return isOfficeGone ? QList<Printer>() : twoPrinters(); }, fitOf,
            [this](const Printer &, const PrintedPages &pages, const PageDone &done) {
                return printToFile(pages, done);
            }};
        return needs;
    }
    std::atomic_bool isPaperOut = false;   ///< The printer fails.
    std::atomic_bool isOfficeGone = false; ///< And the other one, too.
    inline static const MeasuredPrinter officeMeasured{{{1.5, -0.8}, {1, 1}}, {}};
    [[nodiscard]] QString configurationFile() const
    {
        return folder.filePath(QStringLiteral("new/saoma.ini"));
    }
    [[nodiscard]] QString paper() const { return folder.filePath(QStringLiteral("paper.pdf")); }
    /// What has been wished for is begun.
    void rest() { clock.advance(SheetsViewModel::restBeforeMaking); }

private:
    static QList<Printer> twoPrinters()
    {
        Printer office;
        office.name = QStringLiteral("Office");
        office.isDefault = true;
        office.usualPaper = {210, 297};
        Printer labels;
        labels.name = QStringLiteral("Labels");
        labels.usualPaper = {50, 30};
        return {labels, office};
    }
    static Result<PrinterFit> fitOf(const Printer &printer, const SheetTemplate &form)
    {
        if (printer.name == QStringLiteral("Office"))
            return PrinterFit{450, {4, 4, 4, 4}, form.page == QSizeF(210, 297)};
        if (form.page.width() > 60)
            return failure(Error::Kind::Rejected, QStringLiteral("PRINTER_PAPER"), {}, printer.name);
        return PrinterFit{203, {}, true};
    }
    Result<> printToFile(const PrintedPages &pages, const PageDone &done) const
    {
        if (isPaperOut)
            return failure(Error::Kind::Rejected, QStringLiteral("PRINT_FAILED"));
        return writeOutFile(paper(), [&](QIODevice &device) { return writePdf(pages, device, done); });
    }
};

} // namespace saoma::test
