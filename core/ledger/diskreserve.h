// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace saoma {

/// Room beside the ledger that is given back when the disk is full, so that what has been begun can still be
/// finished and recorded: `<file>.reserve`. New orders need it standing. Thread: the store's.
class DiskReserve final
{
public:
    /// Enough for some hundred open orders to come to their end.
    static constexpr qint64 bytes = 4 * 1024 * 1024;
    static constexpr qint64 partBytes = 64 * 1024;

    explicit DiskReserve(const QString &ledgerPath)
        : m_path{ledgerPath + QStringLiteral(".reserve")}
    {
    }

    /// True if the reserve stands; tries to set it up if it does not.
    [[nodiscard]] bool stand();
    /// Gives the room back; false if there was none to give.
    bool release();
    /// Gives back as much as the mark of a program needs; false if there is no more to give. The rest stays
    /// for what has been begun.
    bool releasePart();

private:
    QString m_path;
};

} // namespace saoma
