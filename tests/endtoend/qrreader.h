// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace saoma::test {

/// What another library reads in the picture; empty if it finds no code.
[[nodiscard]] QByteArray readQrCode(const QImage &image);

/// Draws an SVG file of ours: its view box, and a path of horizontal runs "M x y h n v1 h-n z" in black.
/// Null if the file holds anything else.
[[nodiscard]] QImage drawQrSvg(const QByteArray &svg);

} // namespace saoma::test
