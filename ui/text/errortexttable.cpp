// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortexttable.h"

#include "ui/text/errorwords.h"

#include <QLatin1StringView>

namespace saoma {

const ErrorWordsBySubject &errorWords()
{
    static const ErrorWordsBySubject all{errorwords::ofInput(), errorwords::ofPlatform(),
        errorwords::ofLedger(), errorwords::ofSettings(), errorwords::ofSheets(), errorwords::ofBills(),
        errorwords::ofRefunds(), errorwords::ofShifts()};
    return all;
}

const ErrorWords *errorWordsFor(QStringView code)
{
    for (const auto &subject : errorWords())
        for (const ErrorWords &words : subject)
            if (code == QLatin1StringView(words.code))
                return &words;
    return nullptr;
}

} // namespace saoma
