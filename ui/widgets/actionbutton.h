// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace saoma {

/// A button with its key written on it, so that nobody needs a manual. Takes the focus by Tab only: a mouse
/// or finger never takes it away from the amount.
class ActionButton final : public QPushButton
{
    Q_OBJECT
public:
    enum class Look {
        Primary, ///< The one thing to do next.
        Plain,
        Danger,  ///< Ends something that is under way.
        OnSolid, ///< On a surface of full colour.
    };

    explicit ActionButton(Look look, QWidget *parent = nullptr);

    void setLook(Look look);
    /// Words for the button, and the name of its key ("F5"), which may be empty.
    void setWords(const QString &words, const QString &key = {});
    void setRowHeight(int pixels);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Colours;
    [[nodiscard]] Colours colours() const;

    Look m_look;
    QString m_key;
    int m_height = 56;
};

} // namespace saoma
