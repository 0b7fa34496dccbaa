// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/register.h"

#include "core/ledger/sqliteconnection.h"
#include "core/wechat/nativeurl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr auto printedKind = "code_printed"_L1;
constexpr auto voidKind = "code_void"_L1;
constexpr auto notPrinted = "not_printed"_L1;

/// Sorted by name and without blanks, so that the same is always written the same.
QString detailOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString detailOf(const PrintedSheet &sheet, const PrintedCode &code)
{
    return detailOf({{u"code"_s, QString::fromLatin1(code.code)}, {u"copies"_s, code.copies},
        {u"name"_s, code.product.name}, {u"price"_s, qint64{code.product.price.fen()}},
        {u"sheet"_s, sheet.sheet}, {u"template"_s, sheet.form}, {u"unit"_s, code.product.unit}});
}

Result<bool> isThere(SqliteConnection &connection, const QString &sql, const QVariantList &values)
{
    return connection.number(u"SELECT EXISTS ("_s + sql + u')', values).map([](qint64 n) { return n != 0; });
}

Result<bool> hasEvent(SqliteConnection &connection, const CodeId &code, QLatin1StringView kind)
{
    return isThere(connection,
        u"SELECT 1 FROM event WHERE product_id = ? AND kind = '"_s + kind
            + u"' AND json_extract(detail, '$.sheet') = ?"_s,
        {sqlText(code.productId), sqlText(code.sheet)});
}

Result<bool> hasProduct(SqliteConnection &connection, const QString &id)
{
    return isThere(connection, u"SELECT 1 FROM product WHERE id = ?"_s, {sqlText(id)});
}

Result<> enterCode(LedgerStore &store, SqliteConnection &connection, const PrintedSheet &sheet,
    const PrintedCode &code, const QDateTime &now)
{
    const CodeId id{code.product.id, sheet.sheet};
    const auto text = writeCodeId(id);
    if (!text)
        return tl::unexpected(text.error());
    Q_ASSERT(code.code.contains(QByteArray{"product_id=" + text->toLatin1() + '&'}));
    const auto product = hasProduct(connection, id.productId);
    const auto other = hasProduct(connection, *text); // its own code would say the same
    const auto registered = isRegistered(connection, id);
    for (const auto *answer : {&product, &other, &registered})
        if (!*answer)
            return tl::unexpected(answer->error());
    if (!*product)
        return failure(Error::Kind::Rejected, u"PRODUCT_NOT_FOUND"_s, {}, id.productId);
    if (*other || *registered)
        return failure(Error::Kind::Rejected, u"SHEET_TAKEN"_s, {}, sheet.sheet);
    return store.recordProduct(id.productId, printedKind, now, detailOf(sheet, code));
}

/// 1 if it was not void yet.
Result<int> voidStanding(LedgerStore &store, SqliteConnection &connection, const CodeId &code,
    Register::Void why, const QDateTime &now)
{
    const auto already = isVoid(connection, code);
    if (!already)
        return tl::unexpected(already.error());
    if (*already)
        return 0;
    QJsonObject detail{{u"sheet"_s, code.sheet}};
    if (why == Register::Void::NotPrinted)
        detail.insert(u"reason"_s, notPrinted);
    const auto recorded = store.recordProduct(code.productId, voidKind, now, detailOf(detail));
    return recorded ? Result<int>{1} : tl::unexpected(recorded.error());
}

Result<QStringList> productsOfSheet(SqliteConnection &connection, const QString &sheet)
{
    return connection.all<QString>(u"SELECT product_id FROM event WHERE product_id IS NOT NULL AND kind = '"_s
            + printedKind + u"' AND json_extract(detail, '$.sheet') = ? ORDER BY id"_s,
        {sqlText(sheet)}, [](const SqliteRow &row) -> Result<QString> { return row.text(0); });
}

/// The register as the events tell it, one after the other.
class Reading final
{
public:
    explicit Reading(std::shared_ptr<const wechat::Merchant> merchant)
        : m_merchant{std::move(merchant)}
    {
    }
    [[nodiscard]] Result<QList<RegisteredCode>> read(SqliteConnection &connection)
    {
        const auto read = connection.all<bool>(
            u"SELECT e.product_id, e.at, e.kind, e.detail, p.name, p.price, p.unit, p.active FROM event e "
            u"JOIN product p ON p.id = e.product_id WHERE e.product_id IS NOT NULL AND e.kind IN ('"_s
                + printedKind + u"', '"_s + voidKind + u"') ORDER BY e.id"_s,
            {}, [&](const SqliteRow &row) -> Result<bool> {
                if (add(row))
                    return true;
                return failure(Error::Kind::Storage, u"LEDGER_DAMAGED"_s,
                    u"unreadable printed code of "_s + row.text(0), connection.path());
            });
        if (!read)
            return tl::unexpected(read.error());
        markReplaced();
        return std::move(m_codes);
    }

private:
    [[nodiscard]] bool add(const SqliteRow &row)
    {
        const QJsonObject detail = QJsonDocument::fromJson(row.bytes(3)).object();
        RegisteredCode code;
        code.sheet = detail[u"sheet"_s].toString();
        code.printed.id = row.text(0);
        if (row.text(2) == voidKind)
            return markVoid(code.printed.id + u'-' + code.sheet, detail);
        const auto price = Money::fromFen(detail[u"price"_s].toInteger(-1));
        if (!price || code.sheet.isEmpty())
            return false;
        code.printed.name = detail[u"name"_s].toString();
        code.printed.price = *price;
        code.printed.unit = detail[u"unit"_s].toString();
        code.copies = detail[u"copies"_s].toInt();
        code.form = detail[u"template"_s].toString();
        code.at = QDateTime::fromMSecsSinceEpoch(row.number(1), Qt::UTC);
        code.code = detail[u"code"_s].toString().toLatin1();
        judge(code, row);
        m_places.insert(code.printed.id + u'-' + code.sheet, m_codes.size());
        m_codes.append(code);
        return true;
    }
    [[nodiscard]] bool markVoid(const QString &id, const QJsonObject &detail)
    {
        const auto place = m_places.constFind(id);
        if (place == m_places.constEnd())
            return false;
        RegisteredCode &code = m_codes[*place];
        code.standing = detail[u"reason"_s].toString() == notPrinted ? RegisteredCode::Standing::NotPrinted
                                                                     : RegisteredCode::Standing::Void;
        code.outdated.clear();
        return true;
    }
    void judge(RegisteredCode &code, const SqliteRow &row) const
    {
        const auto addIf = [&code](bool isSo, Outdated why) {
            if (isSo)
                code.outdated.append(why);
        };
        addIf(m_merchant && !wechat::readNativeUrl(code.code, *m_merchant), Outdated::Key);
        addIf(row.number(7) == 0, Outdated::Removed);
        addIf(row.number(5) != code.printed.price.fen(), Outdated::Price);
        addIf(row.text(4) != code.printed.name, Outdated::Name);
        addIf(row.text(6) != code.printed.unit, Outdated::Unit);
    }
    void markReplaced()
    {
        QSet<QString> good;
        for (auto code = m_codes.rbegin(); code != m_codes.rend(); ++code) {
            if (code->standing != RegisteredCode::Standing::Valid)
                continue;
            if (code->outdated.isEmpty())
                good.insert(code->printed.id);
            else
                code->isReplaced = good.contains(code->printed.id);
        }
    }

    std::shared_ptr<const wechat::Merchant> m_merchant;
    QList<RegisteredCode> m_codes;
    QHash<QString, qsizetype> m_places; ///< By product and sheet.
};

} // namespace

Register::Register(Ledger &ledger, const Clock &clock)
    : m_ledger{ledger},
      m_clock{clock}
{
}

Async<QString> Register::freshSheet(Random &random)
{
    constexpr int triesPerSize = 8; // the short ones fail together only when most of them are taken
    QStringList candidates;
    for (qsizetype size = sheetIdSizeMin; size <= sheetIdSizeMax; ++size)
        for (int i = 0; i < triesPerSize; ++i)
            candidates.append(freshSheetId(random, size));
    return m_ledger.read<QString>([candidates](const LedgerReader &reader) -> Result<QString> {
        const auto taken = reader.connection().all<QString>(
            u"SELECT DISTINCT json_extract(detail, '$.sheet') FROM event WHERE product_id IS NOT NULL AND kind = '"_s
                + printedKind + u'\'',
            {}, [](const SqliteRow &row) -> Result<QString> { return row.text(0); });
        if (!taken)
            return tl::unexpected(taken.error());
        for (const QString &candidate : candidates)
            if (!taken->contains(candidate))
                return candidate;
        return failure(Error::Kind::Rejected, u"SHEET_TAKEN"_s, {}, candidates.last());
    });
}

Async<void> Register::enter(const PrintedSheet &sheet)
{
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<void>([sheet, now](LedgerStore &store) {
        return store.transaction([&](SqliteConnection &connection) -> Result<> {
            for (const PrintedCode &code : sheet.codes)
                if (const auto entered = enterCode(store, connection, sheet, code, now); !entered)
                    return entered;
            return {};
        });
    });
}

Async<int> Register::voidSheet(const QString &sheet, Void why)
{
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<int>([sheet, why, now](LedgerStore &store) -> Result<int> {
        int count = 0;
        const auto done = store.transaction([&](SqliteConnection &connection) -> Result<> {
            count = 0;
            const auto products = productsOfSheet(connection, sheet);
            if (!products)
                return tl::unexpected(products.error());
            if (products->isEmpty())
                return failure(Error::Kind::Rejected, u"SHEET_NOT_FOUND"_s, {}, sheet);
            for (const QString &product : *products) {
                const auto voided = voidStanding(store, connection, {product, sheet}, why, now);
                if (!voided)
                    return tl::unexpected(voided.error());
                count += *voided;
            }
            return {};
        });
        return done ? Result<int>{count} : tl::unexpected(done.error());
    });
}

Async<int> Register::voidCode(const CodeId &code)
{
    const QDateTime now = m_clock.utcNow();
    return m_ledger.write<int>([code, now](LedgerStore &store) -> Result<int> {
        Result<int> count;
        const auto done = store.transaction([&](SqliteConnection &connection) -> Result<> {
            const auto registered = isRegistered(connection, code);
            if (!registered)
                return tl::unexpected(registered.error());
            if (!*registered)
                return failure(Error::Kind::Rejected, u"CODE_NOT_FOUND"_s, {},
                    writeCodeId(code).value_or(code.productId));
            count = voidStanding(store, connection, code, Void::Wanted, now);
            return count ? Result<>{} : tl::unexpected(count.error());
        });
        return done ? count : tl::unexpected(done.error());
    });
}

Async<QList<RegisteredCode>> Register::codes(std::shared_ptr<const wechat::Merchant> merchant)
{
    return m_ledger.read<QList<RegisteredCode>>(
        [merchant](const LedgerReader &reader) { return registeredCodes(reader.connection(), merchant); });
}

QList<RegisteredSheet> sheetsOf(const QList<RegisteredCode> &codes)
{
    QList<RegisteredSheet> sheets;
    QHash<QString, qsizetype> places;
    for (const RegisteredCode &code : codes) {
        const auto place = places.constFind(code.sheet);
        if (place == places.constEnd()) {
            places.insert(code.sheet, sheets.size());
            sheets.append({code.sheet, code.form, code.at});
        }
        RegisteredSheet &sheet = sheets[places.value(code.sheet)];
        ++sheet.products;
        sheet.copies += code.copies;
        const bool isValid = code.standing == RegisteredCode::Standing::Valid;
        sheet.valid += isValid ? 1 : 0;
        sheet.outdated += code.outdated.isEmpty() ? 0 : 1;
        if (!isValid)
            sheet.standing = code.standing;
    }
    std::reverse(sheets.begin(), sheets.end());
    return sheets;
}

QList<Reprint> productsToReprint(const QList<RegisteredCode> &codes)
{
    QList<Reprint> wanted;
    QHash<QString, qsizetype> places;
    for (const RegisteredCode &code : codes) {
        const bool isWanted =
            !code.outdated.isEmpty() && !code.isReplaced && !code.outdated.contains(Outdated::Removed);
        if (!isWanted)
            continue;
        const auto place = places.constFind(code.printed.id);
        if (place != places.constEnd()) {
            wanted[*place].copies += code.copies;
            continue;
        }
        places.insert(code.printed.id, wanted.size());
        wanted.append({code.printed.id, code.copies});
    }
    return wanted;
}

QList<CodeId> codesTypedAs(const QList<RegisteredCode> &codes, QStringView typed)
{
    const auto likened = [](QStringView text) {
        return text.trimmed()
            .toString()
            .toUpper()
            .replace(u'O', u'0')
            .replace(u'I', u'1')
            .replace(u'L', u'1');
    };
    const QString wanted = likened(typed);
    QList<CodeId> meant;
    for (const RegisteredCode &code : codes) {
        const CodeId id{code.printed.id, code.sheet};
        const QString text = writeCodeId(id).value_or(QString{});
        if (text == typed.trimmed())
            return {id};
        if (likened(text) == wanted)
            meant.append(id);
    }
    return meant;
}

QList<RegisteredCode> revivedCodes(const QList<RegisteredCode> &before, const QList<RegisteredCode> &after)
{
    QSet<QString> over;
    const auto nameOf = [](const RegisteredCode &code) -> QString {
        return code.printed.id + u'-' + code.sheet;
    };
    for (const RegisteredCode &code : after)
        if (code.standing != RegisteredCode::Standing::Valid)
            over.insert(nameOf(code));
    QList<RegisteredCode> revived;
    for (const RegisteredCode &code : before) // one that `after` does not have sells, too
        if (code.standing == RegisteredCode::Standing::Void && !over.contains(nameOf(code)))
            revived.append(code);
    return revived;
}

Result<QList<RegisteredCode>> registeredCodes(
    SqliteConnection &connection, std::shared_ptr<const wechat::Merchant> merchant)
{
    return Reading{std::move(merchant)}.read(connection);
}

Result<bool> isRegistered(SqliteConnection &connection, const CodeId &code)
{
    return hasEvent(connection, code, printedKind);
}

Result<bool> isVoid(SqliteConnection &connection, const CodeId &code)
{
    return hasEvent(connection, code, voidKind);
}

} // namespace saoma
