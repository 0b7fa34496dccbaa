// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalog/codeid.h"
#include "core/catalog/product.h"
#include "core/ledger/ledger.h"
#include "core/wechat/merchant.h"

#include <memory>

namespace saoma {

/// A product's code as it goes onto paper.
struct PrintedCode
{
    Product product; ///< As the card shows it.
    int copies = 1;
    QByteArray code; ///< `weixin://wxpay/bizpayurl?…`, whose product_id is writeCodeId().
};

/// What leaves the shop's printer together.
struct PrintedSheet
{
    QString sheet; ///< From Register::freshSheet().
    QString form;  ///< The template's name.
    QList<PrintedCode> codes;
};

/// Why a code on paper ought to be replaced.
enum class Outdated {
    Key,     ///< It was signed for another merchant or with another key: WeChat does not open it.
    Removed, ///< The product is off sale: whoever scans it is refused.
    Price,   ///< The card shows another one than is charged.
    Name,
    Unit,
};

/// A code that is on paper somewhere.
struct RegisteredCode
{
    enum class Standing {
        Valid,
        Void,       ///< Whoever scans it is refused.
        NotPrinted, ///< Entered, and then the file or the printer failed: it is on no paper, and void.
    };
    QString sheet;
    Product printed; ///< Id, name, price and unit as the card shows them.
    int copies = 1;
    QString form;
    QDateTime at; ///< UTC.
    QByteArray code;
    Standing standing = Standing::Valid;
    QList<Outdated> outdated; ///< In the order above; of a void one, nothing.
    bool isReplaced = false;  ///< It is outdated, and a later code of this product is not.
};

/// Which codes are on paper: events of their products in the ledger, `code_printed` and `code_void`, covered
/// by its chain, backup and check. The references must outlive the register.
class Register final
{
public:
    Register(Ledger &ledger, const Clock &clock);

    /// An id that no sheet has, for a sheet that is about to be made. It is random, so that copies of a
    /// ledger on several desks do not take the same. `random` is used at once.
    Async<QString> freshSheet(Random &random);

    /// Records the codes of a sheet, all or none, before they appear on paper: so no paper is without a
    /// record, and what could not be printed after all is to be told by voidSheet(). Errors: Rejected
    /// SHEET_TAKEN (another sheet got the id meanwhile: make it anew), PRODUCT_NOT_FOUND; Storage.
    Async<void> enter(const PrintedSheet &sheet);

    enum class Void {
        Wanted,
        NotPrinted, ///< It never came onto paper.
    };
    /// Voids what still stands of a sheet and gives how many codes that were. Errors: Rejected
    /// SHEET_NOT_FOUND; Storage.
    Async<int> voidSheet(const QString &sheet, Void why = Void::Wanted);

    /// Voids one code of a sheet; 0 if it was void. Errors: Rejected CODE_NOT_FOUND; Storage.
    Async<int> voidCode(const CodeId &code);

    /// All, oldest first. Without a merchant nothing is said about keys.
    Async<QList<RegisteredCode>> codes(std::shared_ptr<const wechat::Merchant> merchant);

private:
    Ledger &m_ledger;
    const Clock &m_clock;
};

/// What the codes of one sheet have in common.
struct RegisteredSheet
{
    QString sheet;
    QString form;
    QDateTime at;
    int products = 0;
    int copies = 0;
    int valid = 0;    ///< Products whose code is.
    int outdated = 0; ///< Of those.
    RegisteredCode::Standing standing =
        RegisteredCode::Standing::Valid; ///< Of the last code that is not valid.
};

/// Newest first.
[[nodiscard]] QList<RegisteredSheet> sheetsOf(const QList<RegisteredCode> &codes);

/// A product that needs a new code.
struct Reprint
{
    QString productId;
    int copies = 1; ///< As many as there are on paper, on all sheets together.

    friend bool operator==(const Reprint &, const Reprint &) = default;
};

/// Those on sale with an outdated code on paper that nothing has replaced, the oldest first.
[[nodiscard]] QList<Reprint> productsToReprint(const QList<RegisteredCode> &codes);

/// The codes whose small print ("latte-7K2A") somebody has typed: in any case, O for 0, I or L for 1. If one
/// of them is exactly that, it alone.
[[nodiscard]] QList<CodeId> codesTypedAs(const QList<RegisteredCode> &codes, QStringView typed);

/// What is on paper and void in one state of a ledger, and sells by another one: void codes that a ledger put
/// back from an earlier time knows nothing of.
[[nodiscard]] QList<RegisteredCode> revivedCodes(
    const QList<RegisteredCode> &before, const QList<RegisteredCode> &after);

// Inside a transaction or a reading: one question each.
/// As Register::codes().
[[nodiscard]] Result<QList<RegisteredCode>> registeredCodes(
    SqliteConnection &connection, std::shared_ptr<const wechat::Merchant> merchant = {});
[[nodiscard]] Result<bool> isRegistered(SqliteConnection &connection, const CodeId &code);
[[nodiscard]] Result<bool> isVoid(SqliteConnection &connection, const CodeId &code);

} // namespace saoma
