// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outfile.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

tl::unexpected<Error> notWritten(const QString &file, const QString &why)
{
    return failure(Error::Kind::InvalidInput, u"FILE_NOT_WRITTEN"_s, why, file);
}

} // namespace

Result<> checkOutFile(const QString &file)
{
    QSaveFile probe(file);
    if (!probe.open(QIODevice::WriteOnly))
        return notWritten(file, probe.errorString());
    probe.cancelWriting();
    return {};
}

Result<> writeOutFile(const QString &file, const std::function<Result<>(QIODevice &)> &write)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return notWritten(file, target.errorString());
    if (const auto written = write(target); !written) {
        target.cancelWriting();
        return tl::unexpected(written.error());
    }
    // commit() alone would put what a full disk has left of the buffer in the file's place.
    if (target.error() != QFileDevice::NoError || !target.flush() || !target.commit())
        return notWritten(file, target.errorString());
    return {};
}

} // namespace saoma
