// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/registerpanel.h"

#include "ui/sheets/registerviewmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int registerButton = 48;
constexpr int codeRowHeight = 44;

/// What is to be replaced stands out, what is void steps back; the list that keys go to is seen.
class StandingDelegate : public ListDelegate
{
public:
    explicit StandingDelegate(QWidget &view)
        : ListDelegate{&view},
          m_view{view}
    {
    }

protected:
    [[nodiscard]] Look standingLook(bool isState, bool isVoid, bool isOutdated) const
    {
        Look look;
        if (isState)
            look = isVoid    ? Look{Tone::Neutral, Sign::Cross}
                : isOutdated ? Look{Tone::Warning, Sign::Question}
                             : Look{Tone::Good, Sign::Tick};
        look.isFaint = isVoid;
        look.isWaiting = !m_view.hasFocus();
        return look;
    }

private:
    QWidget &m_view;
};

class SheetDelegate final : public StandingDelegate
{
public:
    SheetDelegate(const PrintedSheetTable &table, QWidget &view)
        : StandingDelegate{view},
          m_table{table}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        const RegisteredSheet &sheet = m_table.sheetAt(index.row());
        Look seen = standingLook(
            index.column() == PrintedSheetTable::StateColumn, sheet.valid == 0, sheet.outdated > 0);
        seen.isStrong = index.column() == PrintedSheetTable::SheetColumn;
        return seen;
    }

private:
    const PrintedSheetTable &m_table;
};

class CodeDelegate final : public StandingDelegate
{
public:
    CodeDelegate(const PrintedCodeTable &table, QWidget &view)
        : StandingDelegate{view},
          m_table{table}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        const RegisteredCode &code = m_table.codeAt(index.row());
        Look seen = standingLook(index.column() == PrintedCodeTable::StateColumn,
            code.standing != RegisteredCode::Standing::Valid, !code.outdated.isEmpty());
        if (index.column() == PrintedCodeTable::NameColumn)
            seen.detail = code.printed.id;
        return seen;
    }

private:
    const PrintedCodeTable &m_table;
};

QVBoxLayout *columnOf(QWidget *widget, int margin)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(Theme::grid);
    return column;
}

WordLabel *heading(const QString &words, QWidget *parent)
{
    auto *label = new WordLabel(TextSize::Title, Ink::Normal, parent);
    label->setWeight(Weight::Strong);
    label->setText(words);
    return label;
}

} // namespace

RegisterPanel::RegisterPanel(RegisterViewModel &model, const SheetsKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model},
      m_keys{keys}
{
    QVBoxLayout *column = columnOf(this, 0);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(Theme::grid);
    lists->addWidget(makeSheets(), 1);
    lists->addWidget(makeCodes(), 1);
    column->addLayout(lists, 1);
    column->addLayout(makeFoot());
    connect(m_sheets->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_model.choose(m_model.sheets().sheetAt(current.row()).sheet);
        });
    connect(&m_model, &RegisterViewModel::changed, this, &RegisterPanel::render);
    render();
}

QWidget *RegisterPanel::makeSheets()
{
    auto *card = new Card(this);
    QVBoxLayout *column = columnOf(card, Theme::grid);
    column->addWidget(heading(tr("Printed sheets"), card));
    m_sheets = new ListTable(card);
    m_sheets->setObjectName(u"printedSheets"_s);
    m_sheets->setAccessibleName(tr("Printed sheets"));
    m_sheets->setModel(&m_model.sheets());
    m_sheets->setItemDelegate(new SheetDelegate(m_model.sheets(), *m_sheets));
    m_sheets->setColumnWidths({56, 128, 128, 72, 64, 0});
    m_nothing = new WordLabel(TextSize::Title, Ink::Faint, card);
    m_nothing->setObjectName(u"printedNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    column->addWidget(m_nothing);
    column->addWidget(m_sheets, 1); // never hidden: it has the focus before it has rows
    return card;
}

QWidget *RegisterPanel::makeCodes()
{
    auto *card = new Card(this);
    QVBoxLayout *column = columnOf(card, Theme::grid);
    column->addWidget(heading(tr("Codes of the sheet"), card));
    m_codes = new ListTable(card);
    m_codes->setObjectName(u"printedCodes"_s);
    m_codes->setAccessibleName(tr("Codes of the sheet"));
    m_codes->setModel(&m_model.codes());
    m_codes->setItemDelegate(new CodeDelegate(m_model.codes(), *m_codes));
    m_codes->verticalHeader()->setDefaultSectionSize(codeRowHeight);
    m_codes->setColumnWidths({160, 108, 56, 0});
    column->addWidget(m_codes, 1);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &name, const QString &words, void (RegisterPanel::*act)()) {
        auto *button = new ActionButton(ActionButton::Look::Plain, card);
        button->setObjectName(name);
        button->setRowHeight(registerButton);
        button->setWords(words, nameOf(m_keys.voidPrinted));
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_voidSheet = add(u"voidSheet"_s, tr("Void the sheet"), &RegisterPanel::askToVoidSheet);
    m_voidCode = add(u"voidCode"_s, tr("Void the code"), &RegisterPanel::askToVoidCode);
    column->addLayout(row);
    connect(m_codes->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RegisterPanel::render);
    return card;
}

QLayout *RegisterPanel::makeFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    auto *leave = new ActionButton(ActionButton::Look::Plain, this);
    leave->setObjectName(u"leaveRegister"_s);
    leave->setRowHeight(registerButton);
    leave->setWords(tr("Back"), tr("Esc"));
    leave->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(leave, &QPushButton::clicked, this, &RegisterPanel::leaveWanted);
    m_notice = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_notice->setObjectName(u"registerNotice"_s);
    m_notice->setWeight(Weight::Strong);
    m_notice->setWordWrap(true);
    m_notice->setMinimumWidth(1);
    m_reprint = new ActionButton(ActionButton::Look::Primary, this);
    m_reprint->setObjectName(u"reprint"_s);
    m_reprint->setRowHeight(registerButton);
    m_reprint->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_reprint, &QPushButton::clicked, this, &RegisterPanel::reprint);
    row->addWidget(leave);
    row->addWidget(m_notice, 1);
    row->addWidget(m_reprint);
    return row;
}

void RegisterPanel::takeFocus()
{
    m_sheets->setFocus(Qt::OtherFocusReason);
}

void RegisterPanel::reprint()
{
    if (!m_model.toReprint().isEmpty())
        Q_EMIT reprintWanted(m_model.toReprint());
}

QString RegisterPanel::currentProduct() const
{
    const int row = m_codes->currentRow();
    return row < 0 ? QString() : m_model.codes().codeAt(row).printed.id;
}

void RegisterPanel::askToVoidSheet()
{
    ask(m_model.voidQuestion(), {});
}

void RegisterPanel::askToVoidCode()
{
    const QString product = currentProduct();
    if (!product.isEmpty())
        ask(m_model.voidQuestion(product), product);
}

/// Enter alone voids nothing.
void RegisterPanel::ask(const QString &question, const QString &productId)
{
    if (question.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Void"), question, QMessageBox::NoButton, this);
    box->setObjectName(u"voidQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // products are named by anybody
    auto *yes = box->addButton(tr("Void"), QMessageBox::AcceptRole);
    auto *no = box->addButton(tr("Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(yes, &QAbstractButton::clicked, this,
        [this, sheet = m_model.chosen(), productId] { m_model.voidPrinted(sheet, productId); });
    box->open();
}

void RegisterPanel::render()
{
    m_nothing->setVisible(m_model.sheets().rowCount() == 0);
    m_nothing->setText(m_model.isRead() ? tr("No code has been printed yet.") : tr("Reading the register…"));
    const int row = m_model.sheets().rowOf(m_model.chosen());
    if (row >= 0 && !m_sheets->selectionModel()->isRowSelected(row))
        m_sheets->showRow(row);
    m_voidSheet->setEnabled(!m_model.voidQuestion().isEmpty());
    const QString product = currentProduct();
    m_voidCode->setEnabled(!product.isEmpty() && !m_model.voidQuestion(product).isEmpty());
    const int wanted = int(m_model.toReprint().size());
    m_reprint->setEnabled(wanted > 0);
    m_reprint->setWords(wanted > 0 ? tr("Reprint %n outdated", nullptr, wanted) : tr("Nothing to reprint"),
        nameOf(m_keys.reprint));
    m_notice->setText(m_model.notice());
    m_notice->setInk(Theme::of(this).ink(m_model.noticeTone()));
}

void RegisterPanel::keyPressEvent(QKeyEvent *event)
{
    if (m_keys.voidPrinted.matches(event->keyCombination()) == QKeySequence::ExactMatch)
        return m_codes->hasFocus() ? askToVoidCode() : askToVoidSheet();
    QWidget::keyPressEvent(event);
}

void RegisterPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setFollowing(true);
}

void RegisterPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setFollowing(false);
}

} // namespace saoma
