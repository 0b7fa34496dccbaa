// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/listenerservice.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

void logToStandardError(const QString &line)
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    std::fprintf(stderr, "%s %s\n", time.constData(), line.toUtf8().constData());
}

void logClockTrouble(const Error &error)
{
    logToStandardError(u"no new orders: "_s + error.code + u", "_s + error.detail);
}

} // namespace

ListenerService::ListenerService(const Settings &settings, const GatewayUrls &urls,
    std::shared_ptr<const wechat::Merchant> merchant, const QString &ledgerFile, Watching watching,
    QObject *parent)
    : QObject{parent},
      m_settings{settings},
      m_watching{watching},
      m_isPlatformLocal{isLoopback(urls.base)},
      m_till{settings, urls, merchant, ledgerFile},
      m_listener{m_till.ledger, m_till.catalog, m_till.runner, m_till.refunds, m_till.clock, m_till.random,
          merchant},
      m_server{m_till.clock, [this](const HttpRequest &request) { return m_listener.handle(request); }}
{
    QList<QHostAddress> proxies;
    for (const QString &address : settings.listener.trustedProxies)
        proxies.append(QHostAddress(address));
    m_listener.trust(proxies);
    m_listener.setLog(logToStandardError);
    connect(&m_till.runner, &PaymentRunner::storageTrouble, this, [](const Error &error) {
        logToStandardError(u"storage trouble: "_s + error.code + u' ' + error.detail);
    });
    connect(&m_till.runner, &PaymentRunner::clockTrouble, this, &logClockTrouble);
    connect(&m_till.refunds, &RefundRunner::storageTrouble, this, [](const Error &error) {
        logToStandardError(u"storage trouble: "_s + error.code + u' ' + error.detail);
    });
    if (watching == Watching::Nothing) {
        m_till.runner.leaveWatchingToOthers();
        m_till.refunds.leaveWatchingToOthers();
    }
}

void ListenerService::keepBackups(const BackupPlan &plan)
{
    m_backups = new BackupService(m_till.ledger.path(), plan, m_till.clock, this);
    connect(m_backups, &BackupService::made, this,
        [](const DailyBackup &backup) { logToStandardError(u"daily backup: "_s + backup.file); });
    connect(m_backups, &BackupService::failed, this, [](const Error &error) {
        logToStandardError(u"backup trouble: "_s + error.code + u' ' + error.subject + u' ' + error.detail);
    });
}

Async<quint16> ListenerService::start()
{
    const AsyncPromise<quint16> promise;
    if (!m_settings.listener.tlsCertificate.isEmpty()) { // never plain http where HTTPS was asked for
        promise.finish(
            failure(Error::Kind::InvalidInput, u"TLS_NOT_SERVED"_s, {}, u"listener/tls_certificate"_s));
        return promise.async();
    }
    m_till.ledger.open().then(this, [this, promise](const Result<void> &opened) {
        if (!opened)
            return promise.finish(tl::unexpected(opened.error()));
        if (m_backups)
            m_backups->start();
        m_till.gateway.warmUp();
        m_till.runner.checkClock().then(this, [](const Result<void> &right) {
            if (!right)
                logClockTrouble(right.error());
        });
        if (m_watching == Watching::Orders) {
            m_till.runner.resume().then(this, [](const Result<void> &) {});
            m_till.refunds.resume().then(this, [](const Result<void> &) {});
        }
        const auto port =
            m_server.listen(QHostAddress(m_settings.listener.address), m_settings.listener.port);
        // A platform on this machine (practice, tests) can reach us without a public address.
        if (port && m_settings.listener.publicUrl.isEmpty() && m_isPlatformLocal) {
            const QByteArray base = "http://127.0.0.1:" + QByteArray::number(*port);
            m_till.runner.setNotifyUrl(base + "/wechat/notify/pay");
            m_till.refunds.setNotifyUrl(base + "/wechat/notify/refund");
        }
        promise.finish(port);
    });
    return promise.async();
}

Async<void> ListenerService::stop()
{
    return m_server.stop();
}

} // namespace saoma
