// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/refundwire.h"

#include "core/simulator/platform.h"
#include "core/simulator/wire.h"

#include <QCryptographicHash>

#include <openssl/evp.h>

#include <memory>

namespace saoma::simulator {
namespace {

constexpr int blockBytes = 16;

QByteArray encrypted(const QByteArray &plain, const QByteArray &apiKey)
{
    const QByteArray key = QCryptographicHash::hash(apiKey, QCryptographicHash::Md5).toHex();
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context{
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    QByteArray cipher(plain.size() + blockBytes, '\0');
    auto *out = reinterpret_cast<unsigned char *>(cipher.data());
    int body = 0;
    int tail = 0;
    EVP_EncryptInit_ex2(context.get(), EVP_aes_256_ecb(),
        reinterpret_cast<const unsigned char *>(key.constData()), nullptr, nullptr);
    EVP_EncryptUpdate(context.get(), out, &body, reinterpret_cast<const unsigned char *>(plain.constData()),
        int(plain.size()));
    EVP_EncryptFinal_ex(context.get(), out + body, &tail);
    cipher.truncate(body + tail);
    return cipher;
}

QByteArray plainNotice(const Refund &refund)
{
    const QByteArray fee = QByteArray::number(qint64(refund.refundFee));
    const QByteArray total = QByteArray::number(qint64(refund.totalFee));
    const wechat::Fields fields{{"out_refund_no", refund.outRefundNo}, {"out_trade_no", refund.outTradeNo},
        {"refund_account", "REFUND_SOURCE_UNSETTLED_FUNDS"}, {"refund_fee", fee},
        {"refund_id", refund.refundId}, {"refund_recv_accout", "支付用户零钱"},
        {"refund_request_source", "API"}, {"refund_status", refundStateName(refund.state)},
        {"settlement_refund_fee", fee}, {"settlement_total_fee", total},
        {"success_time",
            refund.state == RefundState::Success ? platformTimeText(refund.endedAt) : QByteArray()},
        {"total_fee", total}, {"transaction_id", refund.transactionId}};
    QByteArray xml = "<root>\n";
    for (const auto &[name, value] : fields)
        xml += QByteArray{'<' + name + "><![CDATA[" + value + "]]></" + name + ">\n"};
    return xml + "</root>";
}

} // namespace

QByteArray refundNotice(const Refund &refund, const SimulatedMerchant &merchant, Random &random)
{
    return writePlatformXml({{"return_code", "SUCCESS"}, {"appid", merchant.appId},
        {"mch_id", merchant.mchId}, {"nonce_str", randomText(random, 32)},
        {"req_info", encrypted(plainNotice(refund), merchant.key).toBase64()}});
}

} // namespace saoma::simulator
