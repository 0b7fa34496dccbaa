// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/outfile.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/answer.h"
#include "tests/support/manualclock.h"
#include "ui/reports/reportsviewmodel.h"

#include <QTemporaryDir>
#include <QThreadPool>

#include <atomic>
#include <semaphore>

namespace saoma::test {

/// A shop's ledger; it is 16:00 in Beijing on 2027-01-15, and time stands still.
struct ReportFixture
{
    ReportFixture() { QVERIFY(answer(ledger.open())); }

    QTemporaryDir folder;
    ManualClock clock;
    Ledger ledger{folder.filePath(QStringLiteral("ledger.sqlite"))};
    std::atomic_bool isPaperOut = false; ///< The printer fails.

    [[nodiscard]] static QDate today() { return {2027, 1, 15}; }
    /// Paid `hours` before now.
    void sell(const QString &number, qint64 fen, int hours, const QString &product = {},
        const QString &desk = QStringLiteral("A1"))
    {
        Order order = sampleOrder(number, fen);
        order.desk = desk;
        order.productId = product.isEmpty() ? number : product;
        const QDateTime paidAt = clock.utcNow().addSecs(-3600 * hours);
        order.createdAt = paidAt.addSecs(-30);
        QVERIFY(answer(ledger.create(order, createdEvents(), TimeWitness::Platform)));
        QVERIFY(answer(ledger.apply(number, [number, paidAt](const Order &current) {
            Step step = payWith(QStringLiteral("T") + number)(current);
            step.next.paidAt = step.next.platformPaidAt = paidAt;
            return step;
        })));
    }
    [[nodiscard]] ReportNeeds needs()
    {
        ReportNeeds needs{ledger, clock, QStringLiteral("街角咖啡"), false, {}};
        needs.printing = {[] {
                              Printer office;
                              office.name = QStringLiteral("Office");
                              office.isDefault = true;
                              Printer labels;
                              labels.name = QStringLiteral("Labels");
                              labels.isStopped = true;
                              return QList<Printer>{labels, office};
                          },
            [](const Printer &, const SheetTemplate &) {
                return PrinterFit{300, {}, true};
            },
            [this](const Printer &printer, const PrintedPages &pages, const PageDone &done) -> Result<> {
                if (isPaperOut)
                    return failure(Error::Kind::Rejected, QStringLiteral("PRINT_FAILED"));
                return writeOutFile(folder.filePath(printer.name + QStringLiteral(".pdf")),
                    [&](QIODevice &device) { return writePdf(pages, device, done); });
            }};
        return needs;
    }
};

/// While it lives nothing runs in the application's pool.
class PoolHeld final
{
public:
    PoolHeld()
    {
        for (int i = 0; i < m_threads; ++i)
            QThreadPool::globalInstance()->start([this] { m_gate.acquire(); });
    }
    ~PoolHeld() { release(); }
    Q_DISABLE_COPY_MOVE(PoolHeld)
    void release()
    {
        m_gate.release(std::exchange(m_threads, 0));
        QThreadPool::globalInstance()->waitForDone();
    }

private:
    int m_threads = QThreadPool::globalInstance()->maxThreadCount();
    std::counting_semaphore<> m_gate{0};
};

} // namespace saoma::test
