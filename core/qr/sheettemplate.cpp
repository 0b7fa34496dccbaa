// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/sheettemplate.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Kind = SheetTemplate::Kind;

constexpr double slackMm = 0.01; // written lengths are rounded; a hundredth is no overlap
constexpr double handMm = 600;   // a card taken in the hand or on a table
constexpr double shelfMm = 900;  // across a counter

constexpr QSizeF a4{210, 297};
constexpr QSizeF a5{148, 210};
constexpr QSizeF a6{105, 148};
constexpr QSizeF letter{215.9, 279.4};

/// Cards edge to edge in the middle of the page, or as much higher as the ruler at its foot needs.
SheetTemplate grid(
    const QString &name, QSizeF page, int columns, int rows, QSizeF card, double distance = 350)
{
    constexpr double headMm = 8;  // above the cards, for marks
    constexpr double footMm = 16; // below them, marks and ruler: rulerRect()
    constexpr double rulerPageMm = 110;
    const QSizeF free{page.width() - columns * card.width(), page.height() - rows * card.height()};
    const bool hasRuler = page.width() >= rulerPageMm && free.height() >= headMm + footMm;
    const double top = hasRuler ? std::min(free.height() / 2, free.height() - footMm) : free.height() / 2;
    return {name, Kind::Grid, page, columns, rows, card, {free.width() / 2, top}, card, 300, distance};
}

SheetTemplate labels(
    const QString &name, QSizeF page, int columns, int rows, QSizeF card, QPointF first, QSizeF step)
{
    return {name, Kind::Labels, page, columns, rows, card, first, step, 300, 350};
}

/// One card a page, on a printer of 8 dots a millimetre, as most label and receipt printers have. `margin`
/// is what the printer cannot reach at the sides.
SheetTemplate single(const QString &name, QSizeF page, double margin = 0)
{
    const QSizeF card{page.width() - 2 * margin, page.height()};
    return {name, Kind::Single, page, 1, 1, card, {margin, 0}, card, 203, 350};
}

/// `card` is the unfolded tent.
SheetTemplate tent(const QString &name, QSizeF page, int rows, QSizeF card, double distance)
{
    SheetTemplate sheet = grid(name, page, 1, rows, card, distance);
    sheet.kind = Kind::Tent;
    return sheet;
}

QList<SheetTemplate> makeBuiltin()
{
    return {
        grid(u"a4-3x4"_s, a4, 3, 4, {62, 66}),
        grid(u"a4-4x5"_s, a4, 4, 5, {48, 54}),
        grid(u"a4-2x3"_s, a4, 2, 3, {92, 90}, handMm),
        grid(u"a4-1x1"_s, a4, 1, 1, {190, 257}, 1200),
        grid(u"a5-2x3"_s, a5, 2, 3, {64, 62}),
        grid(u"a5-1x1"_s, a5, 1, 1, {128, 172}, shelfMm),
        grid(u"a6-1x2"_s, a6, 1, 2, {90, 62}),
        grid(u"a6-1x1"_s, a6, 1, 1, {90, 124}, handMm),
        grid(u"letter-3x4"_s, letter, 3, 4, {62, 62}),
        grid(u"letter-2x3"_s, letter, 2, 3, {92, 84}, handMm),
        grid(u"letter-1x1"_s, letter, 1, 1, {190, 240}, 1200),
        labels(u"a4-labels-3x7"_s, a4, 3, 7, {63.5, 38.1}, {7.25, 15.15}, {66, 38.1}),
        labels(u"a4-labels-3x8"_s, a4, 3, 8, {70, 36}, {0, 4.5}, {70, 36}),
        labels(u"a4-labels-2x7"_s, a4, 2, 7, {99.1, 38.1}, {4.65, 15.15}, {101.6, 38.1}),
        labels(u"a4-labels-2x5"_s, a4, 2, 5, {99.1, 57}, {4.65, 6}, {101.6, 57}),
        labels(u"a4-labels-2x4"_s, a4, 2, 4, {99.1, 67.7}, {4.65, 13.1}, {101.6, 67.7}),
        labels(u"letter-labels-2x5"_s, letter, 2, 5, {101.6, 50.8}, {3.97, 12.7}, {106.36, 50.8}),
        labels(u"letter-labels-2x3"_s, letter, 2, 3, {101.6, 84.67}, {3.97, 12.7}, {106.36, 84.67}),
        single(u"roll-58"_s, {58, 72}, 5),
        single(u"roll-80"_s, {80, 90}, 4),
        single(u"label-40x30"_s, {40, 30}),
        single(u"label-50x30"_s, {50, 30}),
        single(u"label-60x40"_s, {60, 40}),
        tent(u"tent-a4"_s, a4, 1, {201, 288}, shelfMm), // printers leave the edges white
        tent(u"tent-a5"_s, a4, 2, {198, 139}, handMm),
        tent(u"tent-letter"_s, letter, 1, {206, 270}, shelfMm),
    };
}

/// Paper names as people write them.
std::optional<QSizeF> paperOfName(QStringView name)
{
    const struct
    {
        QLatin1StringView name;
        QSizeF size;
    } papers[]{{"A4"_L1, a4}, {"A5"_L1, a5}, {"A6"_L1, a6}, {"Letter"_L1, letter}};
    for (const auto &paper : papers)
        if (name.compare(paper.name, Qt::CaseInsensitive) == 0)
            return paper.size;
    return {};
}

/// "63.5x38.1": two plain decimal numbers.
std::optional<QSizeF> readPair(QStringView text)
{
    const auto parts = text.split(u'x');
    if (parts.size() != 2)
        return {};
    bool isWidth = false;
    bool isHeight = false;
    const QSizeF pair{parts[0].toDouble(&isWidth), parts[1].toDouble(&isHeight)};
    if (!isWidth || !isHeight || !std::isfinite(pair.width()) || !std::isfinite(pair.height()))
        return {};
    return pair;
}

QString number(double value)
{
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

QString pairText(double width, double height)
{
    return number(width) + u'x' + number(height);
}

constexpr struct
{
    Kind kind;
    const char16_t *name;
} kindNames[]{
    {Kind::Grid, u"grid"}, {Kind::Labels, u"labels"}, {Kind::Single, u"single"}, {Kind::Tent, u"tent"}};

/// What of a line is still missing or was given.
struct Given
{
    bool page = false;
    bool grid = false;
    bool card = false;
    bool first = false;
    bool step = false;

    [[nodiscard]] bool isEnough() const { return page && grid && card; }
};

bool assignKind(SheetTemplate &sheet, QStringView value)
{
    for (const auto &known : kindNames)
        if (value == QStringView(known.name)) {
            sheet.kind = known.kind;
            return true;
        }
    return false;
}

bool assignNumber(double &target, QStringView value)
{
    bool isNumber = false;
    target = value.toDouble(&isNumber);
    return isNumber;
}

/// One "name=value" of a line; false if it cannot be understood.
bool assign(SheetTemplate &sheet, Given &given, QStringView name, QStringView value)
{
    if (name == u"kind")
        return assignKind(sheet, value);
    if (name == u"distance")
        return assignNumber(sheet.scanDistanceMm, value);
    if (name == u"dpi") {
        bool isNumber = false;
        sheet.dpi = value.toInt(&isNumber);
        return isNumber;
    }
    const auto pair = name == u"page" && paperOfName(value) ? paperOfName(value) : readPair(value);
    if (!pair)
        return false;
    if (name == u"page") {
        sheet.page = *pair;
        given.page = true;
    } else if (name == u"card") {
        sheet.card = *pair;
        given.card = true;
    } else if (name == u"first") {
        sheet.first = {pair->width(), pair->height()};
        given.first = true;
    } else if (name == u"step") {
        sheet.step = *pair;
        given.step = true;
    } else if (name == u"grid") {
        sheet.columns = int(std::clamp(pair->width(), 0.0, 1e6));
        sheet.rows = int(std::clamp(pair->height(), 0.0, 1e6));
        given.grid = sheet.columns == pair->width() && sheet.rows == pair->height();
        return given.grid;
    } else {
        return false;
    }
    return true;
}

bool isTemplateName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

tl::unexpected<Error> invalid(const QString &name, const QString &part)
{
    return failure(Error::Kind::InvalidInput, u"SHEET_TEMPLATE_INVALID"_s, part, name);
}

bool isInside(double value, double least, double most)
{
    return value >= least && value <= most; // false for a NaN
}

QString lengthsText(double width, double height)
{
    return u"%1 × %2 mm"_s.arg(number(width), number(height));
}

/// Apart from each other, and on the page.
Result<> validatePlaces(const SheetTemplate &sheet)
{
    const bool isApart = (sheet.columns == 1 || sheet.step.width() >= sheet.card.width() - slackMm)
        && (sheet.rows == 1 || sheet.step.height() >= sheet.card.height() - slackMm);
    const auto doesNotFit = [&sheet](const QString &why) {
        return failure(Error::Kind::InvalidInput, u"SHEET_TEMPLATE_DOES_NOT_FIT"_s, why, sheet.name);
    };
    if (!isApart)
        return doesNotFit(lengthsText(sheet.step.width(), sheet.step.height()) + u" < "_s
            + lengthsText(sheet.card.width(), sheet.card.height()));
    const QRectF cards = sheet.cardRect(0).united(sheet.cardRect(sheet.cellsPerPage() - 1));
    const auto isBeyondPage = [&sheet](double width, double height) {
        return width > sheet.page.width() + slackMm || height > sheet.page.height() + slackMm;
    };
    const auto beyondPage = [&](double width, double height) {
        return doesNotFit(
            lengthsText(width, height) + u" > "_s + lengthsText(sheet.page.width(), sheet.page.height()));
    };
    if (isBeyondPage(cards.width(), cards.height())) // wherever they begin
        return beyondPage(cards.width(), cards.height());
    if (cards.left() < -slackMm || cards.top() < -slackMm)
        return doesNotFit(lengthsText(cards.left(), cards.top()) + u" < "_s + lengthsText(0, 0));
    return isBeyondPage(cards.right(), cards.bottom()) ? beyondPage(cards.right(), cards.bottom())
                                                       : Result<>{};
}

} // namespace

QRectF SheetTemplate::cardRect(int cell) const
{
    return {first + QPointF{cell % columns * step.width(), cell / columns * step.height()}, card};
}

Result<> validate(const SheetTemplate &sheet)
{
    constexpr double least = SheetTemplate::sideMmMin;
    constexpr double most = SheetTemplate::sideMmMax;
    if (!isTemplateName(sheet.name))
        return invalid(sheet.name, u"name"_s);
    if (!isInside(sheet.page.width(), least, most) || !isInside(sheet.page.height(), least, most))
        return invalid(sheet.name, u"page"_s);
    if (!isInside(sheet.card.width(), least, most) || !isInside(sheet.card.height(), least, most))
        return invalid(sheet.name, u"card"_s);
    if (!isInside(sheet.columns, 1, SheetTemplate::cellsMax)
        || !isInside(sheet.rows, 1, SheetTemplate::cellsMax / sheet.columns))
        return invalid(sheet.name, u"grid"_s);
    if (!isInside(sheet.dpi, SheetTemplate::dpiMin, SheetTemplate::dpiMax))
        return invalid(sheet.name, u"dpi"_s);
    if (!isInside(sheet.scanDistanceMm, 50, 20000))
        return invalid(sheet.name, u"distance"_s);
    if (sheet.kind == Kind::Single && sheet.cellsPerPage() != 1)
        return failure(Error::Kind::InvalidInput, u"SHEET_TEMPLATE_NOT_SINGLE"_s,
            pairText(sheet.columns, sheet.rows), sheet.name);
    return validatePlaces(sheet);
}

Result<> validateOwn(const SheetTemplate &sheet)
{
    const QList<SheetTemplate> &known = builtinTemplates();
    const bool isTaken = std::any_of(known.begin(), known.end(),
        [&sheet](const SheetTemplate &other) { return other.name == sheet.name; });
    if (isTaken)
        return failure(Error::Kind::InvalidInput, u"SHEET_TEMPLATE_NAME_TAKEN"_s, {}, sheet.name);
    return validate(sheet);
}

QPointF firstInTheMiddle(const SheetTemplate &sheet)
{
    const double width = sheet.step.width() * (sheet.columns - 1) + sheet.card.width();
    const double height = sheet.step.height() * (sheet.rows - 1) + sheet.card.height();
    return {(sheet.page.width() - width) / 2, (sheet.page.height() - height) / 2};
}

const QList<SheetTemplate> &builtinTemplates()
{
    static const QList<SheetTemplate> all = makeBuiltin();
    return all;
}

Result<SheetTemplate> findTemplate(const QString &name, const QList<SheetTemplate> &own)
{
    for (const QList<SheetTemplate> &list : {own, builtinTemplates()})
        for (const SheetTemplate &sheet : list)
            if (sheet.name == name)
                return sheet;
    return failure(Error::Kind::InvalidInput, u"SHEET_TEMPLATE_UNKNOWN"_s, {}, name);
}

QString templateLine(const SheetTemplate &sheet)
{
    const auto *kind = std::find_if(std::begin(kindNames), std::end(kindNames),
        [&sheet](const auto &known) { return known.kind == sheet.kind; });
    return u"page=%1 grid=%2x%3 card=%4 first=%5 step=%6 kind=%7 dpi=%8 distance=%9"_s.arg(
        pairText(sheet.page.width(), sheet.page.height()), QString::number(sheet.columns),
        QString::number(sheet.rows), pairText(sheet.card.width(), sheet.card.height()),
        pairText(sheet.first.x(), sheet.first.y()), pairText(sheet.step.width(), sheet.step.height()),
        QStringView(kind->name).toString(), QString::number(sheet.dpi), number(sheet.scanDistanceMm));
}

Result<SheetTemplate> readTemplateLine(const QString &name, const QString &line)
{
    SheetTemplate sheet;
    sheet.name = name;
    Given given;
    for (const QString &part : line.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 1
            || !assign(sheet, given, QStringView(part).left(equals), QStringView(part).mid(equals + 1)))
            return invalid(name, part.left(40));
    }
    if (!given.isEnough())
        return invalid(name, given.page ? given.grid ? u"card"_s : u"grid"_s : u"page"_s);
    if (!given.step)
        sheet.step = sheet.card;
    if (!given.first)
        sheet.first = firstInTheMiddle(sheet);
    if (const auto valid = validateOwn(sheet); !valid)
        return tl::unexpected(valid.error());
    return sheet;
}

} // namespace saoma
