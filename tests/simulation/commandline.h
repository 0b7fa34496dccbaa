// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/plantedbug.h"

#include <QString>

#include <optional>

class QCommandLineParser;

namespace saoma::test {

/// What all runs by seed are told alike.
struct SeedOptions
{
    quint64 from = 1;
    quint64 seeds = 1;
    bool isOne = false; ///< --seed: this one alone.
    bool wantsAllMarks = false;
    bool keepsGoing = false;
    PlantedBug bug = PlantedBug::None; ///< Not yet planted.
};

/// One line on standard output, at once.
void print(const QString &line);

void addSeedOptions(QCommandLineParser &parser);

/// Reads the command line, these options and whatever else `parser` knows. Says what is wrong with it on
/// standard error, `usage` included, and gives nothing then.
[[nodiscard]] std::optional<SeedOptions> readSeedOptions(
    QCommandLineParser &parser, const QStringList &arguments, const QString &usage);

/// The same for an option's value that is none of its names.
void sayUnknown(const QString &what, const QString &name);

} // namespace saoma::test
