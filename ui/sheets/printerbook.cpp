// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/printerbook.h"

#include "core/config/sheetconfig.h"
#include "ui/models/background.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {

PrinterBook::PrinterBook(
    Printing printing, QString configurationFile, QHash<QString, MeasuredPrinter> measured, QObject *parent)
    : QObject{parent},
      m_printing{std::move(printing)},
      m_configurationFile{std::move(configurationFile)},
      m_measured{std::move(measured)}
{
    look();
}

void PrinterBook::look()
{
    if (std::exchange(m_isLooking, true))
        return;
    const auto ask = [list = m_printing.list, file = m_configurationFile] {
        const auto config = readSheetConfig(file); // somebody may have measured on the command line
        return std::pair{list(), config ? std::optional(config->printers) : std::nullopt};
    };
    inBackground(this, ask, [this, changes = m_changes](const auto &found) {
        m_printers = found.first;
        m_isLooking = false;
        const bool isNewer = std::exchange(m_isRead, true) && changes == m_changes;
        if (found.second && isNewer) // than what the program has started with, or has written itself
            takeMeasured(*found.second);
        Q_EMIT printersChanged();
    });
}

void PrinterBook::takeMeasured(const QHash<QString, MeasuredPrinter> &measured)
{
    const auto before = std::exchange(m_measured, measured);
    QStringList names = before.keys();
    for (const QString &name : measured.keys())
        if (!before.contains(name))
            names.append(name);
    for (const QString &name : names)
        if (before.value(name) != measured.value(name) || before.contains(name) != measured.contains(name))
            Q_EMIT measuredChanged(name);
}

std::optional<Printer> PrinterBook::printer(const QString &name) const
{
    const auto found = std::find_if(
        m_printers.begin(), m_printers.end(), [&name](const Printer &known) { return known.name == name; });
    return found == m_printers.end() ? std::nullopt : std::optional(*found);
}

const MeasuredPrinter *PrinterBook::measured(const QString &name) const
{
    const auto found = m_measured.find(name);
    return found == m_measured.end() ? nullptr : &*found;
}

PrinterCorrection PrinterBook::correction(const QString &name) const
{
    return m_measured.value(name).correction;
}

QStringList PrinterBook::gone() const
{
    QStringList names;
    for (auto known = m_measured.keyBegin(); known != m_measured.keyEnd(); ++known)
        if (!printer(*known))
            names.append(*known);
    names.sort();
    return names;
}

Async<void> PrinterBook::store(const QString &name, const MeasuredPrinter &measured)
{
    return write([file = m_configurationFile, name, measured] { return savePrinter(file, name, measured); },
        name, measured);
}

Async<void> PrinterBook::forget(const QString &name)
{
    return write([file = m_configurationFile, name] { return forgetPrinter(file, name); }, name, {});
}

/// What is not on disk is not in use: at the next start it would be gone.
Async<void> PrinterBook::write(const std::function<Result<>()> &work, const QString &name,
    const std::optional<MeasuredPrinter> &measured)
{
    const AsyncPromise<void> promise;
    inBackground(this, work, [this, name, measured, promise](const Result<> &written) {
        if (written) {
            ++m_changes;
            if (measured)
                m_measured.insert(name, *measured);
            else
                m_measured.remove(name);
            Q_EMIT measuredChanged(name);
        }
        promise.finish(written);
    });
    return promise.async();
}

} // namespace saoma
