// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/qrlevel.h"

#include <QByteArrayView>
#include <QList>

namespace saoma {

/// A stretch of the text that is written in one of the symbol's alphabets.
struct QrSegment
{
    enum class Mode { Digits, Capitals, Bytes };
    Mode mode = Mode::Bytes;
    qsizetype start = 0;
    qsizetype size = 0;
};

/// The smallest symbol that holds the text, and how the text is split for it.
struct QrSplit
{
    int version = 0; ///< 1–40; 0: no symbol holds it.
    QList<QrSegment> segments;

    [[nodiscard]] int modules() const { return version == 0 ? 0 : 17 + 4 * version; }
};

/// Splits the text into digit, capital and byte segments so that no other splitting makes a smaller symbol of
/// that version or a later one (ISO/IEC 18004, 7.4). Without the symbol: its size can be asked for before it
/// is drawn.
[[nodiscard]] QrSplit splitForQr(QByteArrayView text, QrLevel level, int versionMin = 1);

/// Bits that the segments take in a symbol of that version, heads included.
[[nodiscard]] qsizetype qrBits(const QList<QrSegment> &segments, int version);

/// Bytes that a symbol has for data. `version` is 1–40.
[[nodiscard]] int qrCapacityBytes(int version, QrLevel level);

} // namespace saoma
