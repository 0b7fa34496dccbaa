// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sheetregister.h"

#include "app/cli/json.h"
#include "app/cli/sheetoptions.h"
#include "core/catalog/catalog.h"
#include "core/config/secretstore.h"
#include "ui/text/registertext.h"
#include "ui/text/timetext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Codes = QList<RegisteredCode>;

QString nameOf(Outdated why)
{
    switch (why) {
    case Outdated::Key:
        return u"key"_s;
    case Outdated::Removed:
        return u"removed"_s;
    case Outdated::Price:
        return u"price"_s;
    case Outdated::Name:
        return u"name"_s;
    case Outdated::Unit:
        return u"unit"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(RegisteredCode::Standing standing)
{
    switch (standing) {
    case RegisteredCode::Standing::Valid:
        return u"valid"_s;
    case RegisteredCode::Standing::Void:
        return u"void"_s;
    case RegisteredCode::Standing::NotPrinted:
        return u"not_printed"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject codeJson(const RegisteredCode &code)
{
    QJsonArray outdated;
    for (const Outdated why : code.outdated)
        outdated.append(nameOf(why));
    return {{u"sheet"_s, code.sheet}, {u"product_id"_s, code.printed.id},
        {u"code_id"_s, writeCodeId({code.printed.id, code.sheet}).value_or(QString{})},
        {u"code"_s, QString::fromLatin1(code.code)}, {u"name"_s, code.printed.name},
        {u"price"_s, qint64{code.printed.price.fen()}}, {u"unit"_s, code.printed.unit},
        {u"copies"_s, code.copies}, {u"template"_s, code.form}, {u"printed_at"_s, timeJson(code.at)},
        {u"standing"_s, nameOf(code.standing)}, {u"outdated"_s, outdated}, {u"replaced"_s, code.isReplaced}};
}

using MerchantPointer = std::shared_ptr<const wechat::Merchant>;

/// What the register has of these products; of all, if none is named.
void withCodesOf(Run &run, Ledger &ledger, const QStringList &ids, const MerchantPointer &merchant,
    const std::function<void(const Codes &)> &action)
{
    const SystemClock clock;
    Register{ledger, clock}.codes(merchant).then(&run, [&run, ids, action](const Result<Codes> &all) {
        if (!all)
            return run.fail(all.error());
        Codes codes;
        std::copy_if(all->begin(), all->end(), std::back_inserter(codes),
            [&ids](const RegisteredCode &code) { return ids.isEmpty() || ids.contains(code.printed.id); });
        action(codes);
    });
}

/// Of the products that --product names. One that there is not is a slip, and not one without a code.
void withCodes(Run &run, Ledger &ledger, const MerchantPointer &merchant,
    const std::function<void(const Codes &)> &action)
{
    const QStringList ids = wantedProducts(run);
    if (ids.isEmpty())
        return withCodesOf(run, ledger, {}, merchant, action);
    const SystemClock clock;
    Catalog{ledger, clock}.allProducts().then(
        &run, [&run, &ledger, ids, merchant, action](const Result<QList<Product>> &products) {
            const auto named = products ? chosenProducts(*products, ids) : products;
            if (!named)
                return run.fail(named.error());
            withCodesOf(run, ledger, ids, merchant, action);
        });
}

Result<MerchantPointer> merchantOf(const Run &run)
{
    return loadMerchant(run.start().settings, run.start().environment);
}

void printRegister(Run &run, const Codes &codes)
{
    QJsonArray array;
    QStringList lines;
    for (const RegisteredSheet &sheet : sheetsOf(codes)) {
        QJsonArray inside;
        for (const RegisteredCode &code : codes)
            if (code.sheet == sheet.sheet)
                inside.append(codeJson(code));
        array.append(QJsonObject{{u"sheet"_s, sheet.sheet}, {u"template"_s, sheet.form},
            {u"printed_at"_s, timeJson(sheet.at)}, {u"products"_s, sheet.products},
            {u"copies"_s, sheet.copies}, {u"valid"_s, sheet.valid}, {u"outdated"_s, sheet.outdated},
            {u"codes"_s, inside}});
        lines.append(u"%1  %2  %3  %4"_s.arg(sheet.sheet.leftJustified(sheetIdSizeMax), dayTimeText(sheet.at),
            sheet.form.leftJustified(16), registeredSheetText(sheet)));
    }
    if (lines.isEmpty())
        lines.append(QCoreApplication::translate("Command", "No code has been printed yet."));
    run.print({{u"sheets"_s, array}}, lines.join(u'\n'));
    run.end(exitstatus::done);
}

/// What is wanted first, then what still hangs somewhere although it has been replaced.
void printOutdated(Run &run, const Codes &codes)
{
    QStringList ids;
    for (const Reprint &reprint : productsToReprint(codes))
        ids.append(reprint.productId);
    QJsonArray outdated;
    QStringList wanted;
    QStringList takeDown;
    for (const RegisteredCode &code : codes) {
        if (code.outdated.isEmpty())
            continue;
        outdated.append(codeJson(code));
        const bool isWanted = !code.isReplaced && ids.contains(code.printed.id);
        (isWanted ? wanted : takeDown).append(u"  "_s + outdatedCodeText(code));
    }
    QStringList lines = QStringList{reprintText(int(ids.size()))} + wanted;
    if (!takeDown.isEmpty())
        lines += QStringList{takeDownText(int(takeDown.size()))} + takeDown;
    run.print(
        {{u"reprint"_s, QJsonArray::fromStringList(ids)}, {u"outdated"_s, outdated}}, lines.join(u'\n'));
    run.end(exitstatus::done);
}

void printVoided(Run &run, const CodeId &code, int count)
{
    QJsonObject document{{u"sheet"_s, code.sheet}, {u"voided"_s, count}};
    if (!code.productId.isEmpty())
        document.insert(u"product_id"_s, code.productId);
    run.print(document,
        //: %1 is a sheet's id.
        QCoreApplication::translate("Command",
            "Sheet %1: %n code(s) voided; whoever scans one is asked to fetch a new one.", nullptr, count)
            .arg(code.sheet));
    run.end(exitstatus::done);
}

/// Of a sheet without a product: all of it.
void voidWanted(Run &run, Ledger &ledger, const CodeId &wanted)
{
    const SystemClock clock;
    Register printed{ledger, clock};
    (wanted.productId.isEmpty() ? printed.voidSheet(wanted.sheet) : printed.voidCode(wanted))
        .then(&run, [&run, wanted](const Result<int> &count) {
            if (!count)
                return run.fail(count.error());
            printVoided(run, wanted, *count);
        });
}

/// Why what was typed names neither a sheet nor a code: perhaps it is one without its check sign.
Error notUnderstood(const Codes &codes, const QString &typed)
{
    const auto sheet = sheetIdFrom(typed.mid(typed.lastIndexOf(u'-') + 1));
    const bool isOnRecord = std::any_of(codes.begin(), codes.end(), [&](const RegisteredCode &code) {
        return sheet == code.sheet
            && typed.compare(code.printed.id + u'-' + code.sheet, Qt::CaseInsensitive) == 0;
    });
    return isOnRecord ? Error{Error::Kind::InvalidInput, u"CODE_SIGN_MISSING"_s, typed, *sheet}
                      : Error{Error::Kind::InvalidInput, u"CODE_MISTYPED"_s, typed, {}};
}

/// The code whose small print somebody has typed.
Result<CodeId> codeTyped(const Codes &codes, const QString &typed)
{
    const QList<CodeId> meant = codesTypedAs(codes, typed);
    if (meant.size() == 1)
        return meant.first();
    if (meant.isEmpty() && !readCodeId(typed))
        return tl::unexpected(notUnderstood(codes, typed));
    if (meant.isEmpty())
        return failure(Error::Kind::Rejected, u"CODE_NOT_FOUND"_s, {}, typed);
    QStringList texts;
    for (const CodeId &code : meant)
        texts.append(writeCodeId(code).value_or(code.productId));
    return failure(Error::Kind::Rejected, u"CODE_AMBIGUOUS"_s, texts.join(u", "_s), typed);
}

} // namespace

void listRegister(Run &run)
{
    const auto merchant = merchantOf(run); // without a key nothing is said about keys
    run.withLedger([&run, merchant](Ledger &ledger) {
        withCodes(run, ledger, merchant.value_or(nullptr),
            [&run](const Codes &codes) { printRegister(run, codes); });
    });
}

void listOutdated(Run &run)
{
    const auto merchant = merchantOf(run);
    if (!merchant)
        return run.fail(merchant.error());
    run.withLedger([&run, merchant](Ledger &ledger) {
        withCodes(run, ledger, *merchant, [&run](const Codes &codes) { printOutdated(run, codes); });
    });
}

void withProductsToReprint(
    Run &run, Ledger &ledger, const std::function<void(const QList<Reprint> &wanted)> &action)
{
    const auto merchant = merchantOf(run);
    if (!merchant)
        return run.fail(merchant.error());
    withCodes(run, ledger, *merchant, [&run, action](const Codes &codes) {
        const QList<Reprint> wanted = productsToReprint(codes);
        wanted.isEmpty() ? printOutdated(run, codes) : action(wanted);
    });
}

void voidPrinted(Run &run)
{
    const QString given = run.value(u"void"_s).trimmed();
    const QStringList all = run.values(u"void"_s) + run.arguments();
    const bool isMore = all.size() > 1 || run.isSet(u"product"_s); // the others would go on selling
    const auto sheet = sheetIdFrom(given);
    if (isMore)
        return run.fail({Error::Kind::InvalidInput, u"VOID_ONE_AT_A_TIME"_s, all.join(u' '), {}});
    if (!sheet && !given.contains(u'-'))
        return run.fail({Error::Kind::InvalidInput, u"CODE_MISTYPED"_s, given, {}});
    run.withLedger([&run, given, sheet](Ledger &ledger) {
        if (sheet)
            return voidWanted(run, ledger, {{}, *sheet});
        withCodesOf(run, ledger, {}, nullptr, [&run, &ledger, given](const Codes &codes) {
            const auto code = codeTyped(codes, given);
            code ? voidWanted(run, ledger, *code) : run.fail(code.error());
        });
    });
}

} // namespace saoma
