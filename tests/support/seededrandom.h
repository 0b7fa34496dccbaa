// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <QRandomGenerator>

namespace saoma::test {

/// The same bytes for the same seed.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint32 seed = 1)
        : m_generator{seed}
    {
    }
    [[nodiscard]] QByteArray bytes(qsizetype size) override
    {
        QByteArray out(size, '\0');
        for (char &byte : out)
            byte = char(m_generator.bounded(256));
        return out;
    }

private:
    QRandomGenerator m_generator;
};

} // namespace saoma::test
