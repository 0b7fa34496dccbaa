// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ledger.h"
#include "core/report/report.h"
#include "ui/paper/papererrand.h"
#include "ui/text/reportfigures.h"
#include "ui/text/statetext.h"

#include <atomic>
#include <memory>

namespace saoma {

/// What the reports work with. References must outlive the page.
struct ReportNeeds
{
    Ledger &ledger;
    Clock &clock;
    QString shopName;
    bool isPractice = false;
    QString billsFolder = {}; ///< Where the results of comparing bills are kept; empty: no charge is known.
    Printing printing = {};
};

/// The reports page without its widgets: which day or month is looked at, and what it took in. Reading needs
/// neither network nor a ledger that can be written; it happens on a connection of its own in the background.
/// While it is `setFollowing()` today's figures are those of the moment.
class ReportsViewModel final : public QObject
{
    Q_OBJECT
public:
    enum class Span { Day, Month };
    /// What was done, or why it was not.
    struct Notice
    {
        QString text;
        Tone tone = Tone::Neutral;
    };
    static constexpr Clock::Duration restBeforeReading{500}; ///< Sales come in twos and threes.

    explicit ReportsViewModel(const ReportNeeds &needs, QObject *parent = nullptr);
    ~ReportsViewModel() override; ///< Stops what is under way.

    [[nodiscard]] Span span() const { return m_span; }
    [[nodiscard]] QDate day() const { return m_day; } ///< The day, or one of the month.
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;
    [[nodiscard]] QDate today() const;
    [[nodiscard]] bool isPresent() const; ///< Today is one of the days.

    /// Of these days; nothing until it is read.
    [[nodiscard]] const std::optional<Report> &report() const { return m_report; }
    [[nodiscard]] ReportBy part() const { return m_part; }
    [[nodiscard]] QList<ReportBy> parts() const;
    [[nodiscard]] const Notice &notice() const { return m_notice; }
    /// Something is under way that stop() ends.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isReading() const { return m_reading != nullptr; }
    [[nodiscard]] bool canLeave() const { return m_report && !m_errand.isRunning(); }

    void setFollowing(bool isFollowing);
    void setDay(QDate day); ///< Not after today.
    void setSpan(Span span);
    void previous();
    void next();
    void goToToday(); ///< And reads again.
    void setPart(ReportBy part);
    void nextPart();
    /// Reads again: the ledger can be read now.
    void refresh();
    /// What is under way: reading, writing or printing. False: nothing is.
    bool stop();

    /// "report-2026-11-28", without an ending.
    [[nodiscard]] QString suggestedName() const;
    /// Writes the figures in the background, as a spreadsheet or as text after the name's ending.
    void exportTo(const QString &path);
    void savePdf(const QString &path);

    [[nodiscard]] PaperErrand &errand() { return m_errand; }
    /// What is shown now, as paper; canLeave() only.
    [[nodiscard]] PaperErrand::Pages pages() const;

Q_SIGNALS:
    void changed();

private:
    struct Reading
    {
        std::atomic<int> step{0};
        std::atomic<int> steps{0};
        std::atomic_bool isStopped{false};
    };
    void move(QDate day, Span span);
    void readLater();
    void read();
    void onRead(const Result<Report> &read);
    void watchReading();
    void watchMidnight();
    void tell(const QString &text, Tone tone);
    void fail(const Error &error);

    ReportNeeds m_needs;
    Span m_span = Span::Day;
    QDate m_day;
    ReportBy m_part = ReportBy::Hour;
    std::optional<Report> m_report;
    Notice m_notice;
    std::shared_ptr<Reading> m_reading; ///< Null: none is under way.
    bool m_isStale = true;              ///< Something was sold since the reading began.
    bool m_isFollowing = false;
    bool m_isMidnightWatched = false;
    bool m_isReadingTold = false; ///< The notice is about the reading.
    bool m_isGathering = false;   ///< A reading begins in a moment.
    PaperErrand m_errand;
};

} // namespace saoma
