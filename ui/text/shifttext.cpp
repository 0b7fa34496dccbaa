// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/shifttext.h"

#include "ui/text/reporttext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct ShiftWords
{
    Q_DECLARE_TR_FUNCTIONS(ShiftWords)
};

QString countText(qint64 count, qint64 fen)
{
    //: %1 a sum of money, %2 how many payments or refunds it is made of.
    return ShiftWords::tr("%1 (%2)").arg(sumText(fen), QString::number(count));
}

QList<ShiftFact> drawerFacts(const Shift &shift)
{
    QList<ShiftFact> facts{{ShiftWords::tr("Cash at the beginning"), sumText(shift.cashFloat.fen())}};
    if (shift.isOpen())
        return facts;
    facts.append({ShiftWords::tr("Cash taken beside"), sumText(shift.cashTaken.fen())});
    facts.append({ShiftWords::tr("Cash expected"), sumText(shift.cashExpectedFen())});
    if (shift.cashCounted)
        facts.append({ShiftWords::tr("Cash counted"), sumText(shift.cashCounted->fen())});
    facts.append({ShiftWords::tr("Difference"), shiftDifferenceText(shift)});
    return facts;
}

} // namespace

QString shiftSpanText(const Shift &shift)
{
    const QString begin = dayTimeText(shift.openedAt);
    if (shift.isOpen())
        //: %1 when a shift was opened; it goes on.
        return ShiftWords::tr("since %1").arg(begin);
    const QString end = dayTimeText(shift.closedAt);
    constexpr int dayCharacters = 10;
    const bool isOneDay = begin.left(dayCharacters) == end.left(dayCharacters);
    return begin + u" – "_s + (isOneDay ? timeText(shift.closedAt) : end);
}

QString shiftDifferenceText(const Shift &shift)
{
    if (shift.isOpen())
        return {};
    const auto difference = shift.differenceFen();
    if (!difference)
        return ShiftWords::tr("not counted");
    if (*difference == 0)
        return ShiftWords::tr("as expected");
    //: %1 a sum of money: what is missing in the drawer, or what is too much there.
    return (*difference < 0 ? ShiftWords::tr("%1 too little") : ShiftWords::tr("%1 too much"))
        .arg(sumText(std::abs(*difference)));
}

QString shiftLine(const Shift &shift)
{
    QString line = u"%1  %2  %3  %4  %5"_s.arg(QString::number(shift.number), shift.desk,
        shiftSpanText(shift), shift.cashier, countText(shift.figures.paidOrders, shift.figures.paidFen));
    if (shift.differenceFen().value_or(0) != 0)
        line += u"  "_s + shiftDifferenceText(shift);
    return line;
}

QList<ShiftFact> shiftFacts(const Shift &shift)
{
    QList<ShiftFact> facts{
        {ShiftWords::tr("Shift"), QString::number(shift.number)},
        {ShiftWords::tr("Desk"), shift.desk},
        {ShiftWords::tr("Cashier"), shift.cashier},
        {ShiftWords::tr("Time"), shiftSpanText(shift)},
        {ShiftWords::tr("Paid with WeChat"), countText(shift.figures.paidOrders, shift.figures.paidFen)},
        {ShiftWords::tr("Given back with WeChat"),
            countText(shift.figures.refunds, shift.figures.refundedFen)},
        {ShiftWords::tr("Remains with WeChat"), sumText(shift.figures.netFen())},
    };
    return facts + drawerFacts(shift);
}

QString factsText(const QList<ShiftFact> &facts)
{
    QStringList lines;
    for (const ShiftFact &fact : facts)
        //: A name and its value: "Cashier: Li".
        lines.append(ShiftWords::tr("%1: %2").arg(fact.name, fact.value));
    return lines.join(u'\n');
}

QString shiftText(const Shift &shift)
{
    QList<ShiftFact> facts = shiftFacts(shift);
    if (!shift.note.isEmpty())
        facts.append({ShiftWords::tr("Note"), shift.note});
    return factsText(facts);
}

} // namespace saoma
