// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheetprinter.h"

#include <QFutureWatcher>
#include <QObject>

namespace saoma {

/// Makes a file or paper, page after page, on a thread of the application's pool: one at a time.
class PaperOutput final : public QObject
{
    Q_OBJECT
public:
    /// Touches nothing but copied values, and stops with Cancelled when PageDone says so.
    using Work = std::function<Result<>(const PageDone &)>;

    explicit PaperOutput(QObject *parent = nullptr);
    ~PaperOutput() override; ///< Work under way is asked to stop, not waited for.

    using Finished = std::function<void(const Result<> &)>;
    /// False if something is under way: nothing was done. `finished` is called from the event loop.
    bool start(Work work, Finished finished);
    /// After the page at hand; the answer comes as ever.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_answer != nullptr; }
    [[nodiscard]] int pagesDone() const { return m_watcher.progressValue(); }
    [[nodiscard]] int pages() const { return m_watcher.progressMaximum(); } ///< 0 before the first one.

Q_SIGNALS:
    void progressed();

private:
    QFutureWatcher<void> m_watcher;
    Finished m_finished;
    std::shared_ptr<Result<>> m_answer; ///< Of the work under way; a cancelled future holds none.
};

} // namespace saoma
