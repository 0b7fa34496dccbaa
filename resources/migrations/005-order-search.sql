-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5: orders are found by anything that is on record of them.
-- The index is made from the orders' rows and can be made anew; no hash covers it (docs/ledger.md, "Search").

-- orders: which of the 1024 orders of that block the term finds. core/ledger/searchterms.h has the forms.
CREATE TABLE search_block (
    term   BLOB NOT NULL,
    block  INTEGER NOT NULL,
    orders BLOB NOT NULL,
    PRIMARY KEY (term, block)
) STRICT, WITHOUT ROWID;

-- Last digits, of four signs or more.
DROP INDEX order_last_digits;

CREATE INDEX order_number_end ON order_ (substr(out_trade_no, -4));

CREATE INDEX order_transaction_end ON order_ (substr(transaction_id, -4)) WHERE transaction_id IS NOT NULL;

-- With order_unsettled, all states but the one that most orders have.
CREATE INDEX order_unpaid ON order_ (state) WHERE state IN ('closed', 'rejected', 'paid_late');

-- step: indexOrders
