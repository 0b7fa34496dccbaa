// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/pinhash.h"

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr std::size_t digitsMin = 4;
constexpr std::size_t digitsMax = 12;

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

const char *textOf(const SecretBytes &pin)
{
    return reinterpret_cast<const char *>(pin.reveal().data());
}

} // namespace

Result<> checkPin(const SecretBytes &pin)
{
    const auto digits = pin.reveal();
    const bool isShaped = digits.size() >= digitsMin && digits.size() <= digitsMax
        && std::all_of(digits.begin(), digits.end(), [](unsigned char c) { return c >= '0' && c <= '9'; });
    if (!isShaped)
        return failure(Error::Kind::InvalidInput, u"PIN_SHAPE"_s);
    for (const int step : {0, 1, -1}) {
        const auto isStep = [step](unsigned char a, unsigned char b) { return int(b) - int(a) != step; };
        if (std::adjacent_find(digits.begin(), digits.end(), isStep) == digits.end())
            return failure(Error::Kind::InvalidInput, u"PIN_TOO_SIMPLE"_s);
    }
    return {};
}

Result<QString> hashPin(const SecretBytes &pin)
{
    char hash[crypto_pwhash_STRBYTES]{};
    const bool isMade = isReady()
        && crypto_pwhash_str(hash, textOf(pin), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
               crypto_pwhash_MEMLIMIT_INTERACTIVE)
            == 0;
    if (!isMade)
        return failure(Error::Kind::Storage, u"PIN_HASH_FAILED"_s, u"no memory for Argon2id"_s);
    return QString::fromLatin1(hash);
}

bool isPin(const QString &hash, const SecretBytes &pin)
{
    const QByteArray text = hash.toLatin1();
    return isReady() && crypto_pwhash_str_verify(text.constData(), textOf(pin), pin.size()) == 0;
}

} // namespace saoma
