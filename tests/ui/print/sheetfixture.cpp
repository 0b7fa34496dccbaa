// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sheetfixture.h"

#include "ui/print/sheetpainter.h"

using namespace Qt::StringLiterals;

namespace saoma::test {

std::shared_ptr<const wechat::Merchant> sheetMerchant(QByteArrayView key)
{
    wechat::Merchant merchant;
    merchant.appId = "wx426b3015555a46be";
    merchant.mchId = "1900009851";
    merchant.apiKey = SecretBytes{key};
    return std::make_shared<const wechat::Merchant>(std::move(merchant));
}

Product sheetProduct(const QString &id, const QString &name, qint64 fen)
{
    Product product;
    product.id = id;
    product.name = name;
    product.price = *Money::fromFen(fen);
    return product;
}

QList<Product> sheetProducts(int count)
{
    const QStringList names{u"拿铁咖啡（大杯）"_s, u"Green tea"_s,
        u"五常有机稻花香大米 东北特产 真空装 五公斤"_s, u"Apple pie with ice cream and a very long name"_s,
        u"红烧牛肉面 beef noodles"_s};
    QList<Product> products;
    for (int i = 0; i < count; ++i)
        products.append(sheetProduct(u"sku-%1"_s.arg(i + 1), names[i % names.size()], 1 + i * 997));
    return products;
}

SheetOrder sheetOrder(const QString &templateName)
{
    SheetOrder order;
    order.form = *findTemplate(templateName);
    order.shopName = u"街角咖啡 Corner Café"_s;
    order.madeAt = QDateTime::fromSecsSinceEpoch(1764000000, Qt::UTC);
    return order;
}

Sheet sheetOf(const QList<Product> &products, const SheetOrder &order)
{
    SeededRandom random;
    auto sheet = makeSheet(products, order, sheetMerchant(), random);
    Q_ASSERT(sheet);
    return std::move(*sheet);
}

QImage pageImage(const Sheet &sheet, int page)
{
    QImage image(pageDots(sheet.order.form).size(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    SheetPainter(sheet).drawPage(painter, page);
    return image;
}

} // namespace saoma::test
