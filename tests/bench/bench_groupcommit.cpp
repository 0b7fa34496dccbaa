// SPDX-License-Identifier: GPL-3.0-or-later
// Durable notices applied to the store, in groups as the ledger's thread makes them, against the raw SQLite C
// API that reads and writes the same rows with the same grouping: bench_groupcommit [NOTICES [GROUP]]. Prints
// JSON.
#include "core/ledger/ledgerstore.h"
#include "core/ledger/orderrow.h"
#include "core/payment/advance.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

QString numberOf(int i)
{
    return u"A12611240000%1X7Q2K9M4"_s.arg(i, 8, 10, QLatin1Char('0'));
}

QDateTime moment()
{
    return QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
}

wechat::PayNotice noticeFor(int i)
{
    wechat::PayNotice notice;
    notice.payment.outTradeNo = numberOf(i).toLatin1();
    notice.payment.transactionId = "42000" + QByteArray::number(1'000'000'000'000 + i);
    notice.payment.totalFee = *Money::fromFen(1250);
    notice.payment.feeType = "CNY";
    notice.payment.tradeType = "NATIVE";
    notice.payment.timeEnd = moment();
    notice.evidence = "<xml>" + notice.payment.outTradeNo + QByteArray(700, 'x') + "</xml>";
    return notice;
}

/// `count` orders that wait for their payment.
void fill(LedgerStore &store, int count)
{
    for (int i = 0; i < count; ++i) {
        Order order;
        order.outTradeNo = order.saleId = order.productId = numberOf(i);
        order.intent = u"intent-%1"_s.arg(i);
        order.desk = u"A1"_s;
        order.totalFee = *Money::fromFen(1250);
        order.body = u"Corner Café"_s;
        order.code = u"weixin://wxpay/bizpayurl?pr=%1"_s.arg(i, 9);
        order.prepayId = u"wx201410272009395522657a690389285100"_s;
        order.requestBody = QByteArray(600, 'r');
        order.createdAt = order.requestedAt = moment();
        order.expiresAt = moment().addSecs(300);
        order.state = OrderState::Waiting;
        EventRow created;
        created.at = moment();
        created.kind = u"created"_s;
        EventRow waiting = created;
        waiting.kind = u"waiting"_s;
        if (const auto made = store.create(order, {created, waiting}); !made)
            qFatal("%s", qPrintable(made.error().code));
    }
}

class NoticeTask final : public LedgerTask<LedgerStore>
{
public:
    explicit NoticeTask(int number)
        : m_notice{noticeFor(number)}
    {
    }
    void run(LedgerStore &store) override
    {
        const auto applied =
            store.apply(QString::fromLatin1(m_notice.payment.outTradeNo), [this](const Order &order) {
                return advance(order, Event{moment().addSecs(5), fact::NoticeArrived{m_notice}});
            });
        if (!applied || applied->order.state != OrderState::Paid)
            qFatal("a notice was not applied");
    }
    void refuse(const Error &error) override { qFatal("%s", qPrintable(error.code)); }
    void finish() override { }

private:
    wechat::PayNotice m_notice;
};

/// The same reading and writing by hand: prepared once, bound as static bytes, no hashing, no packing, no
/// rules.
class Raw final
{
public:
    explicit Raw(const QString &path)
    {
        check(sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr));
        for (const char *pragma : {"PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON"})
            check(sqlite3_exec(m_database, pragma, nullptr, nullptr, nullptr));
        m_read = prepare(
            u"SELECT "_s + asStored(orderrow::selection()) + u" FROM order_ o WHERE o.out_trade_no = ?"_s);
        m_update = prepare(asStored(orderrow::updateStatement()));
        m_insert =
            prepare(u"INSERT INTO event (id, out_trade_no, product_id, at, kind, state, source, detail, "
                    u"evidence, row_hash, hash) VALUES (?, ?, NULL, ?, 'paid', 'paid', 'notice', '', ?, "
                    u"?, ?)"_s);
        m_head = prepare(u"SELECT seq FROM sqlite_sequence WHERE name = 'event'"_s);
    }
    ~Raw()
    {
        for (sqlite3_stmt *statement : {m_read, m_update, m_insert, m_head})
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    void run(const std::vector<int> &group)
    {
        check(sqlite3_exec(m_database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
        sqlite3_step(m_head);
        sqlite3_int64 id = sqlite3_column_int64(m_head, 0);
        sqlite3_reset(m_head);
        for (const int number : group)
            apply(number, ++id);
        check(sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr));
    }

private:
    static void check(int code)
    {
        if (code != SQLITE_OK)
            qFatal("SQLite %d", code);
    }
    static void done(sqlite3_stmt *statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("SQLite: %s", sqlite3_errmsg(sqlite3_db_handle(statement)));
        sqlite3_reset(statement);
    }
    sqlite3_stmt *prepare(const QString &sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_database, sql.toUtf8().constData(), -1, &statement, nullptr));
        return statement;
    }
    static void bindText(sqlite3_stmt *statement, int at, const QByteArray &text)
    {
        sqlite3_bind_text(statement, at, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    }
    /// Without packing.
    static QString asStored(QString sql)
    {
        return sql.replace(u"plain(o.request_body)"_s, u"o.request_body"_s).replace(u"packed(?)"_s, u"?"_s);
    }
    static void bindBlob(sqlite3_stmt *statement, int at, const QByteArray &bytes)
    {
        sqlite3_bind_blob(statement, at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    }
    /// The value of a column of the row read, as the update writes it back.
    static void copy(sqlite3_stmt *from, int column, sqlite3_stmt *to, int at)
    {
        sqlite3_bind_value(to, at, sqlite3_column_value(from, column));
    }
    void apply(int number, sqlite3_int64 id)
    {
        const wechat::PayNotice notice = noticeFor(number);
        const qint64 at = moment().addSecs(5).toMSecsSinceEpoch();
        bindText(m_read, 1, notice.payment.outTradeNo);
        if (sqlite3_step(m_read) != SQLITE_ROW)
            qFatal("no such order");
        // selection(): 10 code, 11 prepay_id, 13 request_body, 14 openid, 16 requested_at, 17 expires_at
        bindText(m_update, 1, "paid");
        const std::pair<int, int> kept[] = {
            {10, 2}, {11, 3}, {13, 4}, {14, 5}, {16, 6}, {17, 7}, {21, 11}, {22, 12}};
        for (const auto &[column, parameter] : kept)
            copy(m_read, column, m_update, parameter);
        sqlite3_bind_int64(m_update, 8, at);
        sqlite3_bind_int64(m_update, 9, at);
        bindText(m_update, 10, notice.payment.transactionId);
        sqlite3_bind_int64(m_update, 13, sqlite3_column_int64(m_read, 23) + 1);
        bindText(m_update, 14, notice.payment.outTradeNo);
        done(m_update);
        sqlite3_reset(m_read);
        sqlite3_bind_int64(m_insert, 1, id);
        bindText(m_insert, 2, notice.payment.outTradeNo);
        sqlite3_bind_int64(m_insert, 3, at);
        bindBlob(m_insert, 4, notice.evidence);
        bindBlob(m_insert, 5, QByteArray(32, 'h'));
        bindBlob(m_insert, 6, QByteArray(32, 'h'));
        done(m_insert);
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_read = nullptr;
    sqlite3_stmt *m_update = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_head = nullptr;
};

double secondsOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application{argc, argv};
    const int notices = argc > 1 ? atoi(argv[1]) : 12'800;
    const int group = argc > 2 ? atoi(argv[2]) : 32;
    constexpr int groupsAtOnce = 10; // the two take turns, so that a slow moment of the disk hits both
    const QTemporaryDir folder{QDir::currentPath() + u"/bench-XXXXXX"_s}; // a real disk, not a tmpfs
    auto store = *LedgerStore::open(folder.filePath(u"ours.sqlite"_s));
    fill(*store, notices);
    {
        auto other = *LedgerStore::open(folder.filePath(u"raw.sqlite"_s));
        fill(*other, notices);
    }
    Raw raw{folder.filePath(u"raw.sqlite"_s)};

    std::vector<double> ours;
    std::vector<double> floor;
    for (int first = 0; first + group * groupsAtOnce <= notices; first += group * groupsAtOnce) {
        const auto each = [&](const std::function<void(const std::vector<int> &)> &run) {
            for (int g = 0; g < groupsAtOnce; ++g) {
                std::vector<int> numbers;
                for (int i = 0; i < group; ++i)
                    numbers.push_back(first + g * group + i);
                run(numbers);
            }
        };
        ours.push_back(secondsOf([&] {
            each([&](const std::vector<int> &numbers) {
                std::vector<std::unique_ptr<NoticeTask>> tasks;
                std::vector<LedgerTask<LedgerStore> *> pointers;
                for (const int number : numbers)
                    pointers.push_back(tasks.emplace_back(std::make_unique<NoticeTask>(number)).get());
                store->together(pointers);
            });
        }));
        floor.push_back(secondsOf([&] { each([&](const std::vector<int> &numbers) { raw.run(numbers); }); }));
    }
    const double perSecond = group * groupsAtOnce / median(ours);
    const double rawPerSecond = group * groupsAtOnce / median(floor);
    std::printf("{\"ratio\": %.3f, \"notices_per_s\": %.0f, \"raw_per_s\": %.0f, \"group\": %d}\n",
        perSecond / rawPerSecond, perSecond, rawPerSecond, group);
}
