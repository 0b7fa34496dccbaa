// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/products/productkeys.h"
#include "ui/text/statetext.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QStackedLayout;

namespace saoma {

class ActionButton;
class FilterChips;
class ImportViewModel;
class ListTable;
class SignView;
class WordLabel;

/// An import in all its stages: being read, to be looked at, being written, failed.
class ImportPanel final : public QWidget
{
    Q_OBJECT
public:
    ImportPanel(ImportViewModel &model, const ProductKeys &keys, QWidget *parent = nullptr);

    void takeFocus();

Q_SIGNALS:
    void fileWanted(); ///< Another one.

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makePreview();
    QWidget *makeStage();
    QHBoxLayout *makeActs();
    void render();
    void renderPreview();
    void renderStage();
    void setStage(Sign sign, Tone tone, const QString &sentence);
    void showDetail();

    ImportViewModel &m_model;
    ProductKeys m_keys;
    QStackedLayout *m_stages = nullptr;
    WordLabel *m_title = nullptr;
    WordLabel *m_origin = nullptr;
    FilterChips *m_chips = nullptr;
    ListTable *m_view = nullptr;
    WordLabel *m_detail = nullptr;
    QCheckBox *m_missing = nullptr;
    WordLabel *m_remark = nullptr;
    WordLabel *m_verdict = nullptr;
    SignView *m_sign = nullptr;
    WordLabel *m_sentence = nullptr;
    ActionButton *m_confirm = nullptr;
    ActionButton *m_again = nullptr;
    ActionButton *m_another = nullptr;
    ActionButton *m_cancel = nullptr;
};

} // namespace saoma
