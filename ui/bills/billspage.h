// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bills/billkeys.h"
#include "ui/widgets/page.h"

class QButtonGroup;
class QDateEdit;
class QHBoxLayout;

namespace saoma {

class ActionButton;
class BillsViewModel;
class BillSums;
class Card;
class ListTable;
class SignView;
class WordLabel;
struct BillNeeds;

/// WeChat's bill against this ledger: choose, compare, see each difference explained, and let WeChat be asked
/// about what that can end. References must outlive it.
class BillsPage final : public Page
{
    Q_OBJECT
public:
    explicit BillsPage(const BillNeeds &needs, QWidget *parent = nullptr);

    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override;

    [[nodiscard]] BillsViewModel &model() const { return *m_model; }

Q_SIGNALS:
    /// This order is to be looked at.
    void orderWanted(const QString &outTradeNo);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QHBoxLayout *makeBar();
    ActionButton *addButton(QHBoxLayout &row, const QString &name, const QString &words, const QString &key);
    QWidget *makeVerdict();
    QWidget *makeList();
    QHBoxLayout *makeFoot();
    void addShortcuts();
    void askForFile();
    void askForExport();
    void goOn();
    void openOrder();
    void render();
    void renderVerdict();
    void renderList();
    void renderExplanation();
    void renderFoot();

    BillKeys m_keys;
    BillsViewModel *m_model;
    QDateEdit *m_day = nullptr;
    QButtonGroup *m_spans = nullptr;
    ActionButton *m_compare = nullptr;
    ActionButton *m_file = nullptr;
    ActionButton *m_write = nullptr;
    Card *m_verdictCard = nullptr;
    SignView *m_sign = nullptr;
    WordLabel *m_verdict = nullptr;
    BillSums *m_sums = nullptr;
    ListTable *m_view = nullptr;
    WordLabel *m_explanation = nullptr;
    WordLabel *m_notice = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_order = nullptr;
    ActionButton *m_repair = nullptr;
    QString m_folder; ///< Where the last file was.
    int m_shown = -1; ///< The stage that was rendered last.
};

} // namespace saoma
