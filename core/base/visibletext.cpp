// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/visibletext.h"

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

constexpr bool isJoiner(char32_t c)
{
    return c == 0x200c || c == 0x200d;
}

constexpr bool isVariationSelector(char32_t c)
{
    return isBetween(c, 0xfe00, 0xfe0f) || isBetween(c, 0xe0100, 0xe01ef) || isBetween(c, 0x180b, 0x180d)
        || c == 0x180f;
}

/// Tags spell out which region's flag a black flag is.
constexpr bool isTag(char32_t c)
{
    return isBetween(c, 0xe0020, 0xe007f);
}
constexpr char32_t blackFlag = 0x1f3f4;

/// Sets the end of a Mongolian word apart.
constexpr char32_t vowelSeparator = 0x180e;

/// Fillers, which are letters by name only.
constexpr bool isBlankLetter(char32_t c)
{
    return c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x2800 || c == 0x3164
        || c == 0xffa0;
}

/// Format characters that are drawn: number and verse signs.
constexpr bool isDrawnFormat(char32_t c)
{
    return isBetween(c, 0x600, 0x605) || c == 0x6dd || c == 0x70f || c == 0x890 || c == 0x891 || c == 0x8e2
        || c == 0x110bd || c == 0x110cd;
}

constexpr bool isNoncharacter(char32_t c)
{
    return (c & 0xfffe) == 0xfffe || isBetween(c, 0xfdd0, 0xfdef);
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Mark_SpacingCombining;
}

/// Of scripts in which no character changes its shape beside another one, or has variants.
bool isPlainLetter(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

bool isPicture(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Math
        || category == QChar::Symbol_Modifier || isBetween(c, 0xfe00, 0xfe0f) || isTag(c)
        || category == QChar::Other_NotAssigned; // an emoji younger than this table
}

bool isHiddenJoiner(char32_t before, char32_t after)
{
    if (isPicture(before))
        return !isPicture(after) || isVariationSelector(after) || isTag(after);
    const bool isJoinable = isMark(before)
        || (QChar::isLetter(before) && !isPlainLetter(before) && QChar::script(before) != QChar::Script_Han);
    return !isJoinable;
}

bool isHiddenSelector(char32_t before)
{
    return isPlainLetter(before) || isMark(before) || isJoiner(before) || QChar::isSpace(before)
        || before == 0;
}

/// `before`, `after`: 0 at the ends of the text, and after a hidden one.
bool isHidden(char32_t before, char32_t c, char32_t after)
{
    if (isJoiner(c))
        return isHiddenJoiner(before, after);
    if (isVariationSelector(c))
        return isHiddenSelector(before);
    if (isTag(c))
        return before != blackFlag && !isTag(before);
    if (c == vowelSeparator)
        return QChar::script(before) != QChar::Script_Mongolian;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return !isDrawnFormat(c);
    default:
        return c == 0x34f || isBlankLetter(c) || isNoncharacter(c); // U+034F: a joiner among the marks
    }
}

enum class Look { Visible, Hidden, MarkTooMany };

/// The characters of a text, one after the other; half of one by itself.
class Characters final
{
public:
    explicit Characters(QStringView text)
        : m_text{text}
    {
    }
    [[nodiscard]] bool next()
    {
        if (m_end >= m_text.size())
            return false;
        if (m_look == Look::Hidden)
            m_character = 0;
        const char32_t before = m_character;
        m_start = m_end;
        m_end += sizeAt(m_start);
        m_character = characterAt(m_start);
        const auto category = QChar::category(m_character);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            ++m_marks;
        else if (category != QChar::Mark_SpacingCombining && !isJoiner(m_character))
            m_marks = 0;
        m_look = isHidden(before, m_character, characterAt(m_end)) ? Look::Hidden
            : m_marks > combiningMarksMax                          ? Look::MarkTooMany
                                                                   : Look::Visible;
        return true;
    }
    [[nodiscard]] char32_t character() const { return m_character; }
    [[nodiscard]] QStringView text() const { return m_text.sliced(m_start, m_end - m_start); }
    [[nodiscard]] Look look() const { return m_look; }

private:
    [[nodiscard]] qsizetype sizeAt(qsizetype at) const
    {
        const bool isPair =
            m_text[at].isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate();
        return isPair ? 2 : 1;
    }
    [[nodiscard]] char32_t characterAt(qsizetype at) const
    {
        if (at >= m_text.size())
            return 0;
        return sizeAt(at) == 2 ? QChar::surrogateToUcs4(m_text[at], m_text[at + 1]) : m_text[at].unicode();
    }

    QStringView m_text;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    char32_t m_character = 0;
    int m_marks = 0; ///< Since the last character that is none.
    Look m_look = Look::Visible;
};

bool hasLook(QStringView text, Look look)
{
    for (Characters characters{text}; characters.next();)
        if (characters.look() == look)
            return true;
    return false;
}

} // namespace

bool hasHidden(QStringView text)
{
    return hasLook(text, Look::Hidden);
}

bool hasPiledMarks(QStringView text)
{
    return hasLook(text, Look::MarkTooMany);
}

bool hasVisible(QStringView text)
{
    for (Characters characters{text}; characters.next();) {
        const char32_t c = characters.character();
        const bool isSeen =
            characters.look() == Look::Visible && !isMark(c) && !QChar::isSpace(c) && !isJoiner(c);
        if (isSeen)
            return true;
    }
    return false;
}

QString madeVisible(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (Characters characters{text}; characters.next();) {
        if (characters.look() == Look::Visible)
            out += characters.text();
        else
            out += u"‹%1›"_s.arg(uint(characters.character()), 4, 16, QLatin1Char('0')).toUpper();
    }
    return out;
}

} // namespace saoma
