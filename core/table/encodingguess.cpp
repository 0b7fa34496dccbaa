// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/encodingguess.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr bool isBetween(unsigned value, unsigned first, unsigned last)
{
    return value >= first && value <= last;
}

/// What some bytes are in one encoding, and whether that is an everyday character.
struct Character
{
    int bytes = 1; ///< 0: not possible in it.
    bool isCommon = false;
};

/// `first` is above 0x7f; `second` is 0 at the end. Common: punctuation, full-width signs, the 3755
/// characters of the first level of GB 2312.
Character gb18030Character(unsigned first, unsigned second)
{
    if (isBetween(second, '0', '9'))
        return {4, false};
    const bool isCommonRow = isBetween(first, 0xa1, 0xa3) || isBetween(first, 0xb0, 0xd7);
    return {2, isCommonRow && second >= 0xa1};
}

/// Common: punctuation, full-width signs, the 5401 characters of the first level.
Character big5Character(unsigned first, unsigned second)
{
    if (first < 0xa1 || !(isBetween(second, 0x40, 0x7e) || isBetween(second, 0xa1, 0xfe)))
        return {0, false};
    return {2, first <= 0xc6};
}

/// Common: punctuation, kana, the 2965 characters of the first level. Narrow kana do not count: the bytes of
/// any GB 2312 text are such.
Character shiftJisCharacter(unsigned first, unsigned second)
{
    if (isBetween(first, 0xa1, 0xdf))
        return {1, false};
    const bool isPossible =
        first != 0x80 && first != 0xa0 && first <= 0xfc && isBetween(second, 0x40, 0xfc) && second != 0x7f;
    if (!isPossible)
        return {0, false};
    const unsigned both = first << 8 | second;
    return {2, isBetween(both, 0x8140, 0x8396) || isBetween(both, 0x889f, 0x9872)};
}

constexpr qint64 charactersMin = 4; ///< Fewer may be everyday ones by chance.

/// How many of a hundred characters beyond ASCII are everyday ones; 0 if there are too few, or the bytes are
/// something else.
template <typename CharacterAt>
qint64 percentCommon(QByteArrayView bytes, CharacterAt characterAt)
{
    qint64 all = 0;
    qint64 common = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const unsigned first = uchar(bytes[i]);
        if (first < 0x80) {
            ++i;
            continue;
        }
        const Character character = characterAt(first, i + 1 < bytes.size() ? uchar(bytes[i + 1]) : 0U);
        if (character.bytes == 0)
            return 0;
        ++all;
        common += character.isCommon ? 1 : 0;
        i += character.bytes;
    }
    return all < charactersMin ? 0 : common * 100 / all;
}

} // namespace

QString likelierEncoding(QByteArrayView bytes)
{
    // In GB 2312 text nearly all are: what is not in its first level is not in that of the others, either.
    constexpr qint64 unlikelyBelow = 80;
    constexpr qint64 likelyFrom = 90;
    if (percentCommon(bytes, gb18030Character) >= unlikelyBelow)
        return {};
    const qint64 big5 = percentCommon(bytes, big5Character);
    const qint64 shiftJis = percentCommon(bytes, shiftJisCharacter);
    if (qMax(big5, shiftJis) < likelyFrom)
        return {};
    return big5 >= shiftJis ? u"Big5"_s : u"Shift JIS"_s;
}

} // namespace saoma
