// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/qrsegments.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace saoma {
namespace {

using Mode = QrSegment::Mode;
constexpr std::array modes{Mode::Digits, Mode::Capitals, Mode::Bytes};
constexpr std::size_t modeCount = modes.size();
constexpr qsizetype textBytesMax = 7089; // digits of version 40 at level L
constexpr int bitParts = 6; // costs are counted in sixths of a bit: a digit takes 3 1/3, a capital 5 1/2

/// ISO/IEC 18004, table 9: data codewords of versions 1–40 at levels L, M, Q, H.
constexpr std::array<std::array<std::uint16_t, 4>, 40> capacities{
    {{19, 16, 13, 9}, {34, 28, 22, 16}, {55, 44, 34, 26}, {80, 64, 48, 36}, {108, 86, 62, 46},
        {136, 108, 76, 60}, {156, 124, 88, 66}, {194, 154, 110, 86}, {232, 182, 132, 100},
        {274, 216, 154, 122}, {324, 254, 180, 140}, {370, 290, 206, 158}, {428, 334, 244, 180},
        {461, 365, 261, 197}, {523, 415, 295, 223}, {589, 453, 325, 253}, {647, 507, 367, 283},
        {721, 563, 397, 313}, {795, 627, 445, 341}, {861, 669, 485, 385}, {932, 714, 512, 406},
        {1006, 782, 568, 442}, {1094, 860, 614, 464}, {1174, 914, 664, 514}, {1276, 1000, 718, 538},
        {1370, 1062, 754, 596}, {1468, 1128, 808, 628}, {1531, 1193, 871, 661}, {1631, 1267, 911, 701},
        {1735, 1373, 985, 745}, {1843, 1455, 1033, 793}, {1955, 1541, 1115, 845}, {2071, 1631, 1171, 901},
        {2191, 1725, 1231, 961}, {2306, 1812, 1286, 986}, {2434, 1914, 1354, 1054}, {2566, 1992, 1426, 1096},
        {2702, 2102, 1502, 1142}, {2812, 2216, 1582, 1222}, {2956, 2334, 1666, 1276}}};

/// Versions whose segment heads are of one length.
struct VersionRange
{
    int first;
    int last;
    std::array<int, modeCount> countBits; ///< Table 3, in the order of `modes`.
};
constexpr std::array<VersionRange, 3> ranges{
    {{1, 9, {10, 9, 8}}, {10, 26, {12, 11, 16}}, {27, 40, {14, 13, 16}}}};

constexpr int modeBits = 4;

const VersionRange &rangeOf(int version)
{
    return *std::find_if(
        ranges.begin(), ranges.end(), [version](const VersionRange &range) { return version <= range.last; });
}

bool fits(Mode mode, char c)
{
    constexpr std::string_view otherCapitals = " $%*+-./:";
    switch (mode) {
    case Mode::Digits:
        return c >= '0' && c <= '9';
    case Mode::Capitals:
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
            || otherCapitals.find(c) != std::string_view::npos;
    case Mode::Bytes:
        return true;
    }
    Q_UNREACHABLE();
}

constexpr std::array<int, modeCount> characterParts{20, 33, 48};
constexpr int unreachable = std::numeric_limits<int>::max() / 2;

constexpr int wholeBits(int parts)
{
    return (parts + bitParts - 1) / bitParts * bitParts;
}

/// Dynamic programming over the characters: the cheapest way to have written this far, ending in each mode.
/// `came[i][m]` is the mode before character i on the cheapest way that writes it in m.
QList<QrSegment> cheapest(QByteArrayView text, const VersionRange &range)
{
    std::array<int, modeCount> head{};
    for (std::size_t m = 0; m < modeCount; ++m)
        head[m] = (modeBits + range.countBits[m]) * bitParts;
    std::array<int, modeCount> cost = head;
    std::vector<std::array<std::uint8_t, modeCount>> came(std::size_t(text.size()));
    for (std::size_t i = 0; i < came.size(); ++i) {
        std::array<int, modeCount> next{};
        for (std::size_t m = 0; m < modeCount; ++m) {
            int best = cost[m];
            came[i][m] = std::uint8_t(m);
            for (std::size_t from = 0; from < modeCount && i > 0; ++from) {
                const int switched = wholeBits(cost[from]) + head[m];
                if (from != m && switched < best) {
                    best = switched;
                    came[i][m] = std::uint8_t(from);
                }
            }
            next[m] = fits(modes[m], text[qsizetype(i)]) ? best + characterParts[m] : unreachable;
        }
        cost = next;
    }

    for (int &parts : cost)
        parts = wholeBits(parts);
    auto mode = std::size_t(std::min_element(cost.begin(), cost.end()) - cost.begin());
    QList<QrSegment> segments;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (segments.isEmpty() || segments.front().mode != modes[mode])
            segments.prepend({modes[mode], i, 0});
        segments.front().start = i;
        ++segments.front().size;
        mode = came[std::size_t(i)][mode];
    }
    return segments;
}

} // namespace

QrSplit splitForQr(QByteArrayView text, QrLevel level, int versionMin)
{
    if (text.isEmpty() || text.size() > textBytesMax)
        return {};
    for (const VersionRange &range : ranges) {
        if (range.last < versionMin)
            continue;
        const QList<QrSegment> segments = cheapest(text, range);
        const qsizetype bits = qrBits(segments, range.first);
        for (int version = std::max(range.first, versionMin); version <= range.last; ++version)
            if (bits <= qsizetype(qrCapacityBytes(version, level)) * 8)
                return {version, segments};
    }
    return {};
}

qsizetype qrBits(const QList<QrSegment> &segments, int version)
{
    const VersionRange &range = rangeOf(version);
    qsizetype bits = 0;
    for (const QrSegment &segment : segments) {
        const auto m = std::size_t(segment.mode);
        bits += modeBits + range.countBits[m] + (segment.size * characterParts[m] + bitParts - 1) / bitParts;
    }
    return bits;
}

int qrCapacityBytes(int version, QrLevel level)
{
    Q_ASSERT(version >= 1 && version <= 40);
    return capacities[std::size_t(version - 1)][std::size_t(level)];
}

} // namespace saoma
