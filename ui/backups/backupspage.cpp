// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupspage.h"

#include "ui/backups/backuptable.h"
#include "ui/backups/restoreform.h"
#include "ui/text/backuptext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int restoreFormWidth = 420;
constexpr int backupButtonHeight = 44;

class BackupDelegate final : public ListDelegate
{
public:
    BackupDelegate(const BackupTable &table, QObject *parent)
        : ListDelegate{parent},
          m_table{table}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        if (index.column() == BackupTable::DayColumn)
            return {{}, {}, false, true};
        if (index.column() != BackupTable::CheckColumn)
            return {};
        const DailyBackup &backup = m_table.backups().at(index.row());
        return {backupTone(backup), backup.isGood() ? Sign::Tick : Sign::Cross};
    }

private:
    const BackupTable &m_table;
};

} // namespace

BackupsPage::BackupsPage(const BackupNeeds &needs, QWidget *parent)
    : Page{parent},
      m_model{new BackupsViewModel(needs, this)}
{
    setObjectName(u"backupsPage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    row->setSpacing(Theme::grid);
    row->addWidget(makeList(), 1);
    auto *card = new Card(this);
    card->setFixedWidth(restoreFormWidth);
    auto *frame = new QVBoxLayout(card);
    frame->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 2 * Theme::grid);
    m_form = new RestoreForm(*m_model, card);
    frame->addWidget(m_form);
    row->addWidget(card);
    const auto on = [this](const QKeySequence &key, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(m_keys.make, [this] { m_model->makeNow(); });
    on(m_keys.check, [this] { onChosen(&BackupsViewModel::check); });
    on(m_keys.restore, [this] { onChosen(&BackupsViewModel::askToRestore); });
    connect(m_model, &BackupsViewModel::changed, this, &BackupsPage::render);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BackupsPage::renderButtons);
    render();
}

QWidget *BackupsPage::makeList()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    m_table = new BackupTable(this);
    m_view = new ListTable(card);
    m_view->setObjectName(u"backupTable"_s);
    m_view->setAccessibleName(tr("Daily backups"));
    m_view->setModel(m_table);
    m_view->setItemDelegate(new BackupDelegate(*m_table, m_view));
    m_view->setColumnWidths({210, 120, 110, 0});
    m_nothing = new WordLabel(TextSize::Body, Ink::Faint, card);
    m_nothing->setText(tr("There is no backup yet."));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &name, const QString &words, const QKeySequence &key) {
        auto *made = new ActionButton(ActionButton::Look::Plain, card);
        made->setObjectName(name);
        made->setWords(words, nameOf(key));
        made->setRowHeight(backupButtonHeight);
        buttons->addWidget(made);
        return made;
    };
    m_make = button(u"makeBackup"_s, tr("Make today's"), m_keys.make);
    m_check = button(u"checkBackup"_s, tr("Check"), m_keys.check);
    m_restore = button(u"restoreBackup"_s, tr("Restore…"), m_keys.restore);
    buttons->addStretch(1);
    connect(m_make, &QPushButton::clicked, m_model, &BackupsViewModel::makeNow);
    connect(m_check, &QPushButton::clicked, this, [this] { onChosen(&BackupsViewModel::check); });
    connect(m_restore, &QPushButton::clicked, this, [this] { onChosen(&BackupsViewModel::askToRestore); });
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    column->addLayout(buttons);
    return card;
}

QList<KeyWords> BackupsPage::keys() const
{
    return {
        {u"↑ ↓"_s, tr("From backup to backup")},
        {nameOf(m_keys.make), tr("Make today's backup")},
        {nameOf(m_keys.check), tr("Check the chosen one")},
        {nameOf(m_keys.restore), tr("Go back to the chosen one, after a question")},
        {tr("Esc"), tr("Back; then to the counter")},
    };
}

void BackupsPage::takeFocus()
{
    if (m_model->stage() != BackupsViewModel::Stage::List)
        m_form->takeFocus();
    else if (m_view->isVisibleTo(this))
        m_view->setFocus(Qt::OtherFocusReason);
    else
        m_form->setFocus(Qt::OtherFocusReason);
}

void BackupsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->read();
}

void BackupsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_model->goBack())
        return;
    Page::keyPressEvent(event);
}

void BackupsPage::render()
{
    const auto before = chosen();
    m_table->setBackups(m_model->backups());
    const auto &all = m_table->backups();
    const auto same = std::find_if(all.begin(), all.end(),
        [&before](const DailyBackup &backup) { return before && backup.file == before->file; });
    m_view->setVisible(!all.isEmpty());
    m_nothing->setVisible(all.isEmpty() && m_model->isRead());
    if (!all.isEmpty())
        m_view->showRow(same == all.end() ? 0 : int(same - all.begin()));
    m_form->render();
    renderButtons();
    if (std::exchange(m_shown, m_model->stage()) != m_model->stage())
        takeFocus();
}

void BackupsPage::renderButtons()
{
    const bool canAct = !m_model->isBusy() && m_model->stage() == BackupsViewModel::Stage::List;
    const auto backup = chosen();
    m_make->setEnabled(canAct && m_model->plan().isOn());
    m_check->setEnabled(canAct && backup && backup->isThere);
    m_restore->setEnabled(canAct && backup && backup->isGood());
}

std::optional<DailyBackup> BackupsPage::chosen() const
{
    const int row = m_view->currentRow();
    const auto &all = m_table->backups();
    return row < 0 || row >= all.size() ? std::nullopt : std::optional{all.at(row)};
}

void BackupsPage::onChosen(void (BackupsViewModel::*act)(const DailyBackup &))
{
    if (const auto backup = chosen())
        (m_model->*act)(*backup);
}

} // namespace saoma
