// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/statetext.h"
#include "ui/widgets/page.h"

#include <functional>

class QStackedWidget;

namespace saoma {

class KeysOverlay;
class PageRail;

struct PageKind
{
    QString name; ///< For the command line: "counter".
    QString word;
    Sign sign = Sign::Tag;
    std::function<Page *()> make; ///< Called once, when the page is opened first; the stack takes it over.
};

/// The rail and the page that it has opened. Esc leads from any page to the first, Ctrl+1, Ctrl+2, … to each.
class PageStack final : public QWidget
{
    Q_OBJECT
public:
    /// At least one kind; the first is opened.
    explicit PageStack(const QList<PageKind> &kinds, QWidget *parent = nullptr);

    void open(int page);
    /// Whether there is a page of that name.
    [[nodiscard]] bool openNamed(const QString &name);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] Page *present() const;

    /// The keys of the present page, those of the pages, and `more`.
    void showKeys(const QList<KeyWords> &more);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QList<KeyWords> pageKeys() const;

    QList<PageKind> m_kinds;
    QList<Page *> m_made; ///< By kind; null until opened.
    PageRail *m_rail;
    QStackedWidget *m_stack;
    KeysOverlay *m_overlay = nullptr;
};

} // namespace saoma
