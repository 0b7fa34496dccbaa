// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace saoma {

/// One packed file of a spreadsheet, unpacked as it is read. Reading fails where it exceeds what an honest
/// spreadsheet needs: `bytesMax` in all, `runBytesMax` without a "<" (so no cell, attribute or name is
/// longer), any "<!" (no DOCTYPE, no entities). The archive must outlive it.
class SpreadsheetPart final : public QIODevice
{
public:
    static constexpr qint64 bytesMax = 64 * 1024 * 1024;
    static constexpr qint64 runBytesMax = 512 * 1024;

    ~SpreadsheetPart() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Why reading ended early: a code as in readSpreadsheet(), or empty.
    [[nodiscard]] QString refusal() const { return m_refusal; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    friend class SpreadsheetArchive;
    explicit SpreadsheetPart(zip_file *file);
    [[nodiscard]] bool isHarmless(QByteArrayView bytes);

    zip_file *m_file;
    qint64 m_bytesRead = 0;
    qint64 m_bytesSinceTag = 0;
    char m_lastByte = '\0';
    QString m_refusal;
};

/// The packed files of a spreadsheet by their names.
class SpreadsheetArchive final
{
public:
    static constexpr qint64 partsMax = 4096;

    /// `bytes` must outlive it. Nothing if this is no archive, or one of too many parts.
    [[nodiscard]] static std::unique_ptr<SpreadsheetArchive> open(const QByteArray &bytes);
    ~SpreadsheetArchive();
    Q_DISABLE_COPY_MOVE(SpreadsheetArchive)

    /// Nothing if there is none of that name, or it is encrypted.
    [[nodiscard]] std::unique_ptr<SpreadsheetPart> part(const QString &name) const;

private:
    explicit SpreadsheetArchive(zip *archive)
        : m_archive{archive}
    {
    }
    zip *m_archive;
};

} // namespace saoma
