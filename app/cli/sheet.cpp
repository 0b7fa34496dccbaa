// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"
#include "app/cli/sheetoptions.h"
#include "app/cli/sheetregister.h"
#include "core/base/random.h"
#include "core/catalog/catalog.h"
#include "core/config/secretstore.h"
#include "core/config/sheetconfig.h"
#include "ui/print/sheetproof.h"
#include "ui/text/sheettext.h"

#include <QFutureWatcher>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

QJsonObject templateJson(const SheetTemplate &sheet)
{
    return {{u"name"_s, sheet.name}, {u"title"_s, templateText(sheet)},
        {u"page_mm"_s, QJsonArray{sheet.page.width(), sheet.page.height()}}, {u"columns"_s, sheet.columns},
        {u"rows"_s, sheet.rows}, {u"card_mm"_s, QJsonArray{sheet.card.width(), sheet.card.height()}},
        {u"dpi"_s, sheet.dpi}};
}

void listTemplates(Run &run)
{
    QJsonArray array;
    QStringList lines;
    for (const QList<SheetTemplate> &list : {run.start().settings.sheets.templates, builtinTemplates()})
        for (const SheetTemplate &sheet : list) {
            array.append(templateJson(sheet));
            lines.append(u"%1 %2"_s.arg(sheet.name.leftJustified(20), templateText(sheet)));
        }
    run.print({{u"templates"_s, array}}, lines.join(u'\n'));
    run.end(exitstatus::done);
}

/// A line that cannot be understood can be taken away, too.
void removeTemplate(Run &run)
{
    const QString name = run.value(u"remove-template"_s);
    const SheetConfig &sheets = run.start().settings.sheets;
    const bool isOwn = std::any_of(sheets.templates.begin(), sheets.templates.end(),
        [&name](const SheetTemplate &own) { return own.name == name; });
    if (!isOwn && !sheets.badTemplates.contains(name))
        return run.fail({Error::Kind::Rejected, u"SHEET_TEMPLATE_NOT_OWN"_s, name, {}});
    const QString file = run.start().settings.file;
    if (const auto removed = removeSheetTemplate(file, name); !removed)
        return run.fail(removed.error());
    run.print({{u"template"_s, name}, {u"file"_s, file}},
        //: %1 is the name of an own template.
        translated(QT_TRANSLATE_NOOP("Command", "The template “%1” is removed.")).arg(name));
    run.end(exitstatus::done);
}

/// What the options ask for; the products are looked up later.
Result<SheetOrder> readOrder(const Run &run, const SheetTemplate &form)
{
    SheetOrder order;
    order.form = form;
    order.shopName = run.start().settings.merchant.name;
    order.madeAt = SystemClock().utcNow();
    if (run.isSet(u"copies"_s)) {
        const auto copies = numberOption(run, u"copies"_s, 1, Product::copiesMax);
        if (!copies)
            return tl::unexpected(copies.error());
        order.copies = *copies;
    }
    if (run.isSet(u"start"_s)) {
        const auto start = numberOption(run, u"start"_s, 1, order.form.cellsPerPage());
        if (!start)
            return tl::unexpected(start.error());
        order.startCell = *start - 1;
    }
    return order;
}

/// One sheet on its way from the catalogue to its file and printer. It lives as long as the run.
class SheetTask final : public QObject
{
public:
    SheetTask(Run &run, Ledger &ledger, SheetOrder order, PageTarget target)
        : QObject{&run},
          m_run{run},
          m_order{std::move(order)},
          m_target{std::move(target)},
          m_ledger{ledger},
          m_catalog{ledger, m_clock},
          m_register{ledger, m_clock}
    {
        if (m_target.printer) {
            m_order.unprintedMm = m_target.fit.unprintedMm;
            m_order.correction =
                run.start().settings.sheets.printers.value(m_target.printer->name).correction;
        }
    }

    void start()
    {
        if (!m_run.isSet(u"outdated"_s))
            return choose(wantedProducts(m_run), {});
        withProductsToReprint(m_run, m_ledger, [this](const QList<Reprint> &wanted) {
            QStringList ids;
            QHash<QString, int> copies;
            for (const Reprint &reprint : wanted) {
                ids.append(reprint.productId);
                copies.insert(reprint.productId, reprint.copies);
            }
            choose(ids, copies);
        });
    }

private:
    /// `copies`: of those whose own number does not count.
    void choose(const QStringList &ids, const QHash<QString, int> &copies)
    {
        m_catalog.allProducts().then(this, [this, ids, copies](const Result<QList<Product>> &products) {
            auto chosen = products ? productsOnSale(*products, ids) : products;
            if (!chosen)
                return m_run.fail(chosen.error());
            for (Product &product : *chosen)
                product.copies = copies.value(product.id, product.copies);
            nameSheet(*chosen);
        });
    }

    void nameSheet(const QList<Product> &products)
    {
        if (m_run.isSet(u"no-register"_s))
            return make(products);
        SystemRandom random;
        m_register.freshSheet(random).then(this, [this, products](const Result<QString> &sheet) {
            if (!sheet)
                return m_run.fail(sheet.error());
            m_order.sheet = *sheet;
            make(products);
        });
    }

    void make(const QList<Product> &products)
    {
        const auto merchant = loadMerchant(m_run.start().settings, m_run.start().environment);
        if (!merchant)
            return m_run.fail(merchant.error());
        SystemRandom random;
        auto sheet = makeSheet(products, m_order, *merchant, random);
        if (!sheet)
            return m_run.fail(sheet.error());
        m_sheet = std::make_shared<const Sheet>(std::move(*sheet));
        if (m_sheet->isBlocked())
            return refuseBlocked();
        if (m_run.isSet(u"no-proof"_s))
            return enter();
        auto *watcher = new QFutureWatcher<PageVerdicts>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            m_proof = proofOf(*m_sheet, watcher->future());
            m_proof->isGood() ? enter() : refuseUnreadable(*m_proof);
        });
        watcher->setFuture(proveSheet(m_sheet, *merchant));
    }

    [[nodiscard]] QString productOf(int face) const
    {
        return m_sheet->cards[m_sheet->faces[face].item].product.id;
    }

    [[nodiscard]] QJsonArray problemsJson() const
    {
        QJsonArray array;
        for (const SheetProblem &problem : m_sheet->problems) {
            const QString id = m_sheet->productOf(problem);
            array.append(QJsonObject{{u"product_id"_s, textJson(id)},
                {u"message"_s, problemText(problem, id)}, {u"blocking"_s, problem.isBlocking()}});
        }
        return array;
    }

    void refuseBlocked()
    {
        QStringList lines;
        QString first;
        for (const SheetProblem &problem : m_sheet->problems) {
            const QString id = m_sheet->productOf(problem);
            if (first.isEmpty() && problem.isBlocking())
                first = id;
            if (problem.isBlocking())
                lines.append(problemText(problem, id));
        }
        sayLines(m_run, lines);
        m_run.fail({Error::Kind::Rejected, u"SHEET_CODE_UNPRINTABLE"_s, first, {}},
            QJsonObject{{u"problems"_s, problemsJson()}});
    }

    void refuseUnreadable(const SheetProof &proof)
    {
        QStringList lines;
        QJsonArray failing;
        for (const CodeVerdict &verdict : proof.failing) {
            const QString id = productOf(verdict.face);
            lines.append(verdictText(verdict.kind, id));
            failing.append(QJsonObject{{u"product_id"_s, id}, {u"message"_s, lines.last()}});
        }
        lines.removeDuplicates();
        sayLines(m_run, lines);
        m_run.fail({Error::Kind::Rejected, u"SHEET_NOT_READABLE"_s, proofText(proof), {}},
            QJsonObject{{u"failing"_s, failing}});
    }

    /// First, so that no code is on paper without a record.
    void enter()
    {
        if (m_order.sheet.isEmpty())
            return write();
        m_register.enter(m_sheet->forRegister()).then(this, [this](const Result<void> &entered) {
            entered ? write() : m_run.fail(entered.error());
        });
    }

    void write()
    {
        QStringList lines = m_target.notes(m_order.form);
        for (const SheetProblemGroup &group : groupedProblems(m_sheet->problems)) {
            const SheetProblem &problem = m_sheet->problems[group.first];
            lines.append(problemText(problem, m_sheet->productOf(problem), group.products));
        }
        sayLines(m_run, lines);
        const auto delivered = deliver(pagesOf(*m_sheet), m_target);
        delivered ? report() : takeBack(delivered.error());
    }

    void takeBack(const Error &error)
    {
        const bool isInFile =
            !m_target.file.isEmpty() && m_target.printer && error.code != u"FILE_NOT_WRITTEN"_s;
        if (m_order.sheet.isEmpty() || isInFile) // which may still be printed
            return m_run.fail(error);
        m_register.voidSheet(m_order.sheet, Register::Void::NotPrinted)
            .then(this, [this, error](const Result<int> &) { m_run.fail(error); });
    }

    void report()
    {
        QJsonArray products;
        for (const SheetCard &card : m_sheet->cards)
            if (!card.isLeftOut)
                products.append(QJsonObject{{u"product_id"_s, card.product.id}, {u"code_id"_s, card.codeId},
                    {u"copies"_s, card.copies}, {u"code"_s, QString::fromUtf8(card.code)}});
        const QString codes =
            m_proof ? proofText(*m_proof) : translated(QT_TRANSLATE_NOOP("Command", "not proven"));
        //: %1 is a file or a printer, %2 a number of pages, %3 how many codes are readable.
        QString text = translated(QT_TRANSLATE_NOOP("Command", "%1: pages: %2; codes: %3"))
                           .arg(m_target.name(), QString::number(m_sheet->pages()), codes);
        const QStringList leftOut = m_sheet->leftOut();
        if (!leftOut.isEmpty())
            text += u'\n' + leftOutText(int(leftOut.size()));
        if (!m_order.sheet.isEmpty())
            //: %1 is a sheet's id.
            text += u'\n'
                + translated(QT_TRANSLATE_NOOP("Command", "Registered as sheet %1.")).arg(m_order.sheet);
        m_run.print(
            {{u"file"_s, textJson(m_target.file)},
                {u"printer"_s, textJson(m_target.printer ? m_target.printer->name : QString())},
                {u"sheet"_s, textJson(m_order.sheet)}, {u"other_paper"_s, !m_target.fit.isUsualPaper},
                {u"template"_s, m_order.form.name}, {u"dpi"_s, m_order.form.dpi},
                {u"pages"_s, m_sheet->pages()}, {u"codes"_s, m_sheet->codes()},
                {u"readable"_s, m_proof ? QJsonValue(m_proof->readable) : QJsonValue(QJsonValue::Null)},
                {u"products"_s, products}, {u"left_out"_s, QJsonArray::fromStringList(leftOut)},
                {u"problems"_s, problemsJson()}},
            text);
        m_run.end(exitstatus::done);
    }

    Run &m_run;
    SheetOrder m_order;
    PageTarget m_target;
    Ledger &m_ledger;
    SystemClock m_clock;
    Catalog m_catalog;
    Register m_register;
    std::shared_ptr<const Sheet> m_sheet;
    std::optional<SheetProof> m_proof;
};

} // namespace

void runSheet(Run &run)
{
    const std::optional<Error> &wrong = run.start().settings.sheets.error;
    if (run.isSet(u"templates"_s))
        return wrong ? run.fail(*wrong) : listTemplates(run);
    if (run.isSet(u"remove-template"_s))
        return removeTemplate(run);
    if (run.isSet(u"printers"_s))
        return listPrinters(run);
    if (run.isSet(u"correct"_s))
        return storeCorrection(run);
    if (run.isSet(u"uncorrect"_s))
        return forgetCorrection(run);
    if (run.isSet(u"calibration"_s))
        return makeCalibrationPage(run);
    if (run.isSet(u"register"_s))
        return listRegister(run);
    if (run.isSet(u"void"_s))
        return voidPrinted(run);
    if (run.isSet(u"outdated"_s) && !run.isSet(u"out"_s) && !run.isSet(u"printer"_s))
        return listOutdated(run);
    if (wrong)
        return run.fail(*wrong);
    auto form = formOption(run);
    if (!form)
        return run.fail(form.error());
    const auto target = targetOptions(run, *form);
    if (!target)
        return run.fail(target.error());
    const auto order = readOrder(run, *form);
    if (!order)
        return run.fail(order.error());
    run.withLedger([&run, order = *order, target = *target](
                       Ledger &ledger) { (new SheetTask(run, ledger, order, target))->start(); });
}

} // namespace saoma
