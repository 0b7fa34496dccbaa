// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledgerreader.h"
#include "core/net/httpmessage.h"
#include "tests/simulation/system/platformhouse.h"
#include "tests/simulation/vfs/memorydisk.h"

#include <optional>

namespace saoma::test {

struct Violation
{
    QString invariant; ///< "I01".
    QString what;
    Clock::Duration at{};
};

/// Knows what was promised and what the platform has, and compares the ledger with both. Keeps the first
/// violation.
class Truth final
{
public:
    Truth(Timeline &timeline, MemoryDisk &disk, SystemMarks &marks)
        : m_timeline{timeline},
          m_disk{disk},
          m_marks{marks}
    {
    }
    void ask(PlatformHouse &house, const VirtualClock &machine)
    {
        m_house = &house;
        m_machine = &machine;
    }

    /// Whether the ledger has shown it as paid.
    [[nodiscard]] bool hasSeenPaid(const QString &outTradeNo) const;
    [[nodiscard]] const std::optional<Violation> &violation() const { return m_violation; }
    void violated(const QString &invariant, const QString &what);

    // As it happens
    /// A charge of `fen` was answered: the order is promised to be on record for good. The same wish is never
    /// given two numbers (F28).
    void promised(const Order &order, const QString &wish, qint64 fen);
    /// A code on paper is to be void, then is so on record.
    void voidWanted(const QString &codeId) { m_voidWanted.insert(codeId); }
    void voided(const QString &codeId) { m_void.insert(codeId); }
    /// Whoever scans a void code is refused, and no order is made of it; of no other code this is said (F34).
    void scanBegins(const QString &codeId, const QByteArray &openid);
    void scanAnswered(const QByteArray &callback, const QByteArray &answer);
    /// Any call is about to leave: its chance is its own (F15).
    void callLeaves(const QByteArray &body);
    /// A unified order is about to leave (I06, I15, I16, F34).
    void requestLeaves(const QByteArray &body);
    /// A notice is being answered; `isDiskSound`: nothing is wrong with the disk now (I01, I02).
    void noticeAnswered(const QByteArray &notice, bool isAccepted, bool isDiskSound);
    /// Something was announced to the people (I28): once, and when it is on disk.
    void announced(const QString &what, const Order &order);
    /// An order as a desk reads it after a change (I03, I04, I19, I20, I28, F08, F12).
    void saw(int desk, const Order &order);

    // On the whole file
    /// Every invariant a file shows, and acknowledged ⊆ recovered ⊆ attempted, from what is synced alone.
    void checkFile(const QString &when);
    /// The same, and that ledger and platform agree (I26, I27).
    void checkEnd();

    /// What a program started on the synced bytes alone would read.
    template <typename T>
    [[nodiscard]] Result<T> onSynced(const std::function<Result<T>(const LedgerReader &)> &question) const
    {
        MemoryDisk copy{m_disk.image().syncedOnly()};
        const auto reader = LedgerReader::open(copy.place(QStringLiteral("/ledger.sqlite")));
        return reader ? question(**reader) : tl::unexpected(reader.error());
    }

private:
    [[nodiscard]] std::optional<simulator::Order> atPlatform(const QString &outTradeNo) const;
    [[nodiscard]] bool isPayable(const QString &outTradeNo) const;
    /// What followed the last close is a late payment or a contradiction about one (I20).
    [[nodiscard]] bool isReopenedByMoney(const QString &outTradeNo) const;
    /// A second number of a sale leaves only when nobody can pay the first any more.
    void checkSiblings(const Order &order);
    void checkPayment(const Order &order, const QString &where);
    /// Nothing is sold by a clock that lies before what is on record, unless it is right (F16).
    void checkTime(const Order &order);
    /// What a product's code was scanned for: its price, and one order for each buyer's scan.
    void checkScanned(const QString &outTradeNo, const QByteArray &body);
    void checkPromises(const QList<Order> &orders);
    void checkAgreement(const QList<Order> &orders);
    void markChange(int desk, const Order *before, const Order &after);

    Timeline &m_timeline;
    MemoryDisk &m_disk;
    SystemMarks &m_marks;
    PlatformHouse *m_house = nullptr;
    const VirtualClock *m_machine = nullptr;
    std::optional<Violation> m_violation;
    QMap<QString, Order> m_seen;           ///< As last read by a desk.
    QMap<QString, int> m_seenBy;           ///< By which desk.
    QMap<QString, QString> m_promised;     ///< Number → intent.
    QMap<QString, QString> m_numberOf;     ///< Wish → number.
    QMap<QString, QByteArray> m_sent;      ///< Number → the bytes that left.
    QHash<QByteArray, size_t> m_nonces;    ///< nonce_str → hash of the bytes it left with.
    QSet<QString> m_numberEnds;            ///< What is chance in a number.
    QSet<QString> m_announced;             ///< As paid.
    QSet<QString> m_voidWanted;            ///< Codes on paper.
    QSet<QString> m_void;                  ///< Those that are so for certain.
    QSet<QString> m_voidScans;             ///< Buyers who have scanned one since.
    QMap<QString, QString> m_acknowledged; ///< Number → transaction id of a notice answered SUCCESS.
};

} // namespace saoma::test
