// SPDX-License-Identifier: GPL-3.0-or-later
// saoma-listener: the callback listener without a window, for a server.
#include "app/common/commandline.h"
#include "app/common/listenerservice.h"
#include "app/common/shutdown.h"
#include "core/config/secretstore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace saoma;

namespace {

int refuse(const Error &error)
{
    printError(error);
    return exitStatusFor(error);
}

void announce(const Settings &settings, quint16 port)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(settings.listener.address);
    url.setPort(port);
    std::printf("listening on %s\n", url.toEncoded().constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"saoma-listener"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SAOMA_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Listener", "Answers WeChat Pay's scan callbacks and payment notices."));
    addCommonOptions(parser);
    parser.process(application);

    const auto start = readStart(parser);
    if (!start)
        return refuse(start.error());
    const auto merchant = loadMerchant(start->settings, start->environment);
    if (!merchant)
        return refuse(merchant.error());

    QObject context;
    std::unique_ptr<ListenerService> service;
    onShutdownSignal(&context, [&] {
        service->stop().then(
            &context, [](const Result<void> &) { QCoreApplication::exit(exitstatus::done); });
    });
    service = std::make_unique<ListenerService>(start->settings, gatewayUrls(start->settings), *merchant,
        start->ledgerFile(), ListenerService::Watching::Orders);
    service->keepBackups(start->backupPlan());
    service->start().then(&context, [&](const Result<quint16> &port) {
        if (port)
            announce(start->settings, *port);
        else
            QCoreApplication::exit(refuse(port.error()));
    });
    return QCoreApplication::exec();
}
