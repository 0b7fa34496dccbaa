// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/answer.h"
#include "tests/support/manualclock.h"
#include "tests/ui/print/sheetfixture.h"
#include "ui/sheets/sheetsviewmodel.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

namespace saoma::test {

/// A shop with products in a real ledger; time stands still.
struct SheetsFixture
{
    explicit SheetsFixture(const QList<Product> &products = sheetProducts(5))
    {
        QVERIFY(answer(ledger.open()));
        for (const Product &product : products)
            QVERIFY(answer(catalog.put(product)));
    }

    QTemporaryDir folder;
    ManualClock clock;
    Ledger ledger{folder.filePath(QStringLiteral("ledger.sqlite"))};
    Catalog catalog{ledger, clock};

    [[nodiscard]] SheetsNeeds needs()
    {
        SheetsNeeds needs{ledger, catalog, clock, sheetMerchant(), QStringLiteral("街角咖啡"), {},
            folder.filePath(QStringLiteral("new/saoma.ini")), false, true};
        return needs;
    }
    /// What has been wished for is begun.
    void rest() { clock.advance(SheetsViewModel::restBeforeMaking); }
};

} // namespace saoma::test
