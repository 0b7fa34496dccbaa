// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cashier/listenerthread.h"
#include "app/common/backupservice.h"
#include "app/common/billservice.h"
#include "app/common/commandline.h"
#include "app/common/till.h"
#include "core/simulator/simulator.h"
#include "ui/window/mainwindow.h"

#include <QObject>

#include <memory>

namespace saoma {

/// The desktop program put together: till, window, the listener if it is wanted, and in practice mode the
/// simulated platform. What takes time begins after the window has been painted.
class Desk final : public QObject
{
    Q_OBJECT
public:
    enum class Mode { Real, Practice };

    /// Errors: as loadMerchant; Network LISTEN_FAILED if practice mode finds no port.
    [[nodiscard]] static Result<std::unique_ptr<Desk>> make(const Start &start, Mode mode);

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Till &till() { return *m_till; }
    [[nodiscard]] simulator::Simulator *simulator() { return m_simulator.get(); } ///< nullptr in real mode.

Q_SIGNALS:
    /// Sales can begin: the ledger is open and the listener, if there is one, listens.
    void ready();
    void failed(const saoma::Error &error);

private:
    Desk() = default;
    void makeBackups(const BackupPlan &plan);
    void open();
    void openPractice();
    void addPracticeProducts();
    void startListener();

    Mode m_mode = Mode::Real;
    Settings m_settings;
    GatewayUrls m_urls;
    QString m_ledgerFile;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<simulator::Simulator> m_simulator;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<BillService> m_bills;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ListenerThread> m_listener;
    std::unique_ptr<BackupService> m_backups; ///< Null in practice mode.
};

} // namespace saoma
