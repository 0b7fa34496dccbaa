// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/request.h"

#include "core/wechat/signing.h"
#include "core/wechat/xml.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {

QByteArray writeRequest(Fields fields, const Merchant &merchant, SignType type, QByteArray nonceStr)
{
    fields.insert_or_assign("appid"_ba, merchant.appId);
    fields.insert_or_assign("mch_id"_ba, merchant.mchId);
    fields.insert_or_assign("nonce_str"_ba, std::move(nonceStr));
    fields.insert_or_assign("sign_type"_ba, signTypeName(type));
    addSign(fields, type, merchant.apiKey);
    return writeXml(fields);
}

SignType signTypeOf(QByteArrayView request)
{
    const Result<Fields> fields = parseXml(request);
    return fields ? signTypeFromName(value(*fields, "sign_type")).value_or(SignType::Md5) : SignType::Md5;
}

} // namespace saoma::wechat
