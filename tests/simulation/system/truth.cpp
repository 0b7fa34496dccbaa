// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/truth.h"

#include "core/catalog/codeid.h"
#include "core/ledger/ledgercheck.h"
#include "core/ledger/sqliteconnection.h"
#include "core/wechat/xml.h"
#include "tests/simulation/system/people.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma::test {
namespace {

bool isPaid(const Order &order)
{
    return order.state == OrderState::Paid || order.state == OrderState::PaidLate;
}

/// The platform may have an order whose request arrived late: nobody can pay it, for nobody has its code.
bool hasCode(const Order &order)
{
    return !order.prepayId.isEmpty();
}

QString field(const QByteArray &message, QByteArrayView name)
{
    const Result<wechat::Fields> fields = wechat::parseXml(message);
    return fields ? QString::fromUtf8(wechat::value(*fields, name)) : QString{};
}

Result<QList<Order>> allOrders(const LedgerReader &reader)
{
    OrderFilter all;
    all.limit = OrderFilter::limitMax;
    return reader.orders(all);
}

/// The latest that any event before the order's first says; 1970 if there is none.
Result<QDateTime> newestBefore(const LedgerReader &reader, const QString &outTradeNo)
{
    return reader.connection()
        .number(u"SELECT coalesce(max(at), 0) FROM event "
                u"WHERE id < (SELECT min(id) FROM event WHERE out_trade_no = ?)"_s,
            {outTradeNo})
        .map([](qint64 milliseconds) { return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC); });
}

} // namespace

void Truth::violated(const QString &invariant, const QString &what)
{
    if (!m_violation)
        m_violation = Violation{invariant, what, m_timeline.now()};
}

std::optional<simulator::Order> Truth::atPlatform(const QString &outTradeNo) const
{
    return m_house->books().find(outTradeNo.toUtf8());
}

void Truth::promised(const Order &order, const QString &wish, qint64 fen)
{
    if (m_numberOf.value(wish, order.outTradeNo) != order.outTradeNo)
        violated(u"F28"_s, u"one wish was given %1 and %2"_s.arg(m_numberOf.value(wish), order.outTradeNo));
    m_numberOf.insert(wish, order.outTradeNo);
    if (order.totalFee.fen() != fen)
        violated(u"F13"_s, u"%1 is not about what was charged"_s.arg(order.outTradeNo));
    if (m_promised.contains(order.outTradeNo)) {
        if (m_promised.value(order.outTradeNo) != order.intent)
            violated(u"I06"_s, u"%1 was given to two wishes"_s.arg(order.outTradeNo));
        m_marks.note(SystemMark::SameIntentTwice);
    }
    m_promised.insert(order.outTradeNo, order.intent);
    checkTime(order);
}

void Truth::checkTime(const Order &order)
{
    constexpr auto promptly = 10s; // only then is today's clock the one it was made by
    constexpr auto behind = 5min;
    constexpr auto wrong = 6min; // what the platform said has been on its way
    const auto age = std::chrono::milliseconds(order.createdAt.msecsTo(m_machine->utcNow()));
    if (std::chrono::abs(age) > promptly)
        return;
    const auto newest = onSynced<QDateTime>(
        [&](const LedgerReader &reader) { return newestBefore(reader, order.outTradeNo); });
    if (!newest || order.createdAt.addSecs(behind / 1s) >= *newest)
        return;
    if (std::chrono::abs(m_machine->error()) > wrong)
        violated(u"F16"_s, u"%1 is sold by a clock that lies behind the ledger"_s.arg(order.outTradeNo));
    else
        m_marks.note(SystemMark::SoldByPlatformTime);
}

void Truth::callLeaves(const QByteArray &body)
{
    constexpr QByteArrayView name =
        "<nonce_str>"; // looked for, not parsed: there are a hundred calls an hour
    const qsizetype at = body.indexOf(name) + name.size();
    const QByteArray nonce = body.mid(at, body.indexOf('<', at) - at);
    const size_t bytes = qHash(body);
    if (m_nonces.value(nonce, bytes) != bytes)
        violated(u"F15"_s, u"the nonce %1 leaves with a second call"_s.arg(QString::fromLatin1(nonce)));
    m_nonces.insert(nonce, bytes);
}

void Truth::checkScanned(const QString &outTradeNo, const QByteArray &body)
{
    const QString id = field(body, "product_id");
    if (readCodeId(id).value_or(CodeId{id, {}}).productId != People::product().id)
        return;
    if (m_voidScans.contains(field(body, "openid")))
        violated(u"F34"_s, u"%1 is made of a void code"_s.arg(outTradeNo));
    if (field(body, "total_fee").toLongLong() != People::product().price.fen())
        violated(u"F34"_s, u"%1 asks another price than the product's"_s.arg(outTradeNo));
    const QString wish = u"scan by "_s + field(body, "openid"); // each buyer wants one
    if (m_numberOf.value(wish, outTradeNo) != outTradeNo)
        violated(u"F34"_s, u"one scan made %1 and %2"_s.arg(m_numberOf.value(wish), outTradeNo));
    m_numberOf.insert(wish, outTradeNo);
}

void Truth::scanBegins(const QString &codeId, const QByteArray &openid)
{
    if (m_void.contains(codeId))
        m_voidScans.insert(QString::fromUtf8(openid));
}

void Truth::scanAnswered(const QByteArray &callback, const QByteArray &answer)
{
    const QString codeId = field(callback, "product_id");
    const bool isRefusedAsVoid = field(answer, "err_code_des").startsWith(u"此二维码已停用"_s);
    if (isRefusedAsVoid && !m_voidWanted.contains(codeId))
        violated(u"F34"_s, u"%1 is refused as void, and nobody wanted that"_s.arg(codeId));
    if (isRefusedAsVoid)
        m_marks.note(SystemMark::VoidCodeRefused);
    if (m_voidScans.contains(field(callback, "openid")) && !field(answer, "prepay_id").isEmpty())
        violated(u"F34"_s, u"the void code %1 is sold"_s.arg(codeId));
}

void Truth::requestLeaves(const QByteArray &body)
{
    const QString outTradeNo = field(body, "out_trade_no");
    if (m_sent.contains(outTradeNo)) {
        m_marks.note(SystemMark::SentAgainIdentical);
        if (m_sent.value(outTradeNo) != body)
            violated(u"I16"_s, u"%1 was sent again with other bytes"_s.arg(outTradeNo));
        return;
    }
    m_sent.insert(outTradeNo, body);
    checkScanned(outTradeNo, body);
    if (const QString end = outTradeNo.right(8); m_numberEnds.contains(end))
        violated(u"F15"_s, u"the number %1 can be guessed from an earlier one"_s.arg(outTradeNo));
    else
        m_numberEnds.insert(end);
    if (field(body, "time_expire").isEmpty())
        m_marks.note(SystemMark::UntimedCode);
    const auto row = onSynced<Order>([&](const LedgerReader &reader) { return reader.order(outTradeNo); });
    if (!row)
        violated(u"I15"_s, u"%1 leaves and is not on disk: %2"_s.arg(outTradeNo, row.error().code));
    else if (row->requestBody != body)
        violated(u"I15"_s, u"%1 leaves with other bytes than those on disk"_s.arg(outTradeNo));
    else if (row->saleId != outTradeNo)
        checkSiblings(*row);
    if (row)
        checkTime(*row);
}

void Truth::noticeAnswered(const QByteArray &notice, bool isAccepted, bool isDiskSound)
{
    const QString outTradeNo = field(notice, "out_trade_no");
    const QString transactionId = field(notice, "transaction_id");
    const auto row = onSynced<Order>([&](const LedgerReader &reader) { return reader.order(outTradeNo); });
    const bool isApplied = row && isPaid(*row) && row->transactionId == transactionId;
    if (isAccepted && !isApplied)
        violated(u"I01"_s,
            u"SUCCESS for %1, which is %2 on the synced disk"_s.arg(
                outTradeNo, row ? stateName(row->state) : row.error().code));
    const auto truth = atPlatform(outTradeNo);
    const bool isGenuine = truth && truth->transactionId == transactionId.toUtf8()
        && QByteArray::number(truth->totalFee) == field(notice, "total_fee").toUtf8();
    if (isAccepted && !isGenuine)
        violated(u"I28"_s, u"SUCCESS for a notice about %1 that the platform never made"_s.arg(outTradeNo));
    if (!isAccepted && isGenuine && !isDiskSound)
        m_marks.note(SystemMark::NoticeRefusedByDisk);
    const bool isIntact = m_house->noticesSent().contains(notice); // not damaged on its way
    if (!isAccepted && isGenuine && isIntact && isDiskSound && isApplied)
        violated(u"I02"_s, u"FAIL for %1, which is paid by that very transaction"_s.arg(outTradeNo));
    if (isAccepted && !isPaid(m_seen.value(outTradeNo)))
        m_marks.note(SystemMark::PaidByNotice);
    if (isAccepted)
        m_acknowledged.insert(outTradeNo, transactionId);
}

bool Truth::hasSeenPaid(const QString &outTradeNo) const
{
    return isPaid(m_seen.value(outTradeNo));
}

bool Truth::isPayable(const QString &outTradeNo) const
{
    const auto truth = atPlatform(outTradeNo);
    return truth && truth->state != simulator::OrderState::Closed
        && truth->state != simulator::OrderState::Success && truth->codeDiesAt > m_house->now();
}

void Truth::checkSiblings(const Order &order)
{
    const auto siblings =
        onSynced<QList<Order>>([&](const LedgerReader &reader) { return reader.ordersOfSale(order.saleId); });
    for (const Order &other : siblings.value_or(QList<Order>{}))
        if (other.outTradeNo != order.outTradeNo && hasCode(other) && isPayable(other.outTradeNo))
            violated(u"F08"_s,
                u"%1 leaves while %2 of its sale can still be paid"_s.arg(
                    order.outTradeNo, other.outTradeNo));
}

void Truth::checkPayment(const Order &order, const QString &where)
{
    const auto truth = atPlatform(order.outTradeNo);
    if (!truth || truth->state != simulator::OrderState::Success)
        return violated(u"I28"_s, u"%1 is paid %2 and not at the platform"_s.arg(order.outTradeNo, where));
    if (order.transactionId.toUtf8() != truth->transactionId || order.totalFee.fen() != truth->totalFee)
        violated(
            u"I28"_s, u"%1 is paid %2 with another transaction or amount"_s.arg(order.outTradeNo, where));
}

void Truth::announced(const QString &what, const Order &order)
{
    if (what == u"suspicious"_s)
        return m_marks.note(SystemMark::Suspicious);
    checkPayment(order, u"as announced"_s);
    const auto row =
        onSynced<Order>([&](const LedgerReader &reader) { return reader.order(order.outTradeNo); });
    if (!row || !isPaid(*row))
        violated(u"I28"_s, u"%1 is announced and not paid on disk"_s.arg(order.outTradeNo));
    if (m_announced.contains(order.outTradeNo))
        violated(u"F03"_s, u"%1 is announced twice"_s.arg(order.outTradeNo));
    m_announced.insert(order.outTradeNo);
    if (what == u"double_paid"_s)
        m_marks.note(SystemMark::DoublePaid);
    if (what == u"paid_late"_s)
        m_marks.note(SystemMark::PaidLate);
}

void Truth::saw(int desk, const Order &order)
{
    const auto known = m_seen.constFind(order.outTradeNo);
    const Order *before = known == m_seen.constEnd() ? nullptr : &*known;
    if (before && order.revision <= before->revision)
        return;
    if (isPaid(order))
        checkPayment(order, u"in the ledger"_s);
    if (before && isPaid(*before)) {
        if (!isPaid(order) || order.state != before->state)
            violated(u"I03"_s,
                u"%1 was %2 and is %3"_s.arg(
                    order.outTradeNo, stateName(before->state), stateName(order.state)));
        if (order.transactionId != before->transactionId || order.paidAt != before->paidAt
            || order.totalFee != before->totalFee)
            violated(u"I04"_s, u"the payment of %1 changed"_s.arg(order.outTradeNo));
    }
    if (before && before->state == OrderState::Closed && order.state != OrderState::Closed
        && !isReopenedByMoney(order.outTradeNo))
        violated(u"I20"_s, u"%1 was closed and is %2"_s.arg(order.outTradeNo, stateName(order.state)));
    if (order.state == OrderState::Closed && (!before || before->state != OrderState::Closed)) {
        const auto truth = atPlatform(order.outTradeNo);
        if (truth && truth->state == simulator::OrderState::Success)
            violated(u"I19"_s, u"%1 is closed and paid at the platform"_s.arg(order.outTradeNo));
        if (hasCode(order) && isPayable(order.outTradeNo))
            violated(u"I19"_s, u"%1 is closed and can still be paid"_s.arg(order.outTradeNo));
    }
    if (order.state == OrderState::Rejected && (!before || before->state != OrderState::Rejected)
        && isPayable(order.outTradeNo))
        violated(u"F08"_s, u"%1 is given up and can still be paid"_s.arg(order.outTradeNo));
    const bool isLate = order.platformPaidAt > order.expiresAt && order.paidAt > order.expiresAt;
    if (order.state == OrderState::Paid && isLate)
        violated(u"F12"_s, u"%1 is paid after its life and not late"_s.arg(order.outTradeNo));
    markChange(desk, before, order);
    m_seen.insert(order.outTradeNo, order);
    m_seenBy.insert(order.outTradeNo, desk);
}

/// By the time line: a desk that starts may see only what a contradiction has led to since.
bool Truth::isReopenedByMoney(const QString &outTradeNo) const
{
    const auto events =
        onSynced<QList<EventRow>>([&](const LedgerReader &reader) { return reader.events(outTradeNo); });
    std::optional<OrderState> last;
    bool isReopened = false;
    for (const EventRow &event : events.value_or(QList<EventRow>{})) {
        const auto state = stateFromName(event.kind);
        if (state && last == OrderState::Closed)
            isReopened = state == OrderState::PaidLate || state == OrderState::Suspicious;
        last = state ? state : last;
    }
    return isReopened;
}

void Truth::markChange(int desk, const Order *before, const Order &after)
{
    const auto became = [&](OrderState from, OrderState to, SystemMark mark) {
        if (before && before->state == from && after.state == to)
            m_marks.note(mark);
    };
    became(OrderState::Unknown, OrderState::Paid, SystemMark::UnknownPaid);
    became(OrderState::Unknown, OrderState::PaidLate, SystemMark::UnknownPaid);
    became(OrderState::Unknown, OrderState::Closed, SystemMark::UnknownClosed);
    if (before && before->code.isEmpty() && !after.code.isEmpty() && before->state == OrderState::Unknown)
        m_marks.note(SystemMark::UnknownGotCode);
    if (before && !isPaid(*before) && isPaid(after) && !m_acknowledged.contains(after.outTradeNo))
        m_marks.note(SystemMark::PaidByQuery);
    became(OrderState::Waiting, OrderState::Rejected, SystemMark::Rejected);
    became(OrderState::Requested, OrderState::Rejected, SystemMark::Rejected);
    became(OrderState::Unknown, OrderState::Rejected, SystemMark::Rejected);
    became(OrderState::Closing, OrderState::Paid, SystemMark::CancelledButPaid);
    became(OrderState::Requested, OrderState::Paid, SystemMark::NoticeBeforeAnswer);
    for (const OrderState to : {OrderState::Paid, OrderState::PaidLate, OrderState::Closed})
        became(OrderState::Suspicious, to, SystemMark::SuspicionLifted);
    if (before && m_seenBy.value(after.outTradeNo) != desk)
        m_marks.note(SystemMark::TwoDesksOneOrder);
}

void Truth::checkFile(const QString &when)
{
    const auto lines = onSynced<QStringList>([](const LedgerReader &reader) { return checkLedger(reader); });
    if (!lines)
        return violated(u"I24"_s, u"%1 the ledger cannot be read: %2"_s.arg(when, lines.error().code));
    if (!lines->isEmpty())
        return violated(lines->first().left(3), when + u' ' + lines->join(u"; "_s));
    const auto orders = onSynced<QList<Order>>(allOrders);
    if (orders)
        checkPromises(*orders);
    else
        violated(u"I24"_s, u"%1 the orders cannot be read: %2"_s.arg(when, orders.error().code));
}

void Truth::checkPromises(const QList<Order> &orders)
{
    QMap<QString, Order> recovered;
    for (const Order &order : orders) {
        recovered.insert(order.outTradeNo, order);
        if (isPaid(order))
            checkPayment(order, u"on disk"_s);
    }
    for (auto promise = m_promised.constBegin(); promise != m_promised.constEnd(); ++promise)
        if (!recovered.contains(promise.key()))
            violated(u"I15"_s, u"%1 was promised and is gone"_s.arg(promise.key()));
    for (auto sent = m_sent.constBegin(); sent != m_sent.constEnd(); ++sent)
        if (recovered.value(sent.key()).requestBody != sent.value())
            violated(u"I15"_s, u"%1 has left and is not on record"_s.arg(sent.key()));
    for (auto known = m_acknowledged.constBegin(); known != m_acknowledged.constEnd(); ++known) {
        const Order order = recovered.value(known.key());
        if (!isPaid(order) || order.transactionId != known.value())
            violated(u"I01"_s, u"the payment of %1 was acknowledged and is gone"_s.arg(known.key()));
    }
}

void Truth::checkEnd()
{
    checkFile(u"at the end"_s);
    const auto orders = onSynced<QList<Order>>(allOrders);
    if (orders)
        checkAgreement(*orders);
}

void Truth::checkAgreement(const QList<Order> &orders)
{
    using At = simulator::OrderState;
    qint64 booked = 0;
    QSet<QByteArray> onRecord;
    for (const Order &order : orders) {
        onRecord.insert(order.outTradeNo.toUtf8());
        booked += isPaid(order) ? order.totalFee.fen() : 0;
        const auto truth = atPlatform(order.outTradeNo);
        const QString pair =
            u"%1 is %2 and at the platform %3"_s.arg(order.outTradeNo, stateName(order.state),
                truth ? QString::fromLatin1(simulator::orderStateName(truth->state)) : u"unknown"_s);
        const bool isOver = order.state == OrderState::Closed || order.state == OrderState::Rejected;
        // The platform may have an order that nobody can pay: no code of it was ever seen, or it died.
        const bool isDead = !truth || truth->state == At::Closed
            || (truth->state != At::Success && truth->codeDiesAt < m_house->now());
        if (truth && truth->state == At::Success ? !isPaid(order) : !(isOver && isDead))
            violated(u"I26"_s, pair);
    }
    qint64 received = 0;
    for (const simulator::Order &order : m_house->books().orders()) {
        received += order.state == At::Success ? order.totalFee : 0;
        if (!onRecord.contains(order.outTradeNo))
            violated(u"I15"_s,
                u"the platform has %1 and the ledger not"_s.arg(QString::fromUtf8(order.outTradeNo)));
    }
    if (booked != received)
        violated(u"I27"_s, u"booked %1 fen, the platform has %2"_s.arg(booked).arg(received));
}

} // namespace saoma::test
