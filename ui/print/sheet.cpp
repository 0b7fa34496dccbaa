// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheet.h"

#include "core/wechat/nativeurl.h"
#include "ui/print/cardwords.h"
#include "ui/text/amounttext.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr double smallPrintMm = 1.3; // font size that good eyes can still read
constexpr double nameMmMin = 2.0;

/// One product's work, done by any thread.
struct CardTask
{
    wechat::NativeUrl url;
    SheetCard card;
    QList<SheetProblem> problems;
    std::optional<Error> error;
};

/// What all cards of a sheet have in common.
struct Rooms
{
    CodeRoom code;
    TextRoom name;
    TextRoom price;
    TextRoom hint;
    TextRoom shop;
    TextRoom foot;
    QString date;
    int dpi = 300;
};

TextRoom textRoom(
    const QRectF &rect, int dpi, double mmMin, int lines = 1, QFont::Weight weight = QFont::Normal)
{
    const double dotsPerMm = dpi / 25.4;
    return {rect.size() * dotsPerMm, lines, int(std::ceil(mmMin * dotsPerMm)), weight};
}

Rooms roomsOf(const SheetOrder &order)
{
    const CardLayout layout = faceLayout(order.form);
    const int dpi = order.form.dpi;
    return {codeRoom(order.form, order.correction), textRoom(layout.name, dpi, nameMmMin, 2, QFont::Medium),
        textRoom(layout.price, dpi, nameMmMin, 1, QFont::Bold), textRoom(layout.hint, dpi, smallPrintMm),
        textRoom(layout.shop, dpi, smallPrintMm), textRoom(layout.foot, dpi, smallPrintMm),
        order.madeAt.toLocalTime().date().toString(Qt::ISODate), dpi};
}

/// The price shall be large, yet it is wrong to cut it: down to small print, then.
FittedText fitPrice(const Product &product, const TextRoom &room, int dpi)
{
    TextRoom smaller = room;
    smaller.pixelsMin = int(smallPrintMm * dpi / 25.4);
    const QString unit = printableText(product.unit);
    const QString price = amountText(product.price);
    if (!unit.isEmpty()) {
        const FittedText whole = fitText(price + u" / "_s + unit, smaller);
        if (!whole.isCut)
            return whole;
    }
    return fitText(price, smaller);
}

void fitWords(CardTask &task, const Rooms &rooms, int item)
{
    QString missing;
    const QString name = printableText(task.card.product.name, &missing);
    task.card.name = fitText(name.isEmpty() ? task.card.product.id : name, rooms.name);
    task.card.price = fitPrice(task.card.product, rooms.price, rooms.dpi);
    const FittedText foot = fitText(task.card.codeId + u" · "_s + rooms.date, rooms.foot);
    task.card.foot = foot.isCut ? fitText(task.card.codeId, rooms.foot) : foot;
    if (task.card.name.isCut)
        task.problems.append({SheetProblem::Kind::NameCut, item, 0, 0, {}});
    if (!missing.isEmpty())
        task.problems.append({SheetProblem::Kind::CharacterMissing, item, 0, 0, missing});
}

void work(CardTask &task, const Rooms &rooms, const wechat::Merchant &merchant, int item)
{
    const auto text = wechat::writeNativeUrl(task.url, merchant);
    if (!text) {
        task.error = text.error();
        return;
    }
    auto fitted = fitCode(*text, rooms.code);
    if (!fitted) {
        task.error = fitted.error();
        return;
    }
    task.card.code = *text;
    task.card.fitted = std::move(*fitted);
    task.problems = codeProblems(task.card.fitted, rooms.code, item);
    fitWords(task, rooms, item);
}

Result<QList<CardTask>> tasksFor(const QList<Product> &products, const SheetOrder &order, Random &random)
{
    QList<CardTask> tasks;
    tasks.reserve(products.size());
    for (const Product &product : products) {
        CardTask task;
        const auto codeId =
            order.sheet.isEmpty() ? Result<QString>{product.id} : writeCodeId({product.id, order.sheet});
        if (!codeId)
            return tl::unexpected(codeId.error());
        task.url = wechat::freshNativeUrl(*codeId, order.madeAt, random);
        task.card.product = product;
        task.card.codeId = *codeId;
        task.card.copies = order.copies.value_or(product.copies);
        tasks.append(std::move(task));
    }
    return tasks;
}

/// The same card on several places is told of once, with the worst of them.
QList<SheetProblem> placeProblems(const Sheet &sheet)
{
    QMap<std::pair<int, SheetProblem::Kind>, SheetProblem> worst;
    for (const PlacedFace &face : sheet.faces) {
        const auto problem = placeProblem(sheet.order.form, face, sheet.cards[face.item].fitted,
            sheet.order.correction, sheet.order.unprintedMm);
        if (!problem)
            continue;
        SheetProblem &known = worst[{problem->item, problem->kind}];
        if (problem->value > known.value)
            known = *problem;
    }
    return worst.values();
}

} // namespace

bool Sheet::isBlocked() const
{
    return std::any_of(
        problems.begin(), problems.end(), [](const SheetProblem &p) { return p.isBlocking(); });
}

std::pair<int, int> Sheet::facesOfPage(int page) const
{
    const auto [begin, end] = std::equal_range(faces.begin(), faces.end(), PlacedFace{0, page, {}, false},
        [](const PlacedFace &a, const PlacedFace &b) { return a.page < b.page; });
    return {int(begin - faces.begin()), int(end - faces.begin())};
}

PrintedSheet Sheet::forRegister() const
{
    Q_ASSERT(!order.sheet.isEmpty());
    PrintedSheet printed{order.sheet, order.form.name, {}};
    for (const SheetCard &card : cards)
        printed.codes.append({card.product, card.copies, card.code});
    return printed;
}

Result<Sheet> makeSheet(const QList<Product> &products, const SheetOrder &order,
    std::shared_ptr<const wechat::Merchant> merchant, Random &random)
{
    Sheet sheet;
    sheet.order = order;
    QList<int> copies;
    for (const Product &product : products)
        copies.append(order.copies.value_or(product.copies));
    auto faces = placeCards(order.form, copies, order.startCell); // first: it knows what is too much
    if (!faces)
        return tl::unexpected(faces.error());
    sheet.faces = std::move(*faces);

    Rooms rooms = roomsOf(order);
    sheet.shop = fitText(printableText(order.shopName), rooms.shop);
    sheet.hint = order.isPractice ? practiceWords(rooms.hint) : hintWords(rooms.hint);
    // The id is for the shop: no larger than what the buyer shall read.
    if (sheet.hint.pixels > 0)
        rooms.foot.size.setHeight(std::min(rooms.foot.size.height(), sheet.hint.pixels * textLineHeight));
    auto tasks = tasksFor(products, order, random);
    if (!tasks)
        return tl::unexpected(tasks.error());
    const CardTask *first = tasks->constData();
    QtConcurrent::blockingMap(
        *tasks, [&](CardTask &task) { work(task, rooms, *merchant, int(&task - first)); });
    for (CardTask &task : *tasks) {
        if (task.error)
            return tl::unexpected(*task.error);
        sheet.cards.append(std::move(task.card));
        sheet.problems.append(task.problems);
    }
    sheet.problems.append(placeProblems(sheet));
    return sheet;
}

} // namespace saoma
