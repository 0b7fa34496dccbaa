// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counterviewmodel.h"

#include <QWidget>

class QHBoxLayout;

namespace saoma {

/// The sales in hand, one tab each; hidden while there is only one.
class SaleStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit SaleStrip(QWidget *parent = nullptr);

    void setTabs(const QList<SaleTab> &tabs);

Q_SIGNALS:
    void chosen(const QString &key);

private:
    QHBoxLayout *m_row;
    QList<SaleTab> m_tabs;
};

} // namespace saoma
