// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include "core/base/plantedbug.h"

#include <QRandomGenerator>

#include <cstring>

namespace saoma {
namespace {

constexpr qsizetype nonceBytes = 16;

} // namespace

QByteArray SystemRandom::bytes(qsizetype size)
{
    QByteArray out(size, '\0');
    for (qsizetype at = 0; at < size; at += qsizetype(sizeof(quint32))) {
        const quint32 word = QRandomGenerator::system()->generate();
        std::memcpy(out.data() + at, &word, std::size_t(std::min(size - at, qsizetype(sizeof word))));
    }
    return out;
}

QByteArray freshNonce(Random &random)
{
    if (isPlanted(PlantedBug::PredictableNonce))
        return QByteArray(nonceBytes, '7').toHex();
    return random.bytes(nonceBytes).toHex();
}

} // namespace saoma
