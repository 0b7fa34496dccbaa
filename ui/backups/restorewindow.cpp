// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restorewindow.h"

#include "ui/models/background.h"
#include "ui/text/errortext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/wordlabel.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr QSize restoreWindowSize{600, 300};

} // namespace

RestoreWindow::RestoreWindow(std::function<Result<QString>()> work, QWidget *parent)
    : QWidget{parent},
      m_title{new WordLabel(TextSize::Title, Ink::Normal, this)},
      m_words{new WordLabel(TextSize::Body, Ink::Normal, this)},
      m_goOn{new ActionButton(ActionButton::Look::Primary, this)}
{
    installFonts();
    setObjectName(u"restoreWindow"_s);
    setAccessibleName(u"saoma-cashier"_s);
    setWindowTitle(tr("Restoring a backup"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 24);
    column->setSpacing(2 * Theme::grid);
    m_title->setWeight(Weight::Strong);
    m_title->setObjectName(u"restoreResult"_s);
    m_title->setText(tr("The backup is checked and put in the ledger's place…"));
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_goOn->setWords(tr("Go on"), tr("Enter"));
    m_goOn->setEnabled(false);
    column->addWidget(m_title);
    column->addWidget(m_words, 1, Qt::AlignTop);
    column->addWidget(m_goOn);
    connect(m_goOn, &QPushButton::clicked, this, &QWidget::close);
    resize(restoreWindowSize);
    inBackground(this, std::move(work), [this](const Result<QString> &replaced) { tell(replaced); });
}

void RestoreWindow::tell(const Result<QString> &replaced)
{
    m_isOver = true;
    m_goOn->setEnabled(true);
    if (!replaced) {
        const ErrorText text = errorText(replaced.error());
        m_title->setText(tr("The ledger is as it was: nothing was restored."));
        m_words->setText(text.what + u'\n' + text.todo);
        return;
    }
    m_title->setText(tr("The ledger is restored."));
    m_words->setText(
        tr("Orders made after the backup are not in it: open the page “Reconcile”, fetch WeChat's "
           "bills of those days, and let it repair what is missing.\nThe ledger that was there is "
           "kept as %1")
            .arg(*replaced));
}

void RestoreWindow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_isOver && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape))
        close();
    else
        QWidget::keyPressEvent(event);
}

void RestoreWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_isOver);
}

void RestoreWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).card);
}

} // namespace saoma
