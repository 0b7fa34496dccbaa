// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wechat/downloadbill.h"

#include "core/wechat/request.h"

using namespace Qt::StringLiterals;

namespace saoma::wechat {

QByteArray encodeDownloadBill(QDate day, const Merchant &merchant, QByteArray nonceStr)
{
    return writeRequest({{"bill_date"_ba, day.toString(u"yyyyMMdd").toLatin1()}, {"bill_type"_ba, "ALL"_ba},
                            {"tar_type"_ba, "GZIP"_ba}},
        merchant, merchant.signType, std::move(nonceStr));
}

} // namespace saoma::wechat
