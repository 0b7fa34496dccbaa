// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/productspage.h"

#include "ui/products/exportpanel.h"
#include "ui/products/importpanel.h"
#include "ui/products/importviewmodel.h"
#include "ui/products/productcard.h"
#include "ui/products/productedit.h"
#include "ui/products/productlist.h"
#include "ui/products/productsviewmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QShortcut>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Side = ProductsViewModel::Side;

constexpr int sideWidth = 344;

QString firstFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo::exists(documents) ? documents : QDir::homePath();
}

} // namespace

ProductsPage::ProductsPage(Ledger &ledger, Catalog &catalog, QWidget *parent)
    : Page{parent},
      m_model{new ProductsViewModel(ledger, catalog, this)},
      m_import{new ImportViewModel(catalog, this)},
      m_folder{firstFolder()}
{
    setObjectName(u"productsPage"_s);
    setAcceptDrops(true);
    auto *frame = new QVBoxLayout(this); // a stacked layout knows no margins
    frame->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    m_stack = new QStackedLayout(frame);
    m_stack->addWidget(makeBrowser());
    m_importPanel = new ImportPanel(*m_import, m_keys, this);
    m_stack->addWidget(m_importPanel);

    connect(m_model, &ProductsViewModel::changed, this, &ProductsPage::render);
    connect(m_model, &ProductsViewModel::saved, m_list, &ProductList::select);
    connect(m_list, &ProductList::currentChanged, m_model, &ProductsViewModel::choose);
    connect(m_list, &ProductList::activated, m_model, &ProductsViewModel::edit);
    connect(m_list, &ProductList::removalWanted, m_model, &ProductsViewModel::removeOrPutBack);
    connect(m_import, &ImportViewModel::changed, this, &ProductsPage::render);
    connect(m_import, &ImportViewModel::done, this, [this](const QString &sentence) {
        m_model->tell({sentence, Tone::Good});
    });
    connect(m_importPanel, &ImportPanel::fileWanted, this, &ProductsPage::askForImport);
    connect(m_export, &ExportPanel::fileWanted, this, &ProductsPage::askForExport);
    addShortcuts();
    render();
}

QWidget *ProductsPage::makeBrowser()
{
    auto *browser = new QWidget(this);
    auto *row = new QHBoxLayout(browser);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid);
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::grid);
    m_list = new ProductList(m_model->table(), browser);
    m_notice = new WordLabel(TextSize::Body, Ink::Normal, browser);
    m_notice->setObjectName(u"productNotice"_s);
    m_notice->setWeight(Weight::Strong);
    m_notice->setWordWrap(true);
    m_notice->setMinimumWidth(1);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(Theme::grid);
    const auto add = [&](const QString &name, const QString &words, const QKeySequence &key, auto act) {
        auto *button = new ActionButton(ActionButton::Look::Plain, browser);
        button->setObjectName(name);
        button->setWords(words, nameOf(key));
        button->setRowHeight(48);
        acts->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
        m_acts.append(button);
    };
    add(u"addButton"_s, tr("New product"), m_keys.add, [this] { m_model->add(); });
    add(u"importButton"_s, tr("Import a list"), m_keys.import, [this] { askForImport(); });
    add(u"exportButton"_s, tr("Export the list"), m_keys.write, [this] { m_model->askToExport(); });
    left->addWidget(m_list, 1);
    left->addWidget(m_notice);
    left->addLayout(acts);
    row->addLayout(left, 1);
    row->addWidget(makeSide());
    return browser;
}

QWidget *ProductsPage::makeSide()
{
    auto *card = new Card(this);
    card->setFixedWidth(sideWidth);
    auto *frame = new QVBoxLayout(card);
    frame->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 2 * Theme::grid);
    m_side = new QStackedLayout(frame);
    m_card = new ProductCard(*m_model, m_keys, card);
    m_edit = new ProductEdit(*m_model, card);
    m_export = new ExportPanel(*m_model, card);
    m_side->addWidget(m_card);
    m_side->addWidget(m_edit);
    m_side->addWidget(m_export);
    return card;
}

void ProductsPage::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto inList = [this](auto act) {
        return [this, act] {
            if (m_import->stage() == ImportViewModel::Stage::Idle)
                act();
        };
    };
    on(m_keys.add, inList([this] { m_model->add(); }));
    on(m_keys.import, [this] { askForImport(); });
    on(m_keys.write, inList([this] { m_model->askToExport(); }));
    on(m_keys.removedToo, inList([this] { m_list->toggleRemoved(); }));
    on(m_keys.search, inList([this] { m_list->focusSearch(); }));
    on(m_keys.save, inList([this] { m_model->save(); }));
    on(m_keys.remove, inList([this] { m_model->removeOrPutBack(); }));
}

QList<KeyWords> ProductsPage::keys() const
{
    return {
        {nameOf(m_keys.search), tr("Search; letters typed in the list search too")},
        {u"↑ ↓"_s, tr("The product before and the next one")},
        {tr("Enter"), tr("Change the product; in a field: save; in an import: confirm")},
        {u"Ctrl+"_s + tr("Enter"), tr("Save, also from the note")},
        {nameOf(m_keys.remove), tr("Take off sale, or put back on sale")},
        {nameOf(m_keys.add), tr("New product")},
        {nameOf(m_keys.import) + u" · "_s + nameOf(m_keys.write), tr("Import or export a list")},
        {nameOf(m_keys.nextFilter) + u" · "_s + nameOf(m_keys.readAgain),
            tr("In an import: the next kind of rows; read the file again")},
        {nameOf(m_keys.removedToo), tr("Show those off sale too, or not")},
        {tr("Esc"), tr("Back; clear the search; then back to the counter")},
    };
}

void ProductsPage::takeFocus()
{
    if (m_import->stage() != ImportViewModel::Stage::Idle)
        return m_importPanel->takeFocus();
    switch (m_model->side()) {
    case Side::Form:
        return m_edit->takeFocus();
    case Side::Export:
        return m_export->takeFocus();
    case Side::Card:
    case Side::Removal:
        return m_list->focusSearch();
    }
}

void ProductsPage::importFile(const QString &path)
{
    m_folder = QFileInfo{path}.path();
    m_import->begin(path);
}

void ProductsPage::exportFile(const QString &path)
{
    m_folder = QFileInfo{path}.path();
    m_model->exportTo(path, m_export->options());
}

void ProductsPage::askForImport()
{
    if (m_import->stage() == ImportViewModel::Stage::Writing || m_model->side() == Side::Form)
        return;
    auto *dialog = new QFileDialog(this, tr("Import a list"), m_folder,
        tr("Lists (%1)").arg(u"*.csv *.txt *.tsv *.xlsx"_s) + u";;"_s + tr("All files (%1)").arg(u"*"_s));
    dialog->setFileMode(QFileDialog::ExistingFile);
    showFileDialog(dialog, &ProductsPage::importFile);
}

void ProductsPage::askForExport()
{
    const QString ending = m_export->ending();
    auto *dialog = new QFileDialog(this, tr("Export the products"), m_folder, u'*' + ending);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    //: The name of a file of products, without its ending.
    dialog->selectFile(tr("products") + ending);
    showFileDialog(dialog, &ProductsPage::exportFile);
}

void ProductsPage::showFileDialog(QFileDialog *dialog, void (ProductsPage::*chosen)(const QString &))
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Qt's own words where its translations are not installed.
    dialog->setLabelText(QFileDialog::LookIn, tr("Folder:"));
    dialog->setLabelText(QFileDialog::FileName, tr("File:"));
    dialog->setLabelText(QFileDialog::FileType, tr("Kind:"));
    dialog->setLabelText(
        QFileDialog::Accept, dialog->acceptMode() == QFileDialog::AcceptSave ? tr("Save") : tr("Open"));
    dialog->setLabelText(QFileDialog::Reject, tr("Cancel"));
    dialog->setObjectName(u"fileDialog"_s);
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void ProductsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->table().setFollowing(true);
}

void ProductsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model->table().setFollowing(false);
}

/// What the field, the button or the list that has the focus did not take.
void ProductsPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat()) {
        switch (m_model->side()) {
        case Side::Form:
            return m_model->save();
        case Side::Removal:
            return m_model->confirmRemoval();
        case Side::Card:
            return m_model->edit();
        case Side::Export:
            return askForExport();
        }
    }
    if (event->key() == Qt::Key_Escape && (m_model->goBack() || m_list->clearSearch()))
        return;
    Page::keyPressEvent(event);
}

void ProductsPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && m_model->side() != Side::Form)
        event->acceptProposedAction();
}

void ProductsPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    importFile(event->mimeData()->urls().first().toLocalFile());
}

void ProductsPage::render()
{
    const QWidget *before = m_stack->currentWidget();
    const int sideBefore = m_side->currentIndex();
    m_stack->setCurrentIndex(m_import->stage() == ImportViewModel::Stage::Idle ? 0 : 1);
    switch (m_model->side()) {
    case Side::Card:
    case Side::Removal:
        m_side->setCurrentWidget(m_card);
        m_card->render();
        break;
    case Side::Form:
        m_side->setCurrentWidget(m_edit);
        m_edit->render();
        break;
    case Side::Export:
        m_side->setCurrentWidget(m_export);
        m_export->render();
        break;
    }
    const Notice &notice = m_model->notice();
    const bool isForm = m_model->side() == Side::Form;
    m_notice->setVisible(!notice.text.isEmpty() && !isForm); // a form tells its own
    m_notice->setText(notice.text);
    m_notice->setInk(Theme::of(this).ink(notice.tone));
    m_list->setEnabled(!isForm);
    for (ActionButton *button : m_acts)
        button->setEnabled(!isForm && !m_model->isBusy());
    if ((before != m_stack->currentWidget() || sideBefore != m_side->currentIndex()) && isVisible())
        takeFocus();
}

} // namespace saoma
