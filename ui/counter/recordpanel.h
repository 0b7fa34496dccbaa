// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/opensale.h"

#include <QWidget>

class QAbstractItemModel;
class QTableView;

namespace saoma {

class TimeLineView;
class WordLabel;

/// The right side of the counter: what happened to the shown sale, and today's orders.
class RecordPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit RecordPanel(QAbstractItemModel &today, QWidget *parent = nullptr);

    void show(const SaleView &sale);
    void focusToday();

Q_SIGNALS:
    void orderChosen(const QString &outTradeNo);
    void left();                  ///< Esc in the list.
    void digitTyped(QChar digit); ///< Somebody begins an amount while the list has the focus.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTimeLine();
    QWidget *makeToday(QAbstractItemModel &today);

    TimeLineView *m_timeLine = nullptr;
    WordLabel *m_number = nullptr;
    WordLabel *m_timeLineEmpty = nullptr;
    QTableView *m_today = nullptr;
};

} // namespace saoma
