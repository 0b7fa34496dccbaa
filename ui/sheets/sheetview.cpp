// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/sheetview.h"

#include "ui/print/sheetpreview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int paperMargin = 2 * Theme::grid;
constexpr double scaleMin = 0.4; // pixels a millimetre
constexpr double scaleMax = 40;
constexpr double viewZoomStep = 1.25;
constexpr double lengthSlack = 0.01; // pixels: a page that was made to fit does fit

} // namespace

SheetView::SheetView(QWidget *parent)
    : QAbstractScrollArea{parent}
{
    setObjectName(u"sheetView"_s);
    setAccessibleName(tr("Preview"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    connect(&m_rendering, &QFutureWatcherBase::finished, this, &SheetView::onRendered);
}

void SheetView::setSheet(std::shared_ptr<const Sheet> sheet)
{
    m_sheet = std::move(sheet);
    m_face.reset();
    m_page = std::clamp(m_page, 0, std::max(0, pages() - 1));
    // An old picture may stand in for the new one only where it looks much alike.
    if (!m_sheet || !m_shot.sheet || m_shot.sheet->order.form.page != m_sheet->order.form.page)
        m_shot = {};
    fit();
    layOut();
    Q_EMIT viewChanged();
}

void SheetView::setPage(int page)
{
    const int nearest = std::clamp(page, 0, std::max(0, pages() - 1));
    if (nearest == m_page)
        return;
    m_page = nearest;
    m_hovered = -1;
    verticalScrollBar()->setValue(0);
    layOut();
    Q_EMIT viewChanged();
}

void SheetView::setZoom(Zoom zoom)
{
    m_zoom = zoom;
    fit();
    layOut();
    Q_EMIT viewChanged();
}

void SheetView::zoomIn()
{
    setScale(m_scale * viewZoomStep, QRectF(viewport()->rect()).center());
}

void SheetView::zoomOut()
{
    setScale(m_scale / viewZoomStep, QRectF(viewport()->rect()).center());
}

void SheetView::showFace(int face)
{
    m_face = face;
    setPage(m_sheet->faces[face].page);
    const QRectF seen = onScreen(m_sheet->faces[face].face);
    const QRectF room(viewport()->rect());
    horizontalScrollBar()->setValue(
        horizontalScrollBar()->value() + int(seen.center().x() - room.center().x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(seen.center().y() - room.center().y()));
    viewport()->update();
}

int SheetView::percent() const
{
    return int(std::lround(m_scale * 25.4 / logicalDpiX() * 100));
}

QRectF SheetView::pageRect() const
{
    const QSizeF page = m_sheet ? m_sheet->order.form.page * m_scale : QSizeF();
    const auto start = [](double room, double length, const QScrollBar *bar) {
        return length + 2 * paperMargin <= room + lengthSlack ? (room - length) / 2
                                                              : paperMargin - bar->value();
    };
    return {{start(viewport()->width(), page.width(), horizontalScrollBar()),
                start(viewport()->height(), page.height(), verticalScrollBar())},
        page};
}

QRectF SheetView::onScreen(const QRectF &mm) const
{
    return {pageRect().topLeft() + mm.topLeft() * m_scale, mm.size() * m_scale};
}

int SheetView::cellAt(QPointF position) const
{
    if (!m_sheet || m_page != 0)
        return -1;
    const SheetTemplate &form = m_sheet->order.form;
    for (int cell = 0; form.cellsPerPage() > 1 && cell < form.cellsPerPage(); ++cell)
        if (onScreen(form.cardRect(cell)).contains(position))
            return cell;
    return -1;
}

void SheetView::fit()
{
    if (!m_sheet || m_zoom == Zoom::Free)
        return;
    const QSizeF page = m_sheet->order.form.page;
    const double width = (maximumViewportSize().width() - 2 * paperMargin) / page.width();
    const double height = (maximumViewportSize().height() - 2 * paperMargin) / page.height();
    double scale = m_zoom == Zoom::FitPage ? std::min(width, height) : width;
    if (scale > height) // there will be a bar beside it
        scale = (maximumViewportSize().width() - 2 * paperMargin - verticalScrollBar()->sizeHint().width())
            / page.width();
    m_scale = std::clamp(scale, scaleMin, scaleMax);
}

/// What lies under `about` stays there.
void SheetView::setScale(double pixelsPerMm, QPointF about)
{
    if (!m_sheet)
        return;
    const QPointF mm = (about - pageRect().topLeft()) / m_scale;
    m_zoom = Zoom::Free;
    m_scale = std::clamp(pixelsPerMm, scaleMin, scaleMax);
    layOut();
    const QPointF moved = pageRect().topLeft() + mm * m_scale - about;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(moved.y()));
    Q_EMIT viewChanged();
}

void SheetView::layOut()
{
    const QSizeF page = m_sheet ? m_sheet->order.form.page * m_scale : QSizeF();
    const auto set = [](QScrollBar *bar, double length, int room) {
        bar->setRange(0, std::max(0, int(std::ceil(length - lengthSlack)) + 2 * paperMargin - room));
        bar->setPageStep(room);
        bar->setSingleStep(40);
    };
    set(horizontalScrollBar(), page.width(), viewport()->width());
    set(verticalScrollBar(), page.height(), viewport()->height());
    renderSeen();
    viewport()->update();
}

/// One picture at a time: what changes meanwhile is drawn after it, and only the latest of it.
void SheetView::renderSeen()
{
    const QRectF paper = pageRect();
    const QRectF seen = paper.intersected(viewport()->rect());
    if (!m_sheet || seen.isEmpty())
        return;
    Shot shot{m_sheet, m_page, {(seen.topLeft() - paper.topLeft()) / m_scale, seen.size() / m_scale},
        (seen.size() * devicePixelRatioF()).toSize().expandedTo({1, 1}), {}};
    if (shot.sheet == m_shot.sheet && shot.page == m_shot.page && shot.area == m_shot.area
        && shot.pixels == m_shot.pixels)
        return;
    if (m_rendering.isRunning()) {
        m_isRenderingDue = true;
        return;
    }
    m_rendering.setFuture(QtConcurrent::run([shot]() mutable {
        shot.image = previewOf(*shot.sheet, shot.page, shot.area, shot.pixels);
        return shot;
    }));
}

void SheetView::onRendered()
{
    Shot shot = m_rendering.result();
    if (shot.sheet == m_sheet && shot.page == m_page) {
        m_shot = std::move(shot);
        viewport()->update();
        Q_EMIT drawn();
    }
    if (std::exchange(m_isRenderingDue, false))
        renderSeen();
}

void SheetView::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.page);
    if (!m_sheet)
        return;
    const QRectF paper = pageRect();
    painter.fillRect(paper, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_shot.page == m_page && !m_shot.image.isNull())
        painter.drawImage(onScreen(m_shot.area), m_shot.image);
    painter.setPen(theme.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_page == 0)
        drawUsedCells(painter);
    if (m_face && m_sheet->faces[*m_face].page == m_page) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.solid(Tone::Warning), 3));
        painter.drawRoundedRect(onScreen(m_sheet->faces[*m_face].face).adjusted(-3, -3, 3, 3), 4, 4);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.ink(Tone::Info), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

/// What is left free on a used sheet, and where a click would begin.
void SheetView::drawUsedCells(QPainter &painter) const
{
    const SheetTemplate &form = m_sheet->order.form;
    painter.setPen(QColor(0x9AA5A0));
    for (int cell = 0; cell < m_sheet->order.startCell; ++cell) {
        painter.setBrush(QColor(0xEDF1EF));
        painter.drawRect(onScreen(form.cardRect(cell)));
        painter.setBrush(QBrush(QColor(0xC3CEC8), Qt::BDiagPattern));
        painter.drawRect(onScreen(form.cardRect(cell)));
    }
    if (m_hovered < 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0x0B5CAD), 2, Qt::DashLine));
    painter.drawRect(onScreen(form.cardRect(m_hovered)));
}

bool SheetView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void SheetView::resizeEvent(QResizeEvent *)
{
    fit();
    layOut();
    Q_EMIT viewChanged();
}

void SheetView::scrollContentsBy(int, int)
{
    renderSeen();
    viewport()->update();
}

void SheetView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        setScale(m_scale * std::pow(viewZoomStep, event->angleDelta().y() / 120.0), event->position());
    else
        QAbstractScrollArea::wheelEvent(event);
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Home:
        return setPage(0);
    case Qt::Key_End:
        return setPage(pages() - 1);
    case Qt::Key_PageUp: // the page's keys, not the bar's
    case Qt::Key_PageDown:
        return event->ignore();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SheetView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = m_lastDrag = event->position().toPoint();
    m_isDragging = false;
}

void SheetView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_pressedAt)
        return hover(cellAt(event->position()));
    if (!m_isDragging && (position - *m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    const QPoint moved = position - std::exchange(m_lastDrag, position);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void SheetView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_pressedAt, std::nullopt) || m_isDragging)
        return;
    if (const int cell = cellAt(event->position()); cell >= 0)
        Q_EMIT cellClicked(cell);
}

void SheetView::hover(int cell)
{
    if (std::exchange(m_hovered, cell) == cell)
        return;
    //: %1 counts the labels of a sheet along the rows.
    viewport()->setToolTip(cell < 0 ? QString() : tr("Click to begin at place %1").arg(cell + 1));
    viewport()->setCursor(cell < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

} // namespace saoma
