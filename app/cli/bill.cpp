// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "core/base/outfile.h"
#include "core/config/secretstore.h"
#include "core/reconcile/billrepair.h"
#include "core/reconcile/reconcile.h"
#include "ui/text/billtext.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <tuple>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qint64 billBytesMax = 256 * 1024 * 1024; ///< Packed, as it comes.
constexpr auto downloadDeadline = std::chrono::minutes{2};

QJsonValue fenJson(std::optional<qint64> fen)
{
    return fen ? QJsonValue{*fen} : QJsonValue{};
}

QJsonObject toJson(const Difference &difference)
{
    return {{u"kind"_s, differenceName(difference.kind)}, {u"out_trade_no"_s, difference.outTradeNo},
        {u"transaction_id"_s, difference.transactionId}, {u"out_refund_no"_s, difference.outRefundNo},
        {u"here"_s, fenJson(difference.here)}, {u"there"_s, fenJson(difference.there)},
        {u"state"_s, difference.stateHere}, {u"trade_type"_s, difference.tradeType},
        {u"at"_s, timeJson(difference.at)}, {u"line"_s, difference.line},
        {u"repairable"_s, difference.isRepairable()}, {u"message"_s, differenceText(difference)}};
}

QJsonObject toJson(const Repaired &repaired)
{
    return {{u"out_trade_no"_s, repaired.difference.outTradeNo},
        {u"out_refund_no"_s, repaired.difference.outRefundNo}, {u"repaired"_s, repaired.isDone},
        {u"message"_s, repairedText(repaired)}};
}

QJsonObject summaryJson(const Reconciliation &result)
{
    return {{u"first_day"_s, result.days.first.toString(Qt::ISODate)},
        {u"last_day"_s, result.days.last.toString(Qt::ISODate)}, {u"payments"_s, result.payments},
        {u"matched"_s, result.matched}, {u"total_there"_s, result.fenThere},
        {u"total_here"_s, result.fenHere}, {u"refunds"_s, result.refunds},
        {u"refunded_there"_s, result.refundedFenThere}, {u"refunded_here"_s, result.refundedFenHere},
        {u"charge"_s, double(result.charge) / 100'000}};
}

/// The days that "2026-11-28" or "2026-11" names, until today.
QList<QDate> daysOf(const QString &text, QDate today)
{
    QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid())
        return {day};
    day = QDate::fromString(text + u"-01"_s, Qt::ISODate);
    QList<QDate> days;
    for (const QDate end = day.addMonths(1); day.isValid() && day < end && day <= today; day = day.addDays(1))
        days.append(day);
    return days;
}

/// One bill after the other: fetched if it is a day's, compared, and repaired if that is wanted.
class BillRun final : public QObject
{
public:
    BillRun(Run &run, Till &till)
        : QObject{&run},
          m_run{run},
          m_till{till}
    {
    }

    void begin(const QList<QDate> &days)
    {
        m_days = days;
        next();
    }

    void compareFile(const QString &file) { compare(file, {}); }

private:
    void next()
    {
        if (m_days.isEmpty())
            return end();
        const QDate day = m_days.takeFirst();
        m_gateway.downloadBill(day).then(this, [this, day](const Result<QByteArray> &bill) {
            if (!bill)
                return m_run.fail(bill.error());
            keep(day, *bill);
        });
    }

    [[nodiscard]] QString fileOf(QDate day, const QString &ending) const
    {
        return m_run.start().dataFolder + u"/bills/"_s + day.toString(Qt::ISODate) + ending;
    }

    /// As it came: it is what a dispute is settled with.
    void keep(QDate day, const QByteArray &bill)
    {
        const QString file = fileOf(day, bill.startsWith("\x1f\x8b") ? u".csv.gz"_s : u".csv"_s);
        QDir{}.mkpath(QFileInfo{file}.path());
        const auto written = writeOutFile(file, [&bill](QIODevice &device) -> Result<> {
            device.write(bill);
            return {};
        });
        if (!written)
            return m_run.fail(written.error());
        compare(file, day);
    }

    void compare(const QString &file, std::optional<QDate> day)
    {
        const auto reader = LedgerReader::open(m_run.start().ledgerFile());
        if (!reader)
            return m_run.fail(reader.error());
        auto result = reconcile(**reader, file, m_till.merchant->mchId, day);
        if (!result)
            return m_run.fail(result.error());
        const Reconciliation found = *result;
        tell(found, day);
        if (!m_run.isSet(u"repair"_s))
            return close(found, {}, day);
        m_repair.repair(found.differences)
            .then(
                this, [this, found, day](const Result<QList<Repaired>> &done) { close(found, *done, day); });
    }

    void tell(const Reconciliation &found, std::optional<QDate> day)
    {
        m_lines.append((day ? day->toString(Qt::ISODate) + u": "_s : QString{}) + reconciliationText(found));
        for (const Difference &difference : found.differences) {
            m_lines.append(u"  %1  %2: %3"_s.arg(
                difference.outTradeNo, differenceWord(difference.kind), differenceText(difference)));
        }
    }

    void close(const Reconciliation &found, const QList<Repaired> &repaired, std::optional<QDate> day)
    {
        m_open += found.differences.size();
        QJsonArray repairs;
        for (const Repaired &one : repaired) {
            m_open -= one.isDone ? 1 : 0;
            repairs.append(toJson(one));
            m_lines.append(u"  %1  %2"_s.arg(one.difference.outTradeNo, repairedText(one)));
        }
        QJsonArray differences;
        for (const Difference &difference : found.differences) {
            differences.append(toJson(difference));
            m_differences.append(toJson(difference));
        }
        QJsonObject bill = summaryJson(found);
        for (const QJsonValue &repair : std::as_const(repairs))
            m_repairs.append(repair);
        m_bills.append(bill);
        bill.insert(u"differences"_s, differences);
        bill.insert(u"repairs"_s, repairs);
        if (day) {
            const auto kept = writeOutFile(fileOf(*day, u".json"_s), [&bill](QIODevice &device) -> Result<> {
                device.write(QJsonDocument{bill}.toJson());
                return {};
            });
            if (!kept)
                return m_run.fail(kept.error());
        }
        next();
    }

    void end()
    {
        QJsonObject document{{u"bills"_s, m_bills}, {u"differences"_s, m_differences}};
        if (m_run.isSet(u"repair"_s))
            document.insert(u"repairs"_s, m_repairs);
        m_run.print(document, m_lines.join(u'\n'));
        m_run.end(m_open == 0 ? exitstatus::done : exitstatus::refused);
    }

    Run &m_run;
    Till &m_till;
    HttpClient m_http{m_till.clock, nullptr, billBytesMax}; ///< Bills are larger than messages.
    WeChatGateway m_gateway{m_till.merchant, billUrls(), m_http, m_till.clock, m_till.random};
    BillRepair m_repair{m_till.ledger, m_till.runner, m_till.refunds, m_till.clock, m_till.merchant};
    QList<QDate> m_days;
    qsizetype m_open = 0; ///< Differences that are still there.
    QStringList m_lines;
    QJsonArray m_bills;
    QJsonArray m_differences;
    QJsonArray m_repairs;

    [[nodiscard]] GatewayUrls billUrls() const
    {
        GatewayUrls urls = gatewayUrls(m_run.start().settings);
        urls.timeout = downloadDeadline;
        return urls;
    }
};

} // namespace

void runBillReconcile(Run &run)
{
    const QString what = run.arguments().value(0);
    const bool isFile = QFileInfo{what}.isFile();
    const QList<QDate> days = isFile ? QList<QDate>{} : daysOf(what, beijingDay(SystemClock{}.utcNow()));
    if (!isFile && days.isEmpty())
        return run.fail(Error{Error::Kind::InvalidInput, u"BILL_NEITHER_DAY_NOR_FILE"_s, what, {}});
    run.withTill([&run, what, isFile, days](Till &till) {
        auto *bills = new BillRun{run, till};
        if (isFile)
            bills->compareFile(what);
        else
            bills->begin(days);
    });
}

} // namespace saoma
