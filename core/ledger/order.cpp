// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/order.h"

#include <QStringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr std::array allStates{OrderState::Created, OrderState::Requested, OrderState::Waiting,
    OrderState::Scanned, OrderState::Paying, OrderState::Paid, OrderState::Unknown, OrderState::Closing,
    OrderState::Closed, OrderState::Rejected, OrderState::PaidLate, OrderState::Suspicious};
constexpr std::array allMethods{PayMethod::CodeUrl, PayMethod::ProductCode};
constexpr std::array allSources{EventSource::Desk, EventSource::Query, EventSource::Notice, EventSource::Scan,
    EventSource::Close, EventSource::System};

template <typename Enum, std::size_t Count>
std::optional<Enum> named(QStringView name, const std::array<Enum, Count> &all, QString (*nameOf)(Enum))
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](Enum value) { return nameOf(value) == name; });
    return found == all.end() ? std::nullopt : std::optional{*found};
}

} // namespace

QString stateName(OrderState state)
{
    switch (state) {
    case OrderState::Created:
        return u"created"_s;
    case OrderState::Requested:
        return u"requested"_s;
    case OrderState::Waiting:
        return u"waiting"_s;
    case OrderState::Scanned:
        return u"scanned"_s;
    case OrderState::Paying:
        return u"paying"_s;
    case OrderState::Paid:
        return u"paid"_s;
    case OrderState::Unknown:
        return u"unknown"_s;
    case OrderState::Closing:
        return u"closing"_s;
    case OrderState::Closed:
        return u"closed"_s;
    case OrderState::Rejected:
        return u"rejected"_s;
    case OrderState::PaidLate:
        return u"paid_late"_s;
    case OrderState::Suspicious:
        return u"suspicious"_s;
    }
    Q_UNREACHABLE();
}

std::optional<OrderState> stateFromName(QStringView name)
{
    return named(name, allStates, stateName);
}

bool isUnsettled(OrderState state)
{
    switch (state) {
    case OrderState::Created:
    case OrderState::Requested:
    case OrderState::Waiting:
    case OrderState::Scanned:
    case OrderState::Paying:
    case OrderState::Unknown:
    case OrderState::Closing:
    case OrderState::Suspicious:
        return true;
    case OrderState::Paid:
    case OrderState::Closed:
    case OrderState::Rejected:
    case OrderState::PaidLate:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayStillSell(OrderState state)
{
    return isUnsettled(state) && state != OrderState::Closing && state != OrderState::Suspicious;
}

bool isOfBoard(const Order &order)
{
    return order.method == PayMethod::CodeUrl && !order.productId.isEmpty()
        && order.productId != order.outTradeNo;
}

QString methodName(PayMethod method)
{
    switch (method) {
    case PayMethod::CodeUrl:
        return u"code-url"_s;
    case PayMethod::ProductCode:
        return u"product-code"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PayMethod> methodFromName(QStringView name)
{
    return named(name, allMethods, methodName);
}

QString sourceName(EventSource source)
{
    switch (source) {
    case EventSource::Desk:
        return u"desk"_s;
    case EventSource::Query:
        return u"query"_s;
    case EventSource::Notice:
        return u"notice"_s;
    case EventSource::Scan:
        return u"scan"_s;
    case EventSource::Close:
        return u"close"_s;
    case EventSource::System:
        return u"system"_s;
    }
    Q_UNREACHABLE();
}

std::optional<EventSource> sourceFromName(QStringView name)
{
    return named(name, allSources, sourceName);
}

} // namespace saoma
