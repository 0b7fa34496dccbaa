// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

namespace saoma {

/// One key of the pad: at least 12 mm high and wide, never takes the focus.
class KeypadKey final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind { Digit, Act };
    KeypadKey(const QString &face, Kind kind, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
};

/// A number block for fingers, in the order of a calculator.
class Keypad final : public QWidget
{
    Q_OBJECT
public:
    explicit Keypad(QWidget *parent = nullptr);

Q_SIGNALS:
    void typed(QChar key); ///< A digit, the point, or `+`.
    void erased();
    void cleared();

private:
    KeypadKey *addKey(
        const QString &face, KeypadKey::Kind kind, int row, int column, int rows = 1, int columns = 1);
};

} // namespace saoma
