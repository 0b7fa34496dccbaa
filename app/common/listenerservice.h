// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/backupservice.h"
#include "app/common/till.h"
#include "core/listener/callbacklistener.h"
#include "core/net/httpserver.h"

#include <QObject>

namespace saoma {

/// The listener with all it needs, on one thread: a program of its own, or a thread of the desktop program.
/// Thread: the one that makes it.
class ListenerService final : public QObject
{
    Q_OBJECT
public:
    enum class Watching {
        Orders,  ///< Asks about every unsettled order: nobody else may be there.
        Nothing, ///< The desktop program watches them already.
    };

    ListenerService(const Settings &settings, const GatewayUrls &urls,
        std::shared_ptr<const wechat::Merchant> merchant, const QString &ledgerFile, Watching watching,
        QObject *parent = nullptr);

    /// Daily copies from the start on; else nobody makes them here.
    void keepBackups(const BackupPlan &plan);

    /// Opens the ledger, then listens. Gives the port. Errors: Storage; Network LISTEN_FAILED.
    Async<quint16> start();

    /// Answers what is in flight, then finishes.
    Async<void> stop();

private:
    Settings m_settings;
    Watching m_watching;
    bool m_isPlatformLocal;
    Till m_till;
    CallbackListener m_listener;
    HttpServer m_server;
    BackupService *m_backups = nullptr; ///< Null: not ours to make.
};

} // namespace saoma
