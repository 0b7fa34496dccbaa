// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/checkrules.h"

namespace saoma {
namespace {

constexpr CheckRule orderRules[] = {
    {"I03", "was paid and is %2 now",
        "SELECT DISTINCT p.out_trade_no, e.state FROM event p JOIN event e ON e.out_trade_no = "
        "p.out_trade_no "
        "AND e.out_refund_no IS NULL AND e.id > p.id WHERE p.state IN ('paid', 'paid_late') AND e.state NOT "
        "IN ('paid', 'paid_late')"},
    {"I03", "was paid and its row says %2",
        "SELECT o.out_trade_no, o.state FROM order_ o WHERE o.state NOT IN ('paid', 'paid_late') AND EXISTS "
        "(SELECT 1 FROM event e WHERE e.out_trade_no = o.out_trade_no AND e.state IN ('paid', 'paid_late'))"},
    {"I04", "is paid without %2",
        "SELECT out_trade_no, CASE WHEN paid_at IS NULL THEN 'a time' ELSE 'a transaction id' END FROM "
        "order_ "
        "WHERE state IN ('paid', 'paid_late') AND (paid_at IS NULL OR coalesce(transaction_id, '') = '')"},
    {"I05", "has the transaction id %2 of another order",
        "SELECT o.out_trade_no, o.transaction_id FROM order_ o WHERE o.transaction_id IN (SELECT "
        "transaction_id "
        "FROM order_ WHERE transaction_id IS NOT NULL GROUP BY transaction_id HAVING count(*) > 1)",
        true},
    {"I06", "stands %2 times in the ledger",
        "SELECT out_trade_no, count(*) FROM order_ GROUP BY out_trade_no HAVING count(*) > 1"},
    {"I08", "has %2 fen refunded, more than its amount",
        "SELECT out_trade_no, refunded_fee FROM order_ WHERE refunded_fee > total_fee OR refunded_fee < 0"},
    {"I09", "has a refund and is %2",
        "SELECT out_trade_no, state FROM order_ WHERE refunded_fee > 0 AND state NOT IN ('paid', "
        "'paid_late')"},
    {"I11", "begins with %2 instead of created",
        "SELECT o.out_trade_no, coalesce(e.kind, 'no event') FROM order_ o LEFT JOIN event e ON e.id = "
        "(SELECT "
        "min(id) FROM event WHERE out_trade_no = o.out_trade_no AND out_refund_no IS NULL) WHERE e.kind IS "
        "NOT 'created'"},
    {"I11", "is %2 but its last event says otherwise",
        "SELECT o.out_trade_no, o.state FROM order_ o JOIN event e ON e.id = (SELECT max(id) FROM event "
        "WHERE out_trade_no = o.out_trade_no AND out_refund_no IS NULL) WHERE e.state IS NOT o.state"},
    {"I11", "changed its state to %2 without an event of that name",
        "SELECT out_trade_no, state FROM (SELECT out_trade_no, kind, state, lag(state) OVER (PARTITION BY "
        "out_trade_no ORDER BY id) AS before FROM event WHERE out_trade_no IS NOT NULL AND out_refund_no IS "
        "NULL) "
        "WHERE state IS NOT before AND kind IS NOT state"},
    {"I17", "holds a value that is no whole number in %2",
        "SELECT out_trade_no, CASE WHEN typeof(total_fee) <> 'integer' THEN 'total_fee' WHEN "
        "typeof(refunded_fee) "
        "<> 'integer' THEN 'refunded_fee' ELSE 'a time' END FROM order_ WHERE typeof(total_fee) <> 'integer' "
        "OR "
        "typeof(refunded_fee) <> 'integer' OR typeof(created_at) <> 'integer' OR typeof(requested_at) NOT IN "
        "('integer', 'null') OR typeof(expires_at) NOT IN ('integer', 'null') OR typeof(paid_at) NOT IN "
        "('integer', "
        "'null') OR typeof(platform_paid_at) NOT IN ('integer', 'null')"},
    {"I17", "holds a value that is no whole number in %2",
        "SELECT sale_id, 'its sale' FROM sale WHERE typeof(total_fee) <> 'integer' OR typeof(created_at) <> "
        "'integer'"},
    {"I17", "(a product) holds a value that is no whole number in %2",
        "SELECT id, 'price' FROM product WHERE typeof(price) <> 'integer'"},
    {"I18", "is paid twice: sale %2 has another paid order",
        "SELECT out_trade_no, sale_id FROM order_ WHERE state = 'paid' AND sale_id IN (SELECT sale_id FROM "
        "order_ "
        "WHERE state = 'paid' GROUP BY sale_id HAVING count(*) > 1)",
        true},
    {"I15", "has a prepay_id and no record of %2",
        "SELECT out_trade_no, CASE WHEN requested_at IS NULL THEN 'when it was asked for' ELSE 'what was "
        "sent' END FROM order_ WHERE prepay_id <> '' AND (requested_at IS NULL OR length(request_body) = 0)"},
    {"I19", "is closed without the platform's word",
        "SELECT o.out_trade_no, '' FROM order_ o WHERE o.state = 'closed' AND NOT EXISTS (SELECT 1 FROM "
        "event e "
        "WHERE e.out_trade_no = o.out_trade_no AND e.kind = 'closed' AND e.source IN ('query', 'close'))"},
    {"I21", "is paid without a notice or a query answer",
        "SELECT o.out_trade_no, '' FROM order_ o WHERE o.state IN ('paid', 'paid_late') AND NOT EXISTS "
        "(SELECT 1 "
        "FROM event e WHERE e.out_trade_no = o.out_trade_no AND e.kind IN ('paid', 'paid_late') "
        "AND e.source IN ('query', 'notice'))"},
    {"I22", "has evidence of its payment that is %2",
        "SELECT out_trade_no, CASE WHEN coalesce(length(evidence), 0) = 0 THEN 'missing' ELSE 'of another "
        "order' END "
        "FROM event WHERE kind IN ('paid', 'paid_late') AND coalesce(instr(CAST(plain(evidence) AS BLOB), "
        "CAST(out_trade_no AS BLOB)), 0) = 0"},
    {"I25", "has its times in the wrong order: %2",
        "SELECT out_trade_no, CASE WHEN requested_at < created_at THEN 'requested before it was created' "
        "ELSE "
        "'paid before it was asked for' END FROM order_ WHERE requested_at < created_at OR paid_at < "
        "requested_at "
        "OR paid_at < created_at"},
};

constexpr CheckRule refundRules[] = {
    {"I07", "stands %2 times in the ledger",
        "SELECT out_refund_no, count(*) FROM refund GROUP BY out_refund_no HAVING count(*) > 1"},
    {"I07", "has the platform's id %2 of another refund",
        "SELECT out_refund_no, refund_id FROM refund WHERE refund_id IN (SELECT refund_id FROM refund WHERE "
        "refund_id IS NOT NULL GROUP BY refund_id HAVING count(*) > 1)",
        true},
    {"I08", "has refunds that exceed its amount: %2",
        "SELECT o.out_trade_no, group_concat(r.out_refund_no, ', ') FROM order_ o JOIN refund r ON "
        "r.out_trade_no = o.out_trade_no AND r.state <> 'refused' GROUP BY o.out_trade_no HAVING "
        "sum(r.refund_fee) > o.total_fee OR count(*) > 50"},
    {"I08", "does not say what its refunds have given back: %2",
        "SELECT o.out_trade_no, group_concat(r.out_refund_no, ', ') FROM order_ o LEFT JOIN refund r ON "
        "r.out_trade_no = o.out_trade_no AND r.state = 'refunded' WHERE o.refunded_fee <> 0 OR "
        "r.out_refund_no IS NOT NULL GROUP BY o.out_trade_no HAVING coalesce(sum(r.refund_fee), 0) <> "
        "o.refunded_fee"},
    {"I08", "is a refund of %2",
        "SELECT r.out_refund_no, CASE WHEN r.refund_fee < 1 THEN 'nothing' ELSE 'another amount than that of "
        "' "
        "|| r.out_trade_no END FROM refund r LEFT JOIN order_ o ON o.out_trade_no = r.out_trade_no WHERE "
        "r.refund_fee < 1 OR "
        "r.total_fee IS NOT o.total_fee"},
    {"I09", "is a refund of %2",
        "SELECT r.out_refund_no, r.out_trade_no || ', which is ' || coalesce(o.state, 'not there') FROM "
        "refund r LEFT JOIN order_ o ON "
        "o.out_trade_no = r.out_trade_no WHERE o.state IS NULL OR o.state NOT IN ('paid', 'paid_late')"},
    {"I15", "has no record of %2",
        "SELECT out_refund_no, CASE WHEN instr(request_body, CAST(out_refund_no AS BLOB)) = 0 THEN 'what was "
        "sent' ELSE 'when it was sent' END FROM refund WHERE instr(request_body, CAST(out_refund_no AS "
        "BLOB)) "
        "= 0 OR (state <> 'reserved' AND requested_at IS NULL)"},
    {"I11", "begins with %2 instead of reserved",
        "SELECT r.out_refund_no, coalesce(e.kind, 'no event') FROM refund r LEFT JOIN event e ON e.id = "
        "(SELECT min(id) FROM event WHERE out_refund_no = r.out_refund_no) WHERE e.kind IS NOT 'reserved'"},
    {"I11", "is %2 but its last event says otherwise",
        "SELECT r.out_refund_no, r.state FROM refund r JOIN event e ON e.id = (SELECT max(id) FROM event "
        "WHERE out_refund_no = r.out_refund_no) WHERE e.state IS NOT r.state"},
    {"I11", "changed its state to %2 without an event of that name",
        "SELECT out_refund_no, state FROM (SELECT out_refund_no, kind, state, lag(state) OVER (PARTITION BY "
        "out_refund_no ORDER BY id) AS before FROM event WHERE out_refund_no IS NOT NULL) WHERE state IS NOT "
        "before AND kind IS NOT state"},
    {"I11", "is a refund of %2, and an event says otherwise",
        "SELECT DISTINCT r.out_refund_no, r.out_trade_no FROM refund r JOIN event e ON e.out_refund_no = "
        "r.out_refund_no WHERE e.out_trade_no IS NOT r.out_trade_no"},
    {"I11", "was given back, and its order has %2 events about it",
        "SELECT r.out_refund_no, count(e.id) FROM refund r LEFT JOIN event e ON e.out_trade_no = "
        "r.out_trade_no AND e.out_refund_no IS NULL AND e.kind = 'refunded' AND e.detail = r.out_refund_no "
        "WHERE r.state = 'refunded' GROUP BY r.out_refund_no HAVING count(e.id) <> 1"},
    {"I17", "holds a value that is no whole number in %2",
        "SELECT out_refund_no, CASE WHEN typeof(refund_fee) <> 'integer' OR typeof(total_fee) <> 'integer' "
        "THEN 'an amount' ELSE 'a time' END FROM refund WHERE typeof(refund_fee) <> 'integer' OR "
        "typeof(total_fee) <> 'integer' OR typeof(created_at) <> 'integer' OR typeof(requested_at) NOT IN "
        "('integer', 'null') OR typeof(settled_at) NOT IN ('integer', 'null')"},
    {"I21", "is refunded without a query answer",
        "SELECT r.out_refund_no, '' FROM refund r WHERE r.state = 'refunded' AND NOT EXISTS (SELECT 1 FROM "
        "event e WHERE e.out_refund_no = r.out_refund_no AND e.kind = 'refunded' AND e.source = 'query')"},
    {"I22", "has evidence of its refund that is %2",
        "SELECT out_refund_no, CASE WHEN coalesce(length(evidence), 0) = 0 THEN 'missing' ELSE 'of another "
        "refund' END FROM event WHERE out_refund_no IS NOT NULL AND kind = 'refunded' AND "
        "coalesce(instr(CAST(plain(evidence) AS BLOB), CAST(out_refund_no AS BLOB)), 0) = 0"},
    {"I25", "has its times in the wrong order: %2",
        "SELECT out_refund_no, CASE WHEN requested_at < created_at THEN 'requested before it was created' "
        "ELSE 'settled before it was asked for' END FROM refund WHERE requested_at < created_at OR "
        "settled_at "
        "< requested_at"},
};

constexpr CheckRule shiftRules[] = {
    {"I11", "(a shift) begins with %2 instead of shift_opened",
        "SELECT s.number, coalesce(e.kind, 'no event') FROM shift s LEFT JOIN event e ON e.id = (SELECT "
        "min(id) FROM event WHERE shift = s.number) WHERE e.kind IS NOT 'shift_opened'"},
    {"I11", "(a shift) is %2 but its last event says otherwise",
        "SELECT s.number, iif(s.closed_at IS NULL, 'open', 'closed') FROM shift s JOIN event e ON e.id = "
        "(SELECT max(id) FROM event WHERE shift = s.number) WHERE e.state IS NOT iif(s.closed_at IS NULL, "
        "'open', 'closed')"},
    {"I11", "(a shift) does not say what %2 between its opening and its closing",
        "WITH ended AS (SELECT s.*, (SELECT min(id) FROM event WHERE shift = s.number) AS begin_, (SELECT "
        "max(id) FROM event WHERE shift = s.number) AS end_ FROM shift s WHERE closed_at IS NOT NULL) "
        "SELECT number, 'was paid' FROM ended s WHERE (s.paid_orders, s.paid_fee) IS NOT (SELECT count(*), "
        "coalesce(sum(o.total_fee), 0) FROM event e CROSS JOIN order_ o ON o.out_trade_no = e.out_trade_no "
        "WHERE e.id > s.begin_ AND e.id < s.end_ AND e.out_refund_no IS NULL AND e.kind IN ('paid', "
        "'paid_late') AND o.desk = s.desk AND NOT EXISTS (SELECT 1 FROM event f WHERE f.out_trade_no = "
        "e.out_trade_no AND f.id < e.id AND f.out_refund_no IS NULL AND f.kind IN ('paid', 'paid_late'))) "
        "UNION ALL SELECT number, 'was given back' FROM ended s WHERE (s.refunds, s.refunded_fee) IS NOT "
        "(SELECT count(*), coalesce(sum(r.refund_fee), 0) FROM event e CROSS JOIN refund r ON "
        "r.out_refund_no = e.out_refund_no WHERE e.id > s.begin_ AND e.id < s.end_ AND e.kind = 'refunded' "
        "AND r.desk = s.desk)",
        false, true},
    {"I25", "(a shift) is closed before it was opened",
        "SELECT number, '' FROM shift WHERE closed_at < opened_at"},
};

} // namespace

std::span<const CheckRule> orderCheckRules()
{
    return orderRules;
}

std::span<const CheckRule> refundCheckRules()
{
    return refundRules;
}

std::span<const CheckRule> shiftCheckRules()
{
    return shiftRules;
}

} // namespace saoma
