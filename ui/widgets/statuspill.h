// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/statetext.h"

#include <QWidget>

namespace saoma {

/// A state's word with its sign in its colour: three ways to say the same thing.
class StatusPill final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusPill(QWidget *parent = nullptr);

    void setState(const StateText &state);
    [[nodiscard]] QString word() const { return m_state.word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateText m_state;
};

} // namespace saoma
