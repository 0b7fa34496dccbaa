// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sampleledger.h"

#include "core/base/clock.h"
#include "core/ledger/ledgerstore.h"
#include "core/payment/advance.h"
#include "core/payment/ordernumber.h"
#include "core/simulator/simulatedmerchant.h"
#include "core/simulator/wire.h"
#include "core/wechat/unifiedorder.h"

#include <memory>
#include <random>

using namespace Qt::StringLiterals;

namespace saoma::bench {
namespace {

constexpr int ordersInCommit = 256;
constexpr int lifeSeconds = 300;
const QStringList desks{u"A1"_s, u"B2"_s, u"C3"_s};

class SeededRandom final : public Random
{
public:
    QByteArray bytes(qsizetype size) override
    {
        QByteArray out(size, Qt::Uninitialized);
        for (char &byte : out)
            byte = char(m_engine());
        return out;
    }
    [[nodiscard]] int below(int bound) { return int(m_engine() % quint64(bound)); }
    [[nodiscard]] QByteArray signs(int count, QByteArrayView alphabet)
    {
        QByteArray out;
        for (int i = 0; i < count; ++i)
            out.append(alphabet[below(int(alphabet.size()))]);
        return out;
    }

private:
    std::mt19937_64 m_engine{20261129};
};

constexpr QByteArrayView digits = "0123456789";
constexpr QByteArrayView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How an order ends, in parts of a thousand; the rest is paid.
enum class End { Paid, Closed, Rejected, Unknown, PaidLate, Suspicious };
End endOf(int perMille)
{
    if (perMille < 60)
        return End::Closed;
    if (perMille < 63)
        return End::Rejected;
    if (perMille < 64)
        return End::Unknown;
    if (perMille < 66)
        return End::PaidLate;
    return perMille < 67 ? End::Suspicious : End::Paid;
}

/// One order from its wish to its end, as PaymentRunner and the platform would write it.
class Sale final
{
public:
    Sale(int number, const QDateTime &at, SeededRandom &random)
        : m_random{random},
          m_at{at}
    {
        const QString desk = desks[random.below(int(desks.size()))];
        m_order.outTradeNo = freshOrderNumber(desk, at, number, random);
        m_order.saleId = m_order.outTradeNo;
        m_order.intent = QString::fromLatin1(freshNonce(random));
        m_order.desk = desk;
        m_order.totalFee =
            *Money::fromFen(random.below(10) < 7 ? 50 * (4 + random.below(80)) : 1 + random.below(50'000));
        m_order.body = sampleBodies()[random.below(int(sampleBodies().size()))];
        if (random.below(4) == 0)
            m_order.body += u" ×%1"_s.arg(2 + random.below(4));
        const bool isScanned = random.below(10) == 0;
        m_order.method = isScanned ? PayMethod::ProductCode : PayMethod::CodeUrl;
        m_order.productId =
            isScanned ? u"P%1"_s.arg(random.below(300), 4, 10, QChar(u'0')) : m_order.outTradeNo;
        if (isScanned)
            m_order.openid = QString::fromLatin1(openid());
        m_order.createdAt = m_order.requestedAt = at;
        m_order.expiresAt = at.addSecs(lifeSeconds);
        m_order.state = OrderState::Requested;
        m_order.requestBody = request();
    }

    Result<> write(LedgerStore &store)
    {
        const EventSource source = m_order.openid.isEmpty() ? EventSource::Desk : EventSource::Scan;
        const auto made = store.create(m_order,
            {{0, {}, m_at, u"created"_s, source, {}, {}}, {0, {}, m_at, u"requested"_s, source, {}, {}}},
            TimeWitness::Platform);
        if (!made)
            return tl::unexpected(made.error());
        for (const Fact &fact : story(endOf(m_random.below(1000)))) {
            m_at = m_at.addSecs(2 + m_random.below(5));
            const auto applied = store.apply(m_order.outTradeNo, [&](const Order &order) {
                return advance(order, Event{m_at, fact});
            });
            if (!applied)
                return tl::unexpected(applied.error());
        }
        return {};
    }

private:
    [[nodiscard]] QByteArray openid() { return "o" + m_random.signs(27, letters); }
    [[nodiscard]] QByteArray request()
    {
        wechat::UnifiedOrder unified;
        unified.outTradeNo = m_order.outTradeNo.toUtf8();
        unified.totalFee = m_order.totalFee;
        unified.body = m_order.body.toUtf8();
        unified.productId = m_order.productId.toUtf8();
        unified.notifyUrl = "https://pay.example.com/wechat/notify/pay";
        unified.spbillCreateIp = "192.168.1.20";
        unified.openid = m_order.openid.toUtf8();
        unified.timeStart = m_at;
        unified.timeExpire = m_order.expiresAt.addSecs(60);
        return *wechat::encode(unified, identity(), freshNonce(m_random));
    }
    static const wechat::Merchant &identity()
    {
        static const wechat::Merchant merchant = simulator::SimulatedMerchant::practice().toMerchant();
        return merchant;
    }
    /// An answer of the platform, signed.
    [[nodiscard]] QByteArray answer(wechat::Fields fields)
    {
        fields.insert({{"appid", identity().appId}, {"mch_id", identity().mchId}, {"return_code", "SUCCESS"},
            {"return_msg", "OK"}, {"result_code", "SUCCESS"}, {"nonce_str", freshNonce(m_random)}});
        wechat::addSign(fields, identity().signType, identity().apiKey);
        return simulator::writePlatformXml(fields);
    }
    [[nodiscard]] Fact codeIssued()
    {
        wechat::Prepay prepay;
        prepay.prepayId = "wx" + toBeijing(m_at) + m_random.signs(20, "0123456789abcdef");
        prepay.codeUrl = "weixin://wxpay/bizpayurl?pr=" + m_random.signs(9, letters);
        prepay.evidence =
            answer({{"trade_type", "NATIVE"}, {"prepay_id", prepay.prepayId}, {"code_url", prepay.codeUrl}});
        return fact::CodeIssued{prepay};
    }
    [[nodiscard]] wechat::Payment payment(QByteArray &evidence)
    {
        wechat::Payment paid;
        paid.outTradeNo = m_order.outTradeNo.toUtf8();
        paid.transactionId =
            "4200" + m_random.signs(6, digits) + toBeijing(m_at).left(8) + m_random.signs(10, digits);
        paid.totalFee = m_order.totalFee;
        paid.feeType = "CNY";
        paid.tradeType = "NATIVE";
        paid.openid = m_order.openid.isEmpty() ? openid() : m_order.openid.toUtf8();
        constexpr const char *banks[] = {"OTHERS", "CMB_DEBIT", "ICBC_DEBIT", "CCB_CREDIT", "ABC_DEBIT"};
        paid.bankType = banks[m_random.below(5)];
        paid.timeEnd = m_at.addSecs(6);
        const QByteArray fee = QByteArray::number(qint64(paid.totalFee.fen()));
        evidence = answer({{"out_trade_no", paid.outTradeNo}, {"attach", ""}, {"openid", paid.openid},
            {"is_subscribe", "N"}, {"trade_type", "NATIVE"}, {"bank_type", paid.bankType}, {"total_fee", fee},
            {"fee_type", "CNY"}, {"cash_fee", fee}, {"cash_fee_type", "CNY"},
            {"transaction_id", paid.transactionId}, {"time_end", toBeijing(paid.timeEnd)}});
        return paid;
    }
    [[nodiscard]] Fact noticed()
    {
        wechat::PayNotice notice;
        notice.payment = payment(notice.evidence);
        return fact::NoticeArrived{notice};
    }
    [[nodiscard]] Fact answered(wechat::TradeState state)
    {
        wechat::OrderStatus status;
        status.tradeState = state;
        status.outTradeNo = m_order.outTradeNo.toUtf8();
        if (state == wechat::TradeState::Success)
            status.payment = payment(status.evidence);
        else
            status.evidence = answer({{"out_trade_no", status.outTradeNo}, {"attach", ""},
                {"trade_state", state == wechat::TradeState::Closed ? "CLOSED" : "USERPAYING"}});
        return fact::PlatformSays{status};
    }
    [[nodiscard]] QList<Fact> story(End end)
    {
        using wechat::TradeState;
        const QList<Fact> closed{codeIssued(), fact::CloseWanted{EventSource::System, u"expired"_s},
            fact::CloseAnswered{}, answered(TradeState::Closed)};
        switch (end) {
        case End::Paid:
            if (m_random.below(10) == 0)
                return {codeIssued(), answered(TradeState::UserPaying), noticed()};
            return {codeIssued(), m_random.below(3) == 0 ? answered(TradeState::Success) : noticed()};
        case End::Closed:
            return closed;
        case End::Rejected:
            return {fact::RequestRefused{u"NOAUTH"_s, u"商户无此接口权限"_s}};
        case End::Unknown:
            return {fact::RequestUnanswered{u"timeout"_s}};
        case End::PaidLate:
            return closed + QList<Fact>{noticed()};
        case End::Suspicious: {
            Fact odd = noticed();
            std::get<fact::NoticeArrived>(odd).notice.payment.totalFee =
                *m_order.totalFee.plus(*Money::fromFen(1));
            return {codeIssued(), odd};
        }
        }
        Q_UNREACHABLE();
    }

    SeededRandom &m_random;
    QDateTime m_at;
    Order m_order;
};

class SaleTask final : public LedgerTask<LedgerStore>
{
public:
    explicit SaleTask(Sale sale)
        : m_sale{std::move(sale)}
    {
    }
    void run(LedgerStore &store) override { m_done = m_sale.write(store); }
    void refuse(const Error &error) override { m_done = tl::unexpected<Error>(error); }
    void finish() override { }
    [[nodiscard]] const Result<> &done() const { return m_done; }

private:
    Sale m_sale;
    Result<> m_done;
};

} // namespace

const QStringList &sampleBodies()
{
    static const QStringList bodies = [] {
        const QStringList kinds{u"拿铁"_s, u"美式咖啡"_s, u"卡布奇诺"_s, u"抹茶拿铁"_s, u"珍珠奶茶"_s,
            u"柠檬红茶"_s, u"牛肉面"_s, u"红烧肉盖饭"_s, u"小笼包"_s, u"鲜肉馄饨"_s, u"蛋炒饭"_s, u"可乐"_s,
            u"矿泉水"_s, u"面包"_s, u"Latte"_s, u"Americano"_s, u"Bagel"_s, u"Club sandwich"_s, u"桂花糕"_s,
            u"绿豆汤"_s};
        const QStringList forms{u""_s, u"大杯"_s, u"中杯"_s, u"小份"_s, u"加糖"_s, u"少冰"_s, u"外带"_s,
            u"套餐"_s, u"特价"_s, u"double"_s, u"会员"_s, u"无糖"_s};
        QStringList all{u"街角咖啡馆"_s};
        for (const QString &kind : kinds) {
            for (const QString &form : forms)
                all.append(form.isEmpty() ? kind : kind + u' ' + form);
        }
        return all;
    }();
    return bodies;
}

Result<> fillSampleLedger(const QString &file, const SampleLedger &wanted)
{
    auto store = LedgerStore::open(file);
    if (!store)
        return tl::unexpected(store.error());
    // Nobody sells from it: what a power cut would take away is written anew.
    if (const auto set = (*store)->read().connection().execute(u"PRAGMA synchronous = OFF"_s); !set)
        return set;
    SeededRandom random;
    QDateTime at = wanted.end.addMSecs(-wanted.orders * wanted.between.count());
    for (int number = 0; number < wanted.orders;) {
        std::vector<std::unique_ptr<SaleTask>> tasks;
        std::vector<LedgerStore::Task *> pointers;
        for (; number < wanted.orders && tasks.size() < ordersInCommit; ++number) {
            at = at.addMSecs(wanted.between.count());
            pointers.push_back(
                tasks.emplace_back(std::make_unique<SaleTask>(Sale{number, at, random})).get());
        }
        (*store)->together(pointers);
        for (const auto &task : tasks) {
            if (!task->done())
                return task->done();
        }
    }
    return {};
}

} // namespace saoma::bench
