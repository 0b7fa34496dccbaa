// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportsviewmodel.h"

#include "core/table/tablefile.h"
#include "ui/models/background.h"
#include "ui/print/reportpaper.h"
#include "ui/text/errortext.h"
#include "ui/text/reporttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr std::chrono::milliseconds readingGlance{250}; ///< A reading that is over by then is not mentioned.

} // namespace

ReportsViewModel::ReportsViewModel(const ReportNeeds &needs, QObject *parent)
    : QObject{parent},
      m_needs{needs},
      m_day{today()},
      m_errand{needs.printing}
{
    connect(&m_needs.ledger, &Ledger::ordersChanged, this, [this] {
        m_isStale = true;
        readLater();
    });
    connect(&m_errand, &PaperErrand::told, this, &ReportsViewModel::tell);
}

ReportsViewModel::~ReportsViewModel()
{
    stop();
}

QDate ReportsViewModel::today() const
{
    return beijingDay(m_needs.clock.utcNow());
}

QDate ReportsViewModel::firstDay() const
{
    return m_span == Span::Day ? m_day : QDate(m_day.year(), m_day.month(), 1);
}

QDate ReportsViewModel::lastDay() const
{
    return m_span == Span::Day ? m_day : QDate(m_day.year(), m_day.month(), m_day.daysInMonth());
}

bool ReportsViewModel::isPresent() const
{
    return firstDay() <= today() && today() <= lastDay();
}

QList<ReportBy> ReportsViewModel::parts() const
{
    if (m_report)
        return reportParts(*m_report);
    Report shown; // by its days alone
    shown.first = firstDay();
    shown.last = lastDay();
    return reportParts(shown) + QList<ReportBy>(m_part == ReportBy::Cashier ? 1 : 0, ReportBy::Cashier);
}

bool ReportsViewModel::isBusy() const
{
    return m_reading || m_errand.isRunning();
}

void ReportsViewModel::setFollowing(bool isFollowing)
{
    if (std::exchange(m_isFollowing, isFollowing) == isFollowing || !isFollowing)
        return;
    watchMidnight();
    if (m_isStale)
        read();
}

/// Whoever looks at today goes on looking at today.
void ReportsViewModel::watchMidnight()
{
    if (std::exchange(m_isMidnightWatched, true))
        return;
    const QDate before = today();
    const auto left = m_needs.clock.utcNow().msecsTo(startOfBeijingDay(before.addDays(1)));
    m_needs.clock.callAfter(std::chrono::milliseconds{left + 1}, this, [this, before] {
        m_isMidnightWatched = false;
        m_isStale = true;
        if (m_day == before && today() > before)
            move(today(), m_span);
        if (m_isFollowing)
            watchMidnight();
    });
}

void ReportsViewModel::move(QDate day, Span span)
{
    const QDate wanted = std::min(day, today());
    if (!wanted.isValid())
        return;
    const std::pair before{firstDay(), lastDay()};
    const bool isOtherSpan = std::exchange(m_span, span) != span;
    m_day = wanted;
    const bool isOther = before != std::pair{firstDay(), lastDay()};
    if (!isOther && !m_isStale)
        return;
    if (isOther) {
        m_report.reset();
        if (m_reading)
            std::exchange(m_reading, nullptr)->isStopped = true;
    }
    if (!parts().contains(m_part) || (isOtherSpan && m_part == ReportBy::Hour))
        m_part = parts().first();
    m_notice = {};
    read();
    Q_EMIT changed();
}

void ReportsViewModel::setDay(QDate day)
{
    move(day, m_span);
}

void ReportsViewModel::setSpan(Span span)
{
    if (span != m_span)
        move(m_day, span);
}

void ReportsViewModel::previous()
{
    move(m_span == Span::Day ? m_day.addDays(-1) : m_day.addMonths(-1), m_span);
}

void ReportsViewModel::next()
{
    move(m_span == Span::Day ? m_day.addDays(1) : lastDay().addDays(1), m_span);
}

void ReportsViewModel::goToToday()
{
    m_isStale = true;
    move(today(), m_span);
}

void ReportsViewModel::setPart(ReportBy part)
{
    if (std::exchange(m_part, part) != part)
        Q_EMIT changed();
}

void ReportsViewModel::nextPart()
{
    const QList<ReportBy> all = parts();
    setPart(all.at((all.indexOf(m_part) + 1) % all.size()));
}

void ReportsViewModel::refresh()
{
    m_isStale = true;
    if (m_isFollowing)
        read();
}

void ReportsViewModel::readLater()
{
    if (!m_isFollowing || !isPresent() || std::exchange(m_isGathering, true))
        return;
    m_needs.clock.callAfter(restBeforeReading, this, [this] {
        m_isGathering = false;
        if (m_isStale && m_isFollowing)
            read();
    });
}

void ReportsViewModel::read()
{
    if (m_reading) // its end sees that more has come
        return;
    m_isStale = false;
    const auto reading = std::make_shared<Reading>();
    m_reading = reading;
    const ReportQuestion question{
        firstDay(), lastDay(), m_needs.clock.utcNow(), m_needs.billsFolder, [reading](int step, int steps) {
            reading->step = step;
            reading->steps = steps;
            return !reading->isStopped;
        }};
    const auto work = [question, ledger = m_needs.ledger.path()]() -> Result<Report> {
        const auto reader = LedgerReader::open(ledger); // a month may take seconds: nobody waits for it
        return reader ? readReport(**reader, question) : tl::unexpected(reader.error());
    };
    inBackground(this, work, [this, reading](const Result<Report> &report) {
        if (m_reading != reading) // of other days
            return;
        m_reading.reset();
        onRead(report);
    });
    m_needs.clock.callAfter(readingGlance, this, [this] { watchReading(); });
}

void ReportsViewModel::onRead(const Result<Report> &read)
{
    if (std::exchange(m_isReadingTold, false))
        m_notice = {};
    if (!read && read.error().kind == Error::Kind::Cancelled) {
        m_isStale = true;
        return tell(tr("Reading was stopped. F5 reads again."), Tone::Neutral);
    }
    if (!read) {
        m_isReadingTold = true; // until it is read
        return fail(read.error());
    }
    m_report = *read;
    if (!parts().contains(m_part)) // nobody had a shift then
        m_part = parts().first();
    if (m_isStale)
        readLater();
    Q_EMIT changed();
}

void ReportsViewModel::watchReading()
{
    if (!m_reading)
        return;
    if (!m_report) { // else there is something to look at meanwhile
        m_isReadingTold = true;
        //: %1 of %2 days have been read.
        tell(tr("Reading the ledger… %1 of %2 days. Esc stops it.")
                 .arg(m_reading->step.load())
                 .arg(m_reading->steps.load()),
            Tone::Neutral);
    }
    m_needs.clock.callAfter(readingGlance, this, [this] { watchReading(); });
}

bool ReportsViewModel::stop()
{
    if (m_errand.isRunning()) {
        m_errand.stop();
        return true;
    }
    if (!m_reading)
        return false;
    m_reading->isStopped = true;
    return true;
}

QString ReportsViewModel::suggestedName() const
{
    const QString days = m_span == Span::Day ? m_day.toString(Qt::ISODate) : m_day.toString(u"yyyy-MM"_s);
    //: The name of a file with a report, without its ending; %1 is a day or a month.
    return tr("report-%1").arg(days);
}

void ReportsViewModel::exportTo(const QString &path)
{
    if (!canLeave())
        return;
    m_errand.write(path, [report = *m_report, path](const PageDone &done) -> Result<> {
        if (!done(0, 1))
            return failure(Error::Kind::Cancelled, u"PRINT_CANCELLED"_s);
        return writeTableFile(path, reportRows(report), reportColumns());
    });
}

void ReportsViewModel::savePdf(const QString &path)
{
    if (canLeave())
        m_errand.savePdf(path, pages());
}

PaperErrand::Pages ReportsViewModel::pages() const
{
    return [paper = ReportPaper{*m_report, m_needs.shopName, m_needs.isPractice}](
               int dpi) { return reportPages(paper, dpi); };
}

void ReportsViewModel::tell(const QString &text, Tone tone)
{
    m_notice = {text, tone};
    Q_EMIT changed();
}

void ReportsViewModel::fail(const Error &error)
{
    ErrorText text = errorText(error);
    text.money.clear(); // a report moves no money
    tell(text.oneLine(), Tone::Bad);
}

} // namespace saoma
