// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/sheetproblem.h"

#include <algorithm>

namespace saoma {
namespace {

bool comesOfTemplate(const SheetProblem &problem)
{
    return problem.kind == SheetProblem::Kind::ModuleSmall
        || problem.kind == SheetProblem::Kind::LowCorrection || problem.kind == SheetProblem::Kind::EdgeShort;
}

} // namespace

QList<SheetProblemGroup> groupedProblems(const QList<SheetProblem> &problems)
{
    QList<SheetProblemGroup> groups;
    QList<qsizetype> shared; // the groups that may grow: few, whatever the number of products
    for (qsizetype i = 0; i < problems.size(); ++i) {
        SheetProblem problem = problems[i];
        const auto known = std::find_if(shared.cbegin(), shared.cend(), [&](qsizetype group) {
            const SheetProblem &first = problems[groups[group].first];
            problem.item = first.item;
            return problem == first;
        });
        if (known != shared.cend()) {
            ++groups[*known].products;
            continue;
        }
        if (comesOfTemplate(problem))
            shared.append(groups.size());
        groups.append({i, 1});
    }
    return groups;
}

} // namespace saoma
