// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/listenerbench.h"

#include "core/wechat/signing.h"
#include "core/wechat/xml.h"

namespace saoma::test {

ListenerBench::ListenerBench(wechat::SignType type)
    : shop{type},
      refundGateway{shop.merchant, shop.gateway, shop.clock, shop.random}
{
    shop.start();
    catalog = std::make_unique<Catalog>(*shop.ledger, shop.clock);
    refunds = std::make_unique<RefundRunner>(
        *shop.ledger, refundGateway, shop.clock, shop.random, shop.shop.desk, type);
    listener = std::make_unique<CallbackListener>(
        *shop.ledger, *catalog, *shop.runner, *refunds, shop.clock, shop.random, shop.merchant);
    listener->setLog([this](const QString &line) { log.append(line); });
}

void ListenerBench::sell(const QString &id, std::int64_t fen, const QString &name)
{
    Product product;
    product.id = id;
    product.name = name;
    product.price = *Money::fromFen(fen);
    if (const auto put = shop.wait(catalog->put(product)); !put)
        qFatal("the product is refused: %s", qPrintable(put.error().code));
}

wechat::Fields ListenerBench::scanFields(
    const QByteArray &productId, const QByteArray &nonce, const QByteArray &openid)
{
    return {{"product_id", productId}, {"openid", openid}, {"is_subscribe", "N"}, {"nonce_str", nonce}};
}

wechat::Fields ListenerBench::noticeFields(const QString &outTradeNo)
{
    const wechat::Payment &payment = shop.gateway.known(outTradeNo).payment;
    return {{"return_code", "SUCCESS"}, {"result_code", "SUCCESS"}, {"nonce_str", "nonce2"},
        {"openid", payment.openid}, {"is_subscribe", "N"}, {"trade_type", payment.tradeType},
        {"bank_type", payment.bankType}, {"total_fee", QByteArray::number(qint64{payment.totalFee.fen()})},
        {"cash_fee", QByteArray::number(qint64{payment.totalFee.fen()})}, {"fee_type", payment.feeType},
        {"transaction_id", payment.transactionId}, {"out_trade_no", payment.outTradeNo},
        {"time_end", toBeijing(payment.timeEnd)}};
}

QByteArray ListenerBench::signedXml(wechat::Fields fields, wechat::SignType type) const
{
    fields.insert({"appid", shop.merchant->appId});
    fields.insert({"mch_id", shop.merchant->mchId});
    wechat::addSign(fields, type, shop.merchant->apiKey);
    return wechat::writeXml(fields);
}

QByteArray ListenerBench::scanXml(const wechat::Fields &fields) const
{
    return signedXml(fields, wechat::SignType::Md5);
}

QByteArray ListenerBench::noticeXml(const wechat::Fields &fields) const
{
    return signedXml(fields, shop.merchant->signType);
}

Async<HttpReply> ListenerBench::send(
    const QByteArray &path, const QByteArray &body, const QByteArray &method, const QHostAddress &peer)
{
    return listener->handle({method, path, body, peer});
}

HttpReply ListenerBench::post(const QByteArray &path, const QByteArray &body)
{
    HttpReply none;
    none.status = 0;
    const HttpReply reply = shop.wait(send(path, body)).value_or(none);
    shop.settle();
    return reply;
}

wechat::Fields ListenerBench::authentic(const HttpReply &reply) const
{
    const auto fields = wechat::parseXml(reply.body);
    if (reply.status != 200 || !fields
        || !wechat::verify(*fields, wechat::SignType::Md5, shop.merchant->apiKey)
        || wechat::value(*fields, "appid") != shop.merchant->appId
        || wechat::value(*fields, "mch_id") != shop.merchant->mchId)
        return {};
    return *fields;
}

} // namespace saoma::test
