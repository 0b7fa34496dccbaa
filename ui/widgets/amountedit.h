// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/amountdraft.h"

#include <QLineEdit>

namespace saoma {

/// The amount: huge, and smaller as digits grow. Keys that cannot belong to an amount are not taken and
/// answered with a hint; text that arrives otherwise (pasted, by an accessibility tool) stays as it is and is
/// judged by `total()`.
class AmountEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit AmountEdit(QWidget *parent = nullptr);

    /// As a key press: a digit, the point, or `+`.
    void typeKey(QChar key);
    /// Backspace: the last character, or the last line of the sum back into the edit.
    void eraseLast();
    void clearAll();

    [[nodiscard]] Result<Money> total() const { return m_draft.total(text()); }
    [[nodiscard]] const QList<Money> &lines() const { return m_draft.lines(); }
    [[nodiscard]] bool isBlank() const { return text().trimmed().isEmpty() && !m_draft.hasLines(); }

Q_SIGNALS:
    void draftChanged();
    void hinted(saoma::TypingHint hint); ///< None when a key was taken.
    void lineRefused(const saoma::Error &error);
    void goOn();   ///< Enter.
    void goBack(); ///< Esc.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addLine();
    [[nodiscard]] bool takes(const QString &typed);
    [[nodiscard]] QString textWith(const QString &typed) const;
    void fitFont();

    AmountDraft m_draft;
};

} // namespace saoma
