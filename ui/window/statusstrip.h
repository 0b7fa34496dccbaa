// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/statetext.h"

#include <QWidget>

namespace saoma {

class WordLabel;

/// The bottom line of the window: what is wrong with the surroundings, and where one is.
class StatusStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(QWidget *parent = nullptr);

    /// The most serious trouble, in a whole sentence; empty when all is well.
    void setTrouble(const QString &sentence, Tone tone = Tone::Warning);
    void setPlace(const QString &place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    WordLabel *m_trouble;
    WordLabel *m_place;
    Tone m_tone = Tone::Neutral;
    bool m_hasTrouble = false;
};

} // namespace saoma
