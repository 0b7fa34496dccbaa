// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalogrun.h"
#include "app/cli/json.h"
#include "core/catalog/productsearch.h"
#include "core/config/secretstore.h"
#include "core/wechat/nativeurl.h"
#include "ui/text/amounttext.h"
#include "ui/text/producttext.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

Result<Product> readProduct(const Run &run)
{
    Product product;
    product.id = run.arguments().at(0);
    product.name = run.arguments().at(1).trimmed();
    const auto price = Money::parseCharge(run.arguments().at(2));
    if (!price)
        return tl::unexpected(price.error());
    product.price = *price;
    product.unit = run.value(u"unit"_s);
    product.category = run.value(u"category"_s);
    product.note = run.value(u"note"_s);
    if (run.isSet(u"copies"_s)) {
        const auto copies = numberOption(run, u"copies"_s, 1, Product::copiesMax);
        if (!copies)
            return tl::unexpected(copies.error());
        product.copies = *copies;
    }
    if (const auto valid = validate(product); !valid)
        return tl::unexpected(valid.error());
    return product;
}

/// What no option names stays as it was.
Product changed(const Run &run, Product product, const Product &before)
{
    if (!run.isSet(u"unit"_s))
        product.unit = before.unit;
    if (!run.isSet(u"category"_s))
        product.category = before.category;
    if (!run.isSet(u"note"_s))
        product.note = before.note;
    if (!run.isSet(u"copies"_s))
        product.copies = before.copies;
    return product;
}

QString productLine(const Product &product)
{
    const QString price = product.unit.isEmpty() ? amountText(product.price)
                                                 : amountText(product.price) + u" / "_s + product.unit;
    const QString line =
        u"%1  %2  %3"_s.arg(product.id.leftJustified(16), price.rightJustified(14), product.name);
    return product.isActive ? line : line + u"  "_s + QCoreApplication::translate("Command", "(off sale)");
}

void putProduct(Run &run, Ledger &ledger, const Product &product)
{
    SystemClock clock;
    Catalog(ledger, clock).put(product).then(&run, [&run, product](const Result<void> &done) {
        if (!done)
            return run.fail(done.error());
        const QList<ProductFault> remarks = remarksOn(product);
        QStringList lines{productLine(product)};
        for (const ProductFault &remark : remarks)
            lines.append(productFaultText(remark));
        QJsonObject document = toJson(product);
        document.insert(u"remarks"_s, toJsonArray(remarks));
        run.print(document, lines.join(u'\n'));
        run.end(exitstatus::done);
    });
}

wechat::NativeUrl urlFor(const Run &run, const QString &id)
{
    SystemRandom random;
    wechat::NativeUrl url = wechat::freshNativeUrl(id, SystemClock().utcNow(), random);
    if (run.isSet(u"time-stamp"_s))
        url.timeStamp = run.value(u"time-stamp"_s).toUtf8();
    if (run.isSet(u"nonce"_s))
        url.nonceStr = run.value(u"nonce"_s).toUtf8();
    return url;
}

/// The part that needs the key, after the product is known to exist.
void printCode(Run &run, const QString &id)
{
    const auto merchant = loadMerchant(run.start().settings, run.start().environment);
    if (!merchant)
        return run.fail(merchant.error());
    const auto code = wechat::writeNativeUrl(urlFor(run, id), **merchant);
    if (!code)
        return run.fail(code.error());
    const QString text = QString::fromUtf8(*code);
    if (run.isSet(u"qr"_s))
        if (const auto written = writeQrFile(run.value(u"qr"_s), text); !written)
            return run.fail(written.error());
    run.print({{u"product_id"_s, id}, {u"code"_s, text}}, text);
    run.end(exitstatus::done);
}

} // namespace

void runProductAdd(Run &run)
{
    const auto product = readProduct(run);
    if (!product)
        return run.fail(product.error());
    run.withLedger([&run, product = *product](Ledger &ledger) {
        SystemClock clock;
        Catalog(ledger, clock)
            .product(product.id)
            .then(&run, [&run, &ledger, product](const Result<Product> &before) {
                if (!before && before.error().code != u"PRODUCT_NOT_FOUND")
                    return run.fail(before.error());
                putProduct(run, ledger, before ? changed(run, product, *before) : product);
            });
    });
}

void runProductList(Run &run)
{
    const bool isAll = run.isSet(u"all"_s);
    withCatalog<QList<Product>>(
        run, [isAll](Catalog &catalog) { return isAll ? catalog.allProducts() : catalog.products(); },
        [&run](const Result<QList<Product>> &products) {
            QList<Product> found;
            for (const qsizetype index : ProductSearch{*products}.find(run.value(u"find"_s)))
                found.append(products->at(index));
            QStringList lines;
            for (const Product &product : found)
                lines.append(productLine(product));
            if (lines.isEmpty())
                lines.append(QCoreApplication::translate("Command", "No products."));
            run.print({{u"products"_s, toJsonArray(found)}}, lines.join(u'\n'));
            run.end(exitstatus::done);
        });
}

void runProductRemove(Run &run)
{
    const QString id = run.arguments().first();
    withCatalog<void>(
        run, [id](Catalog &catalog) { return catalog.remove(id); },
        [&run, id](const Result<void> &) {
            run.print({{u"product_id"_s, id}, {u"active"_s, false}},
                QCoreApplication::translate(
                    "Command", "%1 is off sale; its printed code is refused politely.")
                    .arg(id));
            run.end(exitstatus::done);
        });
}

void runProductCode(Run &run)
{
    const QString id = run.arguments().first();
    if (!wechat::isProductId(id))
        return run.fail({Error::Kind::InvalidInput, u"PRODUCT_ID_INVALID"_s, id, {}});
    if (run.isSet(u"qr"_s))
        if (const auto writable = checkQrFile(run.value(u"qr"_s)); !writable)
            return run.fail(writable.error());
    withCatalog<Product>(
        run, [id](Catalog &catalog) { return catalog.product(id); },
        [&run, id](const Result<Product> &product) {
            if (!product->isActive)
                return run.fail({Error::Kind::Rejected, u"PRODUCT_INACTIVE"_s, id, {}});
            printCode(run, id);
        });
}

} // namespace saoma
