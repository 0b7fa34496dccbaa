// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"

#include <QHostAddress>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QNetworkReply>

#include <optional>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// Never a proxy between two programs on one machine.
class ProxyFactory final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

bool maySendTo(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url));
}

QSslConfiguration tlsConfiguration()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return configuration;
}

QNetworkRequest requestFor(const QUrl &url, const QSslConfiguration &tls)
{
    QNetworkRequest request{url};
    request.setHeader(QNetworkRequest::ContentTypeHeader, "text/xml; charset=utf-8"_ba);
    request.setHeader(QNetworkRequest::UserAgentHeader, "saoma/" SAOMA_VERSION ""_ba);
    request.setRawHeader("Accept"_ba, "text/xml, text/plain"_ba);
    request.setRawHeader(
        "Accept-Encoding"_ba, "identity"_ba); // a cap on what is unpacked would come too late
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setSslConfiguration(tls);
    return request;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT". Date and time apart: together they would be read in the PC's zone, where
/// the hour may not exist.
QDateTime readDate(const QByteArray &header)
{
    constexpr qsizetype length = 29;
    const QString text = QString::fromLatin1(header);
    if (text.size() != length || !text.endsWith(" GMT"_L1))
        return {};
    const QDate date = QLocale::c().toDate(text.mid(5, 11), u"dd MMM yyyy"_s);
    const QTime time = QTime::fromString(text.mid(17, 8), u"HH:mm:ss"_s);
    if (!date.isValid() || !time.isValid())
        return {};
    return {date, time, Qt::UTC};
}

/// Errors that stand for a complete answer with a status of 400 and more; the body is there as always.
bool isStatusError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

bool isConnectError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

/// What we know of one call beside its reply.
struct HttpClient::Exchange
{
    AsyncPromise<HttpAnswer> promise;
    bool wasSent = false;         ///< A byte of the request may have left.
    int sendings = 0;             ///< More than one: a kept-alive connection died under the first.
    std::optional<Error> stopped; ///< Why we aborted it.
};

HttpClient::HttpClient(Clock &clock, QObject *parent, qint64 answerBytesMax)
    : HttpClient{clock, std::nullopt, parent, answerBytesMax}
{
}

HttpClient::HttpClient(
    Clock &clock, std::optional<ClientCertificate> certificate, QObject *parent, qint64 answerBytesMax)
    : QObject{parent},
      m_clock{clock},
      m_answerBytesMax{answerBytesMax},
      m_tls{tlsConfiguration()}
{
    if (certificate) {
        m_tls.setLocalCertificateChain(QList{certificate->certificate} + certificate->chain);
        m_tls.setPrivateKey(certificate->key);
    }
    m_network.setProxyFactory(new ProxyFactory); // the manager takes it
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

HttpClient::~HttpClient()
{
    abortAll();
}

Async<HttpAnswer> HttpClient::post(const QUrl &url, const QByteArray &body, Clock::Duration deadline)
{
    if (!maySendTo(url)) {
        return Async<HttpAnswer>::ready(failure(Error::Kind::InvalidInput, u"INSECURE_URL"_s,
            u"plain http is for loopback only"_s, url.toString(QUrl::RemoveUserInfo)));
    }
    const auto exchange = std::make_shared<Exchange>();
    QNetworkReply *reply = m_network.post(requestFor(url, m_tls), body);
    m_pending.insert(reply);
    watch(reply, exchange, deadline);
    return exchange->promise.async();
}

void HttpClient::watch(
    QNetworkReply *reply, const std::shared_ptr<Exchange> &exchange, Clock::Duration deadline)
{
    const auto stop = [reply, exchange](Error::Kind kind, const QString &code) {
        exchange->stopped = Error{kind, code, {}, {}};
        reply->abort(); // emits finished()
    };
    const auto checkSize = [this, reply, stop] {
        const qint64 announced = reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (std::max(announced, reply->bytesAvailable()) > m_answerBytesMax && reply->isRunning())
            stop(Error::Kind::Network, u"TOO_LARGE"_s);
    };
    connect(reply, &QNetworkReply::requestSent, this, [exchange] {
        exchange->wasSent = true;
        ++exchange->sendings;
    });
    connect(reply, &QNetworkReply::uploadProgress, this,
        [exchange](qint64 sent) { exchange->wasSent = exchange->wasSent || sent > 0; });
    connect(reply, &QNetworkReply::metaDataChanged, this, checkSize);
    connect(reply, &QNetworkReply::readyRead, this, checkSize);
    connect(reply, &QNetworkReply::finished, this, [this, reply, exchange] { finish(reply, *exchange); });
    m_clock.callAfter(deadline, reply, [reply, stop] {
        if (reply->isRunning())
            stop(Error::Kind::Network, u"TIMEOUT"_s);
    });
    exchange->promise.onCancel([pending = QPointer(reply), stop] {
        if (pending && pending->isRunning())
            stop(Error::Kind::Cancelled, u"CANCELLED"_s);
    });
}

void HttpClient::finish(QNetworkReply *reply, const Exchange &exchange)
{
    m_pending.remove(reply);
    reply->deleteLater();
    const QString host = reply->url().host();
    const auto fail = [&](const QString &code) {
        exchange.promise.finish(failure(Error::Kind::Network, code, reply->errorString(), host));
    };
    if (exchange.stopped) {
        exchange.promise.finish(failure(exchange.stopped->kind, exchange.stopped->code, {}, host));
        return;
    }
    if (reply->error() == QNetworkReply::OperationCanceledError) { // this object is going
        exchange.promise.finish(failure(Error::Kind::Cancelled, u"CANCELLED"_s, {}, host));
        return;
    }
    if (isConnectError(reply->error()) && !exchange.wasSent)
        return fail(u"CONNECT_FAILED"_s);

    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply->readAll();
    const QVariant length = reply->header(QNetworkRequest::ContentLengthHeader);
    const bool isWhole = !length.isValid() || length.toLongLong() == body.size();
    if (body.size() > m_answerBytesMax)
        return fail(u"TOO_LARGE"_s);
    if (status == 0 || !isWhole || !isStatusError(reply->error()))
        return fail(u"INCOMPLETE"_s);
    exchange.promise.finish(
        HttpAnswer{status, body, readDate(reply->rawHeader("Date"_ba)), exchange.sendings > 1});
}

void HttpClient::warmUp(const QUrl &url)
{
    // Plain http is loopback, where connecting costs nothing (and Qt would open a connection that only
    // requests with HTTP/2 allowed may use).
    if (maySendTo(url) && url.scheme() == "https"_L1)
        m_network.connectToHostEncrypted(url.host(), quint16(url.port(443)), m_tls);
}

void HttpClient::abortAll()
{
    const QSet<QNetworkReply *> pending = m_pending; // abort() takes each out of the set
    for (QNetworkReply *reply : pending)
        reply->abort();
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace saoma
