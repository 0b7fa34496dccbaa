-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4: refunds, and the roles that may make them.
-- No hash changes: the new columns of an event are part of it only where one is set (docs/ledger.md).

-- Each part that is given back. The row is the reserve: it stands before anything is sent.
CREATE TABLE refund (
    out_refund_no       TEXT NOT NULL PRIMARY KEY CHECK (out_refund_no <> ''),
    out_trade_no        TEXT NOT NULL REFERENCES order_ (out_trade_no),
    intent              TEXT NOT NULL UNIQUE CHECK (intent <> ''),
    desk                TEXT NOT NULL,
    role                TEXT NOT NULL, -- who allowed it; empty while no PIN is set
    state               TEXT NOT NULL CHECK (state IN ('reserved', 'requested', 'processing', 'refunded', 'refused',
                            'abnormal', 'unknown')),
    refund_fee          INTEGER NOT NULL CHECK (refund_fee >= 1),
    total_fee           INTEGER NOT NULL CHECK (total_fee >= refund_fee),
    reason              TEXT NOT NULL,
    sign_type           TEXT NOT NULL CHECK (sign_type IN ('MD5', 'HMAC-SHA256')),
    request_body        BLOB NOT NULL CHECK (length(request_body) > 0),
    refund_id           TEXT CHECK (refund_id <> ''),
    error_code          TEXT NOT NULL,
    created_at          INTEGER NOT NULL,
    requested_at        INTEGER,
    settled_at          INTEGER,
    platform_settled_at INTEGER,
    absent_since        INTEGER, -- the platform has said that it does not have it, from then …
    absent_until        INTEGER, -- … until then
    revision            INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE UNIQUE INDEX refund_platform_id ON refund (refund_id) WHERE refund_id IS NOT NULL;

CREATE INDEX refund_order ON refund (out_trade_no);

CREATE INDEX refund_created ON refund (created_at);

-- A refusal is asked about too until it is certain that the platform does not have the number.
CREATE INDEX refund_unsettled ON refund (created_at) WHERE state <> 'refunded'
    AND NOT (state = 'refused' AND (error_code = 'REFUNDCLOSE' OR coalesce(absent_until - absent_since, 0) >= 60000));

CREATE TRIGGER refund_no_delete BEFORE DELETE ON refund
BEGIN
    SELECT RAISE(ABORT, 'I07: a refund is never deleted');
END;

CREATE TRIGGER refund_is_fixed BEFORE UPDATE ON refund
    WHEN (NEW.out_refund_no, NEW.out_trade_no, NEW.intent, NEW.desk, NEW.role, NEW.refund_fee, NEW.total_fee, NEW.reason,
        NEW.sign_type, NEW.request_body, NEW.created_at)
        IS NOT (OLD.out_refund_no, OLD.out_trade_no, OLD.intent, OLD.desk, OLD.role, OLD.refund_fee, OLD.total_fee,
        OLD.reason, OLD.sign_type, OLD.request_body, OLD.created_at)
BEGIN
    SELECT RAISE(ABORT, 'I07: number, amount and request of a refund never change');
END;

CREATE TRIGGER refund_stays_refunded BEFORE UPDATE ON refund WHEN OLD.state = 'refunded'
BEGIN
    SELECT RAISE(ABORT, 'I10: what was given back stays so');
END;

CREATE TRIGGER refund_keeps_its_id BEFORE UPDATE ON refund
    WHEN OLD.refund_id IS NOT NULL AND NEW.refund_id IS NOT OLD.refund_id
BEGIN
    SELECT RAISE(ABORT, 'I10: a refund keeps the id of the platform');
END;

CREATE TRIGGER refund_of_a_payment BEFORE INSERT ON refund
    WHEN NOT EXISTS (SELECT 1 FROM order_ WHERE out_trade_no = NEW.out_trade_no AND state IN ('paid', 'paid_late')
        AND total_fee = NEW.total_fee)
BEGIN
    SELECT RAISE(ABORT, 'I09: a refund exists only for a paid order');
END;

CREATE TRIGGER refund_within_the_payment AFTER INSERT ON refund
    WHEN (SELECT sum(refund_fee) > NEW.total_fee OR count(*) > 50 FROM refund
        WHERE out_trade_no = NEW.out_trade_no AND state <> 'refused')
BEGIN
    SELECT RAISE(ABORT, 'I08: refunds exceed the payment');
END;

CREATE TRIGGER refund_again_within_the_payment AFTER UPDATE OF state ON refund
    WHEN OLD.state = 'refused' AND NEW.state <> 'refused'
        AND (SELECT sum(refund_fee) > NEW.total_fee OR count(*) > 50 FROM refund
        WHERE out_trade_no = NEW.out_trade_no AND state <> 'refused')
BEGIN
    SELECT RAISE(ABORT, 'I08: refunds exceed the payment');
END;

CREATE TRIGGER order_refunds_only_grow BEFORE UPDATE OF refunded_fee ON order_
    WHEN NEW.refunded_fee < OLD.refunded_fee OR NEW.refunded_fee > NEW.total_fee
BEGIN
    SELECT RAISE(ABORT, 'I08: what was given back only grows, up to the payment');
END;

-- Who may give money back. A PIN is kept as what Argon2id makes of it (crypto_pwhash_str).
CREATE TABLE role (
    name         TEXT NOT NULL PRIMARY KEY CHECK (name IN ('cashier', 'lead', 'owner')),
    pin_hash     TEXT NOT NULL CHECK (pin_hash <> ''),
    refund_limit INTEGER NOT NULL CHECK (refund_limit >= 0), -- fen in one refund
    tries        INTEGER NOT NULL CHECK (tries >= 0), -- since the PIN was last right
    tried_at     INTEGER,
    changed_at   INTEGER NOT NULL,
    revision     INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TRIGGER role_no_delete BEFORE DELETE ON role
BEGIN
    SELECT RAISE(ABORT, 'I14: a role is never deleted');
END;

DROP TRIGGER event_no_update;

DROP TRIGGER event_no_delete;

DROP TRIGGER event_no_replace;

DROP INDEX event_order;

DROP INDEX event_product;

ALTER TABLE event RENAME TO event_before;

-- An event of a refund names its order, too. The order's own events have no refund.
CREATE TABLE event (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    out_trade_no  TEXT REFERENCES order_ (out_trade_no),
    out_refund_no TEXT REFERENCES refund (out_refund_no),
    product_id    TEXT REFERENCES product (id),
    role          TEXT REFERENCES role (name),
    at            INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind <> ''),
    state         TEXT NOT NULL CHECK (state IN ('created', 'requested', 'waiting', 'scanned', 'paying', 'paid',
                      'unknown', 'closing', 'closed', 'rejected', 'paid_late', 'suspicious', 'active', 'removed',
                      'reserved', 'processing', 'refunded', 'refused', 'abnormal', 'open', 'locked')), -- after the event
    source        TEXT NOT NULL CHECK (source IN ('desk', 'query', 'notice', 'scan', 'close', 'system')),
    detail        TEXT NOT NULL,
    evidence      BLOB,
    row_hash      BLOB NOT NULL CHECK (length(row_hash) = 32),
    hash          BLOB NOT NULL CHECK (length(hash) = 32),
    CHECK ((out_trade_no IS NOT NULL) + (product_id IS NOT NULL) + (role IS NOT NULL) = 1),
    CHECK (out_refund_no IS NULL OR out_trade_no IS NOT NULL)
) STRICT;

INSERT INTO event (id, out_trade_no, product_id, at, kind, state, source, detail, evidence, row_hash, hash)
    SELECT id, out_trade_no, product_id, at, kind, state, source, detail, evidence, row_hash, hash
    FROM event_before ORDER BY id;

-- The count of given ids goes over as it is: an event that is missing at the end must stay so.
INSERT INTO sqlite_sequence (name, seq) SELECT 'event', seq FROM sqlite_sequence WHERE name = 'event_before'
    AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'event');

UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'event_before')
    WHERE name = 'event' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'event_before');

DROP TABLE event_before;

CREATE INDEX event_order ON event (out_trade_no, id) WHERE out_trade_no IS NOT NULL;

CREATE INDEX event_refund ON event (out_refund_no, id) WHERE out_refund_no IS NOT NULL;

CREATE INDEX event_product ON event (product_id, id) WHERE product_id IS NOT NULL;

CREATE INDEX event_role ON event (role, id) WHERE role IS NOT NULL;

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
