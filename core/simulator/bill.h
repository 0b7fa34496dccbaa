// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/platformorder.h"
#include "core/simulator/platformrefund.h"

#include <QDate>
#include <QList>
#include <QString>

namespace saoma::simulator {

/// Something that a bill says and the books do not, or the other way round: what a reconciliation is to find.
struct BillFlaw
{
    enum class Kind {
        LeftOut,     ///< The order's payment is not in it.
        MadeUp,      ///< A payment of an order with this number, which nobody made.
        OtherAmount, ///< A fen more.
        Twice,       ///< The line stands there twice.
        OtherNumber, ///< Another transaction.
        OtherCharge, ///< A yuan more of charge.
        LyingTotal,  ///< The summary has a fen more than the lines; the number is not looked at.
    };
    Kind kind = Kind::LeftOut;
    QByteArray outTradeNo; ///< Or a refund's out_refund_no.
};

/// "left_out", "made_up", …
[[nodiscard]] QString billFlawName(BillFlaw::Kind kind);
[[nodiscard]] std::optional<BillFlaw::Kind> billFlawFromName(const QString &name);

/// The bill of a Beijing day, in the columns of today's ALL bill: every order of that merchant that was paid
/// then, with what it keeps (0.60 %), and every refund that was accepted then. Empty if there is none: the
/// platform says so in XML then. Manual: v2 downloadbill.
[[nodiscard]] QByteArray writeBill(const QList<Order> &orders, const QList<Refund> &refunds,
    const QByteArray &mchId, QDate day, const QList<BillFlaw> &flaws);

/// `text` as a gzip file.
[[nodiscard]] QByteArray gzipped(const QByteArray &text);

} // namespace saoma::simulator
