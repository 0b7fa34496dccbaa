// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/xml.h"

#include "core/base/plantedbug.h"
#include "core/wechat/text.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

#include <optional>

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr QByteArrayView cdataOpen = "<![CDATA[";
constexpr QByteArrayView cdataClose = "]]>";

tl::unexpected<Error> refusedXml(QString code, QString detail)
{
    return failure(Error::Kind::Protocol, std::move(code), std::move(detail));
}

bool isXmlBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Looks at the raw bytes before any XML code does: the reader behind it never sees a DOCTYPE, a comment, an
/// instruction, an attribute, a declaration of another encoding, or CDATA beside anything else.
class RawScan final
{
public:
    RawScan(QByteArrayView bytes, XmlLimits limits)
        : m_bytes{bytes},
          m_limits{limits}
    {
    }

    Result<> run()
    {
        if (m_bytes.size() > m_limits.bytesMax)
            return refusedXml(u"XML_TOO_LARGE"_s, u"too many bytes"_s);
        for (m_at = m_bytes.indexOf('<'); m_at >= 0; m_at = m_bytes.indexOf('<', m_at)) {
            const Result<> step = m_bytes.sliced(m_at).startsWith(cdataOpen) ? cdata() : tag();
            if (!step)
                return step;
        }
        return {};
    }

private:
    /// Alone between a start tag and an end tag, nothing on either side.
    Result<> cdata()
    {
        if (m_at != m_afterStartTag)
            return refusedXml(u"XML_FORBIDDEN"_s, u"CDATA beside something else"_s);
        const qsizetype close = m_bytes.indexOf(cdataClose, m_at);
        if (close < 0)
            return refusedXml(u"XML_MALFORMED"_s, u"CDATA without an end"_s);
        m_at = close + cdataClose.size();
        if (!m_bytes.sliced(m_at).startsWith("</"))
            return refusedXml(u"XML_FORBIDDEN"_s, u"CDATA beside something else"_s);
        return {};
    }

    /// `<name>`, `</name>` or `<name/>`, blanks allowed behind the name.
    Result<> tag()
    {
        const qsizetype close = m_bytes.indexOf('>', m_at);
        if (close < 0)
            return refusedXml(u"XML_MALFORMED"_s, u"tag without an end"_s);
        QByteArrayView inside = m_bytes.sliced(m_at + 1, close - m_at - 1);
        const bool isEnd = inside.startsWith('/');
        const bool isEmpty = !isEnd && inside.endsWith('/');
        inside = isEnd ? inside.sliced(1) : isEmpty ? inside.chopped(1) : inside;
        while (!inside.isEmpty() && isXmlBlank(inside.back()))
            inside.chop(1);
        if (!isElementName(inside))
            return refusedXml(u"XML_FORBIDDEN"_s, u"not a plain tag"_s);
        if (!isEnd && m_tags++ > m_limits.fieldsMax) // the root is one more
            return refusedXml(u"XML_TOO_LARGE"_s, u"too many fields"_s);
        m_at = close + 1;
        m_afterStartTag = isEnd || isEmpty ? -1 : m_at;
        return {};
    }

    QByteArrayView m_bytes;
    XmlLimits m_limits;
    qsizetype m_at = 0;
    qsizetype m_afterStartTag = -1;
    qsizetype m_tags = 0;
};

Result<QString> decodeStrictly(QByteArrayView bytes)
{
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return refusedXml(u"XML_NOT_UTF8"_s, {});
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        return refusedXml(u"XML_FORBIDDEN"_s, u"byte order mark"_s);
    return text;
}

tl::unexpected<Error> unreadable(const QXmlStreamReader &reader)
{
    return reader.hasError() ? refusedXml(u"XML_MALFORMED"_s, reader.errorString())
                             : refusedXml(u"XML_FORBIDDEN"_s, u"nested elements or text between them"_s);
}

/// The text of the element that was just entered; leaves it.
std::optional<QString> readLeaf(QXmlStreamReader &reader)
{
    QString text;
    while (reader.readNext() == QXmlStreamReader::Characters)
        text += reader.text();
    return reader.isEndElement() ? std::optional(text) : std::nullopt;
}

Result<Fields> readFields(QXmlStreamReader &reader, QByteArrayView root)
{
    if (reader.readNext() != QXmlStreamReader::StartDocument
        || reader.readNext() != QXmlStreamReader::StartElement)
        return unreadable(reader);
    if (reader.qualifiedName() != QLatin1StringView(root))
        return refusedXml(u"XML_FORBIDDEN"_s, u"another root element"_s);
    Fields fields;
    while (reader.readNext() != QXmlStreamReader::EndElement) {
        if (reader.isWhitespace() && !reader.isCDATA())
            continue;
        if (!reader.isStartElement())
            return unreadable(reader);
        const QByteArray name = reader.qualifiedName().toLatin1();
        const std::optional<QString> text = readLeaf(reader);
        if (!text)
            return unreadable(reader);
        if (isPlanted(PlantedBug::LastDuplicateWins))
            fields.erase(name);
        if (!fields.emplace(name, text->toUtf8()).second)
            return refusedXml(u"XML_DUPLICATE"_s, QString::fromLatin1(name));
    }
    if (reader.readNext() != QXmlStreamReader::EndDocument || reader.hasError())
        return unreadable(reader);
    return fields;
}

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '\r':
            out += "&#13;"; // a reader would turn it into a line feed
            break;
        default:
            out += c;
        }
    }
}

} // namespace

Result<Fields> parseXml(QByteArrayView bytes, XmlLimits limits, QByteArrayView root)
{
    return RawScan(bytes, limits)
        .run()
        .and_then([&] { return decodeStrictly(bytes); })
        .and_then([&](const QString &text) {
            QXmlStreamReader reader(text);
            reader.setNamespaceProcessing(false);
            return readFields(reader, root);
        });
}

QByteArray writeXml(const Fields &fields)
{
    QByteArray out = "<xml>";
    for (const auto &[name, text] : fields) {
        out += '<' + name + '>';
        appendEscaped(out, text);
        out += "</" + name + '>';
    }
    return out + "</xml>";
}

} // namespace saoma::wechat
