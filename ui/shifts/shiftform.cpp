// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/shiftform.h"

#include "ui/text/shifttext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/fieldedit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int goHeight = 48;

} // namespace

ShiftForm::ShiftForm(ShiftsViewModel &model, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    setObjectName(u"shiftForm"_s);
    setFocusPolicy(Qt::StrongFocus); // the question has no field
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid / 2);
    m_title = label(TextSize::Title, Ink::Normal);
    m_title->setWeight(Weight::Strong);
    m_title->setObjectName(u"shiftTitle"_s);
    m_hint = label(TextSize::Body, Ink::Faint);
    m_sums = label(TextSize::Body, Ink::Normal);
    m_sums->setObjectName(u"shiftSums"_s);
    for (WordLabel *made : {m_title, m_hint, m_sums})
        column->addWidget(made);
    column->addSpacing(Theme::grid);
    const std::pair<Field, QString> words[] = {{Field::Cashier, tr("Cashier")},
        {Field::CashFloat, tr("Cash in the drawer, in yuan")},
        {Field::CashTaken, tr("Cash taken beside WeChat, in yuan")},
        {Field::CashCounted, tr("Cash counted in the drawer, in yuan")},
        {Field::Note, tr("Note; needed for a difference")},
        {Field::NextCashier, tr("Next cashier; empty: nobody")}};
    for (const auto &[field, word] : words) {
        auto *edit = new FieldEdit(word, FieldEdit::Lines::One, this);
        edit->setObjectName(u"shiftField%1"_s.arg(int(field)));
        connect(edit, &FieldEdit::typed, &m_model,
            [this, field = field](const QString &text) { m_model.type(field, text); });
        m_edits.insert(field, edit);
        column->addWidget(edit);
    }
    m_notice = label(TextSize::Body, Ink::Normal);
    m_notice->setObjectName(u"shiftNotice"_s);
    m_notice->setWeight(Weight::Strong);
    column->addWidget(m_notice);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    m_back = new ActionButton(ActionButton::Look::Plain, this);
    m_back->setWords(tr("Back"), tr("Esc"));
    m_go = new ActionButton(ActionButton::Look::Primary, this);
    m_go->setObjectName(u"shiftGo"_s);
    for (ActionButton *button : {m_back, m_go}) {
        button->setRowHeight(goHeight);
        buttons->addWidget(button, button == m_go ? 1 : 0);
    }
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, &m_model, &ShiftsViewModel::goBack);
    connect(m_go, &QPushButton::clicked, &m_model, &ShiftsViewModel::goOn);
}

WordLabel *ShiftForm::label(TextSize size, Ink ink)
{
    auto *made = new WordLabel(size, ink, this);
    made->setWordWrap(true);
    made->setMinimumWidth(1);
    made->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return made;
}

void ShiftForm::takeFocus()
{
    if (m_model.stage() == ShiftsViewModel::Stage::Form)
        m_edits.value(m_model.fields().first())->takeFocus();
    else
        setFocus(Qt::OtherFocusReason);
}

/// From field to field, then on.
void ShiftForm::goOn()
{
    const auto fields = m_model.fields();
    const auto present = std::find_if(fields.begin(), fields.end(),
        [this](Field field) { return m_edits.value(field)->focusProxy()->hasFocus(); });
    const bool isForm = m_model.stage() == ShiftsViewModel::Stage::Form;
    if (isForm && present != fields.end() && present + 1 != fields.end())
        return m_edits.value(*(present + 1))->takeFocus();
    m_model.goOn();
}

void ShiftForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        return goOn();
    if (event->key() == Qt::Key_Escape && m_model.goBack())
        return;
    QWidget::keyPressEvent(event);
}

void ShiftForm::render()
{
    const bool isForm = m_model.stage() == ShiftsViewModel::Stage::Form;
    const bool hadFocus = isAncestorOf(focusWidget()) || hasFocus();
    const auto asked = isForm ? m_model.fields() : QList<Field>{};
    bool isOther = false;
    for (auto it = m_edits.begin(); it != m_edits.end(); ++it) {
        const bool isShown = asked.contains(it.key());
        isOther = isOther || it.value()->isVisibleTo(this) != isShown;
        it.value()->setVisible(isShown);
        it.value()->setText(m_model.typed(it.key()));
    }
    renderWords();
    renderSums();
    m_notice->setText(m_model.notice().text);
    m_notice->setInk(Theme::of(this).ink(m_model.notice().tone));
    m_notice->setVisible(!m_notice->text().isEmpty());
    if (isOther && hadFocus)
        takeFocus();
}

void ShiftForm::renderWords()
{
    using Stage = ShiftsViewModel::Stage;
    const bool isHandOver = m_model.isHandOver();
    const bool isAsked = m_model.stage() == Stage::Question;
    m_back->setVisible(isAsked);
    m_go->setEnabled(m_model.isRead() && m_model.stage() != Stage::Writing);
    const auto &open = m_model.open();
    if (!open) {
        //: %1 is a desk.
        m_title->setText(tr("Open the shift of desk %1").arg(m_model.desk()));
        m_hint->setText(tr("Selling needs no shift. With one, what comes in is counted for its cashier."));
        m_go->setWords(tr("Open the shift"), tr("Enter"));
    } else if (isAsked) {
        m_title->setText(isHandOver
                ? tr("Hand the shift over to %1?")
                      .arg(m_model.typed(ShiftsViewModel::Field::NextCashier).simplified())
                : tr("Close the shift of %1?").arg(open->cashier));
        m_hint->setText(tr("This is written down for good; it cannot be changed afterwards."));
        m_go->setWords(isHandOver ? tr("Hand over") : tr("Close the shift"), tr("Enter"));
    } else {
        //: %1 a shift's number, %2 its cashier.
        m_title->setText(tr("Shift %1 · %2").arg(QString::number(open->number), open->cashier));
        m_hint->setText({});
        m_go->setWords(isHandOver ? tr("Hand over…") : tr("Close…"), tr("Enter"));
    }
    if (m_model.stage() == Stage::Writing)
        m_go->setWords(tr("One moment…"), {});
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void ShiftForm::renderSums()
{
    const auto &shown = m_model.proposal() ? m_model.proposal() : m_model.open();
    m_sums->setText(shown ? factsText(shiftFacts(*shown).mid(3)) : QString{}); // whose it is stands above
    m_sums->setVisible(shown.has_value());
}

} // namespace saoma
