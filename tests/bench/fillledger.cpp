// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a ledger of N paid orders of the last days, through the store: fill_ledger FILE N
#include "core/base/random.h"
#include "core/ledger/ledgerstore.h"
#include "core/payment/ordernumber.h"

#include <QCoreApplication>

#include <cstdio>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

constexpr int secondsBetweenOrders = 60;

Order paidOrder(int number, const QDateTime &at, Random &random)
{
    Order order;
    order.outTradeNo = freshOrderNumber(u"B1"_s, at, number, random);
    order.saleId = order.intent = order.productId = order.outTradeNo;
    order.desk = u"B1"_s;
    order.state = OrderState::Paid;
    order.totalFee = *Money::fromFen(100 + number % 5000);
    order.body = u"拿铁 Latte"_s;
    order.createdAt = order.requestedAt = at;
    order.expiresAt = at.addSecs(300);
    order.paidAt = order.platformPaidAt = at.addSecs(9);
    order.transactionId = u"42000000012026%1"_s.arg(qlonglong(number), 14, 10, QChar(u'0'));
    return order;
}

Result<> fill(const QString &file, int count)
{
    auto store = LedgerStore::open(file);
    if (!store)
        return tl::unexpected(store.error());
    SystemRandom random;
    QDateTime at = QDateTime::currentDateTimeUtc().addSecs(-qint64(count) * secondsBetweenOrders);
    for (int number = 0; number < count; ++number, at = at.addSecs(secondsBetweenOrders)) {
        const Order order = paidOrder(number, at, random);
        const QByteArray evidence =
            "<xml><out_trade_no>" + order.outTradeNo.toLatin1() + "</out_trade_no></xml>";
        const auto row = [&order](const QString &kind, const QDateTime &when, const QByteArray &bytes) {
            return EventRow{0, order.outTradeNo, when, kind, EventSource::Query, {}, bytes};
        };
        const auto made = (*store)->create(order,
            {row(u"created"_s, at, {}), row(u"requested"_s, at, "<xml/>"),
                row(u"paid"_s, order.paidAt, evidence)});
        if (!made)
            return tl::unexpected(made.error());
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto filled = arguments.size() == 3
        ? fill(arguments[1], arguments[2].toInt())
        : Result<>{failure(Error::Kind::InvalidInput, u"USAGE"_s, u"fill_ledger FILE N"_s)};
    if (filled)
        return 0;
    std::fprintf(stderr, "%s %s\n", qPrintable(filled.error().code), qPrintable(filled.error().detail));
    return 1;
}
