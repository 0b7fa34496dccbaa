// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/calibration.h"

#include "ui/print/cardwords.h"
#include "ui/print/drawing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr double crossArmMm = 3;
constexpr double gapMm = 4; // between a bar and the words
constexpr double calibrationPrintMm = 1.3;
constexpr double calibrationPrintMmMax = 4.5;

/// Everything in millimetres, from the page's upper left corner.
struct Plan
{
    CalibrationMarks marks;
    QSizeF page;
    double dotsPerMm;

    [[nodiscard]] QLineF across() const
    {
        return {marks.crossMm, marks.crossMm, marks.crossMm + marks.acrossMm, marks.crossMm};
    }
    [[nodiscard]] QLineF down() const
    {
        return {marks.crossMm, marks.crossMm, marks.crossMm, marks.crossMm + marks.downMm};
    }
    [[nodiscard]] QRectF words() const
    {
        const double left = marks.crossMm + gapMm;
        const double height = std::min(page.height() - left - marks.crossMm / 2, 90.0);
        return {left, left, page.width() - left - marks.crossMm / 2, height};
    }
};

QLineF dots(const QLineF &mm, double dotsPerMm)
{
    return {mm.p1() * dotsPerMm, mm.p2() * dotsPerMm};
}

void drawCross(QPainter &painter, QPointF mm, double dotsPerMm)
{
    const QPointF arm{crossArmMm, 0};
    painter.drawLine(dots({mm - arm, mm + arm}, dotsPerMm));
    painter.drawLine(dots({mm - arm.transposed(), mm + arm.transposed()}, dotsPerMm));
}

QString millimetres(double mm)
{
    return QString::number(mm) + u" mm"_s;
}

/// Both languages at once, whatever language the shop speaks; on small paper the bare lengths.
FittedText calibrationWords(
    const CalibrationMarks &marks, const SheetTemplate &form, const QString &printer, const TextRoom &room)
{
    const QString cross = millimetres(marks.crossMm);
    const QString across = millimetres(marks.acrossMm);
    const QString down = millimetres(marks.downMm);
    QString command = u"saoma sheet --correct \"%1\" ① ② ③ ④"_s.arg(printer.isEmpty() ? u"…"_s : printer);
    if (marks != CalibrationMarks{})
        command += u" --template "_s + form.name;
    const QStringList lengths{u"① ← "_s + cross, u"② ↑ "_s + cross, u"③ ↔ "_s + across, u"④ ↕ "_s + down};
    const QString title = u"打印机校准页 · Printer calibration"_s;
    return fitBlock({{{printer.isEmpty() ? title : title + u" · "_s + printer, {},
                         u"按“实际大小”打印，用尺子量出毫米数，精确到 0.1 至 0.2"_s,
                         u"Print at actual size, measure with a ruler, in mm, to a tenth or two"_s, {},
                         lengths[0] + u"  纸的左边缘到竖线 · left edge of the paper to the upright line"_s,
                         lengths[1] + u"  纸的上边缘到横线 · upper edge of the paper to the level line"_s,
                         lengths[2] + u"  横线全长 · whole length of the level line"_s,
                         lengths[3] + u"  竖线全长 · whole length of the upright line"_s, {},
                         u"然后输入量得的四个数 · Then enter the four lengths:"_s, command}},
                        {lengths}},
        room);
}

void draw(QPainter &painter, const Plan &plan, const SheetTemplate &form, const QString &printer)
{
    const double scale = plan.dotsPerMm;
    const double cross = plan.marks.crossMm;
    drawScale(painter, dots(plan.across(), scale), scale);
    // The ticks stand outside of both bars, on the side of the paper's edges.
    const QLineF down = dots(plan.down(), scale);
    drawScale(painter, {down.p2(), down.p1()}, scale);
    drawCross(painter, {cross, cross}, scale);
    drawCross(painter, {plan.page.width() - cross, plan.page.height() - cross}, scale);
    const QRectF mm = plan.words();
    const QRectF rect{mm.topLeft() * scale, mm.size() * scale};
    const TextRoom room{rect.size(), 1, int(calibrationPrintMm * scale), QFont::Normal};
    FittedText words = calibrationWords(plan.marks, form, printer, room);
    words.pixels = std::min(words.pixels, int(calibrationPrintMmMax * scale));
    painter.setPen(Qt::black);
    const double height = std::min(rect.height(), words.pixels * textLineHeight * double(words.lines.size()));
    drawLines(painter, words, {rect.topLeft(), QSizeF{rect.width(), height}}, Qt::AlignLeft);
}

} // namespace

PrintedPages calibrationPages(const SheetTemplate &form, const QString &printer)
{
    const Plan plan{calibrationMarks(form.page), form.page, form.dpi / 25.4};
    return {u"打印机校准 · Printer calibration"_s, form.page, form.dpi, 1,
        [plan, form, printer](QPainter &painter, int) { draw(painter, plan, form, printer); }};
}

} // namespace saoma
