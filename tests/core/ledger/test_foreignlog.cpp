// SPDX-License-Identifier: GPL-3.0-or-later
// Files and logs of different days and ledgers, put together as somebody does who copies them back one by
// one.
#include "core/ledger/ledger.h"
#include "core/ledger/ledgercheck.h"
#include "tests/core/ledger/ledgersamples.h"
#include "tests/support/testregistry.h"

#include <QRandomGenerator>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int moments = 16; ///< Of each ledger.
constexpr qsizetype pageBytes = 4096;

QByteArray contents(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
}

/// What stood on the disk at one moment.
struct Moment
{
    QByteArray file;
    QByteArray log;
};

/// All of it into the file, which is complete without it then.
void copyLog(SqliteConnection &connection)
{
    auto copied = connection.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!copied || !copied->next() || copied->value(0).toInt() != 0)
        qFatal("the log cannot be copied");
}

} // namespace

class TestForeignLog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void anyFileWithAnyLog_data();
    void anyFileWithAnyLog();
    void aCopyingThatWasCutShortIsFinished_data();
    void aCopyingThatWasCutShortIsFinished();

private:
    static QList<Moment> history(quint32 seed, const QString &prefix);
    static void sell(LedgerStore &store, QRandomGenerator &random, const QString &no);
    /// As programs do that start at the same time: opens for writing, whereby the log is copied into the
    /// file. An error if all were refused.
    Result<> openAndClose(const QString &path, int programs = 1);
    /// The hashes of all events that the file shows without a log, by id; empty if it shows none.
    static QMap<qint64, QByteArray> eventsOf(const QString &path, SqliteConnection::Access access);
};

void TestForeignLog::sell(LedgerStore &store, QRandomGenerator &random, const QString &no)
{
    Order order = sampleOrder(no);
    order.requestBody = QByteArray(int(random.generate() % 900), 'x');
    QVERIFY(store.create(order, createdEvents()));
    QVERIFY(store.apply(no, moveTo(OrderState::Requested)));
    if (random.generate() % 3 != 0)
        QVERIFY(store.apply(no, payWith(u"T"_s + no)));
}

/// Days of a shop: sales, logs that are copied into the file now and then, programs that end and start.
QList<Moment> TestForeignLog::history(quint32 seed, const QString &prefix)
{
    QRandomGenerator random{seed};
    const LedgerFolder ledger;
    auto store = ledger.store();
    QList<Moment> seen;
    for (int n = 0; seen.size() < moments; ++n) {
        sell(*store, random, prefix + QString::number(n));
        switch (random.generate() % 6) {
        case 0:
            copyLog(store->read().connection());
            break;
        case 1:
            store.reset();
            store = ledger.store();
            break;
        default:
            break;
        }
        if (random.generate() % 2 == 0)
            seen.append({contents(ledger.path), contents(ledger.path + u"-wal"_s)});
    }
    return seen;
}

QMap<qint64, QByteArray> TestForeignLog::eventsOf(const QString &path, SqliteConnection::Access access)
{
    QMap<qint64, QByteArray> events;
    const auto connection = SqliteConnection::open(path, access);
    auto rows = (*connection)->run(u"SELECT id, hash FROM event"_s);
    while (rows && rows->next())
        events.insert(rows->row().number(0), rows->row().bytes(1));
    return events;
}

Result<> TestForeignLog::openAndClose(const QString &path, int programs)
{
    std::vector<std::unique_ptr<Ledger>> ledgers;
    int waited = programs;
    Result<> best = failure(Error::Kind::Protocol, u"NO_ANSWER"_s);
    for (int n = 0; n < programs; ++n) {
        ledgers.push_back(std::make_unique<Ledger>(path));
        ledgers.back()->open().then(this, [&](const Result<> &opened) {
            --waited;
            if (!best)
                best = opened;
        });
    }
    if (!QTest::qWaitFor([&waited] { return waited == 0; }, 20'000))
        return failure(Error::Kind::Protocol, u"NO_ANSWER"_s);
    return best;
}

void TestForeignLog::anyFileWithAnyLog_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("programs");
    QTest::addColumn<int>("share"); ///< Each n-th pair.
    // Some of their logs leave every event as it was, and put an index of another day beside it.
    QTest::addRow("one program") << quint32{5} << 1 << 2;
    QTest::addRow("two programs start together") << quint32{6} << 2 << 5;
}

/// Either the ledger is refused and its bytes are left alone, or it opens with everything the file held,
/// sound.
void TestForeignLog::anyFileWithAnyLog()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, programs);
    QFETCH(const int, share);
    const QList<Moment> ours = history(seed, u"N"_s);
    const QList<Moment> all = ours + history(seed + 1000, u"F"_s);
    int opened = 0;
    int refused = 0;
    int ruined = 0;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        for (qsizetype j = 0; j < all.size(); ++j) {
            if (all[j].log.isEmpty() || (i * all.size() + j) % share != 0)
                continue;
            const LedgerFolder place;
            put(place.path, ours[i].file);
            const auto before = eventsOf(place.path, SqliteConnection::Access::Immutable);
            put(place.path + u"-wal"_s, all[j].log);
            const QString what = u"file %1 with log %2"_s.arg(i).arg(j);
            const Result<> end = openAndClose(place.path, programs);
            if (!end) {
                QVERIFY2(i != j, qPrintable(what + u": its own log is refused: "_s + end.error().code));
                QVERIFY2(contents(place.path) == ours[i].file, qPrintable(what + u": bytes changed"_s));
                QVERIFY2(contents(place.path + u"-wal"_s) == all[j].log, qPrintable(what));
                ++refused;
                continue;
            }
            ++opened;
            const auto lines = checkLedger(**LedgerReader::open(place.path));
            const auto after = eventsOf(place.path, SqliteConnection::Access::ReadOnly);
            bool isKept = true;
            for (auto event = before.begin(); event != before.end(); ++event)
                isKept = isKept && after.value(event.key()) == event.value();
            if (!isKept || !lines || !lines->isEmpty()) {
                ++ruined;
                qInfo("%s: %s; %s", qPrintable(what), isKept ? "all kept" : "events lost",
                    lines ? qPrintable(lines->value(0)) : qPrintable(lines.error().code));
            }
        }
    }
    qInfo("%d opened, %d refused, %d ruined", opened, refused, ruined);
    QCOMPARE(ruined, 0);
    QVERIFY(refused > 0);
}

void TestForeignLog::aCopyingThatWasCutShortIsFinished_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("programs");
    QTest::addRow("one program") << quint32{1} << 1;
    QTest::addRow("two programs") << quint32{2} << 2;
}

/// The power goes while a log is copied into its file: any of its pages may have arrived. That log is no
/// foreign one.
void TestForeignLog::aCopyingThatWasCutShortIsFinished()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, programs);
    QRandomGenerator random{seed};
    int torn = 0;
    for (const Moment &moment : history(seed, u"N"_s)) {
        if (moment.log.isEmpty())
            continue;
        const LedgerFolder whole;
        put(whole.path, moment.file);
        put(whole.path + u"-wal"_s, moment.log);
        copyLog(**SqliteConnection::open(whole.path, SqliteConnection::Access::ReadWrite));
        const auto expected = eventsOf(whole.path, SqliteConnection::Access::Immutable);
        const QByteArray copied = contents(whole.path);
        for (int tries = 0; tries < 4; ++tries) {
            QByteArray mixed = moment.file;
            for (qsizetype page = 0; page < copied.size(); page += pageBytes) {
                if (random.generate() % 2 != 0)
                    continue;
                if (mixed.size() < page + pageBytes)
                    mixed.append(QByteArray(page + pageBytes - mixed.size(), '\0'));
                mixed.replace(page, pageBytes, copied.mid(page, pageBytes));
            }
            const LedgerFolder place;
            put(place.path, mixed);
            put(place.path + u"-wal"_s, moment.log);
            const Result<> end = openAndClose(place.path, programs);
            QVERIFY2(end, end ? "" : qPrintable(end.error().code + u": "_s + end.error().detail));
            QCOMPARE(eventsOf(place.path, SqliteConnection::Access::ReadOnly), expected);
            QCOMPARE(checkLedger(**LedgerReader::open(place.path)), QStringList());
            torn += mixed != moment.file && mixed != copied ? 1 : 0;
        }
    }
    QVERIFY(torn > 0);
}

SAOMA_TEST(TestForeignLog)
#include "test_foreignlog.moc"
