// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/shop.h"

#include "core/ledger/sqliteconnection.h"
#include "core/wechat/signing.h"
#include "core/wechat/xml.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr int exchangeMilliseconds = 15'000;

/// Free a moment ago; the programs bind it before anybody else is likely to.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// Nothing of the tester's own configuration, language or home.
QProcessEnvironment cleanEnvironment(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        if (name.startsWith(u"SAOMA_") || name.startsWith(u"XDG_") || name.startsWith(u"LC_"))
            environment.remove(name);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    return environment;
}

} // namespace

Shop::Shop(wechat::SignType signType)
    : m_signType{signType},
      m_environment{cleanEnvironment(m_folder.path())},
      m_listenerPort{freePort()}
{
    writeKey(QByteArray(key) + '\n', ownerOnly);
    m_settings = {
        {u"merchant/app_id"_s, u"wxe2e0000000000000"_s},
        {u"merchant/mch_id"_s, u"1900000777"_s},
        {u"merchant/name"_s, u"Corner Café"_s},
        {u"merchant/sign_type"_s, QString::fromLatin1(wechat::signTypeName(signType))},
        {u"merchant/api_key_file"_s, path(u"key"_s)},
        {u"desk/id"_s, u"E2"_s},
        {u"gateway/base_url"_s, u"http://127.0.0.1:1"_s},
        {u"gateway/fallback_url"_s, {}},
        {u"gateway/timeout_ms"_s, u"4000"_s},
        {u"listener/port"_s, QString::number(m_listenerPort)},
        {u"listener/public_url"_s, u"http://127.0.0.1:%1"_s.arg(m_listenerPort)},
        {u"ui/language"_s, u"en"_s},
    };
    writeConfiguration();
}

Shop::~Shop() = default;

void Shop::writeKey(const QByteArray &bytes, QFile::Permissions permissions)
{
    QFile file{path(u"key"_s)};
    file.remove();
    file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly);
    file.write(bytes);
    file.setPermissions(permissions);
}

void Shop::set(const QString &name, const QString &value)
{
    m_settings.insert(name, value);
    writeConfiguration();
}

void Shop::unset(const QString &name)
{
    m_settings.remove(name);
    writeConfiguration();
}

void Shop::writeConfiguration() const
{
    QFile file{configFile()};
    file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    for (auto it = m_settings.cbegin(); it != m_settings.cend(); ++it) // a section may come again
        file.write(
            u"[%1]\n%2 = %3\n"_s.arg(it.key().section(u'/', 0, 0), it.key().section(u'/', 1), *it).toUtf8());
}

QString Shop::programPath(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

QStringList Shop::commandLine(const QStringList &arguments) const
{
    return QStringList{u"--config"_s, configFile(), u"--data"_s, path(u"data"_s)} + arguments;
}

bool Shop::openPlatform()
{
    const QStringList arguments{u"simulate"_s, u"--port"_s, QString::number(m_platformPort), u"--key"_s,
        QString::fromLatin1(key), u"--sign-type"_s, QString::fromLatin1(wechat::signTypeName(m_signType)),
        u"--callback-url"_s, u"http://127.0.0.1:%1/wechat/scan"_s.arg(m_listenerPort), u"--json"_s};
    m_platform = std::make_unique<Program>(programPath(u"saoma"_s), commandLine(arguments), m_environment);
    const QUrl base{m_platform->nextDocument().value(u"base_url"_s).toString()};
    m_platformPort = quint16(base.port(0));
    set(u"gateway/base_url"_s, base.toString());
    return m_platformPort != 0;
}

QString Shop::platformUrl() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_platformPort);
}

std::unique_ptr<Program> Shop::startListener()
{
    return std::make_unique<Program>(programPath(u"saoma-listener"_s), commandLine({}), m_environment);
}

bool Shop::openListener()
{
    m_listener = startListener();
    return m_listener->nextLine() == "listening on http://127.0.0.1:" + QByteArray::number(m_listenerPort);
}

std::unique_ptr<Program> Shop::start(const QStringList &arguments)
{
    return std::make_unique<Program>(
        programPath(u"saoma"_s), commandLine(arguments + QStringList{u"--json"_s}), m_environment);
}

Outcome Shop::saoma(const QStringList &arguments)
{
    return start(arguments)->finish();
}

Outcome Shop::saomaText(const QStringList &arguments)
{
    return Program(programPath(u"saoma"_s), commandLine(arguments), m_environment).finish();
}

QJsonObject Shop::order(const QString &outTradeNo)
{
    const Outcome shown = saoma({u"order"_s, u"show"_s, outTradeNo});
    return shown.status == 0 ? shown.last() : QJsonObject{};
}

QString Shop::stateOf(const QString &outTradeNo)
{
    return order(outTradeNo).value(u"state"_s).toString();
}

QJsonObject Shop::control(const QString &name, const QJsonObject &command)
{
    const QByteArray body = QJsonDocument(command).toJson(QJsonDocument::Compact);
    const QByteArray answer = exchange(m_platformPort, "POST", "/control/" + name.toLatin1(), body);
    return QJsonDocument::fromJson(bodyOf(answer)).object();
}

QJsonObject Shop::fault(const QString &fault, const QString &call, const QJsonObject &more)
{
    QJsonObject command = more;
    command.insert(u"fault"_s, fault);
    command.insert(u"call"_s, call);
    return control(u"fault"_s, command);
}

QJsonObject Shop::pay(const QString &outTradeNo)
{
    return control(u"pay"_s, {{u"out_trade_no"_s, outTradeNo}});
}

QJsonObject Shop::scan(const QString &code)
{
    return control(u"scan"_s, {{u"code"_s, code}});
}

QJsonArray Shop::platformOrders()
{
    const QByteArray answer = exchange(m_platformPort, "GET", "/control/orders");
    return QJsonDocument::fromJson(bodyOf(answer)).object().value(u"orders"_s).toArray();
}

QByteArray Shop::postToListener(const QByteArray &path, const QByteArray &body) const
{
    return bodyOf(exchange(m_listenerPort, "POST", path, body));
}

wechat::Fields Shop::noticeFor(const QJsonObject &platformOrder) const
{
    const auto text = [&](const QString &name) { return platformOrder.value(name).toString().toUtf8(); };
    const QDateTime paidAt =
        QDateTime::fromString(platformOrder.value(u"paid_at"_s).toString(), Qt::ISODate).toUTC();
    const QByteArray fee = QByteArray::number(platformOrder.value(u"total_fee"_s).toInteger());
    wechat::Fields fields{
        {"appid", m_settings.value(u"merchant/app_id"_s).toUtf8()},
        {"mch_id", m_settings.value(u"merchant/mch_id"_s).toUtf8()},
        {"nonce_str", "e2enonce00000001"},
        {"return_code", "SUCCESS"},
        {"result_code", "SUCCESS"},
        {"openid", text(u"openid"_s)},
        {"is_subscribe", "N"},
        {"trade_type", "NATIVE"},
        {"bank_type", "OTHERS"},
        {"total_fee", fee},
        {"cash_fee", fee},
        {"fee_type", "CNY"},
        {"transaction_id", text(u"transaction_id"_s)},
        {"out_trade_no", text(u"out_trade_no"_s)},
        {"time_end", paidAt.addSecs(8 * 3600).toString(u"yyyyMMddHHmmss"_s).toLatin1()},
    };
    return fields;
}

QByteArray Shop::signedXml(wechat::Fields fields) const
{
    wechat::addSign(fields, m_signType, SecretBytes{QByteArrayView(key)});
    return wechat::writeXml(fields);
}

QByteArray exchange(quint16 port, const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(exchangeMilliseconds))
        return {};
    socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
    if (method != "GET")
        socket.write("Content-Type: text/xml\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n");
    socket.write("\r\n" + body);
    QByteArray answer;
    const QDeadlineTimer deadline{exchangeMilliseconds};
    while (socket.state() == QAbstractSocket::ConnectedState && !deadline.hasExpired()) {
        socket.waitForReadyRead(int(deadline.remainingTime()));
        answer += socket.readAll();
    }
    return answer + socket.readAll();
}

QByteArray bodyOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray{} : answer.mid(end + 4);
}

bool tamper(const QString &path, const QStringList &statements)
{
    const auto connection = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite);
    return connection && std::all_of(statements.begin(), statements.end(), [&](const QString &statement) {
        return (*connection)->execute(statement).has_value();
    }) && (*connection)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

void addSignTypeRows()
{
    QTest::addColumn<wechat::SignType>("signType");
    QTest::newRow("HMAC-SHA256") << wechat::SignType::HmacSha256;
    QTest::newRow("MD5") << wechat::SignType::Md5;
}

} // namespace saoma::test
