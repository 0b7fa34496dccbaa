// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace saoma {

/// Why something did not happen. The kind answers what a cashier must know: was money taken?
struct Error
{
    enum class Kind {
        InvalidInput, ///< Refused here; nothing was sent.
        Rejected,     ///< A definite no; `code` is the platform's err_code, verbatim, or one of ours.
        Pending,      ///< The platform does not know yet (USERPAYING, SYSTEMERROR, BANKERROR): query.
        Network,      ///< No complete answer.
        Protocol,     ///< An unreadable or wrongly signed answer.
        Cancelled,    ///< Stopped from this side.
        Storage,      ///< The ledger could not be read or written; nothing was sent after that.
    };
    Kind kind = Kind::Protocol;
    QString code;    ///< Stable, upper case, for programs: "AMOUNT_TOO_PRECISE", "ORDERPAID".
    QString subject; ///< What it is about and may be shown: a file, a key name, an order number.
    QString detail;  ///< English, for the log and "details"; never holds a secret.

    /// True if the platform was either never asked or has given its word.
    [[nodiscard]] bool outcomeKnown() const
    {
        return kind == Kind::InvalidInput || kind == Kind::Rejected || kind == Kind::Storage;
    }
    friend bool operator==(const Error &, const Error &) = default;
};

/// The kind as it stands in JSON output: "invalid_input", "rejected", …
[[nodiscard]] QString errorKindName(Error::Kind kind);

} // namespace saoma
