// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/filterchips.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {

FilterChips::FilterChips(ImportTable &table, QWidget *parent)
    : QWidget{parent},
      m_table{table},
      m_chips{new QButtonGroup(this)}
{
    setObjectName(u"filterChips"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid);
    for (int chip = 0; chip <= int(std::size(ImportTable::kinds)); ++chip) {
        auto *button = new Chip(this);
        m_chips->addButton(button, chip);
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_chips, &QButtonGroup::idClicked, this, &FilterChips::choose);
}

std::optional<ImportTable::Kind> FilterChips::kindOf(int chip) const
{
    return chip == 0 ? std::nullopt : std::optional{ImportTable::kinds[chip - 1]};
}

qsizetype FilterChips::countOf(int chip) const
{
    if (const auto kind = kindOf(chip))
        return m_table.count(*kind);
    qsizetype all = 0;
    for (const ImportTable::Kind kind : ImportTable::kinds)
        all += m_table.count(kind);
    return all;
}

void FilterChips::choose(int chip)
{
    m_table.setFilter(kindOf(chip));
    render();
}

void FilterChips::next()
{
    const int chips = int(std::size(ImportTable::kinds)) + 1;
    int chip = m_chips->checkedId();
    do
        chip = (chip + 1) % chips;
    while (countOf(chip) == 0 && chip != m_chips->checkedId());
    choose(chip);
}

void FilterChips::render()
{
    for (QAbstractButton *button : m_chips->buttons()) {
        const int chip = m_chips->id(button);
        const auto kind = kindOf(chip);
        //: A kind of rows and how many there are: "New (12)".
        button->setText(
            tr("%1 (%2)").arg(kind ? ImportTable::wordOf(*kind) : tr("All"), QString::number(countOf(chip))));
        button->setAccessibleName(button->text());
        button->setEnabled(countOf(chip) > 0);
        button->setChecked(kind == m_table.filter());
        button->updateGeometry();
    }
}

} // namespace saoma
