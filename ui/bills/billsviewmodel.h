// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reconcile/comparedbill.h"
#include "core/reconcile/keptbills.h"
#include "ui/bills/billtable.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace saoma {

/// What the reconciliation page works with. References must outlive it.
struct BillNeeds
{
    Ledger &ledger;
    PaymentRunner &runner;
    RefundRunner &refunds;
    Clock &clock;
    std::shared_ptr<const wechat::Merchant> merchant; ///< Whose bills they have to be.
    BillFetch fetch;                                  ///< Empty: there are only files.
    QString folder;                                   ///< Where fetched bills are kept.
    bool isPractice = false;                          ///< Today's bill is there, too.
};

/// The reconciliation page without its widgets: WeChat's bills of a day, of a month, or in a file, held
/// against the ledger off the GUI thread; and after a preview and a yes, asking WeChat about what it can end.
class BillsViewModel final : public QObject
{
    Q_OBJECT
public:
    enum class Span { Day, Month };
    enum class Stage {
        Choosing, ///< Nothing has been compared.
        Working,
        Compared, ///< Or not: then there is an error.
        Asking,   ///< The preview of what repairing would do.
        Repairing,
    };
    struct Sentence
    {
        QString text;
        Tone tone = Tone::Neutral;
        Sign sign = Sign::List;
    };

    explicit BillsViewModel(const BillNeeds &needs, QObject *parent = nullptr);
    ~BillsViewModel() override; ///< Stops a comparison.

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isBusy() const { return m_stage == Stage::Working || m_stage == Stage::Repairing; }
    [[nodiscard]] Span span() const { return m_span; }
    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] BillTable &table() { return m_table; }
    [[nodiscard]] const QList<ComparedBill> &bills() const { return m_bills; }
    /// What has been compared, or is: days, or a file's name.
    [[nodiscard]] QString subject() const;
    [[nodiscard]] Sentence verdict() const; ///< Or how far it is.
    [[nodiscard]] const Sentence &notice() const { return m_notice; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< Why not, or not all.
    [[nodiscard]] QList<Difference> repairable() const;                         ///< That are still open.
    [[nodiscard]] bool canExport() const { return !m_bills.isEmpty() && !isBusy() && !m_isExporting; }
    [[nodiscard]] QString suggestedName() const; ///< Of the exported file, without its ending.

    void setDay(QDate day);
    void setSpan(Span span);
    void previous();
    void next();

    /// The bills of the chosen day or month; a notice says if there is none yet.
    void compare();
    void compareFile(const QString &path);
    void askToRepair();
    void repair(); ///< What was asked about.
    /// One step back: stops a comparison, leaves the preview. False: there is nothing to go back from.
    bool goBack();
    void exportTo(const QString &path);

Q_SIGNALS:
    void changed();

private:
    struct Watch
    {
        std::atomic<qint64> rows{0};
        std::atomic_bool isStopped{false};
    };
    struct Work;
    static Result<ComparedBill> compared(const Work &work);

    [[nodiscard]] QDate lastDay() const;
    [[nodiscard]] Sentence progress() const;
    void begin(const QList<QDate> &days, const QString &file);
    void fetchNext();
    void compareInBackground(const Work &work);
    void onCompared(const Result<ComparedBill> &bill);
    void end(const std::optional<Error> &error);
    void stop();
    void glance();
    void onRepaired(const QList<Repaired> &repairs);
    void keepResults();
    void move(int steps);
    void setStage(Stage stage);
    void tell(const Sentence &notice);

    BillNeeds m_needs;
    KeptBills m_kept;
    BillRepair m_repair;
    BillTable m_table;
    Stage m_stage = Stage::Choosing;
    Span m_span = Span::Day;
    QDate m_day;
    QString m_file;        ///< Empty: days were asked for.
    QList<QDate> m_days;   ///< That were asked for.
    qsizetype m_taken = 0; ///< Of them, including the one under way.
    QList<ComparedBill> m_bills;
    std::optional<Error> m_error;
    Sentence m_notice;
    std::shared_ptr<Watch> m_watch; ///< Of the comparison under way: an answer to another is not heard.
    std::optional<Async<QByteArray>> m_download;
    qsizetype m_asked = 0;
    qsizetype m_toAsk = 0;
    bool m_isExporting = false;
};

} // namespace saoma
