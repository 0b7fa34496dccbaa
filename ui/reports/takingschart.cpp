// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/takingschart.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr double barShare = 0.7; // of its place
constexpr int nameLetters = 14;

double yuan(qint64 fen)
{
    return double(fen) / 100;
}

/// The axis ends with a round number above the highest bar.
void fitAxis(QValueAxis &axis, const QList<ReportLine> &lines)
{
    qint64 most = 0;
    for (const ReportLine &line : lines)
        most = std::max(most, line.takings.fen);
    axis.setRange(0, most == 0 ? 1 : yuan(most));
    axis.setTickCount(5);
    axis.applyNiceNumbers();
    axis.setLabelFormat(axis.max() < 5 ? u"%.1f"_s : u"%.0f"_s);
}

QString shortName(const QString &name)
{
    return name.size() > nameLetters ? name.left(nameLetters - 1) + u'…' : name;
}

} // namespace

TakingsChart::TakingsChart(QWidget *parent)
    : QWidget{parent},
      m_chart{new QChart},
      m_view{new QChartView(m_chart, this)},
      m_peak{new WordLabel(TextSize::Body, Ink::Normal, this)}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_peak);
    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMargins({0, 4, 4, 0});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_view->setObjectName(u"takingsChart"_s);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // the table beside it is walked through
    m_view->setMinimumSize(200, 140);
    m_peak->setObjectName(u"takingsPeak"_s);
    m_peak->setAlignment(Qt::AlignCenter);
    paintTheme();
}

TakingsChart::~TakingsChart() = default;

/// Horizontal bars are counted from below.
int TakingsChart::barOf(int line) const
{
    return isSideways() ? int(m_lines.size()) - 1 - line : line;
}

void TakingsChart::setLines(ReportBy by, const QList<ReportLine> &bars)
{
    const bool isOfTime = by == ReportBy::Hour || by == ReportBy::Day;
    const QList<ReportLine> shown = isOfTime ? bars : bars.mid(0, namesMax);
    const QString peak = reportPeakText(shown);
    m_peak->setText(peak);
    //: What a chart is called for those who do not see it: %1 is "By hour" or the like.
    m_view->setAccessibleName(tr("Chart of takings in yuan. %1").arg(reportByWord(by)));
    m_view->setAccessibleDescription(peak);
    const bool isSame = by == m_by && m_set
        && std::equal(shown.begin(), shown.end(), m_lines.begin(), m_lines.end(),
            [](const ReportLine &a, const ReportLine &b) { return a.label == b.label; });
    m_by = by;
    m_lines = shown;
    if (!isSame)
        return draw();
    for (int line = 0; line < int(shown.size()); ++line)
        m_set->replace(barOf(line), yuan(shown.at(line).takings.fen));
    for (QAbstractAxis *axis : m_chart->axes())
        if (auto *amounts = qobject_cast<QValueAxis *>(axis))
            fitAxis(*amounts, shown);
}

void TakingsChart::draw()
{
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    m_set = nullptr;
    if (m_lines.isEmpty())
        return;
    m_set = new QBarSet(tr("Taken"));
    QStringList names;
    for (int bar = 0; bar < int(m_lines.size()); ++bar) {
        const ReportLine &line = m_lines.at(barOf(bar));
        m_set->append(yuan(line.takings.fen));
        // Two products may be called the same, and a category is there once only.
        QString name = isSideways() ? shortName(line.brief) : line.brief;
        while (names.contains(name))
            name += u'\u200B';
        names.append(name);
    }
    QAbstractBarSeries *series =
        isSideways() ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries) : new QBarSeries;
    series->append(m_set);
    series->setBarWidth(barShare);
    m_chart->addSeries(series);
    auto *labels = new QBarCategoryAxis;
    labels->append(names);
    auto *amounts = new QValueAxis;
    fitAxis(*amounts, m_lines);
    m_chart->addAxis(labels, isSideways() ? Qt::AlignLeft : Qt::AlignBottom);
    m_chart->addAxis(amounts, isSideways() ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(labels);
    series->attachAxis(amounts);
    connect(m_set, &QBarSet::hovered, this, &TakingsChart::showTip);
    paintTheme();
    setChosen(m_chosen);
}

void TakingsChart::setChosen(const QString &label)
{
    m_chosen = label;
    if (!m_set)
        return;
    m_set->deselectAllBars();
    for (int line = 0; line < int(m_lines.size()); ++line)
        if (m_lines.at(line).label == label)
            m_set->selectBar(barOf(line));
}

void TakingsChart::showTip(bool isInside, int bar) const
{
    if (!isInside || bar < 0 || bar >= int(m_lines.size()))
        return QToolTip::hideText();
    const ReportLine &line = m_lines.at(barOf(bar));
    QToolTip::showText(
        QCursor::pos(), line.label.toHtmlEscaped() + u"  "_s + groupedSumText(line.takings.fen), m_view);
}

void TakingsChart::paintTheme()
{
    const Theme &theme = Theme::of(this);
    m_chart->setBackgroundBrush(theme.card);
    m_view->setBackgroundBrush(theme.card);
    for (QAbstractAxis *axis : m_chart->axes()) {
        axis->setTruncateLabels(false); // two digits of a day have less room than Qt Charts asks for
        axis->setLabelsFont(themeFont(this, TextSize::Small));
        axis->setLabelsBrush(theme.text);
        axis->setLinePen(QPen(theme.faintText));
        axis->setGridLinePen(QPen(theme.line));
        axis->setGridLineVisible(qobject_cast<QValueAxis *>(axis) != nullptr);
    }
    if (!m_set)
        return;
    m_set->setBrush(theme.ink(Tone::Good));
    m_set->setPen(QPen(theme.card));
    m_set->setSelectedColor(theme.ink(Tone::Info));
}

void TakingsChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTheme();
}

} // namespace saoma
