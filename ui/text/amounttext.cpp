// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/amounttext.h"

#include "ui/text/language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct AmountWords
{
    Q_DECLARE_TR_FUNCTIONS(AmountWords)
};

constexpr QStringView chineseDigits = u"零一二三四五六七八九";

/// 1–9999. `leading` tells whether these are the first words of the number: 十二, but 一百一十二.
QString belowTenThousand(int number, bool leading)
{
    static constexpr QStringView units[] = {u"千", u"百", u"十", u""};
    QString words;
    bool zeroOwed = !leading && number < 1000;
    int divisor = 1000;
    for (const QStringView unit : units) {
        const int digit = number / divisor % 10;
        divisor /= 10;
        if (digit == 0) {
            zeroOwed = zeroOwed || !words.isEmpty();
            continue;
        }
        if (zeroOwed)
            words += chineseDigits.front();
        zeroOwed = false;
        const bool isBareTen = words.isEmpty() && leading && digit == 1 && unit == u"十";
        if (digit == 2 && unit == u"千")
            words += u'两';
        else if (!isBareTen)
            words += chineseDigits.at(digit);
        words += unit;
    }
    return words;
}

QString yuanWords(std::int64_t yuan)
{
    if (yuan == 2)
        return u"两"_s;
    const int upper = int(yuan / 10'000);
    const int lower = int(yuan % 10'000);
    QString words;
    if (upper > 0)
        words += (upper == 2 ? u"两"_s : belowTenThousand(upper, true)) + u'万';
    if (lower > 0)
        words += belowTenThousand(lower, upper == 0);
    return words;
}

} // namespace

QString amountText(Money amount)
{
    return u'¥' + amount.toYuan();
}

QString amountInChinese(Money amount)
{
    const std::int64_t yuan = amount.fen() / 100;
    const qsizetype jiao = qsizetype(amount.fen() / 10 % 10);
    const qsizetype fen = qsizetype(amount.fen() % 10);
    if (amount.isZero())
        return u"零元"_s;
    QString words;
    if (yuan > 0)
        words += yuanWords(yuan) + u'元';
    if (jiao > 0)
        words += chineseDigits.at(jiao) + u"角"_s;
    if (fen > 0) {
        if (yuan > 0 && jiao == 0)
            words += chineseDigits.front();
        words += chineseDigits.at(fen) + u"分"_s;
    }
    return words;
}

QString amountSpoken(Money amount)
{
    const bool isChinese = installedLanguage().startsWith(u"zh"_s);
    //: Spoken when a payment has arrived. %1 is the amount: in Chinese words where the language is Chinese.
    return AmountWords::tr("WeChat payment received: %1 yuan")
        .arg(isChinese ? amountInChinese(amount) : amount.toYuan());
}

} // namespace saoma
