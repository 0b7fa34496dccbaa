// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payment/ordernumber.h"

#include "core/base/clock.h"
#include "core/base/plantedbug.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qsizetype randomBytes = 5; // 40 bits: exactly 8 digits to the base 32
constexpr int counterModulus = 1000;

} // namespace

QString freshOrderNumber(const QString &desk, const QDateTime &utc, int counter, Random &random)
{
    quint64 bits = 0;
    for (const char byte : random.bytes(randomBytes))
        bits = isPlanted(PlantedBug::PredictableNumber) ? 0 : bits << 8 | quint8(byte);
    const QString time = QString::fromLatin1(toBeijing(utc)).mid(2); // yyMMddHHmmss
    const QString count = QString::number(counter % counterModulus).rightJustified(3, u'0');
    return desk + time + count + QString::number(bits, 32).toUpper().rightJustified(8, u'0');
}

} // namespace saoma
