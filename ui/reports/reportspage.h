// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportkeys.h"
#include "ui/reports/reportsviewmodel.h"
#include "ui/widgets/page.h"

class QButtonGroup;
class QDateEdit;
class QHBoxLayout;

namespace saoma {

class ActionButton;
class FigureRow;
class ListTable;
class TakingsChart;
class TakingsTable;
class WordLabel;

/// What a day or a month took in: the large numbers, a chart, and beside it the lines of which it is made.
/// The lines have the focus; ← and → go to the day before and the next one.
class ReportsPage final : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(const ReportNeeds &needs, QWidget *parent = nullptr);

    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override;

    [[nodiscard]] ReportsViewModel &model() const { return *m_model; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *makeBar();
    [[nodiscard]] QHBoxLayout *makeParts();
    [[nodiscard]] QHBoxLayout *makeFoot();
    [[nodiscard]] QWidget *makeLines();
    void addShortcuts();
    void askForTable();
    void askForPdf();
    void askForFile(const QString &title, const QStringList &filters, const QString &name,
        void (ReportsViewModel::*take)(const QString &));
    void askToPrint();
    void render();
    void renderBar();
    void renderLines();
    void choose(int row);

    ReportKeys m_keys;
    ReportsViewModel *m_model;
    TakingsTable *m_table;
    QDateEdit *m_day = nullptr;
    QButtonGroup *m_spans = nullptr;
    QButtonGroup *m_parts = nullptr;
    ActionButton *m_next = nullptr;
    ActionButton *m_write = nullptr;
    ActionButton *m_save = nullptr;
    ActionButton *m_print = nullptr;
    WordLabel *m_title = nullptr;
    FigureRow *m_figures = nullptr;
    WordLabel *m_remarks = nullptr;
    TakingsChart *m_chart = nullptr;
    ListTable *m_view = nullptr;
    WordLabel *m_nothing = nullptr;
    WordLabel *m_notice = nullptr;
    WordLabel *m_head = nullptr;
    QString m_folder; ///< Where the last file was.
};

} // namespace saoma
