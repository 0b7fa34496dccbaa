// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace saoma {

/// A striped strip over every screen of practice mode: no real money moves.
class PracticeBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeBanner(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace saoma
