// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/statetext.h"

#include <QStyledItemDelegate>
#include <QTableView>

#include <optional>

namespace saoma {

/// Draws a cell without a style's help: its text, cut with "…" where there is no room (one with a sign goes
/// on in a second line first, and one on the right, a number, is drawn smaller), and, where a subclass wants
/// it, a check box or a sign before it, a second line below it, and an ink. The current row has a bar and a
/// tint.
class ListDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    struct Look
    {
        std::optional<Tone> tone; ///< Nothing: plain text.
        std::optional<Sign> sign;
        bool isFaint = false;
        bool isStrong = false;
        bool isWaiting = false;             ///< Keys go elsewhere: the current row is grey.
        std::optional<bool> isChecked = {}; ///< Nothing: no box.
        QString detail = {};                ///< A smaller line below the text.
    };
    [[nodiscard]] virtual Look lookOf(const QModelIndex &index) const;
};

/// A table of whole rows for reading and choosing: arrows move, Tab leaves it. Enter and Esc are left to
/// those around it.
class ListTable final : public QTableView
{
    Q_OBJECT
public:
    explicit ListTable(QWidget *parent = nullptr);

    /// Widths by column; one of them is 0 and takes what is left.
    void setColumnWidths(const QList<int> &widths);
    /// Makes the row the current one and brings it into view, also right after the model was reset.
    void showRow(int row);
    [[nodiscard]] int currentRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace saoma
