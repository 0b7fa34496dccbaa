// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/reportfigures.h"

#include <QWidget>

namespace saoma {

class WordLabel;

/// The large numbers of a report, side by side. To a screen reader each is one sentence.
class FigureRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FigureRow(QWidget *parent = nullptr);

    /// Always as many. Empty: nothing is known yet.
    void setFigures(const QList<ReportFigure> &figures);

private:
    struct Tile
    {
        QWidget *card;
        WordLabel *name;
        WordLabel *value;
        WordLabel *detail;
    };
    [[nodiscard]] Tile makeTile(int number);
    QList<Tile> m_tiles;
};

} // namespace saoma
