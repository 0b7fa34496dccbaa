// SPDX-License-Identifier: GPL-3.0-or-later
// advance() under thousands of random histories: what must hold whatever happens in whatever order.
#include "core/payment/advance.h"
#include "tests/support/orderfixtures.h"
#include "tests/support/testregistry.h"

#include <QRandomGenerator>
#include <QSet>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using wechat::TradeState;

class TestAdvanceWalks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whateverHappensInWhateverOrder();
};

namespace {

constexpr quint32 walks = 4000;
constexpr int stepsPerWalk = 40;

/// Where an order may go from where it stands. Paid orders never leave, closed ones only to late money.
bool mayBecome(OrderState from, OrderState to)
{
    using enum OrderState;
    if (from == to)
        return true;
    switch (from) {
    case Paid:
    case PaidLate:
        return false; // I03
    case Closed:
    case Rejected:
        return to == PaidLate || to == Suspicious; // I20
    case Suspicious:
        return to == Paid || to == PaidLate || to == Closed || to == Closing;
    case Closing:
        return to == Paid || to == PaidLate || to == Closed || to == Suspicious;
    case Created:
    case Requested:
    case Waiting:
    case Scanned:
    case Paying:
    case Unknown:
        return to != Created && to != Requested;
    }
    return false;
}

class Walk final
{
public:
    explicit Walk(quint32 seed)
        : m_dice{seed},
          m_order{start()},
          m_at{sampleTime()}
    {
    }

    /// An empty text, or what was violated and how it came to that.
    [[nodiscard]] QString run()
    {
        for (int i = 0; i < stepsPerWalk; ++i) {
            m_at = m_at.addSecs(m_dice.bounded(40));
            m_order.siblingPaid = m_order.siblingPaid || m_dice.bounded(50) == 0;
            const Fact fact = anyFact();
            const Step step = advance(m_order, {m_at, fact});
            m_story.append(u"%1 -(%2)-> %3"_s.arg(
                stateName(m_order.state), QString::number(fact.index()), stateName(step.next.state)));
            const QString violation = violated(step, fact);
            if (!violation.isEmpty())
                return violation + u": "_s + m_story.join(u"; "_s);
            m_order = step.next;
            m_visited.insert(m_order.state);
        }
        return {};
    }

    [[nodiscard]] const QSet<OrderState> &visited() const { return m_visited; }

private:
    Order start()
    {
        Order order = sampleOrder(m_dice.bounded(2) == 0 ? OrderState::Requested : OrderState::Waiting);
        if (m_dice.bounded(3) == 0) { // a code of mode 1, not scanned yet
            order.state = OrderState::Waiting;
            order.method = PayMethod::ProductCode;
            order.requestBody.clear();
            order.requestedAt = {};
            order.prepayId.clear();
        }
        return order;
    }

    wechat::Payment anyPayment()
    {
        wechat::Payment payment = samplePayment(m_order, "420000" + QByteArray::number(m_dice.bounded(3)));
        payment.timeEnd = m_at.addSecs(-m_dice.bounded(30));
        if (m_dice.bounded(6) == 0)
            payment.totalFee = *Money::fromFen(1);
        if (m_dice.bounded(20) == 0)
            payment.feeType = "USD";
        return payment;
    }

    Fact anyFact()
    {
        constexpr std::array codes{"", "ORDERPAID", "ORDERCLOSED", "OUT_TRADE_NO_USED", "PARAM_ERROR",
            "ORDERNOTEXIST", "TRADE_STATE_ERROR"};
        constexpr std::array trades{TradeState::NotPay, TradeState::NotPay, TradeState::UserPaying,
            TradeState::Accept, TradeState::Closed, TradeState::Revoked, TradeState::PayError};
        const QString code = QString::fromLatin1(codes[m_dice.bounded(quint32(codes.size()))]);
        switch (m_dice.bounded(24)) {
        case 0:
        case 1:
            return fact::CodeIssued{{"wx" + QByteArray::number(m_dice.bounded(9)), "weixin://x", "<xml/>"}};
        case 2:
            return fact::RequestRefused{m_dice.bounded(2) == 0 || code.isEmpty() ? u"SIGNERROR"_s : code, {}};
        case 3:
            return fact::RequestUnanswered{u"TIMEOUT"_s};
        case 4:
            return fact::BuyerScanned{u"oBuyer"_s, "<xml>scanned</xml>"};
        case 5:
            return platformSays(TradeState::Success, anyPayment());
        case 6:
            return noticeOf(anyPayment());
        case 7:
            return fact::NotExist{};
        case 8:
        case 9:
            return fact::QueryUnanswered{int(m_dice.bounded(1, 5))};
        case 10:
            return fact::CloseWanted{EventSource::Desk, u"cancelled"_s};
        case 11:
            return fact::CloseAnswered{code};
        case 12:
            return fact::TransactionTaken{EventSource::Query, anyPayment(), "<xml/>"};
        case 13:
            return fact::Asked{};
        default:
            return platformSays(trades[m_dice.bounded(quint32(trades.size()))]);
        }
    }

    [[nodiscard]] QString violated(const Step &step, const Fact &fact) const
    {
        const OrderState from = m_order.state;
        const OrderState to = step.next.state;
        if (!mayBecome(from, to))
            return u"states only go forward"_s;
        if (const QString rows = violatedByRows(step); !rows.isEmpty())
            return rows;
        if (const QString fields = violatedByFields(step); !fields.isEmpty())
            return fields;
        if (const QString effects = violatedByEffects(step, fact); !effects.isEmpty())
            return effects;
        if (to == OrderState::Closed && from != to) { // I19
            const auto *says = std::get_if<fact::PlatformSays>(&fact);
            const bool isSaid = says
                && (says->status.tradeState == TradeState::Closed
                    || says->status.tradeState == TradeState::Revoked);
            const bool isUnderWay = m_order.requestedAt.isValid() && m_order.prepayId.isEmpty()
                && m_order.closingAt.secsTo(m_at) < arrivesWithinSeconds;
            const bool isAbsent =
                from == OrderState::Closing && std::holds_alternative<fact::NotExist>(fact) && !isUnderWay;
            if (!isSaid && !isAbsent)
                return u"I19 closed without the platform's word"_s;
        }
        return {};
    }

    /// I11: one row per change, named after the state; none that claims a change which is none.
    [[nodiscard]] QString violatedByRows(const Step &step) const
    {
        int changes = 0;
        for (const EventRow &row : step.record) {
            if (row.at != m_at || row.outTradeNo != m_order.outTradeNo)
                return u"a row of another time or order"_s;
            const auto reached = stateFromName(row.kind);
            if (reached && *reached != step.next.state)
                return u"I11 the state is not the fold of its rows"_s;
            changes += reached ? 1 : 0;
        }
        if (changes != (m_order.state == step.next.state ? 0 : 1))
            return u"I11 rows and changes differ"_s;
        return {};
    }

    [[nodiscard]] QString violatedByFields(const Step &step) const
    {
        const Order &a = m_order;
        const Order &b = step.next;
        const bool samePayment = a.transactionId == b.transactionId && a.paidAt == b.paidAt
            && a.platformPaidAt == b.platformPaidAt;
        if (a.outTradeNo != b.outTradeNo || a.saleId != b.saleId || a.intent != b.intent
            || a.totalFee != b.totalFee || a.createdAt != b.createdAt || a.expiresAt != b.expiresAt)
            return u"a fixed field changed"_s;
        if (!a.requestBody.isEmpty() && a.requestBody != b.requestBody)
            return u"I16 the request changed"_s;
        const bool wasPaid = a.state == OrderState::Paid || a.state == OrderState::PaidLate;
        const bool isPaid = b.state == OrderState::Paid || b.state == OrderState::PaidLate;
        if (wasPaid && !samePayment)
            return u"I04 a paid order's payment changed"_s;
        if (!isPaid && !b.transactionId.isEmpty())
            return u"a transaction without a payment"_s;
        if (isPaid && !wasPaid) {
            const EventRow &row = step.record.last();
            if (row.evidence.isEmpty() || b.transactionId.isEmpty() || b.paidAt != m_at
                || (row.source != EventSource::Query && row.source != EventSource::Notice))
                return u"I21 paid without named evidence"_s;
        }
        if (b.state == OrderState::Paid && !wasPaid && b.siblingPaid)
            return u"I18 two orders of a sale paid"_s;
        const bool isUnchanged = samePayment && a.code == b.code && a.prepayId == b.prepayId
            && a.requestBody == b.requestBody && a.openid == b.openid && a.errorCode == b.errorCode
            && a.requestedAt == b.requestedAt;
        if (step.record.isEmpty() && !isUnchanged)
            return u"a change that is not recorded"_s;
        return {};
    }

    [[nodiscard]] QString violatedByEffects(const Step &step, const Fact &fact) const
    {
        const auto has = [&step](Effect effect) { return step.effects.contains(effect); };
        const OrderState to = step.next.state;
        const bool changed = m_order.state != to;
        QSet<int> distinct;
        for (const Effect effect : step.effects)
            distinct.insert(int(effect));
        if (distinct.size() != step.effects.size())
            return u"the same effect twice"_s;
        if (!isUnsettled(to) && (has(Effect::SendRequest) || has(Effect::Close)))
            return u"a final order is sent or closed"_s;
        const bool mayAsk =
            std::holds_alternative<fact::Asked>(fact) || std::holds_alternative<fact::NoticeArrived>(fact);
        if (!isUnsettled(to) && has(Effect::Query) && !mayAsk)
            return u"a final order is asked about for no reason"_s;
        if (has(Effect::AnnouncePaid) != (changed && to == OrderState::Paid))
            return u"paid is not what is announced"_s;
        const bool late = has(Effect::AnnouncePaidLate) || has(Effect::AnnounceDoublePaid);
        if (late != (changed && to == OrderState::PaidLate))
            return u"late money is not what is announced"_s;
        if (has(Effect::SendRequest) && step.next.requestBody.isEmpty())
            return u"nothing to send"_s;
        if (has(Effect::Close) && to != OrderState::Closing)
            return u"closed without being asked to"_s;
        return {};
    }

    QRandomGenerator m_dice;
    Order m_order;
    QDateTime m_at;
    QStringList m_story;
    QSet<OrderState> m_visited;
};

} // namespace

void TestAdvanceWalks::whateverHappensInWhateverOrder()
{
    QMap<OrderState, int> visits;
    for (quint32 seed = 1; seed <= walks; ++seed) {
        Walk walk{seed};
        const QString violation = walk.run();
        QVERIFY2(violation.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(violation)));
        for (const OrderState state : walk.visited())
            ++visits[state];
    }
    for (const OrderState state : allOrderStates)
        if (state != OrderState::Created) // a walk that meets nothing proves nothing
            QVERIFY2(visits.value(state) > 50, qPrintable(stateName(state)));
}

SAOMA_TEST(TestAdvanceWalks)
#include "test_advance_walks.moc"
