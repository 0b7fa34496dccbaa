// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/productsearch.h"

#include <QStringMatcher>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr QChar fieldEnd = u'\x1f'; ///< No text of a product holds it, and no question.
constexpr QChar productEnd = u'\x1e';

/// Case and width make no difference.
QString folded(QStringView text)
{
    QString out = text.toString();
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (!isAscii)
        out = out.normalized(QString::NormalizationForm_KC);
    out = out.toCaseFolded();
    out.replace(fieldEnd, u' ').replace(productEnd, u' ');
    return out;
}

/// In the order in which they are shown.
enum class Rank { SameId, Beginning, Inside };

/// `name`: where the name begins in the text of a product.
Rank rankOf(QStringView all, qsizetype name, QStringView wanted)
{
    if (all.startsWith(wanted)) // its id
        return all[wanted.size()] == fieldEnd ? Rank::SameId : Rank::Beginning;
    return all.sliced(name).startsWith(wanted) ? Rank::Beginning : Rank::Inside;
}

} // namespace

ProductSearch::ProductSearch(const QList<Product> &products)
{
    m_starts.reserve(products.size() + 1);
    m_nameStarts.reserve(products.size());
    for (const Product &product : products) {
        m_starts.append(m_texts.size());
        m_texts += folded(product.id) + fieldEnd;
        m_nameStarts.append(m_texts.size());
        m_texts += folded(product.name) + fieldEnd + folded(product.category) + productEnd;
    }
    m_starts.append(m_texts.size());
}

QList<qsizetype> ProductSearch::find(QStringView text) const
{
    const QString wanted = folded(text).simplified();
    QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        QList<qsizetype> all(m_starts.size() - 1);
        std::iota(all.begin(), all.end(), 0);
        return all;
    }
    // The longest word is the rarest, most likely: the others are looked for only where it stands.
    std::sort(
        words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    const QStringMatcher matcher{words.takeFirst()};
    QList<qsizetype> ranked[3];
    qsizetype product = 0;
    for (qsizetype at = matcher.indexIn(m_texts); at >= 0; at = matcher.indexIn(m_texts, m_starts[product])) {
        while (m_starts[product + 1] <= at)
            ++product;
        const qsizetype start = m_starts[product];
        const QStringView all = QStringView{m_texts}.sliced(start, m_starts[++product] - start);
        const bool isMatch = std::all_of(
            words.begin(), words.end(), [all](const QString &word) { return all.contains(word); });
        if (isMatch)
            ranked[int(rankOf(all, m_nameStarts[product - 1] - start, wanted))].append(product - 1);
    }
    return ranked[0] + ranked[1] + ranked[2];
}

} // namespace saoma
