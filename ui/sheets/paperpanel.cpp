// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/paperpanel.h"

#include "ui/sheets/sheetsviewmodel.h"
#include "ui/text/calibrationtext.h"
#include "ui/text/sheettext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int paperFieldHeight = 36;

QSpinBox *paperNumber(const QString &name, int least, int most, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setKeyboardTracking(false); // a number is one when it is typed to its end
    box->setMinimumHeight(paperFieldHeight);
    return box;
}

/// As wide as its place, not as its longest line.
QComboBox *paperList(const QString &name, const QString &says, QWidget *parent)
{
    auto *list = new QComboBox(parent);
    list->setObjectName(name);
    list->setAccessibleName(says);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(8);
    list->setMinimumHeight(paperFieldHeight);
    list->setMaxVisibleItems(20);
    return list;
}

/// Another value by ourselves is no wish.
void showNumber(QSpinBox &box, int value)
{
    const QSignalBlocker quiet(box);
    box.setValue(value);
}

} // namespace

PaperPanel::PaperPanel(SheetsViewModel &model, const SheetsKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(this);
    outside->addWidget(card);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);

    m_template = paperList(u"sheetTemplate"_s, tr("Paper and cards"), card);
    m_printer = paperList(u"sheetPrinter"_s, tr("Printer"), card);
    auto *title = new WordLabel(TextSize::Body, Ink::Normal, card);
    title->setWeight(Weight::Strong);
    title->setText(tr("Paper and cards"));
    auto *ownGrid = new ActionButton(ActionButton::Look::Plain, card);
    ownGrid->setObjectName(u"ownGrid"_s);
    ownGrid->setRowHeight(32);
    ownGrid->setWords(tr("Own grid…"), nameOf(keys.ownGrid));
    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(ownGrid);
    grid->addLayout(top, 0, 0, 1, 2);
    grid->addWidget(m_template, 1, 0, 1, 2);
    grid->addWidget(m_printer, 2, 0, 1, 2);
    grid->addLayout(makeCorrection(keys), 3, 0, 1, 2);
    connect(ownGrid, &QPushButton::clicked, this, &PaperPanel::ownGridWanted);
    connect(m_template, &QComboBox::activated, this,
        [this](int index) { m_model.setTemplate(m_template->itemData(index).toString()); });
    connect(&m_model, &SheetsViewModel::templatesChanged, this, &PaperPanel::listTemplates);

    connect(m_printer, &QComboBox::activated, this,
        [this](int index) { m_model.setPrinter(m_printer->itemData(index).toString()); });
    connect(&m_model, &SheetsViewModel::printersChanged, this, &PaperPanel::listPrinters);

    makeFields();
    const auto addRow = [grid, card](QWidget *label, QWidget *field) {
        const int row = grid->rowCount();
        label->setParent(card);
        field->setParent(card);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    addRow(m_startLabel, m_start);
    auto *dpiLabel = new WordLabel(TextSize::Body, Ink::Normal, card);
    dpiLabel->setText(tr("Printer's resolution"));
    addRow(dpiLabel, m_dpi);
    addRow(m_sameCopies, m_copies);
    listTemplates();
    listPrinters();
    render();
}

QLayout *PaperPanel::makeCorrection(const SheetsKeys &keys)
{
    m_correction = new WordLabel(TextSize::Small, Ink::Faint, this);
    m_correction->setObjectName(u"printerCorrection"_s);
    m_correction->setWordWrap(true);
    m_correction->setMinimumWidth(1);
    auto *calibrate = new ActionButton(ActionButton::Look::Plain, this);
    calibrate->setObjectName(u"calibrate"_s);
    calibrate->setRowHeight(32);
    calibrate->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    calibrate->setWords(tr("Calibrate…"), nameOf(keys.calibrate));
    calibrate->setToolTip(tr("Measure a printer that prints beside the place or not true to size"));
    connect(calibrate, &QPushButton::clicked, this, &PaperPanel::calibrationWanted);
    auto *row = new QHBoxLayout;
    row->addWidget(m_correction, 1);
    row->addStretch(0);
    row->addWidget(calibrate);
    return row;
}

void PaperPanel::makeFields()
{
    m_startLabel = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_start = paperNumber(u"startPlace"_s, 1, 1, this);
    m_start->setToolTip(tr("Or click the place in the preview"));
    m_dpi = paperNumber(u"sheetDpi"_s, SheetTemplate::dpiMin, SheetTemplate::dpiMax, this);
    m_dpi->setAccessibleName(tr("Printer's resolution"));
    //: Dots per inch; a blank before it.
    m_dpi->setSuffix(tr(" dpi"));
    m_sameCopies = new QCheckBox(tr("Same copies for all"), this);
    m_sameCopies->setObjectName(u"sameCopies"_s);
    m_copies = paperNumber(u"sheetCopies"_s, 1, Product::copiesMax, this);
    m_copies->setAccessibleName(tr("Copies of each product"));

    connect(m_start, &QSpinBox::valueChanged, this, [this](int place) { m_model.setStartCell(place - 1); });
    connect(m_dpi, &QSpinBox::valueChanged, &m_model, &SheetsViewModel::setDpi);
    connect(m_sameCopies, &QCheckBox::toggled, this, &PaperPanel::askForCopies);
    connect(m_copies, &QSpinBox::valueChanged, this, &PaperPanel::askForCopies);
}

void PaperPanel::askForCopies()
{
    m_model.setCopies(m_sameCopies->isChecked() ? std::optional(m_copies->value()) : std::nullopt);
}

void PaperPanel::listTemplates()
{
    m_template->clear();
    for (const SheetTemplate &form : m_model.templates()) {
        const bool isBuiltin = builtinTemplates().contains(form);
        //: An own template: %1 is its name, %2 what it is.
        const QString words =
            isBuiltin ? templateText(form) : tr("%1: %2").arg(form.name, templateText(form));
        m_template->addItem(words, form.name);
        m_template->setItemData(m_template->count() - 1, words, Qt::ToolTipRole);
    }
}

void PaperPanel::listPrinters()
{
    m_printer->clear();
    m_printer->addItem(tr("PDF, for any printer"), QString());
    for (const Printer &known : m_model.printers()) {
        //: A printer: %1 is its name, %2 what it is.
        const QString words = known.description.isEmpty() || known.description == known.name
            ? known.name
            : tr("%1 – %2").arg(known.name, known.description);
        m_printer->addItem(words, known.name);
    }
    showPrinter();
}

void PaperPanel::showPrinter()
{
    m_printer->setCurrentIndex(m_printer->findData(m_model.printer() ? m_model.printer()->name : QString()));
}

void PaperPanel::renderCorrection()
{
    m_correction->setVisible(m_model.printer().has_value());
    if (!m_model.printer())
        return;
    const MeasuredPrinter *measured = m_model.printerBook().measured(m_model.printer()->name);
    m_correction->setText(measuredSinceText(measured));
    m_correction->setToolTip(measuredText(measured));
}

void PaperPanel::render()
{
    const SheetTemplate &form = m_model.form();
    m_template->setCurrentIndex(m_template->findData(form.name));
    m_template->setToolTip(m_template->currentText());
    showPrinter();
    renderCorrection();
    const int cells = form.cellsPerPage();
    const QSignalBlocker quiet(m_start);
    m_start->setMaximum(cells);
    showNumber(*m_start, m_model.startCell() + 1);
    //: On a used sheet of labels; %1 counts all of its labels.
    m_startLabel->setText(tr("Begin at place (of %1)").arg(cells));
    m_start->setAccessibleName(m_startLabel->text());
    m_start->setEnabled(cells > 1);
    showNumber(*m_dpi, form.dpi);
    m_copies->setEnabled(m_sameCopies->isChecked());
}

} // namespace saoma
