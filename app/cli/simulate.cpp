// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/common/shutdown.h"
#include "core/config/secretstore.h"
#include "core/simulator/simulator.h"
#include "core/wechat/signing.h"

#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int portMax = 65535;

struct Wish
{
    simulator::SimulatedMerchant merchant = simulator::SimulatedMerchant::practice();
    quint16 port = 0;
};

tl::unexpected<Error> wrongOption(const Run &run, const QString &option)
{
    return failure(Error::Kind::InvalidInput, u"OPTION_VALUE"_s, run.value(option), u"--"_s + option);
}

/// The key both sides share: --key, else the configured one, else the practice key.
Result<QByteArray> sharedKey(const Run &run)
{
    if (run.isSet(u"key"_s)) {
        const QByteArray key = run.value(u"key"_s).toUtf8();
        if (key.size() != 32)
            return failure(
                Error::Kind::InvalidInput, u"KEY_LENGTH"_s, QString::number(key.size()), u"--key"_s);
        return key;
    }
    const bool isConfigured = run.start().environment.contains(u"SAOMA_API_KEY"_s)
        || !run.start().settings.merchant.apiKeyFile.isEmpty();
    if (!isConfigured)
        return simulator::practiceKey.toByteArray();
    const auto key = loadApiKey(run.start().settings, run.start().environment);
    if (!key)
        return tl::unexpected(key.error());
    const auto bytes = key->reveal();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

Result<Wish> readWish(const Run &run)
{
    Wish wish;
    const Settings &settings = run.start().settings;
    if (settings.hasMerchant()) {
        wish.merchant.appId = settings.merchant.appId.toUtf8();
        wish.merchant.mchId = settings.merchant.mchId.toUtf8();
    }
    wish.merchant.signType = settings.merchant.signType;
    if (run.isSet(u"sign-type"_s)) {
        const auto type = wechat::signTypeFromName(run.value(u"sign-type"_s).toLatin1());
        if (!type)
            return wrongOption(run, u"sign-type"_s);
        wish.merchant.signType = *type;
    }
    const auto key = sharedKey(run);
    if (!key)
        return tl::unexpected(key.error());
    wish.merchant.key = *key;
    if (run.isSet(u"callback-url"_s)) {
        wish.merchant.scanCallbackUrl = QUrl(run.value(u"callback-url"_s), QUrl::StrictMode);
        if (!wish.merchant.scanCallbackUrl.isValid() || !isLoopback(wish.merchant.scanCallbackUrl))
            return wrongOption(run, u"callback-url"_s);
    }
    if (run.isSet(u"port"_s)) {
        bool isNumber = false;
        const int port = run.value(u"port"_s).toInt(&isNumber);
        if (!isNumber || port < 0 || port > portMax)
            return wrongOption(run, u"port"_s);
        wish.port = quint16(port);
    }
    return wish;
}

const QStringList &controlCommands()
{
    static const QStringList commands{
        u"POST /control/scan {\"code\":\"weixin://…\",\"openid\":\"…\"}"_s,
        u"POST /control/pay {\"out_trade_no\":\"…\",\"behaviour\":\"pay\"}"_s,
        u"POST /control/fault {\"fault\":\"lose_answer\",\"call\":\"unifiedorder\",\"times\":1}"_s,
        u"POST /control/callback {\"url\":\"http://127.0.0.1:8686/wechat/scan\"}"_s,
        u"GET /control/orders"_s,
    };
    return commands;
}

void announce(Run &run, const simulator::Simulator &simulator)
{
    const QString base = simulator.baseUrl().toString();
    QStringList lines{
        QCoreApplication::translate("Command", "The simulated platform listens on %1").arg(base),
        {},
        u"[merchant]\napp_id = %1\nmch_id = %2\nsign_type = %3"_s.arg(
            QString::fromUtf8(simulator.merchant().appId), QString::fromUtf8(simulator.merchant().mchId),
            QString::fromLatin1(wechat::signTypeName(simulator.merchant().signType))),
        u"[gateway]\nbase_url = %1\nfallback_url ="_s.arg(base),
        {},
    };
    for (const QString &command : controlCommands()) {
        const auto space = command.indexOf(u' ');
        lines.append(u"  "_s + command.left(space + 1) + base + command.mid(space + 1));
    }
    run.print({{u"base_url"_s, base}, {u"app_id"_s, QString::fromUtf8(simulator.merchant().appId)},
                  {u"mch_id"_s, QString::fromUtf8(simulator.merchant().mchId)},
                  {u"sign_type"_s, QString::fromLatin1(wechat::signTypeName(simulator.merchant().signType))},
                  {u"control"_s, QJsonArray::fromStringList(controlCommands())}},
        lines.join(u'\n'));
}

} // namespace

void runSimulate(Run &run)
{
    const auto wish = readWish(run);
    if (!wish)
        return run.fail(wish.error());
    static SystemClock clock;
    static SystemRandom random;
    onShutdownSignal(&run, [&run] { run.end(exitstatus::done); });
    auto *simulator = new simulator::Simulator(clock, random, {wish->merchant}, &run);
    const auto port = simulator->start(wish->port);
    if (!port)
        return run.fail(port.error());
    QObject::connect(
        simulator, &simulator::Simulator::called, &run, [](simulator::Call call, const QString &code) {
            std::fprintf(stderr, "%s %s\n", simulator::callName(call).constData(),
                code.isEmpty() ? "SUCCESS" : qPrintable(code));
        });
    announce(run, *simulator);
}

} // namespace saoma
