// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/payment/paymentrunner.h"
#include "tests/support/fakegateway.h"
#include "tests/support/manualclock.h"
#include "tests/support/seededrandom.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>
#include <optional>

namespace saoma::test {

/// A shop on the bench: the real ledger on a temporary file and the real runner, a fake platform and a clock
/// that stands still until `run` moves it.
class PaymentBench final
{
public:
    using Kind = FakeGateway::Kind;

    explicit PaymentBench(wechat::SignType type = wechat::SignType::HmacSha256);
    ~PaymentBench();
    Q_DISABLE_COPY_MOVE(PaymentBench)

    /// Opens the ledger and makes the runner; `resume` is the test's to call.
    void start();
    /// As after kill −9 and a new start: only the file is left.
    void restart();

    /// The answer to what needs no passing of time.
    template <typename T>
    Result<T> wait(const Async<T> &async)
    {
        QEventLoop loop;
        std::optional<Result<T>> answer;
        async.then(&loop, [&](const Result<T> &given) {
            answer = given;
            loop.quit();
        });
        QTimer::singleShot(std::chrono::seconds{20}, &loop, &QEventLoop::quit);
        loop.exec();
        return answer.value_or(failure(Error::Kind::Cancelled, QStringLiteral("NO_ANSWER_IN_TEST")));
    }

    /// The answer to what will come later.
    template <typename T>
    std::shared_ptr<std::optional<Result<T>>> hear(const Async<T> &async)
    {
        const auto answer = std::make_shared<std::optional<Result<T>>>();
        async.then(&m_context, [answer](const Result<T> &given) { *answer = given; });
        return answer;
    }

    /// Lets ledger, gateway and runner come to rest; time stands still.
    void settle();
    /// Lets time pass, timer by timer, everything at rest in between.
    void run(Clock::Duration by);

    /// A counter sale whose code is there.
    Order charge(std::int64_t fen = 1250);
    [[nodiscard]] Order order(const QString &outTradeNo);
    [[nodiscard]] OrderState state(const QString &outTradeNo) { return order(outTradeNo).state; }
    [[nodiscard]] QList<EventRow> events(const QString &outTradeNo);
    [[nodiscard]] QStringList kinds(const QString &outTradeNo); ///< Of the events, oldest first.
    [[nodiscard]] qsizetype orderCount();
    /// What a process of its own would read: from the synced file, not through this ledger.
    [[nodiscard]] Result<Order> orderOnDisk(const QString &outTradeNo) const;
    /// Every invariant a file can show; empty if the ledger is clean.
    [[nodiscard]] QStringList violations();
    [[nodiscard]] wechat::PayNotice noticeFor(const QString &outTradeNo);
    /// From now on (until undone) every write is refused by SQLite, as on a full or read-only disk.
    void refuseWrites(bool refused);

    ManualClock clock;
    SeededRandom random;
    std::shared_ptr<const wechat::Merchant> merchant;
    ShopSettings shop;
    FakeGateway gateway;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<PaymentRunner> runner;
    QStringList announced; ///< "paid NUMBER", "paid_late NUMBER", …
    QList<Error> troubles; ///< What storageTrouble said.

private:
    QTemporaryDir m_folder;
    QObject m_context;
};

[[nodiscard]] ChargeRequest chargeOf(std::int64_t fen, const QString &intent = {});

} // namespace saoma::test
