// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/accessform.h"

#include "ui/text/roletext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/fieldedit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int saveHeight = 48;

} // namespace

AccessForm::AccessForm(AccessViewModel &model, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    setObjectName(u"accessForm"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid / 2);
    const auto label = [this](TextSize size, Ink ink) {
        auto *made = new WordLabel(size, ink, this);
        made->setWordWrap(true);
        made->setMinimumWidth(1);
        made->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        return made;
    };
    const auto field = [this](const QString &name, FieldEdit::Lines lines) {
        auto *made = new FieldEdit({}, lines, this);
        made->setObjectName(name);
        return made;
    };
    m_title = label(TextSize::Title, Ink::Normal);
    m_title->setWeight(Weight::Strong);
    m_hint = label(TextSize::Body, Ink::Faint);
    m_limit = field(u"roleLimit"_s, FieldEdit::Lines::One);
    m_limit->setWord(tr("May give back at once, in yuan"));
    m_pin = field(u"rolePin"_s, FieldEdit::Lines::Pin);
    m_again = field(u"rolePinAgain"_s, FieldEdit::Lines::Pin);
    m_again->setWord(tr("The same again"));
    m_owner = field(u"ownersPin"_s, FieldEdit::Lines::Pin);
    m_notice = label(TextSize::Body, Ink::Normal);
    m_notice->setObjectName(u"accessNotice"_s);
    m_notice->setWeight(Weight::Strong);
    m_save = new ActionButton(ActionButton::Look::Primary, this);
    m_save->setObjectName(u"saveRole"_s);
    m_save->setRowHeight(saveHeight);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(Theme::grid);
    for (FieldEdit *edit : {m_limit, m_pin, m_again, m_owner})
        column->addWidget(edit);
    column->addWidget(m_notice);
    column->addStretch(1);
    column->addWidget(m_save);
    connect(m_limit, &FieldEdit::typed, &m_model, &AccessViewModel::typeLimit);
    connect(m_save, &QPushButton::clicked, this, &AccessForm::save);
    connect(&m_model, &AccessViewModel::saved, this, &AccessForm::clearPins);
}

QList<FieldEdit *> AccessForm::fields() const
{
    QList<FieldEdit *> asked{m_limit, m_pin, m_again, m_owner};
    asked.removeIf([this](const FieldEdit *edit) { return !edit->isVisibleTo(this); });
    return asked;
}

void AccessForm::takeFocus()
{
    fields().first()->takeFocus();
}

void AccessForm::clearPins()
{
    for (FieldEdit *edit : {m_pin, m_again, m_owner})
        edit->setText({});
}

bool AccessForm::isDirty() const
{
    const QList<const FieldEdit *> pins{m_pin, m_again, m_owner};
    return std::any_of(
        pins.begin(), pins.end(), [](const FieldEdit *edit) { return !edit->text().isEmpty(); });
}

void AccessForm::goOn()
{
    const QList<FieldEdit *> asked = fields();
    const auto present = std::find_if(
        asked.begin(), asked.end(), [](const FieldEdit *edit) { return edit->focusProxy()->hasFocus(); });
    if (present != asked.end() && present + 1 != asked.end())
        return (*(present + 1))->takeFocus();
    save();
}

void AccessForm::save()
{
    SecretBytes pin = m_pin->takeSecret();
    const SecretBytes again = m_again->takeSecret();
    m_model.save(std::move(pin), again, m_owner->takeSecret());
    fields().first()->takeFocus();
}

void AccessForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        return goOn();
    if (event->key() == Qt::Key_Escape && isDirty()) { // else back to the counter
        clearPins();
        return takeFocus();
    }
    QWidget::keyPressEvent(event);
}

void AccessForm::render()
{
    const auto &view = m_model.chosenView();
    m_title->setText(roleText(view.role));
    if (!m_model.hasOwner())
        m_hint->setText(
            tr("First the owner's PIN: 4 to 12 digits. From then on every refund needs a PIN, and every "
               "change here this one."));
    else if (view.role == Role::Owner)
        m_hint->setText(tr("A new PIN for the owner; the old one is needed once more."));
    else if (view.row)
        m_hint->setText(tr("Another limit, a new PIN, or both. Without a new PIN the old one stays."));
    else
        m_hint->setText(tr("With a PIN this role may give money back, up to the limit."));
    m_limit->setVisible(m_model.asksForLimit());
    m_limit->setText(m_model.limitTyped());
    m_pin->setWord(view.row ? tr("New PIN") : tr("PIN"));
    m_owner->setVisible(m_model.asksForOwner());
    m_owner->setWord(view.role == Role::Owner ? tr("The PIN until now") : tr("The owner's PIN"));
    m_notice->setText(m_model.notice().text);
    m_notice->setInk(Theme::of(this).ink(m_model.notice().tone));
    m_save->setEnabled(!m_model.isSaving());
    m_save->setWords(m_model.isSaving() ? tr("One moment…") : tr("Save"), tr("Enter"));
}

} // namespace saoma
