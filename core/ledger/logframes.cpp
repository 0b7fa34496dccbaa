// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/logframes.h"

#include <QtEndian>

#include <algorithm>
#include <map>
#include <optional>

namespace saoma {
namespace {

constexpr qsizetype headBytes = 32;
constexpr qsizetype frameHeadBytes = 24;
constexpr quint32 logMagic = 0x377f0682; ///< Its last bit says that checksums read big-endian words.
constexpr qint64 pageBytesMin = 512;
constexpr qint64 pageBytesMax = 65536;

quint32 word(const char *at)
{
    return qFromBigEndian<quint32>(at);
}

struct Checksum
{
    quint32 first = 0;
    quint32 second = 0;

    void add(const char *bytes, qsizetype length, bool isBigEndian)
    {
        for (const char *end = bytes + length; bytes != end; bytes += 8) {
            first += (isBigEndian ? word(bytes) : qFromLittleEndian<quint32>(bytes)) + second;
            second += (isBigEndian ? word(bytes + 4) : qFromLittleEndian<quint32>(bytes + 4)) + first;
        }
    }
    friend bool operator==(const Checksum &, const Checksum &) = default;
};

/// One frame, where it stands in the log.
class Frame final
{
public:
    Frame(const QByteArray &log, qint64 index, qint64 pageBytes)
        : m_at{log.constData() + headBytes + index * (frameHeadBytes + pageBytes)},
          m_pageBytes{pageBytes}
    {
    }
    [[nodiscard]] qint64 page() const { return word(m_at); }
    [[nodiscard]] bool isCommit() const { return word(m_at + 4) != 0; }
    [[nodiscard]] QByteArrayView salt() const { return {m_at + 8, 8}; }
    [[nodiscard]] Checksum stored() const { return {word(m_at + 16), word(m_at + 20)}; }
    [[nodiscard]] QByteArrayView bytes() const { return {m_at + frameHeadBytes, m_pageBytes}; }
    /// What its checksum has to be behind a frame with that one.
    [[nodiscard]] Checksum computed(Checksum before, bool isBigEndian) const
    {
        before.add(m_at, 8, isBigEndian);
        before.add(m_at + frameHeadBytes, m_pageBytes, isBigEndian);
        return before;
    }
    /// Its page and header are what they were when it was written behind the frame with that checksum.
    [[nodiscard]] bool follows(const Checksum &before, bool isBigEndian) const
    {
        return page() != 0 && computed(before, isBigEndian) == stored();
    }

private:
    const char *m_at;
    qint64 m_pageBytes;
};

class Log final
{
public:
    Log(const QByteArray &bytes, bool isBigEndian)
        : m_bytes{bytes},
          m_pageBytes{word(bytes.constData() + 8)},
          m_isBigEndian{isBigEndian}
    {
        Checksum header;
        header.add(bytes.constData(), 24, m_isBigEndian);
        m_start = {word(bytes.constData() + 24), word(bytes.constData() + 28)};
        m_isSound =
            (word(bytes.constData()) & ~1U) == logMagic && header == m_start && isPageSize(m_pageBytes);
        if (!m_isSound)
            m_pageBytes = 4096; // as in every ledger; a log of other pages then shows nothing
    }
    [[nodiscard]] bool isSound() const { return m_isSound; }
    [[nodiscard]] qint64 size() const
    {
        return (m_bytes.size() - headBytes) / (frameHeadBytes + m_pageBytes);
    }
    [[nodiscard]] Frame frame(qint64 index) const { return {m_bytes, index, m_pageBytes}; }
    [[nodiscard]] bool isOurs(const Frame &frame) const
    {
        return m_isSound ? frame.salt() == QByteArrayView{m_bytes}.sliced(16, 8) : true;
    }
    [[nodiscard]] bool continues(const Frame &frame, const Frame &before) const
    {
        return frame.salt() == before.salt() && frame.follows(before.stored(), m_isBigEndian);
    }
    /// As SQLite does: what fits together from the start.
    [[nodiscard]] qint64 followed() const
    {
        qint64 index = 0;
        for (; m_isSound && index < size(); ++index) {
            if (!isOurs(frame(index)) || !frame(index).follows(before(index), m_isBigEndian))
                break;
        }
        return index;
    }
    /// Whether the frame at which SQLite stops was written and then changed: the one behind it was chained to
    /// the checksum that it has, or ought to have.
    [[nodiscard]] bool isChangedAt(qint64 stop) const
    {
        if (!m_isSound || stop + 1 >= size() || !isOurs(frame(stop + 1)))
            return false;
        const Frame next = frame(stop + 1);
        return next.follows(frame(stop).stored(), m_isBigEndian)
            || next.follows(frame(stop).computed(before(stop), m_isBigEndian), m_isBigEndian);
    }

private:
    [[nodiscard]] Checksum before(qint64 index) const
    {
        return index == 0 ? m_start : frame(index - 1).stored();
    }
    [[nodiscard]] static bool isPageSize(qint64 bytes)
    {
        return bytes >= pageBytesMin && bytes <= pageBytesMax && (bytes & (bytes - 1)) == 0;
    }

    const QByteArray &m_bytes;
    qint64 m_pageBytes;
    bool m_isBigEndian;
    bool m_isSound = false;
    Checksum m_start;
};

/// Frames that belong together: each was written behind the one before.
struct Piece
{
    qint64 begin = 0;
    qint64 end = 0;
    qint64 commits = 0;
};

/// `known`: so many, from the first on, are known to belong together.
Piece pieceFrom(const Log &log, qint64 begin, qint64 known)
{
    Piece piece{begin, begin, 0};
    const auto belongs = [&](qint64 index) {
        return index < begin + known
            || (index < log.size() && log.continues(log.frame(index), log.frame(index - 1)));
    };
    for (; belongs(piece.end); ++piece.end)
        piece.commits += log.frame(piece.end).isCommit() ? 1 : 0;
    return piece;
}

/// The log had been copied as a whole, and was about to begin anew.
bool isInFile(const Log &log, const Piece &piece, const PageOf &pageOf)
{
    std::map<qint64, qint64> newest;
    for (qint64 index = piece.begin; index < piece.end; ++index)
        newest[log.frame(index).page()] = index;
    return std::all_of(newest.begin(), newest.end(),
        [&](const auto &entry) { return pageOf(entry.first) == log.frame(entry.second).bytes(); });
}

LogReach reachOf(const Log &log, const PageOf &pageOf)
{
    LogReach reach{log.followed(), 0};
    const bool isChanged = log.isChangedAt(reach.frames);
    for (qint64 index = reach.frames; index < log.size();) {
        const bool isStop = isChanged && index == reach.frames;
        if (!isStop && !log.isOurs(log.frame(index))) {
            ++index;
            continue;
        }
        const Piece piece = pieceFrom(log, index, isStop ? 2 : 1);
        const bool isLost = piece.commits > 1 && (log.isSound() || !isInFile(log, piece, pageOf));
        reach.commitsBehind = std::max(reach.commitsBehind,
            isLost                  ? piece.commits
                : piece.commits > 0 ? 1
                                    : 0);
        index = piece.end;
    }
    return reach;
}

} // namespace

LogReach followLog(const QByteArray &bytes, const PageOf &pageOf)
{
    if (bytes.size() <= headBytes)
        return {};
    const bool isBigEndian = (word(bytes.constData()) & 1) != 0;
    const Log log{bytes, isBigEndian};
    const LogReach reach = reachOf(log, pageOf);
    if (log.isSound() || reach.isBroken())
        return reach;
    return reachOf(Log{bytes, !isBigEndian}, pageOf); // that bit may be the one that was changed
}

} // namespace saoma
