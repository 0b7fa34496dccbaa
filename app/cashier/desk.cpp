// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cashier/desk.h"

#include "core/config/secretstore.h"
#include "ui/practice/practicepanel.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr std::chrono::milliseconds panelGap{30};

std::shared_ptr<const wechat::Merchant> practiceMerchant(const simulator::Simulator &simulator)
{
    return std::make_shared<const wechat::Merchant>(simulator.merchant().toMerchant());
}

/// What a beginner can scan at once.
QList<Product> practiceProducts()
{
    const auto product = [](const char16_t *id, const char16_t *name, std::int64_t fen,
                             const char16_t *unit) {
        Product made;
        made.id = QString::fromUtf16(id);
        made.name = QString::fromUtf16(name);
        made.price = *Money::fromFen(fen);
        made.unit = QString::fromUtf16(unit);
        return made;
    };
    return {product(u"LATTE", u"拿铁咖啡", 1800, u"杯"), product(u"BUN", u"豆沙包", 350, u"个"),
        product(u"APPLE", u"红富士苹果", 1280, u"斤"), product(u"UMBRELLA", u"折叠雨伞", 3990, u"把")};
}

/// Where it is, or where it will be once there is something to write down.
QString configurationFile(const Start &start)
{
    return start.settings.file.isEmpty() ? Settings::defaultFile(start.environment) : start.settings.file;
}

} // namespace

Result<std::unique_ptr<Desk>> Desk::make(const Start &start, Mode mode)
{
    std::unique_ptr<Desk> desk{new Desk};
    desk->m_mode = mode;
    desk->m_settings = start.settings;
    std::shared_ptr<const wechat::Merchant> merchant;
    if (mode == Mode::Practice) {
        desk->m_simulator = std::make_unique<simulator::Simulator>(desk->m_clock, desk->m_random);
        const auto port = desk->m_simulator->start(0);
        if (!port)
            return tl::unexpected(port.error());
        merchant = practiceMerchant(*desk->m_simulator);
        desk->m_urls = {desk->m_simulator->baseUrl(), {}, start.settings.gateway.timeout};
        desk->m_ledgerFile = start.practiceLedgerFile();
        desk->m_settings.listener.isEnabled = true;
        desk->m_settings.listener.address = u"127.0.0.1"_s;
        desk->m_settings.listener.port = 0;
        desk->m_settings.listener.tlsCertificate.clear();
    } else {
        const auto loaded = loadMerchant(start.settings, start.environment);
        if (!loaded)
            return tl::unexpected(loaded.error());
        merchant = *loaded;
        desk->m_urls = gatewayUrls(start.settings);
        desk->m_ledgerFile = start.ledgerFile();
    }
    desk->m_till = std::make_unique<Till>(desk->m_settings, desk->m_urls, merchant, desk->m_ledgerFile);
    Till &till = *desk->m_till;
    desk->m_bills = std::make_unique<BillService>(till, desk->m_urls);
    const auto fetchBill = [bills = desk->m_bills.get()](QDate day) { return bills->download(day); };
    const QString billsFolder =
        start.dataFolder + (mode == Mode::Practice ? u"/practice-bills"_s : u"/bills"_s);
    desk->m_window = std::make_unique<MainWindow>(WindowNeeds{till.ledger, till.runner, till.refunds,
        till.access, till.catalog, till.clock, till.random, start.settings.merchant.name,
        start.settings.desk.id, mode == Mode::Practice, merchant, start.settings.sheets,
        configurationFile(start), !start.settings.listener.publicUrl.isEmpty(), fetchBill, billsFolder,
        mode == Mode::Real ? start.backupPlan() : BackupPlan{{}, true, 0, 0}});
    if (mode == Mode::Real)
        desk->makeBackups(start.backupPlan());
    connect(desk->m_window.get(), &MainWindow::firstPainted, desk.get(), &Desk::open);
    return desk;
}

void Desk::makeBackups(const BackupPlan &plan)
{
    m_backups = std::make_unique<BackupService>(m_ledgerFile, plan, m_clock);
    connect(m_backups.get(), &BackupService::failed, m_window.get(), &MainWindow::setBackupTrouble);
    connect(m_backups.get(), &BackupService::succeeded, m_window.get(),
        [this] { m_window->setBackupTrouble({}); });
}

void Desk::open()
{
    connect(&m_till->runner, &PaymentRunner::askingChanged, m_window.get(),
        [this] { m_window->setClockSkew(m_till->gateway.clockSkew()); });
    m_till->ledger.open().then(this, [this](const Result<void> &opened) {
        m_window->setLedger(opened);
        if (!opened) {
            Q_EMIT failed(opened.error());
            return;
        }
        if (m_backups)
            m_backups->start();
        m_till->gateway.warmUp();
        m_till->runner.resume().then(this, [](const Result<void> &) {}); // charges wait for it by themselves
        m_till->refunds.resume().then(this, [](const Result<void> &) {});
        if (m_mode == Mode::Practice)
            openPractice();
        if (m_settings.listener.isEnabled)
            startListener();
        else
            Q_EMIT ready();
    });
}

void Desk::openPractice()
{
    // Made in one turn of the event loop and shown in another: neither holds the window up.
    m_till->clock.callAfter(panelGap, this, [this] {
        auto *panel = new PracticePanel(
            *m_simulator, m_window->counter(), m_till->catalog, m_till->random, m_window.get());
        panel->hide();
        connect(m_window.get(), &MainWindow::boardCodeTouched, panel, &PracticePanel::pay);
        m_till->clock.callAfter(panelGap, this, [this, panel] {
            m_window->addSidePanel(panel);
            panel->show();
        });
    });
    addPracticeProducts();
}

void Desk::addPracticeProducts()
{
    m_till->catalog.products().then(this, [this](const Result<QList<Product>> &products) {
        if (products && products->isEmpty())
            for (const Product &product : practiceProducts())
                m_till->catalog.put(product).then(this, [](const Result<void> &) {});
    });
}

void Desk::startListener()
{
    m_listener = std::make_unique<ListenerThread>();
    connect(m_listener.get(), &ListenerThread::started, this, [this](quint16 port) {
        if (m_simulator) {
            const QString base = u"http://127.0.0.1:%1"_s.arg(port);
            m_simulator->setScanCallbackUrl(QUrl(base + u"/wechat/scan"_s));
            m_till->runner.setNotifyUrl((base + u"/wechat/notify/pay"_s).toLatin1());
            m_till->refunds.setNotifyUrl((base + u"/wechat/notify/refund"_s).toLatin1());
        }
        Q_EMIT ready();
    });
    connect(m_listener.get(), &ListenerThread::failed, this, [this](const Error &error) {
        m_window->setListenerTrouble(error);
        Q_EMIT ready(); // the counter lives without a listener
    });
    m_listener->start(m_settings, m_urls, m_till->merchant, m_ledgerFile);
}

} // namespace saoma
