// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/signing.h"

#include "core/base/plantedbug.h"
#include "core/wechat/text.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr QByteArrayView signField = "sign";

template <auto release>
struct Releaser
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Digest = std::unique_ptr<EVP_MD, Releaser<EVP_MD_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>>;
using Mac = std::unique_ptr<EVP_MAC, Releaser<EVP_MAC_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, Releaser<EVP_MAC_CTX_free>>;

/// Looking an algorithm up costs as much as a digest: once is enough.
const EVP_MD *md5()
{
    static const Digest digest{EVP_MD_fetch(nullptr, "MD5", nullptr)};
    return digest.get();
}

EVP_MAC *hmac()
{
    static const Mac mac{EVP_MAC_fetch(nullptr, "HMAC", nullptr)};
    return mac.get();
}

/// Hands the string to sign to `sink` piece by piece, without the key.
template <typename Sink>
void feedFields(const Fields &fields, Sink sink)
{
    bool isFirst = true;
    for (const auto &[name, text] : fields) {
        if (text.isEmpty() || name == signField)
            continue;
        if (!std::exchange(isFirst, false))
            sink(QByteArrayView("&"));
        sink(QByteArrayView(name));
        sink(QByteArrayView("="));
        sink(QByteArrayView(text));
    }
}

/// As `feedFields`, and the key behind it. It goes from SecretBytes into the digest and nowhere else.
template <typename Sink>
void feedWithKey(const Fields &fields, const SecretBytes &key, Sink sink)
{
    feedFields(fields, sink);
    sink(QByteArrayView("&key="));
    const auto bytes = key.reveal();
    sink(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

/// Contexts are not kept: they would hold the key for as long as they live.
QByteArray md5Of(const Fields &fields, const SecretBytes &key)
{
    const DigestContext context{EVP_MD_CTX_new()};
    bool good = context && md5() && EVP_DigestInit_ex2(context.get(), md5(), nullptr) == 1;
    feedWithKey(fields, key, [&](QByteArrayView piece) {
        good = good && EVP_DigestUpdate(context.get(), piece.data(), std::size_t(piece.size())) == 1;
    });
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned int size = 0;
    good = good && EVP_DigestFinal_ex(context.get(), out.data(), &size) == 1;
    return good ? QByteArray(reinterpret_cast<const char *>(out.data()), qsizetype(size)) : QByteArray();
}

QByteArray hmacOf(const Fields &fields, const SecretBytes &key)
{
    const MacContext context{hmac() ? EVP_MAC_CTX_new(hmac()) : nullptr};
    char digestName[] = "SHA256";
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digestName, 0), OSSL_PARAM_construct_end()};
    const auto bytes = key.reveal();
    bool good = context && EVP_MAC_init(context.get(), bytes.data(), bytes.size(), parameters.data()) == 1;
    feedWithKey(fields, key, [&](QByteArrayView piece) {
        const auto *data = reinterpret_cast<const unsigned char *>(piece.data());
        good = good && EVP_MAC_update(context.get(), data, std::size_t(piece.size())) == 1;
    });
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    std::size_t size = 0;
    good = good && EVP_MAC_final(context.get(), out.data(), &size, out.size()) == 1;
    return good ? QByteArray(reinterpret_cast<const char *>(out.data()), qsizetype(size)) : QByteArray();
}

constexpr qsizetype signLength(SignType type)
{
    return type == SignType::Md5 ? 32 : 64;
}

/// Names that messages use and that have no underscore; all others we know of have one.
constexpr std::array<QByteArrayView, 9> plainNames{
    "appid", "attach", "body", "detail", "key", "openid", "recall", "sign", "version"};

bool isMessageFieldName(QByteArrayView name)
{
    return name.contains('_') || std::find(plainNames.begin(), plainNames.end(), name) != plainNames.end();
}

/// True if `text` holds `&name=` with a name that `counts`.
template <typename Counts>
bool hidesField(QByteArrayView text, Counts counts)
{
    for (qsizetype at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
        const QByteArrayView rest = text.sliced(at + 1);
        const auto end = std::find_if_not(rest.begin(), rest.end(), isNameByte);
        const QByteArrayView name(rest.begin(), end);
        if (end != rest.end() && *end == '=' && isElementName(name) && counts(name))
            return true;
    }
    return false;
}

} // namespace

QByteArray signTypeName(SignType type)
{
    switch (type) {
    case SignType::Md5:
        return "MD5"_ba;
    case SignType::HmacSha256:
        return "HMAC-SHA256"_ba;
    }
    Q_UNREACHABLE();
}

std::optional<SignType> signTypeFromName(QByteArrayView name)
{
    for (const SignType type : {SignType::Md5, SignType::HmacSha256}) {
        if (name == signTypeName(type))
            return type;
    }
    return std::nullopt;
}

QByteArray canonicalString(const Fields &fields)
{
    QByteArray out;
    feedFields(fields, [&out](QByteArrayView piece) { out.append(piece); });
    return out;
}

QByteArray sign(const Fields &fields, SignType type, const SecretBytes &key)
{
    if (key.isEmpty())
        return {};
    return (type == SignType::Md5 ? md5Of(fields, key) : hmacOf(fields, key)).toHex().toUpper();
}

void addSign(Fields &fields, SignType type, const SecretBytes &key)
{
    fields.insert_or_assign(signField.toByteArray(), sign(fields, type, key));
}

Result<> verify(const Fields &fields, SignType type, const SecretBytes &key)
{
    const QByteArray sent = value(fields, signField);
    const QByteArray given = isPlanted(PlantedBug::SignCaseIgnored) ? sent.toUpper() : sent;
    if (given.isEmpty() && isPlanted(PlantedBug::OptionalSign))
        return {};
    const QByteArray expected = sign(fields, type, key);
    const qsizetype length = signLength(type);
    const bool same = given.size() == length && expected.size() == length
        && CRYPTO_memcmp(given.constData(), expected.constData(), std::size_t(length)) == 0;
    if (!same)
        return failure(Error::Kind::Protocol, u"BAD_SIGN"_s);
    return {};
}

bool hasOneReading(const Fields &fields)
{
    return std::none_of(fields.begin(), fields.end(), [](const auto &field) {
        const auto &[name, text] = field;
        if (name == QByteArrayView("key"))
            return true;
        if (name == QByteArrayView("code_url"))
            return hidesField(text, isMessageFieldName);
        return hidesField(text, [](QByteArrayView) { return true; });
    });
}

Result<> verifyOrigin(const Fields &fields, SignType type, const Merchant &merchant)
{
    const auto named = fields.find("sign_type"_ba);
    if (named != fields.end() && !named->second.isEmpty() && named->second != signTypeName(type))
        return failure(Error::Kind::Protocol, u"SIGN_TYPE_DIFFERS"_s);
    if (const Result<> signature = verify(fields, type, merchant.apiKey); !signature)
        return signature;
    if (!hasOneReading(fields) && !isPlanted(PlantedBug::OneReadingOff))
        return failure(Error::Kind::Protocol, u"AMBIGUOUS_FIELDS"_s);
    return {};
}

std::optional<SignType> signTypeByLength(const Fields &fields)
{
    const qsizetype length = value(fields, signField).size();
    for (const SignType type : {SignType::Md5, SignType::HmacSha256}) {
        if (length == signLength(type))
            return type;
    }
    return std::nullopt;
}

Result<> authenticate(const Fields &fields, SignType type, const Merchant &merchant)
{
    if (const Result<> genuine = verifyOrigin(fields, type, merchant); !genuine)
        return genuine;
    const bool ours = !merchant.appId.isEmpty() && !merchant.mchId.isEmpty()
        && value(fields, "appid") == merchant.appId && value(fields, "mch_id") == merchant.mchId;
    if (!ours && !isPlanted(PlantedBug::OtherMerchantBelieved))
        return failure(Error::Kind::Protocol, u"WRONG_MERCHANT"_s);
    return {};
}

} // namespace saoma::wechat
