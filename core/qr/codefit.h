// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/qrmatrix.h"
#include "core/qr/sheetproblem.h"

namespace saoma {

/// The square that a card has for its code, and the printer that fills it.
struct CodeRoom
{
    double sideMm = 0;
    double dpi = 300; ///< As they lie on paper: a printer that is not true to size has a little more or less.
    double scanDistanceMm = 350; ///< The code's edge shall be a tenth of it.
};

/// How large a code is printed; known before it is drawn.
struct CodeSize
{
    int version = 0; ///< 1–40.
    QrLevel level = QrLevel::M;
    int moduleDots = 0; ///< Printer dots a module; 0: there is no room at all.

    friend bool operator==(const CodeSize &, const CodeSize &) = default;
};

/// A symbol and how large it is printed.
struct FittedCode
{
    QrMatrix matrix;
    QrLevel level = QrLevel::M;
    int moduleDots = 0; ///< Printer dots a module; 0: there is no room at all.
    double dpi = 300;   ///< As of the room.

    [[nodiscard]] double moduleMm() const { return moduleDots * 25.4 / dpi; }
    /// With the quiet zone, in dots.
    [[nodiscard]] int sideDots() const { return (matrix.size() + 2 * QrMatrix::quietModules) * moduleDots; }
    /// Without the quiet zone: what a phone aims at.
    [[nodiscard]] double edgeMm() const { return matrix.size() * moduleMm(); }
};

/// Limits of a printed code (module widths in millimetres).
namespace printedcode {
inline constexpr double moduleMm = moduleMillimetres; ///< Wanted.
inline constexpr double moduleMmWarn = 0.50;
inline constexpr double moduleMmMin = 0.40;
inline constexpr int moduleDotsMin = 4;
} // namespace printedcode

/// Chooses level and size: module and edge as large as wanted, Q if there is room for it, M otherwise; L only
/// where M would be refused. Errors: InvalidInput QR_EMPTY, QR_TOO_LONG.
[[nodiscard]] Result<CodeSize> sizeCode(QByteArrayView text, const CodeRoom &room);

/// Cards beside each other look odd if their codes differ by a few modules: the largest of the sheet's sizes
/// at which this code's modules stay as wide as they are, or as they are wanted in the hand.
[[nodiscard]] CodeSize evenSize(const CodeSize &own, const QList<CodeSize> &sizes, const CodeRoom &room);

/// Draws the code for the room, at a size of the two above; what that leaves free goes into a better level.
/// Errors: as sizeCode().
[[nodiscard]] Result<FittedCode> fitCode(QByteArrayView text, const CodeRoom &room, const CodeSize &size);
[[nodiscard]] Result<FittedCode> fitCode(QByteArrayView text, const CodeRoom &room);

/// What is wrong with it; `item` is put into the problems.
[[nodiscard]] QList<SheetProblem> codeProblems(const FittedCode &code, const CodeRoom &room, int item);

} // namespace saoma
