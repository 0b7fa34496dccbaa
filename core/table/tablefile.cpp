// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/tablefile.h"

#include "core/base/outfile.h"
#include "core/table/csv.h"
#include "core/table/textencoding.h"

#include <QFile>
#include <QFileInfo>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

bool isNamed(const QString &path, QLatin1StringView ending)
{
    return path.endsWith(ending, Qt::CaseInsensitive);
}

/// Compound files hold both the old format and the encrypted new one.
bool isOldSpreadsheet(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8});
}

} // namespace

Result<Table> readTableFile(const QString &path)
{
    const QString name = QFileInfo{path}.fileName();
    const auto refused = [&name](const QString &code, const QString &detail = {}) {
        return failure(Error::Kind::InvalidInput, code, detail, name);
    };
    QFile file{path};
    const auto unreadable = [&path](const QString &detail) {
        return failure(Error::Kind::InvalidInput, u"TABLE_FILE_UNREADABLE"_s, detail, path);
    };
    if (!QFileInfo{path}.isFile()) // a folder, or a pipe that may never end
        return unreadable(u"there is no such file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    const QByteArray bytes = file.read(Table::fileBytesMax + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(file.errorString());
    if (bytes.size() > Table::fileBytesMax)
        return refused(u"TABLE_FILE_TOO_LARGE"_s);
    if (isOldSpreadsheet(bytes))
        return refused(u"TABLE_OLD_SPREADSHEET"_s);
    if (isSpreadsheet(bytes))
        return readSpreadsheet(bytes, name).map([](const QList<TableRow> &rows) {
            return Table{rows, u"XLSX"_s};
        });
    const auto decoded = decodeText(bytes, name);
    if (!decoded)
        return tl::unexpected(decoded.error());
    return parseCsv(decoded->text, name).map([&](const QList<TableRow> &rows) {
        return Table{rows, decoded->encoding};
    });
}

Result<> checkTableFile(const QString &path)
{
    if (isNamed(path, ".csv"_L1) || isNamed(path, ".xlsx"_L1))
        return {};
    return failure(Error::Kind::InvalidInput, u"TABLE_FILE_TYPE"_s, {}, path);
}

Result<> writeTableFile(
    const QString &path, const QList<QStringList> &rows, const QList<SpreadsheetColumn> &columns)
{
    if (const auto known = checkTableFile(path); !known)
        return known;
    const auto bytes =
        isNamed(path, ".csv"_L1) ? Result<QByteArray>{writeCsv(rows)} : writeSpreadsheet(rows, columns);
    if (!bytes)
        return failure(Error::Kind::Storage, u"FILE_NOT_WRITTEN"_s, bytes.error().detail, path);
    return writeOutFile(path, [&bytes](QIODevice &device) -> Result<> {
        device.write(*bytes);
        return {};
    });
}

} // namespace saoma
