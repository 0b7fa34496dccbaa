// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/productfile.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QVBoxLayout;

namespace saoma {

class ActionButton;
class ProductsViewModel;

/// What a written list is to be like; the file is asked for afterwards.
class ExportPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportPanel(ProductsViewModel &model, QWidget *parent = nullptr);

    void render();
    void takeFocus();
    [[nodiscard]] ProductExport options() const;
    [[nodiscard]] QString ending() const; ///< ".xlsx" or ".csv".

Q_SIGNALS:
    void fileWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QButtonGroup *addChoice(QVBoxLayout *column, const QString &title, const QStringList &choices);

    ProductsViewModel &m_model;
    QButtonGroup *m_kind = nullptr;
    QButtonGroup *m_headings = nullptr;
    QCheckBox *m_all = nullptr;
    ActionButton *m_choose = nullptr;
};

} // namespace saoma
