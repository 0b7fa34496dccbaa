-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: events are chained by hashes, and products have events too.
-- Where a paragraph says "-- step:", the program runs its function of that name (core/ledger/eventlog.h).

DROP TRIGGER event_no_update;

DROP TRIGGER event_no_delete;

DROP TRIGGER event_no_replace;

DROP INDEX event_order;

ALTER TABLE event RENAME TO event_before;

-- row_hash: of the order's or product's row as the event left it; 32 zero bytes where schema 1 did not keep it.
-- hash: of the event before and of this event. docs/ledger.md has the form of both.
CREATE TABLE event (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    out_trade_no TEXT REFERENCES order_ (out_trade_no),
    product_id   TEXT REFERENCES product (id),
    at           INTEGER NOT NULL,
    kind         TEXT NOT NULL CHECK (kind <> ''),
    state        TEXT NOT NULL CHECK (state IN ('created', 'requested', 'waiting', 'scanned', 'paying', 'paid',
                     'unknown', 'closing', 'closed', 'rejected', 'paid_late', 'suspicious', 'active', 'removed')), -- after the event
    source       TEXT NOT NULL CHECK (source IN ('desk', 'query', 'notice', 'scan', 'close', 'system')),
    detail       TEXT NOT NULL,
    evidence     BLOB,
    row_hash     BLOB NOT NULL CHECK (length(row_hash) = 32),
    hash         BLOB NOT NULL CHECK (length(hash) = 32),
    CHECK ((out_trade_no IS NULL) <> (product_id IS NULL))
) STRICT;

-- step: chainOldEvents

DROP TABLE event_before;

CREATE INDEX event_order ON event (out_trade_no, id) WHERE out_trade_no IS NOT NULL;

CREATE INDEX event_product ON event (product_id, id) WHERE product_id IS NOT NULL;

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

-- Products are heard of through their events now.
DROP TRIGGER product_inserted;

DROP TRIGGER product_updated;

DROP TRIGGER product_deleted;

DROP TABLE change_counter;

CREATE TRIGGER product_no_delete BEFORE DELETE ON product
BEGIN
    SELECT RAISE(ABORT, 'I14: a product is removed by active = 0');
END;

CREATE TRIGGER sale_no_update BEFORE UPDATE ON sale
BEGIN
    SELECT RAISE(ABORT, 'I14: a sale is never updated');
END;

CREATE TRIGGER sale_no_delete BEFORE DELETE ON sale
BEGIN
    SELECT RAISE(ABORT, 'I14: a sale is never deleted');
END;

-- A suspicious order is watched like any other until the platform's final word.
DROP INDEX order_unsettled;

CREATE INDEX order_unsettled ON order_ (created_at)
    WHERE state IN ('created', 'requested', 'waiting', 'scanned', 'paying', 'unknown', 'closing', 'suspicious');
