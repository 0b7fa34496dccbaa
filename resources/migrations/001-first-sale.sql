-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1: sales, their orders, what happened to them, and the products.
-- Times are milliseconds since 1970 UTC, money is fen. Blank lines separate statements; none may stand inside one.
-- Once released, this file never changes: a change of schema is the next numbered file.

CREATE TABLE sale (
    sale_id    TEXT NOT NULL PRIMARY KEY CHECK (sale_id <> ''),
    desk       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    total_fee  INTEGER NOT NULL CHECK (total_fee >= 0),
    body       TEXT NOT NULL
) STRICT;

-- The projection: where each order stands now. The events below say how it came there.
CREATE TABLE order_ (
    out_trade_no     TEXT NOT NULL PRIMARY KEY CHECK (out_trade_no <> ''),
    sale_id          TEXT NOT NULL REFERENCES sale (sale_id),
    intent           TEXT NOT NULL UNIQUE CHECK (intent <> ''),
    desk             TEXT NOT NULL,
    state            TEXT NOT NULL CHECK (state IN ('created', 'requested', 'waiting', 'scanned', 'paying', 'paid',
                         'unknown', 'closing', 'closed', 'rejected', 'paid_late', 'suspicious')),
    total_fee        INTEGER NOT NULL CHECK (total_fee >= 0),
    fee_type         TEXT NOT NULL,
    body             TEXT NOT NULL,
    method           TEXT NOT NULL CHECK (method IN ('code-url', 'product-code')),
    product_id       TEXT NOT NULL,
    code             TEXT NOT NULL,
    prepay_id        TEXT NOT NULL,
    sign_type        TEXT NOT NULL CHECK (sign_type IN ('MD5', 'HMAC-SHA256')),
    request_body     BLOB NOT NULL,
    openid           TEXT NOT NULL,
    created_at       INTEGER NOT NULL,
    requested_at     INTEGER,
    expires_at       INTEGER,
    paid_at          INTEGER,
    platform_paid_at INTEGER,
    transaction_id   TEXT CHECK (transaction_id <> ''),
    refunded_fee     INTEGER NOT NULL CHECK (refunded_fee >= 0),
    error_code       TEXT NOT NULL,
    revision         INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE UNIQUE INDEX order_transaction ON order_ (transaction_id) WHERE transaction_id IS NOT NULL;

CREATE INDEX order_unsettled ON order_ (created_at)
    WHERE state IN ('created', 'requested', 'waiting', 'scanned', 'paying', 'unknown', 'closing');

CREATE INDEX order_created ON order_ (created_at);

CREATE INDEX order_sale ON order_ (sale_id);

CREATE INDEX order_product ON order_ (product_id);

CREATE INDEX order_last_digits ON order_ (substr(out_trade_no, -6));

-- I06: a number is never given back, so that it can never be used again.
CREATE TRIGGER order_no_delete BEFORE DELETE ON order_
BEGIN
    SELECT RAISE(ABORT, 'I06: an order is never deleted');
END;

CREATE TRIGGER order_keeps_its_number BEFORE UPDATE OF out_trade_no ON order_ WHEN NEW.out_trade_no IS NOT OLD.out_trade_no
BEGIN
    SELECT RAISE(ABORT, 'I06: an order number never changes');
END;

CREATE TRIGGER order_stays_paid BEFORE UPDATE ON order_
    WHEN OLD.state IN ('paid', 'paid_late') AND NEW.state NOT IN ('paid', 'paid_late')
BEGIN
    SELECT RAISE(ABORT, 'I03: paid is never un-paid');
END;

CREATE TRIGGER order_payment_is_fixed BEFORE UPDATE ON order_
    WHEN OLD.state IN ('paid', 'paid_late') AND (NEW.paid_at IS NOT OLD.paid_at
        OR NEW.transaction_id IS NOT OLD.transaction_id OR NEW.total_fee IS NOT OLD.total_fee)
BEGIN
    SELECT RAISE(ABORT, 'I04: a payment never changes');
END;

-- What happened, in the order in which it was recorded. AUTOINCREMENT: an id is never given twice.
CREATE TABLE event (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    out_trade_no TEXT NOT NULL REFERENCES order_ (out_trade_no),
    at           INTEGER NOT NULL,
    kind         TEXT NOT NULL CHECK (kind <> ''),
    state        TEXT NOT NULL CHECK (state IN ('created', 'requested', 'waiting', 'scanned', 'paying', 'paid',
                     'unknown', 'closing', 'closed', 'rejected', 'paid_late', 'suspicious')), -- after the event
    source       TEXT NOT NULL CHECK (source IN ('desk', 'query', 'notice', 'scan', 'close', 'system')),
    detail       TEXT NOT NULL,
    evidence     BLOB
) STRICT;

CREATE INDEX event_order ON event (out_trade_no, id);

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'I14: an event is never updated');
END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'I14: an event is never deleted');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER event_no_replace BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'I14: an event is never replaced');
END;

CREATE TABLE product (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 32),
    name       TEXT NOT NULL CHECK (name <> ''),
    price      INTEGER NOT NULL CHECK (price >= 1),
    unit       TEXT NOT NULL,
    copies     INTEGER NOT NULL CHECK (copies >= 1),
    note       TEXT NOT NULL,
    active     INTEGER NOT NULL CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- Counts every change of a product, so that other processes notice.
CREATE TABLE change_counter (
    name  TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

INSERT INTO change_counter (name, value) VALUES ('product', 0);

CREATE TRIGGER product_inserted AFTER INSERT ON product
BEGIN
    UPDATE change_counter SET value = value + 1 WHERE name = 'product';
END;

CREATE TRIGGER product_updated AFTER UPDATE ON product
BEGIN
    UPDATE change_counter SET value = value + 1 WHERE name = 'product';
END;

CREATE TRIGGER product_deleted AFTER DELETE ON product
BEGIN
    UPDATE change_counter SET value = value + 1 WHERE name = 'product';
END;
