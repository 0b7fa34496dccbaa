// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace saoma {

/// Something about a sheet that its maker has to know. Words are made in ui/text.
struct SheetProblem
{
    enum class Kind {
        IdTooLong,      ///< The product's id has `value` characters; beside a sheet's id a code has room for
                        ///< `limit`.
        CodeTooLarge,   ///< The card has no room for the code at the smallest module; `value` mm are there,
                        ///< `limit` needed.
        ModuleTooSmall, ///< `value` mm a module, below the `limit` that is refused.
        ModuleSmall,    ///< `value` mm a module, below the `limit` that is advised.
        TooFewDots,     ///< `value` printer dots a module, `limit` needed.
        LowCorrection,  ///< Level L: there was no room for M.
        EdgeShort,      ///< The edge of `value` mm is below a tenth of the distance; `limit` mm are advised.
        NameCut,        ///< The name does not fit the card.
        ShopCut,        ///< The shop's name does not fit the cards: of the page.
        UnitCut,        ///< The unit does not, even on a line of its own.
        CharacterMissing, ///< No font has a character of name or unit (`text`); it is left out.
        CodeOffPage, ///< The code reaches `value` mm beyond the paper, or into what the printer leaves white.
        WordsOffPage, ///< The words do.
        MarksOffPage, ///< The marks to cut or fold along do: of the page, not of a product.
        RulerMissing, ///< The printer's margins and correction leave the ruler no room, or cut it off: the
                      ///< same.
    };
    Kind kind = Kind::CodeTooLarge;
    int item = -1; ///< Which of the sheet's products; -1: it is about the page.
    double value = 0;
    double limit = 0;
    QString text;

    /// True if its product has no code that could be printed: it is left out, and the others are not.
    [[nodiscard]] bool leavesOut() const
    {
        return kind == Kind::IdTooLong || kind == Kind::CodeTooLarge || kind == Kind::ModuleTooSmall
            || kind == Kind::TooFewDots;
    }
    /// True if the product must not be printed like this.
    [[nodiscard]] bool isBlocking() const { return leavesOut() || kind == Kind::CodeOffPage; }
    friend bool operator==(const SheetProblem &, const SheetProblem &) = default;
};

/// What is told as one.
struct SheetProblemGroup
{
    qsizetype first = 0; ///< Index of the one that stands for all of them.
    int products = 1;    ///< How many products have it.
};

/// In their order. Those that come of the template rather than of a product, the same for many products, are
/// one: a hundred of them would hide the name that is cut. What stops a sheet is told of each product.
[[nodiscard]] QList<SheetProblemGroup> groupedProblems(const QList<SheetProblem> &problems);

} // namespace saoma
