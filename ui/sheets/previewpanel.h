// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheets/sheetskeys.h"

#include <QWidget>

class QStackedWidget;

namespace saoma {

class ActionButton;
class SheetsViewModel;
class SheetView;
class WordLabel;

/// The sheet as it will be printed, with the means to leaf and to come nearer; or what is missing for one.
class PreviewPanel final : public QWidget
{
    Q_OBJECT
public:
    PreviewPanel(SheetsViewModel &model, const SheetsKeys &keys, QWidget *parent = nullptr);

    [[nodiscard]] SheetView &view() { return *m_view; }
    void render();

Q_SIGNALS:
    void productsWanted();

private:
    QWidget *makeBar(const SheetsKeys &keys);
    QWidget *makeEmpty();
    void renderBar();

    SheetsViewModel &m_model;
    SheetView *m_view;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_bar = nullptr;
    WordLabel *m_pages = nullptr;
    WordLabel *m_percent = nullptr;
    ActionButton *m_previous = nullptr;
    ActionButton *m_next = nullptr;
    ActionButton *m_fitPage = nullptr;
    ActionButton *m_fitWidth = nullptr;
    WordLabel *m_empty = nullptr;
    ActionButton *m_toProducts = nullptr;
};

} // namespace saoma
