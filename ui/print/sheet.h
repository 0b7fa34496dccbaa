// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/catalog/register.h"
#include "core/qr/sheetlayout.h"
#include "core/wechat/merchant.h"
#include "ui/print/textfit.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace saoma {

/// What a sheet is asked to be.
struct SheetOrder
{
    SheetTemplate form;
    QString shopName;
    QString sheet;                ///< From Register::freshSheet(), for the codes; empty: they carry bare ids.
    QDateTime madeAt;             ///< UTC; stands in the codes, and as a local date on the cards.
    int startCell = 0;            ///< From 0, on the first page.
    std::optional<int> copies;    ///< Of each product; else as many as the product says.
    PrinterCorrection correction; ///< Of the printer it is for.
    QMarginsF unprintedMm;        ///< What that printer leaves white at the edges; unknown: nothing.
    bool isPractice = false;      ///< The cards say so instead of asking buyers to scan.
};

/// A product's card, ready to be drawn.
struct SheetCard
{
    Product product; ///< As the card shows it.
    QString codeId;  ///< The code's product_id, also printed small.
    int copies = 1;
    bool isLeftOut =
        false;       ///< It has no code that could be printed, and no place: the sheet's problems say why.
    QByteArray code; ///< `weixin://wxpay/bizpayurl?…`; empty where even that cannot be.
    FittedCode fitted;
    FittedText name;
    FittedText price; ///< With the unit, if that leaves it large …
    FittedText unit;  ///< … else this stands below it: see unitBelow().
    FittedText foot;
};

/// A sheet, complete and unchangeable: what is shown, proven and printed is this. May be read by any thread.
struct Sheet
{
    SheetOrder order;
    QList<SheetCard> cards;
    QList<PlacedFace> faces;
    QList<SheetProblem> problems; ///< Of the cards, then of the page's marks, then of the cards' places.
    FittedText shop;
    FittedText hint;

    [[nodiscard]] int pages() const { return pageCount(faces); }
    /// Not a card of it can be printed, or one would come out without its code. Then none is left out.
    [[nodiscard]] bool isBlocked() const;
    /// Ids of products that are not on it.
    [[nodiscard]] QStringList leftOut() const;
    /// The problem's product; none where it is about the page.
    [[nodiscard]] QString productOf(const SheetProblem &problem) const;
    /// The faces of a page, from the first to behind the last.
    [[nodiscard]] std::pair<int, int> facesOfPage(int page) const;
    /// Codes on paper: a tent has two a card.
    [[nodiscard]] qsizetype codes() const { return faces.size(); }
    /// For Register::enter(), before it is printed or written; only with an id in the order.
    [[nodiscard]] PrintedSheet forRegister() const;
};

/// Signs, encodes and fits everything; the products' work is shared among the processor's cores. Needs a
/// QGuiApplication for its fonts. What is merely wrong with cards stands in `problems`; a card that cannot be
/// printed is left out, unless that would leave none. Errors: as placeCards(), writeNativeUrl() and
/// fitCode().
[[nodiscard]] Result<Sheet> makeSheet(const QList<Product> &products, const SheetOrder &order,
    std::shared_ptr<const wechat::Merchant> merchant, Random &random);

} // namespace saoma
