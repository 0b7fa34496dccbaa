// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "ui/print/printers.h"

#include <QHash>

#include <functional>

namespace saoma {

/// The printers of this computer, and what was measured of them. The print system is asked, and the
/// configuration written, in the background.
class PrinterBook final : public QObject
{
    Q_OBJECT
public:
    /// Asks the print system at once. `measured` by the printer's name, as `configurationFile` has it.
    PrinterBook(Printing printing, QString configurationFile, QHash<QString, MeasuredPrinter> measured,
        QObject *parent = nullptr);

    [[nodiscard]] const Printing &printing() const { return m_printing; }
    /// Asks the print system, and reads what was measured, again; printersChanged() follows, also if all is
    /// as it was.
    void look();
    /// False until the print system has answered for the first time.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    [[nodiscard]] const QList<Printer> &printers() const { return m_printers; }
    [[nodiscard]] std::optional<Printer> printer(const QString &name) const;

    /// nullptr: it has not been measured.
    [[nodiscard]] const MeasuredPrinter *measured(const QString &name) const;
    [[nodiscard]] PrinterCorrection correction(const QString &name) const;
    /// Measured ones that this computer does not have now, sorted.
    [[nodiscard]] QStringList gone() const;

    /// Takes the place of what was measured before. Errors: as savePrinter().
    Async<void> store(const QString &name, const MeasuredPrinter &measured);
    /// Errors: as forgetPrinter().
    Async<void> forget(const QString &name);

Q_SIGNALS:
    void printersChanged();
    void measuredChanged(const QString &name);

private:
    void takeMeasured(const QHash<QString, MeasuredPrinter> &measured);
    Async<void> write(const std::function<Result<>()> &work, const QString &name,
        const std::optional<MeasuredPrinter> &measured);

    Printing m_printing;
    QString m_configurationFile;
    QHash<QString, MeasuredPrinter> m_measured;
    QList<Printer> m_printers;
    int m_changes = 0; ///< Written from here.
    bool m_isRead = false;
    bool m_isLooking = false;
};

} // namespace saoma
