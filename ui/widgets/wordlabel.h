// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QHash>
#include <QLabel>

namespace saoma {

enum class Ink { Normal, Faint };

/// Plain text on the type scale: never rich text, so that nothing received can be taken for markup.
class WordLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit WordLabel(TextSize size, Ink ink = Ink::Normal, QWidget *parent = nullptr);

    void setWeight(Weight weight);
    /// An invalid colour takes the theme's again.
    void setInk(const QColor &colour);

    /// As QLabel's, remembered: layouts ask for the same widths many times over, and each asking lays out the
    /// text.
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInk();

    TextSize m_size;
    Ink m_ink;
    QColor m_colour;
    mutable QHash<int, int> m_heights; ///< Of m_heightsText in m_heightsFont, by width.
    mutable QString m_heightsText;
    mutable QFont m_heightsFont;
};

} // namespace saoma
