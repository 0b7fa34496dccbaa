// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QRectF>

namespace saoma {

/// A sheet of paper and where its cards lie on it. Lengths are millimetres from the page's upper left corner.
struct SheetTemplate
{
    enum class Kind {
        Grid,   ///< Plain paper, cut by hand along crop marks.
        Labels, ///< A sheet of labels cut by its maker.
        Single, ///< A roll or a label printer: each card is a page.
        Tent,   ///< A card that is folded across its middle and shows its code on both faces.
    };
    static constexpr int dpiMin = 100; ///< 4 dots of 1/100 inch are a module of 1 mm
    static constexpr int dpiMax = 2400;
    static constexpr double sideMmMin = 20;   ///< Of page and card: no mode 1 code is smaller.
    static constexpr double sideMmMax = 1300; ///< Larger than A0.
    static constexpr int cellsMax = 500;

    QString name; ///< 1–32 of [a-z0-9-].
    Kind kind = Kind::Grid;
    QSizeF page;
    int columns = 1;
    int rows = 1;
    QSizeF card;
    QPointF first; ///< Upper left corner of the first card.
    QSizeF step;   ///< From a card's corner to the next one's.
    int dpi = 300; ///< What its usual printer has, at least: a whole number of dots there is one at 600 too.
    double scanDistanceMm = 350; ///< From where a phone reads it; the code's edge is a tenth of it or more.

    [[nodiscard]] int cellsPerPage() const { return columns * rows; }
    /// `cell` counts along the rows from 0.
    [[nodiscard]] QRectF cardRect(int cell) const;
    friend bool operator==(const SheetTemplate &, const SheetTemplate &) = default;
};

/// InvalidInput SHEET_TEMPLATE_INVALID (the faulty part as detail); SHEET_TEMPLATE_NOT_SINGLE (a roll or
/// label printer has one card a page); SHEET_TEMPLATE_DOES_NOT_FIT if a card leaves the page or lies on
/// another (the lengths as detail: "210 × 310 mm > 210 × 297 mm"). The template's name as subject.
[[nodiscard]] Result<> validate(const SheetTemplate &sheet);

/// The same of one that the shop makes. InvalidInput SHEET_TEMPLATE_NAME_TAKEN besides: a builtin one has its
/// name, and would not be found any more.
[[nodiscard]] Result<> validateOwn(const SheetTemplate &sheet);

/// Where the first card lies if all of them are in the page's middle.
[[nodiscard]] QPointF firstInTheMiddle(const SheetTemplate &sheet);

/// The templates that come with the program; the first is the default.
[[nodiscard]] const QList<SheetTemplate> &builtinTemplates();

/// The one of that name among `own`, then among the builtin ones. Error: InvalidInput SHEET_TEMPLATE_UNKNOWN.
[[nodiscard]] Result<SheetTemplate> findTemplate(const QString &name, const QList<SheetTemplate> &own = {});

/// A template as one line of configuration:
/// "page=A4 grid=3x7 card=63.5x38.1 first=7.2x15.1 step=66x38.1 kind=labels dpi=300 distance=350".
[[nodiscard]] QString templateLine(const SheetTemplate &sheet);

/// Reads such a line. `page` is a paper's name or WIDTHxHEIGHT; page, grid and card are needed. Without
/// `step` the cards lie edge to edge, without `first` in the page's middle. Errors: as validateOwn().
[[nodiscard]] Result<SheetTemplate> readTemplateLine(const QString &name, const QString &line);

} // namespace saoma
