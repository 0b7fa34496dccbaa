// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/orderexport.h"

#include "core/base/clock.h"
#include "core/base/outfile.h"
#include "core/ledger/ordersearcher.h"
#include "core/ledger/sqliteconnection.h"
#include "core/table/csv.h"
#include "core/table/tablefile.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int rowsAtOnce = 2'000; ///< Between two looks at whether to go on.
constexpr int effortAtOnce = 50'000;
constexpr qint64 millisecondsOfDay = 24 * 60 * 60 * 1000;

constexpr char16_t writtenColumns[] =
    u"SELECT out_trade_no, created_at, state, total_fee, refunded_fee, paid_at, body, CASE WHEN product_id "
    u"<> "
    u"out_trade_no THEN product_id ELSE '' END, method, desk, coalesce(transaction_id, '') FROM order_ ";

using Cells = std::array<QByteArray, orderColumnCount>; ///< UTF-8.

void addTwoDigits(QByteArray &text, qint64 number, char before)
{
    text.append(before).append(char('0' + number / 10)).append(char('0' + number % 10));
}

/// "2026-11-23 14:03:27". QDateTime would be most of the work of an export.
class TimeWriter final
{
public:
    [[nodiscard]] QByteArray text(qint64 utc)
    {
        const qint64 beijing = utc + qint64{beijingOffsetSeconds} * 1000;
        const qint64 day = beijing / millisecondsOfDay;
        if (day != m_day) {
            m_day = day;
            m_date = QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1();
        }
        const qint64 second = beijing % millisecondsOfDay / 1000;
        QByteArray text = m_date;
        addTwoDigits(text, second / 3600, ' ');
        addTwoDigits(text, second / 60 % 60, ':');
        addTwoDigits(text, second % 60, ':');
        return text;
    }

private:
    qint64 m_day = -1;
    QByteArray m_date;
};

QByteArray yuan(qint64 fen)
{
    QByteArray text = QByteArray::number(fen / 100);
    addTwoDigits(text, fen % 100, '.');
    return text;
}

/// Names of the outside → words, as they stand in the file.
template <typename Value>
QByteArray wordFor(const QString &name, std::optional<Value> value, const std::function<QString(Value)> &word)
{
    return (value && word ? word(*value) : name).toUtf8();
}

/// Where the rows go.
class Sink
{
public:
    virtual ~Sink() = default;
    virtual void add(const Cells &cells) = 0;
};

class CsvSink final : public Sink
{
public:
    explicit CsvSink(QIODevice &device)
        : m_device{device}
    {
        m_device.write(csvStart());
    }
    ~CsvSink() override { m_device.write(m_text); }
    void add(const Cells &cells) override
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                m_text.append(',');
            addCsvCell(m_text, cells[i]);
        }
        m_text.append("\r\n");
        if (m_text.size() < pieceBytes)
            return;
        m_device.write(m_text); // what the disk does not take shows at the end
        m_text.resize(0);
    }

private:
    static constexpr qsizetype pieceBytes = 256 * 1024;
    QIODevice &m_device;
    QByteArray m_text;
};

class SpreadsheetSink final : public Sink
{
public:
    explicit SpreadsheetSink(SpreadsheetWriter &writer)
        : m_writer{writer}
    {
    }
    void add(const Cells &cells) override
    {
        QStringList row;
        for (const QByteArray &cell : cells)
            row.append(QString::fromUtf8(cell));
        m_writer.append(row);
    }

private:
    SpreadsheetWriter &m_writer;
};

class Exporter final
{
public:
    Exporter(const LedgerReader &reader, const OrderExport &wanted)
        : m_connection{reader.connection()},
          m_wanted{wanted}
    {
        for (int i = 0; i <= int(OrderState::Suspicious); ++i) {
            const auto state = static_cast<OrderState>(i);
            m_states.insert(
                stateName(state).toUtf8(), wordFor(stateName(state), std::optional{state}, wanted.stateWord));
        }
        for (const PayMethod method : {PayMethod::CodeUrl, PayMethod::ProductCode})
            m_methods.insert(methodName(method).toUtf8(),
                wordFor(methodName(method), std::optional{method}, wanted.methodWord));
    }
    void addHeadings(Sink &sink) const
    {
        Cells cells;
        for (int i = 0; i < orderColumnCount; ++i) {
            const auto column = static_cast<OrderColumn>(i);
            cells[std::size_t(i)] =
                (m_wanted.heading ? m_wanted.heading(column) : columnName(column)).toUtf8();
        }
        sink.add(cells);
    }
    /// All rows; `rowsMax` at most.
    [[nodiscard]] Result<qint64> addRows(Sink &sink, qint64 rowsMax)
    {
        // One snapshot: what is written meanwhile is not half in it.
        if (const auto begun = m_connection.execute(u"BEGIN"_s); !begun)
            return tl::unexpected(begun.error());
        const auto written = m_wanted.search.isEmpty() ? addAll(sink, rowsMax) : addFound(sink, rowsMax);
        if (const auto ended = m_connection.execute(u"COMMIT"_s); !ended && written)
            return tl::unexpected(ended.error());
        return written;
    }

private:
    [[nodiscard]] Result<> note(qint64 count, qint64 rowsMax)
    {
        if (count >= rowsMax)
            return failure(Error::Kind::InvalidInput, u"EXPORT_TOO_LONG"_s);
        if (count % rowsAtOnce == 0 && m_wanted.goesOn && !m_wanted.goesOn(count))
            return failure(Error::Kind::Cancelled, {});
        return {};
    }
    [[nodiscard]] Result<> addRows(Sink &sink, const QString &sql, const QVariantList &values, qint64 rowsMax)
    {
        auto rows = m_connection.run(sql, values);
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            if (const auto noted = note(m_count, rowsMax); !noted)
                return noted;
            sink.add(cellsOf(rows->row()));
            ++m_count;
        }
        if (rows->error().isValid())
            return tl::unexpected(storageError(rows->error(), m_connection.path()));
        return {};
    }
    [[nodiscard]] Result<qint64> addAll(Sink &sink, qint64 rowsMax)
    {
        static const QString sql = writtenColumns + u"ORDER BY rowid DESC"_s;
        return addRows(sink, sql, {}, rowsMax).map([this] { return m_count; });
    }
    [[nodiscard]] Result<qint64> addFound(Sink &sink, qint64 rowsMax)
    {
        static const QString sql = writtenColumns + u"WHERE rowid = ?"_s;
        OrderSearcher searcher{m_connection, m_wanted.search};
        for (qint64 before = OrderSearcher::newest; before != 0;) {
            const auto part = searcher.part(before, rowsAtOnce, effortAtOnce);
            if (!part)
                return tl::unexpected(part.error());
            for (const qint64 row : part->rows) {
                if (const auto added = addRows(sink, sql, {row}, rowsMax); !added)
                    return tl::unexpected(added.error());
            }
            before = part->before;
            if (part->rows.empty() && m_wanted.goesOn && !m_wanted.goesOn(m_count))
                return failure(Error::Kind::Cancelled, {});
        }
        return m_count;
    }
    [[nodiscard]] Cells cellsOf(const SqliteRow &row)
    {
        const QByteArray state = row.bytes(2);
        const QByteArray method = row.bytes(8);
        return {row.bytes(0), m_times.text(row.number(1)), m_states.value(state, state), yuan(row.number(3)),
            yuan(row.number(4)), row.isNull(5) ? QByteArray{} : m_times.text(row.number(5)), row.bytes(6),
            row.bytes(7), m_methods.value(method, method), row.bytes(9), row.bytes(10)};
    }

    SqliteConnection &m_connection;
    const OrderExport &m_wanted;
    QHash<QByteArray, QByteArray> m_states;
    QHash<QByteArray, QByteArray> m_methods;
    TimeWriter m_times;
    qint64 m_count = 0;
};

Result<qint64> exportCsv(Exporter &exporter, const QString &file)
{
    qint64 count = 0;
    const auto written = writeOutFile(file, [&](QIODevice &device) -> Result<> {
        CsvSink sink{device};
        exporter.addHeadings(sink);
        const auto added = exporter.addRows(sink, std::numeric_limits<qint64>::max());
        count = added.value_or(0);
        return added ? Result<>{} : tl::unexpected(added.error());
    });
    return written ? Result<qint64>{count} : tl::unexpected(written.error());
}

/// The library writes to a file of its own, which is then taken over as a whole.
Result<qint64> exportSpreadsheet(Exporter &exporter, const QString &file)
{
    const auto notWritten = failure(Error::Kind::Storage, u"FILE_NOT_WRITTEN"_s, u"temporary file"_s, file);
    const QTemporaryDir folder;
    if (!folder.isValid())
        return notWritten;
    QFile made{folder.filePath(u"orders.xlsx"_s)};
    using enum SpreadsheetColumn;
    SpreadsheetWriter writer{
        made.fileName(), {Text, Text, Text, Amount, Amount, Text, Text, Text, Text, Text, Text}};
    SpreadsheetSink sink{writer};
    exporter.addHeadings(sink);
    const auto count = exporter.addRows(sink, SpreadsheetWriter::rowsMax - 1);
    if (!count)
        return count;
    if (!writer.close() || !made.open(QIODevice::ReadOnly))
        return notWritten;
    const auto written = writeOutFile(file, [&made, &notWritten](QIODevice &device) -> Result<> {
        while (!made.atEnd()) {
            constexpr qint64 pieceBytes = 1024 * 1024;
            const QByteArray piece = made.read(pieceBytes);
            if (piece.isEmpty())
                return notWritten;
            device.write(piece);
        }
        return {};
    });
    return written ? count : tl::unexpected(written.error());
}

} // namespace

QString columnName(OrderColumn column)
{
    switch (column) {
    case OrderColumn::OutTradeNo:
        return u"out_trade_no"_s;
    case OrderColumn::CreatedAt:
        return u"created_at"_s;
    case OrderColumn::State:
        return u"state"_s;
    case OrderColumn::Amount:
        return u"amount"_s;
    case OrderColumn::Refunded:
        return u"refunded"_s;
    case OrderColumn::PaidAt:
        return u"paid_at"_s;
    case OrderColumn::Body:
        return u"body"_s;
    case OrderColumn::ProductId:
        return u"product_id"_s;
    case OrderColumn::Method:
        return u"method"_s;
    case OrderColumn::Desk:
        return u"desk"_s;
    case OrderColumn::TransactionId:
        return u"transaction_id"_s;
    }
    Q_UNREACHABLE();
}

Result<qint64> exportOrders(const LedgerReader &reader, const QString &file, const OrderExport &wanted)
{
    if (const auto known = checkTableFile(file); !known)
        return tl::unexpected(known.error());
    if (const auto writable = checkOutFile(file); !writable)
        return tl::unexpected(writable.error());
    Exporter exporter{reader, wanted};
    return file.endsWith(u".xlsx", Qt::CaseInsensitive) ? exportSpreadsheet(exporter, file)
                                                        : exportCsv(exporter, file);
}

} // namespace saoma
