// SPDX-License-Identifier: GPL-3.0-or-later
// The products page over 100,000 products: from a key to the painted rows, and the longest time for which the
// GUI thread is held while the list is opened, typed in and imported anew. Prints one JSON line.
#include "tests/bench/sampleproducts.h"
#include "ui/products/importviewmodel.h"
#include "ui/products/productspage.h"
#include "ui/products/productsviewmodel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

double now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// A heartbeat every millisecond: whatever keeps the event loop from it shows as a longer gap.
class Heart final : public QObject
{
public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
        m_timer.start(1);
    }
    /// The longest gap since the last asking, and the most processor time between two beats.
    std::pair<double, double> take()
    {
        beat();
        return {std::exchange(m_gap, 0), std::exchange(m_work, 0)};
    }

private:
    void beat()
    {
        const double wall = now(CLOCK_MONOTONIC);
        const double work = now(CLOCK_THREAD_CPUTIME_ID);
        m_gap = std::max(m_gap, wall - std::exchange(m_lastWall, wall) - 1);
        m_work = std::max(m_work, work - std::exchange(m_lastWork, work));
    }
    QTimer m_timer;
    double m_lastWall = now(CLOCK_MONOTONIC);
    double m_lastWork = now(CLOCK_THREAD_CPUTIME_ID);
    double m_gap = 0;
    double m_work = 0;
};

/// Runs the event loop until `isDone`.
template <typename Condition>
void await(const char *what, Condition isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (timer.elapsed() > 120'000) {
            std::fprintf(stderr, "no end: %s\n", what);
            std::exit(1);
        }
    }
}

template <typename T>
void awaitAnswer(const char *what, const Async<T> &async)
{
    QObject context;
    bool isDone = false;
    async.then(&context, [&isDone, what](const Result<T> &result) {
        isDone = true;
        if (result)
            return;
        std::fprintf(stderr, "%s: %s\n", what, qPrintable(result.error().code));
        std::exit(1);
    });
    await(what, [&isDone] { return isDone; });
}

ImportPlan newProducts(const QList<Product> &products)
{
    ImportPlan plan;
    for (const Product &product : products) {
        ImportRow row;
        row.status = ImportRow::Status::New;
        row.product = product;
        plan.rows.append(row);
    }
    return plan;
}

struct KeyTimes
{
    std::vector<double> callMs; ///< Until the key's event is done with.
    std::vector<double> rowsMs; ///< Until its rows are painted.
};

KeyTimes typeTexts(ProductsPage &page)
{
    KeyTimes times;
    bool isSettled = false;
    QObject::connect(
        &page.model().table(), &ProductTable::settled, &page, [&isSettled] { isSettled = true; });
    for (const QString &text : {u"SKU042317"_s, u"latte 99"_s, u"绿茶 tea"_s, u"e"_s, u"nothing"_s}) {
        for (const QChar letter : text) {
            isSettled = false;
            const double begun = now(CLOCK_MONOTONIC);
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(QApplication::focusWidget(), &press);
            times.callMs.push_back(now(CLOCK_MONOTONIC) - begun);
            await("rows", [&isSettled] { return isSettled; });
            QCoreApplication::sendPostedEvents();
            page.repaint();
            times.rowsMs.push_back(now(CLOCK_MONOTONIC) - begun);
        }
        isSettled = false;
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &escape);
        await("all rows", [&isSettled] { return isSettled; });
    }
    std::sort(times.callMs.begin(), times.callMs.end());
    std::sort(times.rowsMs.begin(), times.rowsMs.end());
    return times;
}

void importAnew(ProductsPage &page, const QString &path)
{
    page.importFile(path);
    await("preview", [&page] { return page.importing().stage() == ImportViewModel::Stage::Preview; });
    page.importing().confirm();
    await("import", [&page] { return page.importing().stage() == ImportViewModel::Stage::Idle; });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    installFonts();
    const int count = argc > 1 ? atoi(argv[1]) : 100'000;
    const QTemporaryDir folder{QDir::currentPath() + u"/bench-XXXXXX"_s}; // a real disk, not a tmpfs
    SystemClock clock;
    Ledger ledger{folder.filePath(u"ledger.sqlite"_s)};
    Catalog catalog{ledger, clock};
    awaitAnswer("open", ledger.open());
    QList<Product> products = sampleProducts(count);
    awaitAnswer("fill", catalog.apply(newProducts(products)));
    for (Product &product : products)
        product.price = *Money::fromFen(product.price.fen() + 1);
    const QString list = folder.filePath(u"list.csv"_s);
    if (!writeProductFile(list, products))
        return 1;

    Heart heart;
    heart.take();
    ProductsPage page{ledger, catalog};
    page.resize(1294, 660);
    page.show();
    page.activateWindow();
    page.takeFocus();
    await("list", [&page, count] { return page.model().table().rowCount() == count; });
    await("focus", [] { return QApplication::focusWidget() != nullptr; });
    const auto opening = heart.take();
    const KeyTimes keys = typeTexts(page);
    const auto typing = heart.take();
    importAnew(page, list);
    const auto importing = heart.take();
    std::printf("{\"products\": %d, \"key_call_worst_ms\": %.2f, \"key_rows_median_ms\": %.2f, "
                "\"key_rows_worst_ms\": %.2f, \"opening_stall_ms\": %.2f, \"opening_work_ms\": %.2f, "
                "\"typing_stall_ms\": %.2f, \"typing_work_ms\": %.2f, \"importing_stall_ms\": %.2f, "
                "\"importing_work_ms\": %.2f}\n",
        count, keys.callMs.back(), keys.rowsMs[keys.rowsMs.size() / 2], keys.rowsMs.back(), opening.first,
        opening.second, typing.first, typing.second, importing.first, importing.second);
    return 0;
}
