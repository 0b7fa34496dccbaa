// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/billservice.h"

namespace saoma {
namespace {

constexpr qint64 billBytesMax = 256 * 1024 * 1024; // packed, as it comes
constexpr auto downloadDeadline = std::chrono::minutes{2};

GatewayUrls patient(GatewayUrls urls)
{
    urls.timeout = downloadDeadline;
    return urls;
}

} // namespace

BillService::BillService(Till &till, const GatewayUrls &urls)
    : m_http{till.clock, nullptr, billBytesMax},
      m_gateway{till.merchant, patient(urls), m_http, till.clock, till.random}
{
}

} // namespace saoma
