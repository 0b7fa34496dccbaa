// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/payment/event.h"

#include <QDateTime>

#include <array>
#include <memory>

namespace saoma::test {

inline constexpr std::array allOrderStates{OrderState::Created, OrderState::Requested, OrderState::Waiting,
    OrderState::Scanned, OrderState::Paying, OrderState::Paid, OrderState::Unknown, OrderState::Closing,
    OrderState::Closed, OrderState::Rejected, OrderState::PaidLate, OrderState::Suspicious};

/// A shop that nobody else has.
[[nodiscard]] std::shared_ptr<const wechat::Merchant> sampleMerchant(
    wechat::SignType type = wechat::SignType::HmacSha256);

/// Midday in Beijing.
[[nodiscard]] QDateTime sampleTime();

/// A counter sale of 12.50 yuan made at `sampleTime()`, as it stands in `state` when all went well so far.
[[nodiscard]] Order sampleOrder(OrderState state);

/// The same before the platform has answered: no prepay id, no code.
[[nodiscard]] Order sampleUnsent(OrderState state);

/// A code of mode 1 at the counter that nobody has scanned yet.
[[nodiscard]] Order sampleCounterCode();

/// The payment that belongs to `order`, made a minute after it.
[[nodiscard]] wechat::Payment samplePayment(
    const Order &order, const QByteArray &transactionId = "4200001234202611235678901234");

[[nodiscard]] fact::PlatformSays platformSays(wechat::TradeState state, const wechat::Payment &payment = {});
[[nodiscard]] fact::NoticeArrived noticeOf(const wechat::Payment &payment);

/// What advance() decides when `fact` happens so many seconds after the order was made.
[[nodiscard]] Step stepAfter(const Order &order, const Fact &fact, int seconds = 90);

/// True if the step records nothing and leaves state and payment alone.
[[nodiscard]] bool isUntouched(const Order &before, const Step &step);

} // namespace saoma::test
