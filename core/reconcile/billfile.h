// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/bill.h"

#include <memory>

namespace saoma {

/// A bill's file, plain or packed with gzip: whichever it is, not what its name says.
class BillFile final
{
public:
    static constexpr qint64 textBytesMax = qint64{2} * 1024 * 1024 * 1024; ///< Unpacked.

    /// Error: InvalidInput BILL_FILE_UNREADABLE.
    [[nodiscard]] static Result<std::unique_ptr<BillFile>> open(const QString &path);
    ~BillFile();
    BillFile(const BillFile &) = delete;
    BillFile &operator=(const BillFile &) = delete;

    /// The next line, for a BillReader. Errors: Protocol BILL_CUT (a packed file that ends too early or does
    /// not have its checksum), BILL_TOO_LARGE, BILL_MALFORMED (a line without end); InvalidInput
    /// BILL_FILE_UNREADABLE.
    [[nodiscard]] Result<std::optional<QByteArray>> line();

private:
    class Stream;
    BillFile(std::unique_ptr<Stream> stream, QString name);

    std::unique_ptr<Stream> m_stream;
    QString m_name;
    qint64 m_bytes = 0;
};

} // namespace saoma
