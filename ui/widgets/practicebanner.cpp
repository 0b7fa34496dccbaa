// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/practicebanner.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace saoma {
namespace {

constexpr int bannerHeight = 4 * Theme::grid;
constexpr int stripeGap = 20;
constexpr QRgb inkColour = 0xFF3D2C00;

/// One period of the stripes, to be repeated: seventy slanted lines take a millisecond of the first paint.
QPixmap stripes(const QColor &ground, qreal ratio)
{
    QPixmap tile(QSize(stripeGap, bannerHeight) * ratio);
    tile.setDevicePixelRatio(ratio);
    tile.fill(ground);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor faint(inkColour);
    faint.setAlpha(40);
    painter.setPen(QPen(faint, 6));
    for (int x = -3 * stripeGap; x <= stripeGap; x += stripeGap)
        painter.drawLine(x, bannerHeight + 4, x + bannerHeight + 8, -4);
    return tile;
}

} // namespace

PracticeBanner::PracticeBanner(QWidget *parent)
    : QWidget{parent}
{
    setObjectName(QStringLiteral("practiceBanner"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Practice mode – no real money moves"));
}

QSize PracticeBanner::sizeHint() const
{
    return {400, bannerHeight};
}

void PracticeBanner::paintEvent(QPaintEvent *)
{
    const QColor ground = Theme::of(this).practice;
    QPainter painter(this);
    painter.setFont(themeFont(this, TextSize::Body, Weight::Strong));
    const QString text = accessibleName();
    const int words = painter.fontMetrics().horizontalAdvance(text) + 4 * Theme::grid;

    painter.drawTiledPixmap(rect(), stripes(ground, devicePixelRatioF()));
    painter.fillRect((width() - words) / 2, 0, words, height(), ground);
    painter.setPen(QColor(inkColour));
    painter.drawText(rect(), Qt::AlignCenter, text);
}

} // namespace saoma
