// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheet.h"

#include "core/wechat/nativeurl.h"
#include "ui/print/cardwords.h"
#include "ui/text/amounttext.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr double smallPrintMm = 1.3; // font size that good eyes can still read
constexpr double nameMmMin = 2.0;

/// One product's work, done by any thread.
struct CardTask
{
    wechat::NativeUrl url;
    CodeSize size; ///< Of its code, if it were alone.
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
        textRoom(layout.price, dpi, smallPrintMm, 1, QFont::Bold), textRoom(layout.hint, dpi, smallPrintMm),
        textRoom(layout.shop, dpi, smallPrintMm), textRoom(layout.foot, dpi, smallPrintMm),
        order.madeAt.toLocalTime().date().toString(Qt::ISODate)};
}

/// The price shall be large: a unit that would make it small gets a line of its own below.
void fitPrice(CardTask &task, const TextRoom &room, int item, QString *missing)
{
    constexpr double sharedLine = 0.75; // of its size may be lost to the unit
    const QString price = amountText(task.card.product.price);
    const QString unit = printableText(task.card.product.unit, missing);
    if (unit.isEmpty()) {
        task.card.price = fitText(price, room);
        return;
    }
    const PriceLines lines = unitBelow({{}, room.size});
    TextRoom below = room;
    below.size = lines.price.size();
    const FittedText above = fitText(price, below);
    // An Arabic unit must not turn the line round: it follows the price.
    const QString direction = unit.isRightToLeft() ? QString(QChar{0x200E}) : QString(); // left-to-right mark
    task.card.price = fitText(direction + price + u" / "_s + unit, room);
    if (!task.card.price.isCut && task.card.price.pixels >= above.pixels * sharedLine)
        return;
    below.size = lines.unit.size();
    below.weight = QFont::Normal;
    task.card.price = above;
    task.card.unit = fitText(direction + u"/ "_s + unit, below);
    if (task.card.unit.isCut || task.card.unit.lines.isEmpty())
        task.problems.append({SheetProblem::Kind::UnitCut, item, 0, 0, {}});
}

/// On one line if it can be, on two small ones else.
FittedText fitShop(const QString &name, TextRoom room)
{
    const FittedText one = fitText(name, room);
    room.linesMax = 2;
    const FittedText two = one.isCut ? fitText(name, room) : FittedText{};
    return two.lines.isEmpty() ? one : two;
}

/// For the shop: code id and date, or the id alone. The end of the id may not be lost, it names the sheet.
FittedText fitFoot(const QString &codeId, const QString &date, TextRoom room)
{
    const FittedText whole = fitText(codeId + u" · "_s + date, room);
    room.elide = Qt::ElideLeft;
    return whole.isCut ? fitText(codeId, room) : whole;
}

void fitWords(CardTask &task, const Rooms &rooms, int item)
{
    QString missing;
    const QString name = printableText(task.card.product.name, &missing);
    task.card.name = fitText(name.isEmpty() ? task.card.product.id : name, rooms.name);
    fitPrice(task, rooms.price, item, &missing);
    const QString &codeId = task.card.codeId.isEmpty() ? task.card.product.id : task.card.codeId;
    task.card.foot = fitFoot(codeId, rooms.date, rooms.foot);
    if (task.card.name.isCut)
        task.problems.append({SheetProblem::Kind::NameCut, item, 0, 0, {}});
    if (!missing.isEmpty())
        task.problems.append({SheetProblem::Kind::CharacterMissing, item, 0, 0, missing});
}

/// The code's product_id, if there is one of it.
void nameCode(CardTask &task, const SheetOrder &order, int item, Random &random)
{
    const QString &id = task.card.product.id;
    const auto codeId = order.sheet.isEmpty() ? Result<QString>{id} : writeCodeId({id, order.sheet});
    if (!codeId) {
        const auto most = double(printedIdSizeMax(order.sheet.size()));
        task.problems.append({SheetProblem::Kind::IdTooLong, item, double(id.size()), most, {}});
        return;
    }
    task.card.codeId = *codeId;
    task.url = wechat::freshNativeUrl(*codeId, order.madeAt, random);
}

/// Signs it; how large its code will be depends on the others.
void sign(CardTask &task, const Rooms &rooms, const wechat::Merchant &merchant)
{
    if (task.card.codeId.isEmpty())
        return;
    const auto text = wechat::writeNativeUrl(task.url, merchant);
    const auto size = text ? sizeCode(*text, rooms.code) : Result<CodeSize>(tl::unexpected(text.error()));
    if (!size) {
        task.error = size.error();
        return;
    }
    task.card.code = *text;
    task.size = *size;
}

void draw(CardTask &task, const Rooms &rooms, const QList<CodeSize> &sizes, int item)
{
    if (task.card.code.isEmpty())
        return fitWords(task, rooms, item);
    auto fitted = fitCode(task.card.code, rooms.code, evenSize(task.size, sizes, rooms.code));
    if (!fitted) {
        task.error = fitted.error();
        return;
    }
    task.card.fitted = std::move(*fitted);
    task.problems.append(codeProblems(task.card.fitted, rooms.code, item));
    fitWords(task, rooms, item);
}

/// All tasks, on all cores. Error: that of the first one that has any.
Result<> onEach(QList<CardTask> &tasks, const std::function<void(CardTask &, int)> &act)
{
    const CardTask *first = tasks.constData();
    QtConcurrent::blockingMap(tasks, [&](CardTask &task) { act(task, int(&task - first)); });
    const auto failed =
        std::find_if(tasks.cbegin(), tasks.cend(), [](const CardTask &task) { return task.error; });
    return failed == tasks.cend() ? Result<>{} : tl::unexpected(*failed->error);
}

/// The different ones: few, whatever the number of cards.
QList<CodeSize> sizesOf(const QList<CardTask> &tasks)
{
    QList<CodeSize> sizes;
    for (const CardTask &task : tasks)
        if (!task.card.code.isEmpty() && !sizes.contains(task.size))
            sizes.append(task.size);
    return sizes;
}

QList<CardTask> tasksFor(const QList<Product> &products, const SheetOrder &order, Random &random)
{
    QList<CardTask> tasks;
    tasks.reserve(products.size());
    for (const Product &product : products) {
        CardTask task;
        task.card.product = product;
        task.card.copies = order.copies.value_or(product.copies);
        nameCode(task, order, int(tasks.size()), random);
        tasks.append(std::move(task));
    }
    return tasks;
}

bool isPrintable(const CardTask &task)
{
    return std::none_of(task.problems.begin(), task.problems.end(),
        [](const SheetProblem &problem) { return problem.leavesOut(); });
}

/// One card that cannot be printed does not keep the others off the paper.
void leaveOut(QList<CardTask> &tasks)
{
    if (std::none_of(tasks.begin(), tasks.end(), isPrintable))
        return;
    for (CardTask &task : tasks) {
        task.card.isLeftOut = !isPrintable(task);
        if (task.card.isLeftOut) // what it would have looked like does not matter
            task.problems.removeIf([](const SheetProblem &problem) { return !problem.leavesOut(); });
    }
}

Result<QList<PlacedFace>> placesOf(const QList<CardTask> &tasks, const SheetOrder &order)
{
    QList<int> copies;
    for (const CardTask &task : tasks)
        copies.append(task.card.isLeftOut ? 0 : task.card.copies);
    return placeCards(order.form, copies, order.startCell);
}

/// Signs, draws, and finds out which of them are left out.
Result<> makeCards(QList<CardTask> &tasks, const Rooms &rooms, const wechat::Merchant &merchant)
{
    const auto signedAll = onEach(tasks, [&](CardTask &task, int) { sign(task, rooms, merchant); });
    if (!signedAll)
        return signedAll;
    const auto drawn = onEach(
        tasks, [&, sizes = sizesOf(tasks)](CardTask &task, int item) { draw(task, rooms, sizes, item); });
    if (drawn)
        leaveOut(tasks);
    return drawn;
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
    return std::any_of(problems.begin(), problems.end(),
        [this](const SheetProblem &p) { return p.isBlocking() && !cards[p.item].isLeftOut; });
}

QStringList Sheet::leftOut() const
{
    QStringList ids;
    for (const SheetCard &card : cards)
        if (card.isLeftOut)
            ids.append(card.product.id);
    return ids;
}

QString Sheet::productOf(const SheetProblem &problem) const
{
    return problem.item < 0 ? QString() : cards[problem.item].product.id;
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
        if (!card.isLeftOut)
            printed.codes.append({card.product, card.copies, card.code});
    return printed;
}

Result<Sheet> makeSheet(const QList<Product> &products, const SheetOrder &order,
    std::shared_ptr<const wechat::Merchant> merchant, Random &random)
{
    Sheet sheet;
    sheet.order = order;
    auto tasks = tasksFor(products, order, random);
    if (const auto places = placesOf(tasks, order); !places) // first: it knows what is too much
        return tl::unexpected(places.error());

    Rooms rooms = roomsOf(order);
    sheet.shop = fitShop(printableText(order.shopName), rooms.shop);
    if (sheet.shop.isCut)
        sheet.problems.append({SheetProblem::Kind::ShopCut, -1, 0, 0, {}});
    sheet.hint = order.isPractice ? practiceWords(rooms.hint) : hintWords(rooms.hint);
    // The id is for the shop: no larger than what the buyer shall read.
    if (sheet.hint.pixels > 0)
        rooms.foot.size.setHeight(std::min(rooms.foot.size.height(), sheet.hint.pixels * textLineHeight));
    const auto made = makeCards(tasks, rooms, *merchant);
    const auto places = made ? placesOf(tasks, order) : tl::unexpected(made.error());
    if (!places)
        return tl::unexpected(places.error());
    sheet.faces = *places;
    for (CardTask &task : tasks) {
        sheet.cards.append(std::move(task.card));
        sheet.problems.append(task.problems);
    }
    sheet.problems.append(markProblems(order.form, order.correction, order.unprintedMm));
    sheet.problems.append(placeProblems(sheet));
    return sheet;
}

} // namespace saoma
