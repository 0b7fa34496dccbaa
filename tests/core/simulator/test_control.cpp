// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulator.h"
#include "tests/core/simulator/simulatorfixture.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>

using namespace saoma;
using namespace saoma::simulator;
using namespace saoma::test;
using namespace Qt::StringLiterals;

/// The HTTP interface that docs/simulator.md promises, over real sockets.
class TestControl final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tellsTheMerchant();
    void listsOrdersNewestFirst();
    void tellsWhetherANoticeWasAccepted();
    void scansAndPays();
    void paysLaterUnlessToldToWait();
    void setsFaults();
    void setsTheCallback();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();

private:
    QJsonObject ask(const char *path, const QJsonObject &command = {}, int expected = 200);
    QByteArray order(const QByteArray &number);

    std::unique_ptr<ManualClock> m_clock;
    SeededRandom m_random;
    std::unique_ptr<Simulator> m_platform;
    QNetworkAccessManager m_network;
};

void TestControl::init()
{
    m_clock = std::make_unique<ManualClock>();
    m_platform = std::make_unique<Simulator>(*m_clock, m_random);
    QVERIFY(m_platform->start());
}

void TestControl::cleanup()
{
    m_network.clearConnectionCache();
    m_platform.reset();
}

/// GET without a command, else POST.
QJsonObject TestControl::ask(const char *path, const QJsonObject &command, int expected)
{
    QNetworkRequest request{QUrl(m_platform->baseUrl().toString() + QLatin1StringView(path))};
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    const std::unique_ptr<QNetworkReply> reply{command.isEmpty()
            ? m_network.get(request)
            : m_network.post(request, QJsonDocument(command).toJson())};
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }))
        return {};
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status == expected ? QJsonDocument::fromJson(reply->readAll()).object()
                              : QJsonObject{{u"status"_s, status}};
}

QByteArray TestControl::order(const QByteArray &number)
{
    const SimulatedMerchant merchant = m_platform->merchant();
    const auto type = wechat::SignType::HmacSha256;
    const auto prepay =
        m_platform->platform().unifiedOrder(merchant, signedRequest(goodOrder(number), merchant, type), type);
    return wechat::value(*prepay, "code_url");
}

void TestControl::tellsTheMerchant()
{
    const QJsonObject merchant = ask("/control/merchant");
    QCOMPARE(merchant.value(u"mch_id"_s).toString(), u"1000000001"_s);
    QCOMPARE(merchant.value(u"sign_type"_s).toString(), u"HMAC-SHA256"_s);
    QCOMPARE(merchant.value(u"key"_s).toString().size(), 32);
}

void TestControl::listsOrdersNewestFirst()
{
    QVERIFY(!order("ORDER00001").isEmpty());
    QVERIFY(!order("ORDER00002").isEmpty());
    const QJsonArray orders = ask("/control/orders").value(u"orders"_s).toArray();
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders[0].toObject().value(u"out_trade_no"_s).toString(), u"ORDER00002"_s);
    QCOMPARE(orders[1].toObject().value(u"trade_state"_s).toString(), u"NOTPAY"_s);
    QCOMPARE(orders[1].toObject().value(u"total_fee"_s).toInt(), 1250);
}

void TestControl::tellsWhetherANoticeWasAccepted()
{
    QVERIFY(!order("ORDER00001").isEmpty());
    const auto told = [this] { return ask("/control/orders").value(u"orders"_s).toArray()[0].toObject(); };
    QCOMPARE(told().value(u"notices"_s).toInt(-1), 0);
    Q_EMIT m_platform->noticeSent("ORDER00001", 1, false);
    QCOMPARE(told().value(u"notices"_s).toInt(), 1);
    QCOMPARE(told().value(u"notice_accepted"_s).toBool(true), false);
    Q_EMIT m_platform->noticeSent("ORDER00001", 2, true);
    Q_EMIT m_platform->noticeSent("ORDER00001", 3, false); // a later refusal takes nothing back
    QCOMPARE(told().value(u"notices"_s).toInt(), 3);
    QCOMPARE(told().value(u"notice_accepted"_s).toBool(), true);
}

void TestControl::scansAndPays()
{
    const QString code = QString::fromLatin1(order("ORDER00001"));
    const QJsonObject seen = ask("/control/scan", {{u"code"_s, code}, {u"openid"_s, u"oA"_s}});
    QVERIFY(seen.value(u"payable"_s).toBool());
    QCOMPARE(seen.value(u"body"_s).toString(), u"扫码店-咖啡"_s);
    const QJsonObject other = ask("/control/scan", {{u"code"_s, code}, {u"openid"_s, u"oB"_s}});
    QCOMPARE(other.value(u"code"_s).toString(), u"OTHER_BUYER"_s);
    const QJsonObject paid =
        ask("/control/pay", {{u"out_trade_no"_s, u"ORDER00001"_s}, {u"openid"_s, u"oA"_s}});
    QVERIFY(paid.value(u"paid"_s).toBool());
    QCOMPARE(paid.value(u"transaction_id"_s).toString().size(), 28);
    const QJsonObject again = ask("/control/pay", {{u"code"_s, code}});
    QVERIFY(!again.value(u"paid"_s).toBool());
    QVERIFY(!again.value(u"text"_s).toString().isEmpty());
}

void TestControl::paysLaterUnlessToldToWait()
{
    QVERIFY(!order("ORDER00001").isEmpty());
    const QJsonObject started = ask("/control/pay",
        {{u"out_trade_no"_s, u"ORDER00001"_s}, {u"behaviour"_s, u"hesitate"_s}, {u"seconds"_s, 2.5}});
    QVERIFY(started.value(u"started"_s).toBool());
    const auto state = [this] { return m_platform->orders().first().state; };
    QCOMPARE(state(), OrderState::UserPaying);
    m_clock->advance(std::chrono::milliseconds{2499});
    QCOMPARE(state(), OrderState::UserPaying);
    m_clock->advance(std::chrono::milliseconds{1});
    QCOMPARE(state(), OrderState::Success);
}

void TestControl::setsFaults()
{
    QJsonObject faults = ask("/control/fault",
        {{u"fault"_s, u"delay"_s}, {u"call"_s, u"orderquery"_s}, {u"times"_s, 3}, {u"delay_ms"_s, 250}});
    const QJsonObject fault = faults.value(u"faults"_s).toArray().first().toObject();
    QCOMPARE(fault.value(u"times"_s).toInt(), 3);
    QCOMPARE(fault.value(u"delay_ms"_s).toInt(), 250);
    QCOMPARE(m_platform->faults().pending().size(), 1);
    QCOMPARE(ask("/control/faults").value(u"faults"_s).toArray().size(), 1);
    faults = ask("/control/faults/clear", {{u"all"_s, true}});
    QVERIFY(faults.contains(u"faults"_s));
    QVERIFY(m_platform->faults().pending().isEmpty());
}

void TestControl::setsTheCallback()
{
    const QString url = u"http://127.0.0.1:8686/wechat/scan"_s;
    QCOMPARE(ask("/control/callback", {{u"url"_s, url}}).value(u"url"_s).toString(), url);
    QCOMPARE(m_platform->merchant().scanCallbackUrl, QUrl(url));
}

void TestControl::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("command");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *path, const QJsonObject &command, int status, const QString &code) {
        QTest::addRow("%s %s", path, qPrintable(code)) << QByteArray(path) << command << status << code;
    };
    row("/control/scan", {{u"x"_s, 1}}, 400, u"CODE_MISSING"_s);
    row("/control/pay", {{u"x"_s, 1}}, 400, u"ORDER_MISSING"_s);
    row("/control/pay", {{u"out_trade_no"_s, u"NOBODY"_s}}, 404, u"ORDERNOTEXIST"_s);
    row("/control/pay", {{u"out_trade_no"_s, u"A"_s}, {u"behaviour"_s, u"steal"_s}}, 400,
        u"BEHAVIOUR_UNKNOWN"_s);
    row("/control/fault", {{u"fault"_s, u"rain"_s}}, 400, u"FAULT_UNKNOWN"_s);
    row("/control/fault", {{u"fault"_s, u"notice_twice"_s}, {u"call"_s, u"orderquery"_s}}, 400,
        u"CALL_UNKNOWN"_s);
    row("/control/fault", {{u"fault"_s, u"delay"_s}, {u"times"_s, 0}}, 400, u"TIMES_INVALID"_s);
    row("/control/callback", {{u"url"_s, u"http://shop.example/"_s}}, 400, u"URL_INVALID"_s);
    row("/control/dance", {{u"x"_s, 1}}, 404, u"UNKNOWN_COMMAND"_s);
    row("/control/dance", {}, 404, u"UNKNOWN_COMMAND"_s);
}

void TestControl::refusesWhatItDoesNotUnderstand()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QJsonObject, command);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    const QJsonObject answer = ask(path.constData(), command, status);
    QCOMPARE(answer.value(u"error"_s).toObject().value(u"code"_s).toString(), code);
}

SAOMA_TEST(TestControl)
#include "test_control.moc"
