// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/sheettemplate.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace saoma {

class ActionButton;
class GridSketch;
class WordLabel;

/// A grid of cards or labels of the shop's own: made, changed or removed. What is wrong with it is said while
/// it is being typed, and only a grid without fault can be saved.
class TemplateEditor final : public QDialog
{
    Q_OBJECT
public:
    /// Starts from `form`; `known` are the names that there are.
    TemplateEditor(const SheetTemplate &form, const QList<SheetTemplate> &known, QWidget *parent = nullptr);

    /// What became of the saving or removing: closes, or says why not.
    void end(const Result<> &written);

Q_SIGNALS:
    void saveWanted(const saoma::SheetTemplate &form);
    void removeWanted(const QString &name); ///< After a question.

private:
    void makeFields(QFormLayout &fields);
    QLayout *makeActs();
    void fill(const SheetTemplate &form);
    void askToRemove();
    void addPair(QFormLayout &fields, const QString &part, const QString &words, QDoubleSpinBox *&first,
        QDoubleSpinBox *&second, QWidget *more = nullptr);
    void addField(QFormLayout &fields, const QString &part, const QString &words, QWidget *field);
    [[nodiscard]] SheetTemplate form() const;
    void onEdited();
    void say(const QString &text, bool isFault);

    QList<SheetTemplate> m_known;
    QString m_ownName;                    ///< Of the one it starts from; empty: that is a builtin one.
    QHash<QString, WordLabel *> m_labels; ///< By the part that they name, as validate() calls it.
    bool m_isFilling = false;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_paper = nullptr;
    QDoubleSpinBox *m_pageWidth = nullptr;
    QDoubleSpinBox *m_pageHeight = nullptr;
    QSpinBox *m_columns = nullptr;
    QSpinBox *m_rows = nullptr;
    QDoubleSpinBox *m_cardWidth = nullptr;
    QDoubleSpinBox *m_cardHeight = nullptr;
    QCheckBox *m_isCentred = nullptr;
    QDoubleSpinBox *m_firstX = nullptr;
    QDoubleSpinBox *m_firstY = nullptr;
    QCheckBox *m_isEdgeToEdge = nullptr;
    QDoubleSpinBox *m_stepX = nullptr;
    QDoubleSpinBox *m_stepY = nullptr;
    QSpinBox *m_dpi = nullptr;
    QSpinBox *m_distance = nullptr;
    GridSketch *m_sketch = nullptr;
    WordLabel *m_says = nullptr;
    ActionButton *m_remove = nullptr;
    ActionButton *m_save = nullptr;
};

} // namespace saoma
