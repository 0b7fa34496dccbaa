// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/figurerow.h"

#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int tiles = 5;

} // namespace

FigureRow::FigureRow(QWidget *parent)
    : QWidget{parent}
{
    setObjectName(u"reportFigures"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid);
    for (int number = 0; number < tiles; ++number) {
        m_tiles.append(makeTile(number));
        row->addWidget(m_tiles.last().card, 1);
    }
}

FigureRow::Tile FigureRow::makeTile(int number)
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(0);
    const auto label = [&](const QString &name, TextSize size, Ink ink) {
        auto *made = new WordLabel(size, ink, card);
        made->setObjectName(u"%1%2"_s.arg(name).arg(number));
        made->setMinimumWidth(1); // a sum of billions is cut rather than that the window grows
        column->addWidget(made);
        return made;
    };
    Tile tile{card, label(u"figureName"_s, TextSize::Small, Ink::Faint),
        label(u"figure"_s, TextSize::Large, Ink::Normal),
        label(u"figureDetail"_s, TextSize::Small, Ink::Faint)};
    tile.value->setWeight(Weight::Strong);
    return tile;
}

void FigureRow::setFigures(const QList<ReportFigure> &figures)
{
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        const ReportFigure figure = figures.value(i);
        m_tiles[i].name->setText(figure.name);
        m_tiles[i].value->setText(figure.value);
        m_tiles[i].detail->setText(figure.detail);
        m_tiles[i].card->setToolTip(figure.value);
        m_tiles[i].value->setAccessibleName(u"%1: %2, %3"_s.arg(figure.name, figure.value, figure.detail));
    }
}

} // namespace saoma
