// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/calibration.h"

#include "core/qr/calibration.h"
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
constexpr double numberMm = 5; // outside of the bars, where the paper has room
constexpr double arrowMm = 1.5;

/// Everything in millimetres, from the page's upper left corner.
struct Plan
{
    CalibrationMarks marks;
    QSizeF page;
    double dotsPerMm;

    [[nodiscard]] QPointF corner() const { return {marks.crossMm, marks.crossMm}; }
    [[nodiscard]] QLineF across() const { return {corner(), corner() + QPointF{marks.acrossMm, 0}}; }
    [[nodiscard]] QLineF down() const { return {corner(), corner() + QPointF{0, marks.downMm}}; }
    [[nodiscard]] bool hasNumbers() const { return marks == CalibrationMarks{}; }
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

void drawNumber(QPainter &painter, QPointF mm, QChar number, double dotsPerMm)
{
    const QSizeF size{numberMm, numberMm};
    const QRectF rect{(mm - QPointF{numberMm, numberMm} / 2) * dotsPerMm, size * dotsPerMm};
    painter.setPen(Qt::black);
    drawLines(painter, {{number}, int(numberMm * dotsPerMm)}, rect, Qt::AlignHCenter);
}

/// From the paper's edge to a bar. It has a head at the bar only: what a printer leaves white would put the
/// other one beside the edge, and people would measure from there.
void drawDistance(QPainter &painter, const QLineF &mm, double dotsPerMm)
{
    painter.setPen(hairline(dotsPerMm));
    painter.drawLine(dots(mm, dotsPerMm));
    const QPointF along = (mm.p2() - mm.p1()) / mm.length() * arrowMm;
    const QPointF aside = along.transposed() / 2;
    for (const QPointF &side : {aside, -aside})
        painter.drawLine(dots({mm.p2(), mm.p2() - along + side}, dotsPerMm));
}

/// Which is which, beside the lines themselves.
void drawNumbers(QPainter &painter, const Plan &plan)
{
    const double cross = plan.marks.crossMm;
    const double aside = cross - numberMm;
    const QPointF left{0, cross + plan.marks.downMm * 0.8};
    const QPointF top{cross + plan.marks.acrossMm * 0.8, 0};
    drawDistance(painter, {left, {cross, left.y()}}, plan.dotsPerMm);
    drawDistance(painter, {top, {top.x(), cross}}, plan.dotsPerMm);
    const double middle = cross * 0.6; // of what is seen of it
    drawNumber(painter, {middle, left.y() - numberMm / 2 - arrowMm}, u'①', plan.dotsPerMm);
    drawNumber(painter, {top.x() + numberMm / 2 + arrowMm, middle}, u'②', plan.dotsPerMm);
    drawNumber(painter, {plan.across().center().x(), aside}, u'③', plan.dotsPerMm);
    drawNumber(painter, {aside, plan.down().center().y()}, u'④', plan.dotsPerMm);
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
                         u"然后输入量得的四个数：收银台的“商品码”页，“校准…”"_s,
                         u"Then enter the four lengths: cash desk, page “Codes”, “Calibrate…”"_s,
                         u"或 · or: "_s + command}},
                        {lengths}},
        room);
}

/// Both bars begin at the corner where they meet and end at their last tick, and nothing goes on beyond: what
/// seems to be longer is measured so.
void draw(QPainter &painter, const Plan &plan, const SheetTemplate &form, const QString &printer)
{
    const double scale = plan.dotsPerMm;
    const double cross = plan.marks.crossMm;
    const QLineF across = dots(plan.across(), scale);
    drawScale(painter, {across.p2(), across.p1()}, scale);
    drawScale(painter, dots(plan.down(), scale), scale);
    drawCross(painter, {plan.page.width() - cross, plan.page.height() - cross}, scale);
    if (plan.hasNumbers())
        drawNumbers(painter, plan);
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
