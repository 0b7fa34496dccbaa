// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/calibrationdialog.h"

#include "ui/sheets/calibrationsketch.h"
#include "ui/sheets/calibrationviewmodel.h"
#include "ui/text/calibrationtext.h"
#include "ui/text/sheettext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldedit.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"
#include "ui/widgets/signview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMessageBox>
#include <QShortcut>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr QSize calibrationSize{1080, 610};
constexpr int calibrationButton = 40;
constexpr int calibrationRow = 36;
constexpr int printerStateWidth = 112;
constexpr int printerSinceWidth = 92;
constexpr int verdictSign = 24;

/// A printer that has gone steps back.
class PrinterDelegate final : public ListDelegate
{
public:
    PrinterDelegate(const PrinterTable &table, QWidget &view)
        : ListDelegate{&view},
          m_table{table},
          m_view{view}
    {
    }

protected:
    Look lookOf(const QModelIndex &index) const override
    {
        Look look;
        look.isStrong = index.column() == PrinterTable::NameColumn;
        look.isFaint = m_table.isGone(index.row());
        look.isWaiting = !m_view.hasFocus();
        return look;
    }

private:
    const PrinterTable &m_table;
    QWidget &m_view;
};

/// A step of the way: its number and what is to be done, then what does it.
QVBoxLayout *stepIn(Card *card, const QString &words)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 12);
    column->setSpacing(Theme::grid);
    auto *title = new WordLabel(TextSize::Body, Ink::Normal, card);
    title->setWeight(Weight::Strong);
    title->setWordWrap(true);
    title->setText(words);
    column->addWidget(title);
    return column;
}

WordLabel *wrappedWords(const QString &name, QWidget *parent)
{
    auto *label = new WordLabel(TextSize::Body, Ink::Normal, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

CalibrationDialog::CalibrationDialog(
    CalibrationViewModel &model, const SheetsKeys &keys, const QString &folder, QWidget *parent)
    : QDialog{parent},
      m_model{model},
      m_keys{keys},
      m_folder{folder}
{
    setObjectName(u"calibration"_s);
    setWindowTitle(tr("Calibrate a printer"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Theme::grid);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::grid);
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::grid);
    left->addWidget(makePrinters(), 1);
    left->addWidget(makePage());
    columns->addLayout(left, 1);
    columns->addWidget(makeMeasure(), 1);
    column->addLayout(columns, 1);
    column->addLayout(makeFoot());
    addKeys();
    connect(&m_model, &CalibrationViewModel::changed, this, &CalibrationDialog::render);
    connect(&m_model, &CalibrationViewModel::printed, this, [this] {
        if (!lengthInHand())
            m_fields.front()->takeFocus();
    });
    connect(&m_model, &CalibrationViewModel::stored, m_printers,
        [this] { m_printers->setFocus(Qt::OtherFocusReason); });
    connect(qApp, &QApplication::focusChanged, this, [this] {
        m_sketch->setLength(lengthInHand());
        m_model.endTyping();
    });
    resize(calibrationSize);
    render();
    m_printers->setFocus(Qt::OtherFocusReason);
}

/// Its fields lose the focus when they go, and then there is nobody any more to hear of it.
CalibrationDialog::~CalibrationDialog()
{
    qApp->disconnect(this);
}

ActionButton *CalibrationDialog::addButton(const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new ActionButton(ActionButton::Look::Plain, this);
    button->setObjectName(name);
    button->setRowHeight(calibrationButton);
    button->setWords(words, nameOf(key));
    return button;
}

QWidget *CalibrationDialog::makePrinters()
{
    auto *card = new Card(this);
    QVBoxLayout *column = stepIn(card, tr("1  Choose the printer"));
    m_printers = new ListTable(card);
    m_printers->setObjectName(u"calibrationPrinters"_s);
    m_printers->setAccessibleName(tr("Printers"));
    m_printers->setModel(&m_model.printers());
    m_printers->setItemDelegate(new PrinterDelegate(m_model.printers(), *m_printers));
    m_printers->verticalHeader()->setDefaultSectionSize(calibrationRow);
    m_printers->setColumnWidths({0, printerStateWidth, printerSinceWidth});
    column->addWidget(m_printers, 1);
    m_correction = wrappedWords(u"calibrationInUse"_s, card);
    column->addWidget(m_correction);
    m_note = wrappedWords(u"calibrationNote"_s, card);
    column->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    m_forget = addButton(u"calibrationForget"_s, tr("Remove the correction"), m_keys.forget);
    auto *look = addButton(u"calibrationLook"_s, tr("Look again"), m_keys.check);
    look->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_forget);
    row->addWidget(look);
    column->addLayout(row);
    connect(m_printers->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_model.setPrinter(m_model.printers().nameAt(current.row()));
        });
    connect(m_forget, &QPushButton::clicked, this, &CalibrationDialog::askToForget);
    connect(look, &QPushButton::clicked, &m_model, &CalibrationViewModel::look);
    return card;
}

QWidget *CalibrationDialog::makePage()
{
    auto *card = new Card(this);
    QVBoxLayout *column = stepIn(card, tr("2  Print the calibration page"));
    m_paper = new QComboBox(card);
    m_paper->setObjectName(u"calibrationPaper"_s);
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->setMinimumHeight(calibrationRow);
    for (const SheetTemplate &form : m_model.papers())
        m_paper->addItem(paperText(form.page));
    connect(m_paper, &QComboBox::activated, &m_model, &CalibrationViewModel::setPaper);
    auto *word = new WordLabel(TextSize::Body, Ink::Normal, card);
    word->setText(tr("Paper"));
    word->setBuddy(m_paper);
    auto *paper = new QHBoxLayout;
    paper->addWidget(word);
    paper->addWidget(m_paper, 1);
    column->addLayout(paper);
    m_print = addButton(u"calibrationPrint"_s, tr("Print the page"), m_keys.print);
    m_save = addButton(u"calibrationSave"_s, tr("Save as PDF…"), m_keys.save);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(m_print);
    row->addWidget(m_save);
    column->addLayout(row);
    connect(m_print, &QPushButton::clicked, &m_model, &CalibrationViewModel::print);
    connect(m_save, &QPushButton::clicked, this, &CalibrationDialog::askForFile);
    return card;
}

QWidget *CalibrationDialog::makeMeasure()
{
    auto *card = new Card(this);
    QVBoxLayout *column = stepIn(
        card, tr("3  Measure it with a ruler, to a tenth of a millimetre or two, and type the lengths"));
    m_sketch = new CalibrationSketch(card);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(0);
    for (const CalibrationLength length : calibrationLengths) {
        auto *field = new FieldEdit({}, FieldEdit::Lines::One, card);
        field->setObjectName(u"calibrationLength%1"_s.arg(int(length) + 1));
        connect(field, &FieldEdit::typed, this,
            [this, length](const QString &text) { m_model.type(length, text); });
        fields->addWidget(field);
        m_fields[size_t(length)] = field;
    }
    fields->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Theme::grid);
    row->addWidget(m_sketch, 2);
    row->addLayout(fields, 3);
    column->addLayout(row, 1);
    m_sign = new SignView(card);
    m_sign->setSignSize(verdictSign);
    m_sign->setFixedSize(verdictSign + 4, verdictSign + 4);
    m_verdict = wrappedWords(u"calibrationVerdict"_s, card);
    m_verdict->setMinimumHeight(4 * m_verdict->fontMetrics().lineSpacing());
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_sign, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    column->addLayout(verdict);
    return card;
}

QLayout *CalibrationDialog::makeFoot()
{
    m_outcome = wrappedWords(u"calibrationOutcome"_s, this);
    m_outcome->setWeight(Weight::Strong);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->setMinimumHeight(2 * m_outcome->fontMetrics().lineSpacing());
    auto *close = addButton(u"calibrationClose"_s, tr("Close"), Qt::Key_Escape);
    close->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    close->setRowHeight(44);
    m_store = new ActionButton(ActionButton::Look::Primary, this);
    m_store->setObjectName(u"calibrationStore"_s);
    m_store->setRowHeight(44);
    m_store->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_store->setWords(tr("Store the result"), tr("Enter"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_store, &QPushButton::clicked, &m_model, &CalibrationViewModel::store);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(m_outcome, 1);
    row->addWidget(close);
    row->addWidget(m_store);
    return row;
}

void CalibrationDialog::addKeys()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    on(m_keys.check, [this] { m_model.look(); });
    on(m_keys.print, [this] { m_model.print(); });
    on(m_keys.save, [this] { askForFile(); });
    on(m_keys.forget, [this] { askToForget(); });
}

std::optional<CalibrationLength> CalibrationDialog::lengthInHand() const
{
    for (const CalibrationLength length : calibrationLengths)
        if (const FieldEdit *field = m_fields[size_t(length)];
            QApplication::focusWidget() && field->isAncestorOf(QApplication::focusWidget()))
            return length;
    return {};
}

void CalibrationDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return onEnter();
    QDialog::keyPressEvent(event);
}

/// To the next length that is missing or cannot be; when there is none, they are stored. What is doubtful
/// takes a second Enter, on the button.
void CalibrationDialog::onEnter()
{
    m_model.endTyping();
    if (m_model.canStore())
        return m_model.isDoubtful() ? m_store->setFocus(Qt::OtherFocusReason) : m_model.store();
    const int from = lengthInHand() ? int(*lengthInHand()) + 1 : 0;
    const int count = int(calibrationLengths.size());
    for (int step = 0; step < count; ++step) {
        const CalibrationLength length = calibrationLengths[size_t((from + step) % count)];
        if (m_model.typed(length).trimmed().isEmpty() || !m_model.fault(length).isEmpty())
            return m_fields[size_t(length)]->takeFocus();
    }
}

void CalibrationDialog::render()
{
    const Theme &theme = Theme::of(this);
    const int row = m_model.printers().rowOf(m_model.printer());
    if (row >= 0 && !m_printers->selectionModel()->isRowSelected(row))
        m_printers->showRow(row);
    m_correction->setText(m_model.correctionInUse());
    m_correction->setVisible(!m_correction->text().isEmpty());
    m_note->setText(m_model.note());
    m_note->setInk(theme.ink(Tone::Warning));
    m_note->setVisible(!m_note->text().isEmpty());
    m_forget->setEnabled(!m_model.forgetQuestion().isEmpty());
    m_paper->setCurrentIndex(m_model.paper());
    m_print->setEnabled(m_model.canPrint());
    m_save->setEnabled(m_model.canSavePdf());
    m_sketch->setPage(m_model.papers().at(m_model.paper()).page);
    for (const CalibrationLength length : calibrationLengths) {
        FieldEdit *field = m_fields[size_t(length)];
        field->setWord(calibrationLengthText(length, m_model.marks()));
        field->setText(m_model.typed(length));
        field->setFault(m_model.fault(length));
        field->setReadOnly(!m_model.canType());
    }
    renderVerdict();
    m_outcome->setText(m_model.outcome());
    m_outcome->setInk(theme.ink(m_model.outcomeTone()));
    m_store->setEnabled(m_model.canStore());
    m_store->setWords(
        m_model.isDoubtful() ? tr("Store it all the same") : tr("Store the result"), tr("Enter"));
}

void CalibrationDialog::renderVerdict()
{
    const Theme &theme = Theme::of(this);
    const StateText verdict = m_model.verdict();
    m_sign->setSign(verdict.sign, theme.ink(verdict.tone));
    m_sign->setVisible(verdict.tone != Tone::Neutral);
    m_verdict->setInk(theme.ink(verdict.tone));
    m_verdict->setText(verdict.nextAct.isEmpty() ? verdict.word : verdict.word + u'\n' + verdict.nextAct);
}

void CalibrationDialog::askForFile()
{
    if (!m_model.canSavePdf())
        return;
    auto *dialog = new QFileDialog(this, tr("Save the calibration page"), m_folder, tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_model.suggestedFileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_folder = QFileInfo(file).path();
        Q_EMIT folderChosen(m_folder);
        m_model.savePdf(file);
    });
    dialog->open();
}

/// Enter alone does what can be taken back.
QMessageBox *CalibrationDialog::askFirst(
    const QString &name, const QString &title, const QString &question, const QString &yes, const QString &no)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, question, QMessageBox::NoButton, this);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // printers are named by anybody
    box->addButton(yes, QMessageBox::AcceptRole);
    auto *keep = box->addButton(no, QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    box->open();
    return box;
}

void CalibrationDialog::askToForget()
{
    const QString question = m_model.forgetQuestion();
    if (question.isEmpty())
        return;
    auto *box =
        askFirst(u"forgetQuestion"_s, tr("Remove the correction"), question, tr("Remove"), tr("Keep"));
    connect(box, &QDialog::accepted, &m_model, &CalibrationViewModel::forget);
}

void CalibrationDialog::reject()
{
    if (!m_model.isTyped())
        return QDialog::reject();
    auto *box = askFirst(u"closeQuestion"_s, tr("Close"),
        tr("The lengths that were typed are not stored. Close all the same?"), tr("Close without storing"),
        tr("Go on measuring"));
    connect(box, &QDialog::accepted, this, [this] { QDialog::reject(); });
}

} // namespace saoma
