// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between a refund and the platform before anything is sent.
#include "core/gateway/wechatrefundgateway.h"
#include "tests/core/wechat/samplemessages.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWeChatRefundGateway final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void F18_aCertificateThatEndsMeanwhileIsTold();
    void whatLoadingGaveIsTold();
    void plainLoopbackNeedsNone();

private:
    [[nodiscard]] std::unique_ptr<WeChatRefundGateway> gateway(
        const CertificateStanding &standing, const QString &url = u"https://api.example"_s)
    {
        return std::make_unique<WeChatRefundGateway>(
            std::make_shared<wechat::Merchant>(sampleMerchant(wechat::SignType::HmacSha256)),
            GatewayUrls{QUrl(url), {}, 10s}, m_transport, standing, m_transport, m_clock, m_random);
    }

    FakeTransport m_transport;
    ManualClock m_clock;
    SeededRandom m_random;
};

void TestWeChatRefundGateway::F18_aCertificateThatEndsMeanwhileIsTold()
{
    const QDateTime end = m_clock.utcNow().addDays(1);
    const auto refunds = gateway({{}, end, u"FILE"_s});
    QVERIFY(refunds->mayRefund());
    QCOMPARE(refunds->certificateEnd(), std::optional{end});
    m_clock.jumpWall(std::chrono::hours{24});
    const auto may = refunds->mayRefund();
    QVERIFY(!may);
    QCOMPARE(may.error().code, u"CERTIFICATE_EXPIRED"_s);
    QCOMPARE(may.error().subject, u"FILE"_s);
}

void TestWeChatRefundGateway::whatLoadingGaveIsTold()
{
    const auto refunds =
        gateway(standingOf(failure(Error::Kind::InvalidInput, u"CERTIFICATE_PASSWORD"_s, {}, u"FILE"_s)));
    QCOMPARE(refunds->mayRefund().error().code, u"CERTIFICATE_PASSWORD"_s);
    QCOMPARE(refunds->certificateEnd(), std::nullopt);
}

void TestWeChatRefundGateway::plainLoopbackNeedsNone()
{
    const auto refunds = gateway(
        {failure(Error::Kind::InvalidInput, u"CERTIFICATE_NOT_SET"_s), {}, {}}, u"http://127.0.0.1:9090"_s);
    QVERIFY(refunds->mayRefund());
    QCOMPARE(refunds->certificateEnd(), std::nullopt);
}

SAOMA_TEST(TestWeChatRefundGateway)
#include "test_wechatrefundgateway.moc"
