// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace saoma {

struct DecodedText
{
    QString text; ///< Without a byte order mark.
    QString encoding;
};

/// Reads text that may come from anywhere: UTF-8 or UTF-16 with a mark, UTF-8 without one, else GB18030 (and
/// so GBK and GB2312), which Chinese spreadsheets still write. All of it has to fit; nothing is replaced.
/// `file` is only named. Errors: InvalidInput TABLE_NOT_TEXT (zero bytes), TABLE_ENCODING,
/// TABLE_ENCODING_OTHER (rather Big5 or Shift JIS, the detail: see likelierEncoding()).
[[nodiscard]] Result<DecodedText> decodeText(QByteArrayView bytes, const QString &file);

} // namespace saoma
