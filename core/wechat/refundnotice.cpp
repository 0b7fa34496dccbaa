// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/refundnotice.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr std::size_t aesKeyBytes = 32;
constexpr qsizetype aesBlockBytes = 16;
constexpr qsizetype cipherBytesMax = 64 * 1024;

struct CipherContextRelease
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};

/// One error for a wrong length, a wrong padding, a wrong shape: the sender learns nothing from the
/// difference.
tl::unexpected<Error> refusedNotice()
{
    return failure(Error::Kind::Protocol, u"REFUND_NOTICE_INVALID"_s);
}

} // namespace

SecretBytes refundNoticeKey(const SecretBytes &apiKey)
{
    const auto bytes = apiKey.reveal();
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    std::size_t size = 0;
    if (EVP_Q_digest(nullptr, "MD5", nullptr, bytes.data(), bytes.size(), digest.data(), &size) != 1)
        return {};
    QByteArray hex = QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(size)).toHex();
    SecretBytes key{hex};
    wipeBuffer(hex);
    OPENSSL_cleanse(digest.data(), digest.size());
    return key;
}

Result<QByteArray> decryptAes256Ecb(const QByteArray &cipher, const SecretBytes &key)
{
    const bool shaped = key.size() == aesKeyBytes && !cipher.isEmpty() && cipher.size() <= cipherBytesMax
        && cipher.size() % aesBlockBytes == 0;
    if (!shaped)
        return refusedNotice();
    const std::unique_ptr<EVP_CIPHER_CTX, CipherContextRelease> context{EVP_CIPHER_CTX_new()};
    QByteArray plain(cipher.size() + aesBlockBytes, '\0');
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    const auto *in = reinterpret_cast<const unsigned char *>(cipher.constData());
    int body = 0;
    int tail = 0;
    const bool good = context
        && EVP_DecryptInit_ex2(context.get(), EVP_aes_256_ecb(), key.reveal().data(), nullptr, nullptr) == 1
        && EVP_DecryptUpdate(context.get(), out, &body, in, int(cipher.size())) == 1
        && EVP_DecryptFinal_ex(context.get(), out + body, &tail) == 1;
    if (!good)
        return refusedNotice();
    plain.truncate(body + tail);
    return plain;
}

Result<QByteArray> decryptReqInfo(const QByteArray &reqInfo, const SecretBytes &apiKey)
{
    const auto cipher = QByteArray::fromBase64Encoding(reqInfo, QByteArray::AbortOnBase64DecodingErrors);
    if (!cipher || apiKey.isEmpty())
        return refusedNotice();
    return decryptAes256Ecb(cipher.decoded, refundNoticeKey(apiKey));
}

Result<Fields> readRefundNotice(QByteArrayView body, const Merchant &merchant)
{
    const Result<Fields> outer = parseXml(body);
    const bool ours = outer && value(*outer, "return_code") == "SUCCESS" && !merchant.mchId.isEmpty()
        && value(*outer, "appid") == merchant.appId && value(*outer, "mch_id") == merchant.mchId;
    if (!ours)
        return refusedNotice();
    const Result<QByteArray> plain = decryptReqInfo(value(*outer, "req_info"), merchant.apiKey);
    if (!plain)
        return refusedNotice();
    Result<Fields> inner = parseXml(*plain, XmlLimits::message(), "root");
    if (!inner)
        return refusedNotice();
    return inner;
}

} // namespace saoma::wechat
