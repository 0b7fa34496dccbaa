// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace saoma::test {

/// A page of a PDF as Poppler, another program than ours, rasterises it; null if that fails.
[[nodiscard]] QImage renderPdf(const QString &file, int page, int dpi);

/// What ZBar, another decoder than the one of the proof, reads in each picture: one answer a picture, in
/// order.
[[nodiscard]] QList<QByteArray> readWithZbar(const QList<QImage> &pictures);

/// What zxing-cpp reads.
[[nodiscard]] QByteArray readWithZxing(const QImage &picture);

/// What a program prints; its errors fail the test through an empty answer.
[[nodiscard]] QByteArray outputOf(const QString &program, const QStringList &arguments);

} // namespace saoma::test
