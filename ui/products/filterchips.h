// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/importtable.h"

#include <QWidget>

class QButtonGroup;

namespace saoma {

/// Which rows of an import are looked at: all, or one kind, each with its number.
class FilterChips final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(ImportTable &table, QWidget *parent = nullptr);

    void render();
    void next(); ///< The next kind of which there are rows.

private:
    [[nodiscard]] std::optional<ImportTable::Kind> kindOf(int chip) const;
    [[nodiscard]] qsizetype countOf(int chip) const;
    void choose(int chip);

    ImportTable &m_table;
    QButtonGroup *m_chips;
};

} // namespace saoma
