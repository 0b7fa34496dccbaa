// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httprequestreader.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#endif
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <algorithm>
#include <optional>
#include <string_view>

namespace saoma {
namespace {

namespace http = boost::beast::http;
using Head = http::request<http::string_body>;

constexpr int badRequest = 400;
constexpr int methodNotAllowed = 405;
constexpr int lengthRequired = 411;
constexpr int contentTooLarge = 413;
constexpr int expectationFailed = 417;
constexpr int headTooLarge = 431;
constexpr int notImplemented = 501;
constexpr int versionNotSupported = 505;

constexpr qsizetype lengthDigitsMax = 10;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isOneOf(char c, std::string_view set)
{
    return set.find(c) != std::string_view::npos;
}

std::string_view view(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

/// Origin form without anything that two readers could map to different paths: no `//`, no dot segments, no
/// percent-encoding.
bool isPlainTarget(std::string_view target)
{
    if (target.empty() || target.front() != '/')
        return false;
    const std::string_view path = target.substr(0, target.find('?'));
    if (path.find("//") != path.npos || path.find("/.") != path.npos)
        return false;
    return std::all_of(
        target.begin(), target.end(), [](char c) { return isLetterOrDigit(c) || isOneOf(c, "/?-._~=&,:@"); });
}

bool isHost(std::string_view host)
{
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return isLetterOrDigit(c) || isOneOf(c, ".-_:[]");
    });
}

int startLineRefusal(const Head &head)
{
    if (head.version() != 10 && head.version() != 11)
        return versionNotSupported;
    if (head.method() != http::verb::get && head.method() != http::verb::post)
        return methodNotAllowed;
    return isPlainTarget(view(head.target())) ? 0 : badRequest;
}

int hostRefusal(const Head &head)
{
    const auto count = head.count(http::field::host);
    if (count > 1 || (count == 0 && head.version() == 11))
        return badRequest;
    return count == 0 || isHost(view(head[http::field::host])) ? 0 : badRequest;
}

int encodingRefusal(const Head &head)
{
    if (head.count(http::field::content_length) != 0 || head.version() == 10
        || head.method() != http::verb::post)
        return badRequest;
    // Beast takes a last coding other than chunked for "no body", and the body for the next request.
    const bool chunked = head.count(http::field::transfer_encoding) == 1
        && view(head[http::field::transfer_encoding]) == "chunked";
    return chunked ? 0 : notImplemented;
}

int lengthRefusal(const Head &head, qsizetype bodyBytesMax)
{
    const auto count = head.count(http::field::content_length);
    const bool isPost = head.method() == http::verb::post;
    if (count == 0)
        return isPost ? lengthRequired : 0;
    const std::string_view text = view(head[http::field::content_length]);
    const bool digits = !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
    if (count > 1 || !digits || (text.size() > 1 && text.front() == '0'))
        return badRequest;
    if (qsizetype(text.size()) > lengthDigitsMax)
        return contentTooLarge;
    const qint64 length = QByteArrayView(text.data(), qsizetype(text.size())).toByteArray().toLongLong();
    if (isPost == (length == 0)) // a POST without a body, or a GET with one
        return badRequest;
    return length > bodyBytesMax ? contentTooLarge : 0;
}

int policyRefusal(const Head &head, const HttpLimits &limits)
{
    if (const int status = startLineRefusal(head))
        return status;
    if (std::distance(head.begin(), head.end()) > limits.headersMax)
        return headTooLarge;
    if (const int status = hostRefusal(head))
        return status;
    if (head.count(http::field::expect) != 0)
        return expectationFailed;
    if (head.count(http::field::upgrade) != 0)
        return badRequest;
    if (head.count(http::field::transfer_encoding) != 0)
        return encodingRefusal(head);
    return lengthRefusal(head, limits.bodyBytesMax);
}

int statusOf(const boost::system::error_code &error)
{
    if (error == http::error::body_limit)
        return contentTooLarge;
    if (error == http::error::header_limit)
        return headTooLarge;
    return error == http::error::bad_version ? versionNotSupported : badRequest;
}

} // namespace

struct HttpRequestReader::Parser
{
    explicit Parser(const HttpLimits &limits)
    {
        http.header_limit(
            std::uint32_t(limits.headBytesMax + limits.chunkBytesMax)); // the trailers count too
        http.body_limit(std::uint64_t(limits.bodyBytesMax));
        http.eager(false); // first the head alone, so that the policy sees it before the framing is trusted
    }
    /// Bytes taken; `error` is need_more if the rest has to wait.
    qsizetype put(QByteArrayView bytes, boost::system::error_code &error)
    {
        return qsizetype(http.put(boost::asio::const_buffer(bytes.data(), std::size_t(bytes.size())), error));
    }
    http::request_parser<http::string_body> http;
};

HttpRequestReader::HttpRequestReader(const HttpLimits &limits)
    : m_limits{limits}
{
    reset();
}

HttpRequestReader::~HttpRequestReader() = default;

void HttpRequestReader::reset()
{
    m_parser = std::make_unique<Parser>(m_limits);
    m_request = {};
    m_scanned = 0;
    m_headEnd = -1;
    m_bodyRawBytes = 0;
    m_refusal = 0;
    m_headComplete = false;
    m_keepAlive = false;
}

HttpRequestReader::Step HttpRequestReader::read(QByteArray &buffer)
{
    if (!m_headComplete) {
        const Step step = readHead(buffer);
        if (step != Step::Complete || m_parser->http.is_done())
            return step == Step::Complete ? finish() : step;
    }
    return readBody(buffer);
}

HttpRequestReader::Step HttpRequestReader::refuse(int status)
{
    m_refusal = status;
    return Step::Refused;
}

/// Line ends are CRLF, no line is folded, no control characters: looked at byte by byte as they come, so that
/// a client that never sends a CRLF is refused at once. False if not so. Sets m_headEnd at the empty line.
bool HttpRequestReader::scanHead(QByteArrayView bytes)
{
    for (; m_scanned < bytes.size(); ++m_scanned) {
        const char c = bytes[m_scanned];
        const char before = m_scanned > 0 ? bytes[m_scanned - 1] : '\0';
        const bool afterLine = before == '\n';
        if ((before == '\r') != (c == '\n'))
            return false;
        if (afterLine && (c == ' ' || c == '\t'))
            return false;
        const bool control = (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
        if (control && c != '\r' && c != '\n')
            return false;
        if (c == '\n' && m_scanned >= 3 && bytes[m_scanned - 2] == '\n') {
            m_headEnd = ++m_scanned;
            return true;
        }
    }
    return true;
}

HttpRequestReader::Step HttpRequestReader::readHead(QByteArray &buffer)
{
    const QByteArrayView bounded =
        QByteArrayView(buffer).first(std::min(buffer.size(), m_limits.headBytesMax));
    if (!scanHead(bounded))
        return refuse(badRequest);
    if (m_headEnd < 0)
        return buffer.size() >= m_limits.headBytesMax ? refuse(headTooLarge) : Step::NeedMore;

    boost::system::error_code error;
    const qsizetype taken = m_parser->put(bounded.first(m_headEnd), error);
    if (error)
        return refuse(statusOf(error));
    if (taken != m_headEnd || !m_parser->http.is_header_done()) // the two readings differ
        return refuse(badRequest);
    const Head &head = m_parser->http.get();
    const std::string_view method = view(head.method_string());
    m_request.method = QByteArray(method.data(), qsizetype(method.size()));
    m_request.target = QByteArray(head.target().data(), qsizetype(head.target().size()));
    if (const int status = policyRefusal(head, m_limits))
        return refuse(status);
    m_headComplete = true;
    m_keepAlive = head.keep_alive();
    buffer.remove(0, m_headEnd);
    m_parser->http.eager(true);
    return Step::Complete;
}

HttpRequestReader::Step HttpRequestReader::readBody(QByteArray &buffer)
{
    if (buffer.isEmpty())
        return Step::NeedMore;
    // Beast 1.74 fails an assertion if a last chunk that is also the first arrives in pieces. We want no
    // empty body anyway.
    if (m_parser->http.chunked() && m_bodyRawBytes == 0 && buffer.startsWith('0'))
        return refuse(badRequest);
    boost::system::error_code error;
    const qsizetype taken = m_parser->put(buffer, error);
    if (error && error != http::error::need_more)
        return refuse(statusOf(error));
    m_bodyRawBytes += taken;
    buffer.remove(0, taken);
    // Chunk sizes, extensions and trailers are not part of Beast's body limit.
    const qsizetype waiting = m_parser->http.is_done() ? 0 : buffer.size();
    if (m_bodyRawBytes + waiting > m_limits.bodyBytesMax + m_limits.chunkBytesMax)
        return refuse(contentTooLarge);
    return m_parser->http.is_done() ? finish() : Step::NeedMore;
}

HttpRequestReader::Step HttpRequestReader::finish()
{
    const std::string &body = m_parser->http.get().body();
    m_request.body = QByteArray(body.data(), qsizetype(body.size()));
    const bool isPost = m_parser->http.get().method() == http::verb::post;
    return isPost && m_request.body.isEmpty() ? refuse(badRequest) : Step::Complete; // an empty chunked body
}

} // namespace saoma
