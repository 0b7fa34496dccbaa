// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bills/billsviewmodel.h"

#include "core/reconcile/reconcile.h"
#include "core/table/tablefile.h"
#include "ui/models/background.h"
#include "ui/text/billjson.h"
#include "ui/text/billtext.h"
#include "ui/text/errortext.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr std::chrono::milliseconds progressGlance{200};

} // namespace

/// All that a comparison needs, for another thread.
struct BillsViewModel::Work
{
    QString ledger;
    QByteArray mchId;
    KeptBills kept;
    std::optional<QDate> day; ///< Else `file` is somebody's.
    QByteArray bytes;
    QString file;
    std::shared_ptr<Watch> watch;
};

BillsViewModel::BillsViewModel(const BillNeeds &needs, QObject *parent)
    : QObject{parent},
      m_needs{needs},
      m_kept{needs.folder},
      m_repair{needs.ledger, needs.runner, needs.refunds, needs.clock, needs.merchant},
      m_day{today().addDays(-1)}
{
    connect(&m_repair, &BillRepair::progressed, this, [this](qsizetype done, qsizetype all) {
        m_asked = done;
        m_toAsk = all;
        Q_EMIT changed();
    });
}

BillsViewModel::~BillsViewModel()
{
    if (m_watch)
        m_watch->isStopped = true;
}

QDate BillsViewModel::today() const
{
    return beijingDay(m_needs.clock.utcNow());
}

QDate BillsViewModel::lastDay() const
{
    return m_needs.isPractice ? today() : lastBillDay(m_needs.clock.utcNow());
}

void BillsViewModel::setDay(QDate day)
{
    if (!day.isValid() || day == m_day)
        return;
    m_day = std::min(day, today());
    tell({});
}

void BillsViewModel::setSpan(Span span)
{
    m_span = span;
    tell({});
}

void BillsViewModel::previous()
{
    move(-1);
}

void BillsViewModel::next()
{
    move(1);
}

void BillsViewModel::move(int steps)
{
    setDay(m_span == Span::Day ? m_day.addDays(steps) : m_day.addMonths(steps));
}

void BillsViewModel::compare()
{
    if (isBusy() || !m_needs.fetch)
        return;
    const QString text = m_day.toString(m_span == Span::Day ? u"yyyy-MM-dd"_s : u"yyyy-MM"_s);
    const QList<QDate> days = billDays(text, lastDay());
    const QDate first = days.value(0, QDate{m_day.year(), m_day.month(), 1});
    if (days.isEmpty() || first > lastDay())
        return tell({billNotYetText(first), Tone::Warning, Sign::Clock});
    begin(days, {});
}

void BillsViewModel::compareFile(const QString &path)
{
    if (isBusy())
        return;
    begin({}, path);
    compareInBackground({m_needs.ledger.path(), m_needs.merchant->mchId, m_kept, {}, {}, path, m_watch});
}

void BillsViewModel::begin(const QList<QDate> &days, const QString &file)
{
    m_days = days;
    m_file = file;
    m_taken = 0;
    m_bills.clear();
    m_error.reset();
    m_notice = {};
    m_watch = std::make_shared<Watch>();
    setStage(Stage::Working);
    glance();
    if (!days.isEmpty())
        fetchNext();
}

void BillsViewModel::fetchNext()
{
    const QDate day = m_days.at(m_taken++);
    m_watch->rows = 0;
    m_download = m_needs.fetch(day);
    m_download->then(this, [this, day, watch = m_watch](const Result<QByteArray> &bill) {
        if (watch != m_watch)
            return;
        m_download.reset();
        if (!bill)
            return end(bill.error());
        compareInBackground({m_needs.ledger.path(), m_needs.merchant->mchId, m_kept, day, *bill, {}, watch});
    });
    Q_EMIT changed();
}

/// With a reader of its own: it may take a minute, for which nobody else shall wait.
Result<ComparedBill> BillsViewModel::compared(const Work &work)
{
    QString file = work.file;
    if (work.day) {
        const auto kept = work.kept.keep(*work.day, work.bytes);
        if (!kept)
            return tl::unexpected(kept.error());
        file = *kept;
    }
    const auto reader = LedgerReader::open(work.ledger);
    if (!reader)
        return tl::unexpected(reader.error());
    const ReconcileWatch watch{
        [seen = work.watch](qint64 rows) { seen->rows = rows; }, &work.watch->isStopped};
    auto found = reconcile(**reader, file, work.mchId, work.day, watch);
    if (!found)
        return tl::unexpected(found.error());
    ComparedBill bill{work.day, *std::move(found), {}};
    if (work.day) {
        if (const auto kept = work.kept.keepResult(*work.day, comparedBillJson(bill)); !kept)
            return tl::unexpected(kept.error());
    }
    return bill;
}

void BillsViewModel::compareInBackground(const Work &work)
{
    inBackground(
        this, [work] { return compared(work); },
        [this, watch = work.watch](const Result<ComparedBill> &bill) {
            if (watch == m_watch)
                onCompared(bill);
        });
}

void BillsViewModel::onCompared(const Result<ComparedBill> &bill)
{
    if (!bill)
        return end(bill.error());
    m_bills.append(*bill);
    if (m_taken < m_days.size())
        fetchNext();
    else
        end({});
}

void BillsViewModel::end(const std::optional<Error> &error)
{
    m_watch.reset();
    m_error = error;
    setStage(Stage::Compared);
}

/// At once: what is still under way is not heard any more.
void BillsViewModel::stop()
{
    m_watch->isStopped = true;
    m_watch.reset();
    if (const auto download = std::exchange(m_download, std::nullopt))
        download->cancel();
    m_bills.clear(); // half a month is no answer
    m_notice = {tr("Stopped. Nothing was compared, and nothing was booked."), Tone::Neutral, Sign::Cross};
    setStage(Stage::Choosing);
}

void BillsViewModel::glance()
{
    if (m_stage != Stage::Working)
        return;
    Q_EMIT changed();
    m_needs.clock.callAfter(progressGlance, this, [this, watch = m_watch] {
        if (watch == m_watch)
            glance();
    });
}

QList<Difference> BillsViewModel::repairable() const
{
    QList<Difference> open = openDifferences(m_bills);
    open.removeIf([](const Difference &difference) { return !difference.isRepairable(); });
    return open;
}

void BillsViewModel::askToRepair()
{
    if (m_stage != Stage::Compared || repairable().isEmpty())
        return;
    m_notice = {};
    setStage(Stage::Asking);
}

void BillsViewModel::repair()
{
    if (m_stage != Stage::Asking)
        return;
    const QList<Difference> wanted = repairable();
    m_asked = 0;
    m_toAsk = wanted.size();
    setStage(Stage::Repairing);
    m_repair.repair(wanted).then(this,
        [this](const Result<QList<Repaired>> &repairs) { onRepaired(repairs.value_or(QList<Repaired>{})); });
}

void BillsViewModel::onRepaired(const QList<Repaired> &repairs)
{
    for (ComparedBill &bill : m_bills)
        bill.take(repairs);
    const auto booked = std::count_if(
        repairs.cbegin(), repairs.cend(), [](const Repaired &repaired) { return repaired.isDone; });
    const bool isAll = booked == repairs.size();
    //: %1 of %2 differences.
    m_notice = {tr("%1 of %2 booked on WeChat's answer. Compare again to see the new sums.")
                    .arg(booked)
                    .arg(repairs.size()),
        isAll ? Tone::Good : Tone::Warning, isAll ? Sign::Tick : Sign::Question};
    setStage(Stage::Compared);
    keepResults();
}

void BillsViewModel::keepResults()
{
    inBackground(
        this,
        [kept = m_kept, bills = m_bills]() -> Result<> {
            for (const ComparedBill &bill : bills) {
                if (!bill.day || bill.repaired.isEmpty())
                    continue;
                if (const auto written = kept.keepResult(*bill.day, comparedBillJson(bill)); !written)
                    return written;
            }
            return {};
        },
        [this](const Result<> &written) {
            if (!written)
                tell({errorText(written.error()).oneLine(), Tone::Bad, Sign::Cross});
        });
}

bool BillsViewModel::goBack()
{
    switch (m_stage) {
    case Stage::Working:
        stop();
        return true;
    case Stage::Asking:
        setStage(Stage::Compared);
        return true;
    case Stage::Repairing: // what has been asked is answered
        return true;
    case Stage::Choosing:
    case Stage::Compared:
        break;
    }
    const bool hadNotice = !m_notice.text.isEmpty();
    tell({});
    return hadNotice;
}

QString BillsViewModel::subject() const
{
    if (!m_file.isEmpty())
        return QFileInfo{m_file}.fileName();
    return m_days.isEmpty() ? QString{} : billDaysText({m_days.first(), m_days.last()});
}

QString BillsViewModel::suggestedName() const
{
    const QString days =
        m_bills.isEmpty() ? QString{} : billDaysText(sumOf(m_bills).days).remove(u" "_s).replace(u'–', u'_');
    //: The name of an exported file, without its ending; %1 is a day.
    return tr("reconciliation-%1").arg(days);
}

BillsViewModel::Sentence BillsViewModel::progress() const
{
    if (m_stage == Stage::Repairing)
        return {tr("Asking WeChat: %1 of %2 answered.").arg(m_asked).arg(m_toAsk), Tone::Info, Sign::Arrows};
    const QString rows = QLocale{QLocale::C}.toString(m_watch ? m_watch->rows.load() : 0);
    if (!m_file.isEmpty())
        return {tr("Comparing: %1 lines read. Esc stops it.").arg(rows), Tone::Info, Sign::Hourglass};
    const QString day = m_days.value(m_taken - 1).toString(Qt::ISODate);
    const QString count = tr("%1 of %2").arg(m_taken).arg(m_days.size());
    if (m_download)
        //: %1 a day, %2 "3 of 28".
        return {tr("Fetching WeChat's bill of %1 (%2). Esc stops it.").arg(day, count), Tone::Info,
            Sign::Hourglass};
    return {tr("Comparing the bill of %1 (%2): %3 lines read. Esc stops it.").arg(day, count, rows),
        Tone::Info, Sign::Hourglass};
}

BillsViewModel::Sentence BillsViewModel::verdict() const
{
    if (isBusy())
        return progress();
    if (m_stage == Stage::Choosing)
        return {tr("Choose a day or a month, or drop a bill's file here. WeChat's bill is held against this "
                   "ledger, and nothing is booked by that."),
            Tone::Neutral, Sign::List};
    if (m_stage == Stage::Asking)
        return {tr("WeChat will be asked about %n order(s). Only what it confirms is booked, never what the "
                   "bill says.",
                    nullptr, int(repairable().size())),
            Tone::Info, Sign::Question};
    if (m_error) {
        const QString why = errorText(*m_error).oneLine();
        const QString day = m_days.value(m_taken - 1).toString(Qt::ISODate);
        const QString whole = m_bills.isEmpty()
            ? tr("Nothing was compared. %1").arg(why)
            : tr("The days before %1 were compared; this one was not. %2").arg(day, why);
        return {whole, Tone::Bad, Sign::Cross};
    }
    const bool isSettled = openDifferences(m_bills).isEmpty();
    return {comparedText(m_bills), isSettled ? Tone::Good : Tone::Warning,
        isSettled ? Sign::Tick : Sign::Question};
}

void BillsViewModel::exportTo(const QString &path)
{
    if (!canExport())
        return;
    m_isExporting = true;
    inBackground(
        this, [path, bills = m_bills] { return writeTableFile(path, billRows(bills), billColumns()); },
        [this, path](const Result<> &written) {
            m_isExporting = false;
            if (written)
                return tell({tr("Written to %1.").arg(path), Tone::Good, Sign::Tick});
            ErrorText text = errorText(written.error());
            text.money.clear(); // a file moves no money
            tell({text.oneLine(), Tone::Bad, Sign::Cross});
        });
    Q_EMIT changed();
}

void BillsViewModel::setStage(Stage stage)
{
    m_stage = stage;
    m_table.setBills(m_bills, stage == Stage::Asking ? BillTable::Show::Plan : BillTable::Show::Differences);
    Q_EMIT changed();
}

void BillsViewModel::tell(const Sentence &notice)
{
    m_notice = notice;
    Q_EMIT changed();
}

} // namespace saoma
