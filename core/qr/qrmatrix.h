// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/qr/qrlevel.h"

#include <QByteArray>

namespace saoma {

/// A QR symbol as a square of modules, without its quiet zone.
class QrMatrix final
{
public:
    static constexpr int quietModules = 4; ///< Light modules that every drawing adds on each side.

    QrMatrix() = default;

    /// The smallest symbol that holds the text, and is of that version (1–40) or a later one. Error:
    /// InvalidInput QR_TOO_LONG, QR_EMPTY.
    [[nodiscard]] static Result<QrMatrix> encode(
        QByteArrayView text, QrLevel level = QrLevel::M, int versionMin = 1);

    [[nodiscard]] int size() const noexcept { return m_size; } ///< Modules a side; 0 if empty.
    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }
    [[nodiscard]] bool isDark(int row, int column) const
    {
        return m_dark.at(qsizetype(row) * m_size + column) != 0;
    }

private:
    int m_size = 0;
    QByteArray m_dark; ///< One byte a module, row by row.
};

inline constexpr double moduleMillimetres = 0.6; ///< The size for an arm's length.

/// A complete SVG of the symbol with its quiet zone, black on white, one module = one unit; printed at
/// actual size, a module is `moduleMm` wide.
[[nodiscard]] QByteArray toSvg(const QrMatrix &matrix, double moduleMm = moduleMillimetres);

} // namespace saoma
