// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/eventlog.h"

#include "core/ledger/orderrow.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

void addNumber(QByteArray &form, char kind, qint64 number)
{
    char bytes[1 + sizeof number];
    bytes[0] = kind;
    qToBigEndian(number, bytes + 1);
    form.append(bytes, sizeof bytes);
}

void addBytes(QByteArray &form, char kind, QByteArrayView bytes)
{
    addNumber(form, kind, bytes.size());
    form.append(bytes);
}

void addValue(QByteArray &form, const QVariant &value)
{
    if (value.isNull()) {
        form.append('n');
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        return addNumber(form, 'i', value.toLongLong());
    case QMetaType::QByteArray:
        return addBytes(form, 'b', value.toByteArray());
    default: // a number with a fraction in a file that somebody has changed comes here, and matches nothing
        return addBytes(form, 't', value.toString().toUtf8());
    }
}

/// In a file that somebody has changed a text may be none: its bytes then, for QString makes one sign of all
/// that is no UTF-8.
QVariant exactValue(const SqliteRow &row, int column)
{
    const QVariant value = row.value(column);
    const bool isText = value.typeId() == QMetaType::QString;
    return isText && value.toString().toUtf8() != row.bytes(column) ? row.bytes(column) : value;
}

/// `INSERT INTO event`, with the first `count` values that are hashed, and the hash. A migration writes
/// events before there are the later columns.
QString insertStatement(int count)
{
    QStringList columns = QString::fromUtf16(eventlog::hashedColumns).split(u", "_s).first(count);
    columns.append(u"hash"_s);
    QStringList places(columns.size(), u"?"_s);
    const qsizetype evidence = columns.indexOf(u"plain(evidence)"_s);
    columns[evidence] = u"evidence"_s;
    places[evidence] = u"packed(?)"_s;
    return u"INSERT INTO event (%1) VALUES (%2)"_s.arg(columns.join(u", "_s), places.join(u", "_s));
}

} // namespace

QVariantList eventlog::valuesOf(const SqliteRow &row, int from, int count)
{
    QVariantList values;
    for (int column = from; column < from + count; ++column)
        values.append(exactValue(row, column));
    return values;
}

QVariantList eventlog::hashedEventValues(QVariantList columns)
{
    Q_ASSERT(columns.size() == hashedColumnCount);
    const auto isSet = [&columns](int column) { return !columns.at(column).isNull(); };
    if (isSet(columnCount4))
        return columns;
    columns.resize(isSet(firstColumnCount) || isSet(firstColumnCount + 1) ? columnCount4 : firstColumnCount);
    return columns;
}

QVariantList eventlog::hashedProductValues(QVariantList columns)
{
    while (columns.size() > productColumnCount2 && columns.last().toString().isEmpty())
        columns.removeLast();
    return columns;
}

QByteArray chainHash(QByteArrayView before, const QVariantList &values)
{
    thread_local Sha256 digest;
    thread_local QByteArray form; // one piece: the digest is asked once
    form.resize(0);               // keeps its room
    form.append(before);
    for (const QVariant &value : values)
        addValue(form, value);
    digest.add(form);
    return digest.take();
}

Result<EventLog::Head> EventLog::head()
{
    if (m_head)
        return *m_head;
    // The count of given ids, not the greatest that is there: a hole at the end must stay one.
    auto rows =
        m_connection.run(u"SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'event'), 0), "
                         u"(SELECT hash FROM event ORDER BY id DESC LIMIT 1)"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    Head head;
    if (rows->next()) {
        head.id = rows->value(0).toLongLong();
        if (!rows->value(1).isNull())
            head.hash = rows->value(1).toByteArray();
    }
    if (rows->error().isValid())
        return tl::unexpected(storageError(rows->error(), m_connection.path()));
    m_head = head;
    return head;
}

Result<qint64> EventLog::append(
    const EventRow &event, const Subject &subject, const QString &state, const QVariantList &rowValues)
{
    const bool isWrong = isPlanted(PlantedBug::WrongRowHash);
    return insert(event, subject, state, chainHash({}, isWrong ? QVariantList{} : rowValues));
}

Result<qint64> EventLog::insert(
    const EventRow &event, const Subject &subject, const QString &state, const QByteArray &rowHash)
{
    const Result<Head> before = head();
    if (!before)
        return tl::unexpected(before.error());
    Head next;
    next.id = before->id + (isPlanted(PlantedBug::EventIdGap) ? 2 : 1);
    const QVariantList all{next.id, textOrNull(subject.outTradeNo), textOrNull(subject.productId),
        orderrow::timeValue(event.at), sqlText(event.kind), state, sourceName(event.source),
        sqlText(event.detail),
        event.evidence.isEmpty() || isPlanted(PlantedBug::EvidenceDropped) ? QVariant{}
                                                                           : QVariant{event.evidence},
        rowHash, textOrNull(subject.outRefundNo), textOrNull(subject.role),
        subject.shift == 0 ? QVariant{} : QVariant{subject.shift}};
    QVariantList values = eventlog::hashedEventValues(all);
    next.hash = chainHash(isPlanted(PlantedBug::ChainUnlinked) ? Head{}.hash : before->hash, values);
    static const QString first = insertStatement(eventlog::firstColumnCount);
    static const QString second = insertStatement(eventlog::columnCount4);
    static const QString whole = insertStatement(eventlog::hashedColumnCount);
    const QString &sql = values.size() == eventlog::firstColumnCount ? first
        : values.size() == eventlog::columnCount4                    ? second
                                                                     : whole;
    values.append(next.hash);
    if (const auto row = m_connection.execute(sql, values); !row)
        return tl::unexpected(row.error());
    m_head = next;
    return next.id;
}

/// What schema 1 knew of a row is only how it stands now: its last event gets that hash, the others zeros.
Result<> chainOldEvents(SqliteConnection &connection)
{
    struct Old
    {
        EventRow event;
        QString state;
        QVariantList row; ///< Empty: not the last event of its order.
    };
    constexpr int oldColumns = 9;
    const auto readOld = [](const SqliteRow &row) -> Result<Old> {
        auto event = orderrow::readEvent(row);
        if (!event)
            return tl::unexpected(event.error());
        Old old{*std::move(event), row.text(8), {}};
        if (!row.isNull(oldColumns))
            old.row = eventlog::valuesOf(row, oldColumns, orderrow::hashedColumnCount);
        return old;
    };
    const auto olds = connection.all<Old>(
        u"SELECT e.id, e.out_trade_no, e.at, e.kind, e.source, e.detail, e.evidence, '', e.state, "_s
            + orderrow::hashedColumns(u"o."_s)
            + u" FROM event_before e LEFT JOIN order_ o ON o.out_trade_no = e.out_trade_no AND e.id = "
              u"(SELECT max(id) FROM event_before l WHERE l.out_trade_no = e.out_trade_no) ORDER BY e.id"_s,
        {}, readOld);
    if (!olds)
        return tl::unexpected(olds.error());
    // Chaining what is left would hide that something is missing.
    const auto given = connection.number(u"SELECT seq FROM sqlite_sequence WHERE name = 'event_before'"_s);
    if (!given)
        return tl::unexpected(given.error());
    const auto missing = [&](qint64 id) {
        return failure(
            Error::Kind::Storage, u"LEDGER_DAMAGED"_s, u"event %1 is missing"_s.arg(id), connection.path());
    };
    if (*given != (olds->isEmpty() ? 0 : olds->last().event.id))
        return missing(*given);
    EventLog log{connection};
    for (const Old &old : *olds) {
        const QByteArray rowHash = old.row.isEmpty() ? EventLog::Head{}.hash : chainHash({}, old.row);
        const auto id = log.insert(old.event, {old.event.outTradeNo, {}, {}, {}}, old.state, rowHash);
        if (!id)
            return tl::unexpected(id.error());
        if (*id != old.event.id)
            return missing(*id);
    }
    const auto products = connection.all<QVariantList>(
        u"SELECT "_s + eventlog::productColumns2 + u" FROM product ORDER BY id"_s, {},
        [](const SqliteRow &row) -> Result<QVariantList> {
            return eventlog::valuesOf(row, 0, eventlog::productColumnCount2);
        });
    if (!products)
        return tl::unexpected(products.error());
    for (const QVariantList &product : *products) {
        EventRow event;
        event.at = orderrow::timeFrom(product.last());
        event.kind = u"product_saved"_s;
        const QString state = product.at(eventlog::productActiveColumn).toBool() ? u"active"_s : u"removed"_s;
        if (const auto done = log.append(event, {{}, {}, product.first().toString(), {}}, state, product);
            !done)
            return tl::unexpected(done.error());
    }
    return {};
}

} // namespace saoma
