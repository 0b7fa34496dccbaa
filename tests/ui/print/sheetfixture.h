// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/seededrandom.h"
#include "ui/print/sheet.h"

#include <QImage>

namespace saoma::test {

/// A merchant as the proof wants one.
[[nodiscard]] std::shared_ptr<const wechat::Merchant> sheetMerchant(
    QByteArrayView key = "printKey0123456789abcdefghijklmn");

[[nodiscard]] Product sheetProduct(const QString &id, const QString &name, qint64 fen = 1250);

/// As many different ones as are asked for, in Chinese, English and both.
[[nodiscard]] QList<Product> sheetProducts(int count);

[[nodiscard]] SheetOrder sheetOrder(const QString &templateName);

/// Fails the test by an assertion if there is none.
[[nodiscard]] Sheet sheetOf(const QList<Product> &products, const SheetOrder &order);

/// The whole page as the printer would get it.
[[nodiscard]] QImage pageImage(const Sheet &sheet, int page);

} // namespace saoma::test
