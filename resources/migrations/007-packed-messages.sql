-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 7: requests and evidence are packed from now on (core/ledger/packedbytes.h), and an order takes less room.
-- What was written before stays as it is and is read as it is; hashes cover the plain bytes (docs/ledger.md).

-- A refusal is proven when a copy of the request can no longer arrive.
DROP INDEX refund_unsettled;

CREATE INDEX refund_unsettled ON refund (created_at) WHERE state <> 'refunded'
    AND NOT (state = 'refused' AND (error_code = 'REFUNDCLOSE' OR coalesce(absent_until - absent_since, 0) >= 120000));

-- Products are found by the search index since schema 5.
DROP INDEX order_product;

-- Most sales have one order, which has their number.
DROP INDEX order_sale;

CREATE INDEX order_sale ON order_ (sale_id) WHERE sale_id <> out_trade_no;
