// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/common/billservice.h"
#include "core/reconcile/comparedbill.h"
#include "core/reconcile/reconcile.h"
#include "ui/text/billjson.h"
#include "ui/text/billtext.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

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
        m_service.download(day).then(this, [this, day](const Result<QByteArray> &bill) {
            if (!bill)
                return m_run.fail(bill.error());
            keep(day, *bill);
        });
    }

    void keep(QDate day, const QByteArray &bill)
    {
        const auto file = m_kept.keep(day, bill);
        if (!file)
            return m_run.fail(file.error());
        compare(*file, day);
    }

    void compare(const QString &file, std::optional<QDate> day)
    {
        const auto reader = LedgerReader::open(m_run.start().ledgerFile());
        if (!reader)
            return m_run.fail(reader.error());
        auto result = reconcile(**reader, file, m_till.merchant->mchId, day);
        if (!result)
            return m_run.fail(result.error());
        tell(*result, day);
        const ComparedBill bill{day, *std::move(result), {}};
        if (!m_run.isSet(u"repair"_s))
            return close(bill);
        m_repair.repair(bill.found.differences).then(this, [this, bill](const Result<QList<Repaired>> &done) {
            ComparedBill mended = bill;
            mended.take(*done);
            close(mended);
        });
    }

    void tell(const Reconciliation &found, std::optional<QDate> day)
    {
        m_lines.append((day ? day->toString(Qt::ISODate) + u": "_s : QString{}) + reconciliationText(found));
        for (const Difference &difference : found.differences) {
            m_lines.append(u"  %1  %2: %3"_s.arg(
                difference.outTradeNo, differenceWord(difference.kind), differenceText(difference)));
        }
    }

    void close(const ComparedBill &bill)
    {
        m_open += openDifferences({bill}).size();
        for (const Repaired &one : bill.repaired) {
            m_repairs.append(repairedJson(one));
            m_lines.append(u"  %1  %2"_s.arg(one.difference.outTradeNo, repairedText(one)));
        }
        for (const Difference &difference : bill.found.differences)
            m_differences.append(differenceJson(difference));
        m_bills.append(reconciliationJson(bill.found));
        if (bill.day) {
            const auto kept = m_kept.keepResult(*bill.day, comparedBillJson(bill));
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
    BillService m_service{m_till, gatewayUrls(m_run.start().settings)};
    KeptBills m_kept{m_run.start().dataFolder + u"/bills"_s};
    BillRepair m_repair{m_till.ledger, m_till.runner, m_till.refunds, m_till.clock, m_till.merchant};
    QList<QDate> m_days;
    qsizetype m_open = 0; ///< Differences that are still there.
    QStringList m_lines;
    QJsonArray m_bills;
    QJsonArray m_differences;
    QJsonArray m_repairs;
};

} // namespace

void runBillReconcile(Run &run)
{
    const QString what = run.arguments().value(0);
    const bool isFile = QFileInfo{what}.isFile();
    const QList<QDate> days = isFile ? QList<QDate>{} : billDays(what, beijingDay(SystemClock{}.utcNow()));
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
