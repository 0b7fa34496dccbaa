// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/statetext.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace saoma {

/// The column at the left edge with one entry a page: its sign over its word. The present page has a bar, a
/// frame and heavier letters.
class PageRail final : public QWidget
{
    Q_OBJECT
public:
    explicit PageRail(QWidget *parent = nullptr);

    /// `name` becomes the entry's object name, `key` stands in its tip.
    void addPage(const QString &name, const QString &word, Sign sign, const QString &key);
    void setCurrent(int page);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_entries;
    QVBoxLayout *m_column;
};

} // namespace saoma
