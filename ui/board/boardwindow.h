// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardkeys.h"

#include <QWidget>

namespace saoma {

class BoardView;
class BoardViewModel;

/// The board alone on a whole screen, for buyers: a second screen if there is one. Esc, or the key that has
/// opened it, closes it. The model must outlive it.
class BoardWindow final : public QWidget
{
    Q_OBJECT
public:
    BoardWindow(BoardViewModel &model, const QString &shopName, bool isPractice, const BoardKeys &keys);

    [[nodiscard]] BoardView &view() { return *m_view; }
    /// On another screen than `beside`, where there is one.
    void open(const QWidget *beside);

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    BoardView *m_view;
};

} // namespace saoma
