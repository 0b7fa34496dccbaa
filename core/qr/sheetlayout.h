// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/cardlayout.h"
#include "core/qr/codefit.h"
#include "core/qr/printercorrection.h"
#include "core/qr/sheettemplate.h"

#include <QLineF>
#include <QMarginsF>

#include <optional>

namespace saoma {

inline constexpr int sheetCardsMax = 20'000; ///< Of one sheet; more is a slip of the keyboard.

/// A card's face on a page.
struct PlacedFace
{
    int item = 0;          ///< Which product.
    int page = 0;          ///< From 0.
    QRectF face;           ///< Millimetres on the page.
    bool isTurned = false; ///< Upside down: the far side of a tent.
};

/// One side of a card; a tent has two of them.
[[nodiscard]] QSizeF faceSize(const SheetTemplate &sheet);

/// What stands where on it.
[[nodiscard]] CardLayout faceLayout(const SheetTemplate &sheet);

/// The faces of one cell, in millimetres on the page.
[[nodiscard]] QList<PlacedFace> facesOfCell(const SheetTemplate &sheet, int cell);

/// Places `copies[i]` cards of product i one after the other, the first on cell `startCell` (from 0) of the
/// first page. Errors: InvalidInput SHEET_EMPTY, SHEET_TOO_MANY, SHEET_START_INVALID.
[[nodiscard]] Result<QList<PlacedFace>> placeCards(
    const SheetTemplate &sheet, const QList<int> &copies, int startCell = 0);

[[nodiscard]] int pageCount(const QList<PlacedFace> &faces);

/// The room that a face gives its code.
[[nodiscard]] CodeRoom codeRoom(const SheetTemplate &sheet, const PrinterCorrection &correction = {});

/// Where the code with its quiet zone has to be sent, in whole printer dots of the page.
[[nodiscard]] QRect codeDots(const SheetTemplate &sheet, const PlacedFace &face, const FittedCode &code,
    const PrinterCorrection &correction = {});

/// The whole page, then a face of it, in whole printer dots.
[[nodiscard]] QRect pageDots(const SheetTemplate &sheet);
[[nodiscard]] QRect faceDots(
    const SheetTemplate &sheet, const PlacedFace &face, const PrinterCorrection &correction = {});

/// What of the page can be printed, in whole printer dots; the rest of it stays white.
[[nodiscard]] QRect printableDots(const SheetTemplate &sheet, const QMarginsF &unprintedMm);

/// The first of what is wrong with a face's place: part of its code, or of its words, would come out nowhere.
[[nodiscard]] std::optional<SheetProblem> placeProblem(const SheetTemplate &sheet, const PlacedFace &face,
    const FittedCode &code, const PrinterCorrection &correction, const QMarginsF &unprintedMm);

/// What of the marks and the ruler would come out nowhere; those of a printer that prints all of the page and
/// is true are all there.
[[nodiscard]] QList<SheetProblem> markProblems(
    const SheetTemplate &sheet, const PrinterCorrection &correction, const QMarginsF &unprintedMm);

/// Lines to cut along, outside all cards: only where the page has a margin for them.
[[nodiscard]] QList<QLineF> cropMarks(const SheetTemplate &sheet);

/// Lines to fold along.
[[nodiscard]] QList<QLineF> foldLines(const SheetTemplate &sheet);

/// Where a ruler of 100 mm lies, with its words above it, before the correction; empty if no margin has room
/// for it inside of what the printer prints.
[[nodiscard]] QRectF rulerRect(
    const SheetTemplate &sheet, const QMarginsF &unprintedMm = {}, const PrinterCorrection &correction = {});

} // namespace saoma
