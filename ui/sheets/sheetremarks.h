// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/codeverdict.h"
#include "ui/print/sheet.h"

#include <QAbstractListModel>

#include <memory>

namespace saoma {

/// What is wrong with a sheet's cards: what stops it first, then what its maker should know, the same of many
/// products in one line.
class SheetRemarks final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int BlockingRole = Qt::UserRole; ///< bool: the product must not be printed like this.
    static constexpr int FaceRole =
        Qt::UserRole + 1; ///< int: where on the sheet it is seen first; -1: nowhere.

    using QAbstractListModel::QAbstractListModel;

    /// A sheet that has not been proven yet; nullptr: none.
    void setSheet(std::shared_ptr<const Sheet> sheet);
    /// Of that sheet.
    void setProof(const SheetProof &proof);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    /// Which of the sheet's problems, or which verdict; words are made when somebody looks.
    struct Line
    {
        bool isBlocking = false;
        int item = 0;
        int face = 0;
        SheetProblemGroup problem{-1, 1}; ///< -1: a verdict.
        CodeVerdict::Kind verdict = CodeVerdict::Kind::Readable;
    };
    void sort();

    std::shared_ptr<const Sheet> m_sheet;
    QList<int> m_firstFaces; ///< Of each item.
    QList<Line> m_lines;
};

} // namespace saoma
