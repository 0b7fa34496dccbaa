// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/answer.h"

#include "core/base/plantedbug.h"
#include "core/wechat/errorcode.h"
#include "core/wechat/signing.h"
#include "core/wechat/text.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {
namespace {

constexpr qsizetype foreignTextMax = 256; // return_msg and err_code_des are 128 by the manual

QString foreignText(const QByteArray &text)
{
    return QString::fromUtf8(cutUtf8(text, foreignTextMax));
}

tl::unexpected<Error> communicationFailed(const Fields &fields)
{
    const QByteArray message = value(fields, "return_msg");
    const QByteArray text =
        message.isEmpty() ? value(fields, "retmsg") : message; // the test system's spelling
    return failure(Error::Kind::Protocol, u"COMMUNICATION_FAIL"_s, foreignText(text));
}

tl::unexpected<Error> refusedByPlatform(const Fields &fields)
{
    const QByteArray code = value(fields, "err_code");
    if (!consistsOf(code, 1, 64, isVisible))
        return failure(
            Error::Kind::Protocol, u"ERR_CODE_MISSING"_s, foreignText(value(fields, "err_code_des")));
    const Reaction reaction = reactionTo(code);
    const bool undecided = reaction == Reaction::Repeat || reaction == Reaction::Wait;
    return failure(undecided ? Error::Kind::Pending : Error::Kind::Rejected, QString::fromLatin1(code),
        foreignText(value(fields, "err_code_des")));
}

} // namespace

Result<Fields> readAnswer(QByteArrayView bytes, const Merchant &merchant, SignType type, XmlLimits limits)
{
    Result<Fields> fields = parseXml(bytes, limits);
    if (!fields)
        return fields;
    if (value(*fields, "return_code") != "SUCCESS")
        return communicationFailed(*fields);
    if (const Result<> authentic = authenticate(*fields, type, merchant);
        !authentic && !isPlanted(PlantedBug::AnswerNotVerified))
        return tl::unexpected(authentic.error());
    const QByteArray result = value(*fields, "result_code");
    if (result == "FAIL")
        return refusedByPlatform(*fields);
    if (result != "SUCCESS")
        return failure(Error::Kind::Protocol, u"RESULT_MISSING"_s);
    return fields;
}

} // namespace saoma::wechat
