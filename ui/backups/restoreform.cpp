// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restoreform.h"

#include "ui/text/timetext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/fieldedit.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int restoreHeight = 48;

} // namespace

RestoreForm::RestoreForm(BackupsViewModel &model, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    setObjectName(u"restoreForm"_s);
    setFocusPolicy(Qt::StrongFocus); // without an owner's PIN there is no field
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    const auto label = [this](TextSize size, const QString &name) {
        auto *made = new WordLabel(size, Ink::Normal, this);
        made->setObjectName(name);
        made->setWordWrap(true);
        made->setMinimumWidth(1);
        made->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        return made;
    };
    m_title = label(TextSize::Title, u"restoreTitle"_s);
    m_title->setWeight(Weight::Strong);
    m_meaning = label(TextSize::Body, u"restoreMeaning"_s);
    m_pin = new FieldEdit(tr("The owner's PIN"), FieldEdit::Lines::Pin, this);
    m_pin->setObjectName(u"restorePin"_s);
    m_notice = label(TextSize::Body, u"backupNotice"_s);
    m_notice->setWeight(Weight::Strong);
    column->addWidget(m_title);
    column->addWidget(m_meaning);
    column->addWidget(m_pin);
    column->addWidget(m_notice);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    m_back = new ActionButton(ActionButton::Look::Plain, this);
    m_back->setWords(tr("Back"), tr("Esc"));
    m_restore = new ActionButton(ActionButton::Look::Danger, this);
    m_restore->setObjectName(u"restoreNow"_s);
    for (ActionButton *button : {m_back, m_restore}) {
        button->setRowHeight(restoreHeight);
        buttons->addWidget(button, button == m_restore ? 1 : 0);
    }
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, &m_model, &BackupsViewModel::goBack);
    connect(m_restore, &QPushButton::clicked, this, &RestoreForm::restore);
}

void RestoreForm::takeFocus()
{
    if (m_pin->isVisibleTo(this))
        m_pin->takeFocus();
    else
        setFocus(Qt::OtherFocusReason);
}

void RestoreForm::restore()
{
    m_model.restore(m_pin->takeSecret());
}

void RestoreForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat() && m_model.stage() == BackupsViewModel::Stage::Question)
        return restore();
    if (event->key() == Qt::Key_Escape && m_model.goBack())
        return m_pin->setText({});
    QWidget::keyPressEvent(event);
}

void RestoreForm::render()
{
    using Stage = BackupsViewModel::Stage;
    const bool isAsked = m_model.stage() != Stage::List && m_model.wanted();
    m_title->setText(isAsked
            //: %1 day and time.
            ? tr("Go back to the ledger of %1?").arg(dayTimeText(m_model.wanted()->madeAt).chopped(3))
            : tr("Daily backups"));
    m_meaning->setText(!m_model.plan().isOn()
            ? tr("None are made here: this is practice, or they are switched off in the configuration.")
            : isAsked
            ? tr("%n order(s) recorded since then will not be in the ledger.", nullptr,
                  int(m_model.ordersSince()))
                + u'\n'
                + tr(
                    "Fetch WeChat's bills of those days afterwards (page “Reconcile”) and let it repair what "
                    "is missing. Void codes that were voided since once more. Today's ledger is kept beside "
                    "it, whole. The program closes the ledger, puts the backup in its place, and opens it "
                    "again.")
            : tr("The ledger is copied here once a day and checked: %1").arg(m_model.plan().folder) + u'\n'
                + (m_model.plan().isOwnFolder
                        ? tr("A copy on the same disk is lost with it: name a folder on another one in the "
                             "configuration (storage/backup_folder).")
                        : QString{}));
    m_pin->setVisible(isAsked && m_model.asksForPin());
    m_notice->setText(m_model.notice().text);
    m_notice->setInk(Theme::of(this).ink(m_model.notice().tone));
    m_back->setVisible(isAsked);
    m_restore->setVisible(isAsked);
    m_restore->setEnabled(m_model.stage() == Stage::Question);
    m_restore->setWords(m_model.stage() == Stage::Asking ? tr("One moment…") : tr("Restore"), tr("Enter"));
}

} // namespace saoma
