// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/templateeditor.h"

#include "ui/sheets/gridsketch.h"
#include "ui/text/errortext.h"
#include "ui/text/sheettext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Kind = SheetTemplate::Kind;

constexpr QSizeF editorPapers[]{{210, 297}, {148, 210}, {105, 148}, {215.9, 279.4}};
constexpr double editorLengthMax = 9999; // beyond what is allowed: it is better told than cut

QDoubleSpinBox *editorLength(QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0, editorLengthMax);
    box->setDecimals(2);
    return box;
}

QSpinBox *editorNumber(QWidget *parent, int most)
{
    auto *box = new QSpinBox(parent);
    box->setRange(0, most);
    return box;
}

bool hasName(const QList<SheetTemplate> &known, const QString &name)
{
    return std::any_of(
        known.begin(), known.end(), [&name](const SheetTemplate &form) { return form.name == name; });
}

QString faultyPart(const Error &fault)
{
    if (fault.code == u"SHEET_TEMPLATE_NAME_TAKEN")
        return u"name"_s;
    return fault.code == u"SHEET_TEMPLATE_NOT_SINGLE" ? u"grid"_s : fault.detail;
}

QString freshName(const QList<SheetTemplate> &known)
{
    for (int number = 1;; ++number)
        if (const QString name = u"my-grid-%1"_s.arg(number); !hasName(known, name))
            return name;
}

} // namespace

TemplateEditor::TemplateEditor(const SheetTemplate &form, const QList<SheetTemplate> &known, QWidget *parent)
    : QDialog{parent},
      m_known{known},
      m_ownName{findTemplate(form.name) ? QString() : form.name}
{
    setObjectName(u"templateEditor"_s);
    setWindowTitle(tr("Own grid"));
    auto *column = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    top->setSpacing(3 * Theme::grid);
    auto *fields = new QFormLayout;
    makeFields(*fields);
    top->addLayout(fields);
    m_sketch = new GridSketch(this);
    top->addWidget(m_sketch, 1);
    column->addLayout(top);
    m_says = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_says->setObjectName(u"gridSays"_s);
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(2 * m_says->fontMetrics().lineSpacing());
    column->addWidget(m_says);

    column->addLayout(makeActs());
    fill(form);
    m_name->setFocus();
    m_name->selectAll();
}

QLayout *TemplateEditor::makeActs()
{
    const auto button = [this](const QString &name, ActionButton::Look look) {
        auto *made = new ActionButton(look, this);
        made->setObjectName(name);
        made->setRowHeight(44);
        made->setAutoDefault(false); // Enter saves
        return made;
    };
    m_remove = button(u"gridRemove"_s, ActionButton::Look::Plain);
    m_remove->setVisible(!m_ownName.isEmpty());
    //: %1 is the name of an own grid.
    m_remove->setWords(tr("Remove “%1”…").arg(m_ownName));
    auto *cancel = button(u"gridCancel"_s, ActionButton::Look::Plain);
    cancel->setWords(tr("Cancel"), tr("Esc"));
    m_save = button(u"gridSave"_s, ActionButton::Look::Primary);
    m_save->setWords(tr("Save and use"));
    m_save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    connect(m_remove, &QPushButton::clicked, this, &TemplateEditor::askToRemove);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_save->setEnabled(false);
        Q_EMIT saveWanted(this->form());
    });
    return row;
}

void TemplateEditor::makeFields(QFormLayout &fields)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"gridName"_s);
    connect(m_name, &QLineEdit::textChanged, this, &TemplateEditor::onEdited);
    addField(fields, u"name"_s, tr("Name"), m_name);
    m_kind = new QComboBox(this);
    for (const Kind kind : {Kind::Grid, Kind::Labels, Kind::Single, Kind::Tent})
        m_kind->addItem(templateKindText(kind), int(kind));
    connect(m_kind, &QComboBox::activated, this, &TemplateEditor::onEdited);
    addField(fields, u"kind"_s, tr("Kind"), m_kind);
    m_paper = new QComboBox(this);
    m_paper->addItems({u"A4"_s, u"A5"_s, u"A6"_s, u"Letter"_s, tr("Own size")});
    m_paper->setAccessibleName(tr("Paper"));
    connect(m_paper, &QComboBox::activated, this, [this](int index) {
        if (index < int(std::size(editorPapers))) {
            m_pageWidth->setValue(editorPapers[index].width());
            m_pageHeight->setValue(editorPapers[index].height());
        }
    });
    addPair(fields, u"page"_s, tr("Page, mm"), m_pageWidth, m_pageHeight, m_paper);

    m_columns = editorNumber(this, SheetTemplate::cellsMax);
    m_rows = editorNumber(this, SheetTemplate::cellsMax);
    m_columns->setAccessibleName(tr("Columns"));
    m_rows->setAccessibleName(tr("Rows"));
    auto *grid = new QWidget(this);
    auto *pair = new QHBoxLayout(grid);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->addWidget(m_columns);
    pair->addWidget(new QLabel(u"×"_s, grid));
    pair->addWidget(m_rows);
    pair->addStretch(1);
    addField(fields, u"grid"_s, tr("Columns × rows"), grid);
    addPair(fields, u"card"_s, tr("Card, mm"), m_cardWidth, m_cardHeight);
    m_isEdgeToEdge = new QCheckBox(tr("Edge to edge"), this);
    m_isEdgeToEdge->setObjectName(u"gridEdgeToEdge"_s);
    addPair(fields, u"step"_s, tr("From card to card, mm"), m_stepX, m_stepY, m_isEdgeToEdge);
    m_isCentred = new QCheckBox(tr("In the middle"), this);
    m_isCentred->setObjectName(u"gridCentred"_s);
    addPair(fields, u"first"_s, tr("First card from left and top, mm"), m_firstX, m_firstY, m_isCentred);
    m_dpi = editorNumber(this, 9999);
    addField(fields, u"dpi"_s, tr("Printer's resolution, dpi"), m_dpi);
    m_distance = editorNumber(this, 99999);
    addField(fields, u"distance"_s, tr("Scanned from, mm"), m_distance);
    for (QCheckBox *box : {m_isEdgeToEdge, m_isCentred})
        connect(box, &QCheckBox::toggled, this, &TemplateEditor::onEdited);
    for (QSpinBox *box : {m_columns, m_rows, m_dpi, m_distance})
        connect(box, &QSpinBox::valueChanged, this, &TemplateEditor::onEdited);
}

void TemplateEditor::addField(QFormLayout &fields, const QString &part, const QString &words, QWidget *field)
{
    auto *label = new WordLabel(TextSize::Body, Ink::Normal, this);
    label->setText(words);
    label->setBuddy(field);
    m_labels.insert(part, label);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(words);
    fields.addRow(label, field);
}

void TemplateEditor::addPair(QFormLayout &fields, const QString &part, const QString &words,
    QDoubleSpinBox *&first, QDoubleSpinBox *&second, QWidget *more)
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    first = editorLength(both);
    second = editorLength(both);
    first->setObjectName(part + u"X"_s);
    second->setObjectName(part + u"Y"_s);
    //: %1 is what is measured.
    first->setAccessibleName(tr("%1: across").arg(words));
    second->setAccessibleName(tr("%1: down").arg(words));
    row->addWidget(first);
    row->addWidget(new QLabel(u"×"_s, both));
    row->addWidget(second);
    if (more)
        row->addWidget(more);
    row->addStretch(1);
    for (QDoubleSpinBox *box : {first, second})
        connect(box, &QDoubleSpinBox::valueChanged, this, &TemplateEditor::onEdited);
    addField(fields, part, words, both);
}

void TemplateEditor::fill(const SheetTemplate &form)
{
    m_isFilling = true;
    m_name->setText(m_ownName.isEmpty() ? freshName(m_known) : m_ownName);
    m_kind->setCurrentIndex(m_kind->findData(int(form.kind)));
    const auto show = [](QDoubleSpinBox *first, QDoubleSpinBox *second, double x, double y) {
        first->setValue(x);
        second->setValue(y);
    };
    show(m_pageWidth, m_pageHeight, form.page.width(), form.page.height());
    show(m_cardWidth, m_cardHeight, form.card.width(), form.card.height());
    show(m_stepX, m_stepY, form.step.width(), form.step.height());
    show(m_firstX, m_firstY, form.first.x(), form.first.y());
    m_columns->setValue(form.columns);
    m_rows->setValue(form.rows);
    m_dpi->setValue(form.dpi);
    m_distance->setValue(int(form.scanDistanceMm));
    m_isEdgeToEdge->setChecked(form.step == form.card);
    m_isCentred->setChecked((firstInTheMiddle(form) - form.first).manhattanLength() < 0.02);
    m_isFilling = false;
    onEdited();
}

SheetTemplate TemplateEditor::form() const
{
    SheetTemplate form;
    form.name = m_name->text();
    form.kind = Kind(m_kind->currentData().toInt());
    form.page = {m_pageWidth->value(), m_pageHeight->value()};
    form.columns = m_columns->value();
    form.rows = m_rows->value();
    form.card = {m_cardWidth->value(), m_cardHeight->value()};
    form.step = m_isEdgeToEdge->isChecked() ? form.card : QSizeF{m_stepX->value(), m_stepY->value()};
    form.first =
        m_isCentred->isChecked() ? firstInTheMiddle(form) : QPointF{m_firstX->value(), m_firstY->value()};
    form.dpi = m_dpi->value();
    form.scanDistanceMm = m_distance->value();
    return form;
}

void TemplateEditor::onEdited()
{
    if (m_isFilling)
        return;
    const SheetTemplate now = form();
    const auto *paper = std::find(std::begin(editorPapers), std::end(editorPapers), now.page);
    m_paper->setCurrentIndex(int(paper - std::begin(editorPapers))); // behind them: an own size
    const auto showWorkedOut = [](QDoubleSpinBox *box, bool isWorkedOut, double mm) {
        box->setEnabled(!isWorkedOut);
        const QSignalBlocker quiet(box);
        if (isWorkedOut)
            box->setValue(mm);
    };
    showWorkedOut(m_stepX, m_isEdgeToEdge->isChecked(), now.step.width());
    showWorkedOut(m_stepY, m_isEdgeToEdge->isChecked(), now.step.height());
    showWorkedOut(m_firstX, m_isCentred->isChecked(), now.first.x());
    showWorkedOut(m_firstY, m_isCentred->isChecked(), now.first.y());
    const auto valid = validateOwn(now);
    const QString part = valid ? QString() : faultyPart(valid.error());
    for (auto label = m_labels.begin(); label != m_labels.end(); ++label)
        (*label)->setInk(part == label.key() ? Theme::of(this).ink(Tone::Bad) : QColor());
    m_sketch->setForm(now, valid.has_value());
    m_save->setEnabled(valid.has_value());
    if (!valid)
        say(templateFaultText(valid.error()), true);
    else if (hasName(m_known, now.name))
        say(tr("There is a template “%1” already: saving takes its place.").arg(now.name), false);
    else
        say(templateText(now), false);
}

void TemplateEditor::say(const QString &text, bool isFault)
{
    m_says->setInk(isFault ? Theme::of(this).ink(Tone::Bad) : QColor());
    m_says->setText(text);
}

/// Enter alone removes nothing.
void TemplateEditor::askToRemove()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Remove the grid"),
        //: %1 is the name of an own grid.
        tr("Remove the grid “%1”? Printed sheets stay as they are.").arg(m_ownName), QMessageBox::NoButton,
        this);
    box->setObjectName(u"removeQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    auto *no = box->addButton(tr("Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(yes, &QAbstractButton::clicked, this, [this] { Q_EMIT removeWanted(m_ownName); });
    box->open();
}

void TemplateEditor::end(const Result<> &written)
{
    if (written)
        return accept();
    say(errorText(written.error()).oneLine(), true);
    m_save->setEnabled(true);
}

} // namespace saoma
