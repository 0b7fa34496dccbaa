// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/register.h"
#include "core/gateway/wechatgateway.h"
#include "core/gateway/wechatrefundgateway.h"
#include "core/listener/callbacklistener.h"
#include "core/payment/paymentrunner.h"
#include "tests/simulation/system/network.h"
#include "tests/simulation/vfs/memorydisk.h"

namespace saoma::test {

/// One process of the shop, and its lives: the real core from the gateway to the ledger. It dies without
/// warning and starts with nothing but the disk.
class Desk final : public QObject
{
    Q_OBJECT
public:
    struct Surroundings
    {
        Timeline &timeline;
        VirtualClock &clock; ///< The machine's: all desks run on one, beside the ledger.
        MemoryDisk &disk;
        Network &network;
        quint64 seed;
        bool hasSecondHost;
    };
    Desk(Surroundings around, int number, const QString &id, bool listens);
    ~Desk() override;

    void start(std::shared_ptr<const wechat::Merchant> merchant);
    void die();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isAlive() const { return m_life != nullptr; }
    [[nodiscard]] bool isOpen() const; ///< The ledger is there.
    [[nodiscard]] bool isResumed() const;
    [[nodiscard]] bool listens() const { return m_listens; }
    [[nodiscard]] int lives() const { return m_lives; }

    // Of the present life:
    [[nodiscard]] PaymentRunner &runner();
    [[nodiscard]] RefundRunner &refunds();
    [[nodiscard]] Catalog &catalog();
    [[nodiscard]] Register &printed();
    Async<HttpReply> handle(const HttpRequest &request);
    /// Somebody has written to the disk.
    void wake();

Q_SIGNALS:
    void opened(bool withUnsettled);
    void couldNotOpen(const saoma::Error &error);
    void saw(const saoma::Order &order); ///< As its ledger says, after a change.
    void announced(const QString &what, const saoma::Order &order);
    void sawRefund(const saoma::Refund &refund); ///< As its runner has read it.
    void refundRefused(const saoma::Refund &refund);
    void trouble(const saoma::Error &error);

private:
    struct Life;
    void begin();
    void read(const QStringList &outTradeNos);

    Surroundings m_around;
    int m_number;
    QString m_id;
    bool m_listens;
    int m_lives = 0;
    std::unique_ptr<Life> m_life;
};

inline constexpr char16_t ledgerFile[] = u"/ledger.sqlite";

} // namespace saoma::test
