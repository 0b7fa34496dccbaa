// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/signview.h"

#include "ui/widgets/signpainter.h"

#include <QPainter>
#include <QTimerEvent>

namespace saoma {
namespace {

constexpr int stepsPerTurn = 24;
constexpr int millisecondsPerStep = 50;

} // namespace

SignView::SignView(QWidget *parent)
    : QWidget{parent}
{
}

void SignView::setSign(Sign sign, const QColor &colour)
{
    if (sign == m_sign && colour == m_colour)
        return;
    m_sign = sign;
    m_colour = colour;
    turnIfNeeded();
    update();
}

void SignView::setSignSize(int pixels)
{
    m_size = pixels;
    updateGeometry();
    update();
}

QSize SignView::sizeHint() const
{
    return {m_size, m_size};
}

void SignView::paintEvent(QPaintEvent *)
{
    const int side = std::min({m_size, width(), height()});
    const QRectF box((width() - side) / 2.0, (height() - side) / 2.0, side, side);
    QPainter painter(this);
    paintSign(painter, box, m_sign, m_colour, qreal(m_step) / stepsPerTurn);
}

void SignView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QWidget::timerEvent(event);
    m_step = (m_step + 1) % stepsPerTurn;
    update();
}

void SignView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    turnIfNeeded();
}

void SignView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void SignView::turnIfNeeded()
{
    if (m_sign == Sign::Spinner && isVisible())
        m_timer.start(millisecondsPerStep, this);
    else
        m_timer.stop();
}

} // namespace saoma
