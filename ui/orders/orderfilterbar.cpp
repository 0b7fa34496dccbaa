// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderfilterbar.h"

#include "ui/text/ordertext.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Days = OrderChips::Days;
using States = OrderChips::States;

constexpr int dateHeight = 40;

QHBoxLayout *rowIn(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    column->addLayout(row);
    return row;
}

} // namespace

OrderFilterBar::OrderFilterBar(OrdersViewModel &model, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    setObjectName(u"orderFilterBar"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    addDays();
    addStates();
    addMenus();
}

void OrderFilterBar::addDays()
{
    QHBoxLayout *row = rowIn(static_cast<QVBoxLayout *>(layout()));
    m_days = new QButtonGroup(this);
    const QStringList words{tr("Any day"), tr("Today"), tr("Yesterday"), tr("7 days"), tr("Days…")};
    for (int days = 0; days < OrderChips::daysCount; ++days) {
        auto *chip = new Chip(this);
        chip->setObjectName(u"days%1"_s.arg(days));
        chip->setText(words[days]);
        m_days->addButton(chip, days);
        row->addWidget(chip);
    }
    m_span = new QWidget(this);
    auto *span = new QHBoxLayout(m_span);
    span->setContentsMargins(0, 0, 0, 0);
    span->setSpacing(Theme::grid / 2);
    const auto edit = [&](const QString &name, const QString &word) {
        auto *date = new QDateEdit(m_span);
        date->setObjectName(name);
        date->setAccessibleName(word);
        date->setDisplayFormat(u"yyyy-MM-dd"_s);
        date->setCalendarPopup(true);
        date->setMinimumHeight(dateHeight);
        span->addWidget(date);
        connect(date, &QDateEdit::dateChanged, this, &OrderFilterBar::takeSpan);
        return date;
    };
    m_first = edit(u"firstDay"_s, tr("First day"));
    m_last = edit(u"lastDay"_s, tr("Last day"));
    row->addWidget(m_span);
    row->addStretch(1);
    connect(m_days, &QButtonGroup::idClicked, this, &OrderFilterBar::chooseDays);
}

void OrderFilterBar::addStates()
{
    QHBoxLayout *row = rowIn(static_cast<QVBoxLayout *>(layout()));
    m_states = new QButtonGroup(this);
    //: Chips over the list of orders; “Doubtful”: not confirmed, suspicious, paid after closing.
    const QStringList words{tr("All states"), tr("Paid"), tr("Open"), tr("Doubtful"), tr("Closed")};
    for (int states = 0; states < OrderChips::statesCount; ++states) {
        auto *chip = new Chip(this);
        chip->setObjectName(u"states%1"_s.arg(states));
        chip->setText(words[states]);
        m_states->addButton(chip, states);
        row->addWidget(chip);
    }
    connect(m_states, &QButtonGroup::idClicked, this, [this](int states) {
        OrderChips chips = m_model.chips();
        chips.states = static_cast<States>(states);
        m_model.setChips(chips);
    });
}

void OrderFilterBar::addMenus()
{
    auto *row = static_cast<QHBoxLayout *>(layout()->itemAt(1)->layout());
    const auto chipWith = [&](const QString &name, QMenu *menu) {
        auto *chip = new Chip(this);
        chip->setObjectName(name);
        row->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, chip, menu] {
            render(); // the click has switched it
            menu->popup(chip->mapToGlobal(QPoint(0, chip->height())));
        });
        return chip;
    };
    auto *methods = new QMenu(this);
    const auto addMethod = [&](const QString &word, std::optional<PayMethod> method) {
        methods->addAction(word, this, [this, method] {
            OrderChips chips = m_model.chips();
            chips.method = method;
            m_model.setChips(chips);
        });
    };
    addMethod(tr("Any kind of code"), std::nullopt);
    for (const PayMethod method : {PayMethod::CodeUrl, PayMethod::ProductCode})
        addMethod(methodWord(method), method);
    m_method = chipWith(u"methodChip"_s, methods);
    m_deskMenu = new QMenu(this);
    connect(m_deskMenu, &QMenu::aboutToShow, this, &OrderFilterBar::fillDesks);
    m_desk = chipWith(u"deskChip"_s, m_deskMenu);
    row->addStretch(1);
}

void OrderFilterBar::fillDesks()
{
    m_deskMenu->clear();
    const auto add = [this](const QString &word, const QString &desk) {
        m_deskMenu->addAction(word, this, [this, desk] {
            OrderChips chips = m_model.chips();
            chips.desk = desk;
            m_model.setChips(chips);
        });
    };
    add(tr("All desks"), {});
    for (const QString &desk : m_model.desks())
        add(desk, desk);
}

void OrderFilterBar::chooseDays(int days)
{
    OrderChips chips = m_model.chips();
    chips.days = static_cast<Days>(days);
    if (chips.days == Days::Span && !chips.first.isValid())
        chips.first = chips.last = QDate::currentDate();
    m_model.setChips(chips);
}

void OrderFilterBar::takeSpan()
{
    OrderChips chips = m_model.chips();
    chips.first = m_first->date();
    chips.last = m_last->date();
    m_model.setChips(chips);
}

void OrderFilterBar::nextDays()
{
    chooseDays((m_days->checkedId() + 1) % OrderChips::daysCount);
}

void OrderFilterBar::nextState()
{
    m_states->button((m_states->checkedId() + 1) % OrderChips::statesCount)->click();
}

void OrderFilterBar::render()
{
    const OrderChips &chips = m_model.chips();
    m_days->button(int(chips.days))->setChecked(true);
    m_states->button(int(chips.states))->setChecked(true);
    m_span->setVisible(chips.days == Days::Span);
    if (chips.days == Days::Span) {
        const QSignalBlocker first{m_first};
        const QSignalBlocker last{m_last};
        m_first->setDate(chips.first);
        m_last->setDate(chips.last);
    }
    //: A chip that opens a menu: %1 what is chosen.
    m_method->setText(tr("%1 ▾").arg(chips.method ? methodWord(*chips.method) : tr("Any kind of code")));
    m_method->setChecked(chips.method.has_value());
    m_desk->setText(tr("%1 ▾").arg(chips.desk.isEmpty() ? tr("All desks") : tr("Desk %1").arg(chips.desk)));
    m_desk->setChecked(!chips.desk.isEmpty());
    for (Chip *chip : {m_method, m_desk})
        chip->updateGeometry();
}

} // namespace saoma
