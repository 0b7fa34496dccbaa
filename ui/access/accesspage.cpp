// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/accesspage.h"

#include "ui/access/accessform.h"
#include "ui/access/roletable.h"
#include "ui/text/timetext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

constexpr int formWidth = 368;
constexpr int rolesHeight = 168; ///< Heading and three rows.

/// What is locked stands out.
class RoleDelegate final : public ListDelegate
{
public:
    RoleDelegate(const RoleTable &table, QObject *parent)
        : ListDelegate{parent},
          m_table{table}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        const AccessViewModel::RoleView &view = m_table.roleAt(index.row());
        if (index.column() == RoleTable::NameColumn)
            return {{}, {}, false, true};
        if (index.column() != RoleTable::PinColumn)
            return {};
        if (!view.row)
            return {Tone::Neutral, Sign::Cross};
        if (view.lockedFor > 0s)
            return {Tone::Bad, Sign::Clock};
        return view.row->tries > 0 ? Look{Tone::Warning, Sign::Question} : Look{Tone::Good, Sign::Tick};
    }

private:
    const RoleTable &m_table;
};

} // namespace

AccessPage::AccessPage(AccessControl &access, Clock &clock, QWidget *parent)
    : Page{parent},
      m_model{new AccessViewModel(access, clock, this)}
{
    setObjectName(u"accessPage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    row->setSpacing(Theme::grid);
    row->addWidget(makeRoles(), 1);
    auto *card = new Card(this);
    card->setFixedWidth(formWidth);
    auto *frame = new QVBoxLayout(card);
    frame->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 2 * Theme::grid);
    m_form = new AccessForm(*m_model, card);
    frame->addWidget(m_form);
    row->addWidget(card);
    connect(m_model, &AccessViewModel::changed, this, &AccessPage::render);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_model->choose(m_roles->roleAt(current.row()).role);
            QMetaObject::invokeMethod(this, &AccessPage::render, Qt::QueuedConnection); // it may be refused
        });
    render();
}

QWidget *AccessPage::makeRoles()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    const auto label = [card](TextSize size) {
        auto *made = new WordLabel(size, Ink::Normal, card);
        made->setWordWrap(true);
        made->setMinimumWidth(1);
        made->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        return made;
    };
    WordLabel *title = label(TextSize::Title);
    title->setWeight(Weight::Strong);
    title->setText(tr("Who may give money back"));
    m_roles = new RoleTable(*m_model, this);
    m_view = new ListTable(card);
    m_view->setObjectName(u"roleTable"_s);
    m_view->setAccessibleName(title->text());
    m_view->setModel(m_roles);
    m_view->setItemDelegate(new RoleDelegate(*m_roles, m_view));
    m_view->setColumnWidths({144, 232, 0});
    m_view->setFixedHeight(rolesHeight);
    m_explanation = label(TextSize::Body);
    m_reset = label(TextSize::Body);
    m_reset->setObjectName(u"lastReset"_s);
    m_reset->setWeight(Weight::Strong);
    column->addWidget(title);
    column->addWidget(m_view);
    column->addWidget(m_explanation);
    column->addWidget(m_reset);
    column->addStretch(1);
    return card;
}

QList<KeyWords> AccessPage::keys() const
{
    return {
        {u"↑ ↓"_s, tr("Owner, lead, cashier")},
        {tr("Enter"), tr("From field to field; saves at the last")},
        {tr("Tab"), tr("Between the roles and the form")},
        {tr("Esc"), tr("Forget what was typed; then back to the counter")},
    };
}

void AccessPage::takeFocus()
{
    if (m_model->hasOwner())
        m_view->setFocus(Qt::OtherFocusReason);
    else
        m_form->takeFocus();
}

void AccessPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->read(); // another program may have changed them
}

void AccessPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_view->hasFocus())
        return m_form->takeFocus();
    Page::keyPressEvent(event);
}

void AccessPage::render()
{
    m_form->render();
    const int row =
        int(std::find_if(m_model->roles().begin(), m_model->roles().end(), [this](const auto &view) {
            return view.role == m_model->chosen();
        }) - m_model->roles().begin());
    if (m_view->currentRow() != row || !m_view->selectionModel()->isRowSelected(row))
        m_view->showRow(row);
    m_explanation->setText(
        m_model->hasOwner() ? tr(
            "Every refund needs the PIN of a role whose limit is enough. After five wrong PINs in a row "
            "there is "
            "a wait of a minute, then twice as long each time, up to a day; it lasts whatever is restarted. "
            "Every try is on record.\n\nWhat to do about a forgotten owner's PIN is written in the operation "
            "guide.")
                            : tr("No PIN is set: whoever stands at this desk may give money back. With an "
                                 "owner's PIN, each refund "
                                 "needs one."));
    m_reset->setVisible(m_model->lastReset().has_value());
    if (m_model->lastReset())
        //: %1 day and time.
        m_reset->setText(
            tr("The owner's PIN was last replaced without the old one on %1, on the command line. "
               "Was it not you? Set a new one, and look at the refunds since.")
                .arg(dayTimeText(*m_model->lastReset()).chopped(3)));
    m_reset->setInk(Theme::of(this).ink(Tone::Warning));
    if (!std::exchange(m_wasRead, m_model->isRead()) && m_model->isRead() && isVisible())
        takeFocus();
}

} // namespace saoma
