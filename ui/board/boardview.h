// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedLayout;

namespace saoma {

class BoardCardView;
class BoardViewModel;
class WordLabel;

/// The cards of a board, as large as all of them fit, or one sentence instead of them. It tells the model
/// whether somebody can see it. The model must outlive it.
class BoardView final : public QWidget
{
    Q_OBJECT
public:
    enum class For {
        Desk,
        Buyers, ///< Nothing of the shop's own troubles is told.
    };

    BoardView(BoardViewModel &model, For who, QWidget *parent = nullptr);

    /// How a grid is cut for so many cards, so that their codes are as large as can be.
    [[nodiscard]] static int columnsFor(int cards, QSize room);
    [[nodiscard]] bool isSeen() const;
    /// As a click on the card, from 0.
    void touch(int card);

Q_SIGNALS:
    void seenChanged();
    /// A card has been clicked while its code was shown.
    void codeTouched(const QString &code);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void render();
    void place();
    [[nodiscard]] QString sentence() const;

    BoardViewModel &m_model;
    For m_for;
    QList<BoardCardView *> m_cards;
    WordLabel *m_sentence;
};

} // namespace saoma
