// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/till.h"
#include "core/reconcile/keptbills.h"

namespace saoma {

/// Fetches bills, which are larger than messages and take longer. The till must outlive it.
class BillService final
{
public:
    BillService(Till &till, const GatewayUrls &urls);

    Async<QByteArray> download(QDate day) { return m_gateway.downloadBill(day); }

private:
    HttpClient m_http;
    WeChatGateway m_gateway;
};

} // namespace saoma
