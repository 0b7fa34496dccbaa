// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reconcile/reconciler.h"

#include <QWidget>

class QGridLayout;

namespace saoma {

class WordLabel;

/// What came in and went back, by WeChat's bill and by this ledger, side by side.
class BillSums final : public QWidget
{
    Q_OBJECT
public:
    explicit BillSums(QWidget *parent = nullptr);

    void setSums(const QString &subject, const Reconciliation &sum);

private:
    struct Line
    {
        WordLabel *name;
        WordLabel *there;
        WordLabel *here;
        WordLabel *apart;
    };
    [[nodiscard]] Line addLine(QGridLayout &grid, int row, const QString &name);
    void render(const Line &line, const QString &name, qint64 there, qint64 here);

    WordLabel *m_subject;
    WordLabel *m_rest;
    Line m_payments;
    Line m_refunds;
};

} // namespace saoma
