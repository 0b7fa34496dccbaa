// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheet.h"

#include <QAbstractScrollArea>
#include <QFutureWatcher>
#include <QImage>

#include <memory>
#include <optional>

namespace saoma {

/// A sheet's pages as they will be printed, black on white in every theme. Drawn on a thread of the pool:
/// until the new picture is there, the old one is shown in its place. Arrows and dragging move the page, +
/// and
/// - change its size; a click on a cell of the first page asks to begin there.
class SheetView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Zoom { FitPage, FitWidth, Free };

    explicit SheetView(QWidget *parent = nullptr);

    /// nullptr: none. The page that is looked at stays, as far as there is one.
    void setSheet(std::shared_ptr<const Sheet> sheet);
    void setPage(int page); ///< From 0; as near as there is one.
    void setZoom(Zoom zoom);
    void zoomIn(); ///< About the middle of what is seen.
    void zoomOut();
    /// Marks a face and brings it into sight.
    void showFace(int face);

    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pages() const { return m_sheet ? m_sheet->pages() : 0; }
    [[nodiscard]] Zoom zoom() const { return m_zoom; }
    /// 100: actual size, as far as the screen knows its own.
    [[nodiscard]] int percent() const;
    /// Nothing better is being drawn than what is shown.
    [[nodiscard]] bool isSettled() const { return !m_rendering.isRunning(); }

Q_SIGNALS:
    void viewChanged(); ///< Page or size.
    void drawn();       ///< A new picture is shown.
    void cellClicked(int cell);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    /// A picture of a part of a page.
    struct Shot
    {
        std::shared_ptr<const Sheet> sheet;
        int page = 0;
        QRectF area; ///< Millimetres.
        QSize pixels;
        QImage image;
    };

    [[nodiscard]] QRectF pageRect() const; ///< In the viewport's pixels.
    [[nodiscard]] QRectF onScreen(const QRectF &mm) const;
    [[nodiscard]] int cellAt(QPointF position) const; ///< -1: none to begin at.
    void fit();
    void setScale(double pixelsPerMm, QPointF about);
    void layOut();
    void renderSeen();
    void onRendered();
    void drawUsedCells(QPainter &painter) const;
    void hover(int cell);

    std::shared_ptr<const Sheet> m_sheet;
    int m_page = 0;
    Zoom m_zoom = Zoom::FitPage;
    double m_scale = 1; ///< Pixels a millimetre.
    Shot m_shot;        ///< What is shown.
    QFutureWatcher<Shot> m_rendering;
    bool m_isRenderingDue = false; ///< Something has changed since it began.
    std::optional<int> m_face;     ///< The marked one.
    int m_hovered = -1;
    std::optional<QPoint> m_pressedAt;
    bool m_isDragging = false;
    QPoint m_lastDrag;
};

} // namespace saoma
