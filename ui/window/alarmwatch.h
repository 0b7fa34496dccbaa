// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/alarms.h"
#include "core/ledger/ledger.h"

#include <QObject>

namespace saoma {

/// Knows what somebody at the desk has to look at, whichever process recorded it: it reads the ledger, and
/// not what this process did. References must outlive it.
class AlarmWatch final : public QObject
{
    Q_OBJECT
public:
    AlarmWatch(Ledger &ledger, Clock &clock, QObject *parent = nullptr);

    /// The ledger is open: read what is unsettled from before, and follow its changes.
    void start();

    [[nodiscard]] const QList<Alarm> &alarms() const { return m_alarms; } ///< Oldest first.

Q_SIGNALS:
    void changed();
    /// One more than before: to be heard as well as seen.
    void raised(const saoma::Alarm &alarm);

private:
    struct Reading
    {
        QStringList outTradeNos;
        QList<Alarm> alarms; ///< Those of these numbers that give one.
    };
    void read(const QStringList &outTradeNos);
    void readUnknownRefunds();
    void take(const Reading &reading);
    void watchUnknownRefunds();

    Ledger &m_ledger;
    Clock &m_clock;
    bool m_isStarted = false;
    QList<Alarm> m_alarms;
};

} // namespace saoma
