// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace saoma {

/// An error in three plain sentences. The technical detail stays in `Error::detail`, one click away.
struct ErrorText
{
    QString what;  ///< What happened.
    QString money; ///< What it means for the money; empty where no money is near.
    QString todo;  ///< What to do next.

    /// All of it on one line, with the spacing of the installed language.
    [[nodiscard]] QString oneLine() const;
};

/// Known codes have their own words; any other is explained by its kind, with the code named.
[[nodiscard]] ErrorText errorText(const Error &error);

} // namespace saoma
