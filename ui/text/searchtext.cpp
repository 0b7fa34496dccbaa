// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/searchtext.h"

#include "core/base/clock.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// Both languages at any time: what is typed does not depend on the language of the window. No text for
/// people.
struct StateWord
{
    QStringView word;
    OrderState state;
};
constexpr StateWord stateWords[] = {
    {u"正在下单", OrderState::Created},
    {u"正在下单", OrderState::Requested},
    {u"creating", OrderState::Created},
    {u"requested", OrderState::Requested},
    {u"待支付", OrderState::Waiting},
    {u"waiting", OrderState::Waiting},
    {u"已扫码", OrderState::Scanned},
    {u"scanned", OrderState::Scanned},
    {u"支付中", OrderState::Scanned},
    {u"支付中", OrderState::Paying},
    {u"paying", OrderState::Paying},
    {u"已收款", OrderState::Paid},
    {u"已支付", OrderState::Paid},
    {u"paid", OrderState::Paid},
    {u"已收款", OrderState::PaidLate},
    {u"paid", OrderState::PaidLate},
    {u"迟到收款", OrderState::PaidLate},
    {u"late", OrderState::PaidLate},
    {u"状态未知", OrderState::Unknown},
    {u"未确认", OrderState::Unknown},
    {u"unknown", OrderState::Unknown},
    {u"unconfirmed", OrderState::Unknown},
    {u"正在关闭", OrderState::Closing},
    {u"closing", OrderState::Closing},
    {u"已关闭", OrderState::Closed},
    {u"已取消", OrderState::Closed},
    {u"closed", OrderState::Closed},
    {u"被拒绝", OrderState::Rejected},
    {u"下单失败", OrderState::Rejected},
    {u"rejected", OrderState::Rejected},
    {u"refused", OrderState::Rejected},
    {u"异常通知", OrderState::Suspicious},
    {u"suspicious", OrderState::Suspicious},
};

QList<OrderState> statesFrom(const QString &typed)
{
    const QString word = typed.toLower();
    const bool isLatin = !word.isEmpty() && word.front().unicode() < 0x80;
    QList<OrderState> states;
    if (word.size() < (isLatin ? 3 : 2))
        return states;
    for (const StateWord &known : stateWords) {
        if (known.word.startsWith(word) && !states.contains(known.state))
            states.append(known.state);
    }
    return states;
}

/// The last such day that is not in the future; the 29th of February may be long ago.
QDate lastDay(int month, int day, QDate today)
{
    for (int year = today.year(); year > today.year() - 8; --year) {
        const QDate date{year, month, day};
        if (date.isValid() && date <= today)
            return date;
    }
    return {};
}

QDate dayFrom(const QString &typed, QDate today)
{
    const QString word = typed.toLower();
    if (word == u"today" || word == u"今天" || word == u"今日")
        return today;
    if (word == u"yesterday" || word == u"昨天" || word == u"昨日")
        return today.addDays(-1);
    if (word == u"前天")
        return today.addDays(-2);
    static const QRegularExpression form{u"^(?:(\\d{4})[-/年])?(\\d{1,2})[-/月](\\d{1,2})日?$"_s};
    const QRegularExpressionMatch match = form.match(word);
    if (!match.hasMatch())
        return {};
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    const QString year = match.captured(1);
    return year.isEmpty() ? lastDay(month, day, today) : QDate{year.toInt(), month, day};
}

} // namespace

OrderSearch searchFrom(const QString &text, const QDateTime &nowUtc)
{
    OrderSearch search = OrderSearch::ofText(text);
    const QDate today = beijingDay(nowUtc);
    for (SearchWord &word : search.words) {
        word.states = statesFrom(word.text);
        if (const QDate day = dayFrom(word.text, today); day.isValid()) {
            word.since = startOfBeijingDay(day);
            word.until = startOfBeijingDay(day.addDays(1));
        }
    }
    return search;
}

} // namespace saoma
