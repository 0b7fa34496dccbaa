// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <bitset>

/// The words of the search index: what an order is found by. docs/ledger.md, "Search".
namespace saoma::searchterms {

/// Orders are indexed in blocks of so many that follow one another.
inline constexpr int blockOrders = 1024;
/// Which orders of a block: bit n is the block's order n, oldest first.
using Orders = std::bitset<blockOrders>;

/// Case and width make no difference (ＡＢ is ab), and signs that cannot be seen are blanks.
[[nodiscard]] QString folded(QStringView text);

/// What is searched by its letters: body, desk and, for a product's order, the product id, folded.
[[nodiscard]] QString textOf(const QString &body, const QString &desk, const QString &productId);

/// The term of each pair of signs that stand side by side in a folded text without a blank between them, and
/// of the last sign of each word with its end; each once.
[[nodiscard]] QList<QByteArray> pairsOf(QStringView foldedText);

/// The pairs that a text has to hold if it holds `word`, at most `pairsMax`; empty for a single sign, which
/// all terms that begin with `startOf` find.
inline constexpr int pairsMax = 16;
[[nodiscard]] QList<QByteArray> pairsInside(QStringView foldedWord);
[[nodiscard]] QByteArray startOf(QChar sign);

[[nodiscard]] QByteArray amountTerm(qint64 fen);
[[nodiscard]] QByteArray deskTerm(const QString &desk);
/// Of the orders made by scanning a product's code; the others have none.
[[nodiscard]] QByteArray productCodeTerm();
/// Of the block itself: its earliest and latest time, see `timesFrom`.
[[nodiscard]] QByteArray timesTerm();

/// Milliseconds since 1970 UTC.
struct Times
{
    qint64 first = 0;
    qint64 last = 0;
};
[[nodiscard]] QByteArray toBytes(Times times);
[[nodiscard]] Times timesFrom(const QByteArray &bytes);

/// Gaps between the places, or where there are many of them the bits themselves.
[[nodiscard]] QByteArray toBytes(const Orders &orders);
[[nodiscard]] Orders ordersFrom(const QByteArray &bytes);

} // namespace saoma::searchterms
