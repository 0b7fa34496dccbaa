// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/troublewindow.h"

#include "ui/text/errortext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/signview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int wordsWidth = 480;

WordLabel *addWords(QVBoxLayout *column, const QString &text, TextSize size, Ink ink, Weight weight)
{
    auto *label = new WordLabel(size, ink, column->parentWidget());
    label->setWeight(weight);
    label->setText(text);
    label->setWordWrap(true);
    label->setMinimumWidth(wordsWidth);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    if (text.isEmpty())
        label->hide();
    return label;
}

} // namespace

TroubleWindow::TroubleWindow(const Error &error, QWidget *parent)
    : QWidget{parent}
{
    installFonts();
    setObjectName(u"troubleWindow"_s);
    setAccessibleName(u"saoma-cashier"_s);
    setWindowTitle(tr("Saoma cannot start"));
    const ErrorText text = errorText(error);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(32, 32, 32, 24);
    row->setSpacing(24);
    auto *sign = new SignView(this);
    sign->setSignSize(64);
    sign->setSign(Sign::Shield, Theme::of(this).ink(Tone::Bad));
    row->addWidget(sign, 0, Qt::AlignTop);

    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::grid);
    row->addLayout(column, 1);
    addWords(column, text.what, TextSize::Title, Ink::Normal, Weight::Strong);
    addWords(column, text.money, TextSize::Body, Ink::Normal, Weight::Normal);
    addWords(column, text.todo, TextSize::Body, Ink::Normal, Weight::Normal);
    WordLabel *detail = addWords(column,
        QStringList{errorKindName(error.kind), error.code, error.subject, error.detail}
            .filter(QRegularExpression(u"."_s))
            .join(u" · "_s),
        TextSize::Small, Ink::Faint, Weight::Normal);
    detail->hide();

    auto *buttons = new QHBoxLayout;
    auto *details = new ActionButton(ActionButton::Look::Plain, this);
    details->setWords(tr("Technical details"));
    connect(details, &QPushButton::clicked, detail, [detail] { detail->setVisible(detail->isHidden()); });
    auto *close = new ActionButton(ActionButton::Look::Primary, this);
    close->setWords(tr("Close"), tr("Enter"));
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    buttons->addWidget(details);
    buttons->addWidget(close);
    column->addSpacing(Theme::grid);
    column->addLayout(buttons);
    // A first size from hints knows nothing of wrapped lines.
    resize(wordsWidth + 2 * 32 + 24 + 64, 320);
    setMinimumSize(size());
}

void TroubleWindow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void TroubleWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).card);
}

} // namespace saoma
