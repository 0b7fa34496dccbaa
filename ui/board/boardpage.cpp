// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpage.h"

#include "ui/board/boardchooser.h"
#include "ui/board/boardview.h"
#include "ui/board/boardwindow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int boardButtonHeight = 48;

} // namespace

BoardPage::BoardPage(const BoardNeeds &needs, QWidget *parent)
    : Page{parent},
      m_needs{needs},
      m_choice{needs.ledger.path()},
      m_model{needs.ledger, needs.runner, needs.catalog, needs.clock, needs.random}
{
    setObjectName(u"boardPage"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_chooser = new BoardChooser(m_choice, needs.ledger, needs.catalog, m_keys, this);
    m_board = makeBoard();
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_chooser);
    m_stack->addWidget(m_board);

    const auto on = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(m_keys.fullScreen, [this] { toggleFullScreen(); });
    on(m_keys.search, [this] { showChooser(); });
    connect(m_chooser, &BoardChooser::boardWanted, this, &BoardPage::showBoard);
    m_choice.read();
}

BoardPage::~BoardPage()
{
    m_view->disconnect(this); // it is hidden once more, when this is a widget only
}

QWidget *BoardPage::makeBoard()
{
    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    m_view = new BoardView(m_model, BoardView::For::Desk, board);
    column->addWidget(m_view, 1);
    auto *row = new QHBoxLayout;
    auto *hint = new WordLabel(TextSize::Body, Ink::Faint, board);
    hint->setWordWrap(true);
    hint->setText(m_needs.isPractice
            ? tr("Practice: click a card or type its number, and a buyer scans its code and pays.")
            : tr("Every code is for one buyer; once it is paid, a fresh one comes. Payments stand in the "
                 "counter's list of today."));
    row->addWidget(hint, 1);
    const auto addButton = [&](const QString &name, const QString &words, const QString &key, auto act) {
        auto *button = new ActionButton(ActionButton::Look::Plain, board);
        button->setObjectName(name);
        button->setRowHeight(boardButtonHeight);
        button->setFixedWidth(232);
        button->setWords(words, key);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    addButton(u"chooseProducts"_s, tr("Choose products"), tr("Esc"), [this] { showChooser(); });
    addButton(u"fullScreen"_s, tr("Full screen"), nameOf(m_keys.fullScreen), [this] { toggleFullScreen(); });
    column->addLayout(row);
    connect(m_view, &BoardView::seenChanged, this, &BoardPage::noteSeen);
    connect(m_view, &BoardView::codeTouched, this, &BoardPage::codeTouched);
    return board;
}

void BoardPage::showBoard()
{
    m_model.setProducts(m_choice.productIds());
    m_stack->setCurrentWidget(m_board);
    takeFocus();
}

void BoardPage::showChooser()
{
    m_window.reset();
    m_stack->setCurrentWidget(m_chooser);
    noteSeen();
    takeFocus();
}

/// From the chooser too: what is chosen is shown at once.
void BoardPage::toggleFullScreen()
{
    if (m_window) {
        m_window->close();
        return;
    }
    if (m_stack->currentWidget() != m_board)
        m_chooser->goOn();
    if (m_stack->currentWidget() != m_board)
        return; // nothing is chosen, and that has been said
    m_window = std::make_unique<BoardWindow>(m_model, m_needs.shopName, m_needs.isPractice, m_keys);
    connect(&m_window->view(), &BoardView::seenChanged, this, &BoardPage::noteSeen);
    connect(&m_window->view(), &BoardView::codeTouched, this, &BoardPage::codeTouched);
    connect(m_window.get(), &BoardWindow::closed, this, [this] {
        m_window.release()->deleteLater();
        noteSeen();
        takeFocus();
    });
    m_window->open(this);
}

/// The codes live as long as one of the two can be seen.
void BoardPage::noteSeen()
{
    m_model.setSeen(m_view->isSeen() || (m_window && m_window->view().isSeen()));
}

void BoardPage::takeFocus()
{
    if (m_stack->currentWidget() == m_chooser)
        m_chooser->focusSearch();
    else
        setFocus(Qt::OtherFocusReason);
}

QList<KeyWords> BoardPage::keys() const
{
    return {
        {tr("Space"), tr("In the list: put the product on the board, or take it off")},
        {tr("Enter"), tr("Show the board")},
        {nameOf(m_keys.fullScreen), tr("The board on a whole screen, for buyers; again or Esc: back")},
        {nameOf(m_keys.search), tr("Choose products")},
        {tr("Esc"), tr("Back: from the board to the choice, then to the counter")},
    };
}

void BoardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_stack->currentWidget() == m_board)
            return showChooser();
        if (m_chooser->clearSearch())
            return;
    }
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && m_stack->currentWidget() == m_board)
        return m_view->touch(event->key() - Qt::Key_1);
    Page::keyPressEvent(event);
}

} // namespace saoma
