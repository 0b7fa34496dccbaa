// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/ordersearch.h"
#include "core/ledger/searchindex.h"

#include <QHash>

#include <limits>
#include <vector>

namespace saoma {

class SqliteConnection;
class SqliteRow;

/// Answers one search, newest first in the order of recording. It goes through the blocks of the search index
/// from the newest back, looks at the orders that the index names (and at those it does not hold yet), and
/// can stop and go on: no step is long, however large the ledger. Thread: the connection's.
class OrderSearcher final
{
public:
    OrderSearcher(SqliteConnection &connection, const OrderSearch &search);

    static constexpr qint64 newest = std::numeric_limits<qint64>::max();
    struct Part
    {
        std::vector<qint64> rows; ///< Of order_, newest first.
        OrderTotals totals;       ///< Of these rows.
        qint64 before = newest;   ///< Where the next part begins; 0: that was all.
    };
    /// What is found before the row `before`: at most `rowsMax`, and having looked at no more than
    /// `effortMax` orders (one block's question to the index counts as some).
    [[nodiscard]] Result<Part> part(qint64 before, int rowsMax, int effortMax);

private:
    struct Word
    {
        SearchWord given;
        QString folded;
        std::vector<searchindex::TermReader> pairs;  ///< An order's text has all of them.
        std::vector<searchindex::TermReader> starts; ///< Of a single sign: it has any of them.
        std::optional<Money> amount;
        std::optional<searchindex::TermReader> amountTerm;
        std::vector<qint64> rows; ///< By number or state: found without the index. Ascending.
        bool isAnyState = false;  ///< Too many orders have such a state: each must be looked at.
        qint64 since = 0;
        qint64 until = 0; ///< 0: no day.
    };
    struct Found; ///< The columns of an order that are looked at.

    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<Word> wordOf(const SearchWord &given);
    [[nodiscard]] Result<> addNumbers(Word &word);
    [[nodiscard]] Result<bool> addStates(const QList<OrderState> &states, std::vector<qint64> &rows);
    [[nodiscard]] bool needsTimes() const;
    [[nodiscard]] Result<searchterms::Orders> candidates(qint64 block);
    [[nodiscard]] Result<searchterms::Orders> withWord(Word &word, qint64 block, searchterms::Times times);
    [[nodiscard]] Result<searchterms::Orders> withText(Word &word, qint64 block);
    [[nodiscard]] bool passes(const Found &order) const;
    [[nodiscard]] bool has(const Word &word, const Found &order) const;
    [[nodiscard]] const QString &textOf(const Found &order) const;
    [[nodiscard]] Result<> lookAt(
        qint64 first, qint64 last, const searchterms::Orders *wanted, Part &part, int rowsMax, int &effort);
    bool take(const Found &order, Part &part, int rowsMax) const;

    SqliteConnection &m_connection;
    OrderSearch m_search;
    bool m_isPrepared = false;
    std::vector<Word> m_words;
    std::vector<searchindex::TermReader> m_filterTerms; ///< Desk, method.
    searchindex::TermReader m_times{searchterms::timesTerm()};
    std::optional<std::vector<qint64>> m_stateRows; ///< All orders of the wanted states, if they are few.
    qint64 m_indexed = 0;                           ///< Rows up to this are in the index.
    mutable QHash<QByteArray, QString>
        m_texts; ///< Of orders looked at: a shop sells the same again and again.
};

} // namespace saoma
