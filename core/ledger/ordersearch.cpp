// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ordersearch.h"

#include "core/base/clock.h"

using namespace Qt::StringLiterals;

namespace saoma {

OrderSearch OrderSearch::ofText(const QString &text)
{
    OrderSearch search;
    for (const QString &part : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        SearchWord word{part};
        if (const QDate day = QDate::fromString(part, u"yyyy-MM-dd"_s); day.isValid()) {
            word.since = startOfBeijingDay(day);
            word.until = startOfBeijingDay(day.addDays(1));
        }
        search.words.append(word);
        if (search.words.size() == wordsMax)
            break;
    }
    return search;
}

} // namespace saoma
