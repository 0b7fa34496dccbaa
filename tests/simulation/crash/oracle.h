// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"

#include <QMap>
#include <QVariantList>

namespace saoma::test {

/// All that a ledger holds, row by row: "event/000007" → every value of the row. Comparing two of them
/// compares the ledgers byte for byte.
using Books = QMap<QByteArray, QByteArray>;

/// Reads every order (through the reader), event, sale and product (by SQL).
[[nodiscard]] Result<Books> readBooks(const LedgerReader &reader);

/// Keys and rows as `readBooks` gives them.
void put(Books &books, const Order &order);
void put(Books &books, const EventRow &event, const QString &productId, const QString &stateAfter);
void putSale(Books &books, const Order &first);
/// A row of anything else: its values after the key.
[[nodiscard]] QByteArray rowOf(const QVariantList &values);
/// The newest event's number stands in the books as a row of its own.
void putLastEvent(Books &books, qint64 id);

/// One operation on the store: the rows it found and the rows it leaves. An empty row means "not there".
struct Attempt
{
    QString what;
    Books before;
    Books after;
};

/// Knows what may be in the ledger: acknowledged ⊆ recovered ⊆ attempted. It keeps every state of the books
/// that is still possible; normally that is one, and two after an operation of which nobody knows.
class Oracle final
{
public:
    Oracle()
        : m_worlds{Books{}}
    {
    }

    /// An operation is under way: should the machine stop now, it may have happened or not.
    void begin(const Attempt &attempt) { m_inFlight = {attempt}; }
    /// Several, one after the other: any of them may have happened, each only on top of what it found.
    void begin(const QList<Attempt> &group) { m_inFlight = group; }
    /// It answered "done": whatever it found and left must be there from now on.
    void acknowledged();
    /// It answered "nothing was written".
    void denied() { m_inFlight.clear(); }
    /// It answered "may be there", or nobody lived to hear the answer.
    void doubtful();
    /// The machine or the program stops: what is under way is doubtful.
    void stop() { doubtful(); }

    /// What is wrong with the recovered books; empty if they are possible.
    [[nodiscard]] QStringList judge(const Books &recovered) const;
    /// They were read after a power cut, so they are what is on the disk: nothing else is possible now.
    void settle(const Books &recovered) { m_worlds = {recovered}; }

    /// Whether one state alone is possible.
    [[nodiscard]] bool isCertain() const { return m_worlds.size() == 1; }
    [[nodiscard]] const QList<Books> &worlds() const { return m_worlds; }
    [[nodiscard]] const QList<Attempt> &inFlight() const { return m_inFlight; }
    /// A contradiction already seen: an acknowledged operation built on what cannot have been there.
    [[nodiscard]] const QStringList &violations() const { return m_violations; }

private:
    void acknowledge(const Attempt &attempt);
    void doubt(const Attempt &attempt);

    QList<Books> m_worlds;
    QList<Attempt> m_inFlight;
    QStringList m_violations;
};

} // namespace saoma::test
