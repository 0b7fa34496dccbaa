// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/importpanel.h"

#include "ui/products/filterchips.h"
#include "ui/products/importviewmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/producttext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"
#include "ui/widgets/signview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Kind = ImportTable::Kind;
using Stage = ImportViewModel::Stage;

/// What happens has a sign, a word and an ink.
class ImportDelegate final : public ListDelegate
{
public:
    ImportDelegate(const ImportTable &table, QObject *parent)
        : ListDelegate{parent},
          m_table{table}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        if (index.column() != ImportTable::WhatColumn)
            return {{}, {}, index.column() == ImportTable::LineColumn, false};
        switch (m_table.kindAt(index.row())) {
        case Kind::New:
            return {Tone::Good, Sign::Plus, false, true};
        case Kind::Changed:
            return {Tone::Info, Sign::Arrows, false, true};
        case Kind::Unchanged:
            return {Tone::Neutral, Sign::Tick, false, false};
        case Kind::Wrong:
            return {Tone::Bad, Sign::Cross, false, true};
        case Kind::Missing:
            return {Tone::Warning, Sign::Question, false, true};
        }
        Q_UNREACHABLE();
    }

private:
    const ImportTable &m_table;
};

WordLabel *wrapped(TextSize size, Ink ink, const QString &name, QWidget *parent)
{
    auto *label = new WordLabel(size, ink, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

ImportPanel::ImportPanel(ImportViewModel &model, const ProductKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model},
      m_keys{keys}
{
    setObjectName(u"importPanel"_s);
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    m_title = new WordLabel(TextSize::Title, Ink::Normal, this);
    m_title->setObjectName(u"importTitle"_s);
    m_title->setWeight(Weight::Strong);
    column->addWidget(m_title);
    m_stages = new QStackedLayout;
    m_stages->addWidget(makeStage());
    m_stages->addWidget(makePreview());
    column->addLayout(m_stages, 1);
    column->addLayout(makeActs());
    connect(&m_model, &ImportViewModel::changed, this, &ImportPanel::render);
    const auto on = [this](const QKeySequence &key, auto act) {
        connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, act);
    };
    on(m_keys.nextFilter, [this] { m_chips->next(); });
    on(m_keys.readAgain, [this] { m_model.again(); });
    render();
}

QWidget *ImportPanel::makeStage()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(2 * Theme::grid);
    m_sign = new SignView(card);
    m_sign->setSignSize(72);
    m_sentence = wrapped(TextSize::Title, Ink::Normal, u"importSentence"_s, card);
    m_sentence->setAlignment(Qt::AlignCenter);
    column->addStretch(2);
    column->addWidget(m_sign);
    column->addWidget(m_sentence);
    column->addStretch(3);
    return card;
}

QWidget *ImportPanel::makePreview()
{
    auto *preview = new QWidget(this);
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    m_origin = wrapped(TextSize::Small, Ink::Faint, u"importOrigin"_s, preview);
    m_chips = new FilterChips(m_model.table(), preview);
    column->addWidget(m_origin);
    column->addWidget(m_chips);

    auto *card = new Card(preview);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    m_view = new ListTable(card);
    m_view->setObjectName(u"importTable"_s);
    m_view->setAccessibleName(tr("What the file would change"));
    m_view->setItemDelegate(new ImportDelegate(m_model.table(), m_view));
    m_view->setModel(&m_model.table());
    m_view->setColumnWidths({64, 120, 152, 248, 0});
    m_detail = wrapped(TextSize::Body, Ink::Normal, u"importDetail"_s, card);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setMinimumHeight(2 * m_detail->fontMetrics().lineSpacing());
    inside->addWidget(m_view, 1);
    inside->addWidget(m_detail);
    column->addWidget(card, 1);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPanel::showDetail);
    connect(&m_model.table(), &QAbstractItemModel::dataChanged, this, &ImportPanel::showDetail);
    connect(&m_model.table(), &QAbstractItemModel::modelReset, this, [this] {
        if (m_model.table().rowCount() > 0)
            m_view->showRow(0);
        showDetail();
    });

    m_missing = new QCheckBox(preview);
    m_missing->setObjectName(u"removeMissing"_s);
    m_missing->setMinimumHeight(40);
    connect(m_missing, &QCheckBox::toggled, &m_model, &ImportViewModel::setRemovesMissing);
    m_verdict = wrapped(TextSize::Body, Ink::Normal, u"importVerdict"_s, preview);
    m_verdict->setWeight(Weight::Strong);
    m_remark = wrapped(TextSize::Body, Ink::Normal, u"importRemark"_s, preview);
    column->addWidget(m_missing);
    column->addWidget(m_remark);
    column->addWidget(m_verdict);
    return preview;
}

QHBoxLayout *ImportPanel::makeActs()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    const auto add = [this, row](const QString &name, const QString &words, const QString &key) {
        auto *button = new ActionButton(ActionButton::Look::Plain, this);
        button->setObjectName(name);
        button->setWords(words, key);
        button->setRowHeight(48);
        row->addWidget(button);
        return button;
    };
    m_cancel = add(u"cancelImport"_s, tr("Cancel"), tr("Esc"));
    m_another = add(u"anotherFile"_s, tr("Another file"), nameOf(m_keys.import));
    m_again = add(u"readAgain"_s, tr("Read the file again"), nameOf(m_keys.readAgain));
    m_confirm = add(u"confirmImport"_s, {}, {});
    m_confirm->setLook(ActionButton::Look::Primary);
    connect(m_cancel, &QPushButton::clicked, &m_model, &ImportViewModel::cancel);
    connect(m_another, &QPushButton::clicked, this, &ImportPanel::fileWanted);
    connect(m_again, &QPushButton::clicked, &m_model, &ImportViewModel::again);
    connect(m_confirm, &QPushButton::clicked, &m_model, &ImportViewModel::confirm);
    return row;
}

void ImportPanel::takeFocus()
{
    if (m_model.stage() == Stage::Preview)
        m_view->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void ImportPanel::render()
{
    const Stage stage = m_model.stage();
    const bool isPreview = stage == Stage::Preview;
    const bool wasPreview = m_stages->currentIndex() == 1;
    m_title->setText(tr("Import %1").arg(m_model.fileName()));
    m_stages->setCurrentIndex(isPreview ? 1 : 0);
    m_confirm->setVisible(isPreview);
    m_again->setVisible(isPreview || stage == Stage::Failed);
    m_another->setVisible(isPreview || stage == Stage::Failed);
    m_cancel->setVisible(stage != Stage::Writing);
    if (isPreview)
        renderPreview();
    else
        renderStage();
    if (isPreview != wasPreview && isVisible())
        takeFocus();
}

void ImportPanel::setStage(Sign sign, Tone tone, const QString &sentence)
{
    m_sign->setSign(sign, Theme::of(this).ink(tone));
    m_sentence->setText(sentence);
}

void ImportPanel::renderStage()
{
    switch (m_model.stage()) {
    case Stage::Reading:
        return setStage(Sign::Spinner, Tone::Neutral, tr("Reading the file…"));
    case Stage::Comparing:
        return setStage(Sign::Spinner, Tone::Neutral,
            tr("Comparing %n row(s) with the products here…", nullptr, int(m_model.lineCount())));
    case Stage::Writing:
        return setStage(Sign::Spinner, Tone::Neutral,
            tr("Writing %n product(s), all of them or none…", nullptr, int(m_model.changeCount())));
    case Stage::Failed: {
        ErrorText text = errorText(m_model.error());
        text.money = tr("Nothing was imported.");
        return setStage(Sign::Cross, Tone::Bad, text.oneLine());
    }
    case Stage::Idle:
    case Stage::Preview:
        return;
    }
}

void ImportPanel::renderPreview()
{
    const ImportPlan &plan = m_model.plan();
    QString origin = importOriginText(plan);
    if (!plan.ignoredHeadings.isEmpty())
        origin = tr("%1 Columns that are not used: %2").arg(origin, plan.ignoredHeadings.join(u" · "_s));
    m_origin->setText(origin);
    m_chips->render();
    const int missing = int(m_model.table().count(Kind::Missing));
    m_missing->setVisible(missing > 0);
    m_missing->setText(tr("Take the %n product(s) that the file lacks off sale", nullptr, missing));
    m_missing->setChecked(m_model.removesMissing());

    m_remark->setText(importRemarkText(plan.rowsWithRemarks()));
    m_remark->setInk(Theme::of(this).ink(Tone::Warning));
    m_remark->setVisible(!m_remark->text().isEmpty());

    const qsizetype changes = m_model.changeCount();
    const int wrong = int(m_model.table().count(Kind::Wrong));
    m_confirm->setWords(tr("Import %n change(s)", nullptr, int(changes)), tr("Enter"));
    m_confirm->setEnabled(m_model.canConfirm());
    const Theme &theme = Theme::of(this);
    if (wrong > 0) {
        m_verdict->setInk(theme.ink(Tone::Bad));
        m_verdict->setText(
            tr("%n row(s) cannot be used, so nothing can be imported: mend them in the file, and "
               "read it again.",
                nullptr, wrong));
    } else if (m_model.leavesNothing()) {
        m_verdict->setInk(theme.ink(Tone::Bad));
        m_verdict->setText(
            tr("The file puts no product on sale, so it cannot take %n product(s) off sale: check "
               "that it is the right one.",
                nullptr, missing));
    } else if (m_model.isCompareAgain()) {
        m_verdict->setInk(theme.ink(Tone::Warning));
        m_verdict->setText(tr("Products were changed meanwhile, so nothing was written. This is a new "
                              "comparison: look at it and confirm again."));
    } else if (changes == 0 && plan.rows.isEmpty()) {
        m_verdict->setInk(theme.ink(Tone::Warning));
        m_verdict->setText(tr("The file has no product below its headings: there is nothing to import."));
    } else if (changes == 0) {
        m_verdict->setInk({});
        m_verdict->setText(tr("Everything is here as the file has it: there is nothing to import."));
    } else if (m_model.removesMissing() && missing > 0 && changes < ImportViewModel::slowFrom) {
        m_verdict->setInk(theme.ink(Tone::Warning));
        m_verdict->setText(tr(
            "%n product(s) go off sale: from then on their printed codes sell nothing.", nullptr, missing));
    } else if (changes >= ImportViewModel::slowFrom) {
        m_verdict->setInk(theme.ink(Tone::Warning));
        m_verdict->setText(
            tr("That many changes take some seconds, in which no desk can sell: best before the "
               "shop opens."));
    } else {
        m_verdict->setInk({});
        m_verdict->setText(tr("Nothing is written before you confirm."));
    }
}

/// The line cuts what has no room; here it stands in full.
void ImportPanel::showDetail()
{
    const int row = m_view->currentRow();
    m_detail->setText(
        row < 0 ? QString() : m_model.table().index(row, ImportTable::DetailColumn).data().toString());
}

void ImportPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        m_model.confirm();
    else if (event->key() == Qt::Key_Escape)
        m_model.cancel();
    else
        QWidget::keyPressEvent(event);
}

} // namespace saoma
