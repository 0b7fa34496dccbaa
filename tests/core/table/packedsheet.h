// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <zip.h>

#include <utility>

/// Spreadsheets made by hand, so that they can be as odd as any.
namespace saoma::test {

using Parts = QList<std::pair<QByteArray, QByteArray>>; ///< Name and content.

/// A zip archive of these parts.
inline QByteArray packed(const Parts &parts)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : parts) {
        zip_source_t *source =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_OVERWRITE);
    }
    if (zip_close(archive) != 0)
        qFatal("the archive cannot be made");
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(qsizetype(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

constexpr auto relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// `<Relationships>` of `id`, type and target.
inline QByteArray relations(const QList<std::array<QByteArray, 3>> &all)
{
    QByteArray xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const auto &[id, type, target] : all)
        xml += "<Relationship Id=\"" + id + "\" Type=\"" + relationType + type + "\" Target=\"" + target
            + "\"/>";
    return xml + "</Relationships>";
}

/// The parts of a workbook whose sheet has these rows ("<row>…</row>") and shared texts ("<si>…</si>").
inline Parts workbookParts(const QByteArray &rows, const QByteArray &sharedTexts = {})
{
    return {{"_rels/.rels", relations({{"rId1", "officeDocument", "xl/workbook.xml"}})},
        {"xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Notes\" sheetId=\"2\" state=\"hidden\" "
            "r:id=\"rId9\"/><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            relations(
                {{"rId1", "worksheet", "worksheets/sheet1.xml"}, {"rId9", "worksheet", "worksheets/none.xml"},
                    {"rId2", "sharedStrings", "/xl/sharedStrings.xml"}})},
        {"xl/sharedStrings.xml", "<sst>" + sharedTexts + "</sst>"},
        {"xl/worksheets/sheet1.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>" + rows
                + "</sheetData></worksheet>"}};
}

inline QByteArray workbookOf(const QByteArray &rows, const QByteArray &sharedTexts = {})
{
    return packed(workbookParts(rows, sharedTexts));
}

} // namespace saoma::test
