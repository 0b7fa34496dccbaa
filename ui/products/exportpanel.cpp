// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/exportpanel.h"

#include "ui/products/productsviewmodel.h"
#include "ui/text/language.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int exportChoiceHeight = 36;

} // namespace

ExportPanel::ExportPanel(ProductsViewModel &model, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    setObjectName(u"exportPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *title = new WordLabel(TextSize::Title, Ink::Normal, this);
    title->setWeight(Weight::Strong);
    title->setText(tr("Export the products"));
    column->addWidget(title);
    m_kind = addChoice(column, tr("Kind of file"), {tr("Spreadsheet (.xlsx)"), tr("Text (.csv)")});
    m_headings = addChoice(column, tr("Headings"), {u"编号 名称 价格 …"_s, u"id name price …"_s});
    m_headings->button(installedLanguage() == u"zh_CN"_s ? 0 : 1)->setChecked(true);
    column->addSpacing(Theme::grid);
    m_all = new QCheckBox(tr("Those off sale too"), this);
    m_all->setObjectName(u"exportAll"_s);
    m_all->setMinimumHeight(exportChoiceHeight);
    column->addWidget(m_all);
    column->addStretch(1);

    m_choose = new ActionButton(ActionButton::Look::Primary, this);
    m_choose->setObjectName(u"chooseExportFile"_s);
    m_choose->setWords(tr("Choose the file"), tr("Enter"));
    auto *leave = new ActionButton(ActionButton::Look::Plain, this);
    leave->setWords(tr("Cancel"), tr("Esc"));
    for (ActionButton *button : {m_choose, leave}) {
        button->setRowHeight(48);
        column->addWidget(button);
        column->addSpacing(Theme::grid - 2);
    }
    connect(m_choose, &QPushButton::clicked, this, &ExportPanel::fileWanted);
    connect(leave, &QPushButton::clicked, &m_model, &ProductsViewModel::goBack);
}

QButtonGroup *ExportPanel::addChoice(QVBoxLayout *column, const QString &title, const QStringList &choices)
{
    auto *group = new QButtonGroup(this);
    auto *word = new WordLabel(TextSize::Small, Ink::Faint, this);
    word->setText(title);
    column->addSpacing(Theme::grid);
    column->addWidget(word);
    for (const QString &choice : choices) {
        auto *button = new QRadioButton(choice, this);
        button->setMinimumHeight(exportChoiceHeight);
        group->addButton(button, int(group->buttons().size()));
        column->addWidget(button);
    }
    group->button(0)->setChecked(true);
    return group;
}

ProductExport ExportPanel::options() const
{
    return {
        m_headings->checkedId() == 0 ? ProductExport::Headings::Chinese : ProductExport::Headings::English,
        m_all->isChecked() ? ProductExport::Products::All : ProductExport::Products::OnSale};
}

QString ExportPanel::ending() const
{
    return m_kind->checkedId() == 0 ? u".xlsx"_s : u".csv"_s;
}

void ExportPanel::render()
{
    m_choose->setEnabled(!m_model.isBusy());
}

void ExportPanel::takeFocus()
{
    m_kind->checkedButton()->setFocus(Qt::OtherFocusReason);
}

void ExportPanel::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        m_choose->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace saoma
