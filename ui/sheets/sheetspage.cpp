// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/sheetspage.h"

#include "ui/sheets/calibrationdialog.h"
#include "ui/sheets/calibrationviewmodel.h"
#include "ui/sheets/checkpanel.h"
#include "ui/sheets/paperpanel.h"
#include "ui/sheets/pickpanel.h"
#include "ui/sheets/previewpanel.h"
#include "ui/sheets/registerpanel.h"
#include "ui/sheets/registerviewmodel.h"
#include "ui/sheets/sheetview.h"
#include "ui/sheets/templateeditor.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int pickWidth = 376;
constexpr int checkWidth = 344;

} // namespace

SheetsPage::SheetsPage(const SheetsNeeds &needs, QWidget *parent)
    : Page{parent},
      m_model{needs},
      m_printed{new RegisterViewModel(needs.ledger, needs.clock, needs.merchant, this)},
      m_folder{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}
{
    setObjectName(u"sheetsPage"_s);
    auto *frame = new QVBoxLayout(this); // a stacked layout knows no margins
    frame->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    m_stack = new QStackedLayout(frame);
    m_stack->addWidget(makeMaker());
    m_register = new RegisterPanel(*m_printed, m_keys, this);
    m_stack->addWidget(m_register);

    connect(m_preview, &PreviewPanel::productsWanted, this, &SheetsPage::productsWanted);
    connect(m_paper, &PaperPanel::ownGridWanted, this, &SheetsPage::editGrid);
    connect(m_paper, &PaperPanel::calibrationWanted, this, &SheetsPage::calibrate);
    connect(m_check, &CheckPanel::faceChosen, &m_preview->view(), &SheetView::showFace);
    connect(m_check, &CheckPanel::saveWanted, this, &SheetsPage::askForFile);
    connect(m_check, &CheckPanel::printWanted, this, &SheetsPage::askToPrint);
    connect(m_pick, &PickPanel::printedWanted, this, [this] { showPrinted(true); });
    connect(m_register, &RegisterPanel::leaveWanted, this, [this] { showPrinted(false); });
    connect(m_register, &RegisterPanel::reprintWanted, this, &SheetsPage::reprint);
    connect(&m_model, &SheetsViewModel::changed, this, &SheetsPage::render);
    addShortcuts();
    render();
}

QWidget *SheetsPage::makeMaker()
{
    auto *maker = new QWidget(this);
    auto *columns = new QHBoxLayout(maker);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(Theme::grid);
    m_pick = new PickPanel(m_model.products(), m_keys, maker);
    m_pick->setFixedWidth(pickWidth);
    m_preview = new PreviewPanel(m_model, m_keys, maker);
    m_paper = new PaperPanel(m_model, m_keys, maker);
    m_check = new CheckPanel(m_model, m_keys, maker);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::grid);
    right->addWidget(m_paper);
    right->addWidget(m_check, 1);
    m_paper->setFixedWidth(checkWidth);
    m_check->setFixedWidth(checkWidth);
    columns->addWidget(m_pick);
    columns->addWidget(m_preview, 1);
    columns->addLayout(right);
    return maker;
}

bool SheetsPage::showsPrinted() const
{
    return m_stack->currentWidget() == m_register;
}

void SheetsPage::showPrinted(bool isWanted)
{
    m_stack->setCurrentIndex(isWanted ? 1 : 0);
    takeFocus();
}

/// Picked, they become a sheet like any other.
void SheetsPage::reprint(const QList<Reprint> &products)
{
    m_model.products().pickOnly(products);
    showPrinted(false);
}

QList<KeyWords> SheetsPage::keys() const
{
    return {
        {nameOf(m_keys.search), tr("Search products; ↓ goes to the list")},
        {tr("Space"), tr("Pick the product, or not")},
        {u"1–9"_s, tr("Copies of the product")},
        {nameOf(m_keys.pickShown) + u" · "_s + nameOf(m_keys.pickNone), tr("Pick all shown, pick none")},
        {nameOf(m_keys.previousPage) + u" · "_s + nameOf(m_keys.nextPage), tr("Leaf through the sheet")},
        {nameOf(m_keys.zoomIn) + u" · "_s + nameOf(m_keys.zoomOut) + u" · "_s + nameOf(m_keys.fitPage)
                + u" · "_s + nameOf(m_keys.fitWidth),
            tr("Larger, smaller, whole page, page width")},
        {nameOf(m_keys.preview), tr("To the preview; arrows move the page")},
        {nameOf(m_keys.ownGrid), tr("Own grid of cards or labels")},
        {nameOf(m_keys.calibrate), tr("Measure a printer, and correct its sheets")},
        {nameOf(m_keys.check), tr("Check the codes again")},
        {nameOf(m_keys.save) + u" · "_s + nameOf(m_keys.print), tr("Save PDF, print")},
        {nameOf(m_keys.printed), tr("Printed sheets, and back")},
        {nameOf(m_keys.reprint) + u" · "_s + nameOf(m_keys.voidPrinted),
            tr("Printed sheets: reprint what is outdated, void a sheet or a code")},
    };
}

void SheetsPage::takeFocus()
{
    showsPrinted() ? m_register->takeFocus() : m_pick->focusSearch();
}

void SheetsPage::addShortcuts()
{
    const auto onAlways = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto on = [this, onAlways](const QKeySequence &keys, auto act) {
        onAlways(keys, [this, act] {
            if (!showsPrinted())
                act();
        });
    };
    onAlways(m_keys.printed, [this] { showPrinted(!showsPrinted()); });
    onAlways(m_keys.reprint, [this] {
        if (showsPrinted())
            m_register->reprint();
    });
    SheetView &view = m_preview->view();
    on(m_keys.search, [this] { m_pick->focusSearch(); });
    on(m_keys.pickShown, [this] { m_model.products().pickShown(); });
    on(m_keys.pickNone, [this] { m_model.products().pickNone(); });
    on(m_keys.ownGrid, [this] { editGrid(); });
    on(m_keys.calibrate, [this] { calibrate(); });
    on(m_keys.check, [this] { m_model.prove(); });
    on(m_keys.save, [this] { askForFile(); });
    on(m_keys.print, [this] { askToPrint(); });
    on(m_keys.preview, [&view] { view.setFocus(Qt::ShortcutFocusReason); });
    on(m_keys.zoomIn, [&view] { view.zoomIn(); });
    on(m_keys.zoomOut, [&view] { view.zoomOut(); });
    on(m_keys.fitPage, [&view] { view.setZoom(SheetView::Zoom::FitPage); });
    on(m_keys.fitWidth, [&view] { view.setZoom(SheetView::Zoom::FitWidth); });
}

void SheetsPage::keyPressEvent(QKeyEvent *event)
{
    SheetView &view = m_preview->view();
    if (showsPrinted())
        return event->key() == Qt::Key_Escape ? showPrinted(false) : Page::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape && m_model.canStop())
        return m_model.stop();
    // Not as shortcuts: a list that has the focus leafs through itself.
    if (m_keys.previousPage.matches(event->keyCombination()) == QKeySequence::ExactMatch)
        return view.setPage(view.page() - 1);
    if (m_keys.nextPage.matches(event->keyCombination()) == QKeySequence::ExactMatch)
        return view.setPage(view.page() + 1);
    Page::keyPressEvent(event);
}

void SheetsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model.products().setFollowing(true);
}

void SheetsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model.products().setFollowing(false);
}

void SheetsPage::render()
{
    m_preview->render();
    m_paper->render();
    m_check->render();
    m_pick->setCopiesEditable(!m_model.copies());
}

void SheetsPage::askForFile()
{
    if (!m_model.canLeave())
        return m_model.sayWhyNot();
    auto *dialog = new QFileDialog(this, tr("Save the code sheet"), m_folder, tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_model.suggestedFileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_folder = QFileInfo(file).path();
        m_model.savePdf(file);
    });
    dialog->open();
}

void SheetsPage::askToPrint()
{
    const QString question = m_model.printQuestion();
    if (question.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Print"), question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // printers are named by anybody
    auto *print = box->addButton(tr("Print"), QMessageBox::AcceptRole);
    box->setDefaultButton(print);
    connect(print, &QAbstractButton::clicked, this, [this] { m_model.print(); });
    box->open();
}

void SheetsPage::editGrid()
{
    auto *editor = new TemplateEditor(m_model.form(), m_model.templates(), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &TemplateEditor::saveWanted, this, [this, editor](const SheetTemplate &form) {
        m_model.saveTemplate(form).then(editor, [editor](const Result<> &saved) { editor->end(saved); });
    });
    connect(editor, &TemplateEditor::removeWanted, this, [this, editor](const QString &name) {
        m_model.removeTemplate(name).then(editor, [editor](const Result<> &gone) { editor->end(gone); });
    });
    editor->open();
}

void SheetsPage::calibrate()
{
    QList<SheetTemplate> forms = m_model.templates();
    forms.prepend(m_model.form());
    auto *model = new CalibrationViewModel({m_model.printerBook(), m_model.clock(), forms,
        m_model.printer() ? m_model.printer()->name : QString()});
    auto *dialog = new CalibrationDialog(*model, m_keys, m_folder, this);
    model->setParent(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &CalibrationDialog::folderChosen, this, [this](const QString &folder) { m_folder = folder; });
    connect(model, &CalibrationViewModel::stored, this, [this, model](const QString &printer) {
        const bool takesPaper = model->papers().at(model->paper()).page == m_model.form().page;
        if (!m_model.printer() && takesPaper) // else it would seem that nothing has come of it
            m_model.setPrinter(printer);
    });
    dialog->open();
}

} // namespace saoma
