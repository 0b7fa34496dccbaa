// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/settings.h"
#include "core/ledger/dailybackup.h"

#include <QCommandLineParser>

namespace saoma {

/// The documented exit statuses.
namespace exitstatus {
inline constexpr int done = 0;
inline constexpr int refused = 1;    ///< Refused or failed for certain.
inline constexpr int wrongUsage = 2; ///< Usage, configuration, or an argument that cannot be understood.
inline constexpr int unknown = 3;    ///< Ask again.
inline constexpr int storage = 4;
} // namespace exitstatus

[[nodiscard]] int exitStatusFor(const Error &error);

/// The options every program has: --config, --data, --language, --help, --version.
void addCommonOptions(QCommandLineParser &parser);

/// What they and the environment lead to.
struct Start
{
    Settings settings;
    QString dataFolder;
    QProcessEnvironment environment;

    [[nodiscard]] QString ledgerFile() const { return dataFolder + QStringLiteral("/ledger.sqlite"); }
    /// Kept apart, so that play can never be mistaken for money.
    [[nodiscard]] QString practiceLedgerFile() const
    {
        return dataFolder + QStringLiteral("/practice.sqlite");
    }
    /// Of the real ledger: there is nothing to be lost in play.
    [[nodiscard]] BackupPlan backupPlan() const;
};

/// Errors: as Settings::load.
[[nodiscard]] Result<Start> readStart(const QCommandLineParser &parser);

/// Prints what happened, what it means and what to do, with the technical detail in brackets, on standard
/// error.
void printError(const Error &error);

} // namespace saoma
