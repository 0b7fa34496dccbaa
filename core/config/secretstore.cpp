// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secretstore.h"

#include "core/config/secretfile.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr std::size_t keyCharacters = 32;
constexpr qsizetype keyFileBytesMax = 256;

/// Printed in public documentation and demos: anyone can sign with them.
constexpr std::array publicKeys{"192006250b4c09247ec02edce69f6a2d", "8934e7d15453e97507ef794cf7b0519d",
    "e10adc3949ba59abbe56e057f20f883e", "88888888888888888888888888888888",
    "exposed_your_key_here_have_risks"};

tl::unexpected<Error> refused(QString code, const QString &subject, const QString &detail = {})
{
    return failure(Error::Kind::InvalidInput, std::move(code), detail, subject);
}

} // namespace

Result<> checkApiKey(QByteArrayView key, const QString &origin)
{
    if (std::size_t(key.size()) != keyCharacters)
        return refused(u"KEY_LENGTH"_s, origin, QString::number(key.size()));
    const bool isOneLetter = std::all_of(key.begin(), key.end(), [&key](char c) { return c == key.front(); });
    const bool isPublic = std::any_of(publicKeys.begin(), publicKeys.end(),
        [&key](const char *known) { return key.compare(QByteArrayView(known), Qt::CaseInsensitive) == 0; });
    if (isPublic || isOneLetter)
        return refused(u"KEY_PUBLIC"_s, origin);
    const bool isPlain = std::all_of(key.begin(), key.end(),
        [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    if (!isPlain)
        return refused(u"KEY_CHARACTERS"_s, origin);
    return {};
}

Result<SecretBytes> loadApiKey(const Settings &settings, const QProcessEnvironment &environment)
{
    QString origin = settings.merchant.apiKeyFile;
    QByteArray bytes;
    if (!origin.isEmpty()) {
        auto read = readSecretFile(origin, keyFileBytesMax);
        if (!read)
            return tl::unexpected(read.error());
        bytes = std::move(*read);
        while (bytes.endsWith('\n') || bytes.endsWith('\r')) // editors end the line
            bytes.chop(1);
    } else {
        origin = u"SAOMA_API_KEY"_s;
        bytes = environment.value(origin).toUtf8();
        if (bytes.isEmpty())
            return refused(u"KEY_MISSING"_s, u"merchant/api_key_file"_s);
    }
    const auto checked = checkApiKey(bytes, origin);
    SecretBytes key{bytes};
    wipeBuffer(bytes);
    if (!checked)
        return tl::unexpected(checked.error());
    return key;
}

Result<std::shared_ptr<const wechat::Merchant>> loadMerchant(
    const Settings &settings, const QProcessEnvironment &environment)
{
    if (settings.merchant.appId.isEmpty())
        return refused(u"CONFIG_VALUE"_s, u"merchant/app_id"_s, u"empty"_s);
    if (settings.merchant.mchId.isEmpty())
        return refused(u"CONFIG_VALUE"_s, u"merchant/mch_id"_s, u"empty"_s);
    auto key = loadApiKey(settings, environment);
    if (!key)
        return tl::unexpected(key.error());
    auto merchant = std::make_shared<wechat::Merchant>();
    merchant->appId = settings.merchant.appId.toUtf8();
    merchant->mchId = settings.merchant.mchId.toUtf8();
    merchant->signType = settings.merchant.signType;
    merchant->apiKey = std::move(*key);
    return merchant;
}

} // namespace saoma
