// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>

namespace saoma {

/// Minutes and seconds left; small and grey at first, large and amber in the last minute. It is told the time
/// and has no clock of its own.
class Countdown final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds prominentBelow{60};

    explicit Countdown(QWidget *parent = nullptr);

    void setLeft(std::chrono::seconds left);
    [[nodiscard]] bool isProminent() const { return m_left <= prominentBelow; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::chrono::seconds m_left{0};
};

} // namespace saoma
