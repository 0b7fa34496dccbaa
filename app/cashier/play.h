// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cashier/desk.h"
#include "ui/text/statetext.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace saoma {

/// Plays one counter sale and one product sale through the window of practice mode, as a cashier and two
/// buyers would; prints each step and leaves a picture of each state. For machines without a display.
class Play final : public QObject
{
    Q_OBJECT
public:
    Play(Desk &desk, QString pictureFolder, QObject *parent = nullptr);

Q_SIGNALS:
    void finished(bool isGood);

private:
    struct Step
    {
        QString says;
        std::function<void()> act;
        std::function<bool()> isDone;
        QString picture;
    };
    void begin();
    void next();
    void poll();
    void type(const QString &keys);
    void buyProduct();
    void watchProductSale(const QStringList &changed);
    [[nodiscard]] bool shows(ShownState state) const;

    Desk &m_desk;
    QString m_folder;
    QList<Step> m_steps;
    qsizetype m_step = -1;
    QTimer m_poll;
    Clock::Duration m_begun{};
    Order m_productSale;
};

} // namespace saoma
