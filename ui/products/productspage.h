// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/products/productkeys.h"
#include "ui/widgets/page.h"

class QFileDialog;
class QStackedLayout;

namespace saoma {

class ActionButton;
class Catalog;
class ExportPanel;
class ImportPanel;
class ImportViewModel;
class Ledger;
class ProductCard;
class ProductEdit;
class ProductList;
class ProductsViewModel;
class WordLabel;

/// The shop's products: the list, one product beside it, lists in and out. The search box has the focus
/// whenever nothing else was asked for. References must outlive it.
class ProductsPage final : public Page
{
    Q_OBJECT
public:
    ProductsPage(Ledger &ledger, Catalog &catalog, QWidget *parent = nullptr);

    [[nodiscard]] QList<KeyWords> keys() const override;
    void takeFocus() override;

    [[nodiscard]] ProductsViewModel &model() const { return *m_model; }
    [[nodiscard]] ImportViewModel &importing() const { return *m_import; }
    /// As if chosen in a dialog, or dropped.
    void importFile(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeBrowser();
    QWidget *makeSide();
    void addShortcuts();
    void askForImport();
    void askForExport();
    void showFileDialog(QFileDialog *dialog, void (ProductsPage::*chosen)(const QString &));
    void exportFile(const QString &path);
    void render();

    ProductKeys m_keys;
    ProductsViewModel *m_model;
    ImportViewModel *m_import;
    QStackedLayout *m_stack = nullptr; ///< The list, or an import.
    ProductList *m_list = nullptr;
    QStackedLayout *m_side = nullptr;
    ProductCard *m_card = nullptr;
    ProductEdit *m_edit = nullptr;
    ExportPanel *m_export = nullptr;
    ImportPanel *m_importPanel = nullptr;
    WordLabel *m_notice = nullptr;
    QList<ActionButton *> m_acts;
    QString m_folder; ///< Where the last file was.
};

} // namespace saoma
