// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace saoma {

/// Keeps a line's text off its frame, and its placeholder readable in every theme.
void fitField(QLineEdit &line);

class WordLabel;

/// A field of a form: its word above, what is wrong with it below, with a sign and a frame, not by colour
/// alone. The place for the fault is always there, so that nothing moves while somebody types.
class FieldEdit final : public QWidget
{
    Q_OBJECT
public:
    enum class Lines {
        One,
        Several,
        Pin, ///< One of digits alone, that nobody can read; at most 12.
    };

    FieldEdit(const QString &word, Lines lines, QWidget *parent = nullptr);

    void setWord(const QString &word);
    void setText(const QString &text); ///< Keeps the cursor where it is if nothing changes.
    [[nodiscard]] QString text() const;
    /// What was typed, which is not there any more.
    [[nodiscard]] SecretBytes takeSecret();
    void setFault(const QString &sentence); ///< Empty: nothing is wrong.
    /// What is good to know, in the fault's place as long as there is none.
    void setRemark(const QString &sentence);
    void setReadOnly(bool isReadOnly);
    void takeFocus();

Q_SIGNALS:
    void typed(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *edit() const;
    void fitFault();
    void showFault();

    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr;
    WordLabel *m_word;
    WordLabel *m_fault; ///< Or the remark.
    QString m_faultText;
    QString m_remarkText;
};

} // namespace saoma
