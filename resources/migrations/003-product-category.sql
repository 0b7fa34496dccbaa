-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: products have a category.
-- No row hash changes: an empty category is not part of it (docs/ledger.md), and all are empty here.

ALTER TABLE product ADD COLUMN category TEXT NOT NULL DEFAULT '';
