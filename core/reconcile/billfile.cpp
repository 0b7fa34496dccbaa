// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reconcile/billfile.h"

#include <QFile>
#include <QFileInfo>

#include <zlib.h>

#include <array>

using namespace Qt::StringLiterals;

namespace saoma {

/// zlib's own reader of files, which passes on what is not packed.
class BillFile::Stream final
{
public:
    explicit Stream(const QString &path)
        : m_file{gzopen(QFile::encodeName(path).constData(), "rb")}
    {
        if (m_file != nullptr)
            gzbuffer(m_file, 128 * 1024);
    }
    ~Stream()
    {
        if (m_file != nullptr)
            gzclose_r(m_file);
    }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }

    /// Up to and with the next line end, at most the buffer; nothing at the end.
    [[nodiscard]] QByteArrayView read()
    {
        // gzgets() would hide zero bytes and so the length: the text after it is looked for by hand.
        if (m_from == m_to) {
            const int got = gzread(m_file, m_buffer.data(), unsigned(m_buffer.size()));
            m_from = 0;
            m_to = got > 0 ? got : 0;
            m_isAtEnd = got <= 0;
        }
        const QByteArrayView rest{m_buffer.data() + m_from, m_to - m_from};
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView piece = end < 0 ? rest : rest.first(end + 1);
        m_from += piece.size();
        return piece;
    }

    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    [[nodiscard]] int error() const
    {
        int code = Z_OK;
        gzerror(m_file, &code);
        return code;
    }

private:
    gzFile m_file;
    std::array<char, 64 * 1024> m_buffer{};
    qsizetype m_from = 0;
    qsizetype m_to = 0;
    bool m_isAtEnd = false;
};

BillFile::BillFile(std::unique_ptr<Stream> stream, QString name)
    : m_stream{std::move(stream)},
      m_name{std::move(name)}
{
}

BillFile::~BillFile() = default;

Result<std::unique_ptr<BillFile>> BillFile::open(const QString &path)
{
    const QFileInfo info{path};
    auto stream = std::make_unique<Stream>(path);
    if (!info.isFile() || !stream->isOpen())
        return failure(Error::Kind::InvalidInput, u"BILL_FILE_UNREADABLE"_s, {}, info.fileName());
    return std::unique_ptr<BillFile>{new BillFile{std::move(stream), info.fileName()}};
}

Result<std::optional<QByteArray>> BillFile::line()
{
    QByteArray text;
    for (;;) {
        const QByteArrayView piece = m_stream->read();
        text += piece;
        m_bytes += piece.size();
        if (piece.endsWith('\n')) {
            text.chop(1);
            break;
        }
        if (piece.isEmpty())
            break;
        if (text.size() > wechat::BillReader::lineBytesMax)
            return failure(Error::Kind::Protocol, u"BILL_MALFORMED"_s, u"a line without end"_s, m_name);
    }
    if (m_bytes > textBytesMax)
        return failure(Error::Kind::Protocol, u"BILL_TOO_LARGE"_s, {}, m_name);
    const int code = m_stream->error();
    if (code == Z_ERRNO)
        return failure(Error::Kind::InvalidInput, u"BILL_FILE_UNREADABLE"_s, {}, m_name);
    if (code != Z_OK && code != Z_STREAM_END)
        return failure(Error::Kind::Protocol, u"BILL_CUT"_s, QString::number(code), m_name);
    if (text.isEmpty() && m_stream->isAtEnd())
        return std::optional<QByteArray>{};
    return std::optional{text};
}

} // namespace saoma
