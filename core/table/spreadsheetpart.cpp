// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/spreadsheetpart.h"

#include <zip.h>

using namespace Qt::StringLiterals;

namespace saoma {

SpreadsheetPart::SpreadsheetPart(zip_file *file)
    : m_file{file}
{
    open(QIODevice::ReadOnly);
}

SpreadsheetPart::~SpreadsheetPart()
{
    zip_fclose(m_file);
}

qint64 SpreadsheetPart::readData(char *data, qint64 maxSize)
{
    if (!m_refusal.isEmpty())
        return -1;
    const qint64 count = zip_fread(m_file, data, zip_uint64_t(maxSize));
    if (count < 0) { // damaged, or its check sum is wrong
        m_refusal = u"SPREADSHEET_UNREADABLE"_s;
        return -1;
    }
    return isHarmless({data, qsizetype(count)}) ? count : -1;
}

bool SpreadsheetPart::isHarmless(QByteArrayView bytes)
{
    m_bytesRead += bytes.size();
    if (m_bytesRead > bytesMax) {
        m_refusal = u"TABLE_FILE_TOO_LARGE"_s;
        return false;
    }
    for (const char byte : bytes) {
        if (m_lastByte == '<' && byte == '!') {
            m_refusal = u"SPREADSHEET_UNREADABLE"_s;
            return false;
        }
        m_bytesSinceTag = byte == '<' ? 0 : m_bytesSinceTag + 1;
        if (m_bytesSinceTag > runBytesMax) {
            m_refusal = u"TABLE_CELL_TOO_LONG"_s;
            return false;
        }
        m_lastByte = byte;
    }
    return true;
}

std::unique_ptr<SpreadsheetArchive> SpreadsheetArchive::open(const QByteArray &bytes)
{
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr);
    if (!source)
        return {};
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!archive) {
        zip_source_free(source);
        return {};
    }
    std::unique_ptr<SpreadsheetArchive> opened{new SpreadsheetArchive{archive}};
    if (zip_get_num_entries(archive, 0) > partsMax)
        return {};
    return opened;
}

SpreadsheetArchive::~SpreadsheetArchive()
{
    zip_discard(m_archive);
}

std::unique_ptr<SpreadsheetPart> SpreadsheetArchive::part(const QString &name) const
{
    zip_file_t *file = zip_fopen(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE);
    return file ? std::unique_ptr<SpreadsheetPart>{new SpreadsheetPart{file}} : nullptr;
}

} // namespace saoma
