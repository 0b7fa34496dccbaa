// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/simulator/platformorder.h"
#include "core/simulator/refunds.h"
#include "core/simulator/simulatedmerchant.h"

#include <QHash>
#include <QList>

#include <functional>
#include <map>

namespace saoma::simulator {

/// Where the manuals of different years disagree, or leave it open.
struct PlatformRules
{
    std::chrono::seconds prepayLife{2 * 60 * 60}; ///< Of a code_url and a prepay_id.
    std::chrono::seconds lifeMin{60};             ///< time_expire at least so far ahead; older pages say 300.
    std::chrono::seconds closeNotBefore{0};       ///< After creation; the v2 page says 300.
    bool noticeNamesSignType = true;              ///< Whether an HMAC notice carries sign_type.
};

/// The platform's books: orders, codes, payments. Pure: no I/O, time comes from Clock.
/// An Error of kind Rejected is a business refusal: `code` is the err_code, `detail` the err_code_des.
class Platform final
{
public:
    using Fields = wechat::Fields;
    using Watcher = std::function<void(const Order &)>;

    /// References must outlive the platform.
    Platform(QList<SimulatedMerchant> merchants, Clock &clock, Random &random, PlatformRules rules = {});

    /// Told after every change of an order.
    void watch(Watcher watcher) { m_watcher = std::move(watcher); }
    [[nodiscard]] const PlatformRules &rules() const { return m_rules; }
    void setRules(PlatformRules rules) { m_rules = rules; }

    /// Error: Rejected MCHID_NOT_EXIST, APPID_NOT_EXIST, APPID_MCHID_NOT_MATCH.
    [[nodiscard]] Result<SimulatedMerchant> merchant(const QByteArray &appId, const QByteArray &mchId) const;
    [[nodiscard]] const SimulatedMerchant &firstMerchant() const { return m_merchants.first(); }
    void setScanCallbackUrl(const QUrl &url); ///< For all merchants.

    // The merchant's calls; `request` is authentic. They give the fields of the answer beside the common
    // ones.
    [[nodiscard]] Result<Fields> unifiedOrder(
        const SimulatedMerchant &merchant, const Fields &request, wechat::SignType signType);
    [[nodiscard]] Result<Fields> orderQuery(const SimulatedMerchant &merchant, const Fields &request);
    [[nodiscard]] Result<Fields> closeOrder(const SimulatedMerchant &merchant, const Fields &request);
    [[nodiscard]] Result<Fields> refund(const SimulatedMerchant &merchant, const Fields &request);
    [[nodiscard]] Result<Fields> refundQuery(const SimulatedMerchant &merchant, const Fields &request);
    [[nodiscard]] Refunds &refunds() { return m_refunds; }

    // The buyer's side. `detail` of an error is what the phone shows.
    /// The buyer scans a code_url. Errors: CODE_UNKNOWN, CODE_EXPIRED, ORDERPAID, ORDERCLOSED, OTHER_BUYER.
    [[nodiscard]] Result<Order> openCode(const QByteArray &codeUrl, const QByteArray &openid);
    /// The merchant has answered a mode 1 scan. Error: PREPAY_UNKNOWN, and those of openCode.
    [[nodiscard]] Result<Order> openPrepay(
        const QByteArray &mchId, const QByteArray &prepayId, const QByteArray &openid);
    /// The buyer is asked for the password: USERPAYING. Errors as openCode.
    [[nodiscard]] Result<> beginPaying(const QByteArray &key, const QByteArray &openid);
    /// The password was right: SUCCESS. Error: NOT_PAYING, ORDERCLOSED.
    [[nodiscard]] Result<> pay(const QByteArray &key);
    /// It comes to nothing: back to NOTPAY, or PAYERROR. Does nothing unless the order is USERPAYING.
    void giveUp(const QByteArray &key, OrderState state);

    /// By key, or by out_trade_no of any merchant, or by code_url.
    [[nodiscard]] std::optional<Order> find(const QByteArray &text);
    [[nodiscard]] QList<Order> orders(); ///< Oldest first.

private:
    [[nodiscard]] Order *lookUp(const QByteArray &key);
    /// By transaction_id, which wins, or out_trade_no.
    [[nodiscard]] Order *named(const SimulatedMerchant &merchant, const Fields &request);
    [[nodiscard]] Result<Fields> enterAgain(Order &order, const Fields &business);
    [[nodiscard]] Result<Order> open(Order &order, const QDateTime &diesAt, const QByteArray &openid);
    void freshCode(Order &order);
    void settle(Order &order);
    void changed(const Order &order);
    [[nodiscard]] QByteArray freshTransactionId();

    struct Prepay
    {
        QByteArray key;
        QDateTime diesAt;
    };
    QList<SimulatedMerchant> m_merchants;
    Clock &m_clock;
    Random &m_random;
    PlatformRules m_rules;
    Watcher m_watcher;
    std::map<QByteArray, Order> m_orders;
    QList<QByteArray> m_sequence;          ///< Keys in order of creation.
    QHash<QByteArray, QByteArray> m_codes; ///< code_url, dead ones too, → key.
    QHash<QByteArray, Prepay> m_prepays;
    Refunds m_refunds{m_clock, m_random};
    int m_payments = 0;
};

/// What the phone shows. Written as on the real one, where the texts are known.
namespace buyertext {
inline constexpr char codeUnknown[] = "无法识别的二维码";
inline constexpr char codeExpired[] = "二维码已过期,请重新获取";
inline constexpr char orderPaid[] = "该订单已支付";
inline constexpr char orderClosed[] = "订单已关闭";
inline constexpr char otherBuyer[] = "商家订单信息有误,请重新下单支付";
inline constexpr char wrongPrepay[] = "package info not match special pay url";
inline constexpr char merchantSilent[] = "获取商户订单信息超时或者商户返回的httpcode非200";
inline constexpr char merchantWrong[] = "支付失败,请稍后再试";
inline constexpr char paid[] = "支付成功";
inline constexpr char notEnough[] = "余额不足,请更换支付方式";
inline constexpr char bankRefused[] = "支付失败,银行拒绝了这笔交易";
inline constexpr char walkedAway[] = "已取消支付";
} // namespace buyertext

/// `count` characters of [A-Za-z0-9].
[[nodiscard]] QByteArray randomText(Random &random, int count);

} // namespace saoma::simulator
