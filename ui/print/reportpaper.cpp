// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/reportpaper.h"

#include "ui/print/paperblocks.h"
#include "ui/text/reportfigures.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct ReportPaperWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportPaperWords)
};

constexpr QSizeF a4{210, 297};
constexpr double sideMm = 16;
constexpr double topMm = 14;
constexpr double footMm = 16;
constexpr double rowMm = 5.6;
constexpr double partGapMm = 5;
constexpr double chartMm = 46;
constexpr double axisMm = 16; // for the amounts at the left of a chart

using Look = PaperPen::Look;

PaperBlock figures(const QList<ReportFigure> &all)
{
    constexpr double height = 21;
    return {height,
        [all](PaperPen &pen, const QRectF &place) {
            const double width = place.width() / double(all.size());
            for (qsizetype i = 0; i < all.size(); ++i) {
                const QRectF box{place.left() + double(i) * width, place.top(), width, height};
                pen.frame(box);
                const QRectF inside = box.adjusted(2, 0, -2, 0);
                const auto line = [&inside](double top, double high) {
                    return QRectF{inside.left(), inside.top() + top, inside.width(), high};
                };
                pen.text(line(1.5, 4), all[i].name, {3});
                // A sum of millions has eleven letters and more.
                const double size = all[i].value.size() > 11 ? 3.8 : 5;
                pen.text(line(6.5, 7), all[i].value, {size, Qt::AlignLeft, QFont::DemiBold});
                pen.text(line(14.5, 4), all[i].detail, {2.7});
            }
        },
        {}, false};
}

/// Where the axis of a chart ends: 1, 2 or 5 with noughts, in yuan.
double axisEnd(double highest)
{
    if (highest <= 0)
        return 1;
    const double unit = std::pow(10.0, std::floor(std::log10(highest)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (highest <= factor * unit)
            return factor * unit;
    return highest;
}

void drawBars(PaperPen &pen, const QRectF &place, const QList<ReportLine> &bars)
{
    constexpr int steps = 5;
    constexpr double labelMm = 5;
    double highest = 0;
    for (const ReportLine &bar : bars)
        highest = std::max(highest, double(bar.takings.fen) / 100);
    const double end = axisEnd(highest);
    const QRectF field = place.adjusted(axisMm, 2, 0, -labelMm);
    for (int step = 0; step <= steps; ++step) {
        const double y = field.bottom() - field.height() * step / steps;
        pen.line({field.left(), y}, {field.right(), y}, step == 0 ? Qt::black : Qt::lightGray);
        const QString amount = QString::number(end * step / steps, 'f', end < steps ? 1 : 0);
        pen.text({place.left(), y - 2, axisMm - 1.5, 4}, amount, {2.6, Qt::AlignRight});
    }
    const double width = field.width() / double(bars.size());
    for (qsizetype i = 0; i < bars.size(); ++i) {
        const double left = field.left() + double(i) * width;
        const double height = field.height() * double(bars[i].takings.fen) / 100 / end;
        const QRectF bar{left + width * 0.18, field.bottom() - height, width * 0.64, height};
        if (bars[i].takings.fen > 0) {
            pen.fill(bar, QColor(0x70, 0x70, 0x70));
            pen.frame(bar);
        }
        pen.text({left, field.bottom() + 0.8, width, labelMm - 1}, bars[i].brief, {2.6, Qt::AlignHCenter});
    }
}

struct Column
{
    double width; ///< 0: what is left.
    Qt::Alignment side;
};
constexpr Column columns[] = {{0, Qt::AlignLeft}, {22, Qt::AlignRight}, {34, Qt::AlignRight},
    {30, Qt::AlignRight}, {20, Qt::AlignRight}};

void drawCells(PaperPen &pen, const QRectF &row, const QStringList &cells, QFont::Weight weight)
{
    double taken = 0;
    for (const Column &column : columns)
        taken += column.width;
    double left = row.left();
    for (size_t i = 0; i < std::size(columns); ++i) {
        const double width = columns[i].width > 0 ? columns[i].width : row.width() - taken;
        const QRectF cell{left + 1, row.top(), width - 2, row.height()};
        pen.text(cell, cells.value(qsizetype(i)), {3.2, columns[i].side, weight});
        left += width;
    }
    pen.line(row.bottomLeft(), row.bottomRight(), weight == QFont::Normal ? Qt::lightGray : Qt::black);
}

PaperBlock row(const QStringList &cells, QFont::Weight weight)
{
    return {
        rowMm, [=](PaperPen &pen, const QRectF &place) { drawCells(pen, place, cells, weight); }, {}, false};
}

QStringList cellsOf(const QString &label, const Takings &takings, qint64 whole)
{
    return {label, QString::number(takings.sales), groupedSumText(takings.fen),
        takings.refundedFen == 0 ? QString{} : groupedSumText(takings.refundedFen),
        shareText(takings.fen, whole)};
}

void addTable(std::vector<PaperBlock> &blocks, const Report &report, ReportBy by)
{
    const QList<ReportLine> lines = reportLines(report, by);
    if (lines.isEmpty())
        return;
    blocks.push_back(paperGap(partGapMm));
    blocks.push_back(paperWords(reportByWord(by), 7, {4, Qt::AlignLeft, QFont::DemiBold}, true));
    const auto heading = std::make_shared<const PaperBlock>(
        row({reportByHeading(by), ReportPaperWords::tr("Sales"), ReportPaperWords::tr("Taken"),
                ReportPaperWords::tr("Refunded"), ReportPaperWords::tr("Share")},
            QFont::DemiBold));
    blocks.push_back(*heading);
    blocks.back().staysWithNext = true;
    const auto add = [&](PaperBlock block) {
        block.heading = heading;
        blocks.push_back(std::move(block));
    };
    for (const ReportLine &line : lines)
        add(row(cellsOf(printableText(line.label), line.takings, report.total.fen), QFont::Normal));
    add(row(cellsOf(ReportPaperWords::tr("Sum"), report.total, report.total.fen), QFont::DemiBold));
}

void addChart(std::vector<PaperBlock> &blocks, const Report &report)
{
    const ReportBy by = reportParts(report).first();
    const QList<ReportLine> bars = reportBars(report, by);
    if (report.total.sales == 0)
        return;
    blocks.push_back(paperGap(partGapMm));
    //: A chart's title on paper: %1 is "By hour" or "By day".
    blocks.push_back(paperWords(ReportPaperWords::tr("Takings in yuan · %1").arg(reportByWord(by)), 7,
        {4, Qt::AlignLeft, QFont::DemiBold}, true));
    blocks.push_back(
        {chartMm, [bars](PaperPen &pen, const QRectF &place) { drawBars(pen, place, bars); }, {}, true});
    blocks.push_back(paperWords(reportPeakText(bars), 5, {3}));
}

std::vector<PaperBlock> blocksOf(const ReportPaper &paper, double width)
{
    const Report &report = paper.report;
    std::vector<PaperBlock> blocks;
    if (!paper.shopName.isEmpty())
        blocks.push_back(paperWords(printableText(paper.shopName), 7, {4.2}));
    blocks.push_back(paperWords(reportKindText(report) + u" · "_s + reportSpanText(report), 11,
        {6.4, Qt::AlignLeft, QFont::DemiBold}));
    if (paper.isPractice)
        blocks.push_back(paperWords(ReportPaperWords::tr("Practice: no real money has moved."), 7,
            {4, Qt::AlignLeft, QFont::DemiBold}));
    blocks.push_back(paperGap(2));
    blocks.push_back(figures(reportFigures(report)));
    blocks.push_back(paperGap(3));
    for (const QString &remark : reportRemarks(report))
        addPaperSentence(blocks, remark, 3.2, width);
    if (report.total.sales == 0)
        blocks.push_back(paperWords(reportPeakText({}), 7, {4}));
    addChart(blocks, report);
    for (const ReportBy by : reportParts(report))
        addTable(blocks, report, by);
    if (const QString head = reportHeadText(report); !head.isEmpty()) {
        blocks.push_back(paperGap(partGapMm));
        addPaperSentence(blocks, head, 2.8, width);
        addPaperSentence(blocks,
            ReportPaperWords::tr(
                "Whoever keeps this sheet can show later whether anything up to then was changed."),
            2.8, width);
    }
    return blocks;
}

void drawFoot(PaperPen &pen, const ReportPaper &paper, int page, int pages)
{
    const QRectF place{sideMm, a4.height() - footMm + 2, a4.width() - 2 * sideMm, 6};
    pen.line(place.topLeft(), place.topRight(), Qt::gray);
    //: At the foot of a printed report: %1 is when it was made.
    const QString made = ReportPaperWords::tr("Made %1").arg(dayTimeText(paper.report.readAt));
    pen.text(place, reportSpanText(paper.report) + u" · "_s + made, {2.7});
    pen.text(place, ReportPaperWords::tr("Page %1 of %2").arg(page).arg(pages), {2.7, Qt::AlignRight});
}

} // namespace

SheetTemplate reportForm()
{
    SheetTemplate form;
    form.name = u"a4"_s;
    form.kind = SheetTemplate::Kind::Single;
    form.page = a4;
    form.card = a4;
    form.dpi = 600;
    return form;
}

PrintedPages reportPages(const ReportPaper &paper, int dpi)
{
    const QRectF room{sideMm, topMm, a4.width() - 2 * sideMm, a4.height() - topMm - footMm};
    const auto flow = std::make_shared<const PaperFlow>(blocksOf(paper, room.width()), room);
    const QString title = reportKindText(paper.report) + u' ' + reportSpanText(paper.report);
    return {paper.shopName.isEmpty() ? title : paper.shopName + u" · "_s + title, a4, dpi, flow->pages(),
        [flow, paper, dpi](QPainter &painter, int page) {
            PaperPen pen{painter, dpi};
            flow->draw(pen, page);
            drawFoot(pen, paper, page + 1, flow->pages());
        }};
}

} // namespace saoma
