// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace saoma::test {

/// A CUPS of its own for one test, on a socket in its own folder, with printers that keep what they are sent.
/// It ends with its owner.
class PrintSystem final
{
public:
    PrintSystem();
    ~PrintSystem();
    Q_DISABLE_COPY_MOVE(PrintSystem)

    /// Starts it; what is wrong if it does not, else nothing.
    [[nodiscard]] QByteArray start();
    /// For $CUPS_SERVER.
    [[nodiscard]] QString server() const { return m_folder.filePath(QStringLiteral("cups.sock")); }

    /// A queue whose printer is described by that file of tests/data/printers. False if CUPS does not take
    /// it.
    [[nodiscard]] bool addPrinter(const QString &name, const QString &ppd);
    /// Runs lpadmin, cupsreject, …
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments) const;

    /// The files that a printer got, oldest first.
    [[nodiscard]] QStringList papers(const QString &printer) const;
    /// What CUPS was told about that job of it: "media=A4 print-scaling=none …".
    [[nodiscard]] QByteArray options(const QString &printer) const;

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString outFolder(const QString &printer) const;
    bool writeConfiguration() const;

    QTemporaryDir m_folder;
    QStringList m_printers;
    QProcess m_daemon;
};

} // namespace saoma::test
