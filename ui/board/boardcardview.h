// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardslot.h"

#include <QWidget>

namespace saoma {

class QrView;
class SignView;

/// One product as buyers see it: name, price, the code as large as there is room for, and how it stands. A
/// wide card has its words beside the code, a tall one above and below it.
class BoardCardView final : public QWidget
{
    Q_OBJECT
public:
    explicit BoardCardView(QWidget *parent = nullptr);

    void show(const BoardCard &card);
    [[nodiscard]] const BoardCard &card() const { return m_card; }
    /// Where the code goes on a card of this size.
    [[nodiscard]] static QRect codePlace(QSize size);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int paintName(QPainter &painter, const QRect &place, int linesMax, const QColor &ink) const;
    void paintPrice(QPainter &painter, const QRect &place, const QColor &ink) const;
    void paintState(QPainter &painter, const QRect &place, const QColor &ink) const;
    void paintLeft(QPainter &painter, const QRect &place) const;

    BoardCard m_card;
    QrView *m_code;
    SignView *m_sign;
};

} // namespace saoma
