// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/system/systemmarks.h"

namespace saoma::test {
namespace {

constexpr const char *markNames[] = {"notice before the answer", "paid by notice", "paid by query",
    "paid late", "double paid", "close race: ORDERPAID", "unified order: ORDERPAID",
    "unified order: ORDERCLOSED", "OUT_TRADE_NO_USED", "close too early", "unknown was paid",
    "unknown was closed", "unknown got its code", "sent again, byte for byte", "request arrived late",
    "second host used", "answer not authentic", "cancelled but paid", "fresh code issued",
    "fresh code: paid instead", "same intent twice", "rejected", "PAYERROR closed", "USERPAYING closed",
    "suspicious", "suspicion lifted", "forged notice refused", "replayed notice accepted again",
    "replayed notice after a restart", "notice ladder climbed", "notice refused by the disk",
    "notice of the other sign type", "counter code paid (mode 1)", "product sold (mode 1)",
    "registered code sold", "void code refused", "scan refused", "scan repeated", "two processes, one order",
    "killed before sending", "killed after sending", "killed before the reply", "all killed", "power cut",
    "power cut in a write", "power cut tore a write", "power cut in recovery",
    "restart with unsettled orders", "charge waited for the questions", "disk full at a charge",
    "storage trouble", "commit uncertain", "clock went back", "sale refused by the clock",
    "sold by the platform's time", "code without time_expire", "given back", "refund notice accepted",
    "refund sent again, byte for byte", "unknown refund was there", "refund refused", "refund taken up again",
    "refund closed by the platform", "refund did not arrive", "such a refund ended", "same refund wish twice",
    "refund of more than is left", "refund too soon", "refund while one is open", "killed around a refund"};
static_assert(std::size(markNames) == std::size_t(systemMarkCount));

} // namespace

QString markName(SystemMark mark)
{
    return QString::fromLatin1(markNames[std::size_t(mark)]);
}

} // namespace saoma::test
