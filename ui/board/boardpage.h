// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardchoice.h"
#include "ui/board/boardkeys.h"
#include "ui/board/boardviewmodel.h"
#include "ui/widgets/page.h"

#include <memory>

class QStackedLayout;

namespace saoma {

class BoardChooser;
class BoardView;
class BoardWindow;

/// What the board works with. All references must outlive it.
struct BoardNeeds
{
    Ledger &ledger;
    PaymentRunner &runner;
    Catalog &catalog;
    Clock &clock;
    Random &random;
    QString shopName;
    bool isPractice = false; ///< A click on a card plays its buyer.
};

/// The product board: first which products, then their live codes, in the window or on a screen of their own.
class BoardPage final : public Page
{
    Q_OBJECT
public:
    explicit BoardPage(const BoardNeeds &needs, QWidget *parent = nullptr);
    ~BoardPage() override;

    [[nodiscard]] BoardViewModel &model() { return m_model; }
    [[nodiscard]] BoardChoice &choice() { return m_choice; }
    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override;

Q_SIGNALS:
    /// A card has been clicked, or its number typed: in practice mode a buyer scans its code.
    void codeTouched(const QString &code);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeBoard();
    void showBoard();
    void showChooser();
    void toggleFullScreen();
    void noteSeen();

    BoardNeeds m_needs;
    BoardKeys m_keys;
    BoardChoice m_choice;
    BoardViewModel m_model;
    BoardChooser *m_chooser = nullptr;
    QWidget *m_board = nullptr;
    BoardView *m_view = nullptr;
    QStackedLayout *m_stack = nullptr;
    std::unique_ptr<BoardWindow> m_window; ///< While it is open.
};

} // namespace saoma
