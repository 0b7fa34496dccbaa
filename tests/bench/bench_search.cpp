// SPDX-License-Identifier: GPL-3.0-or-later
// Searches of every kind in a ledger of many orders: bench_search ORDERS [FILE]. Fills FILE where it is
// missing (without FILE a temporary one) and leaves it there. Prints JSON: the 99th percentile over all
// searches and of each kind, of whole numbers apart, and the bytes an order takes on the disk.
#include "core/ledger/ledgerstore.h"
#include "core/ledger/orderexport.h"
#include "core/ledger/orderrow.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampleledger.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <ctime>
#include <random>

using namespace saoma;
using namespace saoma::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int roundsOfKind = 100;
constexpr int roundsOfNumber = 2000;

double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * part))];
}

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    return *std::move(result);
}

class Bench final
{
public:
    explicit Bench(const LedgerReader &reader)
        : m_reader{reader},
          m_orders{valueOf(reader.connection().number(u"SELECT max(rowid) FROM order_"_s))}
    {
    }
    [[nodiscard]] QJsonObject run();

private:
    using Words = std::function<OrderSearch()>;
    [[nodiscard]] Order anyOrder()
    {
        const qint64 row = qint64(m_random() % quint64(m_orders)) + 1;
        const QString sql = u"SELECT "_s + orderrow::selection() + u" FROM order_ o WHERE o.rowid = ?"_s;
        return valueOf(m_reader.connection().all<Order>(sql, {row}, orderrow::read)).constFirst();
    }
    [[nodiscard]] QString partOf(const QString &text, int length)
    {
        const QString solid = QString{text}.remove(u' ');
        return solid.mid(
            int(m_random() % quint64(std::max<qsizetype>(1, solid.size() - length + 1))), length);
    }
    void measure(const QString &kind, const Words &words)
    {
        std::vector<double> took;
        std::vector<double> worked;
        for (int round = 0; round < roundsOfKind; ++round) {
            const OrderSearch search = words();
            const double before = processorMs();
            took.push_back(millisecondsOf([&] { m_found += valueOf(m_reader.find(search, 50)).size(); }));
            worked.push_back(processorMs() - before);
        }
        m_all.insert(m_all.end(), took.begin(), took.end());
        m_work.insert(m_work.end(), worked.begin(), worked.end());
        m_report.insert(kind, percentile(worked, 0.99));
        std::fprintf(stderr, "%-26s p50 %7.2f  p99 %7.2f ms, of it processor time p50 %7.2f  p99 %7.2f ms\n",
            qPrintable(kind), percentile(took, 0.5), percentile(took, 0.99), percentile(worked, 0.5),
            percentile(worked, 0.99));
    }
    void measure(const QString &kind, const std::function<QString()> &text)
    {
        measure(kind, Words{[text] { return OrderSearch::ofText(text()); }});
    }

    const LedgerReader &m_reader;
    qint64 m_orders;
    std::mt19937_64 m_random{7};
    std::vector<double> m_all;
    std::vector<double> m_work; ///< Processor time of the same: what other programs cannot lengthen.
    qsizetype m_found = 0;
    QJsonObject m_report;
};

QJsonObject Bench::run()
{
    std::vector<double> numbers;
    for (int round = 0; round < roundsOfNumber; ++round) {
        const OrderSearch search = OrderSearch::ofText(anyOrder().outTradeNo);
        numbers.push_back(1000 * millisecondsOf([&] {
            if (valueOf(m_reader.find(search, 50)).size() != 1)
                qFatal("a number was not found");
        }));
    }
    for (const int length : {4, 6, 8})
        measure(
            u"number_end_%1"_s.arg(length), [this, length] { return anyOrder().outTradeNo.right(length); });
    for (const int length : {4, 6, 10})
        measure(u"transaction_end_%1"_s.arg(length), [this, length] {
            QString id;
            while (id.isEmpty())
                id = anyOrder().transactionId;
            return id.right(length);
        });
    measure(u"transaction"_s, [this] { return anyOrder().transactionId; });
    measure(u"amount"_s, [this] { return anyOrder().totalFee.toYuan(); });
    for (const int length : {1, 2, 3, 4})
        measure(u"body_%1"_s.arg(length), [this, length] { return partOf(anyOrder().body, length); });
    measure(u"body_not_there_2"_s, [this] { return partOf(u"不是这里有的货品"_s, 2); });
    measure(u"body_mixed_up"_s,
        [this]() -> QString { return partOf(anyOrder().body, 2) + partOf(anyOrder().body, 1); });
    measure(u"product_id"_s,
        [this]() -> QString { return u"P%1"_s.arg(int(m_random() % 400), 4, 10, QChar(u'0')); });
    measure(u"desk"_s, [this] { return anyOrder().desk; });
    measure(u"desk_not_there"_s, [] { return u"Z9"_s; });
    measure(u"day"_s, [this] { return anyOrder().createdAt.addSecs(8 * 3600).toString(u"yyyy-MM-dd"_s); });
    measure(u"amount_and_body"_s,
        [this]() -> QString { return anyOrder().totalFee.toYuan() + u' ' + partOf(anyOrder().body, 2); });
    measure(u"body_and_day"_s, [this]() -> QString {
        return partOf(anyOrder().body, 2) + anyOrder().createdAt.addSecs(8 * 3600).toString(u" yyyy-MM-dd"_s);
    });
    measure(u"long_text"_s, [] { return u"拿铁咖啡'\"%_*"_s.repeated(1000); });
    for (const OrderState state :
        {OrderState::Paid, OrderState::Closed, OrderState::Suspicious, OrderState::Scanned}) {
        measure(u"state_"_s + stateName(state), Words{[state] {
            OrderSearch search;
            search.words = {{stateName(state), {state}}};
            return search;
        }});
        measure(u"body_and_state_"_s + stateName(state), Words{[this, state] {
            OrderSearch search = OrderSearch::ofText(partOf(anyOrder().body, 2));
            search.states = {state};
            return search;
        }});
    }
    m_report.insert(u"search_p99_ms"_s, percentile(m_all, 0.99));
    m_report.insert(u"search_work_p99_ms"_s, percentile(m_work, 0.99));
    m_report.insert(u"search_worst_ms"_s, *std::max_element(m_all.begin(), m_all.end()));
    m_report.insert(u"number_p50_us"_s, percentile(numbers, 0.5));
    m_report.insert(u"number_p99_us"_s, percentile(numbers, 0.99));
    m_report.insert(u"orders"_s, m_orders);
    m_report.insert(u"found"_s, qint64(m_found));
    return m_report;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application{argc, argv};
    const int orders = argc > 1 ? atoi(argv[1]) : 1'000'000;
    const QTemporaryDir folder{QDir::currentPath() + u"/bench-XXXXXX"_s}; // a real disk, not a tmpfs
    const QString file = argc > 2 ? QString::fromLocal8Bit(argv[2]) : folder.filePath(u"ledger.sqlite"_s);
    double fillSeconds = 0;
    if (!QFileInfo::exists(file)) {
        const SampleLedger wanted{orders, QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC)};
        fillSeconds = millisecondsOf([&] {
            if (const auto filled = fillSampleLedger(file, wanted); !filled)
                qFatal("%s %s", qPrintable(filled.error().code), qPrintable(filled.error().detail));
        }) / 1000;
    }
    const auto reader = valueOf(LedgerReader::open(file));
    QJsonObject report = Bench{*reader}.run();
    report.insert(u"fill_s"_s, fillSeconds);
    const double workBefore = processorMs();
    const double exportMs =
        millisecondsOf([&] { valueOf(exportOrders(*reader, folder.filePath(u"orders.csv"_s), {})); });
    report.insert(u"csv_rows_per_s"_s, report[u"orders"_s].toDouble() / exportMs * 1000);
    report.insert(
        u"csv_rows_per_work_s"_s, report[u"orders"_s].toDouble() / (processorMs() - workBefore) * 1000);
    report.insert(u"bytes_per_order"_s,
        double(QFileInfo{file}.size() + QFileInfo{file + u"-wal"_s}.size()) / report[u"orders"_s].toDouble());
    std::printf("%s\n", QJsonDocument{report}.toJson(QJsonDocument::Compact).constData());
}
