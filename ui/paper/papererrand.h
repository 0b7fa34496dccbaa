// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/paperoutput.h"
#include "ui/print/printers.h"
#include "ui/text/statetext.h"

#include <optional>

namespace saoma {

/// Makes files and paper of a document for a view model, in the background, one at a time, and says what
/// becomes of it.
class PaperErrand final : public QObject
{
    Q_OBJECT
public:
    /// Touches nothing but copied values; called on a thread of the pool, for the resolution asked for.
    using Pages = std::function<PrintedPages(int dpi)>;

    explicit PaperErrand(const Printing &printing, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_output.isRunning(); }
    void stop() { m_output.stop(); }

    /// Any other work: told as a writing of `path`.
    void write(const QString &path, PaperOutput::Work work);
    void savePdf(const QString &path, const Pages &pages);

    /// Empty until the print system has answered.
    [[nodiscard]] const std::optional<QList<Printer>> &printers() const { return m_printers; }
    void askForPrinters();
    /// On A4 (`reportForm`).
    void print(const Printer &printer, const Pages &pages);

Q_SIGNALS:
    void printersChanged();
    /// How far it is, or how it ended.
    void told(const QString &sentence, saoma::Tone tone);

private:
    void leave(const QString &working, PaperOutput::Work work, const QString &done);
    void tellProgress();

    Printing m_printing;
    PaperOutput m_output;
    QString m_working; ///< What the output does, with room for the progress.
    std::optional<QList<Printer>> m_printers;
};

} // namespace saoma
