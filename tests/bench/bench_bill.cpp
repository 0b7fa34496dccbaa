// SPDX-License-Identifier: GPL-3.0-or-later
// A day's bill of many lines against the ledger: bench_bill ORDERS. Fills a ledger with a day of so many
// orders, writes the platform's bill of it with 200 planted differences, and compares in a process of its own
// (`bench_bill
// --compare LEDGER BILL`), whose memory counts. Prints JSON; exits 1 unless exactly the planted ones were
// found.
#include "core/base/clock.h"
#include "core/reconcile/reconcile.h"
#include "core/simulator/bill.h"
#include "core/simulator/simulatedmerchant.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampleledger.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace saoma;
using namespace saoma::bench;
using namespace Qt::StringLiterals;
using simulator::BillFlaw;
using namespace std::chrono_literals;

namespace {

constexpr int flawCount = 200;
constexpr auto betweenOrders = 60ms; // a million in seventeen hours
const QDate theDay{2026, 11, 28};

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    return *std::move(result);
}

QByteArray ourNumber()
{
    return simulator::SimulatedMerchant::practice().toMerchant().mchId;
}

/// The paid orders of the ledger, as the platform has them.
QList<simulator::Order> platformOrders(const QString &ledger)
{
    const auto reader = valueOf(LedgerReader::open(ledger));
    const DayBook book = valueOf(readDayBook(*reader, {theDay, theDay}));
    QList<simulator::Order> orders;
    orders.reserve(book.payments.size());
    for (const BookedPayment &payment : book.payments) {
        simulator::Order order;
        order.mchId = ourNumber();
        order.outTradeNo = payment.outTradeNo;
        order.totalFee = payment.fen;
        order.body = "拿铁 大杯";
        order.request = {{"appid", "wxpractice00000000"}};
        order.state = simulator::OrderState::Success;
        order.transactionId = payment.transactionId;
        order.bankType = "OTHERS";
        order.openid = "oEloOSQa5wXyYU7xWfN1PO2ne2el";
        order.paidAt = payment.paidAt;
        orders.append(order);
    }
    return orders;
}

/// Spread over the whole day, of every kind that is a single difference.
QList<BillFlaw> plantedIn(const QList<simulator::Order> &orders)
{
    using Kind = BillFlaw::Kind;
    constexpr Kind kinds[] = {
        Kind::LeftOut, Kind::MadeUp, Kind::OtherAmount, Kind::Twice, Kind::OtherNumber, Kind::OtherCharge};
    QList<BillFlaw> flaws;
    for (int i = 0; i < flawCount; ++i) {
        const Kind kind = kinds[i % std::size(kinds)];
        const QByteArray number = orders[i * (orders.size() / flawCount)].outTradeNo;
        flaws.append({kind, kind == Kind::MadeUp ? "X" + number : number});
    }
    return flaws;
}

int compare(const QString &ledger, const QString &bill)
{
    const auto reader = valueOf(LedgerReader::open(ledger));
    Reconciliation found;
    const double ms = millisecondsOf([&] { found = valueOf(reconcile(*reader, bill, ourNumber(), theDay)); });
    QJsonArray differing;
    for (const Difference &difference : std::as_const(found.differences))
        differing.append(difference.outTradeNo);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const QJsonObject out{{u"compare_s"_s, ms / 1000}, {u"lines"_s, found.payments},
        {u"memory_mib"_s, double(usage.ru_maxrss) / 1024}, {u"differing"_s, differing}};
    std::printf("%s", QJsonDocument{out}.toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--compare")
        return compare(arguments.value(2), arguments.value(3));
    const int orders = argc > 1 ? arguments[1].toInt() : 1'075'000;       // of which a million are paid
    const QTemporaryDir folder{QDir::currentPath() + u"/bench-XXXXXX"_s}; // a real disk, not a tmpfs
    const QString ledger = folder.filePath(u"ledger.sqlite"_s);
    const QString bill = folder.filePath(u"bill.csv"_s);
    const QDateTime evening = startOfBeijingDay(theDay).addSecs(23 * 3600);
    if (const auto filled = fillSampleLedger(ledger, {orders, evening, betweenOrders}); !filled)
        qFatal("%s %s", qPrintable(filled.error().code), qPrintable(filled.error().detail));
    QSet<QString> planted;
    {
        const QList<simulator::Order> there = platformOrders(ledger);
        const QList<BillFlaw> flaws = plantedIn(there);
        for (const BillFlaw &flaw : flaws)
            planted.insert(QString::fromLatin1(flaw.outTradeNo));
        QFile file{bill};
        if (!file.open(QIODevice::WriteOnly)
            || file.write(simulator::writeBill(there, {}, ourNumber(), theDay, flaws)) < 0)
            qFatal("the bill cannot be written");
    }
    QProcess comparing;
    comparing.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    comparing.start(QCoreApplication::applicationFilePath(), {u"--compare"_s, ledger, bill});
    if (!comparing.waitForFinished(-1) || comparing.exitCode() != 0)
        qFatal("the comparison failed");
    QJsonObject found = QJsonDocument::fromJson(comparing.readAllStandardOutput()).object();
    const QJsonArray differing = found.take(u"differing"_s).toArray();
    qsizetype hits = 0;
    for (const QJsonValue &number : differing)
        hits += planted.contains(number.toString());
    found.insert(u"planted"_s, planted.size());
    found.insert(u"found"_s, hits);
    found.insert(u"false"_s, differing.size() - hits);
    std::printf("%s", QJsonDocument{found}.toJson(QJsonDocument::Compact).constData());
    return hits == planted.size() && differing.size() == planted.size() ? 0 : 1;
}
