// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesscontrol.h"
#include "core/catalog/catalog.h"
#include "core/config/sheetconfig.h"
#include "core/ledger/dailybackup.h"
#include "core/payment/paymentrunner.h"
#include "core/payment/refundrunner.h"
#include "core/qr/sheettemplate.h"
#include "core/reconcile/keptbills.h"

#include <QMainWindow>

#include <chrono>
#include <functional>
#include <optional>

class QVBoxLayout;

namespace saoma {

class AlarmStrip;
class AlarmWatch;
class BoardPage;
class CounterPage;
class CounterViewModel;
class OrdersPage;
class Page;
class PageStack;
class ReportsPage;
class SheetsPage;
class ShiftsViewModel;
struct PageKind;
class StatusStrip;
class TodayModel;

/// What the window works with. All references must outlive it.
struct WindowNeeds
{
    Ledger &ledger;
    PaymentRunner &runner;
    RefundRunner &refunds;
    AccessControl &access;
    Catalog &catalog;
    Clock &clock;
    Random &random;
    QString shopName;
    QString desk;
    bool isPractice = false; ///< A banner on every screen says that no real money moves.
    std::shared_ptr<const wechat::Merchant> merchant = {}; ///< Signs product codes.
    SheetConfig sheets = {};                               ///< As the configuration file has them.
    QString configurationFile = {};
    bool isScanAnswered = false;           ///< It is known where the platform's scan callbacks arrive.
    BillFetch fetchBill = {};              ///< WeChat's bills.
    QString billsFolder = {};              ///< Where they are kept.
    BackupPlan backups = {{}, true, 0, 0}; ///< Off: none are made.
};

/// The frame around all screens. It opens nothing by itself: the program opens the ledger once the window has
/// been painted (`firstPainted`) and then tells it by `setLedger`.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowNeeds &needs, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The ledger is open, or could not be opened: then sales are stopped, and what can be read is shown.
    void setLedger(const Result<> &opened);

    /// Trouble with the ledger while it is in use; it stays until a write succeeds, which is tried every few
    /// seconds.
    void setLedgerTrouble(const Error &error);
    /// A sale was refused because this computer's clock is wrong; it stays until the clock is right, which is
    /// looked at every few seconds.
    void setClockTrouble(const Error &error);
    /// The listener does not listen: product codes cannot be sold, the counter works.
    void setListenerTrouble(const Error &error);
    /// No copy of the ledger was made today; nothing: all is well again.
    void setBackupTrouble(const std::optional<Error> &error);
    /// Our clock minus the platform's; nothing if it is not known.
    void setClockSkew(std::optional<std::chrono::seconds> skew);

    /// A panel beside the counter, shown at once: the practice panel.
    void addSidePanel(QWidget *panel);

    [[nodiscard]] CounterViewModel &counter() const { return *m_counter; }
    [[nodiscard]] PageStack &pages() const { return *m_pages; }

Q_SIGNALS:
    void firstPainted();
    /// A card of the product board has been clicked.
    void boardCodeTouched(const QString &code);
    /// The owner wants this backup in the ledger's place: for that the program has to end its use of the
    /// ledger.
    void restoreWanted(const QString &backup);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QList<PageKind> pageKinds();
    [[nodiscard]] Page *makeSheetsPage();
    [[nodiscard]] Page *makeBoardPage();
    [[nodiscard]] Page *makeOrdersPage();
    [[nodiscard]] Page *makeReportsPage();
    [[nodiscard]] Page *makeBillsPage();
    [[nodiscard]] Page *makeBackupsPage();
    void showKeys();
    void onKey(const QKeySequence &key, const std::function<void()> &act);
    void makeAlarms(QVBoxLayout *column);
    void showOrder(const QString &outTradeNo);
    void giveBack(const QString &outTradeNo);
    void settleAlarm(const QString &outTradeNo, qint64 alarmEvent);
    void tryLedgerLater();
    void onLedgerTried(const Result<> &written);
    void lookAtClock();
    void onClockSeen(const Result<> &right);
    void renderTrouble();
    void renderStatus();
    void readLastReset();
    void lookAtCertificate();
    [[nodiscard]] QString clockTrouble() const;
    [[nodiscard]] QString resetTrouble() const;
    void renderPlace();

    WindowNeeds m_needs;
    CounterViewModel *m_counter;
    TodayModel *m_today;
    ShiftsViewModel *m_shifts;
    PageStack *m_pages = nullptr;
    CounterPage *m_counterPage = nullptr;
    BoardPage *m_board = nullptr;   ///< Made when it is opened first.
    SheetsPage *m_sheets = nullptr; ///< So are these.
    OrdersPage *m_orders = nullptr;
    ReportsPage *m_reports = nullptr;
    StatusStrip *m_status = nullptr;
    AlarmWatch *m_alarms = nullptr;
    AlarmStrip *m_alarmStrip = nullptr;
    std::optional<Error> m_ledgerTrouble;
    std::optional<Error> m_listenerTrouble;
    std::optional<Error> m_backupTrouble;
    std::optional<std::chrono::seconds> m_skew;
    std::optional<Error> m_clockError;
    std::optional<QDateTime> m_lastReset; ///< Of the owner's PIN.
    bool m_isLedgerOpen = false;
    bool m_isClockWatched = false; ///< A look at the clock is to come or under way.
    bool m_isLedgerTried = false;  ///< A try of the ledger is to come or under way.
    bool m_isPainted = false;
    bool m_isClosing = false;
};

} // namespace saoma
