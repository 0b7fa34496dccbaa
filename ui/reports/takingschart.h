// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/reportfigures.h"

#include <QWidget>

class QBarSet;
class QChart;
class QChartView;

namespace saoma {

class WordLabel;

/// The lines of a report as bars of yuan, with a sentence below about the highest: hours and days side by
/// side, products and desks below one another. Bars have the theme's colours; the table beside them has the
/// numbers.
class TakingsChart final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int namesMax = 10; ///< Of products and desks; the table has all.

    explicit TakingsChart(QWidget *parent = nullptr);
    ~TakingsChart() override;

    void setLines(ReportBy by, const QList<ReportLine> &bars);
    /// The bar with that label is set off from the others.
    void setChosen(const QString &label);

    [[nodiscard]] const QBarSet *bars() const { return m_set; } ///< Null while there is nothing to show.

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void paintTheme();
    void showTip(bool isInside, int bar) const;
    [[nodiscard]] bool isSideways() const { return m_by == ReportBy::Product || m_by == ReportBy::Desk; }
    [[nodiscard]] int barOf(int line) const;

    ReportBy m_by = ReportBy::Hour;
    QList<ReportLine> m_lines;
    QString m_chosen;
    QChart *m_chart;
    QChartView *m_view;
    WordLabel *m_peak;
    QBarSet *m_set = nullptr; ///< Of the chart.
};

} // namespace saoma
