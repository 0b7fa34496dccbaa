// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/evidencetext.h"

#include "core/wechat/xml.h"
#include "ui/text/eventtext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct EvidenceWords
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceWords)
};

/// Nothing that is received may move the text around it.
QString harmless(const QByteArray &bytes)
{
    QStringDecoder decode{QStringConverter::Utf8};
    QString text = decode(bytes);
    if (decode.hasError())
        return QString::fromLatin1(bytes.toHex(' '));
    for (QChar &c : text) {
        if (!c.isPrint() && c != u'\n' && !c.isSurrogate())
            c = u'\ufffd';
    }
    return text;
}

} // namespace

QString messageText(const QByteArray &bytes)
{
    const auto fields = wechat::parseXml(bytes, wechat::XmlLimits::queryAnswer());
    if (!fields)
        return harmless(bytes);
    qsizetype width = 0;
    for (const auto &[name, value] : *fields)
        width = std::max(width, name.size());
    QStringList lines;
    for (const auto &[name, value] : *fields)
        lines.append(QString::fromLatin1(name).leftJustified(width + 2) + harmless(value));
    return lines.join(u'\n');
}

QString evidenceText(const QList<EventRow> &events)
{
    QStringList parts;
    for (const EventRow &event : events) {
        if (event.evidence.isEmpty())
            continue;
        const EventText text = eventText(event);
        //: Over a piece of evidence: time, what happened, who said so, and how many bytes.
        const QString heading =
            EvidenceWords::tr("%1 · %2 · %3 · %n byte(s)", nullptr, int(event.evidence.size()))
                .arg(dayTimeText(event.at), text.what, text.who);
        parts.append(heading + u"\n\n"_s + messageText(event.evidence));
    }
    return parts.join(u"\n\n\n"_s);
}

} // namespace saoma
