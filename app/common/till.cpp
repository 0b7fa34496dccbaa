// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/till.h"

#include "core/config/certificatestore.h"

#include <QNetworkInterface>

namespace saoma {
namespace {

ShopSettings shopFrom(const Settings &settings)
{
    ShopSettings shop;
    shop.desk = settings.desk.id;
    shop.body = settings.order.body;
    shop.codeLife = settings.order.codeLife;
    shop.notifyUrl = settings.notifyUrl().toEncoded();
    shop.terminalIp = terminalIp();
    return shop;
}

std::optional<ClientCertificate> shown(const Result<ClientCertificate> &certificate)
{
    return certificate ? std::optional{*certificate} : std::nullopt;
}

} // namespace

GatewayUrls gatewayUrls(const Settings &settings)
{
    return {settings.gateway.baseUrl, settings.gateway.fallbackUrl, settings.gateway.timeout};
}

QByteArray terminalIp()
{
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses)
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback()
            && !address.isLinkLocal())
            return address.toString().toLatin1();
    return "127.0.0.1";
}

Till::Till(const Settings &settings, const GatewayUrls &urls,
    std::shared_ptr<const wechat::Merchant> identity, const QString &ledgerFile)
    : merchant{std::move(identity)},
      certificate{loadClientCertificate(settings, clock.utcNow())},
      certifiedHttp{clock, shown(certificate)},
      gateway{merchant, urls, http, clock, random},
      refundGateway{merchant, urls, certifiedHttp, standingOf(certificate), http, clock, random},
      ledger{ledgerFile},
      catalog{ledger, clock},
      runner{ledger, gateway, clock, random, merchant, shopFrom(settings)},
      refunds{ledger, refundGateway, clock, random, settings.desk.id, merchant->signType},
      access{ledger, clock}
{
    refunds.setNotifyUrl(settings.refundNotifyUrl().toEncoded());
}

} // namespace saoma
