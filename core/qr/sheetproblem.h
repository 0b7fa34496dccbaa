// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace saoma {

/// Something about a sheet that its maker has to know. Words are made in ui/text.
struct SheetProblem
{
    enum class Kind {
        CodeTooLarge,   ///< The card has no room for the code at the smallest module; `value` mm are there,
                        ///< `limit` needed.
        ModuleTooSmall, ///< `value` mm a module, below the `limit` that is refused.
        ModuleSmall,    ///< `value` mm a module, below the `limit` that is advised.
        TooFewDots,     ///< `value` printer dots a module, `limit` needed.
        LowCorrection,  ///< Level L: there was no room for M.
        EdgeShort,      ///< The edge of `value` mm is below a tenth of the distance; `limit` mm are advised.
        NameCut,        ///< The name does not fit the card.
        UnitCut,        ///< The unit does not, even on a line of its own.
        CharacterMissing, ///< No font has a character of name or unit (`text`); it is left out.
        CodeOffPage, ///< The code reaches `value` mm beyond the paper, or into what the printer leaves white.
        WordsOffPage, ///< The words do.
    };
    Kind kind = Kind::CodeTooLarge;
    int item = -1; ///< Which of the sheet's products.
    double value = 0;
    double limit = 0;
    QString text;

    /// True if the sheet must not be printed like this.
    [[nodiscard]] bool isBlocking() const
    {
        return kind == Kind::CodeTooLarge || kind == Kind::ModuleTooSmall || kind == Kind::TooFewDots
            || kind == Kind::CodeOffPage;
    }
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
