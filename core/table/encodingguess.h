// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace saoma {

/// Text in Big5 or Shift JIS can be read as GB18030, too, as characters that nobody uses. Gives "Big5" or
/// "Shift JIS" where nearly all characters are everyday ones in it and many are not in GB18030; else nothing.
/// Of very few characters nothing can be said.
[[nodiscard]] QString likelierEncoding(QByteArrayView bytes);

} // namespace saoma
