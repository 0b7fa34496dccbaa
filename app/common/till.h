// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesscontrol.h"
#include "core/base/random.h"
#include "core/catalog/catalog.h"
#include "core/config/settings.h"
#include "core/gateway/wechatgateway.h"
#include "core/gateway/wechatrefundgateway.h"
#include "core/net/httpclient.h"
#include "core/payment/paymentrunner.h"
#include "core/payment/refundrunner.h"

namespace saoma {

/// The parts every program is put together from, in the order of their lives.
/// Thread: the one that makes it.
class Till final
{
public:
    Till(const Settings &settings, const GatewayUrls &urls, std::shared_ptr<const wechat::Merchant> merchant,
        const QString &ledgerFile);

    SystemClock clock;
    SystemRandom random;
    std::shared_ptr<const wechat::Merchant> merchant;
    HttpClient http{clock};
    Result<ClientCertificate> certificate; ///< Or why there is none.
    HttpClient certifiedHttp;              ///< Of refunds alone: shows the certificate (F19).
    WeChatGateway gateway;
    WeChatRefundGateway refundGateway;
    Ledger ledger;
    Catalog catalog;
    PaymentRunner runner;
    RefundRunner refunds;
    AccessControl access;
};

[[nodiscard]] GatewayUrls gatewayUrls(const Settings &settings);

/// This machine's address for `spbill_create_ip`; the loopback address if it has no other.
[[nodiscard]] QByteArray terminalIp();

} // namespace saoma
