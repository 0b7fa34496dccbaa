// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardwindow.h"

#include "ui/board/boardview.h"
#include "ui/widgets/practicebanner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {

BoardWindow::BoardWindow(
    BoardViewModel &model, const QString &shopName, bool isPractice, const BoardKeys &keys)
    : m_view{new BoardView(model, BoardView::For::Buyers, this)}
{
    setObjectName(u"boardWindow"_s);
    setWindowTitle(tr("Product board"));
    setAttribute(Qt::WA_QuitOnClose, false); // the program ends with the desk's window
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (isPractice)
        column->addWidget(new PracticeBanner(this));
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    inside->setSpacing(Theme::grid);
    auto *title = new WordLabel(TextSize::Large, Ink::Normal, this);
    title->setWeight(Weight::Strong);
    title->setAlignment(Qt::AlignCenter);
    //: %1 is the shop's name.
    title->setText(shopName.isEmpty() ? tr("Scan with WeChat and pay")
                                      : tr("%1 · Scan with WeChat and pay").arg(shopName));
    inside->addWidget(title);
    inside->addWidget(m_view, 1);
    column->addLayout(inside, 1);
    for (const QKeySequence &key : {QKeySequence(Qt::Key_Escape), keys.fullScreen})
        connect(new QShortcut(key, this), &QShortcut::activated, this, &QWidget::close);
}

void BoardWindow::open(const QWidget *beside)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    QScreen *own = beside->screen();
    const auto other = std::find_if(
        screens.cbegin(), screens.cend(), [own](const QScreen *screen) { return screen != own; });
    setGeometry((other == screens.cend() ? own : *other)->geometry());
    showFullScreen();
    activateWindow();
}

void BoardWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

void BoardWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        Q_EMIT m_view->seenChanged();
}

void BoardWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).page);
}

} // namespace saoma
