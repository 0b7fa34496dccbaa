// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pagestack.h"

#include "ui/widgets/keysoverlay.h"
#include "ui/window/pagerail.h"
#include "ui/window/windowkeys.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {

PageStack::PageStack(const QList<PageKind> &kinds, QWidget *parent)
    : QWidget{parent},
      m_kinds{kinds},
      m_made(kinds.size(), nullptr),
      m_rail{new PageRail(this)},
      m_stack{new QStackedWidget(this)}
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    for (int page = 0; page < int(kinds.size()); ++page) {
        const QKeySequence key = WindowKeys::page(page);
        m_rail->addPage(kinds[page].name, kinds[page].word, kinds[page].sign, nameOf(key));
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this, page] { open(page); });
    }
    connect(m_rail, &PageRail::chosen, this, &PageStack::open);
    open(0);
}

void PageStack::open(int page)
{
    Page *&made = m_made[page];
    if (!made) {
        made = m_kinds[page].make();
        m_stack->addWidget(made);
    }
    m_stack->setCurrentWidget(made);
    m_rail->setCurrent(page);
    made->takeFocus();
}

bool PageStack::openNamed(const QString &name)
{
    const auto page = names().indexOf(name);
    if (page >= 0)
        open(int(page));
    return page >= 0;
}

QStringList PageStack::names() const
{
    QStringList names;
    for (const PageKind &kind : m_kinds)
        names.append(kind.name);
    return names;
}

Page *PageStack::present() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void PageStack::showKeys(const QList<KeyWords> &more)
{
    if (!m_overlay) { // built when first asked for: nobody waits for it at the start
        m_overlay = new KeysOverlay(this);
        connect(m_overlay, &KeysOverlay::closed, this, [this] { present()->takeFocus(); });
    }
    m_overlay->open(present()->keys() + pageKeys() + more);
}

/// As many on a line as have room there.
QList<KeyWords> PageStack::pageKeys() const
{
    constexpr int pagesOnALine = 5;
    QList<KeyWords> lines;
    for (int first = 0; first < int(m_kinds.size()); first += pagesOnALine) {
        QStringList keys;
        QStringList words;
        for (int page = first; page < std::min(first + pagesOnALine, int(m_kinds.size())); ++page) {
            keys.append(nameOf(WindowKeys::page(page)));
            words.append(m_kinds[page].word);
        }
        lines.append({keys.join(u" · "_s), words.join(u" · "_s)});
    }
    return lines;
}

void PageStack::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) // the page had nothing to go back from
        open(0);
    else
        QWidget::keyPressEvent(event);
}

} // namespace saoma
