// SPDX-License-Identifier: GPL-3.0-or-later
// advance() as a table: every state against every fact. The named cases are in files of their own.
#include "core/payment/advance.h"
#include "tests/support/orderfixtures.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using wechat::TradeState;

class TestAdvance final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateMeetsEveryFact_data();
    void everyStateMeetsEveryFact();
};

namespace {

struct Line
{
    const char *fact;
    std::function<Fact(const Order &)> happens;
    /// One cell per state, in the order of `allOrderStates`: the next state ("=": none and no row, "*": none,
    /// but a row is noted) and after a colon the effects: Send, Query, Close, Paid, Late, Double, suspicious
    /// X.
    const char *cells;
};

Fact payment(TradeState state, const Order &order)
{
    return platformSays(state, samplePayment(order));
}

Fact noticeOverOneFen(const Order &order)
{
    wechat::Payment wrong = samplePayment(order);
    wrong.totalFee = *Money::fromFen(1);
    return noticeOf(wrong);
}

Fact noticeSignedAnotherWay(const Order &order)
{
    fact::NoticeArrived arrived = noticeOf(samplePayment(order));
    arrived.notice.signType = wechat::SignType::Md5;
    return arrived;
}

Fact answerOverOneFen(const Order &order)
{
    wechat::Payment wrong = samplePayment(order);
    wrong.totalFee = *Money::fromFen(1);
    return platformSays(TradeState::Success, wrong);
}

const QList<Line> &table()
{
    using namespace fact;
    // clang-format off
    static const QList<Line> lines{
        // created requested waiting scanned paying paid unknown closing closed rejected paid_late suspicious
        {"code issued", [](const Order &) { return CodeIssued{{"wx2", "weixin://wxpay/bizpayurl?pr=next", "<xml/>"}}; },
         "*         waiting   *      *       *      =    waiting *       =      =        =         ="},
        {"refused for good", [](const Order &) { return RequestRefused{u"PARAM_ERROR"_s, {}}; },
         "rejected  rejected  *:Q    *:Q     *:Q    =    *:Q     =       =      =        =         ="},
        {"refused with ORDERPAID", [](const Order &) { return RequestRefused{u"ORDERPAID"_s, {}}; },
         "unknown:Q unknown:Q unknown:Q unknown:Q unknown:Q = *:Q =       =      =        =         ="},
        {"refused with OUT_TRADE_NO_USED", [](const Order &) { return RequestRefused{u"OUT_TRADE_NO_USED"_s, {}}; },
         "unknown:Q unknown:Q unknown:Q unknown:Q unknown:Q = *:Q =       =      =        =         ="},
        {"request unanswered", [](const Order &) { return RequestUnanswered{u"TIMEOUT"_s}; },
         "=         unknown   =      =       =      =    =       =       =      =        =         ="},
        {"says NOTPAY", [](const Order &) { return platformSays(TradeState::NotPay); },
         "=         =         =      =       waiting =   waiting =:C     =      =        =         ="},
        {"says USERPAYING", [](const Order &) { return platformSays(TradeState::UserPaying); },
         "=         paying    paying paying  =      =    paying  =       =      =        =         ="},
        {"says ACCEPT", [](const Order &) { return platformSays(TradeState::Accept); },
         "=         paying    paying paying  =      =    paying  =       =      =        =         ="},
        {"says SUCCESS", [](const Order &o) { return payment(TradeState::Success, o); },
         "paid:P    paid:P    paid:P paid:P  paid:P =    paid:P  paid:P  paid_late:L paid_late:L = paid:P"},
        {"says REFUND", [](const Order &o) { return payment(TradeState::Refund, o); },
         "paid:P    paid:P    paid:P paid:P  paid:P =    paid:P  paid:P  paid_late:L paid_late:L = paid:P"},
        {"says SUCCESS over another amount", answerOverOneFen,
         "suspicious:X suspicious:X suspicious:X suspicious:X suspicious:X *:X suspicious:X "
         "suspicious:X suspicious:X suspicious:X *:X *"},
        {"says CLOSED", [](const Order &) { return platformSays(TradeState::Closed); },
         "closed    closed    closed closed  closed =    closed  closed  =      =        =         closed"},
        {"says REVOKED", [](const Order &) { return platformSays(TradeState::Revoked); },
         "closed    closed    closed closed  closed =    closed  closed  =      =        =         closed"},
        {"says PAYERROR", [](const Order &) { return platformSays(TradeState::PayError); },
         "closing:C closing:C closing:C closing:C closing:C = closing:C =:C =   =        =         closing:C"},
        {"says it does not exist", [](const Order &) { return NotExist{}; },
         "=         =         unknown unknown unknown =  =:S     =:C     =      =        =         ="},
        {"one query unanswered", [](const Order &) { return QueryUnanswered{1}; },
         "=         =         =      =       =      =    =       =       =      =        =         ="},
        {"two queries unanswered", [](const Order &) { return QueryUnanswered{2}; },
         "=         =         =      =       =      =    =       =       =      =        =         ="},
        {"three queries unanswered", [](const Order &) { return QueryUnanswered{3}; },
         "=         =         unknown unknown unknown =  =       =       =      =        =         ="},
        {"good notice", [](const Order &o) { return noticeOf(samplePayment(o)); },
         "paid:P    paid:P    paid:P paid:P  paid:P =    paid:P  paid:P  paid_late:L paid_late:L = =:Q"},
        {"notice over another amount", noticeOverOneFen,
         "suspicious:XQ suspicious:XQ suspicious:XQ suspicious:XQ suspicious:XQ *:XQ suspicious:XQ "
         "suspicious:XQ suspicious:XQ suspicious:XQ *:XQ =:Q"},
        {"notice for another merchant", [](const Order &o) { return NoticeIsOdd{{o.outTradeNo.toUtf8(), u"WRONG_MERCHANT"_s, "<xml/>", o.signType}}; },
         "suspicious:XQ suspicious:XQ suspicious:XQ suspicious:XQ suspicious:XQ *:XQ suspicious:XQ "
         "suspicious:XQ suspicious:XQ suspicious:XQ *:XQ =:Q"},
        {"notice signed another way", noticeSignedAnotherWay,
         "=         =         =      =       =      =    =       =       =      =        =         ="},
        {"close wanted", [](const Order &) { return CloseWanted{EventSource::Desk, u"cancelled"_s}; },
         "closing:Q closing:Q closing:Q closing:Q closing:Q = closing:Q =:Q =   =        =         closing:Q"},
        {"close done", [](const Order &) { return CloseAnswered{}; },
         "=         =         =      =       =      =    =       =:Q     =      =        =         ="},
        {"close: already closed", [](const Order &) { return CloseAnswered{u"ORDERCLOSED"_s}; },
         "=         =         =      =       =      =    =       =:Q     =      =        =         ="},
        {"close: paid", [](const Order &) { return CloseAnswered{u"ORDERPAID"_s}; },
         "=         =         =      =       =      =    =       =:Q     =      =        =         ="},
        {"close: does not exist", [](const Order &) { return CloseAnswered{u"ORDERNOTEXIST"_s}; },
         "=         =         =      =       =      =    =       *:Q     =      =        =         ="},
        {"close: too early", [](const Order &) { return CloseAnswered{u"TRADE_STATE_ERROR"_s}; },
         "=         =         =      =       =      =    =       *       =      =        =         ="},
        {"transaction belongs elsewhere", [](const Order &o) {
             return TransactionTaken{EventSource::Query, samplePayment(o), "<xml/>"}; },
         "suspicious:X suspicious:X suspicious:X suspicious:X suspicious:X *:X suspicious:X suspicious:X "
         "suspicious:X suspicious:X *:X *"},
        {"acknowledged at the desk", [](const Order &) { return Acknowledged{7}; },
         "*         *         *      *       *      *    *       *       *      *        *         *"},
        {"asked", [](const Order &) { return Asked{}; },
         "=:Q       =:Q       =:Q    =:Q     =:Q    =:Q  =:Q     =:Q     =:Q    =:Q      =:Q       =:Q"},
    };
    // clang-format on
    return lines;
}

QString letters(const QList<Effect> &effects)
{
    QString out;
    for (const Effect effect : effects) {
        switch (effect) {
        case Effect::SendRequest:
            out += u'S';
            break;
        case Effect::Query:
            out += u'Q';
            break;
        case Effect::Close:
            out += u'C';
            break;
        case Effect::AnnouncePaid:
            out += u'P';
            break;
        case Effect::AnnouncePaidLate:
            out += u'L';
            break;
        case Effect::AnnounceDoublePaid:
            out += u'D';
            break;
        case Effect::AnnounceSuspicious:
            out += u'X';
            break;
        }
    }
    return out;
}

} // namespace

void TestAdvance::everyStateMeetsEveryFact_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<OrderState>("state");
    QTest::addColumn<QString>("expected");
    for (int line = 0; line < table().size(); ++line) {
        const QStringList cells = QString::fromLatin1(table().at(line).cells).split(u' ', Qt::SkipEmptyParts);
        QCOMPARE(cells.size(), qsizetype(allOrderStates.size()));
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const OrderState state = allOrderStates[std::size_t(i)];
            QTest::addRow("%s, %s", qPrintable(stateName(state)), table().at(line).fact)
                << line << state << cells.at(i);
        }
    }
}

void TestAdvance::everyStateMeetsEveryFact()
{
    QFETCH(const int, line);
    QFETCH(const OrderState, state);
    QFETCH(const QString, expected);
    const Order order = sampleOrder(state);
    const QDateTime at = sampleTime().addSecs(5);
    const Step step = advance(order, {at, table().at(line).happens(order)});

    const QString next = expected.section(u':', 0, 0);
    QCOMPARE(letters(step.effects), expected.section(u':', 1));
    const bool isChange = next != u"="_s && next != u"*"_s;
    QCOMPARE(stateName(step.next.state), isChange ? next : stateName(state));
    QCOMPARE(step.record.size(), qsizetype(next == u"="_s ? 0 : 1)); // I11
    for (const EventRow &row : step.record) {
        QCOMPARE(stateFromName(row.kind).has_value(), isChange);
        QCOMPARE(row.at, at);
        QCOMPARE(row.outTradeNo, order.outTradeNo);
        if (isChange)
            QCOMPARE(row.kind, next);
    }
}

SAOMA_TEST(TestAdvance)
#include "test_advance.moc"
