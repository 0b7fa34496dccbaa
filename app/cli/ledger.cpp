// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/ledger/ledgercheck.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace saoma {

void runLedgerCheck(Run &run)
{
    run.withReader([&run](const LedgerReader *reader) {
        const Result<QStringList> violations =
            reader ? checkLedger(*reader) : Result<QStringList>{QStringList{}};
        if (!violations)
            return run.fail(violations.error());
        const QString clean = QCoreApplication::translate("Command", "The ledger is clean.");
        run.print({{u"violations"_s, QJsonArray::fromStringList(*violations)}},
            violations->isEmpty() ? clean : violations->join(u'\n'));
        run.end(violations->isEmpty() ? exitstatus::done : exitstatus::refused);
    });
}

} // namespace saoma
