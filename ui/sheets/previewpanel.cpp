// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/previewpanel.h"

#include "ui/sheets/sheetsviewmodel.h"
#include "ui/sheets/sheetview.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int previewButton = 36;

} // namespace

PreviewPanel::PreviewPanel(SheetsViewModel &model, const SheetsKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model},
      m_view{new SheetView(this)}
{
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(this);
    outside->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    m_bar = makeBar(keys);
    column->addWidget(m_bar);
    m_stack = new QStackedWidget(card);
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeEmpty());
    column->addWidget(m_stack, 1);

    connect(&m_model, &SheetsViewModel::sheetChanged, m_view, [this] { m_view->setSheet(m_model.sheet()); });
    connect(m_view, &SheetView::cellClicked, &m_model, &SheetsViewModel::setStartCell);
    connect(m_view, &SheetView::viewChanged, this, &PreviewPanel::renderBar);
    render();
}

QWidget *PreviewPanel::makeBar(const SheetsKeys &keys)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto button = [bar, row](const QString &name, const QString &words, const QString &says,
                            const QKeySequence &key) {
        auto *made = new ActionButton(ActionButton::Look::Plain, bar);
        made->setObjectName(name);
        made->setRowHeight(previewButton);
        made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        made->setWords(words);
        made->setAccessibleName(says);
        //: What a button does, and its key.
        made->setToolTip(tr("%1 (%2)").arg(says, nameOf(key)));
        row->addWidget(made);
        return made;
    };
    m_previous = button(u"previousPage"_s, u"◀"_s, tr("Previous page"), keys.previousPage);
    m_pages = new WordLabel(TextSize::Body, Ink::Normal, bar);
    m_pages->setObjectName(u"sheetPages"_s);
    row->addWidget(m_pages);
    m_next = button(u"nextPage"_s, u"▶"_s, tr("Next page"), keys.nextPage);
    row->addStretch(1);
    auto *smaller = button(u"zoomOut"_s, u"−"_s, tr("Smaller"), keys.zoomOut);
    m_percent = new WordLabel(TextSize::Small, Ink::Faint, bar);
    m_percent->setMinimumWidth(40);
    m_percent->setAlignment(Qt::AlignCenter);
    row->addWidget(m_percent);
    auto *larger = button(u"zoomIn"_s, u"+"_s, tr("Larger"), keys.zoomIn);
    m_fitPage = button(u"fitPage"_s, tr("Page"), tr("Whole page"), keys.fitPage);
    m_fitWidth = button(u"fitWidth"_s, tr("Width"), tr("Page width"), keys.fitWidth);
    connect(m_previous, &QPushButton::clicked, m_view, [this] { m_view->setPage(m_view->page() - 1); });
    connect(m_next, &QPushButton::clicked, m_view, [this] { m_view->setPage(m_view->page() + 1); });
    connect(smaller, &QPushButton::clicked, m_view, [this] { m_view->zoomOut(); });
    connect(larger, &QPushButton::clicked, m_view, [this] { m_view->zoomIn(); });
    connect(m_fitPage, &QPushButton::clicked, m_view, [this] { m_view->setZoom(SheetView::Zoom::FitPage); });
    connect(
        m_fitWidth, &QPushButton::clicked, m_view, [this] { m_view->setZoom(SheetView::Zoom::FitWidth); });
    return bar;
}

QWidget *PreviewPanel::makeEmpty()
{
    auto *empty = new QWidget(this);
    auto *column = new QVBoxLayout(empty);
    column->setSpacing(2 * Theme::grid);
    m_empty = new WordLabel(TextSize::Title, Ink::Faint, empty);
    m_empty->setObjectName(u"sheetEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_toProducts = new ActionButton(ActionButton::Look::Primary, empty);
    m_toProducts->setObjectName(u"toProducts"_s);
    m_toProducts->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_toProducts->setWords(tr("Go to the products"));
    connect(m_toProducts, &QPushButton::clicked, this, &PreviewPanel::productsWanted);
    column->addStretch(1);
    column->addWidget(m_empty);
    column->addWidget(m_toProducts, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return empty;
}

void PreviewPanel::render()
{
    const SheetStep step = m_model.step();
    m_toProducts->setVisible(step == SheetStep::NoProducts);
    m_empty->setText(step == SheetStep::NoProducts
            ? tr("There are no products yet.\nAdd or import them, then their codes can be printed here.")
            : step == SheetStep::NothingPicked
            ? tr("Pick products on the left:\ntheir codes appear here as they will be printed.")
            : m_model.stepText().word);
    m_stack->setCurrentIndex(m_model.sheet() ? 0 : 1);
    m_bar->setEnabled(m_model.sheet() != nullptr);
    renderBar();
}

void PreviewPanel::renderBar()
{
    const int pages = m_view->pages();
    //: %1 of %2: the page that is looked at, and how many there are.
    m_pages->setText(pages == 0 ? QString() : tr("Page %1 of %2").arg(m_view->page() + 1).arg(pages));
    m_percent->setText(pages == 0 ? QString() : u"%1 %"_s.arg(m_view->percent()));
    m_previous->setEnabled(m_view->page() > 0);
    m_next->setEnabled(m_view->page() + 1 < pages);
}

} // namespace saoma
