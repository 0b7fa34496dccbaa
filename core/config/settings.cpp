// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include "core/config/inifile.h"
#include "core/net/httpclient.h"
#include "core/wechat/signing.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QSysInfo>

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// Puts a text into the settings; false if the text is not one of this key's values.
using Assign = std::function<bool(Settings &, const QString &)>;

struct Key
{
    QString name;     ///< "section/key"
    QString standard; ///< The default, as it would be written.
    Assign assign;
};

template <typename Member>
Assign text(Member member, const char *pattern = nullptr)
{
    return [member, pattern](Settings &settings, const QString &value) {
        member(settings) = value;
        return !pattern || value.isEmpty()
            || QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)))
                   .match(value)
                   .hasMatch();
    };
}

template <typename Member>
Assign number(Member member, qint64 least, qint64 most)
{
    return [=](Settings &settings, const QString &value) {
        bool isNumber = false;
        const qint64 read = value.toLongLong(&isNumber);
        if (!isNumber || read < least || read > most)
            return false;
        using Value = std::remove_reference_t<decltype(member(settings))>;
        member(settings) = Value(read);
        return true;
    };
}

template <typename Member>
Assign yesNo(Member member)
{
    return [member](Settings &settings, const QString &value) {
        member(settings) = value == u"true"_s;
        return value == u"true"_s || value == u"false"_s;
    };
}

template <typename Member>
Assign oneOf(Member member, QStringList values)
{
    return [member, values](Settings &settings, const QString &value) {
        member(settings) = value;
        return values.contains(value);
    };
}

template <typename Member>
Assign url(Member member)
{
    return [member](Settings &settings, const QString &value) {
        const QUrl read(value, QUrl::StrictMode);
        member(settings) = read;
        const bool isWeb = read.scheme() == u"https"_s || read.scheme() == u"http"_s;
        return value.isEmpty()
            || (read.isValid() && isWeb && !read.host().isEmpty() && !read.hasQuery() && !read.hasFragment()
                && read.userInfo().isEmpty());
    };
}

bool assignSignType(Settings &settings, const QString &value)
{
    const auto type = wechat::signTypeFromName(value.toLatin1());
    if (type)
        settings.merchant.signType = *type;
    return type.has_value();
}

bool assignProxies(Settings &settings, const QString &value)
{
    settings.listener.trustedProxies = value.split(QRegularExpression(u"[,\\s]+"_s), Qt::SkipEmptyParts);
    return std::all_of(settings.listener.trustedProxies.cbegin(), settings.listener.trustedProxies.cend(),
        [](const QString &address) { return !QHostAddress(address).isNull(); });
}

bool assignAddress(Settings &settings, const QString &value)
{
    settings.listener.address = value;
    return !QHostAddress(value).isNull();
}

/// The last letters and digits of the host name, so that two PCs of a shop usually differ.
QString deskFromHostName()
{
    QString name = QSysInfo::machineHostName().toUpper();
    name.remove(QRegularExpression(u"[^A-Z0-9]"_s));
    return name.isEmpty() ? u"A1"_s : name.right(4);
}

#define SAOMA_MEMBER(path)                                                                                   \
    [](Settings & s) -> auto &                                                                               \
    {                                                                                                        \
        return s.path;                                                                                       \
    }

const std::vector<Key> &keys()
{
    static const std::vector<Key> table{
        {u"merchant/app_id"_s, {}, text(SAOMA_MEMBER(merchant.appId), "[A-Za-z0-9]{1,32}")},
        {u"merchant/mch_id"_s, {}, text(SAOMA_MEMBER(merchant.mchId), "[A-Za-z0-9]{1,32}")},
        {u"merchant/name"_s, {}, text(SAOMA_MEMBER(merchant.name))},
        {u"merchant/sign_type"_s, u"HMAC-SHA256"_s, assignSignType},
        {u"merchant/api_key_file"_s, {}, text(SAOMA_MEMBER(merchant.apiKeyFile))},
        {u"merchant/client_certificate"_s, {}, text(SAOMA_MEMBER(merchant.clientCertificate))},
        {u"desk/id"_s, {}, text(SAOMA_MEMBER(desk.id), "[A-Z0-9]{1,4}")},
        {u"gateway/base_url"_s, u"https://api.mch.weixin.qq.com"_s, url(SAOMA_MEMBER(gateway.baseUrl))},
        {u"gateway/fallback_url"_s, u"https://api2.mch.weixin.qq.com"_s,
            url(SAOMA_MEMBER(gateway.fallbackUrl))},
        {u"gateway/timeout_ms"_s, u"10000"_s, number(SAOMA_MEMBER(gateway.timeout), 500, 60000)},
        {u"listener/enabled"_s, u"false"_s, yesNo(SAOMA_MEMBER(listener.isEnabled))},
        {u"listener/address"_s, u"127.0.0.1"_s, assignAddress},
        {u"listener/port"_s, u"8686"_s, number(SAOMA_MEMBER(listener.port), 0, 65535)},
        {u"listener/public_url"_s, {}, url(SAOMA_MEMBER(listener.publicUrl))},
        {u"listener/tls_certificate"_s, {}, text(SAOMA_MEMBER(listener.tlsCertificate))},
        {u"listener/tls_key"_s, {}, text(SAOMA_MEMBER(listener.tlsKey))},
        {u"listener/trusted_proxies"_s, {}, assignProxies},
        {u"storage/driver"_s, u"sqlite"_s, oneOf(SAOMA_MEMBER(storage.driver), {u"sqlite"_s})},
        {u"storage/connection"_s, {}, text(SAOMA_MEMBER(storage.connection))},
        {u"storage/backup_days"_s, u"14"_s, number(SAOMA_MEMBER(storage.backupDays), 0, 366)},
        {u"storage/backup_months"_s, u"12"_s, number(SAOMA_MEMBER(storage.backupMonths), 0, 120)},
        {u"storage/backup_folder"_s, {}, text(SAOMA_MEMBER(storage.backupFolder), "/.*")},
        {u"order/body"_s, {}, text(SAOMA_MEMBER(order.body))},
        {u"order/expire_minutes"_s, u"5"_s, number(SAOMA_MEMBER(order.codeLife), 5, 118)},
        {u"ui/language"_s, u"system"_s,
            oneOf(SAOMA_MEMBER(ui.language), {u"system"_s, u"zh_CN"_s, u"zh_TW"_s, u"en"_s})},
        {u"ui/theme"_s, u"system"_s, oneOf(SAOMA_MEMBER(ui.theme), {u"system"_s, u"light"_s, u"dark"_s})},
        {u"ui/voice"_s, u"true"_s, yesNo(SAOMA_MEMBER(ui.hasVoice))},
    };
    return table;
}

#undef SAOMA_MEMBER

QString environmentName(const QString &key)
{
    return u"SAOMA_"_s + QString(key).replace(u'/', u'_').toUpper();
}

/// The key that an environment variable would name: "SAOMA_DESK_ID" → "desk/id".
QString keyLike(const QString &variable)
{
    QString key = variable.mid(6).toLower();
    return key.replace(key.indexOf(u'_'), 1, u"/"_s);
}

/// Number of single-letter changes between two names (Levenshtein).
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitute});
        }
    }
    return row.back();
}

QString nearestKey(const QString &name)
{
    const auto cost = [&name](const Key &key) { // a name cut short is nearer than any misspelling
        return key.name.startsWith(name) ? qsizetype(0) : distance(key.name, name);
    };
    const auto nearest = std::min_element(
        keys().begin(), keys().end(), [&cost](const Key &a, const Key &b) { return cost(a) < cost(b); });
    return nearest->name;
}

tl::unexpected<Error> unknownKey(const QString &name, const QString &nearest)
{
    return failure(Error::Kind::InvalidInput, u"CONFIG_UNKNOWN_KEY"_s, nearest, name);
}

/// A misspelt key is a setting that silently does not hold: refused, wherever it stands. Variables outside
/// our sections (SAOMA_CONFIG, SAOMA_API_KEY) are not settings.
Result<> checkNames(const QHash<QString, QString> &values, const QProcessEnvironment &environment)
{
    QSet<QString> names;
    QSet<QString> variables;
    QSet<QString> sections;
    for (const Key &key : keys()) {
        names.insert(key.name);
        variables.insert(environmentName(key.name));
        sections.insert(environmentName(key.name.section(u'/', 0, 0)) + u'_');
    }
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        if (!names.contains(it.key())) {
            const QString nearest = nearestKey(it.key());
            // Nothing in common with it: a hint would be nonsense, and the lack of a section is the fault.
            if (!it.key().contains(u'/') && distance(nearest, it.key()) >= it.key().size())
                return failure(Error::Kind::InvalidInput, u"CONFIG_NO_SECTION"_s, {}, it.key());
            return unknownKey(it.key(), nearest);
        }
    for (const QString &variable : environment.keys()) {
        const bool isOfASection = std::any_of(sections.cbegin(), sections.cend(),
            [&variable](const QString &section) { return variable.startsWith(section); });
        if (isOfASection && !variables.contains(variable))
            return unknownKey(variable, environmentName(nearestKey(keyLike(variable))));
    }
    return {};
}

tl::unexpected<Error> badValue(const QString &key, const QString &detail)
{
    return failure(Error::Kind::InvalidInput, u"CONFIG_VALUE"_s, detail, key);
}

Result<> checkTogether(const Settings &settings)
{
    for (const auto &[key, target] : {std::pair{u"gateway/base_url"_s, settings.gateway.baseUrl},
             std::pair{u"gateway/fallback_url"_s, settings.gateway.fallbackUrl}})
        if (target.scheme() == u"http"_s && !isLoopback(target))
            return failure(Error::Kind::InvalidInput, u"INSECURE_URL"_s, target.host(), key);
    if (settings.gateway.baseUrl.isEmpty())
        return badValue(u"gateway/base_url"_s, u"empty"_s);
    const bool hasOneTlsFile =
        settings.listener.tlsCertificate.isEmpty() != settings.listener.tlsKey.isEmpty();
    if (hasOneTlsFile)
        return badValue(u"listener/tls_key"_s, u"tls_certificate and tls_key belong together"_s);
    return {};
}

} // namespace

Result<Settings> Settings::load(
    const QString &file, bool fileIsRequired, const QProcessEnvironment &environment)
{
    auto values = readIniFile(file, fileIsRequired);
    if (!values)
        return tl::unexpected(values.error());
    Settings settings;
    settings.file = file;
    settings.sheets = takeSheetConfig(*values);
    if (const auto named = checkNames(*values, environment); !named)
        return tl::unexpected(named.error());
    for (const Key &key : keys()) {
        QString value = environment.value(environmentName(key.name), values->value(key.name, key.standard));
        value = value.trimmed();
        if (value.isEmpty() && !values->contains(key.name)
            && !environment.contains(environmentName(key.name)))
            value = key.standard;
        if (!key.assign(settings, value))
            return badValue(key.name, value.left(80));
    }
    if (settings.desk.id.isEmpty())
        settings.desk.id = deskFromHostName();
    if (settings.order.body.isEmpty())
        settings.order.body = settings.merchant.name.isEmpty() ? u"收款"_s : settings.merchant.name;
    if (const auto together = checkTogether(settings); !together)
        return tl::unexpected(together.error());
    return settings;
}

QString Settings::defaultFile(const QProcessEnvironment &environment)
{
    const QString named = environment.value(u"SAOMA_CONFIG"_s);
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/saoma/saoma.ini"_s;
}

QString Settings::defaultDataFolder(const QProcessEnvironment &environment)
{
    const QString named = environment.value(u"SAOMA_DATA"_s);
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/saoma"_s;
}

namespace {

QUrl under(QUrl url, const QString &place)
{
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + place);
    return url;
}

} // namespace

QUrl Settings::notifyUrl() const
{
    // The element is required. Without a public address the counter lives on queries alone (F06), and the
    // notice goes to a name that is reserved for never existing.
    const QUrl url = listener.publicUrl.isEmpty() ? QUrl(u"https://saoma.invalid"_s) : listener.publicUrl;
    return under(url, u"/wechat/notify/pay"_s);
}

QUrl Settings::refundNotifyUrl() const
{
    return listener.publicUrl.isEmpty() ? QUrl() : under(listener.publicUrl, u"/wechat/notify/refund"_s);
}

QStringList settingKeys()
{
    QStringList lines;
    for (const Key &key : keys())
        lines.append(key.standard.isEmpty() ? key.name : key.name + u" = "_s + key.standard);
    return lines;
}

} // namespace saoma
