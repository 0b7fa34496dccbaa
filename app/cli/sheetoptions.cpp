// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sheetoptions.h"

#include "core/base/outfile.h"
#include "ui/text/sheettext.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma {

Result<SheetTemplate> formOption(const Run &run)
{
    const QString name =
        run.isSet(u"template"_s) ? run.value(u"template"_s) : builtinTemplates().first().name;
    auto form = findTemplate(name, run.start().settings.sheets.templates);
    if (form && run.isSet(u"dpi"_s)) {
        const auto dpi = numberOption(run, u"dpi"_s, SheetTemplate::dpiMin, SheetTemplate::dpiMax);
        if (!dpi)
            return tl::unexpected(dpi.error());
        form->dpi = *dpi;
    }
    return form;
}

QStringList wantedProducts(const Run &run)
{
    QStringList ids;
    for (const QString &given : run.values(u"product"_s) + run.arguments())
        ids.append(given.split(u','));
    ids.removeDuplicates();
    return ids;
}

Result<QList<Product>> chosenProducts(const QList<Product> &products, const QStringList &ids)
{
    if (ids.isEmpty())
        return products;
    QList<Product> chosen;
    for (const QString &id : ids) {
        const auto found = std::find_if(
            products.begin(), products.end(), [&id](const Product &product) { return product.id == id; });
        if (found == products.end())
            return failure(Error::Kind::Rejected, u"PRODUCT_NOT_FOUND"_s, {}, id);
        chosen.append(*found);
    }
    return chosen;
}

Result<QList<Product>> productsOnSale(const QList<Product> &products, const QStringList &ids)
{
    auto chosen = chosenProducts(products, ids);
    if (!chosen)
        return chosen;
    if (ids.isEmpty())
        chosen->removeIf([](const Product &product) { return !product.isActive; });
    for (const Product &product : std::as_const(*chosen))
        if (!product.isActive)
            return failure(Error::Kind::Rejected, u"PRODUCT_INACTIVE"_s, {}, product.id);
    return chosen;
}

QStringList PageTarget::notes(const SheetTemplate &form) const
{
    QStringList lines;
    if (printer && !fit.isUsualPaper)
        lines.append(otherPaperText(printer->name, form.page));
    if (printer && printer->isStopped)
        lines.append(stoppedPrinterText(printer->name));
    return lines;
}

Result<PageTarget> targetOptions(const Run &run, SheetTemplate &form)
{
    PageTarget target;
    target.file = run.value(u"out"_s);
    if (target.file.isEmpty() && !run.isSet(u"printer"_s))
        return failure(Error::Kind::InvalidInput, u"SHEET_TARGET_MISSING"_s);
    if (!target.file.isEmpty() && !target.file.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return failure(Error::Kind::InvalidInput, u"SHEET_FILE_TYPE"_s, {}, target.file);
    if (run.isSet(u"printer"_s)) {
        const auto printer = findPrinter(run.value(u"printer"_s));
        if (!printer)
            return tl::unexpected(printer.error());
        const auto fit = fitPrinter(*printer, form);
        if (!fit)
            return tl::unexpected(fit.error());
        target.printer = *printer;
        target.fit = *fit;
        if (!run.isSet(u"dpi"_s))
            form.dpi = fit->dpi;
    }
    if (!target.file.isEmpty())
        if (const auto writable = checkOutFile(target.file); !writable)
            return tl::unexpected(writable.error());
    return target;
}

Result<> deliver(const PrintedPages &pages, const PageTarget &target)
{
    if (!target.file.isEmpty()) {
        const auto written =
            writeOutFile(target.file, [&pages](QIODevice &device) { return writePdf(pages, device); });
        if (!written)
            return written;
    }
    return target.printer ? printOn(*target.printer, pages) : Result<>{};
}

void sayLines(const Run &run, const QStringList &lines)
{
    if (!run.isSet(u"json"_s) && !lines.isEmpty())
        std::fprintf(stderr, "%s\n", lines.join(u'\n').toLocal8Bit().constData());
}

} // namespace saoma
