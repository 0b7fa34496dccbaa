// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <functional>

namespace saoma {

class ActionButton;
class WordLabel;

/// Stands alone while a backup is put in the ledger's place, and says how that ended. It cannot be closed
/// before.
class RestoreWindow final : public QWidget
{
    Q_OBJECT
public:
    /// `work`: as restoreLedger(), in the background; touches nothing but copied values.
    explicit RestoreWindow(std::function<Result<QString>()> work, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tell(const Result<QString> &replaced);

    WordLabel *m_title;
    WordLabel *m_words;
    ActionButton *m_goOn;
    bool m_isOver = false;
};

} // namespace saoma
