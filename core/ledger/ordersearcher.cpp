// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ordersearcher.h"

#include "core/ledger/searchindex.h"
#include "core/ledger/sqliteconnection.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using saoma::searchterms::Orders;
using saoma::searchterms::Times;

namespace saoma {

/// Read when asked for: most orders are settled by the first columns.
struct OrderSearcher::Found
{
    const SqliteRow &row;

    [[nodiscard]] qint64 id() const { return row.number(0); }
    [[nodiscard]] qint64 at() const { return row.number(1); }
    [[nodiscard]] qint64 fee() const { return row.number(2); }
    [[nodiscard]] qint64 refundedFee() const { return row.number(3); }
    [[nodiscard]] std::optional<OrderState> state() const { return stateFromName(row.text(4)); }
    [[nodiscard]] QString method() const { return row.text(5); }
    [[nodiscard]] QString desk() const { return row.text(6); }
    [[nodiscard]] QByteArray rawText() const
    {
        return row.bytes(8) + fieldEnd + row.bytes(6) + fieldEnd + row.bytes(7);
    }
    [[nodiscard]] QString text() const { return searchterms::textOf(row.text(8), desk(), row.text(7)); }
    static constexpr char fieldEnd = '\x1f';
};

namespace {

constexpr char16_t lookedAtColumns[] =
    u"SELECT rowid, created_at, total_fee, refunded_fee, state, method, desk, CASE WHEN product_id <> "
    u"out_trade_no THEN product_id ELSE '' END, body FROM order_ WHERE rowid ";

constexpr qsizetype wordLengthMax = 200; ///< No text of an order is that long.
constexpr qsizetype endMin = 4;          ///< As the indexes; fewer would find half the ledger.
constexpr qsizetype endMax = 32;
constexpr int stateRowsMax = 20'000;
constexpr int startTermsMax = 64; ///< Pairs that begin with one sign.
constexpr qsizetype textsMax = 10'000;
/// What a question to the index costs against looking at an order.
constexpr int blockEffort = 8;
/// From here on, reading a block from end to end costs less than looking up its orders.
constexpr size_t manyOfBlock = searchterms::blockOrders / 8;

bool isPaid(OrderState state)
{
    return state == OrderState::Paid || state == OrderState::PaidLate;
}

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

/// The rows in a block, as its orders.
Orders ordersOf(const std::vector<qint64> &rows, qint64 block)
{
    Orders orders;
    const qint64 first = searchindex::firstRowOf(block);
    for (auto row = std::lower_bound(rows.begin(), rows.end(), first);
         row != rows.end() && *row < first + searchterms::blockOrders; ++row)
        orders.set(size_t(*row - first));
    return orders;
}

bool overlaps(Times times, qint64 since, qint64 until)
{
    return times.last >= since && times.first < until;
}

qint64 toNumber(const QDateTime &time, qint64 none)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : none;
}

constexpr qint64 everBefore = std::numeric_limits<qint64>::min();
constexpr qint64 everAfter = std::numeric_limits<qint64>::max();

} // namespace

OrderSearcher::OrderSearcher(SqliteConnection &connection, const OrderSearch &search)
    : m_connection{connection},
      m_search{search}
{
}

Result<> OrderSearcher::prepare()
{
    if (m_isPrepared)
        return {};
    const auto blocks = searchindex::blockCount(m_connection);
    if (!blocks)
        return tl::unexpected(blocks.error());
    m_indexed = *blocks * searchterms::blockOrders;
    for (const SearchWord &given : std::as_const(m_search.words)) {
        auto word = wordOf(given);
        if (!word)
            return tl::unexpected(word.error());
        m_words.push_back(*std::move(word));
    }
    if (!m_search.states.isEmpty()) {
        std::vector<qint64> rows;
        const auto areFew = addStates(m_search.states, rows);
        if (!areFew)
            return tl::unexpected(areFew.error());
        if (*areFew)
            m_stateRows = std::move(rows);
    }
    if (!m_search.desk.isEmpty())
        m_filterTerms.emplace_back(searchterms::deskTerm(m_search.desk));
    if (m_search.method == PayMethod::ProductCode)
        m_filterTerms.emplace_back(searchterms::productCodeTerm());
    m_isPrepared = true;
    return {};
}

Result<OrderSearcher::Word> OrderSearcher::wordOf(const SearchWord &given)
{
    Word word;
    word.given = given;
    word.folded = searchterms::folded(given.text).trimmed();
    if (word.folded.size() > wordLengthMax)
        word.folded.clear();
    for (const QByteArray &pair : searchterms::pairsInside(word.folded))
        word.pairs.emplace_back(pair);
    if (word.folded.size() == 1) {
        const auto terms = searchindex::termsWithStart(
            m_connection, searchterms::startOf(word.folded.front()), startTermsMax);
        if (!terms)
            return tl::unexpected(terms.error());
        for (const QByteArray &term : *terms)
            word.starts.emplace_back(term);
        word.isAnyState = terms->size() == startTermsMax; // next to every order has it
    }
    if (const Result<Money> amount = Money::parseYuan(given.text)) {
        word.amount = *amount;
        word.amountTerm.emplace(searchterms::amountTerm(amount->fen()));
    }
    if (given.since.isValid() && given.until.isValid()) {
        word.since = given.since.toMSecsSinceEpoch();
        word.until = given.until.toMSecsSinceEpoch();
    }
    if (const auto added = addNumbers(word); !added)
        return tl::unexpected(added.error());
    if (!given.states.isEmpty()) {
        const auto areFew = addStates(given.states, word.rows);
        if (!areFew)
            return tl::unexpected(areFew.error());
        word.isAnyState = !*areFew;
    }
    std::sort(word.rows.begin(), word.rows.end());
    return word;
}

/// Order numbers are written in capitals, transaction ids in digits.
Result<> OrderSearcher::addNumbers(Word &word)
{
    const QString end = word.given.text.toUpper();
    const bool isEnd = end.size() >= endMin && end.size() <= endMax
        && std::all_of(end.begin(), end.end(), isAsciiLetterOrDigit);
    const auto add = [this, &word](const QString &sql, const QVariantList &values) {
        return m_connection.all<bool>(sql, values, [&word](const SqliteRow &row) -> Result<bool> {
            word.rows.push_back(row.number(0));
            return true;
        });
    };
    const QString &text = word.given.text;
    auto added = add(u"SELECT rowid FROM order_ WHERE out_trade_no = ? UNION ALL "
                     u"SELECT rowid FROM order_ WHERE transaction_id = ?"_s,
        {text, text});
    if (added && added->isEmpty() && isEnd)
        added =
            add(u"SELECT rowid FROM order_ WHERE substr(out_trade_no, -4) = ?1 AND substr(out_trade_no, "
                u"-length(?2)) = ?2 UNION ALL SELECT rowid FROM order_ WHERE substr(transaction_id, -4) = "
                u"?1 AND transaction_id IS NOT NULL AND substr(transaction_id, -length(?2)) = ?2"_s,
                {end.right(endMin), end});
    return added ? Result<>{} : tl::unexpected(added.error());
}

/// The orders of these states, if all of the states are rare; false if there are many.
Result<bool> OrderSearcher::addStates(const QList<OrderState> &states, std::vector<qint64> &rows)
{
    const size_t before = rows.size();
    for (const OrderState state : states) {
        if (state == OrderState::Paid)
            return false;
        // The conditions word for word as in the partial indexes: only then does SQLite use them.
        const QString among = isUnsettled(state) ? u"state IN ('created', 'requested', 'waiting', 'scanned', "
                                                   u"'paying', 'unknown', 'closing', 'suspicious')"_s
                                                 : u"state IN ('closed', 'rejected', 'paid_late')"_s;
        const auto read =
            m_connection.all<bool>(u"SELECT rowid FROM order_ WHERE state = ? AND "_s + among + u" LIMIT ?"_s,
                {stateName(state), stateRowsMax + 1}, [&rows](const SqliteRow &row) -> Result<bool> {
                    rows.push_back(row.number(0));
                    return true;
                });
        if (!read)
            return tl::unexpected(read.error());
        if (rows.size() - before > stateRowsMax) {
            rows.resize(before);
            return false;
        }
    }
    std::sort(rows.begin(), rows.end());
    return true;
}

Result<Orders> OrderSearcher::withText(Word &word, qint64 block)
{
    Orders orders;
    for (searchindex::TermReader &start : word.starts) {
        const auto with = start.orders(m_connection, block);
        if (!with)
            return with;
        orders |= *with;
    }
    if (word.pairs.empty())
        return orders;
    orders.set();
    for (searchindex::TermReader &pair : word.pairs) {
        const auto with = pair.orders(m_connection, block);
        if (!with)
            return with;
        orders &= *with;
        if (orders.none())
            break;
    }
    return orders;
}

Result<Orders> OrderSearcher::withWord(Word &word, qint64 block, Times times)
{
    Orders orders = ordersOf(word.rows, block);
    const bool isOfDay = word.until != 0 && overlaps(times, word.since, word.until);
    if (word.isAnyState || isOfDay)
        return orders.set();
    if (word.amountTerm) {
        const auto with = word.amountTerm->orders(m_connection, block);
        if (!with)
            return with;
        orders |= *with;
    }
    const auto with = withText(word, block);
    return with ? Result<Orders>{orders | *with} : with;
}

bool OrderSearcher::needsTimes() const
{
    return m_search.since.isValid() || m_search.until.isValid()
        || std::any_of(m_words.begin(), m_words.end(), [](const Word &word) { return word.until != 0; });
}

/// Which orders of a block are worth looking at.
Result<Orders> OrderSearcher::candidates(qint64 block)
{
    Orders orders;
    Times times;
    if (needsTimes()) {
        const auto stored = m_times.bytes(m_connection, block);
        if (!stored)
            return tl::unexpected(stored.error());
        times = searchterms::timesFrom(*stored);
        if (!overlaps(times, toNumber(m_search.since, everBefore), toNumber(m_search.until, everAfter)))
            return orders;
    }
    orders.set();
    if (m_stateRows)
        orders = ordersOf(*m_stateRows, block);
    for (searchindex::TermReader &term : m_filterTerms) {
        if (orders.none())
            return orders;
        const auto with = term.orders(m_connection, block);
        if (!with)
            return with;
        orders &= *with;
    }
    for (Word &word : m_words) {
        if (orders.none())
            return orders;
        const auto with = withWord(word, block, times);
        if (!with)
            return with;
        orders &= *with;
    }
    return orders;
}

const QString &OrderSearcher::textOf(const Found &order) const
{
    QByteArray raw = order.rawText();
    if (const auto known = m_texts.constFind(raw); known != m_texts.constEnd())
        return *known;
    if (m_texts.size() >= textsMax)
        m_texts.clear();
    return *m_texts.insert(std::move(raw), order.text());
}

bool OrderSearcher::has(const Word &word, const Found &order) const
{
    if (std::binary_search(word.rows.begin(), word.rows.end(), order.id()))
        return true;
    if (word.amount && order.fee() == word.amount->fen())
        return true;
    if (word.until != 0 && order.at() >= word.since && order.at() < word.until)
        return true;
    if (!word.given.states.isEmpty()) {
        const auto state = order.state();
        if (state && word.given.states.contains(*state))
            return true;
    }
    return !word.folded.isEmpty() && textOf(order).contains(word.folded);
}

bool OrderSearcher::passes(const Found &order) const
{
    if (order.at() < toNumber(m_search.since, everBefore)
        || order.at() >= toNumber(m_search.until, everAfter))
        return false;
    if (!m_search.states.isEmpty()) {
        const auto state = order.state();
        if (!state || !m_search.states.contains(*state))
            return false;
    }
    if (!m_search.desk.isEmpty() && order.desk() != m_search.desk)
        return false;
    if (m_search.method && order.method() != methodName(*m_search.method))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word &word) { return has(word, order); });
}

/// True if there is room for more.
bool OrderSearcher::take(const Found &order, Part &part, int rowsMax) const
{
    if (!passes(order))
        return true;
    part.rows.push_back(order.id());
    ++part.totals.orders;
    const auto state = order.state();
    if (state && isPaid(*state)) {
        ++part.totals.paid;
        part.totals.paidFen += order.fee();
        part.totals.refundedFen += order.refundedFee();
    }
    return part.rows.size() < size_t(rowsMax);
}

/// Looks at the rows `first`–`last` from the newest, or at those of them that are wanted, whose bit 0 is
/// `first`; sets where to go on.
Result<> OrderSearcher::lookAt(
    qint64 first, qint64 last, const Orders *wanted, Part &part, int rowsMax, int &effort)
{
    const auto look = [&](SqliteRows &rows) -> Result<bool> {
        while (rows.next()) {
            const SqliteRow row = rows.row();
            const Found order{row};
            if (wanted && !wanted->test(size_t(order.id() - first)))
                continue;
            --effort;
            part.before = order.id();
            if (!take(order, part, rowsMax) || effort <= 0)
                return false;
        }
        if (rows.error().isValid())
            return tl::unexpected(storageError(rows.error(), m_connection.path()));
        return true;
    };
    if (!wanted || wanted->count() >= manyOfBlock) {
        static const QString sql = lookedAtColumns + u"BETWEEN ? AND ? ORDER BY rowid DESC"_s;
        auto rows = m_connection.run(sql, {first, last});
        if (!rows)
            return tl::unexpected(rows.error());
        const auto goesOn = look(*rows);
        if (!goesOn)
            return tl::unexpected(goesOn.error());
        if (*goesOn)
            part.before = first;
        return {};
    }
    static const QString sql = lookedAtColumns + u"= ?"_s;
    for (qint64 id = last; id >= first; --id) {
        if (!wanted->test(size_t(id - first)))
            continue;
        auto rows = m_connection.run(sql, {id});
        if (!rows)
            return tl::unexpected(rows.error());
        const auto goesOn = look(*rows);
        if (!goesOn)
            return tl::unexpected(goesOn.error());
        if (!*goesOn)
            return {};
    }
    part.before = first;
    return {};
}

Result<OrderSearcher::Part> OrderSearcher::part(qint64 before, int rowsMax, int effortMax)
{
    if (const auto prepared = prepare(); !prepared)
        return tl::unexpected(prepared.error());
    Part part;
    part.before = before;
    int effort = effortMax;
    const auto isDone = [&] { return part.rows.size() >= size_t(rowsMax) || effort <= 0; };
    if (before > m_indexed + 1) {
        const qint64 last = before == newest ? before : before - 1;
        if (const auto looked = lookAt(m_indexed + 1, last, nullptr, part, rowsMax, effort); !looked)
            return tl::unexpected(looked.error());
    }
    while (!isDone() && part.before > 1) {
        const qint64 last = part.before - 1;
        const qint64 block = searchindex::blockOf(last);
        const auto wanted = candidates(block);
        if (!wanted)
            return tl::unexpected(wanted.error());
        effort -= blockEffort;
        const qint64 first = searchindex::firstRowOf(block);
        if (wanted->none())
            part.before = first;
        else if (const auto looked = lookAt(first, last, &*wanted, part, rowsMax, effort); !looked)
            return tl::unexpected(looked.error());
    }
    if (part.before <= 1)
        part.before = 0;
    return part;
}

} // namespace saoma
