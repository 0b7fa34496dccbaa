// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/listenerservice.h"

#include <QObject>
#include <QThread>

namespace saoma {

/// The listener inside the desktop program, on a thread of its own.
class ListenerThread final : public QObject
{
    Q_OBJECT
public:
    explicit ListenerThread(QObject *parent = nullptr);
    ~ListenerThread() override; ///< Requests in flight are answered first.

    void start(const Settings &settings, const GatewayUrls &urls,
        std::shared_ptr<const wechat::Merchant> merchant, const QString &ledgerFile);

Q_SIGNALS: // from the listener's thread: connect with a context
    void started(quint16 port);
    void failed(const saoma::Error &error);

private:
    QThread m_thread;
    QObject *m_entrance = nullptr;        ///< Lives on m_thread.
    ListenerService *m_service = nullptr; ///< Made, used and deleted on m_thread only.
};

} // namespace saoma
