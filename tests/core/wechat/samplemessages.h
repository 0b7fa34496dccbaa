// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wechat/signing.h"
#include "core/wechat/xml.h"

namespace saoma::test {

inline constexpr QByteArrayView sampleKey = "0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0u";
inline constexpr QByteArrayView foreignKey = "zZ9yX8wV7uT6sR5qP4oN3mL2kJ1iH0gF";

inline wechat::Merchant sampleMerchant(wechat::SignType type, QByteArrayView key = sampleKey)
{
    return {"wx00000000000000aa", "1900000001", type, SecretBytes{key}};
}

/// `fields` signed with `key` and written as XML.
inline QByteArray signedXml(wechat::Fields fields, wechat::SignType type, QByteArrayView key = sampleKey)
{
    wechat::addSign(fields, type, SecretBytes{key});
    return wechat::writeXml(fields);
}

inline wechat::Fields answerFields()
{
    return {{"return_code", "SUCCESS"}, {"return_msg", "OK"}, {"appid", "wx00000000000000aa"},
        {"mch_id", "1900000001"}, {"nonce_str", "aPlatformNonce16"}, {"result_code", "SUCCESS"}};
}

inline wechat::Fields paymentFields()
{
    wechat::Fields fields = answerFields();
    fields.insert({{"attach", "desk-1"}, {"bank_type", "CFT"}, {"cash_fee", "1"}, {"fee_type", "CNY"},
        {"is_subscribe", "N"}, {"openid", "oAAAAAAAAAAAAAAAAAAAAAAAAAAA"}, {"out_trade_no", "A1ORDER0001"},
        {"time_end", "20260101120000"}, {"total_fee", "1"}, {"trade_type", "NATIVE"},
        {"transaction_id", "4200000000202601010000000001"}});
    return fields;
}

inline wechat::Fields queryFields()
{
    wechat::Fields fields = paymentFields();
    fields.insert({{"trade_state", "SUCCESS"}, {"trade_state_desc", "支付成功"}});
    return fields;
}

inline wechat::Fields prepayFields()
{
    wechat::Fields fields = answerFields();
    fields.insert({{"trade_type", "NATIVE"}, {"prepay_id", "wx20260101120000aaaa"},
        {"code_url", "weixin://wxpay/bizpayurl?pr=AbCdEf1"}});
    return fields;
}

inline wechat::Fields refusalFields(const QByteArray &errCode)
{
    wechat::Fields fields = answerFields();
    fields.insert_or_assign("result_code", "FAIL");
    fields.insert({{"err_code", errCode}, {"err_code_des", "说明"}});
    return fields;
}

inline wechat::Fields scanFields()
{
    return {{"appid", "wx00000000000000aa"}, {"mch_id", "1900000001"}, {"is_subscribe", "Y"},
        {"nonce_str", "scanNonce0000001"}, {"openid", "oAAAAAAAAAAAAAAAAAAAAAAAAAAA"},
        {"product_id", "tea-01"}};
}

} // namespace saoma::test
