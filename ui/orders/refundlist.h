// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/refund.h"

#include <QListView>

namespace saoma {

/// The refunds of an order, newest first: where each stands, its amount, when and by whom, the reason, and
/// what is to be done about one that has not come to its end. As high as its rows, up to a bound.
class RefundList final : public QListView
{
    Q_OBJECT
public:
    explicit RefundList(QWidget *parent = nullptr);

    void setRefunds(const QList<Refund> &refunds);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Model;
    Model *m_model;
};

} // namespace saoma
