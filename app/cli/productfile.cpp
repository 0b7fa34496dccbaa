// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalogrun.h"
#include "app/cli/json.h"
#include "core/table/tablefile.h"
#include "ui/text/errortext.h"
#include "ui/text/producttext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype linesShownMax = 50; ///< For people; JSON has all.

QString statusName(ImportRow::Status status)
{
    switch (status) {
    case ImportRow::Status::New:
        return u"new"_s;
    case ImportRow::Status::Changed:
        return u"changed"_s;
    case ImportRow::Status::Unchanged:
        return u"unchanged"_s;
    case ImportRow::Status::Wrong:
        return u"wrong"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray namesOf(const QList<ProductColumn> &columns)
{
    QJsonArray names;
    for (const ProductColumn column : columns)
        names.append(columnName(column));
    return names;
}

QJsonObject rowJson(const ImportRow &row)
{
    QJsonObject object{
        {u"line"_s, row.line}, {u"id"_s, row.product.id}, {u"status"_s, statusName(row.status)}};
    if (row.status == ImportRow::Status::Changed)
        object.insert(u"changes"_s, namesOf(row.changes));
    if (row.status == ImportRow::Status::Wrong)
        object.insert(u"faults"_s, toJsonArray(row.faults));
    if (!row.remarks.isEmpty())
        object.insert(u"remarks"_s, toJsonArray(row.remarks));
    return object;
}

/// What the plan says; rows that change nothing are only counted. `removes`: what goes off sale by it.
QJsonObject planJson(const ImportPlan &plan, Catalog::Missing missing)
{
    QJsonArray rows;
    for (const ImportRow &row : plan.rows) {
        if (row.status != ImportRow::Status::Unchanged)
            rows.append(rowJson(row));
    }
    QJsonArray lacking;
    for (const Product &product : plan.missing)
        lacking.append(product.id);
    QJsonObject object{{u"encoding"_s, plan.encoding}, {u"columns"_s, namesOf(plan.columns)},
        {u"ignored_columns"_s, QJsonArray::fromStringList(plan.ignoredHeadings)}, {u"rows"_s, rows},
        {u"missing"_s, lacking},
        {u"removes"_s, missing == Catalog::Missing::Remove ? lacking : QJsonArray{}}};
    for (const auto status : {ImportRow::Status::New, ImportRow::Status::Changed,
             ImportRow::Status::Unchanged, ImportRow::Status::Wrong})
        object.insert(statusName(status), plan.count(status));
    return object;
}

/// So many of them as somebody reads, and how many more there are.
template <typename T>
QStringList shownLines(const QList<T> &items, QString (*text)(const T &))
{
    QStringList lines;
    for (const T &item : items.first(std::min(items.size(), linesShownMax)))
        lines.append(text(item));
    if (const auto more = items.size() - lines.size(); more > 0)
        lines.append(QCoreApplication::translate("Command", "… and %n more row(s).", nullptr, int(more)));
    return lines;
}

QString planText(const ImportPlan &plan, Catalog::Missing missing)
{
    QList<ImportRow> rows;
    std::copy_if(plan.rows.begin(), plan.rows.end(), std::back_inserter(rows),
        [](const ImportRow &row) { return row.status != ImportRow::Status::Unchanged; });
    // What has to be mended first: a long list is not shown to its end.
    std::stable_partition(rows.begin(), rows.end(),
        [](const ImportRow &row) { return row.status == ImportRow::Status::Wrong; });
    QStringList lines{importOriginText(plan)};
    lines += shownLines(rows, importRowText);
    if (missing == Catalog::Missing::Remove)
        lines += shownLines(plan.missing, importRemovalText);
    if (!plan.ignoredHeadings.isEmpty())
        lines.append(QCoreApplication::translate("Command", "Columns that are not used: %1")
                         .arg(plan.ignoredHeadings.join(u", "_s)));
    lines.append(importSummaryText(plan));
    if (const QString remark = importRemarkText(plan.rowsWithRemarks()); !remark.isEmpty())
        lines.append(remark);
    return lines.join(u'\n');
}

class ProductImport final
{
public:
    ProductImport(Run &run, ImportPlan plan)
        : m_run{run},
          m_plan{std::move(plan)},
          m_missing{run.isSet(u"remove-missing"_s) ? Catalog::Missing::Remove : Catalog::Missing::Keep}
    {
    }
    /// What to do with the plan: show why not, show it, or do it.
    void decide(Ledger &ledger) const
    {
        if (m_plan.count(ImportRow::Status::Wrong) > 0)
            return refuse(u"IMPORT_HAS_FAULTS"_s);
        if (m_missing == Catalog::Missing::Remove && m_plan.leavesNothing())
            return refuse(u"IMPORT_LEAVES_NOTHING"_s);
        if (m_run.isSet(u"dry-run"_s))
            return end(false);
        SystemClock clock;
        Catalog{ledger, clock}.apply(m_plan, m_missing).then(&m_run, [self = *this](const Result<> &applied) {
            if (!applied)
                return self.m_run.fail(applied.error());
            self.end(true);
        });
    }

private:
    /// The error's form is that of every command; what is wrong where stands beside it.
    void refuse(const QString &code) const
    {
        const Error error{Error::Kind::Rejected, code, {}, {}};
        QJsonObject document = planJson(m_plan, m_missing);
        document.insert(u"applied"_s, false);
        document.insert(u"error"_s,
            QJsonObject{{u"kind"_s, errorKindName(error.kind)}, {u"code"_s, error.code},
                {u"message"_s, errorText(error).oneLine()}});
        m_run.print(document, planText(m_plan, m_missing));
        if (!m_run.isSet(u"json"_s))
            printError(error);
        m_run.end(exitStatusFor(error));
    }
    void end(bool isApplied) const
    {
        QJsonObject document = planJson(m_plan, m_missing);
        document.insert(u"applied"_s, isApplied);
        const bool removes = isApplied && m_missing == Catalog::Missing::Remove;
        document.insert(u"removed"_s, removes ? m_plan.missing.size() : 0);
        QString text = planText(m_plan, m_missing);
        if (!isApplied)
            text +=
                u'\n' + QCoreApplication::translate("Command", "Nothing was written: this was a dry run.");
        m_run.print(document, text);
        m_run.end(exitstatus::done);
    }

    Run &m_run;
    ImportPlan m_plan;
    Catalog::Missing m_missing;
};

} // namespace

void runProductImport(Run &run)
{
    const auto file = readProductFile(run.arguments().first());
    if (!file)
        return run.fail(file.error());
    run.withLedger([&run, file = *file](Ledger &ledger) {
        SystemClock clock;
        Catalog{ledger, clock}.allProducts().then(
            &run, [&run, &ledger, file](const Result<QList<Product>> &catalog) {
                if (!catalog)
                    return run.fail(catalog.error());
                ProductImport{run, planImport(file, *catalog)}.decide(ledger);
            });
    });
}

void runProductExport(Run &run)
{
    const QString path = run.arguments().first();
    ProductExport options;
    if (run.isSet(u"all"_s))
        options.products = ProductExport::Products::All;
    const QString headings = run.isSet(u"headings"_s) ? run.value(u"headings"_s) : u"en"_s;
    if (headings == u"zh")
        options.headings = ProductExport::Headings::Chinese;
    else if (headings != u"en")
        return run.fail({Error::Kind::InvalidInput, u"OPTION_VALUE"_s, u"--headings"_s, headings});
    if (const auto known = checkTableFile(path); !known)
        return run.fail(known.error());
    withCatalog<QList<Product>>(
        run, [](Catalog &catalog) { return catalog.allProducts(); },
        [&run, path, options](const Result<QList<Product>> &products) {
            if (const auto written = writeProductFile(path, *products, options); !written)
                return run.fail(written.error());
            const bool isAll = options.products == ProductExport::Products::All;
            const auto count = std::count_if(products->begin(), products->end(),
                [isAll](const Product &product) { return isAll || product.isActive; });
            QStringList lines{
                QCoreApplication::translate("Command", "%n product(s) written to %1.", nullptr, int(count))
                    .arg(path),
                exportRemarkText(count)};
            lines.removeAll(QString());
            run.print({{u"file"_s, path}, {u"count"_s, qint64{count}},
                          {u"importable"_s, count <= productsPerFileMax}},
                lines.join(u'\n'));
            run.end(exitstatus::done);
        });
}

} // namespace saoma
