// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperoutput.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace saoma {

PaperOutput::PaperOutput(QObject *parent)
    : QObject{parent}
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &PaperOutput::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const auto answer = std::exchange(m_answer, nullptr);
        std::exchange(m_finished, nullptr)(*answer);
    });
}

PaperOutput::~PaperOutput()
{
    m_watcher.cancel();
}

bool PaperOutput::start(Work work, Finished finished)
{
    if (isRunning())
        return false;
    m_finished = std::move(finished);
    // What is stopped before it has begun is not called at all.
    m_answer = std::make_shared<Result<>>(failure(Error::Kind::Cancelled, u"PRINT_CANCELLED"_s));
    m_watcher.setFuture(
        QtConcurrent::run([work = std::move(work), answer = m_answer](QPromise<void> &promise) {
            *answer = work([&promise](int page, int pages) {
                promise.setProgressRange(0, pages);
                promise.setProgressValue(page);
                return !promise.isCanceled();
            });
        }));
    return true;
}

void PaperOutput::stop()
{
    m_watcher.cancel();
}

} // namespace saoma
