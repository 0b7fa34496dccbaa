// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

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

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInk();

    TextSize m_size;
    Ink m_ink;
    QColor m_colour;
};

} // namespace saoma
