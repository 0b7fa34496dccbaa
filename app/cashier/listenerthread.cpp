// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cashier/listenerthread.h"

using namespace Qt::StringLiterals;

namespace saoma {

ListenerThread::ListenerThread(QObject *parent)
    : QObject{parent}
{
    m_thread.setObjectName(u"listener"_s);
}

ListenerThread::~ListenerThread()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(m_entrance, [this] {
        m_service->stop().then(m_service, [this](const Result<void> &) {
            delete std::exchange(m_service, nullptr);
            m_thread.quit();
        });
    });
    m_thread.wait();
}

void ListenerThread::start(const Settings &settings, const GatewayUrls &urls,
    std::shared_ptr<const wechat::Merchant> merchant, const QString &ledgerFile)
{
    m_entrance = new QObject; // a foot on the new thread: calls to it run there
    m_entrance->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_entrance, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_entrance, [=, this] {
        m_service =
            new ListenerService(settings, urls, merchant, ledgerFile, ListenerService::Watching::Nothing);
        m_service->start().then(m_service, [this](const Result<quint16> &port) {
            if (port)
                Q_EMIT started(*port);
            else
                Q_EMIT failed(port.error());
        });
    });
}

} // namespace saoma
