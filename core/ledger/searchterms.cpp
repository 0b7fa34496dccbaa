// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/searchterms.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace saoma::searchterms {
namespace {

constexpr QChar fieldEnd = u'\x1f'; ///< No folded text holds it, for folding makes a blank of it.
constexpr int bitBytes = blockOrders / 8;
constexpr char gapGoesOn = '\x80'; ///< The next byte has the lower seven bits.

/// Two UTF-16 units, the first one first and each highest byte first: so all pairs with one beginning stand
/// together.
QByteArray pairTerm(QChar first, QChar second)
{
    QByteArray term(4, Qt::Uninitialized);
    qToBigEndian(first.unicode(), term.data());
    qToBigEndian(second.unicode(), term.data() + 2);
    return term;
}

/// What is no pair begins with a unit that no folded text holds.
QByteArray otherTerm(char kind, const QByteArray &value = {})
{
    return QByteArray(1, '\0') + kind + value;
}

bool endsWord(QChar c)
{
    return c == u' ' || c == fieldEnd;
}

} // namespace

QString folded(QStringView text)
{
    QString out = text.toString();
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (!isAscii)
        out = out.normalized(QString::NormalizationForm_KC);
    out = std::move(out).toCaseFolded();
    for (QChar &c : out) {
        if (c.unicode() < 0x20 || c.isSpace())
            c = u' ';
    }
    return out;
}

QString textOf(const QString &body, const QString &desk, const QString &productId)
{
    return folded(body) + fieldEnd + folded(desk) + fieldEnd + folded(productId);
}

QList<QByteArray> pairsOf(QStringView text)
{
    QSet<quint32> seen;
    QList<QByteArray> terms;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar first = text[i];
        if (endsWord(first))
            continue;
        const QChar next = i + 1 < text.size() && !endsWord(text[i + 1]) ? text[i + 1] : fieldEnd;
        const quint32 key = quint32(first.unicode()) << 16 | next.unicode();
        if (!seen.contains(key)) {
            seen.insert(key);
            terms.append(pairTerm(first, next));
        }
    }
    return terms;
}

QList<QByteArray> pairsInside(QStringView word)
{
    QList<QByteArray> terms;
    for (qsizetype i = 0; i + 1 < word.size() && terms.size() < pairsMax; ++i) {
        QByteArray term = pairTerm(word[i], word[i + 1]);
        if (!terms.contains(term))
            terms.append(std::move(term));
    }
    return terms;
}

QByteArray startOf(QChar sign)
{
    return pairTerm(sign, u'\0').first(2);
}

QByteArray amountTerm(qint64 fen)
{
    QByteArray number(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(quint32(fen), number.data()); // Money::maxFen fits
    return otherTerm('\x01', number);
}

QByteArray deskTerm(const QString &desk)
{
    return otherTerm('\x02', desk.toUtf8());
}

QByteArray productCodeTerm()
{
    return otherTerm('\x03');
}

QByteArray timesTerm()
{
    return otherTerm('\x04');
}

QByteArray toBytes(Times times)
{
    QByteArray bytes(2 * sizeof(qint64), Qt::Uninitialized);
    qToBigEndian(times.first, bytes.data());
    qToBigEndian(times.last, bytes.data() + sizeof(qint64));
    return bytes;
}

Times timesFrom(const QByteArray &bytes)
{
    if (bytes.size() != 2 * sizeof(qint64)) // somebody has changed it: then any time may be in the block
        return {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
    return {qFromBigEndian<qint64>(bytes.constData()),
        qFromBigEndian<qint64>(bytes.constData() + sizeof(qint64))};
}

QByteArray toBytes(const Orders &orders)
{
    QByteArray bytes;
    int last = -1;
    for (int place = 0; place < blockOrders && bytes.size() < bitBytes; ++place) {
        if (!orders[size_t(place)])
            continue;
        const int gap = place - std::exchange(last, place) - 1;
        if (gap >= 128)
            bytes.append(char(gapGoesOn | char(gap >> 7)));
        bytes.append(char(gap & 0x7f));
    }
    if (bytes.size() < bitBytes)
        return bytes;
    bytes.fill('\0', bitBytes);
    for (int place = 0; place < blockOrders; ++place) {
        if (orders[size_t(place)])
            bytes[place / 8] = char(bytes[place / 8] | 1 << place % 8);
    }
    return bytes;
}

Orders ordersFrom(const QByteArray &bytes)
{
    Orders orders;
    if (bytes.size() >= bitBytes) {
        for (int place = 0; place < blockOrders; ++place)
            orders[size_t(place)] = (bytes[place / 8] >> place % 8 & 1) != 0;
        return orders;
    }
    int last = -1;
    int high = 0;
    for (const char byte : bytes) {
        if ((byte & gapGoesOn) != 0) {
            high = (byte & 0x7f) << 7;
            continue;
        }
        last += 1 + std::exchange(high, 0) + byte;
        if (last >= blockOrders) // in a file that somebody has changed
            break;
        orders.set(size_t(last));
    }
    return orders;
}

} // namespace saoma::searchterms
