// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/fields.h"
#include "core/wechat/merchant.h"
#include "tests/endtoend/program.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

namespace saoma::test {

/// A shop of its own for one test: a folder with configuration, key and ledger, the simulated platform, the
/// listener if it is wanted, and the programs on them. Everything ends with it.
class Shop final
{
public:
    static constexpr auto key = "e2eKey0123456789abcdefghijklmnop";

    explicit Shop(wechat::SignType signType = wechat::SignType::HmacSha256);
    ~Shop();
    Q_DISABLE_COPY_MOVE(Shop)

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString ledgerFile() const { return path(QStringLiteral("data/ledger.sqlite")); }
    [[nodiscard]] QString configFile() const { return path(QStringLiteral("saoma.ini")); }
    /// The key file, made anew with these bytes and this mode.
    void writeKey(const QByteArray &bytes, QFile::Permissions permissions);

    /// Changes one key ("listener/port") of the configuration file; programs that run keep what they read.
    void set(const QString &name, const QString &value);
    void unset(const QString &name);
    /// For the programs started from now on.
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }

    [[nodiscard]] bool openPlatform();
    void closePlatform() { m_platform.reset(); }
    [[nodiscard]] QString platformUrl() const;
    [[nodiscard]] bool openListener();
    [[nodiscard]] Program &listener() { return *m_listener; }
    void killListener() { m_listener.reset(); }
    [[nodiscard]] quint16 listenerPort() const { return m_listenerPort; }

    /// Runs `saoma` with --json until it ends.
    [[nodiscard]] Outcome saoma(const QStringList &arguments);
    /// The same for people, in English.
    [[nodiscard]] Outcome saomaText(const QStringList &arguments);
    /// Starts `saoma` with --json.
    [[nodiscard]] std::unique_ptr<Program> start(const QStringList &arguments);
    [[nodiscard]] std::unique_ptr<Program> startListener();
    /// "…/saoma --config … --data …" for a shell, and the path of a program.
    [[nodiscard]] QStringList commandLine(const QStringList &arguments) const;
    [[nodiscard]] static QString programPath(const QString &name);

    /// `order show`, or an empty object.
    [[nodiscard]] QJsonObject order(const QString &outTradeNo);
    [[nodiscard]] QString stateOf(const QString &outTradeNo);

    /// POST /control/<name> at the platform.
    QJsonObject control(const QString &name, const QJsonObject &command);
    QJsonObject fault(const QString &fault, const QString &call, const QJsonObject &more = {});
    QJsonObject pay(const QString &outTradeNo);
    QJsonObject scan(const QString &code);
    [[nodiscard]] QJsonArray platformOrders();

    /// Posts bytes to the listener; the body of its answer, or nothing.
    [[nodiscard]] QByteArray postToListener(const QByteArray &path, const QByteArray &body) const;
    /// The genuine notice of a paid order, signed as the platform would.
    [[nodiscard]] wechat::Fields noticeFor(const QJsonObject &platformOrder) const;
    [[nodiscard]] QByteArray signedXml(wechat::Fields fields) const;

private:
    void writeConfiguration() const;

    QTemporaryDir m_folder;
    wechat::SignType m_signType;
    QMap<QString, QString> m_settings;
    QProcessEnvironment m_environment;
    quint16 m_platformPort = 0;
    quint16 m_listenerPort = 0;
    std::unique_ptr<Program> m_platform;
    std::unique_ptr<Program> m_listener;
};

/// One HTTP exchange; the whole answer, head and body, or nothing.
[[nodiscard]] QByteArray exchange(
    quint16 port, const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
[[nodiscard]] QByteArray bodyOf(const QByteArray &answer);

/// Asks again until it is so, for at most 10 s.
template <typename Condition>
[[nodiscard]] bool eventually(Condition isSo)
{
    const QDeadlineTimer deadline{10'000};
    while (!isSo()) {
        if (deadline.hasExpired())
            return false;
        QTest::qWait(20);
    }
    return true;
}

/// Runs SQL on a ledger behind the programs' back; everything is in the main file afterwards, if nobody reads
/// it.
[[nodiscard]] bool tamper(const QString &path, const QStringList &statements);

/// Test rows for both signatures, column `signType`.
void addSignTypeRows();

} // namespace saoma::test
