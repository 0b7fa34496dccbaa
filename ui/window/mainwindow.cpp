// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/ledger/writeprobe.h"
#include "ui/access/accesspage.h"
#include "ui/backups/backupspage.h"
#include "ui/bills/billspage.h"
#include "ui/bills/billsviewmodel.h"
#include "ui/board/boardpage.h"
#include "ui/counter/counterpage.h"
#include "ui/counter/counterviewmodel.h"
#include "ui/models/todaymodel.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/ordersviewmodel.h"
#include "ui/products/productspage.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/reportsviewmodel.h"
#include "ui/sheets/sheetspage.h"
#include "ui/shifts/shiftspage.h"
#include "ui/text/errortext.h"
#include "ui/text/refundtext.h"
#include "ui/text/timetext.h"
#include "ui/widgets/practicebanner.h"
#include "ui/widgets/theme.h"
#include "ui/window/alarmstrip.h"
#include "ui/window/alarmwatch.h"
#include "ui/window/pagestack.h"
#include "ui/window/statusstrip.h"
#include "ui/window/windowkeys.h"

#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QPainter>
#include <QScreen>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr QSize firstSize{1366, 720};
constexpr QSize roomy{1440, 840};                  // on smaller screens the counter takes all there is
constexpr std::chrono::seconds skewWarnedFrom{60}; // F16
constexpr std::chrono::seconds ledgerTriedEvery{3};
constexpr std::chrono::seconds clockSeenEvery{3};
constexpr std::chrono::hours certificateSeenEvery{1};
constexpr int resetToldDays = 7;

} // namespace

MainWindow::MainWindow(const WindowNeeds &needs, QWidget *parent)
    : QMainWindow{parent},
      m_needs{needs},
      m_counter{new CounterViewModel(needs.ledger, needs.runner, needs.clock, needs.random, this)},
      m_today{new TodayModel(needs.ledger, needs.clock, this)},
      m_shifts{new ShiftsViewModel(
          {needs.ledger, needs.clock, needs.desk, needs.shopName, needs.isPractice}, this)}
{
    installFonts();
    setAccessibleName(u"saoma-cashier"_s);
    setWindowTitle(
        needs.shopName.isEmpty() ? tr("Saoma cash desk") : tr("%1 – Saoma cash desk").arg(needs.shopName));
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (needs.isPractice)
        column->addWidget(new PracticeBanner(centre));
    makeAlarms(column);
    m_counterPage = new CounterPage(*m_counter, *m_today);
    if (needs.isPractice)
        m_counterPage->reserveSidePanel(Theme::sidePanelWidth);
    connect(m_counterPage, &CounterPage::giveBackWanted, this, &MainWindow::giveBack);
    m_pages = new PageStack(pageKinds(), centre);
    column->addWidget(m_pages, 1);
    onKey(WindowKeys{}.help, [this] { showKeys(); });
    m_status = new StatusStrip(centre);
    connect(m_shifts, &ShiftsViewModel::changed, this, &MainWindow::renderPlace);
    renderPlace();
    column->addWidget(m_status);
    setCentralWidget(centre);
    resize(firstSize);
    if (const QScreen *screen = QGuiApplication::primaryScreen()) {
        const QSize room = screen->availableSize();
        if (room.width() < roomy.width() || room.height() < roomy.height())
            setWindowState(Qt::WindowMaximized);
    }

    connect(m_counter, &CounterViewModel::changed, this, &MainWindow::renderTrouble);
    connect(m_today, &TodayModel::readFailed, this, [this](const Error &error) {
        if (m_isLedgerOpen) // else it is told already
            setLedgerTrouble(error);
    });
    connect(&needs.runner, &PaymentRunner::storageTrouble, this, &MainWindow::setLedgerTrouble);
    connect(&needs.refunds, &RefundRunner::storageTrouble, this, &MainWindow::setLedgerTrouble);
    lookAtCertificate();
    connect(&needs.runner, &PaymentRunner::clockTrouble, this, &MainWindow::setClockTrouble);
}

MainWindow::~MainWindow() = default;

/// The counter is the first.
QList<PageKind> MainWindow::pageKinds()
{
    return {
        {u"counter"_s, tr("Counter"), Sign::Yuan, [this] { return m_counterPage; }},
        {u"products"_s, tr("Products"), Sign::Tag,
            [this] { return new ProductsPage(m_needs.ledger, m_needs.catalog); }},
        {u"sheets"_s, tr("Codes"), Sign::Code, [this] { return makeSheetsPage(); }},
        {u"board"_s, tr("Board"), Sign::Board, [this] { return makeBoardPage(); }},
        {u"orders"_s, tr("Orders"), Sign::List, [this] { return makeOrdersPage(); }},
        {u"access"_s, tr("PINs"), Sign::Shield,
            [this] { return new AccessPage(m_needs.access, m_needs.clock); }},
        {u"reports"_s, tr("Reports"), Sign::Chart, [this] { return makeReportsPage(); }},
        {u"bills"_s, tr("Reconcile"), Sign::Arrows, [this] { return makeBillsPage(); }},
        {u"shifts"_s, tr("Shifts"), Sign::Clock, [this] { return new ShiftsPage(*m_shifts); }},
        {u"backups"_s, tr("Backups"), Sign::Back, [this] { return makeBackupsPage(); }},
    };
}

Page *MainWindow::makeSheetsPage()
{
    m_sheets =
        new SheetsPage({m_needs.ledger, m_needs.catalog, m_needs.clock, m_needs.merchant, m_needs.shopName,
            m_needs.sheets, m_needs.configurationFile, m_needs.isPractice, m_needs.isScanAnswered});
    connect(m_sheets, &SheetsPage::productsWanted, this, [this] { (void)m_pages->openNamed(u"products"_s); });
    return m_sheets;
}

Page *MainWindow::makeBoardPage()
{
    m_board = new BoardPage({m_needs.ledger, m_needs.runner, m_needs.catalog, m_needs.clock, m_needs.random,
        m_needs.shopName, m_needs.isPractice});
    connect(m_board, &BoardPage::codeTouched, this, &MainWindow::boardCodeTouched);
    if (m_isLedgerOpen)
        m_board->model().setLedgerOpen();
    renderTrouble();
    return m_board;
}

Page *MainWindow::makeOrdersPage()
{
    m_orders = new OrdersPage(OrdersNeeds{
        m_needs.ledger, m_needs.runner, m_needs.refunds, m_needs.access, m_needs.clock, m_needs.random});
    return m_orders;
}

Page *MainWindow::makeReportsPage()
{
    m_reports = new ReportsPage(
        {m_needs.ledger, m_needs.clock, m_needs.shopName, m_needs.isPractice, m_needs.billsFolder});
    return m_reports;
}

Page *MainWindow::makeBillsPage()
{
    auto *page = new BillsPage(BillNeeds{m_needs.ledger, m_needs.runner, m_needs.refunds, m_needs.clock,
        m_needs.merchant, m_needs.fetchBill, m_needs.billsFolder, m_needs.isPractice});
    connect(page, &BillsPage::orderWanted, this, &MainWindow::showOrder);
    return page;
}

Page *MainWindow::makeBackupsPage()
{
    auto *page = new BackupsPage({m_needs.ledger, m_needs.access, m_needs.clock, m_needs.backups});
    connect(&page->model(), &BackupsViewModel::restoreConfirmed, this, &MainWindow::restoreWanted);
    return page;
}

/// The page's own keys, and those that hold everywhere.
void MainWindow::showKeys()
{
    const WindowKeys own;
    m_pages->showKeys({
        {nameOf(own.alarmDetails), tr("Details of the alarm at the top")},
        {nameOf(own.alarmSettled), tr("The alarm is settled")},
    });
}

void MainWindow::setLedger(const Result<> &opened)
{
    m_isLedgerOpen = opened.has_value();
    m_ledgerTrouble = opened ? std::nullopt : std::optional<Error>(opened.error());
    m_counter->setLedger(opened);
    m_today->start(); // what is on record can be looked up even if nothing can be added
    m_alarms->start();
    m_shifts->read();
    if (opened) {
        lookAtClock();
        readLastReset();
    }
    if (opened && m_board)
        m_board->model().setLedgerOpen();
    if (m_reports)
        m_reports->model().refresh();
    renderTrouble();
}

void MainWindow::setLedgerTrouble(const Error &error)
{
    m_ledgerTrouble = error;
    tryLedgerLater();
    renderTrouble();
}

/// No sale may come for hours that would show that the disk has room again.
void MainWindow::tryLedgerLater()
{
    if (std::exchange(m_isLedgerTried, true))
        return;
    m_needs.clock.callAfter(ledgerTriedEvery, this, [this] {
        proveWritable(m_needs.ledger).then(this, [this](const Result<> &written) { onLedgerTried(written); });
    });
}

void MainWindow::onLedgerTried(const Result<> &written)
{
    m_isLedgerTried = false;
    if (!written)
        return setLedgerTrouble(written.error());
    m_ledgerTrouble.reset();
    renderTrouble();
}

void MainWindow::setClockTrouble(const Error &error)
{
    m_clockError = error;
    if (!std::exchange(m_isClockWatched, true))
        m_needs.clock.callAfter(clockSeenEvery, this, [this] { lookAtClock(); });
    renderTrouble();
}

void MainWindow::lookAtClock()
{
    m_isClockWatched = true;
    m_needs.runner.checkClock().then(this, [this](const Result<> &right) { onClockSeen(right); });
}

void MainWindow::onClockSeen(const Result<> &right)
{
    m_isClockWatched = false;
    if (!right && right.error().code == u"CLOCK_BEHIND"_s)
        return setClockTrouble(right.error());
    m_clockError.reset(); // what else there may be is the ledger's trouble
    renderTrouble();
}

void MainWindow::makeAlarms(QVBoxLayout *column)
{
    const WindowKeys keys;
    m_alarms = new AlarmWatch(m_needs.ledger, m_needs.clock, this);
    m_alarmStrip = new AlarmStrip(keys.alarmDetails, keys.alarmSettled, column->parentWidget());
    column->addWidget(m_alarmStrip);
    connect(m_alarms, &AlarmWatch::changed, this, [this] { m_alarmStrip->setAlarms(m_alarms->alarms()); });
    connect(m_alarms, &AlarmWatch::raised, this, [] { QApplication::beep(); });
    connect(m_alarmStrip, &AlarmStrip::detailsWanted, this, &MainWindow::showOrder);
    connect(m_alarmStrip, &AlarmStrip::settled, this, &MainWindow::settleAlarm);
    const auto onOldest = [this](const std::function<void(const Alarm &)> &act) {
        return [this, act] {
            if (!m_alarms->alarms().isEmpty())
                act(m_alarms->alarms().first());
        };
    };
    onKey(keys.alarmDetails, onOldest([this](const Alarm &alarm) { showOrder(alarm.order.outTradeNo); }));
    onKey(keys.alarmSettled,
        onOldest([this](const Alarm &alarm) { settleAlarm(alarm.order.outTradeNo, alarm.why.id); }));
}

/// In the order book, where it can be given back.
void MainWindow::showOrder(const QString &outTradeNo)
{
    (void)m_pages->openNamed(u"orders"_s);
    m_orders->showOrder(outTradeNo);
}

void MainWindow::giveBack(const QString &outTradeNo)
{
    showOrder(outTradeNo);
    m_orders->model().giveBackOf(outTradeNo);
}

void MainWindow::onKey(const QKeySequence &key, const std::function<void()> &act)
{
    connect(new QShortcut(key, this), &QShortcut::activated, this, act);
}

void MainWindow::settleAlarm(const QString &outTradeNo, qint64 alarmEvent)
{
    // A failure is told by PaymentRunner::storageTrouble, and the alarm stays.
    m_needs.runner.acknowledge(outTradeNo, alarmEvent).then(this, [](const Result<Order> &) {});
}

void MainWindow::setListenerTrouble(const Error &error)
{
    m_listenerTrouble = error;
    renderTrouble();
}

void MainWindow::setBackupTrouble(const std::optional<Error> &error)
{
    m_backupTrouble = error;
    renderTrouble();
}

void MainWindow::setClockSkew(std::optional<std::chrono::seconds> skew)
{
    m_skew = skew;
    renderTrouble();
}

void MainWindow::addSidePanel(QWidget *panel)
{
    m_counterPage->addSidePanel(panel);
}

QString MainWindow::clockTrouble() const
{
    if (!m_skew || (*m_skew<skewWarnedFrom && * m_skew> - skewWarnedFrom))
        return {};
    const int minutes = std::max(1, int(std::abs(m_skew->count()) / 60));
    return m_skew->count() > 0
        ? tr("This computer's clock is %n minute(s) fast: set the date and time.", nullptr, minutes)
        : tr("This computer's clock is %n minute(s) slow: set the date and time.", nullptr, minutes);
}

/// Its days are counted whether anything happens at the desk or not.
void MainWindow::lookAtCertificate()
{
    renderStatus();
    m_needs.clock.callAfter(certificateSeenEvery, this, [this] { lookAtCertificate(); });
}

void MainWindow::readLastReset()
{
    m_needs.access.lastReset().then(this, [this](const Result<std::optional<QDateTime>> &at) {
        m_lastReset = at.value_or(std::nullopt);
        renderStatus();
    });
}

/// Nobody can settle it: who has done it unseen must not be able to make it unseen.
QString MainWindow::resetTrouble() const
{
    const bool isToTell = m_lastReset && m_lastReset->daysTo(m_needs.clock.utcNow()) < resetToldDays;
    //: %1 day and time.
    return isToTell
        ? tr("The owner's PIN was replaced on %1 without the old one: the owner should know of it.")
              .arg(dayTimeText(*m_lastReset).chopped(3))
        : QString();
}

/// Where one is, and who.
void MainWindow::renderPlace()
{
    QStringList parts;
    if (!m_needs.shopName.isEmpty())
        parts = {m_needs.shopName, tr("desk %1").arg(m_needs.desk)};
    else
        parts.append(tr("Desk %1").arg(m_needs.desk));
    if (const auto &shift = m_shifts->open())
        //: %1 a cashier's name, %2 the number of the shift that is open.
        parts.append(tr("%1, shift %2").arg(shift->cashier, QString::number(shift->number)));
    parts.append(tr("F1 shows the keys"));
    m_status->setPlace(parts.join(u" · "_s));
}

void MainWindow::renderTrouble()
{
    if (m_board)
        m_board->model().setTrouble(m_ledgerTrouble ? m_ledgerTrouble : m_clockError);
    renderStatus();
}

/// The most serious trouble speaks; the others wait behind it.
void MainWindow::renderStatus()
{
    if (m_ledgerTrouble)
        return m_status->setTrouble(errorText(*m_ledgerTrouble).oneLine(), Tone::Bad);
    if (m_clockError)
        return m_status->setTrouble(errorText(*m_clockError).oneLine(), Tone::Bad);
    if (m_counter->hasUnknown())
        return m_status->setTrouble(
            tr("WeChat does not answer. Open sales are asked about again by themselves."), Tone::Warning);
    for (const QString &sentence : {clockTrouble(), resetTrouble()})
        if (!sentence.isEmpty())
            return m_status->setTrouble(sentence, Tone::Warning);
    if (m_listenerTrouble)
        return m_status->setTrouble(errorText(*m_listenerTrouble).oneLine(), Tone::Warning);
    if (m_backupTrouble)
        return m_status->setTrouble(errorText(*m_backupTrouble).oneLine(), Tone::Warning);
    const Result<> may = m_needs.refunds.mayRefund();
    if (!may && may.error().code == u"CERTIFICATE_NOT_SET"_s) // refunds are the owner's choice
        return m_status->setTrouble({});
    const CertificateNotice notice =
        certificateNotice(may, m_needs.refunds.certificateEnd(), m_needs.clock.utcNow());
    m_status->setTrouble(notice.sentence, notice.tone);
}

bool MainWindow::event(QEvent *event)
{
    const bool result = QMainWindow::event(event);
    // The backing store has been shown once the first update request is through.
    if (!m_isPainted && event->type() == QEvent::UpdateRequest) {
        m_isPainted = true;
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
    }
    return result;
}

/// What is on its way to paper is stopped first, and the register told; a second wish is obeyed at once.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (std::exchange(m_isClosing, true) || !m_sheets || m_sheets->model().end())
        return event->accept();
    connect(&m_sheets->model(), &SheetsViewModel::ended, this, &QWidget::close);
    event->ignore();
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).page);
}

} // namespace saoma
