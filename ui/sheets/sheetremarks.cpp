// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/sheetremarks.h"

#include "ui/text/sheettext.h"

#include <algorithm>

namespace saoma {

void SheetRemarks::setSheet(std::shared_ptr<const Sheet> sheet)
{
    beginResetModel();
    m_sheet = std::move(sheet);
    m_lines.clear();
    m_firstFaces.clear();
    if (m_sheet) {
        m_firstFaces.fill(-1, m_sheet->cards.size());
        for (int face = 0; face < m_sheet->faces.size(); ++face)
            if (int &first = m_firstFaces[m_sheet->faces[face].item]; first < 0)
                first = face;
        for (const SheetProblemGroup &group : groupedProblems(m_sheet->problems)) {
            const SheetProblem &problem = m_sheet->problems[group.first];
            m_lines.append(
                {problem.isBlocking(), problem.item, m_firstFaces.value(problem.item, -1), group, {}});
        }
    }
    sort();
    endResetModel();
}

void SheetRemarks::setProof(const SheetProof &proof)
{
    beginResetModel();
    m_lines.removeIf([](const Line &line) { return line.problem.first < 0; });
    QSet<std::pair<int, int>> told; // copies of a card fail alike
    for (const CodeVerdict &verdict : proof.failing) {
        const int item = m_sheet->faces[verdict.face].item;
        if (told.contains({item, int(verdict.kind)}))
            continue;
        told.insert({item, int(verdict.kind)});
        m_lines.append({true, item, verdict.face, {-1, 1}, verdict.kind});
    }
    sort();
    endResetModel();
}

void SheetRemarks::sort()
{
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) {
        return a.isBlocking != b.isBlocking ? a.isBlocking : a.item < b.item;
    });
}

int SheetRemarks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant SheetRemarks::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        if (line.problem.first < 0)
            return verdictText(line.verdict, m_sheet->cards[line.item].product.id);
        const SheetProblem &problem = m_sheet->problems[line.problem.first];
        return problemText(problem, m_sheet->productOf(problem), line.problem.products);
    }
    case BlockingRole:
        return line.isBlocking;
    case FaceRole:
        return line.face;
    default:
        return {};
    }
}

} // namespace saoma
